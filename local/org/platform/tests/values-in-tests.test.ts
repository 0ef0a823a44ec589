/** What Apex tests of public projects take for granted about values that the platform makes. */
import { apexTest, apexTestsPass } from '../../testing/tests/apex-in-the-org.ts';
import { metadataXml } from '../../testing/tests/sample-org.ts';

test('logging levels are ordered from the most to the least that is logged', () => {
  apexTest(`
    Assert.areEqual(0, LoggingLevel.NONE.ordinal());
    Assert.areEqual(2, LoggingLevel.FINEST.ordinal());
    Assert.isTrue(LoggingLevel.FINEST.ordinal() < LoggingLevel.DEBUG.ordinal());
    Assert.areEqual(8, LoggingLevel.ERROR.ordinal());
  `);
});

test('results read from JSON take any text as id, and a number as status code', () => {
  apexTest(`
    Database.SaveResult result = (Database.SaveResult) JSON.deserialize('{"success": true, "id": "null"}', Database.SaveResult.class);
    Assert.isTrue(result.isSuccess());
    result = (Database.SaveResult) JSON.deserialize('{"success": false, "errors": [{"message": "m", "statusCode": 0}]}', Database.SaveResult.class);
    Assert.areEqual(0, result.getErrors()[0].getStatusCode().ordinal());
  `);
});

test('a formula field in a query reads the running user and settings', () => {
  const object = metadataXml('CustomObject', `<label>Job</label><pluralLabel>Jobs</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>
    <fields><fullName>Mine__c</fullName><label>Mine</label><type>Text</type><formula>$User.Username &amp; &quot;!&quot;</formula></fields>`);
  apexTestsPass(
    ["@IsTest private class MainTest { @IsTest static void run() { insert new Job__c(Name = 'a'); Assert.areEqual(UserInfo.getUserName() + '!', [SELECT Mine__c FROM Job__c].Mine__c); Assert.areEqual(1, [SELECT COUNT() FROM Job__c WHERE Mine__c = :UserInfo.getUserName() + '!']); } }"],
    { 'objects/Job__c.object': object },
  );
});

test('a Datetime from milliseconds, exceptions by their full name, header names in order', () => {
  apexTest(`
    Assert.areEqual(Datetime.newInstance(5L), Datetime.valueOf((Object) 5L));
    Assert.areEqual('System.IllegalArgumentException', IllegalArgumentException.class.getName());
    HttpResponse response = new HttpResponse();
    response.setHeader('someKey', 'a');
    response.setHeader('anotherKey', 'b');
    Assert.areEqual(new List<String>{ 'anotherKey', 'someKey' }, response.getHeaderKeys());
  `);
});

test('bodies are XML documents too', () => {
  apexTest(`
    Dom.Document document = new Dom.Document();
    document.createRootElement('a', null, null).addTextNode('x');
    HttpRequest request = new HttpRequest();
    request.setBodyDocument(document);
    Assert.isTrue(request.getBody().endsWith('<a>x</a>'));
    HttpResponse response = new HttpResponse();
    response.setBody(request.getBody());
    Assert.areEqual('x', response.getBodyDocument().getRootElement().getText());
  `);
});

test('text that is no id may be put into a lookup, and is refused when it is saved', () => {
  apexTest(`
    Contact one = new Contact(LastName = 'x');
    one.put('AccountId', 'no id');
    Assert.areEqual('no id', (String) one.get('AccountId'));
    Assert.isFalse(Database.insert(one, false).isSuccess());
  `);
});

test('emptying the recycle bin counts as a statement; mail capacity is reserved for the whole transaction', () => {
  apexTest(`
    Account one = new Account(Name = 'a');
    insert one;
    delete one;
    Database.emptyRecycleBin(one);
    Assert.areEqual(3, Limits.getDmlStatements());
    Assert.areEqual(3, Limits.getDmlRows());
    OrgLimit single = OrgLimits.getMap().get('SingleEmail');
    Messaging.reserveSingleEmailCapacity(single.getLimit());
    try { Messaging.reserveSingleEmailCapacity(1); Assert.fail(); } catch (HandledException e) { Assert.isTrue(e.getMessage().contains('daily limit')); }
  `);
});

test('the methods that every object has need no implementation; \\R is \\r', () => {
  apexTestsPass([
    'public interface Named { String toString(); Boolean equals(Object other); }', 'public class Plain implements Named {}',
    "@IsTest private class MainTest { @IsTest static void run() { Named one = new Plain(); Assert.areEqual('Plain:[]', one.toString()); Assert.isTrue(one.equals(one)); Assert.areEqual('\\r', '\\R'); } }",
  ]);
});

test('a pagination cursor fills its pages', () => {
  apexTest(`
    List<Account> all = new List<Account>();
    for (Integer i = 0; i < 5; i++) all.add(new Account(Name = 'a' + i));
    insert all;
    Database.PaginationCursor cursor = Database.getPaginationCursor('SELECT Name FROM Account ORDER BY Name', AccessLevel.SYSTEM_MODE);
    delete all[1];
    Database.CursorFetchResult page = cursor.fetchPage(0, 3);
    Assert.areEqual(3, page.getRecords().size());
    Assert.areEqual('a3', page.getRecords()[2].get('Name'));
    Assert.areEqual(4, page.getNextIndex());
    Assert.areEqual(1, page.getNumDeletedRecords());
    Assert.isFalse(page.isDone());
    Assert.isTrue(cursor.fetchPage(4, 3).isDone());
  `);
});

test("no value is '' in queries", () => {
  apexTest(`
    insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b', Site = 's') };
    String empty = '';
    Assert.areEqual('a', [SELECT Name FROM Account WHERE Site = ''].Name);
    Assert.areEqual('a', [SELECT Name FROM Account WHERE Site = :empty].Name);
    Assert.areEqual('b', [SELECT Name FROM Account WHERE Site != :empty].Name);
    Assert.areEqual('a', [SELECT Name FROM Account WHERE Site IN ('', 'x')].Name);
    Assert.areEqual('a', [SELECT Name FROM Account WHERE Site IN :new Set<String>{ '' }].Name);
  `);
});

test('a permission set made by Apex gives a custom permission', () => {
  apexTestsPass([`@IsTest private class MainTest {
    @IsTest static void run() {
      User other = new User(LastName = 'o', Alias = 'o', Email = 'o@x.test', Username = 'o@x.test', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US',
        ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User' AND PermissionsMassInlineEdit = TRUE AND PermissionsPrivacyDataAccess = FALSE].Id);
      insert other;
      PermissionSet granting = new PermissionSet(Name = 'Granting', Label = 'Granting');
      insert granting;
      insert new SetupEntityAccess(ParentId = granting.Id, SetupEntityId = [SELECT Id FROM CustomPermission WHERE DeveloperName = 'MayFly'].Id);
      System.runAs(other) { Assert.isFalse(FeatureManagement.checkPermission('MayFly')); }
      insert new PermissionSetAssignment(AssigneeId = other.Id, PermissionSetId = granting.Id);
      System.runAs(other) { Assert.isTrue(FeatureManagement.checkPermission('MayFly')); }
    }
  }`], { 'customPermissions/MayFly.customPermission': metadataXml('CustomPermission', '<label>May fly</label><isLicensed>false</isLicensed>') });
});

test('a chain of batches goes on in a test', () => {
  apexTestsPass([
    `public class Chain implements Database.Batchable<Integer> {
      Integer left;
      public Chain(Integer left) { this.left = left; }
      public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ left }; }
      public void execute(Database.BatchableContext context, List<Integer> scope) { insert new Account(Name = 'link ' + scope[0]); }
      public void finish(Database.BatchableContext context) { if (left > 1) Database.executeBatch(new Chain(left - 1)); }
    }`,
    '@IsTest private class MainTest { @IsTest static void run() { Test.startTest(); Database.executeBatch(new Chain(3)); Test.stopTest(); Assert.areEqual(3, [SELECT COUNT() FROM Account]); } }',
  ]);
});

test('an Id of null is none; putAll takes records without id, the constructor does not', () => {
  apexTest(`
    Account a = new Account(Name = 'a');
    Account b = new Account(Name = 'a');
    b.Id = null;
    Assert.areEqual(a, b);
    Map<Id, Account> all = new Map<Id, Account>();
    all.putAll(new List<Account>{ a });
    Assert.areEqual(1, all.size());
    try { new Map<Id, Account>(new List<Account>{ a }); Assert.fail(); } catch (ListException e) { Assert.areEqual('Row with null Id at index: 0', e.getMessage()); }
  `);
});

test('a record without name is named by its id; rows emptied from the recycle bin are seen until the transaction ends', () => {
  apexTest(`
    Note__c note = new Note__c();
    insert note;
    Assert.areEqual((String) note.Id, [SELECT Name FROM Note__c].Name);
    delete note;
    Database.emptyRecycleBin(note);
    Assert.areEqual(true, [SELECT IsDeleted FROM Note__c WHERE Id = :note.Id ALL ROWS].IsDeleted);
  `);
});

test('a date and time is read no further than its seconds; formulas are computed anew in memory; tasks are about contracts too', () => {
  const object = metadataXml('CustomObject', `<label>Job</label><pluralLabel>Jobs</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>
    <fields><fullName>Loud__c</fullName><label>Loud</label><type>Text</type><formula>UPPER(Name)</formula></fields>`);
  apexTestsPass([`@IsTest private class MainTest { @IsTest static void run() {
    Assert.areEqual(Datetime.newInstance(2026, 1, 2, 3, 4, 5), Datetime.valueOf('2026-01-02 03:04:05+0000'));
    Job__c job = new Job__c(Name = 'a');
    Assert.isTrue(Formula.recalculateFormulas(new List<Job__c>{ job })[0].isSuccess());
    Assert.areEqual('A', job.Loud__c);
    Account account = new Account(Name = 'a');
    insert account;
    Contract contract = new Contract(AccountId = account.Id);
    insert contract;
    insert new Task(Subject = 's', WhatId = contract.Id);
  } }`], { 'objects/Job__c.object': object });
});

test('events that a job of the test publishes are delivered at its stop', () => {
  apexTestsPass([
    "public class Publishing implements Queueable { public void execute(QueueableContext context) { EventBus.publish(new Later__e(Text__c = 'x')); } }",
    'trigger OnLater on Later__e (after insert) { for (Later__e event : Trigger.new) insert new Account(Name = event.Text__c); }',
    '@IsTest private class MainTest { @IsTest static void run() { Test.startTest(); System.enqueueJob(new Publishing()); Test.stopTest(); Assert.areEqual(1, [SELECT COUNT() FROM Account]); } }',
  ]);
});
