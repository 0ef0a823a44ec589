import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { mapContacts } from '../story/set-up.ts';
import { insertContacts } from './insert-contacts.ts';
import type { Measure } from './measure.ts';
import { onStage, type Stage } from './stage.ts';
import { rounded } from './statistics.ts';

/** Records and Historical Sync Batch Size. */
const RUNS: readonly (readonly [records: number, batchSize: number])[] = [
  [10_000, 20],
  [10_000, 200],
  [10_000, 2_000],
  [50_000, 2_000],
  [200_000, 2_000],
];
/** The largest body that MoEngage takes, and what our requests have around and between their elements. */
const REQUEST_BYTES = 100_000;
const ENVELOPE_BYTES = '{"type":"transition","elements":[]}'.length;

interface Progress {
  readonly status: string;
  readonly processed: number;
  readonly failed: number;
}

/** The largest resident size since the last reset; Linux tells, other systems do not. */
function peakMegabytes(processId: number): number | '' {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return '';
  }
}

function resetPeak(processId: number): void {
  try {
    writeFileSync(`/proc/${processId}/clear_refs`, '5');
  } catch {
    // Then the peak includes the inserts.
  }
}

async function untilEnded({ org }: Stage, syncId: string, records: number): Promise<void> {
  for (;;) {
    const { status, processed, failed } = await org.callApex<Progress>('HistoricSyncController', 'getHistoricProgress', { syncId });
    if (status !== 'Scheduled' && status !== 'Processing') {
      if (status !== 'Successful' || processed !== records || failed > 0)
        throw new Error(`The historic sync ended as ${status}: ${processed} of ${records}, ${failed} failed.`);
      return;
    }
    await wait(200);
  }
}

async function measured(stage: Stage, records: number, batchSize: number): Promise<(string | number)[]> {
  const { org, moengage, connectionId, orgProcessId } = stage;
  await insertContacts(org, records, 10_000);
  await org.untilIdle();
  const syncId = await mapContacts(org, connectionId);
  resetPeak(orgProcessId);
  const started = performance.now();
  await org.callApex('HistoricSyncController', 'startHistoricSync', { syncId, batchSize });
  await untilEnded(stage, syncId, records);
  const seconds = (performance.now() - started) / 1000;
  const { requests } = await moengage.bulkRequests();
  const bytes = requests.reduce((sum, request) => sum + request.bytes - ENVELOPE_BYTES - (request.elements - 1), 0);
  const bound = Math.ceil(bytes / REQUEST_BYTES);
  return [
    records,
    batchSize,
    rounded(seconds),
    Math.round((seconds * 1e6) / records),
    requests.length,
    bound,
    rounded((requests.length / bound - 1) * 100),
    peakMegabytes(orgProcessId),
  ];
}

export const history: Measure = {
  name: 'history',
  title: 'A historic sync: requests, time and memory',
  how:
    'Contacts with eight mapped values are there before their sync; the clock runs from the Sync button to the status Successful. The bound is the bytes of all elements over the 100,000 that ' +
    'MoEngage takes at once. Each run has programs of its own; memory is the largest resident size of the org’s process during the sync. A chunk asks five queries and writes once, ' +
    'whatever its size (HS-9): HistoricCarryTest and HistoricRunTest count.',
  async run() {
    const rows: (string | number)[][] = [];
    for (const [records, batchSize] of RUNS) rows.push(await onStage((stage) => measured(stage, records, batchSize)));
    return {
      columns: ['records', 'batch size', 'seconds', 'µs a record', 'requests', 'bound', 'above it, %', 'memory, MB'],
      rows,
    };
  },
};
