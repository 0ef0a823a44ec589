import { apexTestsPass } from '../../testing/tests/apex-in-the-org.ts';
import { apex, metadataXml, notes, orgWith } from '../../testing/tests/sample-org.ts';

const onAccount = `trigger OnAccount on AccountChangeEvent (after insert) {
  for (AccountChangeEvent event : Trigger.new) {
    EventBus.ChangeEventHeader header = event.ChangeEventHeader;
    List<String> changed = new List<String>();
    for (String field : header.changedFields) if (!field.startsWith('LastModified')) changed.add(field);
    insert new Note__c(Name = header.getChangeType() + ' ' + header.entityName + ' ' + event.Name + ' ' + String.join(changed, '+') + ' -' + String.join(header.nulledFields, '+') + ' ' + header.recordIds.size() + ' ' + UserInfo.getName());
  }
}`;
const member = (entity: string): Readonly<Record<string, string>> => ({
  [`platformEventChannelMembers/ChangeEvents_${entity}.platformEventChannelMember`]: metadataXml('PlatformEventChannelMember', `<eventChannel>ChangeEvents</eventChannel><selectedEntity>${entity}</selectedEntity>`),
});

describe('change events', () => {
  test('of a captured object tell what happened, with the fields that changed', () => {
    const org = orgWith([onAccount], { others: member('AccountChangeEvent') });
    apex(org, "insert new Account(Name = 'a', Site = 's');");
    apex(org, "Account a = [SELECT Id FROM Account]; a.Phone = '1'; a.Site = null; update a;");
    apex(org, 'delete [SELECT Id FROM Account];');
    apex(org, 'undelete [SELECT Id FROM Account ALL ROWS];');
    expect(notes(org)).toEqual([]);
    org.drain();
    expect(notes(org)).toEqual([
      'CREATE Account a  - 1 Automated Process', 'UPDATE Account null Phone+Site -Site 1 Automated Process', 'DELETE Account null  - 1 Automated Process', 'UNDELETE Account a  - 1 Automated Process',
    ]);
  });

  test('share the fate of their transaction and of its savepoints; nothing is told of objects that nobody captures', () => {
    const org = orgWith([onAccount], { others: member('ContactChangeEvent') });
    apex(org, "insert new Account(Name = 'untold');");
    org.drain();
    expect(notes(org)).toEqual([]);
    const captured = orgWith([onAccount], { others: member('AccountChangeEvent') });
    captured.runAnonymous("insert new Account(Name = 'lost'); Integer i = 1 / 0;");
    apex(captured, "Savepoint before = Database.setSavepoint(); insert new Account(Name = 'lost'); Database.rollback(before); insert new Account(Name = 'kept');");
    captured.drain();
    expect(notes(captured)).toEqual(['CREATE Account kept  - 1 Automated Process']);
  });

  test('of custom objects are published too, one for each record', () => {
    const onNote = "trigger OnNote on Note__ChangeEvent (after insert) { for (Note__ChangeEvent event : Trigger.new) if (event.ChangeEventHeader.getChangeType() == 'CREATE' && event.Count__c != 9) insert new Note__c(Name = 'of ' + event.Name, Count__c = 9); }";
    const org = orgWith([onNote], { others: member('Note__ChangeEvent') });
    apex(org, "insert new List<Note__c>{ new Note__c(Name = 'a', Count__c = 1), new Note__c(Name = 'b', Count__c = 2) };");
    org.drain();
    expect(notes(org)).toEqual(['a', 'b', 'of a', 'of b']);
  });

  test('come in tests when capture is switched on, at delivery', () => {
    apexTestsPass([onAccount, `@IsTest private class MainTest {
      @IsTest static void delivered() {
        Test.enableChangeDataCapture();
        insert new Account(Name = 'a');
        Assert.areEqual(0, [SELECT COUNT() FROM Note__c]);
        Test.getEventBus().deliver();
        Assert.areEqual('CREATE Account a  - 1 Automated Process', [SELECT Name FROM Note__c].Name);
      }
      @IsTest static void notAsked() {
        insert new Account(Name = 'a');
        Test.getEventBus().deliver();
        Assert.areEqual(0, [SELECT COUNT() FROM Note__c]);
      }
    }`]);
  });
});
