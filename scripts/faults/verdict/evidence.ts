import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { requestJson } from '../../story/http.ts';
import { Journal } from '../org/journal.ts';
import type { Programs } from '../world/programs.ts';

/** A Sync Queue record, as the org's file has it. Times are milliseconds since 1970. */
export interface QueueRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly errorType: string | null;
  readonly attempts: number;
  readonly operation: string | null;
  readonly syncId: string;
  readonly recordId: string | null;
  readonly parentId: string | null;
  readonly changedAt: number | null;
  readonly pendingKey: string | null;
  readonly nextAttempt: number | null;
  readonly historicLock: string | null;
  readonly claimToken: string | null;
  readonly customerId: string | null;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly processed: number | null;
  readonly failed: number | null;
}

export interface ExceptionRow {
  readonly rowId: string | null;
  readonly recordId: string | null;
  readonly kind: string | null;
  readonly errorType: string | null;
  readonly apexClass: string | null;
  readonly message: string | null;
}

export interface User {
  readonly workspace: string;
  readonly customerId: string;
  readonly deletesAt: number | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface Arrival {
  readonly workspace: string;
  readonly customerId: string;
  readonly name: string;
  /** Milliseconds since 1970: the time that the event tells of. */
  readonly at: number;
  readonly requestId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Everything that a verdict rests on, read from the files of both sides. */
export interface Evidence {
  readonly rows: readonly QueueRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly leases: readonly { readonly key: string; readonly jobId: string | null; readonly wakeRequested: number }[];
  readonly pauses: readonly { readonly key: string; readonly until: number }[];
  /** Ids of jobs that are not over. */
  readonly livingJobs: ReadonlySet<string>;
  readonly users: readonly User[];
  readonly arrivals: readonly Arrival[];
  /** Ids of requests whose answer Apex got in a transaction that was committed. */
  readonly settledRequests: ReadonlySet<string>;
  /** Each text of the org's file outside its protected secrets, and of what both programs printed: to be searched. */
  readonly texts: readonly { readonly where: string; readonly text: string }[];
}

const QUEUE = `SELECT q.Id id, q.Name name, moengage__Status__c status, moengage__ErrorType__c errorType, COALESCE(moengage__NumberOfRetries__c, 0) attempts,
  moengage__Operation__c operation, moengage__Sync__c syncId, moengage__RecordId__c recordId, moengage__ParentSyncQueue__c parentId,
  moengage__ChangedAtMillis__c changedAt, moengage__PendingKey__c pendingKey, moengage__NextAttempt__c nextAttempt, moengage__HistoricLock__c historicLock,
  moengage__ClaimToken__c claimToken, moengage__CustomerId__c customerId, q.CreatedDate createdAt, q.LastModifiedDate modifiedAt, moengage__RecordsProcessed__c processed, moengage__RecordsFailed__c failed
  FROM "moengage__SyncQueue__c" q WHERE q.IsDeleted = 0`;
const EXCEPTIONS = `SELECT moengage__SyncQueue__c rowId, moengage__RecordId__c recordId, moengage__Kind__c kind, moengage__ErrorType__c errorType,
  moengage__ApexClass__c apexClass, moengage__ErrorMessage__c message FROM "moengage__Exception__c" WHERE IsDeleted = 0`;

/** Both programs must have nothing to do by now; they are ended, as the org's file belongs to its process alone. */
export async function gather(programs: Programs): Promise<Evidence> {
  // Waits until MoEngage has ingested all that it accepted.
  await requestJson('GET', `${programs.moengageUrl}/_local/counters?workspace=FAULTS_A`);
  await programs.end();
  const org = new Database(programs.orgFile, { readonly: true });
  const moengage = new Database(programs.moengageFile, { readonly: true });
  try {
    return {
      rows: org.prepare<[], QueueRow>(QUEUE).all(),
      exceptions: org.prepare<[], ExceptionRow>(EXCEPTIONS).all(),
      leases: org
        .prepare<[], Evidence['leases'][number]>(
          'SELECT moengage__Key__c key, moengage__JobId__c jobId, moengage__WakeRequested__c wakeRequested FROM "moengage__DrainLease__c" WHERE IsDeleted = 0',
        )
        .all(),
      pauses: org
        .prepare<[], Evidence['pauses'][number]>('SELECT moengage__Key__c key, moengage__Until__c until FROM "moengage__Pause__c" WHERE IsDeleted = 0')
        .all(),
      livingJobs: new Set(
        org.prepare<[], string>("SELECT Id FROM AsyncApexJob WHERE Status IN ('Holding', 'Queued', 'Preparing', 'Processing')").pluck().all(),
      ),
      users: usersOf(moengage),
      arrivals: arrivalsOf(moengage),
      settledRequests: new Journal(programs.journalFile).read().settledRequests,
      texts: [...textsOf(org, 'org', ['moengage__ConnectionSecret__c']), ...requestTexts(moengage), ...printed(programs)],
    };
  } finally {
    org.close();
    moengage.close();
  }
}

type SQLite = InstanceType<typeof Database>;

function plain(json: string): Record<string, unknown> {
  const typed = JSON.parse(json) as Record<string, { value: unknown }>;
  return Object.fromEntries(Object.entries(typed).map(([name, { value }]) => [name, value]));
}

function usersOf(moengage: SQLite): User[] {
  const rows = moengage
    .prepare<[], User & { json: string }>('SELECT workspace, customer_id customerId, deletes_at deletesAt, attributes json FROM customer')
    .all();
  return rows.map(({ json, ...user }) => ({ ...user, attributes: plain(json) }));
}

/** The user of an event may be deleted by now: then only the event tells whose it was, by its `slot`. */
function arrivalsOf(moengage: SQLite): Arrival[] {
  const rows = moengage
    .prepare<[], Omit<Arrival, 'attributes'> & { json: string }>(
      `SELECT e.workspace, COALESCE(c.customer_id, '') customerId, e.name, e.happened_at at, e.request_id requestId, e.attributes json
       FROM event e LEFT JOIN customer c ON c.id = e.customer ORDER BY e.id`,
    )
    .all();
  return rows.map(({ json, ...event }) => ({ ...event, attributes: plain(json) }));
}

/** Every text of every table but the one that must hold the secrets. */
function textsOf(database: SQLite, name: string, without: readonly string[]): Evidence['texts'] {
  const tables = database.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
  return tables
    .filter((table) => !without.includes(table))
    .map((table) => ({ where: `${name}: ${table}`, text: JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).all()) }));
}

/** Paths of requests; their bodies and headers are not kept, and must not be. */
function requestTexts(moengage: SQLite): Evidence['texts'] {
  const paths = moengage.prepare<[], string>('SELECT DISTINCT path FROM request').pluck().all();
  return [{ where: 'request paths', text: paths.join('\n') }];
}

function printed(programs: Programs): Evidence['texts'] {
  return [
    { where: 'output of the programs', text: programs.output() },
    { where: 'journal', text: readFileSync(programs.journalFile, 'utf8') },
  ];
}
