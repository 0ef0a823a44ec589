import { ConnectionSecrets } from '../../connection/ConnectionSecrets.ts';
import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { Clock } from '../../shared/Clock.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { DeliveryPlanner } from '../DeliveryPlanner.ts';
import { DrainRun } from '../DrainRun.ts';
import { QueueDrain } from '../QueueDrain.ts';
import { QueueRows } from '../QueueRows.ts';
import { DrainTestData } from './DrainTestData.ts';

/** What the drain does about MoEngage's errors: ER-1 to ER-3, ER-6 to ER-8. */
@IsTest
export class DrainErrorsTest {
  private static readonly SERVER_DOWN: string = '{"status":"fail","error":{"type":"Server Error","message":"down"}}';

  @IsTest static theFirstServerErrorWaitsFiveMinutes(): void {
    DrainErrorsTest.checkServerError(0, 5);
  }

  @IsTest static theSecondServerErrorWaitsTenMinutes(): void {
    DrainErrorsTest.checkServerError(1, 10);
  }

  @IsTest static theThirdServerErrorWaitsTwentyMinutes(): void {
    DrainErrorsTest.checkServerError(2, 20);
  }

  @IsTest static theFourthServerErrorNeedsAPerson(): void {
    DrainErrorsTest.checkServerError(3, null);
  }

  @IsTest static noAnswerIsAServerError(): void {
    MoEngageMock.silent();
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));

    DrainTestData.drain();

    Assert.areEqual(ErrorTypes.SERVER_ERROR, TestData.rows().get(0).ErrorType__c);
    Assert.isNotNull(TestData.rows().get(0).NextAttempt__c);
  }

  @IsTest static aWrongKeyNeedsAPersonAndStopsTheConnection(): void {
    const mock = MoEngageMock.answering(
      401,
      `{"status":"fail","error":{"type":"Authentication required","message":"key ${TestData.DATA_KEY} mismatch"}}`,
    );
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(3));
    const run = new DrainRun();
    const rows = TestData.rows();

    // Two executions of one run: the second one does not ask MoEngage again.
    Test.startTest();
    new QueueDrain(run, null).drain(new List<SyncQueue__c>([rows.get(0), rows.get(1)]));
    new QueueDrain(run, null).drain(new List<SyncQueue__c>([rows.get(2)]));
    Test.stopTest();

    Assert.areEqual(1, mock.requests.size(), 'ER-3: the connection is stopped for the rest of the run');
    for (const row of TestData.rows()) {
      Assert.areEqual(QueueRows.FAILED, row.Status__c);
      Assert.areEqual(ErrorTypes.AUTHENTICATION_REQUIRED, row.ErrorType__c);
      Assert.isNull(row.NextAttempt__c, 'no automatic retry');
    }
    Assert.areEqual(0, TestData.rows().get(2).NumberOfRetries__c, 'a row that was not sent has used no attempt');
    for (const logged of TestData.exceptions()) {
      Assert.isFalse(logged.MoEngageErrorMessage__c!.contains(TestData.DATA_KEY), 'ER-7: no secret in a log');
      Assert.isFalse(logged.ErrorMessage__c!.contains(TestData.DATA_KEY), 'ER-7: no secret in a log');
    }
  }

  @IsTest static anErrorOfOneWorkspaceDoesNotStopAnother(): void {
    const mock = MoEngageMock.answering(
      401,
      '{"status":"fail","error":{"type":"Authentication required","message":"m"}}',
    ).thenAnswer(200, MoEngageMock.ACCEPTED);
    TestData.contactSync(TestData.connection('Broken'));
    TestData.contactSync(TestData.connection('Sound'));
    TestData.insertAndCapture(TestData.contacts(1));

    DrainTestData.drain();

    Assert.areEqual(2, mock.requests.size());
    let successful: Integer = 0;
    for (const row of TestData.rows()) {
      if (row.Status__c === 'Successful') {
        successful++;
      }
    }
    Assert.areEqual(1, successful, 'ER-3');
  }

  @IsTest static halvingFindsTheRecordThatIsRefused(): void {
    MoEngageMock.accepting().poisonedBy('person2@example.com');
    TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(5);
    TestData.insertAndCapture(contacts);

    DrainTestData.drain();

    for (const person of contacts) {
      const row = DrainTestData.rowOf(person.Id);
      if (person.Email!.equals('person2@example.com')) {
        Assert.areEqual(ErrorTypes.PAYLOAD_ERROR, row.ErrorType__c, 'ER-2: only that record fails');
      } else {
        Assert.areEqual(QueueRows.SUCCESSFUL, row.Status__c, 'ER-2: the rest is sent');
      }
    }
  }

  @IsTest static aRateLimitPausesAndIsNotCounted(): void {
    MoEngageMock.answering(429, '{"status":"fail","error":{"type":"Rate Limit Exceeded","message":"m"}}');
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(2));

    DrainTestData.drain();

    for (const row of TestData.rows()) {
      Assert.areEqual(QueueRows.SCHEDULED, row.Status__c, 'ER-6');
      Assert.areEqual(0, row.NumberOfRetries__c, 'ER-6: not counted as an attempt');
      Assert.isNotNull(row.NextAttempt__c);
    }
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Pause__c WHERE Step__c = 1`);
  }

  @IsTest static moEngagesResetTimeHolds(): void {
    MoEngageMock.answering(429, '{"status":"fail","error":{"type":"Rate Limit Exceeded","message":"m"}}').resettingIn(
      '240',
    );
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));

    DrainTestData.drain();

    Assert.isTrue(TestData.rows().get(0).NextAttempt__c! > Clock.now().addSeconds(200), 'ER-6: longer than our minute');
  }

  @IsTest static onlyThePairPauses(): void {
    const mock = MoEngageMock.answering(
      429,
      '{"status":"fail","error":{"type":"Rate Limit Exceeded","message":"m"}}',
    ).thenAnswer(200, MoEngageMock.ACCEPTED);
    const connection = TestData.connection('One');
    const leads = TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']]));
    TestData.asEvents(leads, 'Lead Made');
    TestData.contactSync(connection);
    TestData.insertAndCapture(TestData.contacts(1));
    TestData.insertAndCapture(
      new List<SObject>([new Lead({ LastName: 'Lead', Company: 'C', Email: 'lead@example.com' })]),
    );

    DrainTestData.drain();

    Assert.areEqual(2, mock.requests.size(), 'ER-6');
    Assert.areEqual(QueueRows.SCHEDULED, TestData.rows().get(0).Status__c, 'ER-6: this pair pauses');
    Assert.areEqual(
      QueueRows.SUCCESSFUL,
      TestData.rows().get(1).Status__c,
      'ER-6: another object of the connection goes on',
    );
  }

  @IsTest static whatIsPackedAfterTheLimitedPairGoesOn(): void {
    const mock = MoEngageMock.answering(
      429,
      '{"status":"fail","error":{"type":"Rate Limit Exceeded","message":"m"}}',
    ).thenAnswer(200, MoEngageMock.ACCEPTED);
    const connection = TestData.connection('One');
    TestData.sync(
      connection,
      'Contact',
      'Email',
      new Map<string, string>([
        ['Description', 'about'],
        ['MailingStreet', 'street'],
        ['OtherStreet', 'other_street'],
      ]),
    );
    TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']]));
    const contacts = TestData.contacts(110);
    for (const contact of contacts) {
      contact.Description = 'x'.repeat(512);
      contact.MailingStreet = 'y'.repeat(255);
      contact.OtherStreet = 'z'.repeat(255);
    }
    TestData.insertAndCapture(contacts);
    TestData.insertAndCapture(
      new List<SObject>([new Lead({ LastName: 'Lead', Company: 'C', Email: 'lead@example.com' })]),
    );

    const pending = TestData.rows();
    Test.startTest();
    new QueueDrain(new DrainRun(), null).drain(pending);
    const inOneExecution = mock.requests.size();
    Test.stopTest();

    Assert.areEqual(2, inOneExecution, 'ER-6: a second request for the other object');
    const rows = TestData.rows();
    Assert.areEqual(
      QueueRows.SCHEDULED,
      rows.get(109).Status__c,
      'ER-6: the contacts that were packed later pause too',
    );
    Assert.areEqual(QueueRows.SUCCESSFUL, rows.get(110).Status__c, 'ER-6: the lead behind them goes on');
  }

  @IsTest static aLaterExecutionOfTheRunLeavesThePairAlone(): void {
    const mock = MoEngageMock.answering(429, '{"status":"fail","error":{"type":"Rate Limit Exceeded","message":"m"}}');
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(2));
    const rows = TestData.rows();
    const run = new DrainRun();

    Test.startTest();
    new QueueDrain(run, null).drain(new List<SyncQueue__c>([rows.get(0)]));
    new QueueDrain(run, null).drain(new List<SyncQueue__c>([rows.get(1)]));
    Test.stopTest();

    Assert.areEqual(1, mock.requests.size(), 'ER-6: the pause holds within the run');
    Assert.isTrue(TestData.rows().get(1).WaitReason__c!.contains('rate limit'), 'ER-6: and its rows say so');
    Assert.areEqual(1, soql.one<Pause__c>`SELECT Step__c FROM Pause__c`.Step__c, 'ER-6: one limit, one step');
  }

  @IsTest static recordsThatCantBeReadEndTheirRowsAlone(): void {
    const mock = MoEngageMock.accepting();
    const connection = TestData.connection('One');
    const gone = TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']]));
    TestData.contactSync(connection);
    TestData.insertAndCapture(TestData.contacts(1));
    TestData.insertAndCapture(
      new List<SObject>([new Lead({ LastName: 'Lead', Company: 'C', Email: 'lead@example.com' })]),
    );
    DeliveryPlanner.pretendedUnreadable = 'Lead';

    DrainTestData.drain();

    Assert.areEqual(1, mock.elements().size(), 'ER-8: the others go out');
    for (const row of TestData.rows()) {
      if (row.Sync__c === gone.Id) {
        Assert.areEqual(ErrorTypes.RECORD_UNREADABLE, row.ErrorType__c, 'ER-8: a row must not kill each run');
      }
    }
  }

  @IsTest static aConnectionWithoutKeyIsAnAuthenticationError(): void {
    const mock = MoEngageMock.accepting();
    const connection = TestData.connection('One');
    TestData.contactSync(connection);
    TestData.insertAndCapture(TestData.contacts(1));
    ConnectionSecrets.remove(new Set<Id>([connection.Id]));

    DrainTestData.drain();

    Assert.areEqual(0, mock.requests.size());
    Assert.areEqual(ErrorTypes.AUTHENTICATION_REQUIRED, TestData.rows().get(0).ErrorType__c);
  }

  /** @param waitMinutes - null where no further attempt is expected */
  private static checkServerError(attemptsBefore: Integer, waitMinutes: Integer | null): void {
    MoEngageMock.answering(503, DrainErrorsTest.SERVER_DOWN);
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    update(new SyncQueue__c({ Id: TestData.rows().get(0).Id, NumberOfRetries__c: attemptsBefore }));
    // Salesforce keeps whole seconds.
    const earliest = Clock.now().addSeconds(-1);

    DrainTestData.drain();

    const row = TestData.rows().get(0);
    Assert.areEqual(QueueRows.FAILED, row.Status__c);
    Assert.areEqual(ErrorTypes.SERVER_ERROR, row.ErrorType__c);
    Assert.areEqual(attemptsBefore + 1, row.NumberOfRetries__c, 'ER-1: counts each attempt');
    Assert.areEqual(1, TestData.exceptions().size(), 'ER-7: every failure leaves an Exception');
    if (waitMinutes === null) {
      Assert.isNull(row.NextAttempt__c, 'ER-1: after four attempts a person is needed');
      Assert.isNull(row.PendingKey__c);
    } else {
      Assert.isTrue(row.NextAttempt__c! >= earliest.addMinutes(waitMinutes), 'ER-1: waits double');
      Assert.isTrue(row.NextAttempt__c! <= Clock.now().addMinutes(waitMinutes), 'ER-1: waits double');
      Assert.areEqual(row.Sync__c, row.PendingKey__c, 'stays in its lane');
    }
  }
}
