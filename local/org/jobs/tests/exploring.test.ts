import type { Explorer } from '../exploring/explorer.ts';
import { everyOrder, orderText } from '../exploring/every-order.ts';
import type { Choice } from '../exploring/choice.ts';
import type { Point } from '../exploring/points.ts';
import type { Org } from '../../org.ts';
import { apex, notes, orgWith, rows } from '../../testing/tests/sample-org.ts';

const writer = `public class Writer implements Queueable {
  String text;
  public Writer(String text) { this.text = text; }
  public void execute(QueueableContext context) { insert new Note__c(Name = text); }
}`;
/** Reads a counter, without a lock or with one, and writes one more. */
const counter = (lock: string): string => `public class Counter implements Queueable {
  public void execute(QueueableContext context) {
    Note__c note = [SELECT Count__c FROM Note__c LIMIT 1 ${lock}];
    note.Count__c += 1;
    update note;
  }
}`;
const batch = `public class Chunks implements Database.Batchable<Integer> {
  public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1, 2 }; }
  public void execute(Database.BatchableContext context, List<Integer> scope) { insert new Note__c(Name = 'chunk ' + scope[0]); }
  public void finish(Database.BatchableContext context) { insert new Note__c(Name = 'finish'); }
}`;
const onLater = `trigger OnLater on Later__e (after insert) {
  List<String> texts = new List<String>();
  for (Later__e e : Trigger.new) texts.add(e.Text__c);
  insert new Note__c(Name = String.join(texts, '+'));
}`;
const publish = "EventBus.publish(new List<Later__e>{ new Later__e(Text__c = 'a'), new Later__e(Text__c = 'b') });";

function labels(choices: readonly Choice[]): string[] {
  return choices.map(({ label }) => label);
}

function choose(explorer: Explorer, text: string): Choice {
  const found = explorer.choices({ everyPart: true }).find(({ label }) => label.includes(text));
  if (found === undefined) throw new Error(`No choice ${text} among ${labels(explorer.choices()).join(', ')}`);
  return found;
}

/** Every result that the notes can have, sorted. */
function results(org: Org, options: Omit<Parameters<typeof everyOrder>[1], 'end'>, result = (): string => notes(org).join(', ')): string[] {
  const found = new Set<string>();
  everyOrder(org.explore(), { ...options, end: () => found.add(result()) });
  return [...found].sort();
}

describe('Org.explore', () => {
  test('lists what could happen next, and makes it happen in the order that the test chooses', () => {
    const org = orgWith([writer, batch, onLater]);
    apex(org, `System.enqueueJob(new Writer('q')); Database.executeBatch(new Chunks(), 1); ${publish} System.enqueueJob(new Writer('later'), 2);`);
    const explorer = org.explore();
    expect(labels(explorer.choices())).toEqual([
      'queueable Writer execute', 'batch Chunks start', 'event Later__e to OnLater (2 of 2)', 'clock +120000 ms',
    ]);

    explorer.run(choose(explorer, 'batch'));
    explorer.run(choose(explorer, 'execute 1 of 2'));
    explorer.run(choose(explorer, 'event Later__e to OnLater (1 of 2)'));
    explorer.run(choose(explorer, 'clock'));
    explorer.run(choose(explorer, 'execute 2 of 2'));
    explorer.run(choose(explorer, 'event Later__e to OnLater (1 of 1)'));
    expect(notes(org)).toEqual(['chunk 1', 'a', 'chunk 2', 'b']);
    expect(labels(explorer.choices())).toEqual(['queueable Writer execute', 'queueable Writer execute', 'batch Chunks finish']);
  });

  test('a branch leaves nothing behind', () => {
    const org = orgWith([writer, onLater]);
    apex(org, `System.enqueueJob(new Writer('q')); ${publish}`);
    const explorer = org.explore();
    const before = labels(explorer.choices());
    explorer.branch(() => {
      org.drain();
      org.advanceClock(60_000);
      expect(notes(org)).toEqual(['a+b', 'q']);
    });
    expect(notes(org)).toEqual([]);
    expect(labels(explorer.choices())).toEqual(before);
  });

  test.each(['begin', 'query', 'dml', 'commit'])('killed at %s: nothing of the step stays, and it runs again', (kind) => {
    const org = orgWith([counter('')]);
    apex(org, 'insert new Note__c(Count__c = 0); System.enqueueJob(new Counter());');
    const explorer = org.explore();
    const { outcome } = explorer.run(choose(explorer, 'Counter'), { at: (point) => (point.kind === kind ? 'kill' : undefined) });
    expect(outcome).toBe('killed');
    expect(rows(org, 'SELECT Count__c FROM Note__c')).toEqual([{ Count__c: 0 }]);
    expect(rows(org, 'SELECT Status FROM AsyncApexJob')).toEqual([{ Status: 'Queued' }]);
    expect(org.failures).toEqual([]);
    org.drain();
    expect(rows(org, 'SELECT Count__c FROM Note__c')).toEqual([{ Count__c: 1 }]);
  });

  test('killed after the commit: it is done, and does not run again', () => {
    const org = orgWith([counter('')]);
    apex(org, 'insert new Note__c(Count__c = 0); System.enqueueJob(new Counter());');
    const explorer = org.explore();
    explorer.run(choose(explorer, 'Counter'), { at: (point) => (point.kind === 'committed' ? 'kill' : undefined) });
    org.drain();
    expect(rows(org, 'SELECT Count__c FROM Note__c')).toEqual([{ Count__c: 1 }]);
  });

  test('a user whose save is killed sees nothing saved', () => {
    const org = orgWith([]);
    const explorer = org.explore();
    const { outcome, points } = explorer.during(() => org.runAnonymous("insert new Note__c(Name = 'a');"), { at: (point) => (point.kind === 'commit' ? 'kill' : undefined) });
    expect(outcome).toBe('killed');
    expect(points.map(({ kind, about }) => `${kind} ${about}`.trim())).toEqual(['begin', 'dml insert Note__c', 'commit']);
    expect(notes(org)).toEqual([]);
  });
});

describe('everyOrder', () => {
  test('finds every order of jobs and parts of events', () => {
    const org = orgWith([writer, onLater]);
    apex(org, `System.enqueueJob(new Writer('q')); ${publish}`);
    expect(results(org, {})).toEqual(['a+b, q', 'a, b, q', 'a, q, b', 'q, a+b', 'q, a, b']);
    expect(notes(org)).toEqual([]);
  });

  test('finds the lost update of code that reads without a lock', () => {
    const org = orgWith([counter('')]);
    apex(org, 'insert new Note__c(Count__c = 0); System.enqueueJob(new Counter()); System.enqueueJob(new Counter());');
    const count = (): string => String(rows(org, 'SELECT Count__c FROM Note__c')[0]!.Count__c);
    expect(results(org, {}, count)).toEqual(['2']);
    expect(results(org, { standstills: 1 }, count)).toEqual(['1', '2']);
  });

  test('a lock holds the other one off', () => {
    const org = orgWith([counter('FOR UPDATE')]);
    apex(org, 'insert new Note__c(Count__c = 0); System.enqueueJob(new Counter()); System.enqueueJob(new Counter());');
    expect(results(org, { standstills: 1, kills: 1 }, () => String(rows(org, 'SELECT Count__c FROM Note__c')[0]!.Count__c))).toEqual(['2']);
  });

  test('kills and acts of users come at any time, and change no result of a batch', () => {
    const org = orgWith([batch]);
    apex(org, 'Database.executeBatch(new Chunks(), 1);');
    const user = { kind: 'action' as const, label: 'user', run: () => apex(org, "insert new Note__c(Name = 'user');") };
    const found = results(org, { actions: [user], kills: 1 }, () => notes(org).filter((name) => name !== 'user').join(', '));
    expect(found).toEqual(['chunk 1, chunk 2, finish']);
  });

  test('names the order in which a check failed', () => {
    const org = orgWith([writer]);
    apex(org, "System.enqueueJob(new Writer('a'));");
    expect(() => everyOrder(org.explore(), { kills: 1, end: (order) => expect(orderText(order)).not.toContain('killed at dml') }))
      .toThrow(/In this order:\n {2}queueable Writer execute \[killed at dml insert Note__c \(point 2\)\]/);
  });
});

describe('a transaction that stands still with work that is not committed', () => {
  const both = `public class Both implements Queueable {
    public void execute(QueueableContext context) {
      insert new Note__c(Name = 'a');
      Savepoint first = Database.setSavepoint();
      insert new Note__c(Name = 'b');
      Savepoint second = Database.setSavepoint();
      update new Note__c(Id = [SELECT Id FROM Note__c WHERE Name = 'old'].Id, Count__c = 5);
      delete [SELECT Id FROM Note__c WHERE Name = 'gone'];
      EventBus.publish(new Later__e(Text__c = 'event'));
      Integer seen = [SELECT COUNT() FROM Note__c];
      Database.rollback(second);
      insert new Note__c(Name = 'c', Count__c = seen);
      Database.rollback(first);
      insert new Note__c(Name = 'd', Count__c = [SELECT COUNT() FROM Note__c]);
    }
  }`;

  /** The step with something beside it, once for each of its points. */
  function atEachPoint(explorer: Explorer, label: string, beside: (point: Point) => void, then: (point: Point) => void = () => undefined): readonly Point[] {
    const step = choose(explorer, label);
    const points = explorer.branch(() => explorer.run(step).points);
    for (const { number } of points) {
      explorer.branch(() => {
        explorer.run(step, { at: (passed) => { if (passed.number === number) beside(passed); } });
        then(points[number - 1]!);
      });
    }
    return points;
  }

  test('others see nothing of it, and it goes on with its savepoints as though nothing had happened', () => {
    const org = orgWith([both, onLater]);
    apex(org, "insert new List<Note__c>{ new Note__c(Name = 'old'), new Note__c(Name = 'gone') }; System.enqueueJob(new Both());");
    const explorer = org.explore();
    const seen: unknown[][] = [];
    const results = new Set<string>();
    const points = atEachPoint(explorer, 'Both',
      () => explorer.during(() => seen.push(notes(org))),
      () => results.add(JSON.stringify(rows(org, 'SELECT Name, Count__c FROM Note__c ORDER BY Name'))));
    expect(points.map(({ kind, about }) => `${kind} ${about}`.trim())).toEqual([
      'begin', 'dml insert Note__c', 'dml insert Note__c', 'query Note__c', 'dml update Note__c', 'query Note__c', 'dml delete Note__c', 'query Note__c', 'dml insert Note__c', 'query Note__c', 'dml insert Note__c', 'commit', 'committed',
    ]);
    // All but the last point are before the commit.
    for (const names of seen.slice(0, -1)) expect(names).toEqual(['old', 'gone']);
    expect(seen.at(-1)).toEqual(['old', 'gone', 'a', 'd']);
    expect([...results].map((text) => JSON.parse(text) as unknown)).toEqual([[
      { Name: 'a', Count__c: null }, { Name: 'd', Count__c: 3 }, { Name: 'gone', Count__c: null }, { Name: 'old', Count__c: null },
    ]]);
  });

  test('what others commit meanwhile stays, and it reads it from then on', () => {
    const org = orgWith([both, onLater]);
    apex(org, "insert new List<Note__c>{ new Note__c(Name = 'old'), new Note__c(Name = 'gone') }; System.enqueueJob(new Both());");
    const explorer = org.explore();
    let done = false;
    explorer.run(choose(explorer, 'Both'), {
      at: ({ about }) => {
        if (done || about !== 'delete Note__c') return;
        done = true;
        explorer.during(() => apex(org, "insert new Note__c(Name = 'other'); EventBus.publish(new Later__e(Text__c = 'first'));"));
      },
    });
    expect(rows(org, "SELECT Name, Count__c FROM Note__c WHERE Name IN ('other', 'd')")).toEqual(expect.arrayContaining([{ Name: 'other', Count__c: null }, { Name: 'd', Count__c: 4 }]));
    org.drain();
    expect(notes(org)).toContain('first');
  });

  test('a record that it has written is locked', () => {
    const org = orgWith([both]);
    apex(org, "insert new List<Note__c>{ new Note__c(Name = 'old'), new Note__c(Name = 'gone') }; System.enqueueJob(new Both());");
    const explorer = org.explore();
    const outcomes: string[] = [];
    const change = (): unknown => apex(org, "update new Note__c(Id = [SELECT Id FROM Note__c WHERE Name = 'old'].Id, Count__c = 1);");
    atEachPoint(explorer, 'Both', ({ kind, number }) => outcomes.push(`${number} ${kind} ${explorer.during(change).outcome}`));
    // A rollback to a savepoint takes the change back and keeps the lock: Salesforce documents nothing else.
    expect(outcomes.filter((line) => line.endsWith('waits')).map((line) => Number(line.split(' ')[0]))).toEqual([6, 7, 8, 9, 10, 11, 12]);
  });

  test('a record that it has changed without naming it is locked too', () => {
    const deleter = 'public class Deleter implements Queueable { public void execute(QueueableContext context) { delete [SELECT Id FROM Account]; Integer n = [SELECT COUNT() FROM Note__c]; } }';
    const org = orgWith([deleter]);
    apex(org, "Account a = new Account(Name = 'a'); insert a; insert new Contact(LastName = 'c', AccountId = a.Id); System.enqueueJob(new Deleter());");
    const explorer = org.explore();
    const outcomes: string[] = [];
    const change = (): unknown => apex(org, "update new Contact(Id = [SELECT Id FROM Contact].Id, FirstName = 'f');");
    atEachPoint(explorer, 'Deleter', ({ kind, about }) => outcomes.push(`${kind} ${about} ${explorer.during(change).outcome}`));
    expect(outcomes.slice(2, 4)).toEqual(['dml delete Account done', 'query Note__c waits']);
  });

  test('inside a trigger: the record that is saved is not there yet for others', () => {
    const trigger = "trigger OnNote on Note__c (after insert) { if (Trigger.new[0].Name == 'mine') insert new Note__c(Name = 'seen ' + [SELECT COUNT() FROM Note__c]); }";
    const org = orgWith([trigger]);
    const explorer = org.explore();
    const seen: number[] = [];
    explorer.during(() => apex(org, "insert new Note__c(Name = 'mine');"), { at: ({ kind }) => {
      if (kind === 'query') explorer.during(() => { apex(org, "insert new Note__c(Name = 'other');"); seen.push(notes(org).length); });
    } });
    expect(seen).toEqual([1]);
    expect(notes(org).sort()).toEqual(['mine', 'other', 'seen 2']);
  });
});
