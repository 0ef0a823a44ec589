import { TestData } from '../../shared/tests/TestData.ts';
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
}
