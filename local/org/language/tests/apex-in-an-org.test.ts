import { orgWith } from '../../testing/tests/sample-org.ts';
import type { Org } from '../../org.ts';

const classes = [
  `public class Counter { public static Integer runs = 0; public static Integer depth = 0; public static List<Integer> sizes = new List<Integer>(); }`,
  `trigger Again on Note__c (after insert) {
     Counter.runs++; Counter.sizes.add(Trigger.new.size());
     if (Counter.depth > 0) { Counter.depth--; insert new Note__c(Name = 'again ' + Counter.depth); }
   }`,
  `public class Job implements Queueable {
     public void execute(QueueableContext context) { insert new Note__c(Name = 'job ' + Limits.getLimitQueries() + ' ' + Limits.getQueries() + ' ' + Counter.runs); }
   }`,
  `@IsTest private class SemanticsTest {
     @TestSetup static void setUp() { insert new Note__c(Name = 'kept', Count__c = 1); }
     static Integer count() { return [SELECT COUNT() FROM Note__c]; }
     static Note__c kept() { return [SELECT Id FROM Note__c LIMIT 1]; }

     @IsTest static void fieldsThatWereNotQueried() {
       Note__c note = kept();
       try { Decimal count = note.Count__c; Assert.fail('read'); } catch (SObjectException e) { Assert.areEqual('SObject row was retrieved via SOQL without querying the requested field: Note__c.Count__c', e.getMessage()); }
       Assert.isNull(new Note__c().Count__c, 'a record of Apex has all fields');
       note.Count__c = 5;
       Assert.areEqual(5, note.Count__c, 'what was set may be read');
     }
     @IsTest static void recordsAreEqualByTheirFields() {
       Note__c note = [SELECT Id, Name FROM Note__c LIMIT 1];
       Assert.areEqual(note, note.clone(true), 'clone'); Assert.areEqual(new Note__c(Name = 'a'), new Note__c(Name = 'a'), 'values'); Assert.areNotEqual(note, note.clone(), 'without id');
       Assert.areEqual(1, new Set<Note__c>{ new Note__c(Name = 'a'), new Note__c(Name = 'a') }.size(), 'in a set');
     }
     @IsTest static void eachTestStartsFromTheSetup() { Assert.areEqual(1, count(), 'rows'); insert new Note__c(Name = 'gone'); }
     @IsTest static void eachTestStartsFromTheSetupAgain() { Assert.areEqual(1, count(), 'rows'); insert new Note__c(Name = 'gone'); }
     @IsTest static void staticsAreOfTheTransaction() { Assert.areEqual(0, Counter.runs, 'the setup ran in another one'); }
     @IsTest static void triggersCallThemselves() {
       Counter.depth = 3; insert new Note__c(Name = 'first');
       Assert.areEqual(4, Counter.runs, 'runs'); Assert.areEqual(5, count(), 'rows');
     }
     @IsTest static void chunksOfTwoHundred() {
       List<Note__c> notes = new List<Note__c>();
       for (Integer i = 0; i < 450; i++) notes.add(new Note__c(Name = 'n' + i));
       insert notes;
       Assert.areEqual(new List<Integer>{ 200, 200, 50 }, Counter.sizes, 'chunks');
     }
     @IsTest static void savepointsGiveNoLimitsBack() {
       Savepoint before = Database.setSavepoint(); Integer used = Limits.getDmlStatements();
       insert new Note__c(Name = 'undone'); Database.rollback(before);
       Assert.areEqual(1, count(), 'rows'); Assert.isTrue(Limits.getDmlStatements() > used, 'limits');
     }
     @IsTest static void partialSavesTellEachRow() {
       List<Database.SaveResult> results = Database.insert(new List<Note__c>{ new Note__c(Name = 'good'), new Note__c(Id = kept().Id) }, false);
       Assert.isTrue(results[0].isSuccess(), 'good'); Assert.isFalse(results[1].isSuccess(), 'bad'); Assert.areEqual(2, count(), 'rows');
     }
     @IsTest static void jobsRunAtStopTestWithLimitsOfTheirOwn() {
       for (Integer i = 0; i < 60; i++) count();
       Test.startTest();
       Assert.areEqual(0, Limits.getQueries(), 'startTest gives a new set of limits');
       System.enqueueJob(new Job());
       Assert.areEqual(1, count(), 'not yet');
       Test.stopTest();
       Assert.areEqual(1, [SELECT COUNT() FROM Note__c WHERE Name LIKE 'job 200 0%'], 'asynchronous code has 200 queries');
     }
     @IsTest static void runAsIsAnotherUser() {
       User other = new User(Alias = 'o', LastName = 'o', Email = 'o@example.com', Username = 'o@semantics.example', ProfileId = UserInfo.getProfileId(), TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
       insert other; Id me = UserInfo.getUserId();
       System.runAs(other) { Assert.areEqual(other.Id, UserInfo.getUserId(), 'inside'); }
       Assert.areEqual(me, UserInfo.getUserId(), 'outside');
     }
     @IsTest static void setupAndOtherObjectsDoNotMix() {
       insert new Note__c(Name = 'first');
       try { insert new PermissionSet(Name = 'Mixed', Label = 'Mixed'); Assert.fail('mixed'); } catch (DmlException e) { Assert.isTrue(e.getMessage().contains('MIXED_DML_OPERATION'), e.getMessage()); }
     }
     @IsTest static void noCalloutAfterUncommittedWork() {
       insert new Note__c(Name = 'work');
       HttpRequest request = new HttpRequest(); request.setEndpoint('https://example.com'); request.setMethod('GET');
       Test.setMock(HttpCalloutMock.class, new Mock());
       try { new Http().send(request); Assert.fail('sent'); } catch (CalloutException e) { Assert.areEqual('You have uncommitted work pending. Please commit or rollback before calling out', e.getMessage()); }
     }
     class Mock implements HttpCalloutMock { public HttpResponse respond(HttpRequest request) { return new HttpResponse(); } }
     @IsTest static void limitsPassEveryCatch() {
       try { insert new Note__c(Name = 'x'); } finally { Assert.areEqual(150, Limits.getLimitDmlStatements(), 'limit'); }
       Assert.areEqual(100, Limits.getLimitQueries(), 'synchronous code has 100 queries');
     }
     @IsTest static void errorsOfRecordsStopTheStatement() {
       Note__c note = new Note__c(Name = 'x'); note.addError('outside of a trigger it is only kept');
       Assert.isTrue(note.hasErrors(), 'kept'); Assert.areEqual('outside of a trigger it is only kept', note.getErrors()[0].getMessage(), 'message');
     }
   }`,
];

describe('what Apex code sees of its org', () => {
  let org: Org;
  let failures: ReadonlyMap<string, string>;
  let passed = 0;
  beforeAll(() => {
    org = orgWith(classes);
    const report = org.runTests();
    failures = new Map(report.failures.map(({ method, message }) => [method, message]));
    passed = report.passed;
  });
  afterAll(() => org.close());

  const methods = [...classes.join().matchAll(/@IsTest static void (\w+)/g)].map(([, name]) => name!);
  test.each(methods)('%s', (method) => expect(failures.get(method)).toBeUndefined());
  test('all of them ran', () => expect(passed).toBe(methods.length));
});
