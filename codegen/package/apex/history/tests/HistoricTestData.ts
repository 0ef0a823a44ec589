import { QueueRows } from '../../queue/QueueRows.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { HistoricRun } from '../HistoricRun.ts';
import { HistoricSyncs } from '../HistoricSyncs.ts';

/** Historic syncs that tests start from. */
@IsTest
export class HistoricTestData {
  /** Inserts contacts and starts the historic sync of a new sync of theirs. Its job runs at Test.stopTest(). */
  static started(contacts: List<Contact>): Sync__c {
    const sync = TestData.contactSync(TestData.connection('One'));
    insert(contacts);
    Test.startTest();
    HistoricSyncs.start(sync.Id, 200);
    return sync;
  }

  static row(syncId: Id): SyncQueue__c {
    return soql.one<SyncQueue__c>`
      SELECT Id, Name, Status__c, HistoricalSyncBatchSize__c, NumberOfRetries__c, ErrorType__c, LastProcessedRecordId__c, JobId__c, HistoricLock__c,
        PendingKey__c, NextAttempt__c, WaitReason__c, RecordsTotal__c, RecordsProcessed__c, RecordsFailed__c, RecordType.DeveloperName, Sync__c
      FROM SyncQueue__c
      WHERE Sync__c = ${syncId} AND RecordType.DeveloperName = 'Historical_Sync'
      ORDER BY Name DESC LIMIT 1`;
  }

  static children(): List<SyncQueue__c> {
    return soql<SyncQueue__c>`
      SELECT Id, Sync__c, Status__c, RecordId__c, Operation__c, ErrorType__c, NumberOfRetries__c, NextAttempt__c, PendingKey__c, ParentSyncQueue__c,
        RecordType.DeveloperName
      FROM SyncQueue__c
      WHERE ParentSyncQueue__c != NULL
      ORDER BY RecordId__c`;
  }

  static sync(syncId: Id): Sync__c {
    return soql.one<Sync__c>`
      SELECT Id, LastSyncDateTime__c, LastHistoricSyncApexBatchJobId__c, LastHistoricSyncBatchRawJobId__c, LastHistoricSyncQueueId__c,
        LastHistoricSyncQueueRecord__c, LastHistoricSyncStatus__c
      FROM Sync__c WHERE Id = ${syncId}`;
  }

  /** A historic sync whose job has begun. @returns id of its record */
  static begun(contacts: List<Contact>): Id {
    const sync = TestData.contactSync(TestData.connection('One'));
    insert(contacts);
    const rowId = HistoricSyncs.start(sync.Id, 200);
    new HistoricRun(rowId).start(HistoricTestData.jobOf(rowId));
    return rowId;
  }

  /** One execution of its job, over these records. */
  static execute(rowId: Id, contacts: List<Contact>): void {
    const jobId = HistoricTestData.jobOf(rowId);
    Test.startTest();
    new HistoricRun(rowId).execute(jobId, contacts);
    Test.stopTest();
  }

  static jobOf(rowId: Id): Id {
    return Id.valueOf(soql.one<SyncQueue__c>`SELECT JobId__c FROM SyncQueue__c WHERE Id = ${rowId}`.JobId__c!);
  }

  /** Historic syncs that a person has to retry. @returns ids of their Sync Queue records */
  static failed(syncs: List<Sync__c>): List<Id> {
    const rows = new List<SyncQueue__c>();
    for (const sync of syncs) {
      rows.add(
        new SyncQueue__c({
          RecordTypeId: QueueRows.historicalRecordType(),
          Sync__c: sync.Id,
          Status__c: 'Failed',
          NumberOfRetries__c: 4,
          HistoricalSyncBatchSize__c: 100,
        }),
      );
    }
    insert(rows);
    const ids = new List<Id>();
    for (const row of rows) {
      ids.add(row.Id);
    }
    return ids;
  }
}
