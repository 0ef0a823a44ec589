import { SyncDefinitions } from '../../mapping/SyncDefinitions.ts';
import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { ChangeCapture } from '../ChangeCapture.ts';
import { DrainRun } from '../DrainRun.ts';
import { QueueDrain } from '../QueueDrain.ts';
import { QueueRows } from '../QueueRows.ts';
import { DrainTestData } from './DrainTestData.ts';

/** MP-11: what a deleted record causes at MoEngage. */
@IsTest
export class DeletionTest {
  @IsTest static ignoredByDefault(): void {
    const people = DeletionTest.deletedPeople('Ignore');
    Assert.areEqual(1, people.size());
    Assert.areEqual(0, TestData.rows().size(), 'MP-11: ignore is the default');
  }

  @IsTest static theUserIsDeleted(): void {
    const mock = MoEngageMock.accepting();
    DeletionTest.deletedPeople('Delete user');

    DrainTestData.drain();

    const request = mock.requests.get(0);
    Assert.isTrue(request.getEndpoint().contains('/v1/customer/delete?app_id='), 'MP-11');
    const body = JSON.deserializeUntyped(request.getBody()!) as Map<string, unknown>;
    Assert.areEqual(
      'person0@example.com',
      body.get('identity_value'),
      'MP-11: the Customer ID was kept at the deletion',
    );
    Assert.areEqual(QueueRows.SUCCESSFUL, TestData.rows().get(0).Status__c);
  }

  @IsTest static aUserWhoIsNotThereIsAsGoodAsDeleted(): void {
    MoEngageMock.answering(400, '{"status":"fail","error":{"type":"Not Found","message":"user not found"}}');
    DeletionTest.deletedPeople('Delete user');

    DrainTestData.drain();

    Assert.areEqual(QueueRows.SUCCESSFUL, TestData.rows().get(0).Status__c, 'MP-11');
  }

  @IsTest static theDeletionIsSentAsAnEvent(): void {
    const mock = MoEngageMock.accepting();
    DeletionTest.deletedPeople('Send event');

    DrainTestData.drain();

    const action = (mock.elements().get(0).get('actions') as List<unknown>).get(0) as Map<string, unknown>;
    Assert.areEqual('Contact Removed', action.get('action'), 'MP-11');
    Assert.areEqual(
      'Last 0',
      (action.get('attributes') as Map<string, unknown>).get('last_name'),
      'MP-11: with the values that it had',
    );
    Assert.areEqual(QueueRows.SUCCESSFUL, TestData.rows().get(0).Status__c);
  }

  @IsTest static changesBeforeTheDeletionTakeItsOutcome(): void {
    const mock = MoEngageMock.accepting();
    DeletionTest.sync('Delete user');
    const people = TestData.contacts(1);
    TestData.insertAndCapture(people);
    DeletionTest.deleteAndCapture(people);

    DrainTestData.drain();

    Assert.areEqual(1, mock.requests.size(), 'RT-9: deletions that are to be sent excepted');
    for (const row of TestData.rows()) {
      Assert.areEqual(QueueRows.SUCCESSFUL, row.Status__c);
    }
  }

  @IsTest static aDeletionWithoutCustomerIdFails(): void {
    MoEngageMock.accepting();
    DeletionTest.sync('Delete user');
    const people = TestData.contacts(1);
    people.get(0).Email = null;
    insert(people);
    DeletionTest.deleteAndCapture(people);

    DrainTestData.drain();

    Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, TestData.rows().get(0).ErrorType__c, 'RT-8');
  }

  @IsTest static anErrorOfTheConnectionStopsItsDeletions(): void {
    const mock = MoEngageMock.answering(
      401,
      '{"status":"fail","error":{"type":"Authentication required","message":"m"}}',
    );
    DeletionTest.sync('Delete user');
    const people = TestData.contacts(3);
    insert(people);
    DeletionTest.deleteAndCapture(people);

    DrainTestData.drain();

    Assert.areEqual(1, mock.requests.size(), 'ER-3');
    for (const row of TestData.rows()) {
      Assert.areEqual(ErrorTypes.AUTHENTICATION_REQUIRED, row.ErrorType__c);
    }
  }

  @IsTest static ninetyUsersAnExecution(): void {
    const mock = MoEngageMock.accepting();
    DeletionTest.sync('Delete user');
    const people = TestData.contacts(95);
    insert(people);
    DeletionTest.deleteAndCapture(people);

    const rows = TestData.rows();

    Test.startTest();
    new QueueDrain(new DrainRun(), null).drain(rows);
    Assert.areEqual(90, mock.requests.size(), 'RT-7: what does not fit goes on in the next execution');
    Assert.areEqual(5, soql.count`SELECT COUNT() FROM SyncQueue__c WHERE Status__c = 'Scheduled'`, 'RT-7');
    Test.stopTest();
  }

  @IsTest static theEventOfADeletionIsSentThoughTheRecordCameBack(): void {
    const mock = MoEngageMock.accepting();
    const people = DeletionTest.deletedPeople('Send event');
    undelete(people);
    ChangeCapture.capture(Contact.SObjectType, TriggerOperation.AFTER_UNDELETE, people, null);

    DrainTestData.drain();

    Assert.areEqual(
      2,
      mock.elements().size(),
      'MP-11, RT-6: the event of the deletion, and the user who is there again',
    );
    for (const row of TestData.rows()) {
      Assert.areEqual(QueueRows.SUCCESSFUL, row.Status__c);
    }
  }

  @IsTest static everyDeletionIsAnEventOfItsOwn(): void {
    const mock = MoEngageMock.accepting();
    const people = DeletionTest.deletedPeople('Send event');
    undelete(people);
    DeletionTest.deleteAndCapture(people);

    DrainTestData.drain();

    Assert.areEqual(2, mock.elements().size(), 'MP-11, RT-6: two deletions, two events');
  }

  @IsTest static aRowThatCameAfterTheDeletionDoesNotHideIt(): void {
    const mock = MoEngageMock.accepting();
    const people = DeletionTest.deletedPeople('Delete user');
    const deletion = TestData.rows().get(0);
    insert(
      new SyncQueue__c({
        Sync__c: deletion.Sync__c,
        RecordId__c: people.get(0).Id,
        Operation__c: QueueRows.HISTORIC,
        Status__c: 'Failed',
        PendingKey__c: deletion.PendingKey__c,
        ChangedAtMillis__c: deletion.ChangedAtMillis__c! + 1000,
      }),
    );

    DrainTestData.drain();

    Assert.areEqual(1, mock.requests.size(), 'MP-11: the user is deleted');
    Assert.isTrue(mock.requests.get(0).getEndpoint().contains('/v1/customer/delete'), 'MP-11');
  }

  private static deletedPeople(handling: string): List<Contact> {
    DeletionTest.sync(handling);
    const people = TestData.contacts(1);
    insert(people);
    DeletionTest.deleteAndCapture(people);
    return people;
  }

  private static sync(handling: string): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    update(new Sync__c({ Id: sync.Id, DeleteHandling__c: handling, DeleteEventName__c: 'Contact Removed' }));
    SyncDefinitions.forget();
  }

  private static deleteAndCapture(people: List<Contact>): void {
    const before = new Map<Id, SObject>(people);
    remove(people);
    ChangeCapture.capture(Contact.SObjectType, TriggerOperation.AFTER_DELETE, null, before);
  }
}
