import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { Pauses } from '../../retry/Pauses.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { DailyExecutions } from '../DailyExecutions.ts';
import { HistoricLauncher } from '../HistoricLauncher.ts';
import { HistoricRows } from '../HistoricRows.ts';
import { HistoricSyncs } from '../HistoricSyncs.ts';
import { HistoricTestData } from './HistoricTestData.ts';

/** What stops a historic sync, and how it goes on: HS-4, HS-5, ER-1, ER-6, RT-10. */
@IsTest
export class HistoricStopsTest {
  private static readonly LIMITED: string =
    '{"status":"fail","error":{"type":"Rate Limit Exceeded","message":"Please try later"}}';
  private static readonly SERVER_DOWN: string = '{"status":"fail","error":{"type":"Server Error","message":"down"}}';

  @IsTest static aServerErrorAbortsAndIsTriedAgainFromWhereItWas(): void {
    MoEngageMock.answering(503, HistoricStopsTest.SERVER_DOWN);
    const sync = HistoricTestData.started(TestData.contacts(2));
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Failed', row.Status__c, 'HS-7: none sent');
    Assert.areEqual(ErrorTypes.SERVER_ERROR, row.ErrorType__c, 'ER-1');
    Assert.areEqual(1, row.NumberOfRetries__c, 'ER-1');
    Assert.isTrue(row.NextAttempt__c! > Datetime.now().addMinutes(4), 'ER-1: five minutes');
    Assert.isNull(row.LastProcessedRecordId__c, 'HS-5: the chunk that aborted comes again');
    Assert.isNull(row.HistoricLock__c, 'HS-4');
    Assert.areEqual(
      0,
      HistoricTestData.children().size(),
      'ER-3: an error of the connection is no failure of a record',
    );
    Assert.areEqual(1, TestData.exceptions().size(), 'ER-7');
    Assert.areEqual('Aborted', HistoricStopsTest.job(row.JobId__c!).Status, 'HS-8: the job is aborted');
  }

  @IsTest static theFourthServerErrorNeedsAPerson(): void {
    MoEngageMock.answering(503, HistoricStopsTest.SERVER_DOWN);
    const sync = TestData.contactSync(TestData.connection('One'));
    insert(TestData.contacts(1));
    Test.startTest();
    const rowId = HistoricSyncs.start(sync.Id, 200);
    update(new SyncQueue__c({ Id: rowId, NumberOfRetries__c: 3 }));
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual(4, row.NumberOfRetries__c, 'ER-1');
    Assert.isNull(row.NextAttempt__c, 'ER-1: after four attempts a person is needed');
    Assert.isNull(row.PendingKey__c, 'ER-1');
  }

  @IsTest static aWrongKeyNeedsAPerson(): void {
    MoEngageMock.answering(401, '{"status":"fail","error":{"type":"Authentication required","message":"m"}}');
    const sync = HistoricTestData.started(TestData.contacts(1));
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Failed', row.Status__c);
    Assert.areEqual(ErrorTypes.AUTHENTICATION_REQUIRED, row.ErrorType__c);
    Assert.isNull(row.NextAttempt__c, 'ER-1: no automatic retry');
  }

  @IsTest static aRateLimitAbortsAndGoesOnByItself(): void {
    MoEngageMock.answering(429, HistoricStopsTest.LIMITED);
    const sync = HistoricTestData.started(TestData.contacts(2));
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Scheduled', row.Status__c, 'ER-6');
    Assert.areEqual(0, row.NumberOfRetries__c, 'ER-6: not counted');
    Assert.areEqual('Users', row.HistoricLock__c, 'HS-4: it keeps its turn');
    Assert.isTrue(row.NextAttempt__c! <= Datetime.now().addMinutes(1), 'ER-6: the first pause is a minute');
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Pause__c WHERE Step__c = 1`, 'ER-6');
    Assert.areEqual('Scheduled', HistoricTestData.sync(sync.Id).LastHistoricSyncStatus__c, 'HS-2');
  }

  @IsTest static afterTheLimitTheRetryCountIsZeroAgain(): void {
    MoEngageMock.accepting();
    const connection = TestData.connection('One');
    const sync = TestData.contactSync(connection);
    insert(TestData.contacts(1));
    const pause = new Pause__c({
      Key__c: Pauses.key(connection.Id, 'Contact'),
      Step__c: 2,
      Until__c: Datetime.now().addMinutes(-1),
    });
    insert(pause);
    Test.startTest();
    const rowId = HistoricSyncs.start(sync.Id, 200);
    update(new SyncQueue__c({ Id: rowId, NumberOfRetries__c: 2, ErrorType__c: ErrorTypes.RATE_LIMIT }));
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Successful', row.Status__c, 'ER-6');
    Assert.areEqual(0, row.NumberOfRetries__c, 'ER-6: back to 0 once cleared');
    Assert.isNull(row.ErrorType__c, 'ER-6');
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM Pause__c`, 'ER-6: a success clears the step');
  }

  @IsTest static aRestartGoesOnAfterTheLastProcessedRecord(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(3);
    const sync = HistoricTestData.started(contacts);
    const row = HistoricTestData.row(sync.Id);
    update(
      new SyncQueue__c({
        Id: row.Id,
        LastProcessedRecordId__c: contacts.get(1).Id,
        RecordsProcessed__c: 2,
      }),
    );
    Test.stopTest();

    Assert.areEqual(1, mock.elements().size(), 'HS-5: goes on from there');
    Assert.areEqual('person2@example.com', mock.elements().get(0).get('customer_id'), 'HS-5');
    Assert.areEqual(3, HistoricTestData.row(sync.Id).RecordsProcessed__c, 'HS-5');
  }

  @IsTest static whatStoppedItBeforeIsForgotten(): void {
    MoEngageMock.accepting();
    const sync = HistoricTestData.started(TestData.contacts(1));
    update(new SyncQueue__c({ Id: HistoricTestData.row(sync.Id).Id, ErrorType__c: ErrorTypes.SERVER_ERROR }));
    Test.stopTest();

    Assert.areEqual('Successful', HistoricTestData.row(sync.Id).Status__c);
    Assert.isNull(HistoricTestData.row(sync.Id).ErrorType__c, 'HS-7: a later success of its children must count');
  }

  @IsTest static aDeactivatedSyncWaitsAndGivesItsTurnAway(): void {
    const mock = MoEngageMock.accepting();
    const sync = HistoricTestData.started(TestData.contacts(1));
    update(new Sync__c({ Id: sync.Id, Active__c: false }));
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual(0, mock.requests.size(), 'RT-10');
    Assert.areEqual('Scheduled', row.Status__c, 'RT-10');
    Assert.isTrue(row.WaitReason__c!.contains('deactivated'), 'RT-10');
    Assert.isNull(row.HistoricLock__c, 'HS-4: others may run meanwhile');
    Assert.areEqual(0, row.NumberOfRetries__c, 'ER-1: no attempt');
    update(new Sync__c({ Id: sync.Id, Active__c: true }));

    HistoricLauncher.launchDue();

    Assert.isNotNull(HistoricTestData.row(sync.Id).JobId__c, 'MP-6: activated, it goes on');
    Assert.areEqual('Users', HistoricTestData.row(sync.Id).HistoricLock__c, 'HS-4');
  }

  @IsTest static anOutageAmidAChunkKeepsWhatWasAccepted(): void {
    const mock = MoEngageMock.accepting().thenAnswer(503, HistoricStopsTest.SERVER_DOWN);
    const sync = TestData.sync(
      TestData.connection('One'),
      'Contact',
      'Email',
      new Map<string, string>([['Description', 'about']]),
    );
    const contacts = TestData.contacts(200);
    for (const person of contacts) {
      person.Description = 'x'.repeat(2000);
    }
    // Both were not sent: only the one before the outage is settled.
    contacts.get(0).Email = null;
    contacts.get(199).Email = null;
    insert(contacts);
    Test.startTest();
    HistoricSyncs.start(sync.Id, 200);
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    const inFirst = (JSON.deserializeUntyped(mock.requests.get(0).getBody()!) as Map<string, unknown>).get(
      'elements',
    ) as List<unknown>;
    Assert.areEqual(2, mock.requests.size(), 'RT-7: the second request was refused');
    Assert.areEqual(inFirst.size() + 1, row.RecordsProcessed__c, 'HS-5: an event must not be sent twice');
    Assert.areEqual(contacts.get(inFirst.size()).Id as string, row.LastProcessedRecordId__c, 'HS-5');
    Assert.areEqual(1, HistoricTestData.children().size(), 'HS-7: what comes again is no failure yet');
    Assert.areEqual('Partial Success', row.Status__c, 'HS-7');
    Assert.isNotNull(row.NextAttempt__c, 'ER-1');
  }

  @IsTest static atTheReserveItPauses(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(1);
    const rowId = HistoricTestData.begun(contacts);
    DailyExecutions.pretendedLeft = 5;
    HistoricTestData.execute(rowId, contacts);

    const row = soql.one<SyncQueue__c>`SELECT Status__c, WaitReason__c, NextAttempt__c, NumberOfRetries__c FROM SyncQueue__c WHERE Id = ${rowId}`;
    Assert.areEqual(0, mock.requests.size(), 'HS-5');
    Assert.areEqual('Scheduled', row.Status__c, 'HS-5: pauses at the reserve');
    Assert.isTrue(row.WaitReason__c!.contains('daily'), 'HS-5');
    Assert.isNotNull(row.NextAttempt__c, 'HS-5: and goes on by itself');
    Assert.areEqual(0, row.NumberOfRetries__c, 'ER-1: no attempt');
  }

  @IsTest static aLimitOfTheRealTimeSyncHoldsForIt(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(1);
    const rowId = HistoricTestData.begun(contacts);
    const connectionId = soql.one<Connection__c>`SELECT Id FROM Connection__c`.Id;
    insert(
      new Pause__c({ Key__c: Pauses.key(connectionId, 'Contact'), Step__c: 1, Until__c: Datetime.now().addMinutes(1) }),
    );
    HistoricTestData.execute(rowId, contacts);

    const row = soql.one<SyncQueue__c>`SELECT Status__c, HistoricLock__c, NumberOfRetries__c FROM SyncQueue__c WHERE Id = ${rowId}`;
    Assert.areEqual(0, mock.requests.size(), 'ER-6: nothing of the pair is sent');
    Assert.areEqual('Scheduled', row.Status__c, 'ER-6');
    Assert.areEqual('Users', row.HistoricLock__c, 'HS-4');
    Assert.areEqual(0, row.NumberOfRetries__c, 'ER-6: not counted');
  }

  @IsTest static aSyncThatIsSwitchedOffAmidARunWaits(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(1);
    const rowId = HistoricTestData.begun(contacts);
    update(new Sync__c({ Id: soql.one<Sync__c>`SELECT Id FROM Sync__c`.Id, Active__c: false }));
    HistoricTestData.execute(rowId, contacts);

    const row = soql.one<SyncQueue__c>`SELECT Status__c, WaitReason__c, HistoricLock__c FROM SyncQueue__c WHERE Id = ${rowId}`;
    Assert.areEqual(0, mock.requests.size(), 'MP-6: processes nothing further');
    Assert.areEqual('Scheduled', row.Status__c, 'RT-10');
    Assert.isTrue(row.WaitReason__c!.contains('deactivated'), 'RT-10');
    Assert.isNull(row.HistoricLock__c, 'HS-4');
  }

  @IsTest static aRowThatGaveItsTurnAwayWaitsForTheOther(): void {
    const connection = TestData.connection('One');
    const waiting = TestData.contactSync(connection);
    const running = TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']]));
    const rowId = HistoricSyncs.start(waiting.Id, 200);
    update(new SyncQueue__c({ Id: rowId, HistoricLock__c: null, JobId__c: null, PendingKey__c: HistoricRows.LANE }));
    HistoricSyncs.start(running.Id, 200);

    HistoricLauncher.launch(rowId);

    const row = HistoricTestData.row(waiting.Id);
    Assert.isNull(row.JobId__c, 'HS-4: one at a time');
    Assert.isTrue(row.WaitReason__c!.contains('"Lead to MoEngage"'), 'HS-4');
    Assert.isNotNull(row.NextAttempt__c, 'HS-4: it tries again');
  }

  private static job(jobId: string): AsyncApexJob {
    return soql.one<AsyncApexJob>`SELECT Status FROM AsyncApexJob WHERE Id = ${jobId}`;
  }
}
