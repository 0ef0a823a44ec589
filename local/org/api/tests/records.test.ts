import { orgWith, rows } from '../../testing/tests/sample-org.ts';
import { storeOf } from '../org-store.ts';
import { ServedOrg } from './served-org.ts';

const guard = `trigger Guard on Contact (before insert) { for (Contact c : Trigger.new) if (c.LastName == 'bad') c.addError('Not this one'); }`;
const data = '/services/data/v65.0';

describe('records over REST, several at once', () => {
  let served: ServedOrg;
  beforeEach(() => {
    served = new ServedOrg(orgWith([guard]));
  });
  afterEach(() => served.close());

  const account = (lastName: string): object => ({
    attributes: { type: 'Account', referenceId: 'a1' }, Name: 'Acme', Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'c1' }, LastName: 'One' }, { attributes: { type: 'Contact', referenceId: 'c2' }, LastName: lastName }] },
  });

  test('a tree: parents with their children', async () => {
    const answer = await served.send('POST', `${data}/composite/tree/Account`, { records: [account('Two')] });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ hasErrors: false, results: [{ referenceId: 'a1', id: expect.stringMatching(/^001/) }, { referenceId: 'c1', id: expect.stringMatching(/^003/) }, { referenceId: 'c2', id: expect.stringMatching(/^003/) }] });
    expect(rows(served.org, 'SELECT LastName, Account.Name FROM Contact ORDER BY LastName')).toMatchObject([{ LastName: 'One', Account: { Name: 'Acme' } }, { LastName: 'Two', Account: { Name: 'Acme' } }]);
  });

  test('a tree is all or none', async () => {
    const answer = await served.send('POST', `${data}/composite/tree/Account`, { records: [account('bad')] });
    expect([answer.statusCode, answer.json()]).toEqual([400, { hasErrors: true, results: [{ referenceId: 'c2', errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not this one', fields: [] }] }] }]);
    expect(rows(served.org, 'SELECT Id FROM Account')).toEqual([]);
  });

  test.each([
    [{ records: [{ attributes: { type: 'Contact', referenceId: 'x' }, LastName: 'x' }] }, 'INVALID_INPUT'],
    [{ records: [{ attributes: { type: 'Account' }, Name: 'x' }] }, 'INVALID_INPUT'],
    [{ records: ['x', 'x'].map((referenceId) => ({ attributes: { type: 'Account', referenceId }, Name: 'x' })) }, 'INVALID_INPUT'],
    [{ records: Array.from({ length: 201 }, (_, at) => ({ attributes: { type: 'Account', referenceId: `r${at}` }, Name: 'x' })) }, 'LIMIT_EXCEEDED'],
  ])('a tree that can not be', async (body, errorCode) => {
    const answer = await served.send('POST', `${data}/composite/tree/Account`, body);
    expect([answer.statusCode, answer.json()]).toEqual([400, [expect.objectContaining({ errorCode })]]);
  });

  test('a composite request uses what came before; a failure leaves the rest', async () => {
    const { compositeResponse } = (await served.send('POST', `${data}/composite`, {
      compositeRequest: [
        { method: 'POST', url: `${data}/sobjects/Account`, referenceId: 'acme', body: { Name: 'Acme' } },
        { method: 'POST', url: `${data}/sobjects/Contact`, referenceId: 'one', body: { LastName: 'One', AccountId: '@{acme.id}' } },
        { method: 'POST', url: `${data}/sobjects/Contact`, referenceId: 'bad', body: { LastName: 'bad' } },
        { method: 'GET', url: `${data}/query?q=SELECT+Name+FROM+Account+WHERE+Id='@{acme.id}'`, referenceId: 'read' },
        { method: 'GET', url: `${data}/sobjects/Account/@{nobody.id}`, referenceId: 'lost' },
      ],
    })).json<{ compositeResponse: { httpStatusCode: number; referenceId: string; body: unknown }[] }>();
    expect(compositeResponse.map(({ referenceId, httpStatusCode }) => [referenceId, httpStatusCode])).toEqual([['acme', 201], ['one', 201], ['bad', 400], ['read', 200], ['lost', 400]]);
    expect(compositeResponse[3]!.body).toMatchObject({ records: [{ Name: 'Acme' }] });
    expect(rows(served.org, 'SELECT Account.Name FROM Contact')).toMatchObject([{ Account: { Name: 'Acme' } }]);
    expect((await served.send('POST', `${data}/composite`, { allOrNone: true, compositeRequest: [] })).statusCode).toBe(400);
  });

  test('a batch: each part has its status, an error can halt it', async () => {
    const batchRequests = [{ method: 'GET', url: 'v65.0/limits' }, { method: 'GET', url: 'v65.0/sobjects/Nope__c/describe' }, { method: 'POST', url: 'v65.0/sobjects/Account', richInput: { Name: 'Late' } }];
    const answer = (await served.send('POST', `${data}/composite/batch`, { haltOnError: true, batchRequests })).json<{ hasErrors: boolean; results: { statusCode: number }[] }>();
    expect([answer.hasErrors, answer.results.map(({ statusCode }) => statusCode)]).toEqual([true, [200, 404, 412]]);
    expect(rows(served.org, 'SELECT Id FROM Account')).toEqual([]);
  });

  test('a client reads more rows than a transaction of Apex may, in parts of 2,000', async () => {
    const count = 50_500;
    storeOf(served.org).run(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) INSERT INTO "Note__c" ("Id", "Name", "IsDeleted", "OwnerId") SELECT printf('a00%012dAAA', i), 'n' || i, 0, '${served.org.identity.adminId}' FROM n`);
    let page = (await served.send('GET', `${data}/query?q=SELECT+Id+FROM+Note__c`)).json<{ totalSize: number; done: boolean; records: object[]; nextRecordsUrl: string }>();
    expect([page.totalSize, page.records.length]).toEqual([count, 2000]);
    let read = page.records.length;
    while (!page.done) {
      page = (await served.send('GET', page.nextRecordsUrl)).json<typeof page>();
      read += page.records.length;
    }
    expect(read).toBe(count);
    expect((await served.send('GET', `${data}/query?q=SELECT+COUNT(Id)+total+FROM+Note__c`)).json<{ records: object[] }>().records).toMatchObject([{ total: count }]);
  });

  test('a search', async () => {
    await served.send('POST', `${data}/sobjects/Account`, { Name: 'Findable Works' });
    const answer = (await served.send('GET', `${data}/search?q=${encodeURIComponent('FIND {Findable} IN NAME FIELDS RETURNING Account(Id, Name)')}`)).json<{ searchRecords: object[] }>();
    expect(answer.searchRecords).toEqual([expect.objectContaining({ Name: 'Findable Works', attributes: expect.objectContaining({ type: 'Account' }) })]);
    expect((await served.send('GET', `${data}/search?q=FIND`)).json()).toEqual([expect.objectContaining({ errorCode: 'MALFORMED_SEARCH' })]);
  });

  test('columns of a query, parents with theirs', async () => {
    const soql = 'SELECT c.LastName, c.Account.Name, c.Account.Owner.Name, (SELECT Subject FROM Tasks) FROM Contact c';
    const { columnMetadata } = (await served.send('GET', `${data}/query?q=${encodeURIComponent(soql)}&columns=true`)).json<{ columnMetadata: object[] }>();
    expect(columnMetadata).toEqual([
      expect.objectContaining({ columnName: 'LastName', joinColumns: [] }),
      expect.objectContaining({ columnName: 'Account', aggregate: false, joinColumns: [expect.objectContaining({ columnName: 'Name' }), expect.objectContaining({ columnName: 'Owner', joinColumns: [expect.objectContaining({ columnName: 'Name' })] })] }),
      expect.objectContaining({ columnName: 'Tasks', aggregate: true, joinColumns: [expect.objectContaining({ columnName: 'Subject' })] }),
    ]);
  });

  test('into the browser: an address that is good once, and never leads to another host', async () => {
    const { frontdoor_uri: uri } = (await served.send('GET', '/services/oauth2/singleaccess?redirect_uri=https://evil.test/lightning/o/Account/home')).json<{ frontdoor_uri: string }>();
    const { pathname, search } = new URL(uri);
    const opened = await served.server.inject({ url: pathname + search });
    expect([opened.statusCode, opened.headers.location, opened.headers['set-cookie']]).toEqual([302, '/lightning/o/Account/home', expect.stringMatching(/^sid=00D\w+!.*HttpOnly/)]);
    expect((await served.server.inject({ url: pathname + search })).statusCode).toBe(401);
    expect((await served.server.inject({ url: '/services/oauth2/singleaccess' })).statusCode).toBe(403);
  });
});
