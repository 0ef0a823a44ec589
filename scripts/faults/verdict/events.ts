import type { ExpectedRow, Model } from '../run/model.ts';
import { syncs, workspacePlan, type SyncPlan } from '../world/syncs.ts';
import type { Arrival, Evidence, QueueRow } from './evidence.ts';
import { finding, type Finding } from './finding.ts';
import { grouped } from './grouped.ts';

export interface EventCounts {
  /** Changes that had to arrive as an event. */
  expected: number;
  /** Arrivals beyond the first of an event: MoEngage's answer was lost, or the transaction that sent it was never committed. */
  doubled: number;
  /** Events of historic syncs. */
  historic: number;
  /** Of records that had no Customer ID at the change: they tell of a later state. */
  late: number;
}

const secondOf = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/**
 * RT-6, ER-8: every event arrived exactly once. At least once, and counted, only where MoEngage's answer was lost, or the transaction died after the
 * callout: such requests are known one by one, by the journal of what was committed.
 */
export function judgeEvents(model: Model, evidence: Evidence, syncIds: ReadonlyMap<string, string>): { readonly counts: EventCounts; readonly findings: Finding[] } {
  const { arrivals, settledRequests, rows } = evidence;
  const expected = new Map<string, ExpectedRow>();
  for (const row of model.rows) if (row.event !== null) expected.set(keyOf(row), row);
  const dropped = droppedRows(model, rows);
  const gone = goneRows(rows);
  const arrived = grouped(arrivals, ({ workspace, name, attributes, at }) => `${workspace} ${name} ${String(attributes.slot)} ${secondOf(at)}`);
  const counts: EventCounts = { expected: expected.size, doubled: 0, historic: 0, late: 0 };
  const findings: Finding[] = [];
  for (const [key, row] of expected) {
    const isLate = row.event!.customerId === null;
    const came = arrived.get(key) ?? [];
    arrived.delete(key);
    if (isLate) counts.late += 1;
    if (came.length === 0) {
      if (!mayStayAway(row, gone, syncIds) && !dropped.has(row)) findings.push(finding('RT-6', 'event missing', `${describe(row)} never arrived.`));
      continue;
    }
    counts.doubled += came.length - 1;
    const settled = came.filter(({ requestId }) => settledRequests.has(requestId));
    if (settled.length > 1) findings.push(finding('ER-8', 'event doubled', `${describe(row)} arrived ${came.length} times, ${settled.length} of them with an answer that was kept.`));
    if (!isLate) findings.push(...came.flatMap((arrival) => contentOf(row, arrival)));
  }
  const others = [...arrived.values()].flat();
  for (const sync of syncs.filter(({ entity }) => entity === 'Events')) {
    const historic = others.filter(({ workspace, name }) => workspace === sync.workspace && name === sync.eventName);
    counts.historic += historic.length;
    const runs = rows.filter(({ syncId, operation, parentId }) => syncId === syncIds.get(sync.name) && operation === null && parentId === null);
    findings.push(...judgeHistoricEvents(model, sync, historic, settledRequests, runs));
  }
  const known = new Set(syncs.map(({ workspace, eventName }) => `${workspace} ${eventName}`));
  for (const { workspace, name, attributes } of others) {
    if (!known.has(`${workspace} ${name}`)) findings.push(finding('RT-6', 'event of nothing', `${name} of ${String(attributes.slot)} arrived, and there was no such change.`));
  }
  return { counts, findings };
}

/** HS-5: one event a record and historic sync; every record that was there all the time is in each that was successful. */
function judgeHistoricEvents(
  model: Model,
  sync: SyncPlan,
  arrivals: readonly Arrival[],
  settledRequests: Evidence['settledRequests'],
  runs: readonly QueueRow[],
): Finding[] {
  const findings: Finding[] = [];
  const bySlot = grouped(arrivals, ({ attributes }) => String(attributes.slot));
  for (const [slot, came] of bySlot) {
    const settled = came.filter(({ requestId }) => settledRequests.has(requestId));
    if (settled.length > runs.length) findings.push(finding('HS-5', 'historic event doubled', `${sync.name}: ${slot} has ${settled.length} events of ${runs.length} historic syncs.`));
  }
  const successful = runs.filter(({ status }) => status === 'Successful');
  for (const record of model.records.values()) {
    if (record.object !== sync.object || !record.isSteady) continue;
    const least = successful.filter(({ createdAt }) => createdAt > record.createdAt).length;
    const came = bySlot.get(record.values.Slot)?.length ?? 0;
    if (came < least) findings.push(finding('HS-5', 'historic event missing', `${sync.name}: ${record.values.Slot} (${record.id}) has ${came} events of ${least} historic syncs.`));
  }
  return findings;
}

const keyOf = ({ sync, record, event, at }: ExpectedRow): string => `${sync.workspace} ${event!.name} ${record.values.Slot} ${secondOf(at)}`;

const describe = (row: ExpectedRow): string =>
  `${row.sync.name}: ${row.event!.name} of ${row.record.values.Slot} (${row.record.id}), ${row.operation} at ${new Date(row.at).toISOString()}`;

/** Rows that ended because their record was gone when their turn came (RT-9); it may be back by now. */
const goneRows = (rows: Evidence['rows']): ReadonlySet<string> =>
  new Set(rows.filter(({ errorType }) => errorType === 'Record Deleted').map(({ syncId, recordId, changedAt }) => `${syncId} ${recordId} ${changedAt}`));

/** Nothing is left to send where the record went before it had a Customer ID, or had none when it went (RT-8, RT-9). */
function mayStayAway({ event, record, operation, sync, at }: ExpectedRow, gone: ReadonlySet<string>, syncIds: ReadonlyMap<string, string>): boolean {
  if (event!.customerId !== null) return false;
  return !record.isAlive || operation === 'Delete' || gone.has(`${syncIds.get(sync.name)} ${record.id} ${at}`);
}

/** Rows that a sync that was switched off meanwhile did not make out of an overflow (MP-6). */
function droppedRows(model: Model, rows: Evidence['rows']): ReadonlySet<ExpectedRow> {
  const optional = model.rows.filter(({ mayBeDropped }) => mayBeDropped);
  if (optional.length === 0) return new Set();
  const made = new Set(rows.map(({ recordId, changedAt }) => `${recordId} ${changedAt}`));
  return new Set(optional.filter(({ record, at }) => !made.has(`${record.id} ${at}`)));
}

function contentOf(row: ExpectedRow, arrival: Arrival): Finding[] {
  const { customerId, attributes } = row.event!;
  const wrong: string[] = [];
  // The user of an event may be deleted by now.
  if (arrival.customerId !== '' && arrival.customerId !== customerId) wrong.push(`customer_id ${arrival.customerId} instead of ${customerId}`);
  for (const [name, value] of Object.entries(attributes)) {
    const got = arrival.attributes[name];
    const isEmpty = value === null && (got === undefined || (got === '' && workspacePlan(row.sync.workspace).clearMode === 'Empty string'));
    if (got !== value && !isEmpty) wrong.push(`${name} ${JSON.stringify(got)} instead of ${JSON.stringify(value)}`);
  }
  return wrong.length === 0 ? [] : [finding('RT-6', 'event differs', `${describe(row)}: ${wrong.join(', ')}.`)];
}
