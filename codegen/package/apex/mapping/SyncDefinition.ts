import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { FieldMap } from './FieldMap.ts';
import { FilterDefinition } from './filter/FilterDefinition.ts';
import { FilterEvaluator } from './filter/FilterEvaluator.ts';
import { RecordFilter } from './filter/RecordFilter.ts';
import { ObjectFields } from './ObjectFields.ts';

/** An outbound sync with its connection and mapping, as the engine uses it: built once a transaction by SyncDefinitions. */
export class SyncDefinition {
  static readonly USERS: string = 'Users';
  static readonly EVENTS: string = 'Events';
  /** Values of Sync.DeleteHandling (MP-11); anything else ignores deletions. */
  static readonly DELETE_AS_EVENT: string = 'Send event';
  static readonly DELETE_USER: string = 'Delete user';

  readonly id: Id;
  readonly name: string;
  readonly objectName: string;
  readonly entity: string;
  readonly eventName: string | null;
  readonly connectionId: Id;
  readonly connectionName: string;
  readonly workspaceId: string;
  readonly dataCenter: string;
  readonly clearMode: string | null;
  readonly deleteHandling: string | null;
  readonly deleteEventName: string | null;
  /** Every mapped field that exists, the identifier included. */
  readonly fields: List<FieldMap>;
  /** Null where the mapping has none that exists. */
  readonly identifier: FieldMap | null;
  /** Which records the sync takes (MP-8); null for all of them. */
  readonly filter: RecordFilter | null;
  /** Why nothing may be sent (RT-10); null where it may. */
  readonly blockedBecause: string | null;

  constructor(sync: Sync__c, fields: List<FieldMap>) {
    const connection = sync.Connection__r;
    this.id = sync.Id;
    this.name = sync.Name;
    this.objectName = sync.SalesforceObject__c;
    this.entity = sync.MoEngageEntity__c;
    this.eventName = sync.EventName__c;
    this.connectionId = connection.Id;
    this.connectionName = connection.Name;
    this.workspaceId = connection.WorkspaceId__c;
    this.dataCenter = connection.DataCenter__c;
    this.clearMode = connection.ClearMode__c;
    this.deleteHandling = sync.DeleteHandling__c;
    this.deleteEventName = sync.DeleteEventName__c;
    this.fields = fields;
    this.identifier = SyncDefinition.identifierOf(fields);
    let filter: RecordFilter | null = null;
    let filterProblem: string | null = null;
    try {
      filter = SyncDefinition.filterOf(sync);
    } catch (error) {
      if (error instanceof InvalidInputException) {
        filterProblem = error.getMessage();
      } else {
        throw error;
      }
    }
    this.filter = filter;
    this.blockedBecause = SyncDefinition.block(sync, connection, filterProblem);
  }

  /** Whether the filter lets this record through (MP-8). The record must have been read with {@link fieldNames}. */
  accepts(record: SObject): boolean {
    return this.filter === null || FilterEvaluator.matches(this.filter, record);
  }

  /** Fields that a record must have been read with to be sent: the mapped ones and those of the filter. */
  fieldNames(): Set<string> {
    const names = this.filter === null ? new Set<string>() : this.filter.fieldNames();
    names.add('Id');
    for (const field of this.fields) {
      names.add(field.fieldName);
    }
    return names;
  }

  isEvents(): boolean {
    return this.entity.equals(SyncDefinition.EVENTS);
  }

  sendsDeletions(): boolean {
    return this.sendsDeletionsAsEvents() || (this.deleteHandling === SyncDefinition.DELETE_USER && !this.isEvents());
  }

  sendsDeletionsAsEvents(): boolean {
    return this.deleteHandling === SyncDefinition.DELETE_AS_EVENT;
  }

  isRunnable(): boolean {
    return this.blockedBecause === null;
  }

  private static identifierOf(fields: List<FieldMap>): FieldMap | null {
    for (const field of fields) {
      if (field.isIdentifier) {
        return field;
      }
    }
    return null;
  }

  private static filterOf(sync: Sync__c): RecordFilter | null {
    const definition = FilterDefinition.parse(sync.Filter__c);
    return definition === null ? null : RecordFilter.of(definition, ObjectFields.of(sync.SalesforceObject__c));
  }

  private static block(sync: Sync__c, connection: Connection__c, filterProblem: string | null): string | null {
    if (sync.Archived__c) {
      return 'The sync was deleted.';
    }
    if (!sync.Active__c) {
      return 'The sync is deactivated. Activate it to send what waits.';
    }
    if (!connection.Active__c) {
      return `The connection "${connection.Name}" is deactivated. Activate it to send what waits.`;
    }
    // A sandbox copy must not write into production's workspace (CN-5).
    if (connection.OrganizationId__c !== null && connection.OrganizationId__c !== UserInfo.getOrganizationId()) {
      return `The connection "${connection.Name}" was saved in another org. Save it again here to send from this org.`;
    }
    // MP-8: a filter that can't be read lets nothing through; without it, records would go out that must not.
    return filterProblem;
  }
}
