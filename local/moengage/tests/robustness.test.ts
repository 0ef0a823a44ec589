import fc from 'fast-check';
import { APP, Harness, event, user } from './harness.ts';

let moengage: Harness;
beforeAll(async () => {
  const rateLimits = { trackUsers: 1_000_000, trackEvents: 1_000_000, bulkUsers: 1_000_000, bulkEvents: 1_000_000 };
  moengage = await Harness.start({}, { objectsEnabled: true, unsetEnabled: true, rateLimits });
});
afterAll(() => moengage.close());

const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'a.b', '$x'),
);
const attributes = fc.dictionary(names, fc.jsonValue({ maxDepth: 4 }), { maxKeys: 8 });

test('no attributes, however odd, make ingestion fail; sending them twice changes nothing the second time', async () => {
  await fc.assert(
    fc.asyncProperty(attributes, attributes, async (userAttributes, eventAttributes) => {
      const first = await moengage.profileAfter(userAttributes, {}, 'odd-user');
      const second = await moengage.profileAfter(userAttributes, {}, 'odd-user');
      expect(second).toEqual(first);
      const answer = await moengage.post(`/v1/event/${APP}`, event('odd-user', 'odd', { attributes: eventAttributes }));
      expect(answer.status).toBe(200);
    }),
    { numRuns: 80 },
  );
  expect(await moengage.notes()).not.toContain('ingestionFailed');
});

test('whatever JSON comes in, the answer is 200 or a documented 400, never a failure of the server', async () => {
  const element = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.record(
      {
        type: fc.constantFrom('customer', 'event', 'device', 'x'),
        customer_id: fc.jsonValue(),
        actions: fc.jsonValue(),
        attributes: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  const document = fc.oneof(
    fc.jsonValue(),
    fc.record({ type: fc.constant('transition'), elements: fc.array(element, { maxLength: 4 }) }),
  );
  const paths = fc.constantFrom(
    `/v1/transition/${APP}`,
    `/v1/customer/${APP}`,
    `/v1/event/${APP}`,
    `/v1/customers/export?app_id=${APP}`,
    `/v1/customer/delete?app_id=${APP}`,
  );
  await fc.assert(
    fc.asyncProperty(paths, document, async (path, body) => {
      const { status, json } = await moengage.post(path, JSON.stringify(body));
      expect([200, 400]).toContain(status);
      expect(json.status).toBe(status === 200 ? 'success' : 'fail');
    }),
    { numRuns: 150 },
  );
  expect(await moengage.notes()).not.toContain('ingestionFailed');
});

test('a request that can not be ingested is set aside with a note, and the rest goes on', async () => {
  const { database, ingestion } = moengage.moengage.program;
  ingestion.paused = true;
  await moengage.bulk([user('before-1', { a: 1 })]);
  database
    .prepare(
      "INSERT INTO accepted (request_id, workspace, endpoint, received_at, body) VALUES ('broken', ?, 'bulk', 0, '{}')",
    )
    .run(APP);
  await moengage.bulk([user('after-1', { a: 1 })]);
  ingestion.paused = false;
  expect((await moengage.local('/users/before-1')).status).toBe(200);
  expect((await moengage.local('/users/after-1')).status).toBe(200);
  expect(await moengage.notes()).toContain('ingestionFailed');
});

test('pausing lets nobody wait for ever', async () => {
  await moengage.bulk([user('waiting-1')]);
  const waiting = moengage.moengage.ingested();
  moengage.moengage.program.ingestion.paused = true;
  await waiting;
  moengage.moengage.program.ingestion.paused = false;
});
