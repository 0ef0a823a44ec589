import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OrgClient } from '../story/org-client.ts';
import { startProgram, stopProgram, type StartedProgram } from '../story/programs.ts';
import { root } from '../test-stages/stage.ts';
import { SalesforceCli, type CliAnswer } from './salesforce-cli.ts';

interface Deployed {
  readonly id: string;
  readonly status: string;
  readonly numberComponentsTotal: number;
  readonly numberComponentErrors: number;
  readonly numberTestsCompleted: number;
  readonly details: { readonly runTestResult: { readonly failures: readonly { readonly methodName: string; readonly message: string }[]; readonly codeCoverage: readonly { readonly name: string; readonly numLocationsNotCovered: number }[] } };
  readonly files: readonly { readonly fullName: string; readonly type: string; readonly state: string; readonly filePath?: string; readonly error?: string; readonly lineNumber?: number }[];
}

/** Clients that ask for the REST way of the Metadata API. */
const REST = { SF_ORG_METADATA_REST_DEPLOY: 'true' };
const meta = '<?xml version="1.0" encoding="UTF-8"?>\n<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">\n    <apiVersion>65.0</apiVersion>\n    <status>Active</status>\n</ApexClass>\n';
const calculator = 'public class Calculator {\n    public static Integer twice(Integer n) {\n        return n * 2;\n    }\n}\n';
const calculatorTest = "@IsTest\nclass CalculatorTest {\n    @IsTest\n    static void doubles() {\n        insert new Account(Name = 'Of a test', Level__c = 'High');\n        System.assertEquals(4, Calculator.twice(2));\n    }\n}\n";
const level = '<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>Level__c</fullName>\n    <label>Level</label>\n    <length>10</length>\n    <type>Text</type>\n</CustomField>\n';

/** The real Salesforce CLI against a local org, on a small project of its own and on this package. */
describe('the Salesforce CLI deploys and retrieves metadata', () => {
  const sf = new SalesforceCli();
  let program: StartedProgram;
  let org: OrgClient;

  const write = (file: string, text: string): void => {
    const full = path.join(sf.folder, 'force-app/main/default', file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  const read = (file: string): string => readFileSync(path.join(sf.folder, 'force-app/main/default', file), 'utf8');
  const deploy = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CliAnswer<Deployed>> => sf.json<Deployed>(['project', 'deploy', ...args], environment);
  const names = async (soql: string): Promise<unknown[]> => (await org.query<{ Name: string }>(soql)).map(({ Name }) => Name);

  beforeAll(async () => {
    program = await startProgram('local/org/cli.ts', ['start', '--port', '0', '--memory', '--json']);
    org = new OrgClient(program.url, '');
    sf.file('sfdx-project.json', JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }, { path: 'package' }], namespace: '', sourceApiVersion: '65.0' }));
    mkdirSync(path.join(sf.folder, 'package'));
    write('classes/Calculator.cls', calculator);
    write('classes/CalculatorTest.cls', calculatorTest);
    write('objects/Account/fields/Level__c.field-meta.xml', level);
    for (const name of ['Calculator', 'CalculatorTest']) write(`classes/${name}.cls-meta.xml`, meta);
  });
  afterAll(async () => {
    sf.remove();
    await stopProgram(program?.process);
  });

  test('org login jwt: a signed assertion lets a user in', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
    const { status, result } = await sf.json<{ username: string; orgId: string }>(['org', 'login', 'jwt', '--username', 'admin@local.test', '--jwt-key-file', sf.file('server.key', privateKey), '--client-id', 'any', '--instance-url', program.url, '--alias', 'local', '--set-default']);
    expect([status, result.username]).toEqual([0, 'admin@local.test']);
  });

  test('project deploy validate runs tests and leaves nothing; quick takes it in without them', async () => {
    const validation = await deploy(['validate', '--source-dir', 'force-app', '--test-level', 'RunSpecifiedTests', '--tests', 'CalculatorTest']);
    expect(validation).toMatchObject({ status: 0, result: { status: 'Succeeded', checkOnly: true, numberComponentsTotal: 3, numberTestsCompleted: 1 } });
    expect(validation.result.details.runTestResult.codeCoverage).toMatchObject([{ name: 'Calculator', numLocationsNotCovered: 0 }]);
    expect(await names('SELECT Name FROM ApexClass')).toEqual([]);
    expect(await deploy(['quick', '--job-id', validation.result.id])).toMatchObject({ status: 0, result: { status: 'Succeeded', checkOnly: false, numberTestsCompleted: 0 } });
    expect(await names('SELECT Name FROM ApexClass ORDER BY Name')).toEqual(['Calculator', 'CalculatorTest']);
    expect(await names('SELECT Name FROM Account')).toEqual([]);
  });

  test.each([['SOAP', {}], ['REST', REST]])('project deploy start over %s: a failing test takes all back, code and fields', async (_way, environment) => {
    write('classes/Calculator.cls', calculator.replace('n * 2', 'n * 3'));
    write('objects/Account/fields/Other__c.field-meta.xml', level.replaceAll('Level', 'Other'));
    const answer = await deploy(['start', '--source-dir', 'force-app', '--test-level', 'RunSpecifiedTests', '--tests', 'CalculatorTest'], environment);
    expect(answer).toMatchObject({ status: 1, result: { status: 'Failed', numberComponentErrors: 0 } });
    expect(answer.result.details.runTestResult.failures).toMatchObject([{ methodName: 'doubles', message: 'System.AssertException: Assertion Failed: Expected: 4, Actual: 6' }]);
    expect(await org.query('SELECT Body FROM ApexClass WHERE Name = \'Calculator\'')).toMatchObject([{ Body: calculator }]);
    await expect(org.query('SELECT Other__c FROM Account')).rejects.toThrow(/No such column 'Other__c'/);
    expect(await names('SELECT Name FROM Account')).toEqual([]);
  });

  test('project deploy start: a class that does not compile is told with its line', async () => {
    write('classes/Calculator.cls', calculator.replace('n * 2', 'nothing'));
    const { status, result } = await deploy(['start', '--source-dir', 'force-app/main/default/classes/Calculator.cls']);
    expect([status, result.status]).toEqual([1, 'Failed']);
    expect(result.files.find(({ state }) => state === 'Failed')).toMatchObject({ fullName: 'Calculator', type: 'ApexClass', lineNumber: 3, error: expect.stringContaining('Variable does not exist: nothing') });
    expect(await org.query('SELECT Body FROM ApexClass WHERE Name = \'Calculator\'')).toMatchObject([{ Body: calculator }]);
  });

  test('project retrieve start: brings back what the org has', async () => {
    rmSync(path.join(sf.folder, 'force-app/main/default/objects'), { recursive: true });
    const answer = await sf.json<{ messages: { problem: string }[] }>(['project', 'retrieve', 'start', '--metadata', 'ApexClass:*', '--metadata', 'CustomField:Account.Level__c', '--metadata', 'ApexTrigger:Nothing']);
    expect(answer.result.messages).toMatchObject([{ problem: "Entity of type 'ApexTrigger' named 'Nothing' cannot be found" }]);
    expect([read('classes/Calculator.cls'), read('classes/Calculator.cls-meta.xml')]).toEqual([calculator, meta]);
    expect(read('objects/Account/fields/Level__c.field-meta.xml')).toBe(level);
  });

  test('project deploy start with destructive changes: they go, and what is still used does not', async () => {
    const manifest = (...members: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">${members.length === 0 ? '' : `<types>${members.map((name) => `<members>${name}</members>`).join('')}<name>ApexClass</name></types>`}<version>65.0</version></Package>`;
    const destroy = (...members: string[]): Promise<CliAnswer<Deployed>> => deploy(['start', '--manifest', sf.file('package.xml', manifest()), '--post-destructive-changes', sf.file('destructive.xml', manifest(...members))]);
    const used = await destroy('Calculator');
    expect(used).toMatchObject({ status: 1, result: { status: 'Failed' } });
    expect(used.output).toContain('This apex class is referenced elsewhere in salesforce.com. Remove the usage and try again. : Apex Class - CalculatorTest');
    expect(await destroy('CalculatorTest', 'Calculator')).toMatchObject({ status: 0, result: { status: 'Succeeded' } });
    expect(await names('SELECT Name FROM ApexClass')).toEqual([]);
  });

  test('this package goes in as a whole over REST, and is unchanged when it comes again over SOAP', async () => {
    cpSync(path.join(root, 'force-app'), path.join(sf.folder, 'package'), { recursive: true });
    const first = await deploy(['start', '--source-dir', 'package'], REST);
    expect(first).toMatchObject({ status: 0, result: { status: 'Succeeded', numberComponentErrors: 0 } });
    expect(new Set(first.result.files.map(({ state }) => state))).toEqual(new Set(['Created']));
    const again = await deploy(['start', '--source-dir', 'package', '--dry-run']);
    expect(again).toMatchObject({ status: 0, result: { status: 'Succeeded', numberComponentsTotal: first.result.numberComponentsTotal } });
    expect(new Set(again.result.files.map(({ state }) => state))).toEqual(new Set(['Unchanged']));
  });
});
