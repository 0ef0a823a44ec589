import { APP, Harness, event, user } from './harness.ts';

let moengage: Harness;
beforeEach(async () => {
  moengage = await Harness.start({}, { objectsEnabled: true });
});
afterEach(() => moengage.close());

describe('merge', () => {
  const merge = (...pairs: object[]) => moengage.post(`/v1/customer/merge?app_id=${APP}`, { merge_data: pairs });

  test('INFERRED: the retained user takes what it lacks, and the events; the merged one is gone', async () => {
    await moengage.bulk([
      user('keep', { tier: 'Gold' }),
      user('drop', { tier: 'Silver', city: 'Bonn' }),
      event('drop'),
    ]);
    await moengage.moengage.ingested();
    expect((await merge({ retained_user: 'keep', merged_user: 'drop' })).status).toBe(200);
    const { json } = await moengage.local('/users/keep');
    expect([json.attributes.tier.value, json.attributes.city.value, json.events.length]).toEqual(['Gold', 'Bonn', 1]);
    expect((await moengage.local('/users/drop')).status).toBe(404);
  });

  test('INFERRED: users who do not exist, or are the same, are passed over', async () => {
    await moengage.bulk([user('keep')]);
    await moengage.moengage.ingested();
    const pairs = [
      { retained_user: 'keep', merged_user: 'nobody' },
      { retained_user: 'keep', merged_user: 'keep' },
    ];
    expect((await merge(...pairs)).status).toBe(200);
    expect((await moengage.local('/users/keep')).status).toBe(200);
  });

  test('at most 50 pairs: LimitBreached; no pairs: MissingAttributeError; other things: TypeError', async () => {
    const many = Array.from({ length: 51 }, () => ({ retained_user: 'aa', merged_user: 'bb' }));
    expect((await merge(...many)).json.error).toMatchObject({
      type: 'LimitBreached',
      message: 'Not more than 50 users can be requested in one call',
    });
    expect((await merge()).json.error.type).toBe('MissingAttributeError');
    expect((await merge({ retained_user: 'aa' })).json.error.type).toBe('TypeError');
  });
});

describe('device', () => {
  const track = (body: object) => moengage.post(`/v1/device/${APP}`, { type: 'device', customer_id: '003A', ...body });

  test('is accepted; an unknown platform is a ValueError', async () => {
    expect((await track({ platform: 'ANDROID', device_id: 'd' })).json.status).toBe('success');
    expect((await track({ platform: 'toaster' })).json.error).toMatchObject({
      type: 'ValueError',
      attribute: 'platform',
    });
    expect((await track({ customer_id: '' })).json.error).toMatchObject({
      type: 'MissingAttributeError',
      attribute: 'customer_id',
    });
  });
});

describe('how many attributes may hold objects', () => {
  const object = { city: 'Bonn' };

  test('10 of users; an eleventh name is dropped, known ones go on', async () => {
    const attributes = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`o${index}`, object]));
    expect(Object.keys(await moengage.profileAfter(attributes))).toHaveLength(10);
    expect(await moengage.notes()).toContain('tooManyObjects');
    expect((await moengage.profileAfter({ o0: { city: 'Köln' } })).o0).toEqual({
      type: 'object',
      value: { city: 'Köln' },
    });
  });

  test('5 of events', async () => {
    const attributes = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`o${index}`, object]));
    await moengage.bulk([event('003A', 'Bought', { attributes })]);
    expect(Object.keys((await moengage.local('/users/003A')).json.events[0].attributes)).toHaveLength(5);
  });

  test('never a standard attribute', async () => {
    expect(await moengage.profileAfter({ u_n: object, name: object })).toEqual({
      name: { type: 'object', value: object },
    });
  });
});
