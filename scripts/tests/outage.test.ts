import { queueByStatus } from '../story/queue-by-status.ts';
import { Pair, type Connected } from './pair.ts';
import { savePeople } from './people.ts';
import { exceptions, queueRows } from './queue.ts';

const CONTACTS = 50;

describe('MoEngage is away', () => {
  let pair: Pair;
  let connected: Connected;
  let contactIds: string[];

  beforeAll(async () => {
    const started = await Pair.connected();
    pair = started.pair;
    connected = started.connected[0]!;
    await pair.stopMoEngage();
    contactIds = await savePeople(pair.org, CONTACTS);
    await pair.org.untilIdle();
  });
  afterAll(() => pair?.stop());

  test('ER-1: rows fail with Server Error and will come back by themselves', async () => {
    const rows = await queueRows(pair.org);
    expect(rows.length).toBe(CONTACTS);
    for (const row of rows) {
      expect(row).toMatchObject({ status: 'Failed', errorType: 'Server Error' });
      expect(row.nextAttempt).not.toBeNull();
    }
    // Only what was really sent has used up an attempt: the connection stopped after the first request.
    expect(new Set(rows.map(({ attempts }) => attempts))).toEqual(new Set([0, 1]));
  });

  test('ER-7: each failure left an Exception with its record, class and row', async () => {
    const rows = await queueRows(pair.org);
    const logged = await exceptions(pair.org);
    expect(logged.map((entry) => entry.moengage__SyncQueue__c).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(logged.map((entry) => entry.moengage__RecordId__c).sort()).toEqual([...contactIds].sort());
    for (const entry of logged) {
      expect(entry).toMatchObject({
        moengage__ApexClass__c: 'MoEngageSyncQueueBatch',
        moengage__ErrorType__c: 'Server Error',
      });
      expect(entry.moengage__ErrorMessage__c).toMatch(/MoEngage did not answer/);
    }
  });

  test('ER-1: MoEngage is back, time passes, and all arrive without a hand', async () => {
    await pair.startMoEngage();
    expect((await connected.moengage.profiles()).total).toBe(0);

    await pair.org.advance(6);
    await pair.org.untilIdle();

    expect(await queueByStatus(pair.org)).toEqual({ Successful: CONTACTS });
    expect((await connected.moengage.profiles()).total).toBe(CONTACTS);
    const rows = await queueRows(pair.org);
    expect(
      rows.every(
        ({ pendingKey, nextAttempt, errorType }) => pendingKey === null && nextAttempt === null && errorType === null,
      ),
    ).toBe(true);
  });
});

describe('MoEngage stays away', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = (await Pair.connected()).pair;
    await pair.stopMoEngage();
  });
  afterAll(() => pair?.stop());

  test('ER-1: after four attempts a person is needed', async () => {
    await savePeople(pair.org, 1);
    await pair.org.untilIdle();
    const attempts: number[] = [];
    for (const minutes of [0, 6, 11, 21, 60]) {
      await pair.org.advance(minutes);
      await pair.org.untilIdle();
      attempts.push((await queueRows(pair.org))[0]!.attempts);
    }
    expect(attempts).toEqual([1, 2, 3, 4, 4]);
    expect((await queueRows(pair.org))[0]).toMatchObject({ status: 'Failed', nextAttempt: null, pendingKey: null });
  });
});
