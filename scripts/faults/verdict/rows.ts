import type { Model } from '../run/model.ts';
import { FINAL_ERRORS } from '../run/people.ts';
import type { Evidence, QueueRow } from './evidence.ts';
import { finding, type Finding } from './finding.ts';
import { grouped } from './grouped.ts';

/** Where nobody can send any more, and the row says so. */
const finalErrors: ReadonlySet<string | null> = new Set(FINAL_ERRORS);

/** A deletion of what never had a Customer ID concerns no user (RT-8): nobody can mend it. */
const isFinal = ({ errorType, operation, customerId }: QueueRow): boolean =>
  finalErrors.has(errorType) || (errorType === 'MissingAttributeError' && operation === 'Delete' && customerId === null);

export interface RowCounts {
  /** By how they ended. */
  readonly statuses: Record<string, number>;
  readonly exceptions: number;
}

/** RT-1, RT-2: a row for each change and sync, no more and no fewer. */
export function judgeCapture(model: Model, { rows }: Evidence, syncIds: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = [];
  const made = new Map<string, number>();
  for (const { syncId, recordId, changedAt, operation } of rows) {
    if (operation === null || operation === 'Historic') continue;
    const key = `${syncId} ${recordId} ${operation} ${changedAt}`;
    made.set(key, (made.get(key) ?? 0) + 1);
  }
  for (const { sync, record, operation, at, mayBeDropped } of model.rows) {
    const key = `${syncIds.get(sync.name)} ${record.id} ${operation} ${at}`;
    const count = made.get(key) ?? 0;
    made.delete(key);
    const what = `${sync.name}: ${operation} of ${record.values.Slot} (${record.id}) at ${new Date(at).toISOString()}`;
    if (count === 0 && !mayBeDropped) findings.push(finding('RT-1', 'row missing', `${what} made no row.`));
    if (count > 1) findings.push(finding('RT-1', 'row doubled', `${what} made ${count} rows.`));
  }
  for (const key of made.keys()) findings.push(finding('RT-2', 'row of nothing', `There is a row for ${key}, and there was no such change.`));
  return findings;
}

/** ER-1: nothing waits for ever, and what has ended has ended well, or tells why nobody can send it. */
export function judgeEnds({ rows, leases, pauses, livingJobs }: Evidence, now: number): Finding[] {
  const findings: Finding[] = [];
  const lastRuns = lastHistoricRuns(rows);
  for (const row of rows) {
    const text = `${row.name} (${row.status}, ${row.errorType ?? 'no error'}, attempts ${row.attempts})`;
    if (row.pendingKey !== null || row.nextAttempt !== null) findings.push(finding('ER-1', 'waits for ever', `${text} waits.`));
    if (row.historicLock !== null) findings.push(finding('HS-4', 'orphan lock', `${text} holds the lock of ${row.historicLock}.`));
    if (row.claimToken !== null) findings.push(finding('ER-5', 'orphan claim', `${text} is claimed.`));
    const isSuperseded = row.operation === null && lastRuns.get(row.syncId) !== row;
    if (row.status !== 'Successful' && !isFinal(row) && !isSuperseded && !isOfSuperseded(row, rows, lastRuns)) {
      findings.push(finding('ER-1', 'not sent', `${text} did not become Successful.`));
    }
  }
  for (const { key, jobId, wakeRequested } of leases) {
    const isHeld = jobId !== null && (key === 'drain' || livingJobs.has(jobId));
    if (key === 'drain' && (isHeld || wakeRequested === 1)) findings.push(finding('RT-4', 'orphan lease', `The lease of the drain is held by ${jobId}, and nothing is left to drain.`));
  }
  for (const { key, until } of pauses) if (until > now) findings.push(finding('ER-6', 'orphan pause', `${key} is paused until ${new Date(until).toISOString()}.`));
  return findings;
}

/** ER-7: every failed attempt left its Exception, with the record and the row. */
export function judgeExceptions({ rows, exceptions }: Evidence): Finding[] {
  const ofRow = grouped(exceptions, ({ rowId }) => rowId);
  const findings: Finding[] = [];
  for (const row of rows) {
    if (row.operation === null) continue;
    const own = ofRow.get(row.id) ?? [];
    const ofParent = row.parentId === null ? [] : (ofRow.get(row.parentId) ?? []).filter(({ recordId }) => recordId === row.recordId);
    // A child begins with the failure in its historic sync, whose Exception stands there.
    const logged = own.length + Math.min(1, ofParent.length);
    const failures = row.attempts - (row.status === 'Successful' ? 1 : 0);
    const least = row.status === 'Failed' ? Math.max(1, failures) : failures;
    if (logged < least) findings.push(finding('ER-7', 'exception missing', `${row.name} (${row.status}) failed ${least} times and has ${logged} Exceptions.`));
    if (own.some(({ recordId }) => recordId !== row.recordId)) findings.push(finding('ER-7', 'exception of another record', `${row.name} has Exceptions of another record.`));
  }
  for (const { apexClass, message } of exceptions) {
    if (!apexClass || !message) findings.push(finding('ER-7', 'empty exception', 'An Exception names no class, or says nothing.'));
  }
  return findings;
}

export function countRows({ rows, exceptions }: Evidence): RowCounts {
  const statuses: Record<string, number> = {};
  for (const { status, errorType } of rows) {
    const word = status === 'Failed' ? `Failed: ${errorType}` : status;
    statuses[word] = (statuses[word] ?? 0) + 1;
  }
  return { statuses, exceptions: exceptions.length };
}

/** The newest historic sync of each sync: an older one that failed was given up when the newer one was started. */
function lastHistoricRuns(rows: readonly QueueRow[]): ReadonlyMap<string, QueueRow> {
  const last = new Map<string, QueueRow>();
  for (const row of rows) {
    const known = last.get(row.syncId);
    if (row.operation === null && (known === undefined || known.name < row.name)) last.set(row.syncId, row);
  }
  return last;
}

function isOfSuperseded(row: QueueRow, rows: readonly QueueRow[], lastRuns: ReadonlyMap<string, QueueRow>): boolean {
  if (row.status !== 'Partial Success' || row.operation !== null) return false;
  // Records that nobody can send any more keep their historic sync at Partial Success.
  return lastRuns.get(row.syncId) === row && rows.some(({ parentId, errorType, status }) => parentId === row.id && status === 'Failed' && finalErrors.has(errorType));
}
