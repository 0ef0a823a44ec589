import { SyncDefinition } from '../mapping/SyncDefinition.ts';

/** Words of the Sync Queue: statuses, operations, record types, and how a new row looks. */
export class QueueRows {
  static readonly SCHEDULED: string = 'Scheduled';
  static readonly PROCESSING: string = 'Processing';
  static readonly SUCCESSFUL: string = 'Successful';
  static readonly PARTIAL_SUCCESS: string = 'Partial Success';
  static readonly FAILED: string = 'Failed';

  static readonly CREATE: string = 'Create';
  static readonly CHANGE: string = 'Update';
  static readonly UNDELETED: string = 'Undelete';
  static readonly DELETED: string = 'Delete';

  private static realTimeRecordTypeId: Id | null = null;

  /** A row that is due at once. The lane is the sync: rows of a sync that may not run are simply not asked for. */
  static scheduled(
    sync: SyncDefinition,
    recordId: Id,
    operation: string,
    changedAtMillis: Long,
    sequence: Integer,
  ): SyncQueue__c {
    return new SyncQueue__c({
      RecordTypeId: QueueRows.realTimeRecordType(),
      Sync__c: sync.id,
      Status__c: 'Scheduled',
      NumberOfRetries__c: 0,
      RecordId__c: recordId,
      Operation__c: operation,
      ChangedAtMillis__c: changedAtMillis,
      Sequence__c: sequence,
      PendingKey__c: QueueRows.lane(sync.id),
    });
  }

  /** @returns the PendingKey of due rows of a sync; indexed, so that a backlog is never scanned */
  static lane(syncId: Id): string {
    return syncId;
  }

  private static realTimeRecordType(): Id {
    if (QueueRows.realTimeRecordTypeId === null) {
      QueueRows.realTimeRecordTypeId = SyncQueue__c.SObjectType.getDescribe()
        .getRecordTypeInfosByDeveloperName()
        .get('Real_Time_Sync')!
        .getRecordTypeId();
    }
    return QueueRows.realTimeRecordTypeId!;
  }
}
