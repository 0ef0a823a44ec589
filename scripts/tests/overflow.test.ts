import { requestJson } from '../story/http.ts';
import { queueByStatus } from '../story/queue-by-status.ts';
import { Pair, type Connected } from './pair.ts';

/** All that one transaction may save. */
const RECORDS = 10_000;

/** One DML statement with as many contacts as a transaction may save. */
function insertAll(prefix: string): string {
  return `List<Contact> contacts = new List<Contact>();
    for (Integer index = 0; index < ${RECORDS}; index++) {
      contacts.add(new Contact(LastName = '${prefix} ' + index, Email = '${prefix}' + index + '@example.com'));
    }
    insert contacts;`;
}

describe('10,000 records in ONE transaction', () => {
  let pair: Pair;
  let connected: Connected;

  beforeAll(async () => {
    const started = await Pair.connected();
    pair = started.pair;
    connected = started.connected[0]!;
  });
  afterAll(() => pair?.stop());

  const run = (source: string) =>
    requestJson<{ success: boolean; exceptionMessage: string | null; compileProblem: string | null }>(
      'POST',
      `${pair.org.url}/_local/run`,
      { source },
    );

  test('RT-3: the save does not fail and all arrive, under synchronous limits', async () => {
    expect(await run(insertAll('sync'))).toMatchObject({ success: true, exceptionMessage: null });
    await pair.org.untilIdle(150);

    expect(await queueByStatus(pair.org)).toEqual({ Successful: RECORDS });
    expect((await connected.moengage.profiles()).total).toBe(RECORDS);
  });

  test('RT-3: and under asynchronous limits', async () => {
    await pair.org.deploy('scripts/tests/fixtures/save-many');
    expect(await run(`System.enqueueJob(new SaveMany(${RECORDS}));`)).toMatchObject({ success: true });
    await pair.org.untilIdle(150);

    expect(await queueByStatus(pair.org)).toEqual({ Successful: 2 * RECORDS });
    expect((await connected.moengage.profiles()).total).toBe(2 * RECORDS);
  });
});
