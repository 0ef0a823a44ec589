import { Pair, type Connected } from './pair.ts';
import { savePeople } from './people.ts';
import { exceptions, queueRows } from './queue.ts';

describe('two workspaces take the same contacts', () => {
  let pair: Pair;
  let first: Connected;
  let second: Connected;

  beforeAll(async () => {
    const started = await Pair.connected(
      { id: 'WORKSPACE_A', dataKey: 'key-of-a' },
      { id: 'WORKSPACE_B', dataKey: 'key-of-b' },
    );
    pair = started.pair;
    [first, second] = started.connected as [Connected, Connected];
  });
  afterAll(() => pair?.stop());

  const rowsOf = ({ syncId }: Connected, prefix: string) =>
    queueRows(
      pair.org,
      `WHERE moengage__Sync__c = '${syncId}' AND moengage__RecordId__c IN (${ids
        .get(prefix)!
        .map((id) => `'${id}'`)
        .join(',')})`,
    );
  const ids = new Map<string, string[]>();
  async function save(prefix: string, count: number): Promise<void> {
    ids.set(prefix, await savePeople(pair.org, count, prefix));
    await pair.org.untilIdle();
  }

  test('RT-1: each gets every contact', async () => {
    await save('both', 20);
    expect((await first.moengage.profiles()).total).toBe(20);
    expect((await second.moengage.profiles()).total).toBe(20);
  });

  test('ER-6: a rate limit pauses only its workspace, and clears by itself', async () => {
    await pair.switches.strike({ kind: 'rateLimit', seconds: 90, workspaceId: first.workspace.id });
    await save('limited', 20);
    for (const row of await rowsOf(first, 'limited')) {
      expect(row).toMatchObject({ status: 'Scheduled', attempts: 0, waitReason: expect.stringMatching(/rate limit/) });
      expect(row.nextAttempt).not.toBeNull();
    }
    expect((await rowsOf(second, 'limited')).every(({ status }) => status === 'Successful')).toBe(true);

    // The limit lasts longer than the first wait of one minute: the second wait is two.
    await pair.pass(1.1);
    expect((await rowsOf(first, 'limited')).every(({ status }) => status === 'Scheduled')).toBe(true);
    await pair.pass(2.1);
    for (const row of await rowsOf(first, 'limited')) {
      expect(row).toMatchObject({ status: 'Successful', attempts: 1, nextAttempt: null, waitReason: null });
    }
    expect(await pair.org.query('SELECT Id FROM moengage__Pause__c')).toEqual([]);
    expect((await first.moengage.profiles()).total).toBe(40);
  });

  test('ER-2: a request with a poisonous record is halved until that record stands alone', async () => {
    await pair.switches.strike({ kind: 'poison', customerId: 'poison7@example.com', status: 400 });
    await save('poison', 20);
    for (const { rows, moengage } of [
      { rows: await rowsOf(first, 'poison'), moengage: first.moengage },
      { rows: await rowsOf(second, 'poison'), moengage: second.moengage },
    ]) {
      const failed = rows.filter(({ status }) => status !== 'Successful');
      expect(failed.length).toBe(1);
      expect(failed[0]).toMatchObject({
        status: 'Failed',
        errorType: 'Payload Error',
        attempts: 1,
        recordId: ids.get('poison')![7],
      });
      expect((await moengage.profiles()).users.filter(({ customerId }) => customerId.startsWith('poison')).length).toBe(
        19,
      );
      const logged = await exceptions(pair.org, `WHERE moengage__SyncQueue__c = '${failed[0]!.id}'`);
      expect(logged.length).toBe(1);
      expect(logged[0]!.moengage__MoEngageErrorMessage__c).toMatch(/"status":\s*"fail"/);
    }
    // Healed, the next automatic attempt sends it.
    await pair.switches.heal();
    await pair.pass(6);
    for (const connected of [first, second]) {
      expect((await rowsOf(connected, 'poison')).every(({ status }) => status === 'Successful')).toBe(true);
    }
  });

  test('ER-3: a wrong key of one does not stop the other', async () => {
    await pair.switches.changeKey(first.workspace.id, 'changed-by-the-owner');
    await save('locked', 50);
    const locked = await rowsOf(first, 'locked');
    expect(locked.length).toBe(50);
    expect(new Set(locked.map(({ status, errorType }) => `${status}: ${errorType}`))).toEqual(
      new Set(['Failed: Authentication Required']),
    );
    const others = await rowsOf(second, 'locked');
    expect(others.length).toBe(50);
    expect(others.every(({ status }) => status === 'Successful')).toBe(true);
    expect(
      (await second.moengage.profiles()).users.filter(({ customerId }) => customerId.startsWith('locked')).length,
    ).toBe(50);
  });

  test('ER-3, ER-1: nor does a server error', async () => {
    await pair.switches.strike({ kind: 'status', status: 503, workspaceId: second.workspace.id });
    await pair.switches.changeKey(first.workspace.id, first.workspace.dataKey);
    await save('down', 30);
    expect((await rowsOf(first, 'down')).every(({ status }) => status === 'Successful')).toBe(true);
    expect(
      (await rowsOf(second, 'down')).every(
        ({ errorType, nextAttempt }) => errorType === 'Server Error' && nextAttempt !== null,
      ),
    ).toBe(true);
    await pair.switches.heal();
    await pair.pass(6);
    expect((await rowsOf(second, 'down')).every(({ status }) => status === 'Successful')).toBe(true);
  });
});
