import { APP, Harness, START, event, user } from './harness.ts';

let moengage: Harness;
beforeEach(async () => {
  moengage = await Harness.start();
});
afterEach(() => moengage.close());

const configure = (changes: object) => moengage.local(`/workspaces/${APP}`, 'PUT', changes);

describe('accepted is not ingested', () => {
  test('a paused ingestion answers 200 and shows no profile until it goes on', async () => {
    await moengage.local('/ingestion', 'POST', { paused: true });
    const { status, json } = await moengage.post(`/v1/customer/${APP}`, user('003A', { a: 1 }));
    expect([status, json.message]).toEqual([200, 'Your request has been accepted and will be processed soon.']);
    expect((await moengage.local('/users/003A')).status).toBe(404);
    expect((await moengage.local('/counters')).json.backlog).toBe(1);
    await moengage.local('/ingestion', 'POST', { paused: false });
    expect((await moengage.local('/users/003A')).json.attributes.a.value).toBe(1);
  });

  test('requests are ingested in the order in which they were accepted', async () => {
    await moengage.local('/ingestion', 'POST', { paused: true });
    for (let value = 1; value <= 20; value += 1) await moengage.bulk([user('003A', { a: value })]);
    await moengage.local('/ingestion', 'POST', { paused: false });
    expect((await moengage.local('/users/003A')).json.attributes.a.value).toBe(20);
  });
});

describe('data types', () => {
  test.each([
    ['text', 'abc', 'string'],
    ['an integer', 20, 'number'],
    ['a decimal', 3.5, 'number'],
    ['true', true, 'boolean'],
    ['a date', '2020-05-31', 'datetime'],
    ['a date and time with Z', '2020-05-31T03:47:35Z', 'datetime'],
    ['a fraction of a second', '2020-05-31T03:47:35.123Z', 'datetime'],
    ["Salesforce's +0000 (INFERRED)", '2020-05-31T03:47:35.000+0000', 'string'],
    ['an offset', '2020-05-31T03:47:35+02:00', 'string'],
    ['no Z', '2020-05-31T03:47:35', 'string'],
    ['a day that no calendar has', '2020-02-31', 'string'],
    ['a time alone', '03:47:35Z', 'string'],
    ['"true" as text', 'true', 'string'],
    ['an empty text', '', 'string'],
    ['a list of text', ['a', 'b'], 'array'],
    ['a list of numbers', [1, 2], 'array'],
  ])('%s', async (_case, value, type) => {
    expect((await moengage.profileAfter({ a: value })).a).toEqual({ type, value });
  });

  test('INFERRED: null changes nothing', async () => {
    await moengage.profileAfter({ a: 1 });
    expect((await moengage.profileAfter({ a: null })).a.value).toBe(1);
  });

  test('an empty list unsets', async () => {
    await moengage.profileAfter({ a: ['x'], b: 1 });
    expect(Object.keys(await moengage.profileAfter({ a: [] }))).toEqual(['b']);
  });

  test('a list of unlike things is ignored', async () => {
    expect(await moengage.profileAfter({ a: [1, 'x'], b: [true] })).toEqual({});
    expect(await moengage.notes()).toEqual(['listNotHomogeneous', 'listNotHomogeneous']);
  });

  test('objects need to be enabled; `platforms` does not', async () => {
    const attributes = { address: { city: 'Bonn' }, platforms: [{ platform: 'ANDROID', active: 'true' }] };
    expect(Object.keys(await moengage.profileAfter(attributes))).toEqual(['platforms']);
    await configure({ objectsEnabled: true });
    expect((await moengage.profileAfter(attributes)).address).toEqual({ type: 'object', value: { city: 'Bonn' } });
  });

  test('objects: deeper than two levels becomes text, forbidden keys and empty objects go', async () => {
    await configure({ objectsEnabled: true });
    const profile = await moengage.profileAfter({
      o: { one: { two: { three: 1 } }, 'a.b': 1 },
      empty: {},
      big: { x: 'x'.repeat(26_000) },
    });
    expect(profile).toEqual({ o: { type: 'object', value: { one: { two: '{"three":1}' } } } });
  });
});

describe('limits', () => {
  test('text keeps 512 characters', async () => {
    const { a } = await moengage.profileAfter({ a: 'x'.repeat(600) });
    expect(a.value).toBe('x'.repeat(512));
  });

  test('a cut never leaves half a character', async () => {
    const { a } = await moengage.profileAfter({ a: `${'x'.repeat(511)}😀` });
    expect(a.value).toBe('x'.repeat(511));
  });

  test('a URL of more than 512 characters is rejected whole, one of 512 is kept', async () => {
    const url = (length: number) => `https://example.com/${'x'.repeat(length - 20)}`;
    expect(Object.keys(await moengage.profileAfter({ long: url(513), fits: url(512) }))).toEqual(['fits']);
    expect(await moengage.notes()).toEqual(['urlTooLong']);
  });

  test('lists keep 50 elements of 512 characters', async () => {
    const { a } = await moengage.profileAfter({ a: Array.from({ length: 60 }, () => 'y'.repeat(600)) });
    expect(a.value).toEqual(Array.from({ length: 50 }, () => 'y'.repeat(512)));
  });

  test('names keep 200 characters', async () => {
    expect(Object.keys(await moengage.profileAfter({ ['n'.repeat(250)]: 1 }))).toEqual(['n'.repeat(200)]);
  });

  test('256 unique user attributes in a workspace', async () => {
    const many = Object.fromEntries(Array.from({ length: 260 }, (_, index) => [`a${index}`, index]));
    expect(Object.keys(await moengage.profileAfter(many))).toHaveLength(256);
    expect(Object.keys(await moengage.profileAfter({ a0: 'known', new: 1 }, {}, '003B'))).toEqual(['a0']);
  });

  test('the first 100 attributes of an event, 512 event names', async () => {
    const attributes = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`a${index}`, index]));
    const actions = Array.from({ length: 520 }, (_, index) => ({
      action: `e${index}`,
      attributes: index === 511 ? attributes : {},
    }));
    await moengage.post(`/v1/event/${APP}`, { type: 'event', customer_id: '003A', actions });
    const counters = (await moengage.local('/counters')).json;
    expect([counters.events, counters.eventNames.length]).toEqual([512, 512]);
    const { events } = (await moengage.local('/users/003A')).json;
    const last = events.find(({ name }: { name: string }) => name === 'e511');
    expect(Object.keys(last.attributes)).toHaveLength(100);
  });
});

describe('names', () => {
  test.each([
    'id',
    '_id',
    '',
    'moe_anything',
    'status',
    'user_id',
    'source',
    'INSTALL',
    'USER_ATTRIBUTE_UNIQUE_ID',
    'geo',
  ])('INFERRED: "%s" makes the attribute disappear, not the request fail', async (name) => {
    expect(await moengage.profileAfter({ [name]: 'x', kept: 1 })).toEqual({ kept: { type: 'number', value: 1 } });
  });

  test('the documented exceptions of the moe_ ban', async () => {
    const names = ['moe_unsubscribe', 'moe_sms_subscription', 'moe_email_optin_status'];
    expect(Object.keys(await moengage.profileAfter(Object.fromEntries(names.map((name) => [name, true]))))).toEqual(
      names,
    );
  });

  test('create-only attributes are taken with the creation alone', async () => {
    await moengage.profileAfter({ campaign_name: 'first' });
    expect((await moengage.profileAfter({ campaign_name: 'second' })).campaign_name.value).toBe('first');
  });

  test('__proto__ and constructor are names like others', async () => {
    const body = `{"type":"customer","customer_id":"003A","attributes":{"__proto__":"p","constructor":"c"}}`;
    await moengage.post(`/v1/customer/${APP}`, body);
    const { text } = await moengage.local('/users/003A');
    expect(text).toContain('"__proto__":{"type":"string","value":"p"}');
    expect(text).toContain('"constructor":{"type":"string","value":"c"}');
  });
});

describe('pinned data types', () => {
  test.each([
    ['number', '12.5', { type: 'number', value: 12.5 }],
    ['number', 'twelve', undefined],
    ['boolean', 'TRUE', { type: 'boolean', value: true }],
    ['boolean', 1, undefined],
    ['datetime', '2020-05-31', { type: 'datetime', value: '2020-05-31' }],
    ['datetime', 'yesterday', undefined],
    ['string', 12, { type: 'string', value: '12' }],
    ['string', '2020-05-31', { type: 'string', value: '2020-05-31' }],
    ['location', '50.7 7.1', { type: 'location', value: '50.7 7.1' }],
  ])('%s: %j', async (pinned, value, expected) => {
    await configure({ pinnedTypes: { a: pinned } });
    expect((await moengage.profileAfter({ a: value })).a).toEqual(expected);
  });
});

describe('unset_attributes', () => {
  const unset = (type: string, attr: string, rest = {}) => ({ unset_attributes: [{ type, attr, ...rest }] });

  test('is Early Access: ignored until it is enabled', async () => {
    await moengage.profileAfter({ a: 1 });
    expect(Object.keys(await moengage.profileAfter({}, unset('equals', 'a')))).toEqual(['a']);
    expect(await moengage.notes()).toEqual(['unsetNotEnabled']);
  });

  test.each([
    ['equals', 'ab', ['abc', 'xab', 'xabx', 'AB']],
    ['prefix', 'ab', ['xab', 'xabx', 'AB']],
    ['suffix', 'ab', ['abc', 'xabx', 'AB']],
    ['contains', 'ab', ['AB']],
  ])('%s', async (type, attr, left) => {
    await configure({ unsetEnabled: true });
    await moengage.profileAfter({ ab: 1, abc: 1, xab: 1, xabx: 1, AB: 1 });
    expect(Object.keys(await moengage.profileAfter({}, unset(type, attr, { case_sensitive: true })))).toEqual(left);
  });

  test('wins over attributes, and can ignore case', async () => {
    await configure({ unsetEnabled: true });
    const profile = await moengage.profileAfter({ a: 1, b: 2 }, unset('equals', 'A', { case_sensitive: false }));
    expect(Object.keys(profile)).toEqual(['b']);
  });

  test('works on customer elements of a bulk request', async () => {
    await configure({ unsetEnabled: true });
    await moengage.profileAfter({ a: 1, b: 2 });
    await moengage.bulk([{ ...user('003A'), ...unset('equals', 'a') }]);
    expect(Object.keys((await moengage.local('/users/003A')).json.attributes)).toEqual(['b']);
  });
});

describe('users', () => {
  test('what is not sent stays; what is sent is overwritten', async () => {
    await moengage.profileAfter({ a: 1, b: ['x'] });
    const profile = await moengage.profileAfter({ b: ['y'] });
    expect([profile.a.value, profile.b.value]).toEqual([1, ['y']]);
  });

  test.each([
    [
      'around the names',
      { addValueToArrayField: { tags: ['b', 'a'] } },
      { removeValueFromArrayField: { tags: ['a'] } },
    ],
    ['in their place', { tags: { addValueToArrayField: ['b', 'a'] } }, { tags: { removeValueFromArrayField: ['a'] } }],
  ])('array operations, INFERRED form %s', async (_form, add, remove) => {
    await moengage.profileAfter({ tags: ['a'] });
    expect((await moengage.profileAfter(add)).tags.value).toEqual(['a', 'b']);
    expect((await moengage.profileAfter(remove)).tags.value).toEqual(['b']);
  });

  test('update_existing_only makes no new user', async () => {
    await moengage.post(`/v1/customer/${APP}`, { ...user('003A', { a: 1 }), update_existing_only: true });
    expect((await moengage.local('/users/003A')).status).toBe(404);
    await moengage.profileAfter({ a: 1 });
    expect((await moengage.profileAfter({ a: 2 }, { update_existing_only: true })).a.value).toBe(2);
  });

  test('workspaces do not see each other', async () => {
    await moengage.local('/workspaces/APP2', 'PUT', { dataKey: 'k2' });
    await moengage.post(`/v1/customer/${APP}`, user('003A', { a: 1 }));
    expect((await moengage.local('/users/003A?workspace=APP2')).status).toBe(404);
    expect((await moengage.local('/users?workspace=APP2')).json.total).toBe(0);
  });

  test('export answers up to 20 users with the fields asked for', async () => {
    await moengage.profileAfter({ a: 1, b: '2' });
    const path = `/v1/customers/export?app_id=${APP}`;
    const identifiers = [
      { identifier_type: 'customer_id', identifier: '003A' },
      { identifier_type: 'customer_id', identifier: 'nobody' },
    ];
    const { json } = await moengage.post(path, { type: 'customer', identifiers, user_fields_to_export: ['a'] });
    expect(json.users).toEqual([
      { customer_id: '003A', moengage_id: expect.stringMatching(/^[0-9a-f]{24}$/), user_attributes: { a: 1 } },
    ]);
    const tooMany = Array.from({ length: 21 }, () => identifiers[0]);
    const refused = await moengage.post(path, { type: 'customer', identifiers: tooMany });
    expect([refused.status, refused.json.error.type]).toEqual([400, 'LimitBreached']);
  });
});

describe('events', () => {
  const timeOf = async (rest: object) => {
    await moengage.post(`/v1/event/${APP}`, event('003A', 'Bought', rest));
    const profile = (await moengage.local('/users/003A')).json;
    return profile.events?.[0]?.happenedAt;
  };
  const at = START / 1000 - 3600;
  const iso = new Date(at * 1000).toISOString();

  test.each([
    ['epoch seconds', { current_time: at }],
    ['epoch seconds as text', { current_time: String(at) }],
    ['milliseconds as text', { current_time: `${at}000` }],
    ['ISO 8601', { current_time: iso.replace('.000', '') }],
    [
      'local time with its offset',
      { user_time: new Date((at + 19_800) * 1000).toISOString().slice(0, 19), user_timezone_offset: 19_800 },
    ],
  ])('the time as %s', async (_form, rest) => {
    expect(await timeOf(rest)).toBe(iso);
  });

  test('without a time it is the time of receipt', async () => {
    expect(await timeOf({})).toBe(new Date(START).toISOString());
  });

  test('a date in the future is not accepted, though the answer was 200', async () => {
    expect(await timeOf({ current_time: START / 1000 + 1 })).toBeUndefined();
    expect(await moengage.notes()).toEqual(['eventInFuture']);
  });

  test('a platform that MoEngage does not know is left out', async () => {
    await moengage.post(`/v1/event/${APP}`, event('003A', 'Bought', { platform: 'salesforce' }));
    expect((await moengage.local('/users/003A')).json.events[0].platform).toBeNull();
  });

  test('INFERRED: there is no idempotency: the same event twice is two events', async () => {
    for (const _ of [1, 2]) await moengage.bulk([event('003A', 'Bought', { current_time: at })]);
    expect((await moengage.local('/users/003A')).json.events).toHaveLength(2);
  });
});

test('fair use: a silent seam that drops a user’s records after the 200', async () => {
  const capped = await Harness.start({ fairUse: { admits: (_workspace, customerId) => customerId !== 'greedy' } });
  expect((await capped.bulk([user('greedy'), user('modest')])).status).toBe(200);
  expect((await capped.local('/users')).json.users.map(({ customerId }: { customerId: string }) => customerId)).toEqual(
    ['modest'],
  );
  await capped.close();
});
