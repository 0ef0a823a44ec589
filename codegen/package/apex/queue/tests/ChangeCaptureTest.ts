import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { ChangeCapture } from '../ChangeCapture.ts';
import { QueueRows } from '../QueueRows.ts';

@IsTest
export class ChangeCaptureTest {
  @IsTest static createMakesARowPerActiveSync(): void {
    TestData.contactSync(TestData.connection('One'));
    TestData.contactSync(TestData.connection('Two'));

    TestData.insertAndCapture(TestData.contacts(1));

    const rows = TestData.rows();
    Assert.areEqual(2, rows.size(), 'RT-1: two connections that map Contact give two rows');
    for (const row of rows) {
      Assert.areEqual(QueueRows.SCHEDULED, row.Status__c);
      Assert.areEqual(QueueRows.CREATE, row.Operation__c);
      Assert.areEqual('Real_Time_Sync', row.RecordType!.DeveloperName);
      Assert.areEqual(row.Sync__c, row.PendingKey__c, 'due in the lane of its sync');
    }
  }

  @IsTest static nothingHappensWithoutASync(): void {
    TestData.insertAndCapture(TestData.contacts(1));
    Assert.areEqual(0, TestData.rows().size(), 'RT-1');
  }

  @IsTest static aSyncThatIsOffMakesNoRows(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    update(new Sync__c({ Id: sync.Id, Active__c: false }));

    TestData.insertAndCapture(TestData.contacts(1));

    Assert.areEqual(0, TestData.rows().size(), 'MP-6: new changes of a deactivated sync create no rows');
  }

  @IsTest static aConnectionOfAnotherOrgMakesNoRows(): void {
    const connection = TestData.connection('Copy');
    TestData.contactSync(connection);
    update(new Connection__c({ Id: connection.Id, OrganizationId__c: '00D000000000001AAA' }));

    TestData.insertAndCapture(TestData.contacts(1));

    Assert.areEqual(0, TestData.rows().size(), 'CN-5: a sandbox copy does not write into production');
  }

  @IsTest static anUnmappedFieldIsNoChange(): void {
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    insert(person);
    const before = person.clone(true, true);
    person.Title = 'Engineer';

    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));

    Assert.areEqual(0, TestData.rows().size(), 'RT-2');
  }

  @IsTest static aMappedFieldIsAChangeForTheSyncsThatMapIt(): void {
    const connection = TestData.connection('One');
    const names = TestData.contactSync(connection);
    TestData.sync(connection, 'Contact', 'Email', new Map<string, string>([['Phone', 'phone']]));
    const person = TestData.contacts(1).get(0);
    insert(person);
    const before = person.clone(true, true);
    person.FirstName = 'Changed';

    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));

    const rows = TestData.rows();
    Assert.areEqual(1, rows.size(), 'RT-2: only the sync whose field changed');
    Assert.areEqual(names.Id, rows.get(0).Sync__c);
    Assert.areEqual(QueueRows.CHANGE, rows.get(0).Operation__c);
  }

  @IsTest static aChangeOfCaseIsAChange(): void {
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    insert(person);
    const before = person.clone(true, true);
    person.LastName = person.LastName.toUpperCase();

    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));

    Assert.areEqual(1, TestData.rows().size(), 'RT-2: case-only changes count');
  }

  @IsTest static theIdentifierIsAMappedField(): void {
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    insert(person);
    const before = person.clone(true, true);
    person.Email = 'new@example.com';

    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));

    Assert.areEqual(1, TestData.rows().size(), 'RT-2: identifier included');
  }

  @IsTest static clearingAMappedFieldIsAChange(): void {
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    insert(person);
    const before = person.clone(true, true);
    person.FirstName = null;

    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));

    Assert.areEqual(1, TestData.rows().size(), 'MP-12: a mapped field that becomes empty is a change');
  }

  @IsTest static costOfAFullChunk(): void {
    const connection = TestData.connection('One');
    TestData.contactSync(connection);
    TestData.contactSync(connection);
    const contacts = TestData.contacts(200);
    insert(contacts);
    const queries = Limits.getQueries();
    const statements = Limits.getDmlStatements();

    ChangeCapture.capture(Contact.SObjectType, TriggerOperation.AFTER_INSERT, contacts, null);

    Assert.isTrue(Limits.getQueries() - queries <= 3, `RT-3: ${Limits.getQueries() - queries} queries`);
    Assert.isTrue(
      Limits.getDmlStatements() - statements <= 2,
      `RT-3: ${Limits.getDmlStatements() - statements} DML statements`,
    );
    Assert.areEqual(400, TestData.rows().size());
  }

  @IsTest static configurationIsReadOncePerTransaction(): void {
    TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(2);
    insert(contacts);
    ChangeCapture.capture(
      Contact.SObjectType,
      TriggerOperation.AFTER_INSERT,
      new List<SObject>([contacts.get(0)]),
      null,
    );
    const queries = Limits.getQueries();

    ChangeCapture.capture(
      Contact.SObjectType,
      TriggerOperation.AFTER_INSERT,
      new List<SObject>([contacts.get(1)]),
      null,
    );

    Assert.areEqual(queries, Limits.getQueries(), 'RT-3: no query in the second chunk');
  }

  @IsTest static anErrorIsLoggedAndNeverThrown(): void {
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    insert(person);

    // No old record to compare with: something that does not happen on the platform, and must not break a save if it does.
    ChangeCapture.capture(
      Contact.SObjectType,
      TriggerOperation.AFTER_UPDATE,
      new List<SObject>([person]),
      new Map<Id, SObject>(),
    );

    const logged = TestData.exceptions();
    Assert.areEqual(1, logged.size(), 'RT-3: other errors are caught and logged');
    Assert.areEqual('Trigger', logged.get(0).Kind__c);
    Assert.areEqual('SyncTrigger', logged.get(0).ApexClass__c);
  }

  @IsTest static anEventCarriesTheValuesOfTheMoment(): void {
    TestData.asEvents(TestData.contactSync(TestData.connection('One')), 'Contact Changed');
    const person = TestData.contacts(1).get(0);
    insert(person);
    ChangeCapture.capture(Contact.SObjectType, TriggerOperation.AFTER_INSERT, new List<SObject>([person]), null);
    const before = person.clone(true, true);
    person.FirstName = 'Later';
    TestData.updateAndCapture(new List<SObject>([before]), new List<SObject>([person]));

    const rows = TestData.rows();
    Assert.areEqual(2, rows.size());
    Assert.isTrue(rows.get(0).Payload__c!.contains('First 0'), 'RT-6');
    Assert.isTrue(rows.get(1).Payload__c!.contains('Later'), 'RT-6');
    Assert.areEqual('person0@example.com', rows.get(0).CustomerId__c);
  }

  @IsTest static aDeletionMakesNoRow(): void {
    TestData.contactSync(TestData.connection('One'));
    const person = TestData.contacts(1).get(0);
    insert(person);

    ChangeCapture.capture(
      Contact.SObjectType,
      TriggerOperation.AFTER_DELETE,
      null,
      new Map<Id, SObject>(new List<SObject>([person])),
    );

    Assert.areEqual(0, TestData.rows().size());
  }

  /** The event of the capture starts a drain when the test ends its asynchronous part. */
  @IsTest static theDrainIsAskedFor(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));

    Test.startTest();
    TestData.insertAndCapture(TestData.contacts(3));
    Test.getEventBus().deliver();
    Test.stopTest();

    Assert.areEqual(1, mock.requests.size(), 'RT-4, RT-7: one request for three records');
    for (const row of TestData.rows()) {
      Assert.areEqual(QueueRows.SUCCESSFUL, row.Status__c);
    }
  }
}
