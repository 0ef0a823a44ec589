import { APP, Harness, KEY, user } from './harness.ts';
import type { Send } from './harness.ts';
import type { Workspace } from '../workspaces/workspace.ts';

let moengage: Harness;
beforeEach(async () => {
  moengage = await Harness.start();
});
afterEach(() => moengage.close());

const track = (send: Send = {}) => moengage.post(`/v1/customer/${APP}`, user('003A'), send);
const configure = (changes: Partial<Workspace>) => moengage.local(`/workspaces/${APP}`, 'PUT', changes);

describe('401: who is it?', () => {
  test('a header that is missing: "Authentication Required" in capitals', async () => {
    const { status, json } = await track({ headers: { authorization: undefined } });
    expect(status).toBe(401);
    expect(json).toMatchObject({
      status: 'fail',
      error: { type: 'Authentication Required', request_id: expect.any(String) },
    });
  });

  test.each([
    ['no Basic header', { authorization: 'Bearer abc' }],
    ['not base64', { authorization: 'Basic ***' }],
    ['no colon in it', { authorization: `Basic ${Buffer.from('nocolon').toString('base64')}` }],
    ['APP_KEY missing', { authorization: `Basic ${Buffer.from(`:${KEY}`).toString('base64')}` }],
    ['APP_SECRET missing', { authorization: `Basic ${Buffer.from(`${APP}:`).toString('base64')}` }],
    ['wrong APP_ID', { authorization: `Basic ${Buffer.from(`OTHER:${KEY}`).toString('base64')}` }],
    ['secret mismatch', { authorization: `Basic ${Buffer.from(`${APP}:wrong`).toString('base64')}` }],
  ])('%s: "Authentication required"', async (_case, headers) => {
    const { status, json } = await track({ headers });
    expect([status, json.error.type]).toEqual([401, 'Authentication required']);
  });

  test('a key with a colon in it is taken whole', async () => {
    await configure({ dataKey: 'a:b' });
    expect((await track({ key: 'a:b' })).status).toBe(200);
  });

  test('a regenerated key kills the old one at once', async () => {
    await configure({ dataKey: 'new-key' });
    expect([(await track()).status, (await track({ key: 'new-key' })).status]).toEqual([401, 200]);
  });

  test('INFERRED: the host of another data center does not know the workspace', async () => {
    const at = (host: string) => track({ headers: { 'x-forwarded-host': host } });
    expect((await at('api-01.moengage.com')).status).toBe(200);
    expect((await at('api-02.moengage.com')).status).toBe(401);
  });
});

describe('409: contradictions', () => {
  test('the workspace in the path differs from the Basic user: "Authentication Mismatch"', async () => {
    const { status, json } = await moengage.post('/v1/transition/OTHER', {
      type: 'transition',
      elements: [user('003A')],
    });
    expect([status, json.error.type]).toEqual([409, 'Authentication Mismatch']);
  });

  test('the secret is not set on the dashboard: "Authentication required"', async () => {
    await configure({ dataKey: null });
    const { status, json } = await track();
    expect([status, json.error.type]).toEqual([409, 'Authentication required']);
  });
});

describe('403 and the account', () => {
  test.each([
    ['blocked', 403, 'BlockedClient'],
    ['suspended', 403, 'Account Suspended'],
    ['temporarilySuspended', 403, 'Account Temporarily Suspended'],
    ['blacklisted', 400, 'Blacklisted'],
  ] as const)('a %s account: %i %s', async (accountStatus, status, type) => {
    await configure({ status: accountStatus });
    const answer = await track();
    expect([answer.status, answer.json.error.type]).toEqual([status, type]);
  });

  test('the delete call says it in other words: 403 InvalidParams', async () => {
    await configure({ status: 'blocked' });
    const { status, json } = await moengage.post(`/v1/customer/delete?app_id=${APP}`, {});
    expect([status, json.error.type]).toEqual([403, 'InvalidParams']);
  });

  test('with an allow-list, X-Forwarded-For is mandatory and `error` is a string', async () => {
    await configure({ allowedAddresses: ['10.0.0.1'] });
    const refused = await track();
    expect(refused.status).toBe(403);
    expect(refused.json).toEqual({
      error: 'IP Validation Required',
      message: 'IP Validation Failed. Please check your IP!!',
    });
    expect((await track({ headers: { 'x-forwarded-for': '10.9.9.9' } })).status).toBe(403);
    expect((await track({ headers: { 'x-forwarded-for': '10.0.0.1, 10.9.9.9' } })).status).toBe(200);
  });
});

describe('app_id', () => {
  test('missing in the query: 400 ParamsRequired; malformed: 400 InvalidParams', async () => {
    const missing = await moengage.post('/v1/customers/export', {});
    const malformed = await moengage.post('/v1/customers/export?app_id=a%20b', {});
    expect([missing.status, missing.json.error.type]).toEqual([400, 'ParamsRequired']);
    expect([malformed.status, malformed.json.error.type]).toEqual([400, 'InvalidParams']);
  });
});

describe('spellings: a switch picks each documented variant', () => {
  test.each([
    ['dot', 'Authentication required.'],
    ['capitals', 'Authentication Required'],
    ['table', 'Authentication required'],
    ['no such spelling', 'Authentication required'],
  ])('%s', async (spelling, type) => {
    await configure({ spellings: { authenticationInvalid: spelling } });
    expect((await track({ key: 'wrong' })).json.error.type).toBe(type);
  });
});

describe('test connection', () => {
  const path = '/v1/integrations/authentication';
  const body = { app_id: APP, app_secret: KEY, source: 'salesforce', region: '01' };
  const headers = { 'MOE-APPKEY': APP };

  test('right credentials: 200 success with the name of the app', async () => {
    await configure({ name: 'Shop' });
    const { status, json } = await moengage.post(path, body, { headers });
    expect([status, json]).toEqual([200, { status: 'success', app_name: 'Shop' }]);
  });

  test('wrong key: 401 with the standard body', async () => {
    const { status, json } = await moengage.post(path, body, { headers, key: 'wrong' });
    expect([status, json.status]).toEqual([401, 'fail']);
  });

  test.each([
    ['the secret in the body', { app_secret: 'wrong' }],
    ['the region', { region: '02' }],
    ['the workspace in the body', { app_id: 'OTHER' }],
  ])('INFERRED: %s is wrong: status "error" inside HTTP 200', async (_what, change) => {
    const { status, json } = await moengage.post(path, { ...body, ...change }, { headers });
    expect([status, json.status]).toEqual([200, 'error']);
  });

  test('the switch makes it answer "error" inside HTTP 200', async () => {
    await configure({ testConnection: 'error' });
    expect((await moengage.post(path, body, { headers })).json.status).toBe('error');
  });

  test('MOE-APPKEY is required here, and only here', async () => {
    const { status, json } = await moengage.post(path, body);
    expect([status, json]).toEqual([400, { title: 'HeaderMissing', description: 'MOE-APPKEY is missing in Header' }]);
    expect((await track()).status).toBe(200);
  });

  test('its body has the key in it, so the request log does not keep it', async () => {
    await moengage.post(path, body, { headers });
    const { text } = await moengage.local('/requests');
    expect(text).toContain(path);
    expect(text).not.toContain(KEY);
  });
});
