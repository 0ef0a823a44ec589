import { SyncDefinitions } from '../../mapping/SyncDefinitions.ts';
import { DrainRun } from '../../queue/DrainRun.ts';
import { QueueDrain } from '../../queue/QueueDrain.ts';
import { QueueRows } from '../../queue/QueueRows.ts';
import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { Pauses } from '../../retry/Pauses.ts';
import { Clock } from '../../shared/Clock.ts';
import { ExceptionLog } from '../../shared/ExceptionLog.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { DailyExecutions } from '../DailyExecutions.ts';
import { HistoricChildren } from '../HistoricChildren.ts';
import { HistoricFailure } from '../HistoricFailure.ts';
import { HistoricLauncher } from '../HistoricLauncher.ts';
import { HistoricRows } from '../HistoricRows.ts';
import { HistoricRun } from '../HistoricRun.ts';
import { HistoricSyncs } from '../HistoricSyncs.ts';
import { HistoricTestData } from './HistoricTestData.ts';

/** The job of a historic sync: HS-5, HS-7 to HS-9, ER-1, ER-6. */
@IsTest
export class HistoricRunTest {
  private static readonly LIMITED: string =
    '{"status":"fail","error":{"type":"Rate Limit Exceeded","message":"Please try later"}}';
  private static readonly SERVER_DOWN: string = '{"status":"fail","error":{"type":"Server Error","message":"down"}}';

  @IsTest static allRecordsAreSent(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(3);
    const sync = HistoricTestData.started(contacts);
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual(3, mock.elements().size(), 'HS-5: walks all records');
    Assert.areEqual(1, mock.requests.size(), 'RT-7: as full requests as fit');
    Assert.areEqual('First 0', (mock.elements().get(0).get('attributes') as Map<string, unknown>).get('first_name'));
    Assert.areEqual('Successful', row.Status__c, 'HS-2');
    Assert.areEqual(3, row.RecordsTotal__c, 'HS-2');
    Assert.areEqual(3, row.RecordsProcessed__c, 'HS-2');
    Assert.areEqual(0, row.RecordsFailed__c, 'HS-7');
    Assert.areEqual(1, row.NumberOfRetries__c, 'ER-1: the first attempt counts');
    Assert.areEqual(contacts.get(2).Id as string, row.LastProcessedRecordId__c, 'HS-5');
    Assert.isNull(row.HistoricLock__c, 'HS-4: the lock is free again');
    Assert.areEqual('Successful', HistoricTestData.sync(sync.Id).LastHistoricSyncStatus__c, 'HS-2');
  }

  @IsTest static anEventARecordWithItsValues(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.asEvents(sync, 'Contact Known');
    insert(TestData.contacts(2));
    Test.startTest();
    HistoricSyncs.start(sync.Id, 200);
    Test.stopTest();

    Assert.areEqual(2, mock.elements().size(), 'HS-5');
    const action = (mock.elements().get(1).get('actions') as List<unknown>).get(0) as Map<string, unknown>;
    Assert.areEqual('Contact Known', action.get('action'));
    Assert.areEqual('First 1', (action.get('attributes') as Map<string, unknown>).get('first_name'));
  }

  @IsTest static aFailedRecordBecomesAChildWithAnException(): void {
    MoEngageMock.accepting();
    const contacts = TestData.contacts(3);
    contacts.get(1).Email = null;
    const sync = HistoricTestData.started(contacts);
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Partial Success', row.Status__c, 'HS-7');
    Assert.areEqual(1, row.RecordsFailed__c, 'HS-7');
    Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, row.ErrorType__c, 'ER-4: a person may retry it');
    const child = HistoricTestData.children().get(0);
    Assert.areEqual(row.Id, child.ParentSyncQueue__c, 'HS-7');
    Assert.areEqual('Real_Time_Sync', child.RecordType!.DeveloperName, 'HS-7');
    Assert.areEqual('Historic', child.Operation__c, 'HS-7: not in the view of real-time syncs');
    Assert.areEqual(contacts.get(1).Id as string, child.RecordId__c, 'HS-7');
    Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, child.ErrorType__c, 'RT-8');
    Assert.isNull(child.PendingKey__c, 'ER-1: needs a person');
    const logged = TestData.exceptions().get(0);
    Assert.areEqual('HistoricalSyncBatch', logged.ApexClass__c, 'ER-7');
    Assert.areEqual(row.Id, logged.SyncQueue__c, 'ER-7');
    Assert.areEqual(contacts.get(1).Id as string, logged.RecordId__c, 'ER-7');
  }

  @IsTest static noneSentIsFailed(): void {
    MoEngageMock.accepting();
    const contacts = TestData.contacts(1);
    contacts.get(0).Email = null;
    const sync = HistoricTestData.started(contacts);
    Test.stopTest();

    Assert.areEqual('Failed', HistoricTestData.row(sync.Id).Status__c, 'HS-7');
  }

  @IsTest static beyondTheLimitFailuresAreCountedAndToldOnce(): void {
    insert(new MoEngageSettings__c({ HistoricalFailureRecordLimit__c: 2 }));
    MoEngageMock.accepting();
    const contacts = TestData.contacts(5);
    for (let index = 0; index < 4; index++) {
      contacts.get(index).Email = null;
    }
    const sync = HistoricTestData.started(contacts);
    Test.stopTest();

    Assert.areEqual(4, HistoricTestData.row(sync.Id).RecordsFailed__c, 'HS-7: counted');
    Assert.areEqual(2, HistoricTestData.children().size(), 'HS-7: the limit');
    const logged = TestData.exceptions();
    Assert.areEqual(3, logged.size(), 'HS-7: one summary');
    Assert.isTrue(logged.get(2).ErrorMessage__c!.contains('2 more records failed'), 'HS-7');
  }

  @IsTest static whenAllChildrenHaveSucceededTheParentIsSuccessful(): void {
    const parent = HistoricRunTest.parentWithChildren(2);

    HistoricRunTest.drain(HistoricTestData.children());

    Assert.areEqual('Successful', HistoricTestData.row(parent.Sync__c!).Status__c, 'HS-7: all have succeeded later');
    Assert.areEqual('Successful', HistoricTestData.sync(parent.Sync__c!).LastHistoricSyncStatus__c, 'HS-2');
  }

  @IsTest static whileAChildIsLeftTheParentStaysAsItIs(): void {
    const parent = HistoricRunTest.parentWithChildren(2);

    HistoricRunTest.drain(new List<SyncQueue__c>([HistoricTestData.children().get(0)]));

    Assert.areEqual('Partial Success', HistoricTestData.row(parent.Sync__c!).Status__c, 'HS-7: one is left');
  }

  @IsTest static aFailureThatWasNotCountedKeepsTheParentAsItIs(): void {
    const parent = HistoricRunTest.parentWithChildren(2);
    update(new SyncQueue__c({ Id: parent.Id, RecordsFailed__c: 1 }));

    HistoricRunTest.drain(new List<SyncQueue__c>([HistoricTestData.children().get(0)]));

    Assert.areEqual('Partial Success', HistoricTestData.row(parent.Sync__c!).Status__c, 'HS-7: a child of a killed chunk is left');
  }

  @IsTest static failuresWithoutAChildKeepTheParentAsItIs(): void {
    const parent = HistoricRunTest.parentWithChildren(2);
    update(new SyncQueue__c({ Id: parent.Id, RecordsFailed__c: 3 }));

    HistoricRunTest.drain(HistoricTestData.children());

    Assert.areEqual('Partial Success', HistoricTestData.row(parent.Sync__c!).Status__c, 'HS-7: a third one was only counted');
  }

  @IsTest static anAbortedParentIsNotSettledByItsChildren(): void {
    const parent = HistoricRunTest.parentWithChildren(1);
    update(new SyncQueue__c({ Id: parent.Id, ErrorType__c: ErrorTypes.SERVER_ERROR }));

    HistoricRunTest.drain(HistoricTestData.children());

    Assert.areEqual('Partial Success', HistoricTestData.row(parent.Sync__c!).Status__c, 'HS-7: records were never tried');
  }

  @IsTest static aServerErrorAbortsAndIsTriedAgainFromWhereItWas(): void {
    MoEngageMock.answering(503, HistoricRunTest.SERVER_DOWN);
    const sync = HistoricTestData.started(TestData.contacts(2));
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Failed', row.Status__c, 'HS-7: none sent');
    Assert.areEqual(ErrorTypes.SERVER_ERROR, row.ErrorType__c, 'ER-1');
    Assert.areEqual(1, row.NumberOfRetries__c, 'ER-1');
    Assert.isTrue(row.NextAttempt__c! > Datetime.now().addMinutes(4), 'ER-1: five minutes');
    Assert.isNull(row.LastProcessedRecordId__c, 'HS-5: the chunk that aborted comes again');
    Assert.isNull(row.HistoricLock__c, 'HS-4');
    Assert.areEqual(0, HistoricTestData.children().size(), 'ER-3: an error of the connection is no failure of a record');
    Assert.areEqual(1, TestData.exceptions().size(), 'ER-7');
    Assert.areEqual('Aborted', HistoricRunTest.job(row.JobId__c!).Status, 'HS-8: the job is aborted');
  }

  @IsTest static theFourthServerErrorNeedsAPerson(): void {
    MoEngageMock.answering(503, HistoricRunTest.SERVER_DOWN);
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
    MoEngageMock.answering(429, HistoricRunTest.LIMITED);
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

  @IsTest static theFilterHoldsForHistoryToo(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    update(
      new Sync__c({
        Id: sync.Id,
        Filter__c:
          '{"matchesAll":true,"groups":[{"matchesAll":true,"conditions":[{"field":"LastName","comparison":"equals","values":["Last 1"]}]}]}',
      }),
    );
    insert(TestData.contacts(3));
    Test.startTest();
    HistoricSyncs.start(sync.Id, 200);
    Test.stopTest();

    Assert.areEqual(1, mock.elements().size(), 'MP-8');
  }

  @IsTest static aCleanChunkWritesOnceAndOneWithFailuresThreeTimes(): void {
    MoEngageMock.accepting();
    const clean = TestData.contacts(2);
    Assert.areEqual(1, HistoricRunTest.statementsOf(clean, 'Clean'), 'HS-9');
  }

  @IsTest static aChunkWithFailuresWritesThreeTimes(): void {
    MoEngageMock.accepting();
    const failing = TestData.contacts(2);
    failing.get(0).Email = null;
    Assert.areEqual(3, HistoricRunTest.statementsOf(failing, 'Failing'), 'HS-9');
  }

  @IsTest static nothingIsWrittenBeforeTheLastCallout(): void {
    const mock = MoEngageMock.accepting();
    HistoricRunTest.statementsOf(TestData.contacts(2), 'One');
    Assert.areEqual(new List<Integer>([0]), mock.dmlStatements, 'RT-11');
  }

  @IsTest static aRunThatWasTakenAwayDoesNothing(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(1);
    insert(contacts);
    const rowId = HistoricSyncs.start(sync.Id, 200);
    const jobId = Id.valueOf(HistoricTestData.row(sync.Id).JobId__c!);
    update(new SyncQueue__c({ Id: rowId, JobId__c: null }));

    Test.startTest();
    new HistoricRun(rowId).execute(jobId, contacts);
    Test.stopTest();

    Assert.areEqual(0, mock.requests.size(), 'HS-8: its record is the truth');
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

  @IsTest static aKilledChunkBecomesChildren(): void {
    const mock = MoEngageMock.accepting();
    mock.isKilling = true;
    const contacts = TestData.contacts(2);
    const sync = HistoricTestData.started(contacts);
    try {
      Test.stopTest();
    } catch (error) {
      caught(error);
    }
    Test.getEventBus().deliver();

    const children = HistoricTestData.children();
    Assert.areEqual(2, children.size(), 'HS-8: a killed chunk is not lost');
    Assert.areEqual(ErrorTypes.PLATFORM_ERROR, children.get(0).ErrorType__c, 'HS-8');
    Assert.areEqual(sync.Id as string, children.get(0).PendingKey__c, 'HS-8: it is tried again');
    Assert.areEqual(2, HistoricTestData.row(sync.Id).RecordsFailed__c, 'HS-8');
    Assert.areEqual(contacts.get(1).Id as string, HistoricTestData.row(sync.Id).LastProcessedRecordId__c, 'HS-5');
  }

  /** DML statements of the one execution of a run */
  private static statementsOf(contacts: List<Contact>, name: string): Integer {
    const sync = TestData.contactSync(TestData.connection(name));
    insert(contacts);
    const rowId = HistoricSyncs.start(sync.Id, 200);
    const jobId = Id.valueOf(HistoricTestData.row(sync.Id).JobId__c!);
    const run = new HistoricRun(rowId);
    run.start(jobId);
    Test.startTest();
    run.execute(jobId, contacts);
    const statements = Limits.getDmlStatements();
    Test.stopTest();
    return statements;
  }

  @IsTest static aRecordThatMoEngageRefusesFailsAlone(): void {
    const mock = MoEngageMock.accepting().poisonedBy('person1@example.com');
    const sync = HistoricTestData.started(TestData.contacts(3));
    Test.stopTest();

    Assert.areEqual(2, HistoricTestData.row(sync.Id).RecordsProcessed__c! - HistoricTestData.row(sync.Id).RecordsFailed__c!);
    Assert.isTrue(mock.requests.size() > 1, 'ER-2: halved until it stands alone');
    const child = HistoricTestData.children().get(0);
    Assert.areEqual(ErrorTypes.PAYLOAD_ERROR, child.ErrorType__c, 'ER-2');
    Assert.areEqual(sync.Id as string, child.PendingKey__c, 'ER-1: it is tried again by itself');
    Assert.isTrue(child.NextAttempt__c! > Datetime.now().addMinutes(4), 'ER-1: after five minutes');
  }

  @IsTest static anOutageAmidAChunkKeepsWhatWasAccepted(): void {
    const mock = MoEngageMock.accepting().thenAnswer(503, HistoricRunTest.SERVER_DOWN);
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

  @IsTest static aRecordThatIsGoneIsPassedOver(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(2);
    const rowId = HistoricRunTest.begun(contacts);
    remove(contacts.get(0));
    HistoricRunTest.execute(rowId, contacts);

    const row = soql.one<SyncQueue__c>`SELECT RecordsProcessed__c, RecordsFailed__c FROM SyncQueue__c WHERE Id = ${rowId}`;
    Assert.areEqual(1, mock.elements().size(), 'HS-5');
    Assert.areEqual(2, row.RecordsProcessed__c, 'HS-5');
    Assert.areEqual(0, row.RecordsFailed__c, 'HS-7: nobody deleted a failure');
  }

  @IsTest static atTheReserveItPauses(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(1);
    const rowId = HistoricRunTest.begun(contacts);
    DailyExecutions.pretendedLeft = 5;
    HistoricRunTest.execute(rowId, contacts);

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
    const rowId = HistoricRunTest.begun(contacts);
    const connectionId = soql.one<Connection__c>`SELECT Id FROM Connection__c`.Id;
    insert(
      new Pause__c({ Key__c: Pauses.key(connectionId, 'Contact'), Step__c: 1, Until__c: Datetime.now().addMinutes(1) }),
    );
    HistoricRunTest.execute(rowId, contacts);

    const row = soql.one<SyncQueue__c>`SELECT Status__c, HistoricLock__c, NumberOfRetries__c FROM SyncQueue__c WHERE Id = ${rowId}`;
    Assert.areEqual(0, mock.requests.size(), 'ER-6: nothing of the pair is sent');
    Assert.areEqual('Scheduled', row.Status__c, 'ER-6');
    Assert.areEqual('Users', row.HistoricLock__c, 'HS-4');
    Assert.areEqual(0, row.NumberOfRetries__c, 'ER-6: not counted');
  }

  @IsTest static aSyncThatIsSwitchedOffAmidARunWaits(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(1);
    const rowId = HistoricRunTest.begun(contacts);
    update(new Sync__c({ Id: soql.one<Sync__c>`SELECT Id FROM Sync__c`.Id, Active__c: false }));
    HistoricRunTest.execute(rowId, contacts);

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
    update(
      new SyncQueue__c({ Id: rowId, HistoricLock__c: null, JobId__c: null, PendingKey__c: HistoricRows.LANE }),
    );
    HistoricSyncs.start(running.Id, 200);

    HistoricLauncher.launch(rowId);

    const row = HistoricTestData.row(waiting.Id);
    Assert.isNull(row.JobId__c, 'HS-4: one at a time');
    Assert.isTrue(row.WaitReason__c!.contains('"Lead to MoEngage"'), 'HS-4');
    Assert.isNotNull(row.NextAttempt__c, 'HS-4: it tries again');
  }

  @IsTest static anEventOfAChildTellsWhatTheRecordIsNow(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.asEvents(sync, 'Contact Known');
    const contacts = TestData.contacts(2);
    contacts.get(1).Email = null;
    insert(contacts);
    const parent = new SyncQueue__c({ Sync__c: sync.Id, RecordTypeId: QueueRows.historicalRecordType() });
    insert(parent);
    const definition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    const children = new HistoricChildren(parent, definition, new ExceptionLog('HistoricalSyncBatch'));
    for (const person of contacts) {
      children.add(new HistoricFailure(person.Id, ErrorTypes.PLATFORM_ERROR, 'killed', null));
    }
    children.save();
    Clock.movedMillis = 600000;

    HistoricRunTest.drain(HistoricTestData.children());

    Assert.areEqual(1, mock.elements().size(), 'HS-8');
    const action = (mock.elements().get(0).get('actions') as List<unknown>).get(0) as Map<string, unknown>;
    Assert.areEqual('First 0', (action.get('attributes') as Map<string, unknown>).get('first_name'), 'HS-8');
    Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, HistoricTestData.children().get(1).ErrorType__c, 'RT-8');
  }

  /** A historic sync whose job has begun. @returns id of its record */
  private static begun(contacts: List<Contact>): Id {
    const sync = TestData.contactSync(TestData.connection('One'));
    insert(contacts);
    const rowId = HistoricSyncs.start(sync.Id, 200);
    new HistoricRun(rowId).start(HistoricRunTest.jobOf(rowId));
    return rowId;
  }

  private static execute(rowId: Id, contacts: List<Contact>): void {
    const jobId = HistoricRunTest.jobOf(rowId);
    Test.startTest();
    new HistoricRun(rowId).execute(jobId, contacts);
    Test.stopTest();
  }

  private static jobOf(rowId: Id): Id {
    return Id.valueOf(soql.one<SyncQueue__c>`SELECT JobId__c FROM SyncQueue__c WHERE Id = ${rowId}`.JobId__c!);
  }

  /** A historic sync that ended as Partial Success; its failed records wait for their next attempt. */
  private static parentWithChildren(count: Integer): SyncQueue__c {
    MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(count);
    insert(contacts);
    const parent = new SyncQueue__c({
      RecordTypeId: QueueRows.historicalRecordType(),
      Sync__c: sync.Id,
      Status__c: 'Partial Success',
      RecordsProcessed__c: count + 5,
      RecordsFailed__c: count,
    });
    insert(parent);
    update(
      new Sync__c({
        Id: sync.Id,
        LastHistoricSyncQueueRecord__c: parent.Id,
        LastHistoricSyncStatus__c: 'Partial Success',
      }),
    );
    const definition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    const children = new HistoricChildren(parent, definition, new ExceptionLog('HistoricalSyncBatch'));
    for (const person of contacts) {
      children.add(new HistoricFailure(person.Id, ErrorTypes.PLATFORM_ERROR, 'killed', null));
    }
    children.save();
    Clock.movedMillis = 600000;
    return parent;
  }

  private static drain(rows: List<SyncQueue__c>): void {
    Test.startTest();
    new QueueDrain(new DrainRun(), null).drain(rows);
    Test.stopTest();
  }

  private static job(jobId: string): AsyncApexJob {
    return soql.one<AsyncApexJob>`SELECT Status FROM AsyncApexJob WHERE Id = ${jobId}`;
  }
}
