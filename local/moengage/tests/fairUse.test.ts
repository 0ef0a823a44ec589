import { CountedFairUse, FAIR_USE_CAPS } from '../limits/fairUse.ts';
import { Harness, START, event, user } from './harness.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Uses up a cap of one user, within its window. @returns when it was blocked */
function breach(fairUse: CountedFairUse, at: number): number {
  expect(fairUse.admits('W', 'greedy', 5_000, at)).toBe(true);
  expect(fairUse.admits('W', 'greedy', 1, at)).toBe(false);
  return at;
}

describe('the caps', () => {
  test('are those of the fair usage policy', () => {
    expect(
      FAIR_USE_CAPS.map(({ windowMilliseconds, records, blockMilliseconds }) => [
        windowMilliseconds / MINUTE,
        records,
        blockMilliseconds / HOUR,
      ]),
    ).toEqual([
      [1, 5_000, 1],
      [5, 10_000, 1],
      [60, 50_000, 24],
      [1_440, 100_000, 24],
    ]);
  });

  test('5,000 records a minute: then the user is blocked for an hour, and nobody else', () => {
    const fairUse = new CountedFairUse();
    const blockedAt = breach(fairUse, START);
    expect(fairUse.admits('W', 'modest', 1, START)).toBe(true);
    expect(fairUse.admits('other workspace', 'greedy', 1, START)).toBe(true);
    expect(fairUse.admits('W', 'greedy', 1, blockedAt + HOUR - 1)).toBe(false);
    expect(fairUse.admits('W', 'greedy', 1, blockedAt + HOUR)).toBe(true);
  });

  test('10,000 in five minutes, none of which has 5,000', () => {
    const fairUse = new CountedFairUse();
    const start = Math.ceil(START / (5 * MINUTE)) * 5 * MINUTE;
    for (let minute = 0; minute < 4; minute++)
      expect(fairUse.admits('W', 'greedy', 2_500, start + minute * MINUTE)).toBe(true);
    expect(fairUse.admits('W', 'greedy', 1, start + 4 * MINUTE)).toBe(false);
  });

  test('50,000 in an hour: blocked for a day', () => {
    const fairUse = new CountedFairUse();
    const start = Math.ceil(START / HOUR) * HOUR;
    for (let part = 0; part < 10; part++)
      expect(fairUse.admits('W', 'greedy', 5_000, start + part * 5 * MINUTE)).toBe(true);
    expect(fairUse.admits('W', 'greedy', 1, start + 52 * MINUTE)).toBe(false);
    expect(fairUse.admits('W', 'greedy', 1, start + 52 * MINUTE + DAY - 1)).toBe(false);
    expect(fairUse.admits('W', 'greedy', 1, start + 52 * MINUTE + DAY)).toBe(true);
  });

  test('the third breach in a row blocks for seven days; after a quiet day, counting starts anew', () => {
    const fairUse = new CountedFairUse();
    breach(fairUse, START);
    breach(fairUse, START + HOUR);
    const third = breach(fairUse, START + 2 * HOUR);
    expect(fairUse.admits('W', 'greedy', 1, third + 7 * DAY - 1)).toBe(false);
    expect(fairUse.admits('W', 'greedy', 1, third + 7 * DAY)).toBe(true);

    const patient = new CountedFairUse();
    breach(patient, START);
    breach(patient, START + HOUR);
    const late = breach(patient, START + 2 * HOUR + DAY);
    expect(patient.admits('W', 'greedy', 1, late + HOUR)).toBe(true);
  });
});

describe('INFERRED: a blocked user is silent', () => {
  let moengage: Harness;
  afterEach(() => moengage.close());
  const actions = (count: number): object[] => Array.from({ length: count }, () => ({ action: 'Bought' }));

  test('each event counts; the caller is answered 200, the data is dropped, and an hour later taken again', async () => {
    moengage = await Harness.start();
    for (let part = 0; part < 5; part++) {
      expect((await moengage.bulk([{ type: 'event', customer_id: '003G', actions: actions(1_000) }])).status).toBe(200);
    }
    expect(
      (await moengage.bulk([event('003G'), user('003G', { tier: 'Gold' }), user('003M', { tier: 'Silver' })])).status,
    ).toBe(200);
    expect((await moengage.local('/users/003G')).json.attributes).toEqual({});
    expect((await moengage.local('/users/003M')).json.attributes.tier.value).toBe('Silver');
    expect((await moengage.local('/counters')).json.events).toBe(5_000);
    expect(await moengage.notes()).toContain('fairUse');

    moengage.advance(HOUR);
    await moengage.bulk([user('003G', { tier: 'Gold' })]);
    expect((await moengage.local('/users/003G')).json.attributes.tier.value).toBe('Gold');
  });

  test('a workspace of a volume test has no caps', async () => {
    moengage = await Harness.start({}, { fairUse: 'off' });
    for (let part = 0; part < 6; part++)
      await moengage.bulk([{ type: 'event', customer_id: '003G', actions: actions(1_000) }]);
    expect((await moengage.local('/counters')).json.events).toBe(6_000);
  });
});
