import type { OrgClient, Row } from '../story/org-client.ts';
import { addConnection, assignToAdmin, filterOf, saveSync } from '../story/set-up.ts';
import { Pair, workspace } from './pair.ts';
import { exceptions, queueRows } from './queue.ts';
import { refusal } from './refusal.ts';

let pair: Pair;
let org: OrgClient;
let connectionId: string;

beforeAll(async () => {
  pair = await Pair.start();
  org = pair.org;
  await org.deploy('scripts/tests/fixtures/gadget');
  await assignToAdmin(org, 'Gadgets');
  connectionId = await addConnection(org, workspace);
});
afterAll(() => pair?.stop());

interface CodedSync {
  readonly id: string | null;
  readonly object: string;
  readonly fields: readonly string[];
  readonly filteredBy?: string;
}

/** A sync of users whose Customer ID is Code; the filter takes records whose field is "new". */
function saveCoded({ id, object, fields, filteredBy }: CodedSync): Promise<string> {
  return saveSync(org, {
    id,
    name: `${object} to MoEngage`,
    connectionId,
    salesforceObject: object,
    entity: 'Users',
    eventName: null,
    filter: filteredBy === undefined ? null : filterOf(filteredBy, 'equals', ['new']),
    identifier: 'Code__c',
    mappings: fields.map((field) => ({ field, attribute: field.toLowerCase().replace('__c', '') })),
  });
}

const gadget = (code: string, values: Row = {}): Row => ({ Name: code, Code__c: code, Size__c: 'large', Kind__c: 'new', Count__c: 4, ...values });

describe('metadata changes under a sync', () => {
  let syncId: string;

  test('MP-3: a formula that errors leaves its attribute out, and the record is sent', async () => {
    syncId = await saveCoded({ id: null, object: 'Gadget__c', fields: ['Size__c', 'Ratio__c'] });
    await org.create('Gadget__c', [gadget('divides'), gadget('by-zero', { Count__c: 0 })]);
    await org.untilIdle();

    expect((await pair.moengageOf().profile('divides')).attributes).toEqual({ size: 'large', ratio: 0.25 });
    expect((await pair.moengageOf().profile('by-zero')).attributes).toEqual({ size: 'large' });
  });

  test('MP-1: an object whose trigger is not deployed makes no rows; its historic sync sends it', async () => {
    const quietId = await saveCoded({ id: null, object: 'Quiet__c', fields: ['Name'] });
    await org.create('Quiet__c', [{ Name: 'Still', Code__c: 'quiet-1' }]);
    await org.untilIdle();
    expect(await queueRows(org, `WHERE moengage__Sync__c = '${quietId}'`)).toEqual([]);

    await org.callApex('HistoricSyncController', 'startHistoricSync', { syncId: quietId, batchSize: 200 });
    await org.untilIdle();

    expect((await pair.moengageOf().profile('quiet-1')).attributes).toEqual({ name: 'Still' });
  });

  test('MP-8, RT-10: a filter whose field was deleted lets nothing through, says why, and nothing is lost', async () => {
    await saveCoded({ id: syncId, object: 'Gadget__c', fields: ['Size__c', 'Ratio__c'], filteredBy: 'Kind__c' });
    await org.pauseJobs(true);
    const [id] = await org.create('Gadget__c', [gadget('filtered')]);
    await org.deploy('scripts/tests/fixtures/without-gadget-kind');
    await org.pauseJobs(false);
    await org.untilIdle();
    await pair.pass(16);

    const [row] = await queueRows(org, `WHERE moengage__RecordId__c = '${id}'`);
    expect(row).toMatchObject({ status: 'Scheduled', attempts: 0, waitReason: expect.stringContaining('Kind__c') as string });
    expect((await pair.moengageOf().profiles()).users.map(({ customerId }) => customerId)).not.toContain('filtered');

    await saveCoded({ id: syncId, object: 'Gadget__c', fields: ['Size__c', 'Ratio__c'] });
    await pair.pass(16);
    expect((await pair.moengageOf().profile('filtered')).attributes).toMatchObject({ size: 'large' });
    expect((await queueRows(org, `WHERE moengage__RecordId__c = '${id}'`))[0]).toMatchObject({ status: 'Successful' });
  });

  test('MP-7: a mapped field that was deleted is left out, and the rest goes on', async () => {
    await org.deploy('scripts/tests/fixtures/without-gadget-size');
    const { Kind__c: _kind, Size__c: _size, ...values } = gadget('smaller');
    await org.create('Gadget__c', [values]);
    await org.untilIdle();

    expect((await pair.moengageOf().profile('smaller')).attributes).toEqual({ ratio: 0.25 });
  });

  test('RT-8, ER-7: without the field of Customer ID each row fails and says what to do; no historic sync starts', async () => {
    await org.deploy('scripts/tests/fixtures/without-gadget-code');
    const [id] = await org.create('Gadget__c', [{ Name: 'nameless', Count__c: 2 }]);
    const ids = await org.query("SELECT Id FROM Gadget__c WHERE Name = 'divides'");
    await org.update('Gadget__c', [{ Id: ids[0]!.Id, Count__c: 8 }]);
    await org.untilIdle();

    const [row] = await queueRows(org, `WHERE moengage__RecordId__c = '${id}'`);
    expect(row).toMatchObject({ status: 'Failed', errorType: 'MissingAttributeError', nextAttempt: null });
    const [told] = await exceptions(org, `WHERE moengage__RecordId__c = '${id}'`);
    expect(told).toMatchObject({ moengage__ErrorMessage__c: expect.stringMatching(/Customer ID.*Open Map Fields/) as string });
    const started = org.callApex('HistoricSyncController', 'startHistoricSync', { syncId, batchSize: 200 });
    expect(await refusal(started)).toMatch(/has no field for Customer ID, or that field is gone/);
  });
});

describe('settings that can not be', () => {
  const save = (value: unknown): Promise<unknown> =>
    org.callApex('SettingsController', 'saveSettings', { input: { numbers: { FlexQueueLimit: value }, deployCredential: null, alertRecipients: null, alertByEmail: false } });

  test.each([[0], [-5], [2.5], [1e12]])('CN-6: %p is refused with a sentence', async (value) => {
    expect(await refusal(save(value))).toMatch(/Flex Queue Limit is a whole number from 1 to 99/);
  });

  test('a text is refused', async () => {
    await expect(save('many')).rejects.toThrow();
  });

  test('nothing of it was saved, and an invalid stored value counts as the default', async () => {
    const { numbers } = await org.callApex<{ numbers: { name: string; effective: number }[] }>('SettingsController', 'getSettings', {});
    expect(numbers.find(({ name }) => name === 'FlexQueueLimit')).toMatchObject({ effective: 50 });
  });
});
