import Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { readSource } from '../../local/org/metadata/index.ts';
import { openOrg } from '../../local/org/org.ts';
import { root } from '../test-stages/stage.ts';

/** Classes whose queries may read a whole table: they run by night or in the heartbeat, see docs/developers/queries.md. */
const mayScan = new Set(['OrphanRows', 'RecordDeletion']);
/** Folders of the package whose queries run with the engine: the overview asks for figures, by a person. */
const engine = ['connection', 'history', 'inbound', 'maintenance', 'mapping', 'queue', 'retry', 'shared'];

interface Seen {
  readonly apexClass: string;
  readonly sql: string;
  readonly plan: readonly string[];
}

/** The class whose query is being prepared: the nearest frame of compiled Apex. */
function askingClass(): string | null {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 80;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = stackTraceLimit;
  return /\(apex:(\w+):/.exec(stack)?.[1] ?? null;
}

const argumentsOf = (sql: string): null[] => Array.from(sql.match(/\?/g) ?? [], () => null);

/** Runs the package's Apex tests and keeps each query of Sync Queue and Exception records, by the class that asked, with its plan. */
function queriesOfThePackage(): Seen[] {
  const prototype = Database.prototype as { prepare(sql: string): Statement };
  const { prepare } = prototype;
  const seen = new Map<string, Seen>();
  prototype.prepare = function (this: Database.Database, sql: string): Statement {
    const apexClass = /^\s*SELECT/i.test(sql) && /FROM "(SyncQueue__c|Exception__c)" AS/.test(sql) ? askingClass() : null;
    if (apexClass !== null && !seen.has(sql)) {
      const rows = prepare.call(this, `EXPLAIN QUERY PLAN ${sql}`).all(...argumentsOf(sql)) as { detail: string }[];
      seen.set(sql, { apexClass, sql, plan: rows.map(({ detail }) => detail) });
    }
    return prepare.call(this, sql);
  };
  try {
    const org = openOrg();
    const source = readSource(root, null);
    if (!org.deploy(source).success) throw new Error('The package does not compile.');
    org.runTests({});
    org.close();
    const classes = new Set(
      source.files.map(({ path }) => /classes\/(\w+)\/(?:\w+\/)*(\w+)\.cls$/.exec(path)).flatMap((match) => (match && engine.includes(match[1]!) && !match[2]!.endsWith('Test') && !match[0].includes('/tests/') ? [match[2]!] : [])),
    );
    return [...seen.values()].filter(({ apexClass }) => classes.has(apexClass));
  } finally {
    prototype.prepare = prepare;
  }
}

describe('queries of the engine', () => {
  let queries: Seen[];
  beforeAll(() => {
    queries = queriesOfThePackage();
  }, 120_000);

  const plansOf = (apexClass: string): string[] => queries.filter((query) => query.apexClass === apexClass).map(({ plan }) => plan.join('; '));

  test('RT-4: none reads the whole Sync Queue or all Exceptions, but where it may', () => {
    expect(queries.length).toBeGreaterThan(15);
    const scanning = queries.filter(({ apexClass, plan }) => !mayScan.has(apexClass) && plan.some((step) => /^SCAN (t0|SyncQueue__c|Exception__c)$/.test(step)));
    expect(scanning.map(({ apexClass, sql }) => `${apexClass}: ${sql}`)).toEqual([]);
  });

  test('RT-4: an execution of the drain finds its rows by Id and by Record ID, not by the lane of the whole backlog', () => {
    const plans = plansOf('QueueDrain');
    expect(plans).toHaveLength(2);
    expect(plans).toContainEqual(expect.stringContaining('sqlite_autoindex_SyncQueue__c_1 (Id=?)'));
    expect(plans).toContainEqual(expect.stringContaining('SyncQueue__c.RecordId__c (RecordId__c=?)'));
    for (const plan of plans) expect(plan).not.toContain('PendingKey__c=?');
  });

  test('RT-4: what waits is found by its lane', () => {
    for (const plan of plansOf('DueRows')) expect(plan).toContain('SyncQueue__c.PendingKey__c (PendingKey__c=?)');
    expect(plansOf('DueRows').length).toBeGreaterThan(0);
  });
});
