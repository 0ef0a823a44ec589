/** Objects that others bring along. */
import { apexTest, apexTestsPass } from './apex-in-the-org.ts';

test('who a record is shared with, with Apex sharing reasons', () => {
  apexTest(`
    Note__c note = new Note__c(Name = 'n');
    insert note;
    insert new Note__Share(ParentId = note.Id, UserOrGroupId = UserInfo.getUserId(), AccessLevel = 'Edit', RowCause = Schema.Note__Share.RowCause.Reviewer__c);
    Note__Share found = [SELECT RowCause, Parent.Name FROM Note__Share WHERE AccessLevel = 'Edit'];
    Assert.areEqual('Reviewer__c', found.RowCause);
    Assert.areEqual('n', found.Parent.Name);
    Assert.areEqual(Note__Share.SObjectType, ((SObject) Type.forName('Note__Share').newInstance()).getSObjectType());
    Assert.areEqual(0, Database.query('SELECT Id FROM AccountShare').size());
  `);
});

test('change events have the fields of their object', () => {
  apexTestsPass(['@IsTest private class ChangeTest { @IsTest static void run() { AccountChangeEvent event = new AccountChangeEvent(Name = \'n\'); Assert.areEqual(\'n\', event.get(\'Name\')); } }',
    'trigger OnChange on Note__ChangeEvent (after insert) { System.debug(Trigger.new.size()); }']);
});
