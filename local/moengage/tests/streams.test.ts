import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Harness, START, user } from './harness.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let moengage: Harness;
let endpoint: Server;
let url: string;
let received: Received[];
/** Statuses that the endpoint answers, in turn; then 200. */
let statuses: number[];

beforeEach(async () => {
  received = [];
  statuses = [];
  endpoint = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ path: request.url!, headers: request.headers, body });
      const token = request.url === '/token';
      response.writeHead(token ? 200 : (statuses.shift() ?? 200), { 'content-type': 'application/json' });
      response.end(token ? `{"access_token":"T${received.length}"}` : '{"ok":true}');
    });
  });
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`;
  moengage = await Harness.start({}, { name: 'Shop' });
});
afterEach(async () => {
  await moengage.close();
  endpoint.closeAllConnections();
  await new Promise((resolve) => endpoint.close(resolve));
});

const configure = (changes: object = {}) => moengage.local('/streams/S1', 'PUT', { url: `${url}/inbound`, ...changes });
const click = (rest: object = {}) => ({ code: 'MOE_EMAIL_CLICK', customerId: '003A', ...rest });
const send = async (...events: object[]) =>
  (await moengage.local('/streams/S1/events', 'POST', { events })).json.deliveries;
const advance = (seconds: number) => moengage.local('/clock', 'POST', { advanceMilliseconds: seconds * 1000 });
const deliveries = async () => (await moengage.local('/streams/S1/deliveries')).json.deliveries;

test('the documented body, with the profile’s attributes', async () => {
  await configure();
  await moengage.bulk([user('003A', { u_em: 'a@b.c', tier: 'Gold' })]);
  expect(await send(click({ attributes: { campaign_id: 'C1' }, eventUuid: 'E1' }))).toMatchObject([
    { status: 'delivered' },
  ]);
  expect(received[0]).toMatchObject({ path: '/inbound', headers: { 'content-type': 'application/json' } });
  expect(JSON.parse(received[0]!.body)).toEqual({
    app_name: 'Shop',
    source: 'MOENGAGE',
    moe_request_id: expect.any(String),
    events: [
      {
        event_name: 'Email Clicked',
        event_code: 'MOE_EMAIL_CLICK',
        event_uuid: 'E1',
        event_time: START / 1000,
        event_type: 'CAMPAIGN_EVENT',
        event_source: 'MOENGAGE',
        uid: '003A',
        email_id: 'a@b.c',
        event_attributes: { campaign_id: 'C1' },
        user_attributes: { moengage_user_id: expect.any(String), u_em: 'a@b.c', tier: 'Gold' },
        device_attributes: {},
      },
    ],
  });
});

test('100 events per request', async () => {
  await configure();
  await send(...Array.from({ length: 250 }, () => click()));
  expect(received.map(({ body }) => JSON.parse(body).events.length)).toEqual([100, 100, 50]);
});

test('anything but 2xx fails the whole batch: retries after 30, 60 and 120 seconds, then it is lost', async () => {
  await configure();
  statuses = [500, 404, 302, 503];
  await send(click(), click());
  expect(received).toHaveLength(1);
  await advance(29);
  expect(received).toHaveLength(1);
  await advance(1);
  expect(received).toHaveLength(2);
  await advance(60);
  expect(received).toHaveLength(3);
  await advance(120);
  expect(received).toHaveLength(4);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(await deliveries()).toMatchObject([{ status: 'lost', nextAt: null }]);
  await advance(10_000);
  expect(received).toHaveLength(4);
});

test('a retry that succeeds ends it', async () => {
  await configure();
  statuses = [500];
  await send(click());
  await advance(30);
  await advance(1000);
  expect(received).toHaveLength(2);
  expect(await deliveries()).toMatchObject([{ status: 'delivered', attempts: [{ status: 500 }, { status: 200 }] }]);
});

test('an endpoint that does not answer is tried again', async () => {
  await configure({ url: 'http://127.0.0.1:1/' });
  expect(await send(click())).toMatchObject([{ status: 'waiting', attempts: [{ status: null }] }]);
});

test('a paused stream loses its data; event codes choose', async () => {
  await configure({ paused: true });
  expect(await send(click())).toEqual([]);
  await configure({ eventCodes: ['MOE_EMAIL_OPEN'] });
  expect(await send(click())).toEqual([]);
  expect(received).toEqual([]);
});

describe('authorization', () => {
  test('Basic, a static header, extra headers', async () => {
    await configure({ authorization: { kind: 'basic', user: 'u', password: 'p' }, headers: { 'x-extra': '1' } });
    await send(click());
    await configure({ authorization: { kind: 'header', name: 'X-Token', value: 'secret' } });
    await send(click());
    expect(received.map(({ headers }) => [headers.authorization, headers['x-extra'], headers['x-token']])).toEqual([
      [`Basic ${Buffer.from('u:p').toString('base64')}`, '1', undefined],
      [undefined, undefined, 'secret'],
    ]);
    expect((await moengage.local('/streams')).text).not.toContain('secret');
  });

  test('client credentials: one token for many requests, a new one after a 401', async () => {
    const authorization = { kind: 'clientCredentials', tokenUrl: `${url}/token`, clientId: 'id', clientSecret: 's' };
    await configure({ authorization });
    await send(click());
    statuses = [401];
    await send(click());
    await advance(30);
    expect(received.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/token', undefined],
      ['/inbound', 'Bearer T1'],
      ['/inbound', 'Bearer T1'],
      ['/token', undefined],
      ['/inbound', 'Bearer T4'],
    ]);
    expect(new URLSearchParams(received[0]!.body).get('grant_type')).toBe('client_credentials');
  });
});

test.each([
  [{ url: 'ftp://x' }, 'url'],
  [{ authorization: { kind: 'basic' } }, 'authorization'],
  [{ batchSize: 0 }, 'batchSize'],
  [{ workspace: 'NONE' }, 'workspace'],
])('a stream that makes no sense is refused with a sentence: %j', async (changes, word) => {
  const { status, json } = await configure(changes);
  expect([status, json.error.startsWith(`${word}: `)]).toEqual([400, true]);
});
