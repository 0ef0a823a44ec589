import type { OrgClient, Row } from '../story/org-client.ts';
import { addConnection, mapContacts } from '../story/set-up.ts';
import { Pair, workspace, type Connected } from './pair.ts';
import { savePeople } from './people.ts';
import { queueRows } from './queue.ts';

const CONTACTS = 200;
const BATCH_SIZE = 20;

interface Progress {
  readonly status: string;
  readonly label: string;
  readonly processed: number;
  readonly failed: number;
  readonly total: number;
  readonly errorType: string | null;
  readonly waitReason: string | null;
  readonly queueId: string;
}

/** Contacts that were there before their sync was. */
async function withHistory(): Promise<{ pair: Pair; connected: Connected; contactIds: string[] }> {
  const pair = await Pair.start();
  const contactIds = await savePeople(pair.org, CONTACTS);
  await pair.org.untilIdle();
  const connectionId = await addConnection(pair.org, workspace);
  const syncId = await mapContacts(pair.org, connectionId);
  return { pair, connected: { workspace, connectionId, syncId, moengage: pair.moengageOf(workspace) }, contactIds };
}

const start = (org: OrgClient, syncId: string): Promise<Progress> =>
  org.callApex('HistoricSyncController', 'startHistoricSync', { syncId, batchSize: BATCH_SIZE });

const progress = (org: OrgClient, syncId: string): Promise<Progress> =>
  org.callApex('HistoricSyncController', 'getHistoricProgress', { syncId });

async function historicRow(org: OrgClient, queueId: string): Promise<Row> {
  const [row] = await org.query(
    `SELECT Id, moengage__Status__c, moengage__NumberOfRetries__c, moengage__LastProcessedRecordId__c, moengage__HistoricLock__c,
       moengage__NextAttempt__c FROM moengage__SyncQueue__c WHERE Id = '${queueId}'`,
  );
  return row!;
}

describe('a historic sync', () => {
  let pair: Pair;
  let connected: Connected;
  let contactIds: string[];

  beforeAll(async () => {
    ({ pair, connected, contactIds } = await withHistory());
  });
  afterAll(() => pair?.stop());

  test('HS-5, ER-6: a rate limit in its midst makes it wait, and it goes on where it was', async () => {
    await pair.switches.strike({ kind: 'rateLimit', seconds: 30 });
    const started = await start(pair.org, connected.syncId);
    expect(started.label).toBe('Sync Scheduled');
    await pair.org.untilIdle();
    const limited = await progress(pair.org, connected.syncId);
    expect(limited).toMatchObject({ status: 'Scheduled', errorType: 'Rate Limit' });
    expect(await historicRow(pair.org, limited.queueId)).toMatchObject({ moengage__NumberOfRetries__c: 0, moengage__HistoricLock__c: 'Users' });

    await pair.switches.heal();
    await pair.pass(2);

    expect(await progress(pair.org, connected.syncId)).toMatchObject({
      status: 'Successful',
      processed: CONTACTS,
      total: CONTACTS,
      failed: 0,
      errorType: null,
    });
    expect((await connected.moengage.profiles()).total).toBe(CONTACTS);
    expect(await historicRow(pair.org, limited.queueId)).toMatchObject({
      moengage__LastProcessedRecordId__c: [...contactIds].sort().at(-1),
      moengage__HistoricLock__c: null,
      moengage__NumberOfRetries__c: 0,
    });
  });

  test('HS-7: a record that MoEngage refuses becomes a child, and the parent is Successful once it was sent', async () => {
    await pair.switches.strike({ kind: 'poison', customerId: 'person7@example.com' });
    await start(pair.org, connected.syncId);
    await pair.org.untilIdle();
    const done = await progress(pair.org, connected.syncId);
    expect(done).toMatchObject({ status: 'Partial Success', processed: CONTACTS, failed: 1 });
    const [child] = await queueRows(pair.org, `WHERE moengage__ParentSyncQueue__c = '${done.queueId}'`);
    expect(child).toMatchObject({ status: 'Failed', errorType: 'Payload Error', attempts: 1, recordId: contactIds[7] });

    await pair.switches.heal();
    await pair.pass(6);

    expect(await progress(pair.org, connected.syncId)).toMatchObject({ status: 'Successful' });
  });

  test('ER-1, HS-5: an outage in its midst costs an attempt, and no record is left out', async () => {
    await pair.stopMoEngage();
    await start(pair.org, connected.syncId);
    await pair.org.untilIdle();
    const failed = await progress(pair.org, connected.syncId);
    expect(failed).toMatchObject({ status: 'Failed', errorType: 'Server Error' });
    expect(await historicRow(pair.org, failed.queueId)).toMatchObject({ moengage__NumberOfRetries__c: 1, moengage__HistoricLock__c: null });

    await pair.startMoEngage();
    await pair.pass(6);

    expect(await progress(pair.org, connected.syncId)).toMatchObject({ status: 'Successful', processed: CONTACTS });
    expect(await historicRow(pair.org, failed.queueId)).toMatchObject({ moengage__NumberOfRetries__c: 2 });
  });

  test('ER-5: a person retries a row by two calls', async () => {
    await pair.stopMoEngage();
    const [contactId] = await savePeople(pair.org, 1, 'retried');
    for (const minutes of [0, 6, 11, 21]) {
      await pair.org.advance(minutes);
      await pair.org.untilIdle();
    }
    await pair.startMoEngage();
    const [row] = await queueRows(pair.org, `WHERE moengage__RecordId__c = '${contactId}'`);
    expect(row).toMatchObject({ status: 'Failed', attempts: 4, nextAttempt: null });

    expect(await pair.org.callApex('RetryController', 'isRetryOffered', { rowId: row!.id })).toBe(true);
    const { token } = await pair.org.callApex<{ token: string }>('RetryController', 'claimRetry', { rowId: row!.id });
    const result = await pair.org.callApex('RetryController', 'sendRetry', { rowId: row!.id, token });

    expect(result).toEqual({ success: true, message: 'MoEngage accepted the record.' });
    expect((await queueRows(pair.org, `WHERE Id = '${row!.id}'`))[0]).toMatchObject({ status: 'Successful', attempts: 5 });
  });
});

describe('a historic sync whose org dies', () => {
  test('ER-8, HS-8: goes on, and sends every record', async () => {
    const { pair, connected } = await withHistory();
    try {
      await pair.org.pauseJobs(true);
      await start(pair.org, connected.syncId);
      await pair.killOrg();
      await pair.startOrg();
      await pair.org.pauseJobs(false);
      await pair.org.untilIdle();
      await pair.pass(16);
      expect(await progress(pair.org, connected.syncId)).toMatchObject({ status: 'Successful', processed: CONTACTS });
      expect((await connected.moengage.profiles()).total).toBe(CONTACTS);
    } finally {
      await pair.stop();
    }
  });
});
