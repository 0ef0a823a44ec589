import { ConnectionSecrets } from '../../connection/ConnectionSecrets.ts';
import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { Clock } from '../../shared/Clock.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { DeliveryPlanner } from '../DeliveryPlanner.ts';
import { DrainRun } from '../DrainRun.ts';
import { QueueDrain } from '../QueueDrain.ts';
import { QueueRows } from '../QueueRows.ts';

@IsTest
export class QueueDrainTest {
  private static readonly SERVER_DOWN: string = '{"status":"fail","error":{"type":"Server Error","message":"down"}}';

  @IsTest static aRecordThatChangedVeryOftenIsSettledInSeveralExecutions(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    const people = TestData.contacts(1);
    TestData.insertAndCapture(people);
    for (let change = 1; change <= 5; change++) {
      const after = people.get(0).clone(true, true) as Contact;
      after.FirstName = 'Change ' + change;
      TestData.updateAndCapture(people, new List<Contact>([after]));
    }
    QueueDrain.mostRows = 4;
    const pending = TestData.rows();

    Test.startTest();
    new QueueDrain(new DrainRun(), null).drain(new List<SyncQueue__c>([pending.get(0)]));
    let settled: Integer = 0;
    for (const row of TestData.rows()) {
      if (row.Status__c === 'Successful') {
        settled++;
      }
    }
    Assert.areEqual(4, settled, 'RT-6: one execution writes only as many rows as it may');
    Test.stopTest();

    Assert.areEqual(0, soql.count`SELECT COUNT() FROM SyncQueue__c WHERE Status__c != 'Successful'`, 'RT-6: the others come again');
    Assert.isTrue(mock.elements().size() >= 2);
  }

  @IsTest static usersCarryTheValuesAtSendingTime(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    const person = new Contact({
      FirstName: 'Early',
      LastName: 'Bird',
      Email: 'bird@example.com',
      Birthdate: Date.newInstance(1990, 2, 3),
    });
    TestData.insertAndCapture(new List<SObject>([person]));
    update(new Contact({ Id: person.Id, FirstName: 'Late' }));

    QueueDrainTest.drain();

    const element = mock.elements().get(0);
    Assert.areEqual('customer', element.get('type'));
    Assert.areEqual('bird@example.com', element.get('customer_id'));
    const attributes = element.get('attributes') as Map<string, unknown>;
    Assert.areEqual('Late', attributes.get('first_name'), 'RT-6: values at sending time');
    Assert.areEqual('Bird', attributes.get('last_name'));
    Assert.areEqual('1990-02-03', attributes.get('birthday'));
    Assert.isFalse(attributes.containsKey('customer_id'), 'the identifier is not repeated among the attributes');
  }

  @IsTest static severalChangesOfAUserTravelOnce(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    TestData.insertAndCapture(new List<SObject>([person]));
    const before = person.clone(true, true);
    person.FirstName = 'Second';
    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));

    QueueDrainTest.drain();

    Assert.areEqual(1, mock.elements().size(), 'RT-6: the newest row sends');
    for (const row of TestData.rows()) {
      Assert.areEqual(QueueRows.SUCCESSFUL, row.Status__c, 'RT-6: older rows take its outcome');
      Assert.isNull(row.PendingKey__c);
      Assert.areEqual(1, row.NumberOfRetries__c);
    }
  }

  @IsTest static aChangeOfTheSameUserInALaterExecutionIsSettledToo(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    TestData.insertAndCapture(new List<SObject>([person]));
    const before = person.clone(true, true);
    person.FirstName = 'Second';
    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));
    const onlyTheFirst = new List<SyncQueue__c>([TestData.rows().get(0)]);
    const run = new DrainRun();

    Test.startTest();
    new QueueDrain(run, null).drain(onlyTheFirst);
    Assert.areEqual(2, run.savedRows, 'RT-6: both rows take the outcome of the one sending');
    Test.stopTest();

    Assert.areEqual(1, mock.elements().size(), 'RT-6');
  }

  @IsTest static aRowToldToWaitSaysWhy(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    update(new Sync__c({ Id: sync.Id, Active__c: false }));
    const run = new DrainRun();

    Test.startTest();
    new QueueDrain(run, null).drain(TestData.rows());
    Assert.areEqual(1, run.savedRows, 'RT-10: the reason is written by the execution that finds the sync off');
    Assert.isTrue(TestData.rows().get(0).WaitReason__c!.contains('deactivated'), 'RT-10');
    Test.stopTest();
  }

  @IsTest static eventsTravelOneEachInOrder(): void {
    const mock = MoEngageMock.accepting();
    TestData.asEvents(TestData.contactSync(TestData.connection('One')), 'Contact Changed');
    const person = TestData.contacts(1).get(0);
    TestData.insertAndCapture(new List<SObject>([person]));
    const before = person.clone(true, true);
    person.FirstName = 'Second';
    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));

    QueueDrainTest.drain();

    const elements = mock.elements();
    Assert.areEqual(2, elements.size(), 'RT-6: one event per row');
    const action = (elements.get(1).get('actions') as List<unknown>).get(0) as Map<string, unknown>;
    Assert.areEqual('Contact Changed', action.get('action'));
    Assert.areEqual('Second', (action.get('attributes') as Map<string, unknown>).get('first_name'));
    Assert.isTrue((action.get('current_time') as string).endsWith('Z'));
  }

  @IsTest static aRecordWithoutCustomerIdFailsAloneAndTheRestGoesOut(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(3);
    contacts.get(1).Email = null;
    TestData.insertAndCapture(contacts);

    QueueDrainTest.drain();

    Assert.areEqual(2, mock.elements().size(), 'RT-8');
    const failed = QueueDrainTest.rowOf(contacts.get(1).Id);
    Assert.areEqual(QueueRows.FAILED, failed.Status__c);
    Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, failed.ErrorType__c);
    Assert.isNull(failed.NextAttempt__c, 'needs a person');
    const logged = TestData.exceptions().get(0);
    Assert.areEqual(contacts.get(1).Id, logged.RecordId__c, 'ER-7');
    Assert.areEqual(failed.Id, logged.SyncQueue__c, 'ER-7');
    Assert.isTrue(logged.ErrorMessage__c!.contains('Email'), logged.ErrorMessage__c!);
  }

  @IsTest static aDeletedRecordFailsForGood(): void {
    MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    TestData.insertAndCapture(new List<SObject>([person]));
    remove(person);

    QueueDrainTest.drain();

    const row = TestData.rows().get(0);
    Assert.areEqual(QueueRows.FAILED, row.Status__c, 'RT-9');
    Assert.areEqual(ErrorTypes.RECORD_DELETED, row.ErrorType__c);
    Assert.isNull(row.PendingKey__c, 'RT-9: no endless retry');
  }

  @IsTest static aDeactivatedSyncWaitsAndSaysWhy(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    update(new Sync__c({ Id: sync.Id, Active__c: false }));

    QueueDrainTest.drain();

    Assert.areEqual(0, mock.requests.size(), 'RT-10');
    const row = TestData.rows().get(0);
    Assert.areEqual(QueueRows.SCHEDULED, row.Status__c, 'MP-6: rows wait');
    Assert.isTrue(row.WaitReason__c!.contains('deactivated'), row.WaitReason__c!);
  }

  @IsTest static aDeactivatedConnectionWaits(): void {
    const mock = MoEngageMock.accepting();
    const connection = TestData.connection('One');
    TestData.contactSync(connection);
    TestData.insertAndCapture(TestData.contacts(1));
    update(new Connection__c({ Id: connection.Id, Active__c: false }));

    QueueDrainTest.drain();

    Assert.areEqual(0, mock.requests.size(), 'RT-10, CN-4');
    Assert.isTrue(TestData.rows().get(0).WaitReason__c!.contains('"One"'));
  }

  @IsTest static theFirstServerErrorWaitsFiveMinutes(): void {
    QueueDrainTest.checkServerError(0, 5);
  }

  @IsTest static theSecondServerErrorWaitsTenMinutes(): void {
    QueueDrainTest.checkServerError(1, 10);
  }

  @IsTest static theThirdServerErrorWaitsTwentyMinutes(): void {
    QueueDrainTest.checkServerError(2, 20);
  }

  @IsTest static theFourthServerErrorNeedsAPerson(): void {
    QueueDrainTest.checkServerError(3, null);
  }

  @IsTest static noAnswerIsAServerError(): void {
    MoEngageMock.silent();
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));

    QueueDrainTest.drain();

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

    QueueDrainTest.drain();

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

    QueueDrainTest.drain();

    for (const person of contacts) {
      const row = QueueDrainTest.rowOf(person.Id);
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

    QueueDrainTest.drain();

    for (const row of TestData.rows()) {
      Assert.areEqual(QueueRows.SCHEDULED, row.Status__c, 'ER-6');
      Assert.areEqual(0, row.NumberOfRetries__c, 'ER-6: not counted as an attempt');
      Assert.isNotNull(row.NextAttempt__c);
    }
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Pause__c WHERE Step__c = 1`);
  }

  @IsTest static moEngagesResetTimeHolds(): void {
    MoEngageMock.answering(
      429,
      '{"status":"fail","error":{"type":"Rate Limit Exceeded","message":"m"}}',
    ).resettingIn('240');
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));

    QueueDrainTest.drain();

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

    QueueDrainTest.drain();

    Assert.areEqual(2, mock.requests.size(), 'ER-6');
    Assert.areEqual(QueueRows.SCHEDULED, TestData.rows().get(0).Status__c, 'ER-6: this pair pauses');
    Assert.areEqual(QueueRows.SUCCESSFUL, TestData.rows().get(1).Status__c, 'ER-6: another object of the connection goes on');
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
    Assert.areEqual(QueueRows.SCHEDULED, rows.get(109).Status__c, 'ER-6: the contacts that were packed later pause too');
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

    QueueDrainTest.drain();

    Assert.areEqual(1, mock.elements().size(), 'ER-8: the others go out');
    for (const row of TestData.rows()) {
      if (row.Sync__c === gone.Id) {
        Assert.areEqual(ErrorTypes.RECORD_UNREADABLE, row.ErrorType__c, 'ER-8: a row must not kill each run');
      }
    }
  }

  @IsTest static nothingIsWrittenBeforeTheLastCallout(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TestData.contactSync(TestData.connection('Two'));
    TestData.insertAndCapture(TestData.contacts(2));

    QueueDrainTest.drain();

    Assert.areEqual(new List<Integer>([0, 0]), mock.dmlStatements, 'RT-11: no DML before a callout');
  }

  @IsTest static aConnectionWithoutKeyIsAnAuthenticationError(): void {
    const mock = MoEngageMock.accepting();
    const connection = TestData.connection('One');
    TestData.contactSync(connection);
    TestData.insertAndCapture(TestData.contacts(1));
    ConnectionSecrets.remove(new Set<Id>([connection.Id]));

    QueueDrainTest.drain();

    Assert.areEqual(0, mock.requests.size());
    Assert.areEqual(ErrorTypes.AUTHENTICATION_REQUIRED, TestData.rows().get(0).ErrorType__c);
  }

  /** In a transaction of its own as far as tests can have one: a callout must not follow uncommitted work. */
  private static drain(): void {
    const rows = TestData.rows();
    Test.startTest();
    new QueueDrain(new DrainRun(), null).drain(rows);
    Test.stopTest();
  }

  /** @param waitMinutes - null where no further attempt is expected */
  private static checkServerError(attemptsBefore: Integer, waitMinutes: Integer | null): void {
    MoEngageMock.answering(503, QueueDrainTest.SERVER_DOWN);
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    update(new SyncQueue__c({ Id: TestData.rows().get(0).Id, NumberOfRetries__c: attemptsBefore }));
    // Salesforce keeps whole seconds.
    const earliest = Clock.now().addSeconds(-1);

    QueueDrainTest.drain();

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

  private static rowOf(recordId: Id): SyncQueue__c {
    for (const row of TestData.rows()) {
      if (row.RecordId__c === recordId) {
        return row;
      }
    }
    throw new NoDataFoundException(`no row for ${recordId}`);
  }
}
