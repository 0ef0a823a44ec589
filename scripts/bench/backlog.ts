import { setTimeout as wait } from 'node:timers/promises';
import { mapContacts } from '../story/set-up.ts';
import { insertContacts } from './insert-contacts.ts';
import type { Measure } from './measure.ts';
import { onStage, setBatchSize, type Stage } from './stage.ts';
import { rounded } from './statistics.ts';

const ROWS = 100_000;
const BATCH_SIZE = 200;
const PARTS = 4;

async function waiting({ org }: Stage): Promise<number> {
  const [tally] = await org.query<{ total: number }>(
    "SELECT COUNT(Id) total FROM moengage__SyncQueue__c WHERE moengage__Status__c = 'Scheduled'",
  );
  return tally!.total;
}

/** Seconds that each quarter of the backlog took. */
async function secondsOfQuarters(stage: Stage): Promise<number[]> {
  const seconds: number[] = [];
  let since = performance.now();
  await stage.org.pauseJobs(false);
  while (seconds.length < PARTS) {
    await wait(300);
    const left = await waiting(stage);
    while (seconds.length < PARTS && left <= ROWS * (1 - (seconds.length + 1) / PARTS)) {
      const now = performance.now();
      seconds.push((now - since) / 1000);
      since = now;
    }
  }
  return seconds;
}

export const backlog: Measure = {
  name: 'backlog',
  title: `A backlog of ${ROWS.toLocaleString('en')} rows drains`,
  how:
    `${ROWS} Contacts are saved in transactions of 2,000 while jobs are held back; then they go, with a Sync Queue Batch Size of ${BATCH_SIZE}. Were an execution to read the ` +
    'whole backlog, the first quarter would be the slowest by far. Which query leads by which index: developers/queries.md.',
  async run() {
    const rows: (string | number)[][] = [];
    await onStage(async (stage) => {
      const { org, moengage, connectionId } = stage;
      await mapContacts(org, connectionId);
      await setBatchSize(org, BATCH_SIZE);
      await org.pauseJobs(true);
      await insertContacts(org, ROWS, 2_000);
      const seconds = await secondsOfQuarters(stage);
      const { total } = await moengage.profiles(1);
      if (total !== ROWS) throw new Error(`${total} of ${ROWS} records arrived.`);
      seconds.forEach((each, index) => rows.push([`quarter ${index + 1}`, rounded(each), Math.round(ROWS / PARTS / each)]));
    });
    return { columns: ['part of the backlog', 'seconds', 'records a second'], rows };
  },
};
