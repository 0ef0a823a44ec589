import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { DrainRun } from '../DrainRun.ts';
import { QueueDrain } from '../QueueDrain.ts';
import { QueueRows } from '../QueueRows.ts';
import { DrainTestData } from './DrainTestData.ts';

/** What the drain sends, and what it leaves for later: RT-6 to RT-11. */
@IsTest
export class QueueDrainTest {
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

    Assert.areEqual(
      0,
      soql.count`SELECT COUNT() FROM SyncQueue__c WHERE Status__c != 'Successful'`,
      'RT-6: the others come again',
    );
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

    DrainTestData.drain();

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

    DrainTestData.drain();

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

    DrainTestData.drain();

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

    DrainTestData.drain();

    Assert.areEqual(2, mock.elements().size(), 'RT-8');
    const failed = DrainTestData.rowOf(contacts.get(1).Id);
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

    DrainTestData.drain();

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

    DrainTestData.drain();

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

    DrainTestData.drain();

    Assert.areEqual(0, mock.requests.size(), 'RT-10, CN-4');
    Assert.isTrue(TestData.rows().get(0).WaitReason__c!.contains('"One"'));
  }

  @IsTest static nothingIsWrittenBeforeTheLastCallout(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TestData.contactSync(TestData.connection('Two'));
    TestData.insertAndCapture(TestData.contacts(2));

    DrainTestData.drain();

    Assert.areEqual(new List<Integer>([0, 0]), mock.dmlStatements, 'RT-11: no DML before a callout');
  }
}
