import { queueByStatus } from '../story/queue-by-status.ts';
import { createContacts } from '../story/records.ts';
import { Pair, type Connected } from './pair.ts';

const CONTACTS = 10_000;
/** MoEngage's 100 KB. */
const LARGEST_REQUEST_BYTES = 102_400;
/** Sync Queue Batch Size as it comes: rows of one execution, which can fill one request. */
const BATCH_SIZE = 20;
const LARGE_BATCH = 2_000;

describe('10,000 contacts in 50 transactions', () => {
  let pair: Pair;
  let connected: Connected;

  beforeAll(async () => {
    const started = await Pair.connected();
    pair = started.pair;
    connected = started.connected[0]!;
  });
  afterAll(() => pair?.stop());

  test('RT-1, RT-4, RT-7: all arrive, in requests as full as the batch size allows, none above 100 KB', async () => {
    await createContacts(pair.org, null, CONTACTS);
    await pair.org.untilIdle(150);

    expect(await queueByStatus(pair.org)).toEqual({ Successful: CONTACTS });
    const { total, users } = await connected.moengage.profiles();
    expect(total).toBe(CONTACTS);
    expect(new Set(users.map(({ attributes }) => attributes.last_name)).size).toBe(CONTACTS);

    const { requests } = await connected.moengage.bulkRequests();
    const largest = Math.max(...requests.map(({ bytes }) => bytes));
    console.log(`${CONTACTS} contacts: ${requests.length} requests, the largest of ${largest} bytes`);
    expect(largest).toBeLessThanOrEqual(LARGEST_REQUEST_BYTES);
    expect(requests.every(({ status }) => status === 200)).toBe(true);
    // Records that arrive while a run ends leave some executions less than full.
    expect(requests.length).toBeLessThanOrEqual((CONTACTS / BATCH_SIZE) * 1.2);
    expect(requests.reduce((sum, { elements }) => sum + elements, 0)).toBe(CONTACTS);
  });

  test('RT-7: with a larger batch size, requests are as full as 100 KB allow', async () => {
    await pair.org.create('moengage__MoEngageSettings__c', [
      {
        SetupOwnerId: (await pair.org.query('SELECT Id FROM Organization'))[0]!.Id,
        moengage__SyncQueueBatchSize__c: 2000,
      },
    ]);
    await pair.switches.forgetRequests();
    await pair.org.pauseJobs(true);
    const contactIds = (await pair.org.query(`SELECT Id FROM Contact LIMIT ${LARGE_BATCH}`)).map(({ Id }) => Id!);
    for (let from = 0; from < LARGE_BATCH; from += 200) {
      const changed = contactIds.slice(from, from + 200).map((Id) => ({ Id, FirstName: '“Zoë” 😀'.repeat(4) }));
      await pair.org.update('Contact', changed);
    }
    await pair.org.pauseJobs(false);
    await pair.org.untilIdle();

    const { requests } = await connected.moengage.bulkRequests();
    expect(requests.reduce((sum, { elements }) => sum + elements, 0)).toBe(LARGE_BATCH);
    const sizes = requests.map(({ bytes }) => bytes).sort((one, other) => other - one);
    console.log(`${LARGE_BATCH} contacts in one execution: requests of ${sizes.join(', ')} bytes`);
    expect(sizes[0]).toBeLessThanOrEqual(LARGEST_REQUEST_BYTES);
    // All but the last one have no room for another record.
    expect(sizes.slice(0, -1).every((bytes) => bytes > LARGEST_REQUEST_BYTES * 0.95)).toBe(true);
    expect((await queueByStatus(pair.org)).Successful).toBe(CONTACTS + LARGE_BATCH);
  });
});
