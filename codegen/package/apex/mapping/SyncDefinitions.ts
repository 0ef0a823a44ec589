import { Directions } from './Directions.ts';
import { FieldMap } from './FieldMap.ts';
import { ObjectFields } from './ObjectFields.ts';
import { SyncDefinition } from './SyncDefinition.ts';

/**
 * Loads outbound syncs. What a trigger needs is read once per transaction and object, whatever the number of chunks (RT-3).
 * System mode: a user who saves a contact needs no right on the package's configuration.
 */
@WithoutSharing
export class SyncDefinitions {
  private static readonly BY_OBJECT: Map<string, List<SyncDefinition>> = new Map<string, List<SyncDefinition>>();

  /** Whether {@link runnableFor} answers without a query. */
  static isLoaded(objectType: Schema.SObjectType): boolean {
    return SyncDefinitions.BY_OBJECT.containsKey(objectType.getDescribe().getName());
  }

  /** Syncs of an object for which changes make rows. */
  static runnableFor(objectType: Schema.SObjectType): List<SyncDefinition> {
    const objectName = objectType.getDescribe().getName();
    const known = SyncDefinitions.BY_OBJECT.get(objectName);
    if (known !== null) {
      return known;
    }
    const syncs = soql<Sync__c>`
      SELECT
        Id, Name, SalesforceObject__c, MoEngageEntity__c, EventName__c, DeleteHandling__c, DeleteEventName__c, Active__c, Archived__c, Filter__c,
        Connection__r.Id, Connection__r.Name, Connection__r.WorkspaceId__c, Connection__r.DataCenter__c, Connection__r.Active__c,
        Connection__r.OrganizationId__c, Connection__r.ClearMode__c,
        (SELECT SalesforceField__c, MoEngageAttribute__c, DataType__c, IsIdentifier__c FROM FieldMappings__r)
      FROM Sync__c
      WHERE SalesforceObject__c = ${objectName} AND Direction__c = ${Directions.OUTBOUND} AND Active__c = TRUE AND Archived__c = FALSE
      WITH SYSTEM_MODE`;
    const runnable = new List<SyncDefinition>();
    for (const definition of SyncDefinitions.define(syncs)) {
      if (definition.isRunnable()) {
        runnable.add(definition);
      }
    }
    SyncDefinitions.BY_OBJECT.put(objectName, runnable);
    return runnable;
  }

  /** Syncs by id, also those that may not run now. */
  static byId(syncIds: Set<Id>): Map<Id, SyncDefinition> {
    const syncs = soql<Sync__c>`
      SELECT
        Id, Name, SalesforceObject__c, MoEngageEntity__c, EventName__c, DeleteHandling__c, DeleteEventName__c, Active__c, Archived__c, Filter__c,
        Connection__r.Id, Connection__r.Name, Connection__r.WorkspaceId__c, Connection__r.DataCenter__c, Connection__r.Active__c,
        Connection__r.OrganizationId__c, Connection__r.ClearMode__c,
        (SELECT SalesforceField__c, MoEngageAttribute__c, DataType__c, IsIdentifier__c FROM FieldMappings__r)
      FROM Sync__c
      WHERE Id IN ${syncIds}
      WITH SYSTEM_MODE`;
    const definitions = new Map<Id, SyncDefinition>();
    for (const definition of SyncDefinitions.define(syncs)) {
      definitions.put(definition.id, definition);
    }
    return definitions;
  }

  /** After a change of the configuration, so that the rest of the transaction sees it (MP-7). */
  static forget(): void {
    SyncDefinitions.BY_OBJECT.clear();
  }

  private static define(syncs: List<Sync__c>): List<SyncDefinition> {
    const definitions = new List<SyncDefinition>();
    for (const sync of syncs) {
      definitions.add(new SyncDefinition(sync, SyncDefinitions.mapped(sync)));
    }
    return definitions;
  }

  private static mapped(sync: Sync__c): List<FieldMap> {
    const fields = ObjectFields.of(sync.SalesforceObject__c);
    const mapped = new List<FieldMap>();
    for (const mapping of sync.FieldMappings__r) {
      const field = fields.get(mapping.SalesforceField__c.toLowerCase());
      // A field that was deleted from the object is left out: the rest of the mapping goes on.
      if (field !== null) {
        mapped.add(new FieldMap(mapping, field));
      }
    }
    return mapped;
  }
}
