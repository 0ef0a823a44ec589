import { metadataXml, notes, orgWith, sample } from '../../../testing/tests/sample-org.ts';
import { ServedOrg } from '../../tests/served-org.ts';

const echo = `@RestResource(urlMapping='/echo/*')
global class Echo {
  global class Answer { public String uri; public String path; public String query; public String body; public String header; public String address; public String nothing; }
  @HttpGet global static Answer read() {
    RestRequest request = RestContext.request;
    Answer answer = new Answer();
    answer.uri = request.requestURI;
    answer.path = request.resourcePath;
    answer.query = request.params.get('q');
    answer.header = request.headers.get('X-Mine') + request.headers.get('Authorization');
    answer.address = request.remoteAddress;
    return answer;
  }
  @HttpPost global static void take() {
    RestContext.response.statusCode = 201;
    RestContext.response.addHeader('X-Made', 'yes');
    RestContext.response.responseBody = Blob.valueOf('<' + RestContext.request.requestBody.toString() + '>');
  }
  @HttpPut global static String joined(String name, Integer times, List<String> tags) { return name + times + String.join(tags, '|') + RestContext.request.requestBody; }
  @HttpPatch global static Note__c keep(Note__c note) { insert note; return note; }
  @HttpDelete global static void fail() {
    insert new Note__c(Name = 'gone');
    Integer nothing = 1 / 0;
  }
}`;
const longer = `@RestResource(urlMapping='/echo/deep/*') global class Deep { @HttpGet global static String read() { return 'deep'; } }`;
const exact = `@RestResource(urlMapping='/echo/one') global class One { @HttpGet global static String read() { RestContext.response.statusCode = 299; return 'one'; } }`;
const inside = `@RestResource(urlMapping='/teams/*/members') global class Members { @HttpGet global static List<Integer> read() { return new List<Integer>{ 1, 2 }; } }`;
const packaged = `@RestResource(urlMapping='/ping') global class Ping { @HttpGet global static String read() { return 'packaged'; } }`;
const permissions = metadataXml('PermissionSet', '<label>Caller</label><classAccesses><apexClass>Ping</apexClass><enabled>true</enabled></classAccesses>');

describe('Apex REST', () => {
  let served: ServedOrg;
  beforeEach(() => {
    const org = orgWith([echo, longer, exact, inside]);
    const result = org.deploy(sample([packaged], { 'permissionsets/Caller.permissionset': permissions }, 'acme'));
    expect(result.errors).toEqual([]);
    served = new ServedOrg(org);
  });
  afterEach(() => served.close());

  const json = { 'content-type': 'application/json' };

  test('a resource sees its request, without what is secret; members that are null are left out', async () => {
    const answer = await served.send('GET', '/services/apexrest/echo/12%203?q=a%26b', undefined, { 'x-mine': 'm' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ uri: '/echo/12%203', path: '/services/apexrest/echo/*', query: 'a&b', header: 'mnull', address: '127.0.0.1' });
  });

  test('a method without result answers what it put into the response; the body may be anything', async () => {
    const answer = await served.send('POST', '/services/apexrest/echo', '{ no json', json);
    expect([answer.statusCode, answer.body, answer.headers['x-made']]).toEqual([201, '<{ no json>', 'yes']);
  });

  test('parameters come from the body, in JSON or XML; the request has no body then', async () => {
    expect((await served.send('PUT', '/services/apexrest/echo', { NAME: 'n', tags: ['a', 'b'], times: 2 }, json)).json()).toBe('n2a|bnull');
    const xml = '<request><name>n</name><times>3</times><tags>a</tags><tags>b</tags></request>';
    const answer = await served.send('PUT', '/services/apexrest/echo', xml, { 'content-type': 'application/xml', accept: 'application/xml' });
    expect(answer.body).toBe('<?xml version="1.0" encoding="UTF-8"?><response>n3a|bnull</response>');
  });

  test('a record comes in and goes out with its attributes', async () => {
    const answer = await served.send('PATCH', '/services/apexrest/echo', { note: { attributes: { type: 'Note__c' }, Name: 'r', Count__c: 4 } }, json);
    expect(answer.json()).toMatchObject({ attributes: { type: 'Note__c' }, Name: 'r', Count__c: 4 });
    expect(notes(served.org)).toEqual(['r']);
  });

  test.each([
    ['an unknown parameter', { name: 'n', more: 1 }, 'application/json', 400, 'JSON_PARSER_ERROR', /^Unexpected parameter encountered during deserialization: more at \[line:1, column:\d+\]$/],
    ['broken JSON', '{"name": ', 'application/json', 400, 'JSON_PARSER_ERROR', /^Unexpected/],
    ['no object', '[1]', 'application/json', 400, 'JSON_PARSER_ERROR', /^Expected JSON object/],
    ['nothing', '', 'application/json', 400, 'JSON_PARSER_ERROR', /no entity body/],
    ['a type of text that is neither', 'name=n', 'text/plain', 415, 'UNSUPPORTED_MEDIA_TYPE', /text\/plain/],
  ])('%s for parameters is refused', async (_what, payload, type, status, errorCode, message) => {
    const answer = await served.send('PUT', '/services/apexrest/echo', payload, { 'content-type': type });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual([{ errorCode, message: expect.stringMatching(message) }]);
  });

  test('an exception that nothing catches is status 500, and takes back what was done', async () => {
    const answer = await served.send('DELETE', '/services/apexrest/echo/1');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual([{ errorCode: 'APEX_ERROR', message: 'System.MathException: Divide by 0\n\nClass.Echo.fail: line 23, column 1' }]);
    expect(notes(served.org)).toEqual([]);
  });

  test('an exact match wins, then the longest pattern; a wildcard inside is one part of the path; case counts', async () => {
    const read = async (path: string): Promise<unknown> => (await served.send('GET', `/services/apexrest${path}`)).json();
    expect(await read('/echo/deep/1')).toBe('deep');
    expect(await read('/echo/one')).toEqual([{ errorCode: 'INTERNAL_SERVER_ERROR', message: 'Invalid status code for HTTP response: 299' }]);
    expect(await read('/echo/two')).toMatchObject({ uri: '/echo/two' });
    expect(await read('/teams/7/members')).toEqual([1, 2]);
    expect(await read('/teams/7/8/members')).toEqual([{ errorCode: 'NOT_FOUND', message: 'Could not find a match for URL /teams/7/8/members' }]);
    expect(await read('/Echo/deep/1')).toMatchObject([{ errorCode: 'NOT_FOUND' }]);
  });

  test('a verb without method is not allowed', async () => {
    const answer = await served.send('DELETE', '/services/apexrest/teams/7/members');
    expect([answer.statusCode, answer.json()]).toEqual([405, [{ errorCode: 'METHOD_NOT_ALLOWED', message: "HTTP Method 'DELETE' not allowed. Allowed are GET" }]]);
  });

  test('classes of a package are below its namespace', async () => {
    expect((await served.send('GET', '/services/apexrest/acme/ping')).json()).toBe('packaged');
    expect((await served.send('GET', '/services/apexrest/ping')).statusCode).toBe(404);
  });

  test('a user needs access to the class; nobody gets in without a session', async () => {
    const { org } = served;
    org.runAnonymous(`Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
      insert new User(Username = 'caller@local.test', Email = 'c@local.test', LastName = 'C', Alias = 'c', ProfileId = p.Id, TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');`);
    const userId = org.query("SELECT Id FROM User WHERE Username = 'caller@local.test'").records![0]!.$get('Id') as string;
    const refused = await served.send('GET', '/services/apexrest/acme/ping', undefined, {}, userId);
    expect([refused.statusCode, refused.json()]).toEqual([403, [{ errorCode: 'FORBIDDEN', message: 'You do not have access to the Apex class named: Ping' }]]);
    org.runAnonymous(`insert new PermissionSetAssignment(AssigneeId = '${userId}', PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Caller'].Id);`);
    expect((await served.send('GET', '/services/apexrest/acme/ping', undefined, {}, userId)).statusCode).toBe(200);
    expect((await served.server.inject({ url: '/services/apexrest/acme/ping' })).statusCode).toBe(401);
  });
});
