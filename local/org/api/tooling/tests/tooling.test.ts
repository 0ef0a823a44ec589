import { Connection } from 'jsforce';
import { metadataXml, orgWith } from '../../../testing/tests/sample-org.ts';
import { ServedOrg } from '../../tests/served-org.ts';
import { TestRuns } from '../test-runs/test-runs.ts';
import { ToolingDatabase } from '../tooling-database.ts';

const work = `public class Work {
  public static Integer twice(Integer n) {
    if (n > 100) {
      return -1;
    }
    return n * 2;
  }
}`;
const guard = `trigger Guard on Note__c (before insert) { Work.twice(Trigger.new.size()); }`;
const workTest = `@IsTest private class WorkTest {
  @TestSetup static void setUp() { insert new Note__c(Name = 'set up'); }
  @IsTest static void doubles() { Assert.areEqual(4, Work.twice(2)); Assert.areEqual(1, [SELECT COUNT() FROM Note__c]); }
  @IsTest static void fails() {
    Assert.areEqual(5, Work.twice(2), 'not five');
  }
}`;
const otherTest = `@IsTest private class OtherTest {
  @IsTest static void large() { Assert.areEqual(-1, Work.twice(101)); }
  @IsTest static void small() { Integer i = 1; }
}`;
const rule = metadataXml('CustomObject', `<label>Note</label><pluralLabel>Notes</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>
  <fields><fullName>Count__c</fullName><label>Count</label><type>Number</type><precision>10</precision><scale>0</scale></fields>
  <validationRules><fullName>Not_negative</fullName><active>true</active><errorConditionFormula>Count__c &lt; 0</errorConditionFormula><errorMessage>Too small</errorMessage></validationRules>`);
const t = '/services/data/v65.0/tooling';

describe('the Tooling API', () => {
  let served: ServedOrg;
  let connection: Connection;
  beforeAll(async () => {
    served = new ServedOrg(orgWith([work, guard, workTest, otherTest], { others: { 'objects/Note__c.object': rule } }));
    connection = new Connection({ ...(await served.listen()), version: '65.0' });
  });
  afterAll(() => served.close());

  const query = async (soql: string): Promise<Record<string, unknown>[]> => (await connection.tooling.query(soql)).records;
  const classId = async (name: string): Promise<string> => String((await query(`SELECT Id FROM ApexClass WHERE Name = '${name}'`))[0]!.Id);
  const ended = async (id: string): Promise<Record<string, unknown>> => {
    for (let look = 0; look < 500; look++) {
      const [run] = await query(`SELECT AsyncApexJobId, Status, ClassesCompleted, ClassesEnqueued, MethodsEnqueued, MethodsFailed, StartTime, EndTime, TestTime, TestSetupTime, UserId FROM ApexTestRunResult WHERE AsyncApexJobId = '${id}'`);
      if (['Completed', 'Failed', 'Aborted'].includes(String(run?.Status))) return run!;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error('The run does not end');
  };

  describe('queries', () => {
    test('code, with what only this API shows of it', async () => {
      const answer = (await served.send('GET', `${t}/query?q=${encodeURIComponent("SELECT Id, Name, ApiVersion, FullName, Metadata, LengthWithoutComments FROM ApexClass WHERE Name = 'Work'")}`)).json<Record<string, unknown>>();
      expect(answer).toMatchObject({ size: 1, totalSize: 1, done: true, queryLocator: null, entityTypeName: 'ApexClass' });
      expect(answer.records).toEqual([expect.objectContaining({ Name: 'Work', ApiVersion: 65, FullName: 'Work', Metadata: { apiVersion: 65, status: 'Active', packageVersions: [], urls: null }, attributes: expect.objectContaining({ url: expect.stringMatching(/^\/services\/data\/v65\.0\/tooling\/sobjects\/ApexClass\/01p/) }) })]);
      expect(await query("SELECT Name, TableEnumOrId FROM ApexTrigger")).toEqual([expect.objectContaining({ Name: 'Guard', TableEnumOrId: 'Note__c' })]);
    });

    test('objects, fields and validation rules of the org', async () => {
      expect(await query("SELECT QualifiedApiName, Label FROM EntityDefinition WHERE QualifiedApiName = 'Note__c'")).toEqual([expect.objectContaining({ Label: 'Note' })]);
      expect(await query("SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Note__c' AND QualifiedApiName = 'Count__c'")).toHaveLength(1);
      expect(await query("SELECT DeveloperName, TableEnumOrId, Metadata FROM CustomField WHERE DeveloperName = 'Count'")).toEqual([expect.objectContaining({ TableEnumOrId: 'Note__c', Metadata: expect.objectContaining({ label: 'Count', precision: 10 }) })]);
      expect(await query('SELECT ValidationName, Active, EntityDefinition.QualifiedApiName, Metadata FROM ValidationRule')).toEqual([
        expect.objectContaining({ ValidationName: 'Not_negative', Active: true, EntityDefinition: expect.objectContaining({ QualifiedApiName: 'Note__c' }), Metadata: expect.objectContaining({ errorConditionFormula: 'Count__c < 0' }) }),
      ]);
    });

    test('records of the org are there, too; what nobody has is told as in the data API', async () => {
      expect(await query("SELECT Username FROM User WHERE Username = 'admin@local.test'")).toHaveLength(1);
      await expect(query('SELECT Id FROM SandboxProcess')).rejects.toMatchObject({ errorCode: 'INVALID_TYPE' });
      await expect(query('SELECT Nope FROM TraceFlag')).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
    });

    test('an org without source tracking has no SourceMember, in the words that the Salesforce CLI looks for', async () => {
      const answer = await served.send('GET', `${t}/sobjects/SourceMember/describe`);
      expect([answer.statusCode, answer.json()]).toEqual([404, [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]]);
    });
  });

  describe('tests', () => {
    test('at once: results, failures with message and stack, coverage', async () => {
      const answer = (await served.send('POST', `${t}/runTestsSynchronous`, { tests: [{ className: 'WorkTest' }] })).json<Record<string, unknown[]>>();
      expect(answer).toMatchObject({ numTestsRun: 2, numFailures: 1 });
      expect(answer.successes).toEqual([expect.objectContaining({ name: 'WorkTest', methodName: 'doubles', namespace: null, id: await classId('WorkTest') })]);
      expect(answer.failures).toEqual([expect.objectContaining({ methodName: 'fails', message: 'System.AssertException: Assertion Failed: not five: Expected: 5, Actual: 4', stackTrace: 'Class.WorkTest.fails: line 5, column 1' })]);
      expect(answer.codeCoverage).toContainEqual(expect.objectContaining({ name: 'Work', numLocations: 3, numLocationsNotCovered: 1, locationsNotCovered: [expect.objectContaining({ line: 4 })] }));
    });

    test('in the background: states, results of methods, and what all runs covered together', async () => {
      const id = await connection.tooling.request<string>({ method: 'POST', url: `${t}/runTestsAsynchronous`, body: JSON.stringify({ classNames: 'WorkTest,OtherTest' }), headers: { 'content-type': 'application/json' } });
      expect(id).toMatch(/^707/);
      expect(await ended(id)).toMatchObject({ Status: 'Failed', ClassesEnqueued: 2, ClassesCompleted: 2, MethodsEnqueued: 4, MethodsFailed: 1 });
      const items = await query(`SELECT Id, Status, ExtendedStatus, ApexClass.Name FROM ApexTestQueueItem WHERE ParentJobId = '${id}' ORDER BY ApexClass.Name`);
      expect(items).toEqual([expect.objectContaining({ Status: 'Completed', ExtendedStatus: '(2/2)' }), expect.objectContaining({ Status: 'Failed', ExtendedStatus: '(1/2)' })]);
      const results = await query(`SELECT MethodName, Outcome, Message, RunTime, ApexClass.Name, ApexClass.NamespacePrefix FROM ApexTestResult WHERE QueueItemId IN (${items.map((item) => `'${String(item.Id)}'`).join()}) ORDER BY MethodName`);
      expect(results.map(({ MethodName, Outcome }) => [MethodName, Outcome])).toEqual([['doubles', 'Pass'], ['fails', 'Fail'], ['large', 'Pass'], ['small', 'Pass']]);
      expect(await query(`SELECT ApexClassOrTrigger.Id, ApexClassOrTrigger.Name, NumLinesCovered, NumLinesUncovered, Coverage FROM ApexCodeCoverageAggregate WHERE ApexClassorTriggerId = '${await classId('Work')}'`)).toEqual([
        expect.objectContaining({ NumLinesCovered: 3, NumLinesUncovered: 0, Coverage: { coveredLines: [3, 4, 6], uncoveredLines: [] }, ApexClassOrTrigger: expect.objectContaining({ Name: 'Work' }) }),
      ]);
      // Each method with what it covered itself: the second one nothing.
      expect(await query(`SELECT TestMethodName, NumLinesCovered, Coverage FROM ApexCodeCoverage WHERE ApexTestClassId = '${await classId('OtherTest')}' AND ApexClassOrTriggerId = '${await classId('Work')}'`)).toEqual([
        expect.objectContaining({ TestMethodName: 'large', NumLinesCovered: 2, Coverage: { coveredLines: [3, 4], uncoveredLines: [6] } }),
      ]);
      expect(await query('SELECT PercentCovered FROM ApexOrgWideCoverage')).toEqual([expect.objectContaining({ PercentCovered: 100 })]);
    });

    test('single methods, by class id', async () => {
      const answer = (await served.send('POST', `${t}/runTestsSynchronous`, { tests: [{ classId: await classId('WorkTest'), testMethods: ['Doubles'] }], skipCodeCoverage: true })).json<Record<string, unknown>>();
      expect(answer).toMatchObject({ numTestsRun: 1, numFailures: 0, codeCoverage: [] });
    });

    test('a suite', async () => {
      const { id } = await connection.tooling.create('ApexTestSuite', { TestSuiteName: 'Mine' });
      await connection.tooling.create('TestSuiteMembership', { ApexTestSuiteId: id, ApexClassId: await classId('OtherTest') });
      const answer = (await served.send('POST', `${t}/runTestsSynchronous`, { suiteNames: 'Mine' })).json<Record<string, unknown>>();
      expect(answer).toMatchObject({ numTestsRun: 2, numFailures: 0 });
    });

    test.each([
      [{ tests: [{ className: 'Nope' }] }, "This class name's value is invalid: Nope. Provide the name of an Apex class that has test methods."],
      [{}, 'Always provide a classes, suites, tests, or testLevel property.'],
    ])('%j is refused', async (body, message) => {
      const answer = await served.send('POST', `${t}/runTestsAsynchronous`, body);
      expect([answer.statusCode, answer.json()]).toEqual([400, [{ errorCode: 'INVALID_INPUT', message }]]);
    });

    test('classes that wait are aborted by their queue items', async () => {
      const database = new ToolingDatabase(served.org);
      const runs = new TestRuns(served.org, database);
      const ended = new Promise<string>((resolve) => runs.ended.push(resolve));
      // Nothing has run yet when the items are aborted: a run begins with its first turn.
      const id = runs.start({ classNames: 'WorkTest,OtherTest' }, served.org.identity.adminId);
      for (const item of database.query('SELECT Id FROM ApexTestQueueItem').records ?? []) database.put('ApexTestQueueItem', { Id: item.$get('Id'), Status: 'Aborted' });
      expect(await ended).toBe(id);
      expect(database.query('SELECT Status FROM ApexTestRunResult').records!.map((run) => run.$get('Status'))).toEqual(['Aborted']);
      expect(database.query('SELECT COUNT() FROM ApexTestResult').totalSize).toBe(0);
      runs.close();
      database.close();
    });

    test('a deployment forgets what was covered', async () => {
      await served.send('POST', `${t}/runTestsSynchronous`, { tests: [{ className: 'OtherTest' }] });
      expect((await query('SELECT Id FROM ApexCodeCoverage')).length).toBeGreaterThan(0);
      served.org.deploy({ namespace: null, files: [{ path: 'classes/Later.cls', text: 'public class Later { public static void nothing() { Integer i = 1; } }' }] });
      await served.send('POST', `${t}/runTestsSynchronous`, { tests: [{ className: 'OtherTest' }] });
      expect(await query(`SELECT NumLinesCovered, NumLinesUncovered FROM ApexCodeCoverageAggregate WHERE ApexClassOrTriggerId = '${await classId('Work')}'`)).toEqual([expect.objectContaining({ NumLinesCovered: 2, NumLinesUncovered: 1 })]);
      expect(await query(`SELECT NumLinesCovered FROM ApexCodeCoverageAggregate WHERE ApexClassOrTriggerId = '${await classId('Later')}'`)).toEqual([expect.objectContaining({ NumLinesCovered: 0 })]);
    });

    test('they leave nothing in the org', () => {
      expect(served.org.query('SELECT COUNT() FROM Note__c').totalSize).toBe(0);
    });
  });

  describe('anonymous Apex and debug logs', () => {
    test('its result, as jsforce asks for it', async () => {
      expect(await connection.tooling.executeAnonymous('Integer i = 1;')).toMatchObject({ compiled: true, success: true, line: -1 });
      expect(await connection.tooling.executeAnonymous('Integer i = ;')).toMatchObject({ compiled: false, success: false, line: 1 });
    });

    test('without a trace flag no log is kept; with one, its row and text', async () => {
      expect(await query('SELECT Id FROM ApexLog')).toEqual([]);
      const level = await connection.tooling.create('DebugLevel', { developerName: 'Mine', MasterLabel: 'Mine', ApexCode: 'FINEST', Visualforce: 'FINER' });
      await connection.tooling.create('TraceFlag', {
        tracedentityid: served.org.identity.adminId, logtype: 'DEVELOPER_LOG', debuglevelid: level.id, StartDate: served.org.services.clock.now(), ExpirationDate: new Date(served.org.services.clock.now() + 1_800_000).toUTCString(),
      });
      await connection.tooling.executeAnonymous("System.debug('hello');\nInteger i = 1 / 0;");
      const [row] = await query('SELECT Id, Application, DurationMilliseconds, Location, LogLength, LogUser.Name, Operation, Request, StartTime, Status FROM ApexLog ORDER BY StartTime DESC LIMIT 1');
      expect(row).toMatchObject({ LogUser: expect.objectContaining({ Name: 'Ada Admin' }), Status: 'System.MathException: Divide by 0', Location: 'SystemLog' });
      const text = (await served.send('GET', `${t}/sobjects/ApexLog/${String(row!.Id)}/Body`)).body;
      expect(text.length).toBe(row!.LogLength);
      expect(text.split('\n').map((line) => line.replace(/^\d\d:\d\d:\d\d\.\d+ \(\d+\)/, ''))).toEqual([
        '65.0 APEX_CODE,FINEST;VISUALFORCE,FINER', "Execute Anonymous: System.debug('hello');", 'Execute Anonymous: Integer i = 1 / 0;',
        expect.stringMatching(/^\|USER_INFO\|\[EXTERNAL\]\|005\w{15}\|admin@local\.test\|\(GMT\+00:00\) .* \(GMT\)\|GMT\+00:00$/), '|EXECUTION_STARTED', '|CODE_UNIT_STARTED|[EXTERNAL]|execute_anonymous_apex',
        '|USER_DEBUG|[1]|DEBUG|hello', '|EXCEPTION_THROWN|[2]|System.MathException: Divide by 0', '|FATAL_ERROR|System.MathException: Divide by 0', '', 'AnonymousBlock: line 2, column 1',
        '|CODE_UNIT_FINISHED|execute_anonymous_apex', '|EXECUTION_FINISHED', '',
      ]);
      expect((await served.send('DELETE', `${t}/sobjects/ApexLog/${String(row!.Id)}`)).statusCode).toBe(204);
      expect(await query('SELECT Id FROM ApexLog')).toEqual([]);
    });

    test('the SOAP call of `sf apex run` carries the log in its header', async () => {
      const envelope = (source: string, level: string): string => `<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:cmd="http://soap.sforce.com/2006/08/apex" xmlns:apex="http://soap.sforce.com/2006/08/apex">
        <env:Header><cmd:SessionHeader><cmd:sessionId>${served.token()}</cmd:sessionId></cmd:SessionHeader><apex:DebuggingHeader><apex:debugLevel>${level}</apex:debugLevel></apex:DebuggingHeader></env:Header>
        <env:Body><executeAnonymous xmlns="http://soap.sforce.com/2006/08/apex"><apexcode>${source}</apexcode></executeAnonymous></env:Body></env:Envelope>`;
      const run = async (source: string, level = 'DEBUGONLY'): Promise<string> => (await served.server.inject({ method: 'POST', url: '/services/Soap/s/65.0/00D000000000001', payload: envelope(source, level), headers: { 'content-type': 'text/xml', soapaction: 'executeAnonymous' } })).body;
      const text = await run("System.debug('1 &lt; 2');");
      expect(text).toMatch(/<DebuggingInfo><debugLog>65\.0 APEX_CODE,DEBUG\n[\s\S]*\|USER_DEBUG\|\[1\]\|DEBUG\|1 &lt; 2\n[\s\S]*<\/debugLog>/);
      expect(text).toContain('<success>true</success>');
      expect(await run('List&lt;Account&gt; all = [SELECT Id FROM Account];', 'PROFILING')).toMatch(/\|CUMULATIVE_LIMIT_USAGE\n.*\|LIMIT_USAGE_FOR_NS\|\(default\)\|\n {2}Number of SOQL queries: 1 out of 100\n[\s\S]*\|CUMULATIVE_LIMIT_USAGE_END\n/);
      expect(await run('Integer i = nothing;')).toMatch(/<compileProblem>Variable does not exist: nothing<\/compileProblem><compiled>false<\/compiled>/);
    });

    test('a user who may not author Apex runs none', async () => {
      served.org.runAnonymous(`insert new User(Username = 'plain@local.test', Email = 'p@local.test', LastName = 'P', Alias = 'p', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id,
        TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');`);
      const userId = String((await query("SELECT Id FROM User WHERE Username = 'plain@local.test'"))[0]!.Id);
      const answer = await served.send('GET', `${t}/executeAnonymous?anonymousBody=Integer+i;`, undefined, {}, userId);
      expect([answer.statusCode, answer.json()]).toEqual([403, [expect.objectContaining({ errorCode: 'INSUFFICIENT_ACCESS' })]]);
    });

    test.each([
      [{ TracedEntityId: '005000000000001AAA', LogType: 'USER_DEBUG' }, 'REQUIRED_FIELD_MISSING'],
      [{ TracedEntityId: '005000000000001AAA', LogType: 'USER_DEBUG', DebugLevelId: '7dl000000000001AAA', ExpirationDate: '2020-01-01T00:00:00Z' }, 'FIELD_INTEGRITY_EXCEPTION'],
    ])('a trace flag that can not be: %j', async (body, errorCode) => {
      const answer = await served.send('POST', `${t}/sobjects/TraceFlag`, body);
      expect([answer.statusCode, answer.json()]).toEqual([400, [expect.objectContaining({ errorCode })]]);
    });
  });
});
