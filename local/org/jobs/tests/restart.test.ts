import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg, type Org } from '../../org.ts';
import { MachineClock } from '../clock.ts';
import { apex, notes, orgWith, rows } from '../../testing/tests/sample-org.ts';

const hanging = `public class Hanging implements Database.Batchable<Integer>, Database.Stateful {
  Integer seen = 0;
  public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1, 2, 3 }; }
  public void execute(Database.BatchableContext context, List<Integer> scope) {
    seen++;
    insert new Note__c(Name = 'chunk ' + scope[0] + ' ' + seen);
    // The second chunk spins until the process is killed, while the switch is there.
    if (scope[0] == 2 && [SELECT COUNT() FROM Account] > 0) { Long until = System.currentTimeMillis() + 30000; while (System.currentTimeMillis() < until) { } }
  }
  public void finish(Database.BatchableContext context) { insert new Note__c(Name = 'finish ' + seen); }
}`;
const nightly = `public class Nightly implements Schedulable, Queueable {
  String text;
  public Nightly(String text) { this.text = text; }
  public void execute(SchedulableContext context) { insert new Note__c(Name = 'nightly ' + text); }
  public void execute(QueueableContext context) { insert new Note__c(Name = 'queued ' + text); }
}`;
const onLater = `trigger OnLater on Later__e (after insert) { for (Later__e e : Trigger.new) insert new Note__c(Name = 'event ' + e.Text__c); }`;

describe('an org with a file', () => {
  let folder: string;
  let file: string;
  let org: Org | null = null;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'org-restart-'));
    file = join(folder, 'org.db');
  });
  afterEach(() => {
    org?.close();
    org = null;
    rmSync(folder, { recursive: true });
  });

  test('comes back with metadata, rows, queued jobs with their state, schedules and events', () => {
    org = orgWith([nightly, onLater], { file, clock: new MachineClock() });
    apex(org, `insert new Note__c(Name = 'kept'); System.enqueueJob(new Nightly('a')); System.schedule('n', '0 0 1 * * ?', new Nightly('b')); EventBus.publish(new Later__e(Text__c = 'c'));`);
    org.runAnonymous("insert new Note__c(Name = 'lost'); Integer i = 1 / 0;");
    org.close();

    org = openOrg({ file });
    expect(notes(org)).toEqual(['kept']);
    org.drain();
    org.advanceClock(24 * 3_600_000);
    org.drain();
    expect(notes(org)).toEqual(['kept', 'event c', 'queued a', 'nightly b']);
    expect(rows(org, "SELECT Name FROM ApexClass WHERE Name = 'Nightly'")).toHaveLength(1);
  });

  test('killed inside a chunk: the chunk leaves nothing behind and runs again, the others ran once', async () => {
    org = orgWith([hanging], { file, clock: new MachineClock() });
    apex(org, "insert new Account(Name = 'spin');");
    org.close();
    org = null;

    await killInsideOf(file, 'Database.executeBatch(new Hanging(), 1);');

    org = openOrg({ file });
    expect(org.recoveredJobs).toBe(1);
    expect(notes(org)).toEqual(['chunk 1 1']);
    expect(rows(org, 'SELECT Status, JobItemsProcessed FROM AsyncApexJob')).toEqual([{ Status: 'Processing', JobItemsProcessed: 1 }]);
    apex(org, 'delete [SELECT Id FROM Account];');
    org.drain();
    expect(notes(org)).toEqual(['chunk 1 1', 'chunk 2 2', 'chunk 3 3', 'finish 3']);
  }, 60_000);
});

/** Starts an org process on the file, and kills it (SIGKILL) once a job of it spins inside a transaction. */
async function killInsideOf(file: string, source: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killed-org.ts'), file, source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<string>((resolve) => child.once('exit', (_code, signal) => resolve(signal ?? 'ended by itself')));
  child.stdout.once('data', () => child.kill('SIGKILL'));
  expect(await gone).toBe('SIGKILL');
}
