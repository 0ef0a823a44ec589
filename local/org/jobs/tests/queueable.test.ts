import { integerType, setOf } from '../../runtime/values/runtime-types.ts';
import { newSet } from '../../runtime/values/set.ts';
import { apex, notes, orgWith, rows } from '../../testing/tests/sample-org.ts';

const chain = `public class Chain implements Queueable {
  Integer left; Map<String, List<Decimal>> data = new Map<String, List<Decimal>>{ 'a' => new List<Decimal>{ 1.10 } };
  public Chain(Integer left) { this.left = left; }
  public void execute(QueueableContext context) {
    insert new Note__c(Name = 'chain ' + left + ' ' + data);
    if (left > 0) System.enqueueJob(new Chain(left - 1));
  }
}`;
const finalized = `public class Finalized implements Queueable {
  Boolean fail; public Finalized(Boolean fail) { this.fail = fail; }
  public void execute(QueueableContext context) {
    Last last = new Last(); System.attachFinalizer(last); last.text = 'changed later';
    if (fail) throw new IllegalArgumentException('broken');
  }
  public class Last implements Finalizer {
    public String text;
    public void execute(FinalizerContext context) { insert new Note__c(Name = context.getResult() + ' ' + text + ' ' + context.getException()?.getMessage()); }
  }
}`;
const future = `public class Later {
  @Future public static void note(String name, Set<Integer> numbers) { insert new Note__c(Name = name + ' ' + numbers.size() + ' ' + System.isFuture()); }
}`;
const scheduled = `public class Nightly implements Schedulable {
  public void execute(SchedulableContext context) { insert new Note__c(Name = 'nightly ' + (context.getTriggerId() != null)); }
}`;

const minute = 60_000;

describe('queueable Apex', () => {
  test('chains, each link a transaction with its own state', () => {
    const org = orgWith([chain]);
    apex(org, 'System.enqueueJob(new Chain(2));');
    expect(org.drain()).toBe(3);
    expect(notes(org)).toEqual(['chain 2 {a=(1.10)}', 'chain 1 {a=(1.10)}', 'chain 0 {a=(1.10)}']);
    expect(rows(org, 'SELECT JobType, Status FROM AsyncApexJob')).toEqual(Array(3).fill({ JobType: 'Queueable', Status: 'Completed' }));
  });

  test('waits for its delay on the org\'s clock', () => {
    const org = orgWith([chain]);
    apex(org, 'System.enqueueJob(new Chain(0), 5);');
    expect(org.drain()).toBe(0);
    org.advanceClock(5 * minute);
    expect(org.drain()).toBe(1);
  });

  test('a chain ends at its maximum depth', () => {
    const org = orgWith([chain]);
    apex(org, 'AsyncOptions options = new AsyncOptions(); options.MaximumQueueableStackDepth = 2; System.enqueueJob(new Chain(5), options);');
    org.drain();
    expect(rows(org, 'SELECT Status, ExtendedStatus FROM AsyncApexJob ORDER BY Id')).toEqual([
      { Status: 'Completed', ExtendedStatus: null }, { Status: 'Failed', ExtendedStatus: 'System.AsyncException: Maximum stack depth has been reached.' },
    ]);
  });

  test('a finalizer runs after success and after failure, with the state that the job left in it', () => {
    const org = orgWith([finalized]);
    apex(org, 'System.enqueueJob(new Finalized(false)); System.enqueueJob(new Finalized(true));');
    org.drain();
    expect(notes(org)).toEqual(['SUCCESS changed later null', 'UNHANDLED_EXCEPTION changed later broken']);
    expect(rows(org, 'SELECT Status FROM AsyncApexJob ORDER BY Id')).toEqual([{ Status: 'Completed' }, { Status: 'Failed' }]);
  });

  test('one queueable from a queueable, fifty from elsewhere', () => {
    const org = orgWith([chain]);
    expect(org.runAnonymous('for (Integer i = 0; i < 51; i++) System.enqueueJob(new Chain(0));').exceptionMessage).toBe('System.LimitException: Too many queueable jobs added to the queue: 51');
  });
});

describe('future methods', () => {
  test('run later with their arguments', () => {
    const org = orgWith([future]);
    const queue = (): void => {
      const method = org.services.classes.find('Later')!.methods.find(({ name }) => name === 'note')!;
      org.services.jobs.future(method, ['n', newSet(setOf(integerType), [1, 2])]);
    };
    org.transaction('anonymous', queue);
    expect(notes(org)).toEqual([]);
    org.drain();
    expect(notes(org)).toEqual(['n 2 true']);
    expect(rows(org, 'SELECT JobType, Status, MethodName FROM AsyncApexJob')).toEqual([{ JobType: 'Future', Status: 'Completed', MethodName: 'note' }]);
    expect(() => org.transaction('future', queue)).toThrow(expect.objectContaining({ message: 'Future method cannot be called from a future or batch method: note' }));
  });
});

describe('scheduled Apex', () => {
  test('fires at its time, again and again, until it is aborted', () => {
    const org = orgWith([scheduled]);
    apex(org, "System.schedule('Night', '0 0 1 * * ?', new Nightly());");
    expect(rows(org, 'SELECT State, NextFireTime, TimesTriggered, CronJobDetail.Name FROM CronTrigger')).toEqual([
      { State: 'WAITING', NextFireTime: '2026-03-11T01:00:00.000+0000', TimesTriggered: 0, CronJobDetail: { Name: 'Night' } },
    ]);
    expect(org.drain()).toBe(0);
    org.advanceClock(13 * 60 * minute);
    expect(org.drain()).toBe(1);
    org.advanceClock(24 * 60 * minute);
    expect(org.drain()).toBe(1);
    expect(notes(org)).toEqual(['nightly true', 'nightly true']);
    expect(rows(org, 'SELECT TimesTriggered, NextFireTime FROM CronTrigger')).toEqual([{ TimesTriggered: 2, NextFireTime: '2026-03-13T01:00:00.000+0000' }]);
    apex(org, 'System.abortJob([SELECT Id FROM CronTrigger].Id);');
    org.advanceClock(48 * 60 * minute);
    expect([org.drain(), org.query('SELECT COUNT() FROM CronTrigger').totalSize]).toEqual([0, 0]);
  });

  test('a name is there once', () => {
    const org = orgWith([scheduled]);
    apex(org, "System.schedule('Night', '0 0 1 * * ?', new Nightly());");
    expect(() => apex(org, "System.schedule('Night', '0 0 2 * * ?', new Nightly());")).toThrow('System.AsyncException: The Apex job named "Night" is already scheduled for execution.');
  });
});
