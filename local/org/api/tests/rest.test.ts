import type { FastifyInstance } from 'fastify';
import { RunLoop } from '../../jobs/run-loop.ts';
import type { Org } from '../../org.ts';
import { notes, orgWith } from '../../testing/tests/sample-org.ts';
import { createServer } from '../server.ts';

const queued = `public class Queued implements Queueable { public void execute(QueueableContext context) { insert new Note__c(Name = 'queued'); } }`;
const guard = `trigger Guard on Note__c (before insert) { for (Note__c n : Trigger.new) if (n.Name == 'bad') n.addError('Not this one'); }`;
const data = '/services/data/v65.0';

describe('the REST API', () => {
  let org: Org;
  let server: FastifyInstance;
  let loop: RunLoop;
  beforeEach(() => {
    org = orgWith([queued, guard]);
    loop = new RunLoop({ step: () => org.step(), nextDue: () => org.nextDue(), now: () => org.services.clock.now() }, () => undefined);
    server = createServer({ org, control: { loop, shutDown: () => undefined } });
  });
  afterEach(async () => {
    loop.stop();
    await server.close();
    org.close();
  });

  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object): Promise<{ status: number; body: unknown }> => {
    const answer = await server.inject({ method, url, payload, headers: { authorization: `Bearer ${org.sessions.ofUser(org.identity.adminId).id}` } });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  const query = (soql: string): Promise<{ status: number; body: unknown }> => send('GET', `${data}/query?q=${encodeURIComponent(soql)}`);

  test('a record is made, read, changed and deleted', async () => {
    const made = await send('POST', `${data}/sobjects/Note__c`, { Name: 'n', Count__c: 3 });
    expect(made).toMatchObject({ status: 201, body: { success: true, errors: [] } });
    const { id } = made.body as { id: string };
    expect(await send('GET', `${data}/sobjects/Note__c/${id}?fields=Name,Count__c`)).toMatchObject({ status: 200, body: { attributes: { type: 'Note__c', url: `${data}/sobjects/Note__c/${id}` }, Name: 'n', Count__c: 3 } });
    expect(await send('PATCH', `${data}/sobjects/Note__c/${id}`, { Name: 'm' })).toEqual({ status: 204, body: null });
    expect(await query('SELECT Name FROM Note__c')).toEqual({ status: 200, body: { totalSize: 1, done: true, records: [{ attributes: { type: 'Note__c', url: `${data}/sobjects/Note__c/${id}` }, Name: 'm' }] } });
    expect((await send('DELETE', `${data}/sobjects/Note__c/${id}`)).status).toBe(204);
    expect((await send('DELETE', `${data}/sobjects/Note__c/${id}`)).status).toBe(404);
  });

  test('parents nest, counts have no records', async () => {
    org.runAnonymous("Account a = new Account(Name = 'A'); insert a; insert new Contact(LastName = 'C', AccountId = a.Id);");
    expect((await query('SELECT LastName, Account.Name FROM Contact')).body).toMatchObject({ records: [{ LastName: 'C', Account: { attributes: { type: 'Account' }, Name: 'A' } }] });
    expect((await query('SELECT COUNT() FROM Contact')).body).toEqual({ totalSize: 1, done: true, records: [] });
    expect((await query('SELECT Name, (SELECT LastName FROM Contacts) FROM Account')).body).toMatchObject({ records: [{ Name: 'A', Contacts: { totalSize: 1, done: true, records: [{ LastName: 'C' }] } }] });
  });

  test('large results come in parts by nextRecordsUrl', async () => {
    org.runAnonymous("List<Note__c> all = new List<Note__c>(); for (Integer i = 0; i < 2100; i++) all.add(new Note__c(Name = 'n' + i)); insert all;");
    const first = (await query('SELECT Name FROM Note__c')).body as { totalSize: number; done: boolean; records: object[]; nextRecordsUrl: string };
    expect([first.totalSize, first.done, first.records.length]).toEqual([2100, false, 2000]);
    const second = (await send('GET', first.nextRecordsUrl)).body as { totalSize: number; done: boolean; records: object[] };
    expect([second.totalSize, second.done, second.records.length]).toEqual([2100, true, 100]);
  });

  test.each([
    ['GET', '/services/data/v65.0/sobjects/Nothing__c/describe', 404, 'NOT_FOUND', 'The requested resource does not exist'],
    ['GET', `/services/data/v65.0/query?q=${encodeURIComponent('SELECT Nope__c FROM Account')}`, 400, 'INVALID_FIELD', undefined],
    ['GET', `/services/data/v65.0/query?q=${encodeURIComponent('SELECT FROM Account')}`, 400, 'MALFORMED_QUERY', undefined],
    ['GET', '/services/data/v65.0/nothing', 404, 'NOT_FOUND', 'The requested resource does not exist'],
  ] as const)('%s %s answers an error as Salesforce does', async (method, url, status, errorCode, message) => {
    const answer = await send(method, url);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual([expect.objectContaining(message === undefined ? { errorCode } : { errorCode, message })]);
  });

  test('errors of triggers and bad values carry their codes', async () => {
    expect(await send('POST', `${data}/sobjects/Note__c`, { Name: 'bad' })).toMatchObject({ status: 400, body: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not this one' }] });
    expect(await send('POST', `${data}/sobjects/Note__c`, { Count__c: 'many' })).toMatchObject({ status: 400, body: [{ errorCode: 'JSON_PARSER_ERROR', fields: ['Count__c'] }] });
    expect(await send('POST', `${data}/sobjects/Note__c`, { Nope: 1 })).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
    expect(notes(org)).toEqual([]);
  });

  test('collections: each record has its result; allOrNone takes all back', async () => {
    const record = (Name: string): object => ({ attributes: { type: 'Note__c' }, Name });
    const partly = await send('POST', `${data}/composite/sobjects`, { allOrNone: false, records: [record('a'), record('bad'), record('c')] });
    expect(partly.body).toEqual([expect.objectContaining({ success: true }), expect.objectContaining({ success: false, errors: [expect.objectContaining({ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' })] }), expect.objectContaining({ success: true })]);
    const none = await send('POST', `${data}/composite/sobjects`, { allOrNone: true, records: [record('d'), record('bad')] });
    expect(none.body).toMatchObject([{ success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] }, { success: false }]);
    expect(notes(org)).toEqual(['a', 'c']);
  });

  test('anonymous Apex of the Tooling API tells compile errors and exceptions', async () => {
    const run = async (source: string): Promise<unknown> => (await send('GET', `${data}/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(source)}`)).body;
    expect(await run("insert new Note__c(Name = 'x');")).toMatchObject({ compiled: true, success: true, line: -1 });
    expect(await run('Integer i = 1 / 0;')).toMatchObject({ compiled: true, success: false, line: 1, exceptionMessage: 'System.MathException: Divide by 0' });
    expect(await run('\nInteger i = nothing;')).toMatchObject({ compiled: false, success: false, line: 2 });
  });

  test('a missing token is refused, doubled slashes are forgiven', async () => {
    expect((await server.inject({ url: `${data}/limits` })).statusCode).toBe(401);
    expect((await send('GET', `/${data}/limits`)).body).toMatchObject({ DailyAsyncApexExecutions: { Max: 250_000 } });
  });

  test('work that a request queued runs by itself; the clock can be moved', async () => {
    loop.start();
    await send('POST', '/_local/run', { source: 'System.enqueueJob(new Queued()); System.enqueueJob(new Queued(), 10);' });
    expect(await send('GET', '/_local/idle')).toMatchObject({ status: 200, body: { idle: true, nextDue: '2026-03-10T12:10:00.000Z' } });
    expect(notes(org)).toEqual(['queued']);
    await send('POST', '/_local/clock/advance', { minutes: 10 });
    expect(await send('GET', '/_local/idle')).toMatchObject({ status: 200, body: { idle: true, nextDue: null } });
    expect(notes(org)).toEqual(['queued', 'queued']);
  });
});
