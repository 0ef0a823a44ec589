import { Directions } from '../mapping/Directions.ts';
import { FieldMap } from '../mapping/FieldMap.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';

/** All outbound syncs with their connections, without mappings: enough to know which may run, and why others may not. */
@WithoutSharing
export class OutboundSyncs {
  static load(): List<SyncDefinition> {
    const definitions = new List<SyncDefinition>();
    const syncs = soql<Sync__c>`
      SELECT
        Id, Name, SalesforceObject__c, MoEngageEntity__c, EventName__c, DeleteHandling__c, DeleteEventName__c, Active__c, Archived__c, Filter__c,
        Connection__r.Id, Connection__r.Name, Connection__r.WorkspaceId__c, Connection__r.DataCenter__c, Connection__r.Active__c,
        Connection__r.OrganizationId__c, Connection__r.ClearMode__c
      FROM Sync__c
      WHERE Direction__c = ${Directions.OUTBOUND}
      WITH SYSTEM_MODE`;
    for (const sync of syncs) {
      definitions.add(new SyncDefinition(sync, new List<FieldMap>()));
    }
    return definitions;
  }
}
