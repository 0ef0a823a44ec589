import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { ChangeCapture } from '../ChangeCapture.ts';
import { ChangeOverflow } from '../ChangeOverflow.ts';
import { QueueRows } from '../QueueRows.ts';
import { TransactionBudget } from '../TransactionBudget.ts';

/** RT-3: a transaction without room publishes its changes, and the rows are made later. */
@IsTest
export class ChangeOverflowTest {
  @IsTest static withoutRoomNoRowIsInserted(): void {
    TestData.contactSync(TestData.connection('One'));
    const people = TestData.contacts(3);
    insert(people);
    TransactionBudget.pretendedRowsLeft = 0;
    const rows = Limits.getDmlRows();
    const statements = Limits.getDmlStatements();

    ChangeCapture.capture(Contact.SObjectType, TriggerOperation.AFTER_INSERT, people, null);

    Assert.areEqual(rows, Limits.getDmlRows(), 'RT-3: no row of the transaction is used');
    Assert.areEqual(statements, Limits.getDmlStatements(), 'RT-3: the event has an allowance of its own');
    Assert.areEqual(0, TestData.rows().size());
  }

  @IsTest static theRowsAreMadeLaterAndArrive(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TransactionBudget.pretendedRowsLeft = 0;

    Test.startTest();
    TestData.insertAndCapture(TestData.contacts(3));
    Test.getEventBus().deliver();
    Test.getEventBus().deliver();
    Test.stopTest();

    Assert.areEqual(3, TestData.rows().size(), 'RT-3');
    Assert.areEqual(3, mock.elements().size(), 'RT-3: they arrive whole');
    Assert.areEqual(QueueRows.CREATE, TestData.rows().get(0).Operation__c);
  }

  @IsTest static anEventKeepsItsValuesThroughTheOverflow(): void {
    TestData.asEvents(TestData.contactSync(TestData.connection('One')), 'Contact Changed');
    TransactionBudget.pretendedRowsLeft = 0;
    const people = TestData.contacts(1);
    TestData.insertAndCapture(people);
    update(new Contact({ Id: people.get(0).Id, FirstName: 'Later' }));

    Test.getEventBus().deliver();

    const row = TestData.rows().get(0);
    Assert.isTrue(row.Payload__c!.contains('First 0'), 'RT-6: the values of the moment');
    Assert.areEqual('person0@example.com', row.CustomerId__c);
  }

  @IsTest static manyRowsTravelInSeveralEvents(): void {
    const connection = TestData.connection('One');
    const sync = TestData.contactSync(connection);
    const rows = new List<SyncQueue__c>();
    for (let index = 0; index < 300; index++) {
      const row = new SyncQueue__c({
        Status__c: 'Scheduled',
        Sync__c: sync.Id,
        RecordId__c: '003000000000001AAA',
        Sequence__c: index,
      });
      row.Payload__c = 'x'.repeat(1000);
      rows.add(row);
    }
    new ChangeOverflow('Contact', QueueRows.CHANGE, 1).publishRows(rows);

    Test.getEventBus().deliver();

    Assert.areEqual(300, TestData.rows().size(), 'RT-3: none is lost between the events');
  }

  @IsTest static recordsWithoutDetailsGetARowForEachSyncOfUsers(): void {
    MoEngageMock.accepting();
    const connection = TestData.connection('One');
    TestData.contactSync(connection);
    TestData.asEvents(TestData.contactSync(connection), 'Contact Changed');
    const people = TestData.contacts(2);
    insert(people);
    new ChangeOverflow('Contact', QueueRows.CHANGE, 1).publishRecords(people);

    Test.getEventBus().deliver();

    Assert.areEqual(2, TestData.rows().size(), 'RT-3: users only; an event would tell something untrue');
    const told = TestData.exceptions().get(0);
    Assert.isTrue(
      told.ErrorMessage__c!.contains(people.get(1).Id),
      'RT-3: the log names the records of which no event was made',
    );
  }

  @IsTest static recordsThatWereMadeWithoutRoomMakeTheirEvents(): void {
    MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.asEvents(sync, 'Contact Created');
    TransactionBudget.pretendedWorkLeft = 0;
    TestData.insertAndCapture(TestData.contacts(3));

    Test.getEventBus().deliver();

    const rows = TestData.rows();
    Assert.areEqual(3, rows.size(), 'RT-3: that they were made is certain');
    Assert.isTrue(rows.get(2).Payload__c!.contains('First 2'), 'RT-6: the earliest values that can be read');
    Assert.areEqual(0, TestData.exceptions().size());
  }

  @IsTest static workThatRunsOutHalfwayLosesNothing(): void {
    MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TransactionBudget.pretendedWorkLeft = 2;
    TestData.insertAndCapture(TestData.contacts(5));
    Assert.areEqual(2, TestData.rows().size(), 'RT-3: what was worked on is queued');
    TransactionBudget.pretendedWorkLeft = null;

    Test.getEventBus().deliver();

    const records = new Set<string>();
    for (const row of TestData.rows()) {
      records.add(row.RecordId__c!);
    }
    Assert.areEqual(5, records.size(), 'RT-3: the others come later');
    Assert.areEqual(5, TestData.rows().size(), 'RT-3: each once');
  }

  @IsTest static aTransactionThatHasReadMuchAsksNothingMore(): void {
    MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TransactionBudget.pretendedQueryRowsLeft = 5000;
    const people = TestData.contacts(2);
    insert(people);
    const queries = Limits.getQueries();

    ChangeCapture.capture(Contact.SObjectType, TriggerOperation.AFTER_INSERT, people, null);

    Assert.areEqual(queries, Limits.getQueries(), 'RT-3: rows that a query reads have a limit too');
    Test.getEventBus().deliver();
    Assert.areEqual(2, TestData.rows().size(), 'RT-3: they are queued later');
  }

  @IsTest static withoutAnyRoomTheSaveGoesOnAndTheLogNamesTheRecords(): void {
    TestData.contactSync(TestData.connection('One'));
    TransactionBudget.pretendedRowsLeft = 0;
    TransactionBudget.pretendedPublishesLeft = 0;
    const people = TestData.contacts(2);
    insert(people);
    const published = Limits.getPublishImmediateDML();

    ChangeCapture.capture(Contact.SObjectType, TriggerOperation.AFTER_INSERT, people, null);

    Assert.areEqual(published, Limits.getPublishImmediateDML(), 'RT-3: one event more would end the save');
    const told = TestData.exceptions().get(0);
    Assert.isTrue(told.ErrorMessage__c!.contains(people.get(0).Id), 'RT-3');
    Assert.areEqual('Trigger', told.Kind__c, 'UI-3: it stands in the Error Logs');
  }

  @IsTest static aLogThatFindsNoRoomIsLeftOut(): void {
    TestData.contactSync(TestData.connection('One'));
    TransactionBudget.pretendedRowsLeft = 0;
    TransactionBudget.pretendedPublishesLeft = 0;
    TransactionBudget.pretendedLogRowsLeft = 0;

    TestData.insertAndCapture(TestData.contacts(2));

    Assert.areEqual(0, TestData.exceptions().size(), 'RT-3: a log must not end the save');
  }

  @IsTest static deletionsWithoutRoomAreToldToo(): void {
    MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.asEvents(sync, 'Contact Changed');
    const people = TestData.contacts(1);
    insert(people);
    new ChangeOverflow('Contact', QueueRows.DELETED, 1).publishRecords(people);
    Test.getEventBus().deliver();
    Assert.areEqual(0, TestData.exceptions().size(), 'MP-11: the sync ignores deletions');

    update(new Sync__c({ Id: sync.Id, DeleteHandling__c: 'Send event' }));
    new ChangeOverflow('Contact', QueueRows.DELETED, 1).publishRecords(people);
    Test.getEventBus().deliver();

    Assert.areEqual(1, TestData.exceptions().size(), 'RT-3, MP-11: nobody knows who it was any more');
  }

  @IsTest static anObjectThatIsGoneMakesNoRows(): void {
    const people = TestData.contacts(1);
    insert(people);
    new ChangeOverflow('Gone__c', QueueRows.CHANGE, 1).publishRecords(people);

    Test.getEventBus().deliver();

    Assert.areEqual(0, TestData.rows().size());
  }
}
