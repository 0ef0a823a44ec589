import { APP, Harness, event, user } from './harness.ts';

const DAY = 24 * 60 * 60 * 1000;
let moengage: Harness;
beforeEach(async () => {
  moengage = await Harness.start();
  await moengage.bulk([user('003A', { a: 1 }), event('003A')]);
  await moengage.moengage.ingested();
});
afterEach(() => moengage.close());

const remove = (body: object) => moengage.post(`/v1/customer/delete?app_id=${APP}`, body);
const byCustomerId = (identity_value: string) => remove({ identity_type: 'customer_id', identity_value });
const look = () => moengage.local('/users/003A');

test('a user stays visible and can be updated for 24 hours, then is gone', async () => {
  expect((await byCustomerId('003A')).status).toBe(200);
  moengage.advance(DAY - 1);
  await moengage.bulk([user('003A', { a: 2 })]);
  const { status, json } = await look();
  expect([status, json.attributes.a.value, json.deletesAt]).toEqual([
    200,
    2,
    new Date(Date.UTC(2026, 0, 16, 12, 0, 10)).toISOString(),
  ]);
  moengage.advance(1);
  expect((await look()).status).toBe(404);
});

test('a second request does not make the buffer longer', async () => {
  await byCustomerId('003A');
  moengage.advance(DAY / 2);
  await byCustomerId('003A');
  moengage.advance(DAY / 2);
  expect((await look()).status).toBe(404);
});

test('events stay and become unreachable: a new user of the same id does not have them', async () => {
  await byCustomerId('003A');
  moengage.advance(DAY);
  await moengage.bulk([user('003A')]);
  expect((await look()).json.events).toEqual([]);
  expect((await moengage.local('/counters')).json).toMatchObject({ users: 1, events: 1 });
});

test('by moengage_id', async () => {
  const { moengageId } = (await look()).json;
  expect((await remove({ identity_type: 'moengage_id', identity_value: moengageId })).status).toBe(200);
  expect((await look()).json.deletesAt).not.toBeNull();
});

test('an unknown user: 400 "Not Found"', async () => {
  const { status, json } = await byCustomerId('nobody');
  expect([status, json.error.type]).toEqual([400, 'Not Found']);
});

test.each([
  [{ identity_type: 'email', identity_value: 'x' }, 'identity_type'],
  [{ identity_type: 'customer_id' }, 'identity_value'],
])('%j: MissingAttributeError', async (body, attribute) => {
  expect((await remove(body)).json.error).toMatchObject({ type: 'MissingAttributeError', attribute });
});
