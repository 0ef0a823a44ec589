import { FlexQueue } from '../../queue/FlexQueue.ts';
import { QueueRows } from '../../queue/QueueRows.ts';
import { WakeUps } from '../../queue/WakeUps.ts';
import { Clock } from '../../shared/Clock.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { HistoricLauncher } from '../HistoricLauncher.ts';
import { HistoricParents } from '../HistoricParents.ts';
import { HistoricRows } from '../HistoricRows.ts';
import { HistoricTestData } from './HistoricTestData.ts';

/** However many historic syncs wait or have failed, one transaction stays within its limits. */
@IsTest
export class HistoricLimitsTest {
  @IsTest static manyThatWaitHaveTheirTurnsInSeveralTransactions(): void {
    const syncs = HistoricLimitsTest.syncs(25);
    HistoricLimitsTest.waiting(syncs, null);
    FlexQueue.pretendedHoldingJobs = 99;
    const queries = Limits.getQueries();

    HistoricLauncher.launchDue();

    Assert.isTrue(Limits.getQueries() - queries < 90, 'HS-6: within the queries of a transaction');
    Assert.areEqual(15, HistoricRows.due(Clock.now()).size(), 'HS-6: ten had their turn');
    const back = soql.count`
      SELECT COUNT() FROM DrainLease__c WHERE Key__c = ${`${WakeUps.HISTORIC}-1`} AND JobId__c != NULL`;
    Assert.areEqual(1, back, 'HS-6: somebody comes back for the others');
  }

  @IsTest static thoseThatWaitForAPersonKeepNobodyFromItsTurn(): void {
    MoEngageMock.accepting();
    const syncs = HistoricLimitsTest.syncs(12);
    const running = syncs.remove(11);
    for (const sync of syncs) {
      sync.Active__c = false;
    }
    update(syncs);
    HistoricLimitsTest.waiting(syncs, 'The sync is deactivated. Activate it to send what waits.');
    HistoricLimitsTest.waiting(new List<Sync__c>([running]), null);

    Test.startTest();
    HistoricLauncher.launchDue();
    Test.stopTest();

    Assert.areEqual('Successful', HistoricTestData.row(running.Id).Status__c, 'RT-10, HS-4');
  }

  @IsTest static oneThatIsSwitchedOffWhileItWaitsSaysSo(): void {
    const syncs = HistoricLimitsTest.syncs(1);
    HistoricLimitsTest.waiting(syncs, 'Waits for something else.');
    update(new Sync__c({ Id: syncs.get(0).Id, Active__c: false }));

    HistoricLauncher.launchDue();

    const row = HistoricTestData.row(syncs.get(0).Id);
    Assert.isTrue(row.WaitReason__c!.contains('deactivated'), 'RT-10');
    Assert.isNull(row.HistoricLock__c, 'HS-4: another one may have its turn');
  }

  @IsTest static failuresThatAreTooManyToCountAreNotCounted(): void {
    const sync = HistoricLimitsTest.syncs(1).get(0);
    const parent = new SyncQueue__c({
      RecordTypeId: QueueRows.historicalRecordType(),
      Sync__c: sync.Id,
      Status__c: 'Partial Success',
      RecordsProcessed__c: 50000,
      RecordsFailed__c: 10001,
    });
    insert(parent);
    insert(new SyncQueue__c({ Sync__c: sync.Id, ParentSyncQueue__c: parent.Id, Status__c: 'Successful' }));
    const rows = Limits.getQueryRows();

    HistoricParents.settle(new Set<Id>([parent.Id]));

    Assert.areEqual(1, Limits.getQueryRows() - rows, 'HS-7: only the parent is read');
    Assert.areEqual('Partial Success', HistoricTestData.row(sync.Id).Status__c, 'HS-7');
  }

  private static syncs(count: Integer): List<Sync__c> {
    const connection = TestData.connection('One');
    const syncs = new List<Sync__c>();
    for (let index = 0; index < count; index++) {
      syncs.add(
        new Sync__c({
          Name: 'Contacts ' + index,
          Connection__c: connection.Id,
          Direction__c: 'Salesforce to MoEngage',
          SalesforceObject__c: 'Contact',
          MoEngageEntity__c: 'Users',
          Active__c: true,
        }),
      );
    }
    insert(syncs);
    const mappings = new List<FieldMapping__c>();
    for (const sync of syncs) {
      mappings.add(
        new FieldMapping__c({
          Sync__c: sync.Id,
          SalesforceField__c: 'Email',
          MoEngageAttribute__c: 'customer_id',
          IsIdentifier__c: true,
        }),
      );
    }
    insert(mappings);
    return syncs;
  }

  /** Historic syncs that gave their lock back and are due. */
  private static waiting(syncs: List<Sync__c>, reason: string | null): void {
    const rows = new List<SyncQueue__c>();
    for (const sync of syncs) {
      rows.add(
        new SyncQueue__c({
          RecordTypeId: QueueRows.historicalRecordType(),
          Sync__c: sync.Id,
          Status__c: 'Scheduled',
          HistoricalSyncBatchSize__c: 200,
          NumberOfRetries__c: 0,
          PendingKey__c: HistoricRows.LANE,
          WaitReason__c: reason,
        }),
      );
    }
    insert(rows);
  }
}
