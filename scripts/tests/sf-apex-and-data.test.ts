import { readFileSync } from 'node:fs';
import path from 'node:path';
import { requestJson } from '../story/http.ts';
import { startProgram, stopProgram, type StartedProgram } from '../story/programs.ts';
import { SalesforceCli } from './salesforce-cli.ts';

interface TestSummary {
  readonly summary: { readonly outcome: string; readonly testsRan: number; readonly passing: number; readonly failing: number; readonly testRunCoverage: string };
  readonly tests: readonly { readonly FullName: string; readonly Outcome: string; readonly Message: string | null; readonly StackTrace: string | null }[];
  readonly coverage: { readonly coverage: readonly { readonly name: string; readonly coveredPercent: number; readonly lines: Readonly<Record<string, number>> }[] };
}

/** The real Salesforce CLI against a local org: each test is what an admin or developer types. */
describe('the Salesforce CLI runs Apex, loads data and installs packages', () => {
  const sf = new SalesforceCli();
  let org: StartedProgram;
  let packageId: string;

  beforeAll(async () => {
    org = await startProgram('local/org/cli.ts', ['start', '--port', '0', '--memory', '--package', 'scripts/tests/fixtures/greeter', '--packages', '.', '--json']);
    const ready = org.output().split('\n').find((line) => line.startsWith('{')) ?? '{}';
    packageId = (JSON.parse(ready) as { packages: { id: string }[] }).packages[0]!.id;
    const session = await requestJson<{ accessToken: string }>('GET', `${org.url}/_local/session`);
    await sf.login(org.url, session.accessToken);
  });
  afterAll(async () => {
    sf.remove();
    await stopProgram(org?.process);
  });

  test('apex run: prints the debug log', async () => {
    const file = sf.file('hello.apex', "insert new Contact(FirstName = 'Ada', LastName = 'Debug');\nSystem.debug([SELECT Description FROM Contact].Description);");
    const { status, result } = await sf.json<{ success: boolean; logs: string }>(['apex', 'run', '--file', file]);
    expect([status, result.success]).toEqual([0, true]);
    expect(result.logs).toMatch(/\|EXECUTION_STARTED\n.*\|CODE_UNIT_STARTED\|\[EXTERNAL\]\|execute_anonymous_apex\n.*\|USER_DEBUG\|\[2\]\|DEBUG\|Hello Ada!\n/);
  });

  test('apex run: an exception is told with its line', async () => {
    const { name, message, data } = await sf.json(['apex', 'run', '--file', sf.file('bad.apex', 'Integer one = 1;\nInteger none = one / 0;')]);
    expect([name, message]).toEqual(['executeRuntimeFailure', expect.stringContaining('System.MathException: Divide by 0')]);
    expect(data).toMatchObject({ compiled: true, success: false, line: '2', exceptionStackTrace: 'AnonymousBlock: line 2, column 1' });
  });

  test('data create record, data query: a record with its parent', async () => {
    const made = await sf.json<{ id: string }>(['data', 'create', 'record', '--sobject', 'Account', '--values', "Name='Acme & Co' NumberOfEmployees=12"]);
    expect(made.status).toBe(0);
    const updated = await sf.json(['data', 'update', 'record', '--sobject', 'Account', '--record-id', made.result.id, '--values', 'NumberOfEmployees=13']);
    expect(updated.status).toBe(0);
    const output = await sf.text(['data', 'query', '--query', 'SELECT Name, NumberOfEmployees, CreatedBy.Username FROM Account', '--result-format', 'csv']);
    expect(output).toContain('Name,NumberOfEmployees,CreatedBy.Username\nAcme & Co,13,admin@local.test');
  });

  test('data import bulk: triggers run; a bad row is told', async () => {
    const good = sf.file('good.csv', 'FirstName,LastName,Email\n"Bulk, the first",One,one@example.com\nSecond,Two,two@example.com\n');
    const loaded = await sf.json<Record<string, unknown>>(['data', 'import', 'bulk', '--file', good, '--sobject', 'Contact', '--wait', '2']);
    expect(loaded).toMatchObject({ status: 0, result: { processedRecords: 2, successfulRecords: 2, failedRecords: 0 } });
    const failed = await sf.json(['data', 'import', 'bulk', '--file', sf.file('bad.csv', 'FirstName,LastName\nNo,\n'), '--sobject', 'Contact', '--wait', '2']);
    expect(failed.status).not.toBe(0);
    expect(failed.message).toMatch(/failed to process 1 records/i);
  });

  test('data export bulk: what was loaded comes out, made by the trigger', async () => {
    const answer = await sf.json(['data', 'export', 'bulk', '--query', "SELECT LastName, Description FROM Contact WHERE LastName IN ('One', 'Two') ORDER BY LastName", '--output-file', 'out.csv', '--wait', '2']);
    expect(answer.status).toBe(0);
    expect(readFileSync(path.join(sf.folder, 'out.csv'), 'utf8')).toBe('"LastName","Description"\n"One","Hello Bulk, the first!"\n"Two","Hello Second!"\n');
  });

  test('apex run test, at once: one failure, with its line, and coverage', async () => {
    const { result } = await sf.json<TestSummary>(['apex', 'run', 'test', '--class-names', 'GreeterTest', '--synchronous', '--code-coverage']);
    expect(result.summary).toMatchObject({ outcome: 'Failed', testsRan: 2, passing: 1, failing: 1 });
    expect(result.tests.find(({ Outcome }) => Outcome === 'Fail')).toMatchObject({
      FullName: 'GreeterTest.failsOnPurpose', Message: 'System.AssertException: Assertion Failed: wrong name: Expected: Hello Bob!, Actual: Hello Ada!', StackTrace: 'Class.GreeterTest.failsOnPurpose: line 10, column 1',
    });
    const greeter = result.coverage.coverage.find(({ name }) => name === 'Greeter');
    expect(greeter).toMatchObject({ coveredPercent: 67, lines: { 3: 1, 4: 0, 6: 1 } });
  });

  test('apex run test, in the background: JUnit', async () => {
    const output = await sf.text(['apex', 'run', 'test', '--test-level', 'RunLocalTests', '--wait', '3', '--result-format', 'junit', '--code-coverage']);
    expect(output).toMatch(/<testcase name="greetsByName" classname="GreeterTest" time="[\d.]+">/);
    expect(output).toMatch(/<failure message="System\.AssertException: Assertion Failed: wrong name/);
  });

  test('package install, package installed list: the package with its namespace', async () => {
    const installed = await sf.json<{ Status: string }>(['package', 'install', '--package', packageId, '--wait', '3', '--no-prompt']);
    expect([installed.status, installed.result.Status]).toEqual([0, 'SUCCESS']);
    const list = await sf.json<Record<string, unknown>[]>(['package', 'installed', 'list']);
    expect(list.result).toEqual([expect.objectContaining({ SubscriberPackageNamespace: 'moengage', SubscriberPackageVersionId: packageId, SubscriberPackageVersionNumber: '0.1.0.1' })]);
  });

  test('org assign permset: the package\'s', async () => {
    const answer = await sf.json<{ successes: { value: string }[]; failures: unknown[] }>(['org', 'assign', 'permset', '--name', 'moengage__MoEngage_Admin_User']);
    expect(answer.result).toMatchObject({ successes: [{ name: 'admin@local.test', value: 'moengage__MoEngage_Admin_User' }], failures: [] });
  });

  test('org list limits, sobject describe', async () => {
    const limits = await sf.json<{ name: string; max: number }[]>(['org', 'list', 'limits']);
    expect(limits.result).toContainEqual(expect.objectContaining({ name: 'DailyAsyncApexExecutions', max: 250_000 }));
    const describe = await sf.json<{ fields: { name: string }[] }>(['sobject', 'describe', '--sobject', 'moengage__SyncQueue__c']);
    expect(describe.result.fields.map(({ name }) => name)).toContain('moengage__Status__c');
  });
});
