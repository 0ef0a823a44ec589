import { ConnectionSecrets } from '../../connection/ConnectionSecrets.ts';
import { HistoricTestData } from '../../history/tests/HistoricTestData.ts';
import { HistoricSyncs } from '../../history/HistoricSyncs.ts';
import { DrainCoordinator } from '../../queue/DrainCoordinator.ts';
import { Pauses } from '../../retry/Pauses.ts';
import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { Heartbeat } from '../Heartbeat.ts';

/** CL-3: what a killed job left behind. */
@IsTest
export class HeartbeatTest {
  @IsTest static aDeadLeaseIsRevived(): void {
    MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    insert(new DrainLease__c({ Key__c: DrainCoordinator.DRAIN, JobId__c: '707000000000001AAA' }));

    Test.startTest();
    HeartbeatTest.beat();
    Assert.areEqual(1, HeartbeatTest.jobs('MoEngageSyncQueueBatch'), 'CL-3');
    Test.stopTest();

    Assert.areEqual('Successful', TestData.rows().get(0).Status__c, 'ER-8');
  }

  @IsTest static aPauseThatIsOverEnds(): void {
    MoEngageMock.accepting();
    const connection = TestData.connection('One');
    TestData.contactSync(connection);
    TestData.insertAndCapture(TestData.contacts(1));
    const pause = new Pause__c({
      Key__c: Pauses.key(connection.Id, 'Contact'),
      Step__c: 1,
      Until__c: Datetime.now().addMinutes(1),
    });
    insert(pause);

    Test.startTest();
    HeartbeatTest.beat();
    Assert.areEqual(0, HeartbeatTest.jobs('MoEngageSyncQueueBatch'), 'ER-6: while it lasts, nothing is sent');
    update(new Pause__c({ Id: pause.Id, Until__c: Datetime.now().addMinutes(-1) }));
    HeartbeatTest.beat();
    Assert.areEqual(1, HeartbeatTest.jobs('MoEngageSyncQueueBatch'), 'ER-6: and failing that, the heartbeat');
    Test.stopTest();
  }

  @IsTest static anIdleOrgStartsNothing(): void {
    Test.startTest();
    HeartbeatTest.beat();
    Test.stopTest();

    Assert.areEqual(0, soql.count`SELECT COUNT() FROM AsyncApexJob WHERE JobType IN ('BatchApex', 'Queueable')`, 'CL-3');
    Assert.areEqual(0, TestData.exceptions().size(), 'CL-3');
  }

  @IsTest static aHistoricSyncWhoseJobDiedIsFound(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    HistoricSyncs.start(sync.Id, 200);
    System.abortJob(HistoricTestData.row(sync.Id).JobId__c!);

    HeartbeatTest.beat();

    Assert.areEqual(ErrorTypes.PLATFORM_ERROR, HistoricTestData.row(sync.Id).ErrorType__c, 'CL-3');
    Assert.isNull(HistoricTestData.row(sync.Id).HistoricLock__c, 'HS-8');
  }

  @IsTest static aHistoricSyncWhoseTimeHasComeIsSubmitted(): void {
    MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    Test.startTest();
    HistoricSyncs.start(sync.Id, 200);
    const row = HistoricTestData.row(sync.Id);
    System.abortJob(row.JobId__c!);
    update(
      new SyncQueue__c({
        Id: row.Id,
        Status__c: 'Failed',
        HistoricLock__c: null,
        PendingKey__c: 'historic',
        NextAttempt__c: Datetime.now().addMinutes(-1),
      }),
    );

    HeartbeatTest.beat();

    Assert.areNotEqual(row.JobId__c, HistoricTestData.row(sync.Id).JobId__c, 'ER-1: it is tried again');
    Assert.areEqual('Scheduled', HistoricTestData.row(sync.Id).Status__c, 'HS-3');
    Test.stopTest();
  }

  @IsTest static keysWithoutAConnectionGo(): void {
    const connection = TestData.connection('One');
    insert(new ConnectionSecret__c({ Name: 'a01000000000001AAA', DataKey1__c: 'left-behind' }));

    HeartbeatTest.beat();

    Assert.areEqual(1, ConnectionSecret__c.getAll().size(), 'CN-3');
    Assert.isTrue(ConnectionSecrets.isSet(connection.Id), 'CN-3');
  }

  @IsTest static rowsOfASyncThatIsGoneEnd(): void {
    insert(new SyncQueue__c({ Status__c: 'Scheduled', PendingKey__c: 'a02000000000001AAA', RecordId__c: '003000000000001AAA' }));

    HeartbeatTest.beat();

    const row = TestData.rows().get(0);
    Assert.areEqual('Failed', row.Status__c, 'CL-3: it would wait for ever');
    Assert.areEqual(ErrorTypes.SYNC_DELETED, row.ErrorType__c);
    Assert.isNull(row.PendingKey__c);
    Assert.areEqual(1, TestData.exceptions().size(), 'ER-7');
  }

  private static beat(): void {
    new Heartbeat().execute(null!);
  }

  private static jobs(className: string): Integer {
    return soql.count`SELECT COUNT() FROM AsyncApexJob WHERE ApexClass.Name = ${className} AND JobType = 'BatchApex'`;
  }
}
