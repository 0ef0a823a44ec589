import { Connection } from 'jsforce';
import { metadataXml, notes, orgWith, rows } from '../../../testing/tests/sample-org.ts';
import { ServedOrg } from '../../tests/served-org.ts';

const guard = `trigger Guard on Note__c (before insert, before update) {
  for (Note__c note : Trigger.new) {
    if (note.Name == 'bad') note.addError('Not this one');
    if (note.Name == 'endless') for (Integer i = 0; i < 200; i++) { Integer n = [SELECT COUNT() FROM Note__c]; }
  }
  if (Trigger.isInsert) Sizes.seen(Trigger.new.size());
}`;
const sizes = `public class Sizes { public static void seen(Integer size) { insert new Account(Name = 'chunk ' + size); } }`;
const extra = metadataXml('CustomObject', `<label>Note</label><pluralLabel>Notes</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>
  <fields><fullName>Number__c</fullName><label>Number</label><type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique></fields>
  <fields><fullName>Count__c</fullName><label>Count</label><type>Number</type><precision>10</precision><scale>0</scale></fields>
  <fields><fullName>Day__c</fullName><label>Day</label><type>Date</type></fields>
  <fields><fullName>Above__c</fullName><label>Above</label><type>Lookup</type><referenceTo>Note__c</referenceTo><relationshipName>Below</relationshipName></fields>`);

const v = '/services/data/v65.0';

describe('Bulk API 2.0', () => {
  let served: ServedOrg;
  let connection: Connection;
  beforeEach(async () => {
    served = new ServedOrg(orgWith([guard, sizes], { others: { 'objects/Note__c.object': extra } }));
    connection = new Connection({ ...(await served.listen()), version: '65.0' });
    connection.bulk2.pollInterval = 5;
  });
  afterEach(() => served.close());

  type NewJob = Readonly<Record<string, string>>;
  const job = async (options: NewJob, csv: string): Promise<{ id: string; info: Record<string, unknown> }> => {
    const { id } = (await served.send('POST', `${v}/jobs/ingest`, { object: 'Note__c', ...options })).json<{ id: string }>();
    expect((await served.send('PUT', `${v}/jobs/ingest/${id}/batches`, csv, { 'content-type': 'text/csv' })).statusCode).toBe(201);
    await served.send('PATCH', `${v}/jobs/ingest/${id}`, { state: 'UploadComplete' });
    return { id, info: await ended(`${v}/jobs/ingest/${id}`) };
  };
  const ended = async (url: string): Promise<Record<string, unknown>> => {
    for (let look = 0; look < 500; look++) {
      const info = (await served.send('GET', url)).json<Record<string, unknown>>();
      if (['JobComplete', 'Failed', 'Aborted'].includes(String(info.state))) return info;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error(`${url} does not end`);
  };
  const result = async (id: string, which: string): Promise<string> => (await served.send('GET', `${v}/jobs/ingest/${id}/${which}`)).body;

  test('jsforce loads records: 450 rows are three transactions', async () => {
    const results = await connection.bulk2.loadAndWaitForResults({ object: 'Note__c', operation: 'insert', input: Array.from({ length: 450 }, (_, at) => ({ Name: `n${at}`, Count__c: at })) });
    expect([results.successfulResults.length, results.failedResults.length, results.unprocessedRecords.length]).toEqual([450, 0, 0]);
    expect(results.successfulResults[0]).toMatchObject({ sf__Created: 'true', Name: 'n0', sf__Id: expect.stringMatching(/^a0/) });
    expect(rows(served.org, 'SELECT Name FROM Account ORDER BY Id').map(({ Name }) => Name)).toEqual(['chunk 200', 'chunk 200', 'chunk 50']);
  });

  test('a bad row fails alone and says why in the words of the result file', async () => {
    const { id, info } = await job({ operation: 'insert' }, 'Name,Count__c\n"a, ""b""",1\nbad,2\nc,many\n');
    expect(info).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 3, numberRecordsFailed: 2, jobType: 'V2Ingest', apiVersion: 65 });
    expect(notes(served.org)).toEqual(['a, "b"']);
    expect(await result(id, 'successfulResults')).toMatch(/^"sf__Id","sf__Created","Name","Count__c"\n"a0\w+","true","a, ""b""","1"\n$/);
    expect(await result(id, 'failedResults')).toBe(
      '"sf__Id","sf__Error","Name","Count__c"\n"","FIELD_CUSTOM_VALIDATION_EXCEPTION:Not this one:--","bad","2"\n"","INVALID_TYPE_ON_FIELD_IN_RECORD:Count: value not of required type: many:Count__c --","c","many"\n',
    );
    expect(await result(id, 'unprocessedrecords')).toBe('"Name","Count__c"\n');
  });

  test('a limit that a trigger hits fails its chunk and no other', async () => {
    const csv = ['Name', ...Array.from({ length: 201 }, (_, at) => `n${at}`), 'endless'].join('\n');
    const { info } = await job({ operation: 'insert' }, csv);
    expect(info).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 202, numberRecordsFailed: 2 });
    expect(notes(served.org)).toHaveLength(200);
  });

  test('upsert by external id, parents by theirs, #N/A empties, an empty value leaves alone', async () => {
    await job({ operation: 'insert' }, 'Name,Number__c,Count__c,Day__c\none,1,10,2026-01-31\n');
    const { info, id } = await job(
      { operation: 'upsert', externalIdFieldName: 'Number__c', columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' },
      'Number__c;Name;Count__c;Day__c;Above__r.Number__c\r\n1;;#N/A;;\r\n2;two;;2026-02-01;1\r\n',
    );
    expect(info).toMatchObject({ state: 'JobComplete', numberRecordsFailed: 0, externalIdFieldName: 'Number__c', lineEnding: 'CRLF', columnDelimiter: 'SEMICOLON' });
    expect(rows(served.org, 'SELECT Name, Count__c, Day__c, Above__r.Name FROM Note__c ORDER BY Number__c')).toMatchObject([
      { Name: 'one', Count__c: null, Day__c: '2026-01-31', Above__r: null },
      { Name: 'two', Day__c: '2026-02-01', Above__r: { Name: 'one' } },
    ]);
    expect((await result(id, 'successfulResults')).split('\r\n').map((line) => line.split(';')[1])).toEqual(['"sf__Created"', '"false"', '"true"', undefined]);
  });

  test('update, delete and hard delete by id', async () => {
    await job({ operation: 'insert' }, 'Name\na\nb\nc\n');
    const ids = rows(served.org, 'SELECT Id FROM Note__c ORDER BY Name').map(({ Id }) => String(Id));
    await job({ operation: 'update' }, `Id,Name\n${ids[0]},z\n`);
    await job({ operation: 'delete' }, `Id\n${ids[1]}\n`);
    await job({ operation: 'hardDelete' }, `Id\n${ids[2]}\n`);
    expect(rows(served.org, 'SELECT Name, IsDeleted FROM Note__c ORDER BY Name ALL ROWS')).toMatchObject([{ Name: 'b', IsDeleted: true }, { Name: 'z', IsDeleted: false }]);
    const { id } = await job({ operation: 'delete' }, `Id\n${ids[1]}\n`);
    expect(await result(id, 'failedResults')).toContain(`"${ids[1]}","ENTITY_IS_DELETED:`);
  });

  test.each([
    ['another line ending', { operation: 'insert' }, 'Name\r\na\r\n', 'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'],
    ['a quote that never ends', { operation: 'insert' }, 'Name\n"a\n', expect.stringMatching(/^ClientInputError : Quote Not Closed/)],
    ['a field that is not there', { operation: 'insert' }, 'Name,Nope__c\na,b\n', 'InvalidBatch : Field name not found : Nope__c'],
  ])('%s fails the job', async (_what, options, csv, errorMessage) => {
    const { id, info } = await job(options, csv);
    expect(info).toMatchObject({ state: 'Failed', errorMessage, numberRecordsProcessed: 0 });
    expect(await result(id, 'successfulResults')).toMatch(/^"sf__Id","sf__Created"/);
    expect(notes(served.org)).toEqual([]);
  });

  test.each([
    [{ object: 'Nope__c', operation: 'insert' }, 'InvalidJob : Unable to find object: Nope__c'],
    [{ object: 'Note__c', operation: 'upsert' }, 'InvalidJob : External ID was blank for Note__c. An External ID must be specified for upsert.'],
    [{ object: 'Note__c', operation: 'upsert', externalIdFieldName: 'Count__c' }, 'InvalidJob : Field name provided, Count__c is not an External ID or indexed field for Note__c'],
  ])('a job that can not be is refused: %j', async (options, message) => {
    const answer = await served.send('POST', `${v}/jobs/ingest`, options);
    expect([answer.statusCode, answer.json()]).toEqual([400, [{ errorCode: 'INVALIDJOB', message }]]);
  });

  test('states: a second upload is refused, an aborted job leaves its rows unprocessed', async () => {
    const { id } = (await served.send('POST', `${v}/jobs/ingest`, { object: 'Note__c', operation: 'insert' })).json<{ id: string }>();
    await served.send('PUT', `${v}/jobs/ingest/${id}/batches`, 'Name\na\n', { 'content-type': 'text/csv' });
    expect((await served.send('PUT', `${v}/jobs/ingest/${id}/batches`, 'Name\nb\n', { 'content-type': 'text/csv' })).statusCode).toBe(400);
    expect((await served.send('PATCH', `${v}/jobs/ingest/${id}`, { state: 'Aborted' })).json()).toMatchObject({ state: 'Aborted' });
    expect((await served.send('PATCH', `${v}/jobs/ingest/${id}`, { state: 'UploadComplete' })).statusCode).toBe(400);
    expect((await served.send('DELETE', `${v}/jobs/ingest/${id}`)).statusCode).toBe(204);
    expect((await served.send('GET', `${v}/jobs/ingest/${id}`)).statusCode).toBe(404);
    expect(notes(served.org)).toEqual([]);
  });

  test('jsforce reads a query in parts', async () => {
    await job({ operation: 'insert' }, `Name,Count__c\n${Array.from({ length: 5 }, (_, at) => `n${at},${at}`).join('\n')}\n`);
    const stream = await connection.bulk2.query('SELECT Name, Count__c, CreatedBy.Name, Day__c FROM Note__c ORDER BY Name');
    const records = (await stream.toArray()) as Record<string, string>[];
    expect(records).toHaveLength(5);
    expect(records[1]).toMatchObject({ Name: 'n1', Count__c: '1.0', 'CreatedBy.Name': 'Ada Admin', Day__c: '' });
  });

  test('a locator leads from part to part, the last says null', async () => {
    await job({ operation: 'insert' }, 'Name\na\nb\nc\n');
    const { id } = (await served.send('POST', `${v}/jobs/query`, { operation: 'query', query: 'SELECT Name FROM Note__c ORDER BY Name', columnDelimiter: 'TAB' })).json<{ id: string }>();
    await ended(`${v}/jobs/query/${id}`);
    const first = await served.send('GET', `${v}/jobs/query/${id}/results?maxRecords=2`);
    expect([first.body, first.headers['sforce-numberofrecords']]).toEqual(['"Name"\n"a"\n"b"\n', '2']);
    const second = await served.send('GET', `${v}/jobs/query/${id}/results?maxRecords=2&locator=${String(first.headers['sforce-locator'])}`);
    expect([second.body, second.headers['sforce-locator']]).toEqual(['"Name"\n"c"\n', 'null']);
  });

  test.each([
    ['SELECT Nope__c FROM Note__c', 'INVALID_FIELD'],
    ['SELECT COUNT(Id) FROM Note__c', 'API_ERROR'],
    ['SELECT Name, (SELECT Name FROM Below__r) FROM Note__c', 'API_ERROR'],
  ])('%s is no bulk query', async (query, errorCode) => {
    const answer = await served.send('POST', `${v}/jobs/query`, { operation: 'query', query });
    expect([answer.statusCode, answer.json()]).toEqual([400, [expect.objectContaining({ errorCode })]]);
  });
});
