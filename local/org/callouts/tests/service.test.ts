import { enter } from '../../runtime/services.ts';
import { noUse, synchronousLimits, type Transaction } from '../../runtime/transaction.ts';
import { HttpCalloutService } from '../service.ts';
import { startTestServer } from './test-server.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('callouts of Apex', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let service: HttpCalloutService;
  let running: Transaction;

  beforeAll(async () => {
    server = await startTestServer();
    service = new HttpCalloutService({
      routes: { 'https://api.example.com': server.origin },
      remoteSites: () => new Set(['https://api.example.com', 'http://127.0.0.1:1']),
      refusal: () => null,
    });
  });
  afterAll(async () => {
    service.close();
    await server.stop();
  });
  beforeEach(() => {
    running = {
      kind: 'anonymous', isAsync: false, isTest: false, used: noUse(), limits: synchronousLimits, triggers: [], sharing: 'without',
      uncommittedWork: false, touchedSetup: false, touchedData: false, afterCommit: [], testState: new Map(), cpuStart: 0,
    };
    enter(null, running);
  });

  const send = (url: string, options: { method?: string; body?: string; timeout?: number } = {}) =>
    service.send({ method: options.method ?? 'GET', url, headers: [], body: options.body === undefined ? null : utf8(options.body), timeout: options.timeout ?? 0 });
  const refused = (message: string) => expect.objectContaining({ typeName: 'System.CalloutException', message });

  test('a routed request arrives with its body and its own host', () => {
    const answer = send('https://api.example.com/v1/x?y=1', { method: 'POST', body: '{"a":1}' });
    expect([answer.statusCode, answer.status, Buffer.from(answer.body).toString()]).toEqual([200, 'OK', 'POST /v1/x?y=1 {"a":1}']);
    expect(answer.headers).toContainEqual(['x-host', 'api.example.com']);
    expect(running.used.callouts).toBe(1);
  });

  test('an error status is an answer, no exception', () => {
    expect(send('https://api.example.com/missing')).toMatchObject({ statusCode: 404, status: 'Not Found' });
  });

  test.each([
    ['https://other.example.com/', 'Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://other.example.com/'],
    ['http://127.0.0.1:1/', 'Connection refused'],
    ['https://api.example.com/drop', 'Unexpected end of file from server'],
    ['https://api.example.com/large', 'Exceeded max size limit of 6000000'],
    ['api.example.com', 'no protocol: api.example.com'],
    ['callout:Deploy/x', 'The callout couldn\'t access the endpoint. You might not have the required permissions, or the named credential "Deploy" might not exist.'],
  ])('%s fails as in Salesforce', (url, message) => {
    expect(() => send(url)).toThrow(refused(message));
  });

  test('the time-out ends a slow request', () => {
    expect(() => send('https://api.example.com/slow', { timeout: 50 })).toThrow(refused('Read timed out'));
  });

  test('uncommitted work forbids callouts', () => {
    running.uncommittedWork = true;
    expect(() => send('https://api.example.com/')).toThrow(refused('You have uncommitted work pending. Please commit or rollback before calling out'));
  });

  test('the 101st callout passes the governor limit', () => {
    running.used.callouts = 100;
    expect(() => send('https://api.example.com/')).toThrow(expect.objectContaining({ typeName: 'System.LimitException', message: 'Too many callouts: 101' }));
  });
});
