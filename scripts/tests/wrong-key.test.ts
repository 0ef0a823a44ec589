import { readFile } from 'node:fs/promises';
import { requestJson } from '../story/http.ts';
import { addConnection, mapContacts } from '../story/set-up.ts';
import { Pair, workspace } from './pair.ts';
import { savePeople } from './people.ts';
import { everything, exceptions, queueRows } from './queue.ts';
import { refusal } from './refusal.ts';

/** As it stands in the Authorization header. */
const authorization = Buffer.from(`${workspace.id}:${workspace.dataKey}`).toString('base64');
const WRONG_KEY = 'not-the-key-93f2c1';

describe('the Data Key is wrong', () => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await Pair.start();
  });
  afterAll(() => pair?.stop());

  test('CN-2: MoEngage refuses it at saving; a sentence says so and nothing is saved', async () => {
    const answer = await refusal(addConnection(pair.org, { ...workspace, dataKey: WRONG_KEY }));
    expect(answer).toMatch(/MoEngage did not accept these details, so nothing was saved\./);
    expect(answer).not.toMatch(/Class\.|at line|AuthenticationException/);
    expect(await pair.org.query('SELECT Id FROM moengage__Connection__c')).toEqual([]);
    // Nothing half-saved either: the key is nowhere in the org's file.
    expect((await filesOf(pair)).includes(WRONG_KEY)).toBe(false);
    expect((await textsOf(pair)).includes(WRONG_KEY)).toBe(false);
    expect(answer).not.toContain(WRONG_KEY);
  });

  describe('later, because it was changed at MoEngage', () => {
    beforeAll(async () => {
      await mapContacts(pair.org, await addConnection(pair.org, workspace));
      await pair.switches.changeKey(workspace.id, 'a-new-key-of-the-owner');
      await savePeople(pair.org, 30);
      await pair.org.untilIdle();
    });

    test('ER-1: rows fail with Authentication Required and wait for a person', async () => {
      const rows = await queueRows(pair.org);
      expect(rows.length).toBe(30);
      for (const row of rows) {
        expect(row).toMatchObject({ status: 'Failed', errorType: 'Authentication Required', nextAttempt: null });
      }
      expect((await exceptions(pair.org)).length).toBe(30);
      const before = (await pair.moengageOf().bulkRequests()).count;
      await pair.pass(60);
      expect((await pair.moengageOf().bulkRequests()).count).toBe(before);
    });

    test('ER-3: the run stopped after the first refusal instead of knocking again', async () => {
      expect((await pair.moengageOf().bulkRequests()).count).toBe(1);
    });

    test('CN-3, ER-7: an answer that repeats the credentials is stored without them', async () => {
      const body = JSON.stringify({
        status: 'fail',
        error: { type: 'Authentication required', message: `echo: ${workspace.dataKey}, Basic ${authorization}` },
      });
      await pair.switches.strike({ kind: 'status', status: 401, body });
      await savePeople(pair.org, 1, 'echo');
      await pair.org.untilIdle();
      const echoes = (await exceptions(pair.org)).filter((entry) =>
        String(entry.moengage__MoEngageErrorMessage__c).includes('echo: '),
      );
      expect(
        echoes.map((entry) => JSON.parse(entry.moengage__MoEngageErrorMessage__c as string).error.message),
      ).toEqual(['echo: ********, Basic ********']);
    });

    test('CN-3, ER-7: the key is in no row, log, answer or output', async () => {
      const texts = await textsOf(pair);
      expect(texts.includes(workspace.dataKey)).toBe(false);
      expect(texts.includes(authorization)).toBe(false);
      // The search sees what is there: the sentence of the failure is among the texts.
      expect(texts.includes('Authentication Required')).toBe(true);
    });
  });
});

/** The org's database with its write-ahead log, as bytes read as text. */
async function filesOf(pair: Pair): Promise<string> {
  const files = [pair.dataFile, `${pair.dataFile}-wal`];
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')));
  return texts.join('\n');
}

/** Everything that a person or a program other than the package can read. */
async function textsOf(pair: Pair): Promise<string> {
  const { org } = pair;
  const rows = [];
  for (const type of [
    'SyncQueue__c',
    'Exception__c',
    'Connection__c',
    'Sync__c',
    'FieldMapping__c',
    'DrainLease__c',
    'Pause__c',
  ]) {
    rows.push(await everything(org, `moengage__${type}`));
  }
  const answers = await Promise.all([
    org.callApex('ConnectionController', 'getConnections', {}),
    org.query('SELECT Id, Status, ExtendedStatus, ApexClass.Name FROM AsyncApexJob'),
    requestJson('GET', `${org.url}/_local/messages`),
    requestJson('GET', `${org.url}/_local/status`),
    requestJson('GET', `${pair.switches.url}/_local/requests?limit=1000`),
    requestJson('GET', `${pair.switches.url}/_local/workspaces`),
  ]);
  return JSON.stringify({ rows, answers }) + pair.output();
}
