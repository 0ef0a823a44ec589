import { Pair, type Connected } from './pair.ts';
import { savePeople } from './people.ts';
import { queueRows } from './queue.ts';

const CONTACTS = 30;

describe.each([
  {
    what: 'a sync',
    switchTo: (pair: Pair, { syncId }: Connected, active: boolean) =>
      pair.org.callApex('SyncController', 'setSyncActive', { syncId, active }),
    reason: /^The sync is deactivated\. Activate it/,
  },
  {
    what: 'a connection',
    switchTo: (pair: Pair, { connectionId }: Connected, active: boolean) =>
      pair.org.callApex('ConnectionController', 'setConnectionActive', { connectionId, active }),
    reason: /^The connection "MoEngage Prod" is deactivated\. Activate it/,
  },
])('$what is deactivated while contacts wait', ({ switchTo, reason }) => {
  let pair: Pair;
  let connected: Connected;

  beforeAll(async () => {
    const started = await Pair.connected();
    pair = started.pair;
    connected = started.connected[0]!;
    await pair.org.pauseJobs(true);
    await savePeople(pair.org, CONTACTS);
    await switchTo(pair, connected, false);
    await pair.org.pauseJobs(false);
    await pair.org.untilIdle();
  });
  afterAll(() => pair?.stop());

  test('RT-10, CN-4: nothing is sent, and each row says why it waits', async () => {
    const rows = await queueRows(pair.org);
    expect(rows.length).toBe(CONTACTS);
    for (const row of rows) {
      expect(row).toMatchObject({ status: 'Scheduled', attempts: 0, waitReason: expect.stringMatching(reason) });
    }
    expect((await connected.moengage.bulkRequests()).count).toBe(0);
    const statusNames = new Set(
      (await pair.org.query('SELECT moengage__SyncStatus__c FROM moengage__SyncQueue__c')).map(
        (row) => row.moengage__SyncStatus__c,
      ),
    );
    expect(statusNames.size).toBe(1);
  });

  test('MP-6: new changes make no rows, and waiting longer sends nothing', async () => {
    await savePeople(pair.org, 10, 'later');
    await pair.pass(60);
    expect((await queueRows(pair.org)).length).toBe(CONTACTS);
    expect((await connected.moengage.bulkRequests()).count).toBe(0);
  });

  test('MP-6, RT-10: activated again, what waited goes out', async () => {
    await switchTo(pair, connected, true);
    await pair.org.untilIdle();
    for (const row of await queueRows(pair.org)) {
      expect(row).toMatchObject({ status: 'Successful', waitReason: null, pendingKey: null });
    }
    expect((await connected.moengage.profiles()).total).toBe(CONTACTS);
  });
});
