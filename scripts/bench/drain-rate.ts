import { createContacts } from '../story/records.ts';
import { mapContacts } from '../story/set-up.ts';
import type { Measure } from './measure.ts';
import { onStage, setBatchSize } from './stage.ts';
import { rounded } from './statistics.ts';

const RECORDS = 3_000;
/** Sync Queue Batch Size: as it comes, and larger ones that an admin may set. */
const BATCH_SIZES = [20, 200, 2_000];

export const drainRate: Measure = {
  name: 'drain-rate',
  title: 'How fast the queue drains, and in how many requests',
  how:
    `${RECORDS} Contacts with nine mapped fields are saved while jobs are held back; the clock runs from letting them go until nothing is due. Every ` +
    'record passes the queue, the batch, HTTP to the local MoEngage on the same machine, and the update of its row. In Salesforce, network and the ' +
    'platform’s own pace between executions come on top: the numbers of requests are the same there, the rate is not.',
  async run() {
    const rows: (string | number)[][] = [];
    for (const batchSize of BATCH_SIZES) {
      await onStage(async ({ org, moengage, connectionId }) => {
        await mapContacts(org, connectionId);
        await setBatchSize(org, batchSize);
        await org.pauseJobs(true);
        await createContacts(org, null, RECORDS);
        const started = performance.now();
        await org.pauseJobs(false);
        await org.untilIdle(170);
        const seconds = (performance.now() - started) / 1000;
        const { total } = await moengage.profiles(1);
        if (total !== RECORDS) throw new Error(`${total} of ${RECORDS} records arrived with batch size ${batchSize}.`);
        const { requests } = await moengage.bulkRequests();
        const largest = Math.max(...requests.map(({ bytes }) => bytes));
        rows.push([batchSize, rounded(RECORDS / seconds, 2), rounded((requests.length * 1000) / RECORDS), largest]);
      });
    }
    return {
      columns: ['Sync Queue Batch Size', 'records a second', 'requests for 1,000 records', 'largest request, bytes'],
      rows,
    };
  },
};
