import type { OrgClient, Row } from '../story/org-client.ts';
import { saveSync } from '../story/set-up.ts';
import { createUser, tokenOf } from '../story/users.ts';
import { Pair, workspace } from './pair.ts';

interface Answer {
  readonly status: number;
  readonly body: { readonly status?: string; readonly received?: number; readonly failed?: number; readonly results?: readonly EventResult[]; readonly error?: { readonly type: string; readonly message: string } };
}

interface EventResult {
  readonly event_uuid: string;
  readonly status: string;
  readonly message?: string;
}

type Event = Readonly<Record<string, unknown>>;

const MANY = 10_000;
/** Events of one request of MoEngage's stream in the test of many: as many as the local MoEngage takes at once to send on. */
const BATCH = 500;

let pair: Pair;
let org: OrgClient;
let endpoint: string;
let token: string;

beforeAll(async () => {
  const { pair: started, connected } = await Pair.connected();
  pair = started;
  org = pair.org;
  endpoint = `${org.url}/services/apexrest/moengage/streams/${workspace.id}`;
  token = await letIn('streams', ['MoEngage_Sync_Configuration']);
  await saveInboundSync(connected[0]!.connectionId);
});
afterAll(() => pair?.stop());

function saveInboundSync(connectionId: string): Promise<string> {
  return saveSync(org, {
    name: 'Streams to Contacts',
    connectionId,
    direction: 'MoEngage to Salesforce',
    salesforceObject: 'Contact',
    entity: 'Users',
    eventName: null,
    identifier: 'Email',
    mappings: [
      { field: 'LastName', attribute: 'user_attributes.surname' },
      { field: 'Department', attribute: 'event_attributes.campaign_name' },
      { field: 'Birthdate', attribute: 'event_attributes.birthday' },
    ],
  });
}

/** @returns the token of a new user with these permission sets */
async function letIn(name: string, permissionSets: readonly string[]): Promise<string> {
  const username = `${name}@inbound.test`;
  await createUser(org, username, permissionSets);
  return tokenOf(org, username);
}

/** One request of MoEngage Streams, by hand. */
async function post(body: string | readonly Event[], authorization: string | null = `Bearer ${token}`): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify({ app_name: 'Test', source: 'MOENGAGE', events: body });
  const headers = { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) };
  const answer = await fetch(endpoint, { method: 'POST', headers, body: text });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

function event(uuid: string, uid: string, attributes: Event = { campaign_name: 'Spring' }, surname?: string): Event {
  return { event_name: 'Email Clicked', event_code: 'MOE_EMAIL_CLICK', event_uuid: uuid, event_time: 1_580_967_474, uid, event_attributes: attributes, user_attributes: surname === undefined ? {} : { surname } };
}

const contacts = (where: string): Promise<Row[]> => org.query(`SELECT Id, LastName, Email, Department, Birthdate FROM Contact ${where} ORDER BY Email`);
const count = async (object: string, where = ''): Promise<number> => (await org.query(`SELECT Id FROM ${object} ${where}`)).length;
const statuses = ({ body }: Answer): string[] => (body.results ?? []).map(({ status }) => status);

describe('MoEngage Streams delivers over HTTP', () => {
  test('IN-1, IN-2, IN-3: 250 events by a stream; who is known is updated, who is not is an Exception, and MoEngage hears 2xx', async () => {
    // A contact without an account is its owner's alone, so the integration user would not find it.
    const [AccountId] = await org.create('Account', [{ Name: 'Inbound' }]);
    for (let start = 0; start < 250; start += 125) {
      await org.create('Contact', Array.from({ length: 125 }, (_, index) => ({ LastName: `L${start + index}`, Email: `known${start + index}@inbound.test`, AccountId })));
    }
    const people = Array.from({ length: 250 }, (_, index) => (index === 100 ? 'unknown@inbound.test' : `known${index}@inbound.test`));
    await pair.switches.deliver(workspace.id, { url: endpoint, token, events: people.map((customerId) => ({ code: 'MOE_EMAIL_CLICK', customerId, attributes: { campaign_name: 'By stream' } })) });
    expect(await count('Contact', "WHERE Department = 'By stream'")).toBe(249);
    const failures = await org.query<Row & { moengage__ErrorMessage__c: string }>("SELECT moengage__ErrorMessage__c FROM moengage__Exception__c WHERE moengage__Kind__c = 'Inbound Event'");
    expect(failures.map(({ moengage__ErrorMessage__c: message }) => message)).toEqual([expect.stringContaining('unknown@inbound.test')]);
  });

  test('IN-2: a person whom nobody knows becomes a contact when the mapping has what that needs', async () => {
    const answer = await post([event('new-1', 'new@inbound.test', { campaign_name: 'Summer', birthday: '1990-05-17' }, 'Newcomer')]);
    expect([answer.status, statuses(answer)]).toEqual([200, ['processed']]);
    expect(await contacts("WHERE Email = 'new@inbound.test'")).toMatchObject([{ LastName: 'Newcomer', Department: 'Summer', Birthdate: '1990-05-17' }]);
  });

  test('IN-3, IN-5: a value that does not fit fails its event alone, with an Exception', async () => {
    const before = await count('moengage__Exception__c');
    const answer = await post([event('fits-1', 'known1@inbound.test', { campaign_name: 'Fits' }), event('fits-2', 'known2@inbound.test', { campaign_name: 'Fits', birthday: 'some day' }), event('fits-3', 'known3@inbound.test', { campaign_name: 'Fits' })]);
    expect([answer.status, answer.body.status, answer.body.failed, statuses(answer)]).toEqual([200, 'partial_success', 1, ['processed', 'failed', 'processed']]);
    expect(answer.body.results![1]!.message).toMatch(/some day/);
    expect((await contacts("WHERE Department = 'Fits'")).map(({ Email }) => Email)).toEqual(['known1@inbound.test', 'known3@inbound.test']);
    expect(await count('moengage__Exception__c')).toBe(before + 1);
  });

  test('IN-4: the same event twice at once, and again later, changes nothing twice', async () => {
    const twice = [event('twice-1', 'twice@inbound.test', { campaign_name: 'Twice' }, 'Twice')];
    const both = await Promise.all([post(twice), post(twice)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.flatMap(statuses).sort()).toEqual(['duplicate', 'processed']);
    expect(await count('Contact', "WHERE Email = 'twice@inbound.test'")).toBe(1);
    expect(statuses(await post([event('twice-1', 'twice@inbound.test', { campaign_name: 'Changed' })]))).toEqual(['duplicate']);
    expect(await contacts("WHERE Email = 'twice@inbound.test'")).toMatchObject([{ Department: 'Twice' }]);
  });

  test('IN-4: what came in does not go straight back out', async () => {
    await org.untilIdle();
    const before = await count('moengage__SyncQueue__c');
    expect(statuses(await post([event('echo-1', 'known5@inbound.test', { campaign_name: 'Echo' }, 'Renamed')]))).toEqual(['processed']);
    expect(await contacts("WHERE Email = 'known5@inbound.test'")).toMatchObject([{ LastName: 'Renamed' }]);
    expect(await count('moengage__SyncQueue__c')).toBe(before);
  });
});

describe('who may not, and what can not be read', () => {
  test('IN-5: without a session nobody gets in', async () => {
    const answer = await post([event('no-1', 'known1@inbound.test')], null);
    expect([answer.status, answer.body]).toEqual([401, [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]]);
  });

  test('IN-5: a caller without the permission set may not call the class', async () => {
    const answer = await post([event('no-2', 'known1@inbound.test')], `Bearer ${await letIn('stranger', [])}`);
    expect([answer.status, answer.body]).toEqual([403, [{ errorCode: 'FORBIDDEN', message: 'You do not have access to the Apex class named: StreamsEndpoint' }]]);
  });

  test('IN-5: an administrator who may call every class needs the permission set, too', async () => {
    const answer = await post([event('no-3', 'known1@inbound.test')], `Bearer ${await tokenOf(org, 'admin@local.test')}`);
    expect(answer).toMatchObject({ status: 403, body: { status: 'fail', error: { type: 'Forbidden', message: expect.stringContaining('MoEngage Sync Configuration') } } });
  });

  test.each([
    ['6 MB', () => JSON.stringify({ events: [event('big', 'known1@inbound.test', { campaign_name: 'x'.repeat(6_000_000) })] }), 413, 'Payload too large'],
    ['2,001 events', () => JSON.stringify({ events: Array.from({ length: 2001 }, (_, index) => event(`many-${index}`, 'known1@inbound.test')) }), 413, 'Payload too large'],
    ['broken JSON', () => '{"events": [', 400, 'Unreadable Body'],
    ['something else', () => '[1, 2]', 400, 'Unreadable Body'],
    ['nothing', () => '', 400, 'Unreadable Body'],
  ])('IN-1: %s is refused in the shape of MoEngage\'s errors', async (_what, body, status, type) => {
    const receipts = await count('moengage__InboundReceipt__c');
    expect(await post(body())).toMatchObject({ status, body: { status: 'fail', error: { type } } });
    expect(await count('moengage__InboundReceipt__c')).toBe(receipts);
  });

  test('IN-1: after all that the endpoint still takes events', async () => {
    expect(statuses(await post([event('after-1', 'known6@inbound.test')]))).toEqual(['processed']);
  });
});

test(`IN-1, IN-4: ${MANY} events of 200 people by a stream: each is taken once`, async () => {
  const receipts = await count('moengage__InboundReceipt__c');
  const events = Array.from({ length: MANY }, (_, index) => ({ code: 'MOE_EMAIL_CLICK', customerId: `known${index % 200 === 100 ? 0 : index % 200}@inbound.test`, eventUuid: `many-${index}`, attributes: { campaign_name: `Round ${Math.floor(index / 200)}` } }));
  for (let start = 0; start < MANY; start += BATCH) await pair.switches.deliver(workspace.id, { url: endpoint, token, events: events.slice(start, start + BATCH), batchSize: BATCH });
  expect(await count('moengage__InboundReceipt__c')).toBe(receipts + MANY);
  expect(await count('Contact', `WHERE Department = 'Round ${MANY / 200 - 1}'`)).toBe(199);
  expect(await count('moengage__Exception__c', "WHERE moengage__Kind__c = 'Inbound Event'")).toBe(2);
});
