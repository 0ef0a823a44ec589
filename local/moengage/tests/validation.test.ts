import fc from 'fast-check';
import { APP, Harness, event, user } from './harness.ts';

let moengage: Harness;
beforeAll(async () => {
  moengage = await Harness.start(
    { realTime: undefined },
    { rateLimits: { bulkUsers: 10_000_000, trackUsers: 10_000_000 } },
  );
});
afterAll(() => moengage.close());

const PATH = `/v1/customer/${APP}`;

describe('headers and document', () => {
  test('no Content-Type: 400 "Missing header value"', async () => {
    const { status, json } = await moengage.post(PATH, user('003A'), { headers: { 'content-type': undefined } });
    expect([status, json.error.type]).toEqual([400, 'Missing header value']);
  });

  test.each([
    [`/v1/customer/${APP}`, 'MediaTypeError'],
    [`/v1/event/${APP}`, 'Unsupported media type'],
    [`/v1/transition/${APP}`, 'Unsupported Media Type'],
  ])('another Content-Type: 415; %s prints %s', async (path, type) => {
    const { status, json } = await moengage.post(path, user('003A'), { headers: { 'content-type': 'text/plain' } });
    expect([status, json.error.type]).toEqual([415, type]);
  });

  test('parameters of the Content-Type do not matter', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=UTF-8' };
    expect((await moengage.post(PATH, user('003A'), { headers })).status).toBe(200);
  });

  test.each([
    ['an empty body', '', 'Empty request body'],
    ['blanks only', '  ', 'Empty request body'],
    ['broken JSON', '{"type":', 'Malformed JSON'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'Malformed JSON'],
    ['no JSON object (INFERRED)', '[1]', 'Body type is not JSON'],
  ])('%s: 400 %s', async (_case, body, type) => {
    const { status, json } = await moengage.post(PATH, body, {});
    expect([status, json.error.type]).toEqual([400, type as string]);
  });

  test('an unknown path: 404 in the standard shape', async () => {
    const { status, json } = await moengage.post('/v1/nothing', {});
    expect([status, json.status]).toEqual([404, 'fail']);
  });
});

describe('customer_id', () => {
  const refused = async (element: object) => (await moengage.post(PATH, element)).json.error;

  test('missing: MissingAttributeError that names it', async () => {
    expect(await refused({ type: 'customer' })).toMatchObject({
      type: 'MissingAttributeError',
      attribute: 'customer_id',
      message: 'customer_id is not found in the payload',
    });
  });

  test.each([[''], ['  '], [7], [null], [['003A']]])('%j is no text or an empty one', async (id) => {
    expect(await refused(user(id))).toMatchObject({
      attribute: 'customer_id',
      message: 'customer_id can not be empty Unicode String',
    });
  });

  test('one character is too short', async () => {
    expect(await refused(user('x'))).toMatchObject({ type: 'MissingAttributeError', attribute: 'customer_id' });
  });

  test.each(
    'unknown guest null 0 1 true false user_attribute_unique_id (empty) na n/a "" dummy_seller_code user_id id customer_id uid userid none -2 -1 2'.split(
      ' ',
    ),
  )('the blocked word %s', async (word) => {
    expect(await refused(user(word))).toMatchObject({ type: 'MissingAttributeError', attribute: 'customer_id' });
    expect((await moengage.post(`/v1/event/${APP}`, event(word))).status).toBe(400);
  });

  test('INFERRED: blocked words are compared without case and outer blanks', async () => {
    expect(await refused(user(' NONE '))).toMatchObject({ attribute: 'customer_id' });
  });
});

describe('elements, actions, types', () => {
  const bulkError = async (body: object) => (await moengage.post(`/v1/transition/${APP}`, body)).json.error;

  test.each([
    ['no elements', { type: 'transition' }, 'elements'],
    ['an empty list', { type: 'transition', elements: [] }, 'elements'],
    ['no list', { type: 'transition', elements: {} }, 'elements'],
    ['no transition', { type: 'customer', elements: [user('003A')] }, 'type'],
  ])('bulk with %s: MissingAttributeError', async (_case, body, attribute) => {
    expect(await bulkError(body)).toMatchObject({ type: 'MissingAttributeError', attribute });
  });

  test('an element of another type: AttributeError', async () => {
    const error = await bulkError({ type: 'transition', elements: [{ type: 'Customer', customer_id: '003A' }] });
    expect(error).toMatchObject({
      type: 'AttributeError',
      message: 'type in elements should be customer/event/device',
    });
  });

  test('INFERRED: one bad element rejects the whole bulk request, and the answer does not tell which', async () => {
    const { status, json } = await moengage.bulk([user('whole-1'), user(''), user('whole-2')]);
    expect(status).toBe(400);
    expect(JSON.stringify(json)).not.toContain('whole-');
    expect((await moengage.local('/users?customerId=whole-1')).json.total).toBe(0);
  });

  test('users, events and devices may be mixed', async () => {
    const device = { type: 'device', customer_id: 'mixed-1', device_id: 'd' };
    expect((await moengage.bulk([user('mixed-1'), event('mixed-1'), device])).status).toBe(200);
  });

  test.each([
    ['actions missing', { type: 'event', customer_id: '003A' }, 'actions'],
    ['actions empty', { type: 'event', customer_id: '003A', actions: [] }, 'actions'],
    ['action missing', { type: 'event', customer_id: '003A', actions: [{}] }, 'action'],
    ['action empty', { type: 'event', customer_id: '003A', actions: [{ action: ' ' }] }, 'action'],
  ])('event with %s', async (_case, body, attribute) => {
    const { status, json } = await moengage.post(`/v1/event/${APP}`, body);
    expect([status, json.error.type, json.error.attribute]).toEqual([400, 'MissingAttributeError', attribute]);
  });

  test('INFERRED: a type in the wrong case is accepted and not processed', async () => {
    expect((await moengage.post(PATH, { type: 'Customer', customer_id: 'case-1', attributes: { a: 1 } })).status).toBe(
      200,
    );
    expect((await moengage.local('/users/case-1')).status).toBe(404);
  });

  test('adding to and removing from one array in one call: ArrayFieldError', async () => {
    const attributes = { addValueToArrayField: { tags: ['a'] }, removeValueFromArrayField: { tags: ['b'] } };
    const { status, json } = await moengage.post(PATH, user('003A', attributes));
    expect([status, json.error.type, json.error.attribute]).toEqual([400, 'ArrayFieldError', 'tags']);
  });

  test('the bulk page’s other reading: always 200, and the bad element is not ingested', async () => {
    await moengage.local(`/workspaces/${APP}`, 'PUT', { bulkAnswers: 'alwaysAccepted' });
    const { status } = await moengage.bulk([user('always-1'), user(''), 'no object']);
    await moengage.local(`/workspaces/${APP}`, 'PUT', { bulkAnswers: 'validated' });
    expect(status).toBe(200);
    expect((await moengage.local('/users/always-1')).status).toBe(200);
    expect((await moengage.notes()).filter((code) => code === 'elementIgnored').length).toBeGreaterThanOrEqual(2);
  });
});

describe('size', () => {
  const LIMIT = 100 * 1024;
  /** A bulk body of exactly so many bytes. */
  function bodyOf(bytes: number, filler: string): string {
    const around = JSON.stringify({ type: 'transition', elements: [user('size-1', { a: '' })] });
    const missing = bytes - Buffer.byteLength(around);
    const unit = Buffer.byteLength(filler);
    const text = filler.repeat(Math.floor(missing / unit)) + 'x'.repeat(missing % unit);
    return around.replace('"a":""', `"a":"${text}"`);
  }

  test('bytes of UTF-8 count, not characters: at any size and in any script', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -2_000, max: 2_000 }),
        fc.constantFrom('a', 'é', 'ß', '中', '😀', 'ก'),
        async (distance, filler) => {
          const body = bodyOf(LIMIT + distance, filler);
          expect(Buffer.byteLength(body)).toBe(LIMIT + distance);
          const { status } = await moengage.post(`/v1/transition/${APP}`, body);
          expect(status).toBe(distance <= 0 ? 200 : 413);
        },
      ),
      {
        numRuns: 60,
        examples: [
          [0, '中'],
          [1, '中'],
          [0, '😀'],
          [1, 'a'],
        ],
      },
    );
  });

  test('100 KB for bulk, 128 KB for the other calls (INFERRED: a KB is 1,024 bytes)', async () => {
    const large = JSON.stringify(user('size-2', { a: 'x'.repeat(120 * 1024) }));
    expect((await moengage.post(PATH, large)).status).toBe(200);
    const tooLarge = await moengage.post(PATH, JSON.stringify(user('size-2', { a: 'x'.repeat(128 * 1024) })));
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.json.error).toMatchObject({
      type: 'Payload too large',
      message: 'The payload can not exceed 128KB.',
    });
  });

  test('a body beyond anything is answered too', async () => {
    const { status, json } = await moengage.post(PATH, new Uint8Array(17 * 1024 * 1024));
    expect([status, json.error.type]).toEqual([413, 'Payload too large']);
  });
});
