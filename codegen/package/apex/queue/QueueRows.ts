import { SyncDefinition } from '../mapping/SyncDefinition.ts';

/** Words of the Sync Queue: statuses, operations, record types, and how a new row looks. */
export class QueueRows {
  static readonly SCHEDULED: string = 'Scheduled';
  static readonly PROCESSING: string = 'Processing';
  static readonly SUCCESSFUL: string = 'Successful';
  static readonly FAILED: string = 'Failed';

  static readonly CREATE: string = 'Create';
  static readonly CHANGE: string = 'Update';
  static readonly UNDELETED: string = 'Undelete';
  static readonly DELETED: string = 'Delete';
  /** A record that failed in a historic sync (HS-7). */
  static readonly HISTORIC: string = 'Historic';

  private static readonly RECORD_TYPES: Map<string, Id> = new Map<string, Id>();

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

  static realTimeRecordType(): Id {
    return QueueRows.recordType('Real_Time_Sync');
  }

  static historicalRecordType(): Id {
    return QueueRows.recordType('Historical_Sync');
  }

  private static recordType(developerName: string): Id {
    if (QueueRows.RECORD_TYPES.isEmpty()) {
      for (const recordType of SyncQueue__c.SObjectType.getDescribe().getRecordTypeInfosByDeveloperName().values()) {
        QueueRows.RECORD_TYPES.put(recordType.getDeveloperName(), recordType.getRecordTypeId());
      }
    }
    return QueueRows.RECORD_TYPES.get(developerName)!;
  }
}
