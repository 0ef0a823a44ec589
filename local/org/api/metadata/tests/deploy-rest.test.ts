import { openOrg } from '../../../org.ts';
import { ServedOrg } from '../../tests/served-org.ts';
import { codeArchive, MetadataClient } from './metadata-client.ts';

const path = '/services/data/v65.0/metadata/deployRequest';

interface Answer {
  readonly id: string;
  readonly deployOptions: Record<string, unknown>;
  readonly deployResult: { readonly status: string; readonly done: boolean; readonly details: { readonly allComponentMessages: unknown[]; readonly componentFailures: unknown[]; readonly componentSuccesses: { readonly fullName: string }[]; readonly runTestResult: { readonly numTestsRun: number } | null } };
}

describe('the Metadata API over REST', () => {
  let served: ServedOrg;
  beforeEach(() => {
    served = new ServedOrg(openOrg());
  });
  afterEach(() => served.close());

  const json = async <T>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object | Buffer, headers = {}): Promise<{ status: number; body: T }> => {
    const answer = await served.send(method, url, payload, headers);
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  /** A form as the package's own Apex writes it: the options first, named `json`. */
  const submit = (zip: Buffer, options: object): ReturnType<typeof json<Answer>> => {
    const body = Buffer.concat([
      Buffer.from(`--BB\r\nContent-Disposition: form-data; name="json"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({ deployOptions: { singlePackage: true, rollbackOnError: true, ...options } })}\r\n--BB\r\nContent-Disposition: form-data; name="file"; filename="deploy.zip"\r\nContent-Type: application/zip\r\n\r\n`),
      zip, Buffer.from('\r\n--BB--\r\n'),
    ]);
    return json<Answer>('POST', path, body, { 'content-type': 'multipart/form-data; boundary=BB' });
  };
  const end = async (id: string): Promise<Answer> => {
    for (;;) {
      const { body } = await json<Answer>('GET', `${path}/${id}?includeDetails=true`);
      if (body.deployResult.done) return body;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  test('a form is taken, its state asked for with and without details', async () => {
    const { status, body } = await submit(codeArchive(['public class A {}']), { testLevel: 'NoTestRun' });
    expect([status, body.deployResult.status, body.deployOptions.singlePackage]).toEqual([201, 'Pending', true]);
    const ended = await end(body.id);
    expect(ended.deployResult.status).toBe('Succeeded');
    expect(ended.deployResult.details.componentSuccesses.map(({ fullName }) => fullName)).toEqual(['package.xml', 'A']);
    const short = await json<Answer>('GET', `${path}/${body.id.slice(0, 15)}`);
    expect(short.body.deployResult.details).toEqual({ allComponentMessages: [], componentFailures: [], componentSuccesses: [], runTestResult: null });
  });

  test('what waits can be cancelled, what is through can not', async () => {
    const first = await submit(codeArchive(['public class A {}', '@IsTest class T { @IsTest static void a() {} }']), { testLevel: 'RunSpecifiedTests', runTests: ['T'] });
    const second = await submit(codeArchive(['public class B {}']), {});
    expect((await json<Answer>('PATCH', `${path}/${second.body.id}`, { deployResult: { status: 'Canceling' } }))).toMatchObject({ status: 202, body: { deployResult: { status: 'Canceled', done: true } } });
    await end(first.body.id);
    expect(await json('PATCH', `${path}/${first.body.id}`, { deployResult: { status: 'Canceling' } })).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_ID_FIELD', message: 'Deployment already completed' }] });
    expect(served.org.query("SELECT Id FROM ApexClass WHERE Name = 'B'").totalSize).toBe(0);
  });

  test('jsforce deploys, and quickly what it validated', async () => {
    const client = await MetadataClient.of(served);
    const test = '@IsTest class T { @IsTest static void a() {} }';
    const zip = codeArchive(['public class A {}', test]);
    const validation = await client.connection.metadata.deployRest(zip, { singlePackage: true, rollbackOnError: true, checkOnly: true, testLevel: 'RunSpecifiedTests', runTests: ['T'] });
    expect((await end(validation.id)).deployResult).toMatchObject({ status: 'Succeeded', details: { runTestResult: { numTestsRun: 1 } } });
    const id = await client.connection.metadata.deployRecentValidation({ id: validation.id, rest: true });
    expect((await end(id)).deployResult.status).toBe('Succeeded');
    expect(served.org.query('SELECT Id FROM ApexClass').totalSize).toBe(2);
  });

  test('what is wrong with a request is told', async () => {
    const form = { 'content-type': 'multipart/form-data; boundary=BB' };
    expect(await json('POST', path, Buffer.from('nothing'), form)).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_MULTIPART_REQUEST' }] });
    expect(await json('POST', path, Buffer.from('--BB\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx\r\n--BB--'), form)).toMatchObject({ status: 400, body: [{ errorCode: 'MISSING_ARGUMENT', message: expect.stringContaining('deployOptions') }] });
    expect(await json('POST', path, { nothing: 1 })).toMatchObject({ status: 400, body: [{ errorCode: 'MISSING_ARGUMENT' }] });
    expect((await submit(codeArchive(['public class A {}']), { testLevel: 'Nope' }))).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_TYPE' }] });
    expect(await json('POST', path, { validatedDeployRequestId: '0Af000000000000AAA' })).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_CROSS_REFERENCE_KEY' }] });
    expect(await json('GET', `${path}/0Af000000000000AAA`)).toMatchObject({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] });
  });
});
