import { APP, Harness, event, user } from './harness.ts';

let moengage: Harness;
beforeEach(async () => {
  moengage = await Harness.start({}, { rateLimits: { bulkUsers: 3, bulkEvents: 2, trackUsers: 1 } });
});
afterEach(() => moengage.close());

const rate = ({ headers }: { headers: Headers }) =>
  ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`x-ratelimit-${name}`)));

describe('limits per workspace and minute', () => {
  test('are counted in users and events, not in requests', async () => {
    expect((await moengage.bulk([user('u-1'), user('u-2')])).status).toBe(200);
    expect((await moengage.bulk([user('u-3'), user('u-4')])).status).toBe(429);
    expect((await moengage.bulk([user('u-3')])).status).toBe(200);
    expect((await moengage.bulk([event('u-1'), event('u-1')])).status).toBe(200);
    expect((await moengage.bulk([event('u-1')])).status).toBe(429);
  });

  test('INFERRED: every action of an event counts', async () => {
    const actions = [{ action: 'a' }, { action: 'b' }, { action: 'c' }];
    expect((await moengage.bulk([{ type: 'event', customer_id: 'u-1', actions }])).status).toBe(429);
  });

  test('single calls have limits of their own', async () => {
    await moengage.bulk([user('u-1'), user('u-2'), user('u-3')]);
    expect((await moengage.post(`/v1/customer/${APP}`, user('u-1'))).status).toBe(200);
    expect((await moengage.post(`/v1/customer/${APP}`, user('u-1'))).status).toBe(429);
  });

  test('another workspace is not touched', async () => {
    await moengage.local('/workspaces/APP2', 'PUT', { dataKey: 'k2' });
    await moengage.bulk([user('u-1'), user('u-2'), user('u-3')]);
    const other = { type: 'transition', elements: [user('u-1')] };
    expect((await moengage.post('/v1/transition/APP2', other, { user: 'APP2', key: 'k2' })).status).toBe(200);
  });

  test('end with the minute', async () => {
    await moengage.bulk([user('u-1'), user('u-2'), user('u-3')]);
    moengage.advance(49_999);
    expect((await moengage.bulk([user('u-4')])).status).toBe(429);
    moengage.advance(1);
    expect((await moengage.bulk([user('u-4')])).status).toBe(200);
  });

  test('INFERRED: a refused request uses nothing up', async () => {
    expect((await moengage.bulk([user('u-1'), user('u-2'), user('u-3'), user('u-4')])).status).toBe(429);
    expect((await moengage.bulk([user('u-1'), user('u-2'), user('u-3')])).status).toBe(200);
  });
});

describe('headers', () => {
  test('tell limit, rest and seconds left, on accepted and on refused requests', async () => {
    expect(rate(await moengage.bulk([user('u-1'), user('u-2')]))).toEqual([3, 1, 50]);
    const refused = await moengage.bulk([user('u-3'), user('u-4')]);
    expect(rate(refused)).toEqual([3, 1, 50]);
    expect(refused.headers.get('x-envoy-ratelimited')).toBe('true');
    expect(rate(await moengage.bulk([]))).toEqual(
      [3, 1, 50].map((value, index) => (index === 0 ? expect.any(Number) : value)),
    );
  });

  test('x-ratelimit-reset as UTC epoch seconds: the other documented spelling', async () => {
    await moengage.local(`/workspaces/${APP}`, 'PUT', { resetSpelling: 'epochSeconds' });
    expect(rate(await moengage.bulk([user('u-1')]))[2]).toBe(Date.UTC(2026, 0, 15, 12, 1) / 1000);
  });
});

describe('the 429 body in every documented spelling', () => {
  test.each([
    ['table', 'Rate Limit Exceeded', 'Rate limits for customers exceeded'],
    ['rateLimitError', 'RateLimitError', 'Rate limit exceeded'],
    ['plural', 'Rate Limits Exceeded', 'Rate limits for customers exceeded. Please Try After Some Time'],
  ])('%s', async (spelling, type, message) => {
    await moengage.local(`/workspaces/${APP}`, 'PUT', { spellings: { rateLimited: spelling } });
    const { json } = await moengage.bulk(['u-1', 'u-2', 'u-3', 'u-4'].map((id) => user(id)));
    expect(json.error).toMatchObject({ type, message });
  });

  test('tells what was exceeded: events', async () => {
    const { json } = await moengage.bulk([event('u-1'), event('u-1'), event('u-1')]);
    expect(json.error.message).toBe('Rate limits for events exceeded');
  });

  test('delete has no `error` object', async () => {
    await moengage.local(`/workspaces/${APP}`, 'PUT', { rateLimits: { deletedUsers: 0 } });
    const body = { identity_type: 'customer_id', identity_value: 'u-1' };
    const { status, json } = await moengage.post(`/v1/customer/delete?app_id=${APP}`, body);
    expect([status, json]).toEqual([
      429,
      { status: 'fail', title: 'Rate limit exceeded', description: 'Exceeded rate limit for this url' },
    ]);
  });
});
