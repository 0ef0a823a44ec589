import { TestData } from '../../shared/tests/TestData.ts';
import { SyncDefinitions } from '../SyncDefinitions.ts';

/** CN-6: the rules of syncs and mappings hold whatever way a row is written. */
@IsTest
export class SyncGuardTest {
  @IsTest static syncsThatNoScreenMadeAreChecked(): void {
    const connection = TestData.connection('One');
    const good = SyncGuardTest.row(connection);
    const unknown = SyncGuardTest.row(connection);
    unknown.SalesforceObject__c = 'Nonsense__c';
    const setup = SyncGuardTest.row(connection);
    setup.SalesforceObject__c = 'Group';
    const nameless = SyncGuardTest.row(connection);
    nameless.MoEngageEntity__c = 'Events';
    const unfiltered = SyncGuardTest.row(connection);
    unfiltered.Filter__c = "Name = 'x'";
    const deleting = SyncGuardTest.row(connection);
    deleting.DeleteHandling__c = 'Burn';
    const wrong = SyncGuardTest.row(connection);
    wrong.MoEngageEntity__c = 'Events';
    wrong.EventName__c = 'x';
    wrong.DeleteHandling__c = 'Delete user';

    const results = Database.insert(
      new List<Sync__c>([good, unknown, setup, nameless, unfiltered, deleting, wrong]),
      false,
    );

    Assert.isTrue(results.get(0).isSuccess(), 'CN-6: the good one is saved');
    SyncGuardTest.checkError(results.get(1), 'no object Nonsense__c', 'MP-1');
    SyncGuardTest.checkError(results.get(2), 'setup object', 'MP-1');
    SyncGuardTest.checkError(results.get(3), 'Event name is empty', 'MP-1');
    SyncGuardTest.checkError(results.get(4), 'filter is not readable', 'MP-8');
    SyncGuardTest.checkError(results.get(5), 'no way to handle deletions', 'MP-11');
    SyncGuardTest.checkError(results.get(6), 'Only a sync of Users', 'MP-11');
  }

  @IsTest static mappingsThatNoScreenMadeAreChecked(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    const results = Database.insert(
      new List<FieldMapping__c>([
        SyncGuardTest.mapping(sync, 'Phone', 'phone', false),
        SyncGuardTest.mapping(sync, 'Nonsense__c', 'nonsense', false),
        SyncGuardTest.mapping(sync, 'MailingAddress', 'address', false),
        SyncGuardTest.mapping(sync, 'Name', 'name', false),
        SyncGuardTest.mapping(sync, 'Title', 'moe_title', false),
        SyncGuardTest.mapping(sync, 'Title', 'phone', false),
        SyncGuardTest.mapping(sync, 'Title', 'first_name', false),
        SyncGuardTest.mapping(sync, 'Title', 'customer_id', true),
        SyncGuardTest.mapping(sync, 'Title', 'title', false),
      ]),
      false,
    );
    Assert.isTrue(results.get(0).isSuccess(), 'CN-6');
    SyncGuardTest.checkError(results.get(1), 'no field Nonsense__c', 'MP-1');
    SyncGuardTest.checkError(results.get(2), 'MailingCity', 'MP-4');
    SyncGuardTest.checkError(results.get(3), 'LastName', 'MP-4');
    SyncGuardTest.checkError(results.get(4), 'moe_', 'MP-5');
    SyncGuardTest.checkError(results.get(5), 'mapped twice', 'MP-5: within the same save');
    SyncGuardTest.checkError(results.get(6), 'mapped twice', 'MP-5: with what is stored');
    SyncGuardTest.checkError(results.get(7), 'More than one', 'MP-2');
    Assert.isTrue(results.get(8).isSuccess(), 'CN-6: rows after a bad one are not blamed for it');
  }

  @IsTest static anActiveSyncKeepsItsCustomerId(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    const identifier = soql.one<FieldMapping__c>`SELECT Id FROM FieldMapping__c WHERE IsIdentifier__c = TRUE`;
    Assert.isFalse(Database.delete(identifier, false).isSuccess(), 'MP-2');
    update(new Sync__c({ Id: sync.Id, Active__c: false }));
    Assert.isTrue(Database.delete(identifier, false).isSuccess(), 'MP-2');
    const result = Database.update(new Sync__c({ Id: sync.Id, Active__c: true }), false);
    SyncGuardTest.checkError(result, 'No field is mapped to Customer ID', 'MP-2');
  }

  @IsTest static objectAndDirectionStay(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    SyncGuardTest.checkError(
      Database.update(new Sync__c({ Id: sync.Id, SalesforceObject__c: 'Lead' }), false),
      'belongs to Contact',
      'CN-6',
    );
    SyncGuardTest.checkError(
      Database.update(new Sync__c({ Id: sync.Id, Direction__c: 'MoEngage to Salesforce' }), false),
      'other way',
      'CN-6',
    );
  }

  @IsTest static theEntityStaysWhileRowsWait(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    const change = new Sync__c({ Id: sync.Id, MoEngageEntity__c: 'Events', EventName__c: 'x' });
    SyncGuardTest.checkError(Database.update(change, false), 'wait to be sent', 'CN-6');
    update(new SyncQueue__c({ Id: TestData.rows().get(0).Id, PendingKey__c: null }));
    Assert.isTrue(Database.update(change, false).isSuccess(), 'CN-6');
  }

  @IsTest static bookkeepingIsNotChecked(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    update(new Sync__c({ Id: sync.Id, LastHistoricSyncStatus__c: 'Processing', LastSyncDateTime__c: Datetime.now() }));
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Sync__c WHERE LastHistoricSyncStatus__c = 'Processing'`, 'HS-3');
  }

  @IsTest static aSyncIsArchivedBeforeItGoes(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    Assert.isFalse(Database.delete(sync, false).isSuccess(), 'MP-7: history is kept');
    update(new Sync__c({ Id: sync.Id, Archived__c: true, Active__c: true }));
    Assert.isFalse(soql.one<Sync__c>`SELECT Active__c FROM Sync__c`.Active__c, 'MP-7: archived is never active');
    Assert.isTrue(Database.delete(sync, false).isSuccess(), 'MP-7: for good, on purpose');
  }

  @IsTest static aChangeOfTheMappingCountsAtOnce(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    Assert.areEqual(4, SyncDefinitions.runnableFor(Contact.SObjectType).get(0).fields.size());
    insert(SyncGuardTest.mapping(sync, 'Phone', 'phone', false));
    Assert.areEqual(5, SyncDefinitions.runnableFor(Contact.SObjectType).get(0).fields.size(), 'MP-7: the next change');
  }

  @IsTest static twoHundredRowsCostWhatOneCosts(): void {
    const connection = TestData.connection('One');
    const syncs = new List<Sync__c>();
    for (let index = 0; index < 200; index++) {
      syncs.add(SyncGuardTest.row(connection));
    }
    insert(syncs);
    const queries = Limits.getQueries();
    const mappings = new List<FieldMapping__c>();
    for (const sync of syncs) {
      mappings.add(SyncGuardTest.mapping(sync, 'Email', 'customer_id', true));
    }
    insert(mappings);
    Assert.areEqual(2, Limits.getQueries() - queries, 'CN-6: bulk-safe');
  }

  private static row(connection: Connection__c): Sync__c {
    return new Sync__c({
      Name: 'Contacts',
      Connection__c: connection.Id,
      Direction__c: 'Salesforce to MoEngage',
      SalesforceObject__c: 'Contact',
      MoEngageEntity__c: 'Users',
      Active__c: true,
    });
  }

  private static mapping(sync: Sync__c, field: string, attribute: string, isIdentifier: boolean): FieldMapping__c {
    return new FieldMapping__c({
      Sync__c: sync.Id,
      SalesforceField__c: field,
      MoEngageAttribute__c: attribute,
      IsIdentifier__c: isIdentifier,
    });
  }

  private static checkError(result: Database.SaveResult, part: string, rule: string): void {
    Assert.isFalse(result.isSuccess(), `${rule}: ${part}`);
    const message = result.getErrors().get(0).getMessage();
    Assert.isTrue(message.contains(part), `${rule}: ${message}`);
  }
}
