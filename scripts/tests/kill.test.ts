import { queueByStatus } from '../story/queue-by-status.ts';
import { createContacts } from '../story/records.ts';
import { Pair, type Connected } from './pair.ts';
import { queueRows } from './queue.ts';
import { until } from './until.ts';

const CONTACTS = 1_000;
/** Minutes after which whatever looks after dead jobs must have come by (CL-3: a quarter of an hour). */
const RECOVERY_MINUTES = 16;

describe('the org is killed while it drains 1,000 records', () => {
  let pair: Pair;
  let connected: Connected;

  beforeAll(async () => {
    const started = await Pair.connected();
    pair = started.pair;
    connected = started.connected[0]!;
    // Held back, so that each kill finds work.
    await pair.org.pauseJobs(true);
    await createContacts(pair.org, null, CONTACTS);
  });
  afterAll(() => pair?.stop());

  /** Kills the org once MoEngage has seen so many more requests, and starts it on the same file. */
  async function killAfter(requests: number): Promise<void> {
    const before = (await connected.moengage.bulkRequests()).count;
    await until(
      `${requests} more requests`,
      async () => (await connected.moengage.bulkRequests()).count >= before + requests,
    );
    await pair.killOrg();
    await pair.startOrg();
  }

  test('ER-8: what was committed is there after a kill before the first request', async () => {
    await pair.killOrg();
    await pair.startOrg();
    expect((await queueRows(pair.org)).length).toBe(CONTACTS);
  });

  test('RT-4, ER-8: killed at several moments, each time it goes on where it was', async () => {
    // So slow that a look between two requests is certain.
    await pair.switches.strike({ kind: 'slow', milliseconds: 40, when: 'before' });
    const left: number[] = [];
    for (const requests of [1, 4, 11]) {
      await killAfter(requests);
      left.push((await queueRows(pair.org, 'WHERE moengage__PendingKey__c != NULL')).length);
      await pair.org.advance(RECOVERY_MINUTES);
    }
    // Each kill came in the middle.
    expect(left.every((count) => count > 0 && count <= CONTACTS)).toBe(true);
    expect(left).toEqual([...left].sort((one, other) => other - one));
  });

  test('ER-8: killed after MoEngage had accepted and before it could say so', async () => {
    await pair.switches.heal();
    await pair.switches.strike({ kind: 'slow', milliseconds: 20_000, when: 'after', times: 1 });
    await killAfter(1);
    await pair.switches.heal();
    await pair.org.advance(RECOVERY_MINUTES);
  });

  test('RT-4, ER-8: all 1,000 arrive and no row is stuck', async () => {
    await pair.org.untilIdle();
    expect(await queueByStatus(pair.org)).toEqual({ Successful: CONTACTS });
    expect(await queueRows(pair.org, 'WHERE moengage__PendingKey__c != NULL')).toEqual([]);
    const { total } = await connected.moengage.profiles();
    expect(total).toBe(CONTACTS);
  });
});
