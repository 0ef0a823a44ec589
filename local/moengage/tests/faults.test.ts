import { APP, Harness, user } from './harness.ts';
import { CONDITIONS } from '../failures/spellings.ts';

let moengage: Harness;
beforeEach(async () => {
  moengage = await Harness.start();
});
afterEach(() => moengage.close());

const fault = async (body: object) => {
  const answer = await moengage.local('/faults', 'POST', body);
  expect(answer.status).toBe(200);
  return answer.json;
};
const send = (...ids: string[]) => moengage.bulk(ids.map((id) => user(id)));
const userIds = async () =>
  (await moengage.local('/users')).json.users.map(({ customerId }: { customerId: string }) => customerId).sort();

test.each([400, 401, 403, 409, 413, 415, 429, 500, 502, 503])(
  'status %i with a documented body, and nothing is accepted',
  async (status) => {
    await fault({ kind: 'status', status, times: 1 });
    const refused = await send('u-1');
    expect([refused.status, refused.json.status]).toEqual([status, 'fail']);
    expect(await userIds()).toEqual([]);
    expect((await send('u-1')).status).toBe(200);
  },
);

test('every documented spelling of every condition can be asked for', async () => {
  for (const [condition, { status, spellings }] of Object.entries(CONDITIONS)) {
    for (const { name, type } of spellings) {
      await fault({ kind: 'status', status, condition, spelling: name, times: 1 });
      const answer = await send('u-1');
      expect([condition, name, answer.status]).toEqual([condition, name, status]);
      expect(answer.text).toContain(type);
    }
  }
});

test('a body of your own: a proxy’s page instead of JSON', async () => {
  await fault({ kind: 'status', status: 503, body: '<html>busy</html>', contentType: 'text/html' });
  const { status, text, headers } = await send('u-1');
  expect([status, text, headers.get('content-type')]).toEqual([503, '<html>busy</html>', 'text/html']);
});

test('count-limited: three times, then no more', async () => {
  await fault({ kind: 'status', status: 500, times: 3 });
  const statuses = [];
  for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await send('u-1')).status);
  expect(statuses).toEqual([500, 500, 500, 200, 200]);
  expect((await moengage.local('/faults')).json.faults).toEqual([]);
});

test('until cleared: one by its id, or all', async () => {
  const { id } = await fault({ kind: 'status', status: 500 });
  expect((await send('u-1')).status).toBe(500);
  await moengage.local(`/faults/${id}`, 'DELETE');
  expect((await send('u-1')).status).toBe(200);
  await fault({ kind: 'status', status: 500 });
  await moengage.local('/faults', 'DELETE');
  expect((await send('u-1')).status).toBe(200);
});

test('limited to a workspace and to a path', async () => {
  await fault({ kind: 'status', status: 500, workspaceId: 'OTHER' });
  await fault({ kind: 'status', status: 502, path: '/v1/customer' });
  expect((await send('u-1')).status).toBe(200);
  expect((await moengage.post(`/v1/customer/${APP}`, user('u-1'))).status).toBe(502);
});

test('dropped before acceptance: no answer, nothing kept', async () => {
  await fault({ kind: 'drop', when: 'before', times: 1 });
  await expect(send('u-1')).rejects.toThrow();
  expect(await userIds()).toEqual([]);
  expect((await moengage.local('/requests')).json.requests[0]).toMatchObject({
    status: null,
    accepted: false,
    fault: 'F1',
  });
});

test('dropped after acceptance: no answer, yet everything kept', async () => {
  await fault({ kind: 'drop', when: 'after', times: 1 });
  await expect(send('u-1')).rejects.toThrow();
  expect(await userIds()).toEqual(['u-1']);
  expect((await moengage.local('/requests')).json.requests[0]).toMatchObject({
    status: null,
    accepted: true,
    fault: 'F1',
  });
});

test('slow: the request is accepted long before it is answered, or not before', async () => {
  await fault({ kind: 'slow', milliseconds: 600_000, when: 'after', times: 1 });
  await fault({ kind: 'slow', milliseconds: 600_000, when: 'before', path: '/v1/customer', times: 1 });
  const gone = new AbortController();
  const unanswered = Promise.allSettled(
    [`/v1/transition/${APP}`, `/v1/customer/${APP}`].map((path) =>
      moengage.fetch(path, {
        method: 'POST',
        signal: gone.signal,
        headers: {
          authorization: `Basic ${Buffer.from(`${APP}:data-key-1`).toString('base64')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(
          path.includes('transition') ? { type: 'transition', elements: [user('after')] } : user('before'),
        ),
      }),
    ),
  );
  while ((await moengage.local('/requests')).json.count < 1) await new Promise((resolve) => setImmediate(resolve));
  expect(await userIds()).toEqual(['after']);
  gone.abort();
  expect((await unanswered).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('slow: who gives up before the acceptance is not accepted later', async () => {
  await fault({ kind: 'slow', milliseconds: 300, when: 'before', path: '/v1/customer', times: 1 });
  const gone = AbortSignal.timeout(50);
  const call = moengage.fetch(`/v1/customer/${APP}`, {
    method: 'POST',
    signal: gone,
    headers: {
      authorization: `Basic ${Buffer.from(`${APP}:data-key-1`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(user('given up')),
  });
  await expect(call).rejects.toThrow('timeout');
  while ((await moengage.local('/requests')).json.count < 1) await new Promise((resolve) => setImmediate(resolve));
  expect(await userIds()).toEqual([]);
});

test('rate limit for n seconds of the clock', async () => {
  await fault({ kind: 'rateLimit', seconds: 120 });
  const { status, headers } = await send('u-1');
  expect([status, headers.get('x-ratelimit-reset'), headers.get('x-ratelimit-remaining')]).toEqual([429, '120', '0']);
  moengage.advance(119_999);
  expect((await send('u-1')).status).toBe(429);
  moengage.advance(1);
  expect((await send('u-1')).status).toBe(200);
});

test.each([400, 413])('one poisonous record makes every request fail that contains it: %i', async (status) => {
  await fault({ kind: 'poison', customerId: 'bad', status });
  expect((await send('u-1', 'bad', 'u-2')).status).toBe(status);
  expect((await send('u-1', 'u-2')).status).toBe(200);
  expect((await send('bad')).status).toBe(status);
  expect(await userIds()).toEqual(['u-1', 'u-2']);
});

test.each([
  [{}, 'kind'],
  [{ kind: 'status' }, 'status'],
  [{ kind: 'status', status: 500, times: 0 }, 'times'],
  [{ kind: 'slow', milliseconds: -1 }, 'milliseconds'],
  [{ kind: 'rateLimit' }, 'seconds'],
  [{ kind: 'poison' }, 'customerId'],
])('a fault that makes no sense is refused with a sentence: %j', async (body, word) => {
  const { status, json } = await moengage.local('/faults', 'POST', body);
  expect(status).toBe(400);
  expect(json.error).toMatch(new RegExp(`^${word}: `));
});
