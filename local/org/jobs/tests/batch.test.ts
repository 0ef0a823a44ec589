import { apex, notes, orgWith, rows } from '../../testing/tests/sample-org.ts';

const counting = `public class Counting implements Database.Batchable<SObject>, Database.Stateful {
  Integer seen = 0;
  transient Integer forgotten = 0;
  public Database.QueryLocator start(Database.BatchableContext context) { return Database.getQueryLocator('SELECT Id, Name FROM Account ORDER BY Name'); }
  public void execute(Database.BatchableContext context, List<Account> scope) {
    seen += scope.size(); forgotten = forgotten == null ? 1 : forgotten + 1;
    insert new Note__c(Name = scope[0].Name + ' ' + scope.size());
  }
  public void finish(Database.BatchableContext context) { insert new Note__c(Name = 'finish ' + seen + ' ' + forgotten); }
}`;
const forgetful = `public class Forgetful implements Database.Batchable<Integer> {
  Integer seen = 0;
  public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1, 2, 3 }; }
  public void execute(Database.BatchableContext context, List<Integer> scope) { seen++; insert new Note__c(Name = 'chunk ' + scope + ' ' + seen); }
  public void finish(Database.BatchableContext context) { insert new Note__c(Name = 'finish ' + seen); }
}`;
const failing = `public class Failing implements Database.Batchable<String>, Database.RaisesPlatformEvents {
  public Iterable<String> start(Database.BatchableContext context) { return new List<String>{ 'good', 'bad', 'last' }; }
  public void execute(Database.BatchableContext context, List<String> scope) {
    insert new Note__c(Name = scope[0]);
    if (scope[0] == 'bad') { String nothing = null; nothing.length(); }
  }
  public void finish(Database.BatchableContext context) { insert new Note__c(Name = 'finish'); }
}`;
const onError = `trigger OnError on BatchApexErrorEvent (after insert) {
  for (BatchApexErrorEvent e : Trigger.new) insert new Note__c(Name = e.Phase + ' ' + e.JobScope + ' ' + e.ExceptionType);
}`;

const accounts = (count: number): string => `List<Account> all = new List<Account>(); for (Integer i = 0; i < ${count}; i++) all.add(new Account(Name = 'A' + i)); insert all;`;

describe('batch Apex', () => {
  test('start, a transaction a chunk, finish; a stateful job keeps its members, transient ones not', () => {
    const org = orgWith([counting]);
    apex(org, `${accounts(5)} Database.executeBatch(new Counting(), 2);`);
    expect(rows(org, 'SELECT Status, JobType, ApexClass.Name, TotalJobItems FROM AsyncApexJob')).toEqual([{ Status: 'Queued', JobType: 'BatchApex', ApexClass: { Name: 'Counting' }, TotalJobItems: 0 }]);
    expect(org.drain()).toBe(5);
    expect(notes(org)).toEqual(['A0 2', 'A2 2', 'A4 1', 'finish 5 null']);
    expect(rows(org, 'SELECT Status, TotalJobItems, JobItemsProcessed, NumberOfErrors, ExtendedStatus FROM AsyncApexJob')).toEqual([
      { Status: 'Completed', TotalJobItems: 3, JobItemsProcessed: 3, NumberOfErrors: 0, ExtendedStatus: null },
    ]);
  });

  test('a job without Stateful begins each piece as it was handed over', () => {
    const org = orgWith([forgetful]);
    apex(org, 'Database.executeBatch(new Forgetful(), 2);');
    org.drain();
    expect(notes(org)).toEqual(['chunk (1, 2) 1', 'chunk (3) 1', 'finish 0']);
  });

  test('a chunk that throws is rolled back alone, counted, and told by an event', () => {
    const org = orgWith([failing, onError]);
    apex(org, 'Database.executeBatch(new Failing(), 1);');
    org.drain();
    expect(notes(org)).toEqual(expect.arrayContaining(['good', 'last', 'finish', 'EXECUTE bad System.NullPointerException']));
    expect(notes(org)).not.toContain('bad');
    expect(rows(org, 'SELECT Status, JobItemsProcessed, NumberOfErrors, ExtendedStatus FROM AsyncApexJob')).toEqual([
      { Status: 'Completed', JobItemsProcessed: 3, NumberOfErrors: 1, ExtendedStatus: 'First error: Attempt to de-reference a null object' },
    ]);
    expect(org.failures.map(({ message }) => message)).toEqual(['System.NullPointerException: Attempt to de-reference a null object']);
  });

  test('five jobs are active, the others hold in the flex queue and move up', () => {
    const org = orgWith([forgetful]);
    apex(org, 'for (Integer i = 0; i < 7; i++) Database.executeBatch(new Forgetful(), 3);');
    const byStatus = (): unknown[] => rows(org, 'SELECT Status FROM AsyncApexJob ORDER BY Id').map(({ Status }) => Status);
    expect(byStatus()).toEqual(['Queued', 'Queued', 'Queued', 'Queued', 'Queued', 'Holding', 'Holding']);
    for (let piece = 0; piece < 11; piece++) org.step();
    expect(byStatus().slice(0, 6)).toEqual(['Completed', 'Processing', 'Processing', 'Processing', 'Processing', 'Queued']);
    org.drain();
    expect(new Set(byStatus())).toEqual(new Set(['Completed']));
  });

  test('the flex queue takes a hundred', () => {
    const org = orgWith([forgetful]);
    apex(org, 'for (Integer i = 0; i < 105; i++) Database.executeBatch(new Forgetful());');
    expect(() => apex(org, 'Database.executeBatch(new Forgetful());')).toThrow("System.AsyncException: You've exceeded the limit of 100 jobs in the flex queue");
  });

  test('jobs that hold can change places', () => {
    const org = orgWith([forgetful]);
    const told = apex(org, `for (Integer i = 0; i < 8; i++) Database.executeBatch(new Forgetful());
      List<AsyncApexJob> held = [SELECT Id FROM AsyncApexJob WHERE Status = 'Holding' ORDER BY Id];
      System.debug(FlexQueue.moveJobToFront(held[2].Id));
      System.debug(FlexQueue.moveAfterJob(held[1].Id, held[0].Id));
      System.debug(Test.getFlexQueueOrder() == new List<Id>{ held[2].Id, held[0].Id, held[1].Id });`);
    expect(told).toEqual(['true', 'false', 'true']);
    expect(() => apex(org, "FlexQueue.moveJobToEnd([SELECT Id FROM AsyncApexJob WHERE Status = 'Queued' LIMIT 1].Id);")).toThrow('No job in the flex queue has the id');
  });

  test('an aborted job runs no further', () => {
    const org = orgWith([counting]);
    apex(org, `${accounts(4)} Database.executeBatch(new Counting(), 2);`);
    org.step();
    org.step();
    apex(org, 'System.abortJob([SELECT Id FROM AsyncApexJob].Id);');
    org.drain();
    expect(notes(org)).toEqual(['A0 2']);
    expect(rows(org, 'SELECT Status, JobItemsProcessed FROM AsyncApexJob')).toEqual([{ Status: 'Aborted', JobItemsProcessed: 1 }]);
  });

  test('records of a chunk are read as they are when it runs, deleted ones are missing', () => {
    const org = orgWith([counting]);
    apex(org, `${accounts(3)} Database.executeBatch(new Counting(), 2);`);
    org.step();
    apex(org, "update new Account(Id = [SELECT Id FROM Account WHERE Name = 'A0'].Id, Name = 'A0 new'); delete [SELECT Id FROM Account WHERE Name = 'A1'];");
    org.drain();
    expect(notes(org)[0]).toBe('A0 new 1');
  });

  test('a rolled-back transaction queues nothing', () => {
    const org = orgWith([forgetful]);
    org.runAnonymous('Database.executeBatch(new Forgetful()); Integer i = 1 / 0;');
    expect(org.query('SELECT COUNT() FROM AsyncApexJob').totalSize).toBe(0);
    expect(org.drain()).toBe(0);
  });
});
