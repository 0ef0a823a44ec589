import { APP, Harness, event, user } from './harness.ts';

const EVIL = `"><script>alert('x')</script>`;
let moengage: Harness;
beforeEach(async () => {
  moengage = await Harness.start({}, { name: `Shop ${EVIL}` });
});
afterEach(() => moengage.close());

const submit = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  moengage.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });

test('the first page is Segment > Create segment', async () => {
  const { status, headers } = await moengage.fetch('/');
  expect([status, headers.get('location')]).toEqual([302, '/segment']);
  expect((await moengage.fetch('/segment')).text).toContain('Create segment');
});

describe('search', () => {
  beforeEach(async () => {
    await moengage.bulk([
      user('003A', {
        u_em: 'ann@example.com',
        u_fn: 'Ann',
        tier: 'Gold',
        points: 20,
        vip: true,
        tags: ['red', 'blue'],
      }),
      user('003B', { u_em: 'bob@example.com', u_fn: 'Bob', tier: 'Silver', points: 7, vip: false }),
    ]);
  });

  test.each([
    ['q=003B', ['003B']],
    ['q=ANN@', ['003A']],
    ['q=example', ['003A', '003B']],
    ['attribute=tier', ['003A', '003B']],
    ['attribute=tier&value=gold', ['003A']],
    ['attribute=points&value=20', ['003A']],
    ['attribute=vip&value=false', ['003B']],
    ['attribute=tags&value=blue', ['003A']],
    ['attribute=nothing', []],
    ['customerId=003A', ['003A']],
    ['q=003B&attribute=tier&value=gold', []],
  ])('%s', async (query, expected) => {
    const { json } = await moengage.local(`/users?${query}`);
    expect([json.total, json.users.map(({ customerId }: { customerId: string }) => customerId).sort()]).toEqual([
      expected.length,
      expected,
    ]);
    if (!query.startsWith('customerId')) {
      const { text } = await moengage.fetch(`/segment?workspace=${APP}&${query}`);
      for (const id of ['003A', '003B']) expect(text.includes(`/users/${id}?`)).toBe(expected.includes(id));
    }
  });
});

test('a profile shows attributes with types, events, and what was dropped', async () => {
  await moengage.bulk([
    user('003A', { when: '2020-05-31T03:47:35Z', none: null }),
    event('003A', 'Bought', { attributes: { price: 3999 } }),
  ]);
  const { text } = await moengage.fetch(`/users/003A?workspace=${APP}`);
  for (const part of ['when', '<span class="type datetime">datetime</span>', 'Bought', '3999', 'nullIgnored'])
    expect(text).toContain(part);
});

test('an unknown user: a page with 404', async () => {
  const { status, text } = await moengage.fetch('/users/nobody');
  expect([status, text.includes('There is no user nobody')]).toEqual([404, true]);
});

test('everything that comes in is escaped, on every page', async () => {
  const id = `id ${EVIL}`;
  await moengage.bulk([
    user(id, { [`a ${EVIL}`]: EVIL }),
    event(id, `e ${EVIL}`, { platform: EVIL, attributes: { [EVIL]: EVIL } }),
  ]);
  await moengage.local('/faults', 'POST', { kind: 'poison', customerId: EVIL, path: EVIL });
  const paths = [
    '/segment',
    `/segment?q=${encodeURIComponent(EVIL)}&attribute=${encodeURIComponent(EVIL)}`,
    `/users/${encodeURIComponent(id)}`,
    '/users/%3Cscript%3Ealert',
    '/requests',
    '/faults',
    '/streams',
    '/workspaces',
  ];
  for (const path of paths) {
    const { text } = await moengage.fetch(path);
    expect([path, text.includes('<script>alert'), text.includes('<!doctype html>')]).toEqual([path, false, true]);
  }
});

test('no script or style may run but ours', async () => {
  const { headers, text } = await moengage.fetch('/segment');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(text).not.toMatch(/ style=| on[a-z]+=|<script(?![^>]* src=)/);
  expect((await moengage.fetch('/page/style.css')).headers.get('content-type')).toContain('text/css');
  expect((await moengage.fetch('/page/page.js')).headers.get('content-type')).toContain('text/javascript');
});

test('faults can be switched on and off by hand', async () => {
  const { status, headers } = await submit('/faults', {
    workspace: APP,
    kind: 'status',
    status: '503',
    spelling: '',
    times: '',
    path: '/v1/transition',
  });
  expect([status, headers.get('location')]).toEqual([303, `/faults?workspace=${APP}`]);
  expect((await moengage.bulk([user('003A')])).status).toBe(503);
  expect((await moengage.fetch('/faults')).text).toContain('Answers 503');
  await submit('/faults/clear', { workspace: APP, id: 'F1' });
  expect((await moengage.bulk([user('003A')])).status).toBe(200);
});

test('a fault that makes no sense is explained on the page', async () => {
  const { status, text } = await submit('/faults', { workspace: APP, kind: 'slow', milliseconds: '-5' });
  expect([status, text.includes('milliseconds: give a whole number')]).toEqual([400, true]);
});

test('workspaces can be made and changed by hand; the key is never shown', async () => {
  await submit('/workspaces', { id: 'APP2', name: 'Second', dataKey: 'very-secret', dataCenter: '02' });
  const body = { type: 'transition', elements: [user('003A')] };
  expect((await moengage.post('/v1/transition/APP2', body, { user: 'APP2', key: 'very-secret' })).status).toBe(200);
  await submit('/workspaces', { id: 'APP2', name: 'Second', dataKey: '', dataCenter: '02', status: 'suspended' });
  expect((await moengage.post('/v1/transition/APP2', body, { user: 'APP2', key: 'very-secret' })).status).toBe(403);
  expect((await moengage.fetch('/workspaces')).text).not.toContain('very-secret');
  expect((await moengage.local('/workspaces')).text).not.toContain('very-secret');
});

test('a stream can be made by hand, and an event sent into it', async () => {
  const bad = await submit('/streams', { workspace: APP, id: 'S1', url: 'nowhere' });
  expect([bad.status, bad.text.includes('url: give the http(s) address')]).toEqual([400, true]);
  // Our own test connection serves as an endpoint that refuses.
  await submit('/streams', {
    workspace: APP,
    id: `S1 ${EVIL}`,
    url: `${moengage.moengage.url}/v1/integrations/authentication`,
  });
  await submit('/streams/events', { workspace: APP, id: `S1 ${EVIL}`, code: 'MOE_EMAIL_CLICK', customerId: EVIL });
  const { text } = await moengage.fetch('/streams');
  expect([text.includes('MOE_EMAIL_CLICK'), text.includes('waiting'), text.includes('<script>alert')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a page of another site moves no switch', async () => {
  const { status } = await submit(
    '/faults',
    { workspace: APP, kind: 'status', status: '503' },
    { origin: 'http://evil.example' },
  );
  expect(status).toBe(403);
  expect((await moengage.bulk([user('003A')])).status).toBe(200);
});

test('the request log shows what came in, never the Authorization header', async () => {
  await moengage.bulk([user('003A')]);
  await moengage.bulk([user('')]);
  const { text } = await moengage.fetch('/requests');
  expect(text).toContain('MissingAttributeError');
  const log = await moengage.local('/requests');
  expect(log.json).toMatchObject({ count: 2, accepted: 1, elements: 1 });
  expect(log.json.requests[1]).toMatchObject({
    endpoint: 'bulk',
    status: 200,
    users: 1,
    events: 0,
    bytes: expect.any(Number),
  });
  expect(log.text + text).not.toMatch(/basic |authorization/i);
  await moengage.local('/requests', 'DELETE');
  expect((await moengage.local('/requests')).json.count).toBe(0);
});
