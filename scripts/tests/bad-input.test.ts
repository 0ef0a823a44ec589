import { contactMappings } from '../story/mapping.ts';
import type { OrgClient } from '../story/org-client.ts';
import { addConnection, mapContacts } from '../story/set-up.ts';
import { Pair, workspace } from './pair.ts';
import { exceptions, queueRows } from './queue.ts';
import { refusal } from './refusal.ts';

/** MoEngage keeps 512 characters of a text. */
const KEPT_CHARACTERS = 512;

let pair: Pair;
let org: OrgClient;
let connectionId: string;

beforeAll(async () => {
  pair = await Pair.start();
  org = pair.org;
  connectionId = await addConnection(org, workspace);
});
afterAll(() => pair?.stop());

/** A sync of Contacts that maps these fields; the first one to Customer ID where `identified`. */
function saveSync(salesforceObject: string, fields: readonly string[], identified = true): Promise<string> {
  return org.callApex('SyncController', 'saveSync', {
    input: {
      id: null,
      name: 'Bad input',
      connectionId,
      salesforceObject,
      entity: 'Users',
      eventName: null,
      mappings: fields.map((salesforceField, index) => ({
        salesforceField,
        moEngageAttribute: salesforceField.toLowerCase(),
        isIdentifier: identified && index === 0,
      })),
    },
  });
}

describe('an admin enters what can not be', () => {
  test('CN-1: an unknown data center', async () => {
    const input = { id: null, name: 'X', workspaceId: 'W', dataKey: 'k', dataCenter: 'DC-99' };
    const answer = await refusal(org.callApex('ConnectionController', 'saveConnection', { input }));
    expect(answer).toMatch(/DC-99.* is no MoEngage data center\. Choose one of DC-01, .*DC-101/);
  });

  test('MP-2: a mapping without Customer ID', async () => {
    expect(await refusal(saveSync('Contact', ['Email', 'LastName'], false))).toMatch(
      /No field is mapped to Customer ID\. Choose/,
    );
  });

  test('MP-1: an object that does not exist', async () => {
    expect(await refusal(saveSync('Nonsense__c', ['Name']))).toMatch(/There is no object Nonsense__c in this org/);
  });

  test('MP-1: a field that does not exist', async () => {
    expect(await refusal(saveSync('Contact', ['Email', 'Nonsense__c']))).toMatch(/Contact has no field Nonsense__c/);
  });

  test('nothing of it was saved', async () => {
    expect(await org.query('SELECT Id FROM moengage__Sync__c')).toEqual([]);
    expect(await org.query('SELECT Id FROM moengage__FieldMapping__c')).toEqual([]);
    expect((await org.query('SELECT Id FROM moengage__Connection__c')).length).toBe(1);
  });
});

describe('records with what nobody expects', () => {
  let wholeSyncId: string;

  beforeAll(async () => {
    await org.deploy('scripts/tests/fixtures/long-text');
    wholeSyncId = await saveSync('Contact', ['Email', 'Story__c', 'LastName']);
  });

  const story = async (email: string): Promise<unknown> => (await pair.moengageOf().profile(email)).attributes.story__c;

  test('MP-3: 40,000 characters of quotes, backslashes, line breaks and emoji arrive, cut between characters', async () => {
    const piece = 'He said "naïve" \\ <b>&amp;</b>\n\t‘’ 日本 \u2028 😀';
    const text = piece.repeat(Math.ceil(40_000 / piece.length)).slice(0, 40_000);
    await org.create('Contact', [{ LastName: 'Long', Email: 'long@example.com', Story__c: text }]);
    await org.untilIdle();
    const arrived = (await story('long@example.com')) as string;
    expect(text.startsWith(arrived)).toBe(true);
    expect(arrived.length).toBeGreaterThanOrEqual(KEPT_CHARACTERS - 1);
    expect(arrived.length).toBeLessThanOrEqual(KEPT_CHARACTERS);
  });

  test('MP-3: the cut never goes through an emoji', async () => {
    await org.create('Contact', [
      { LastName: 'Even', Email: 'even@example.com', Story__c: '😀'.repeat(300) },
      { LastName: 'Odd', Email: 'odd@example.com', Story__c: `x${'😀'.repeat(300)}` },
    ]);
    await org.untilIdle();
    expect(await story('even@example.com')).toBe('😀'.repeat(256));
    expect(await story('odd@example.com')).toBe(`x${'😀'.repeat(255)}`);
  });

  test('RT-8: without Customer ID a record fails alone, with an Exception that says what is missing', async () => {
    const [withoutId] = await org.create('Contact', [
      { LastName: 'Nobody', Story__c: 'lost?' },
      { LastName: 'Somebody', Email: 'somebody@example.com', Story__c: 'found' },
    ]);
    await org.untilIdle();
    expect(await story('somebody@example.com')).toBe('found');
    const [failed, ...others] = await queueRows(org, "WHERE moengage__Status__c = 'Failed'");
    expect(others).toEqual([]);
    expect(failed).toMatchObject({ recordId: withoutId, errorType: 'MissingAttributeError', nextAttempt: null });
    const [logged] = await exceptions(org, `WHERE moengage__SyncQueue__c = '${failed!.id}'`);
    expect(logged).toMatchObject({ moengage__RecordId__c: withoutId, moengage__ErrorType__c: 'MissingAttributeError' });
    expect(logged!.moengage__ErrorMessage__c).toMatch(/no Customer ID: its field Email is empty/);
  });

  test('MP-12: a record that is null everywhere, from the start or later, is sent with what it has', async () => {
    await org.callApex('SyncController', 'setSyncActive', { syncId: wholeSyncId, active: false });
    await mapContacts(org, connectionId);
    const nulls = Object.fromEntries(
      contactMappings
        .filter(({ field }) => field !== 'Newsletter__c' && field !== 'LastName')
        .map(({ field }) => [field, null]),
    );
    const full = {
      LastName: 'Later',
      Email: 'later@example.com',
      FirstName: 'F',
      LoyaltyPoints__c: 3,
      Interests__c: 'Books;Music',
    };
    const [laterId] = await org.create('Contact', [full, { ...nulls, LastName: 'Empty', Email: 'empty@example.com' }]);
    await org.untilIdle();
    const attributes = async (email: string) => (await pair.moengageOf().profile(email)).attributes;
    expect(await attributes('empty@example.com')).toEqual({ last_name: 'Empty', newsletter: false });
    expect(await attributes('later@example.com')).toMatchObject({
      first_name: 'F',
      loyalty_points: 3,
      interests: ['Books', 'Music'],
    });

    await org.update('Contact', [{ Id: laterId, ...nulls }]);
    await org.untilIdle();
    // Clear Mode is "leave out" as it comes: MoEngage keeps what it has.
    expect(await attributes('later@example.com')).toMatchObject({ first_name: 'F' });
    const rows = await queueRows(org, `WHERE moengage__RecordId__c = '${laterId}'`);
    expect(rows.map(({ status }) => status)).toEqual(['Successful', 'Successful']);
  });

  test('ER-7, ER-8: nothing was lost: every row is done, or has an Exception', async () => {
    const rows = await queueRows(org);
    const failed = rows.filter(({ status }) => status === 'Failed').map(({ id }) => id);
    expect(rows.length - failed.length).toBe(rows.filter(({ status }) => status === 'Successful').length);
    expect((await exceptions(org)).map((entry) => entry.moengage__SyncQueue__c)).toEqual(failed);
  });
});
