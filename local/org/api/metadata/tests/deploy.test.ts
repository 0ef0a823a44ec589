import { openOrg } from '../../../org.ts';
import { metadataXml } from '../../../testing/tests/sample-org.ts';
import { ServedOrg } from '../../tests/served-org.ts';
import { archive, codeArchive, manifest, MetadataClient } from './metadata-client.ts';

const calculator = 'public class Calculator {\n  public static Integer twice(Integer n) {\n    return n * 2;\n  }\n  public static Integer half(Integer n) {\n    return n / 2;\n  }\n}';
const passing = '@IsTest class CalculatorTest {\n  @IsTest static void doubles() {\n    insert new Account(Name = \'of the test\');\n    System.assertEquals(4, Calculator.twice(2));\n    System.assertEquals(1, Calculator.half(2));\n  }\n}';
const failing = '@IsTest class FailingTest {\n  @IsTest static void fails() {\n    insert new Account(Name = \'of the test\');\n    System.assertEquals(5, Calculator.twice(2));\n  }\n}';
const partial = '@IsTest class PartialTest { @IsTest static void doubles() { System.assertEquals(4, Calculator.twice(2)); } }';

describe('the Metadata API: deploying', () => {
  let served: ServedOrg;
  let client: MetadataClient;
  beforeEach(async () => {
    served = new ServedOrg(openOrg());
    client = await MetadataClient.of(served);
  });
  afterEach(() => served.close());
  const names = (soql: string): unknown[] => (served.org.query(soql).records ?? []).map((record) => (record as unknown as { Name: string }).Name);

  test('components come in, each with its message; the same again is unchanged', async () => {
    const zip = codeArchive([calculator, passing]);
    const first = await client.deploy(zip);
    expect(first).toMatchObject({ status: 'Succeeded', success: true, done: true, numberComponentsTotal: 2, numberComponentsDeployed: 2, numberComponentErrors: 0, createdByName: 'Ada Admin', rollbackOnError: true, runTestsEnabled: false });
    expect(names('SELECT Name FROM ApexClass ORDER BY Name')).toEqual(['Calculator', 'CalculatorTest']);
    const message = (result: typeof first): object | undefined => result.details.componentSuccesses.find(({ fullName }) => fullName === 'Calculator');
    expect(message(first)).toMatchObject({ componentType: 'ApexClass', fileName: 'classes/Calculator.cls', created: true, changed: true, success: true, id: expect.stringMatching(/^01p/) });
    expect(message(await client.deploy(zip))).toMatchObject({ created: false, changed: false });
  });

  test('a class that does not compile fails with line and column, and nothing comes in', async () => {
    const result = await client.deploy(codeArchive([calculator, 'public class Bad {\n  Integer i = nothing;\n}']));
    expect(result).toMatchObject({ status: 'Failed', success: false, numberComponentErrors: 1 });
    expect([result.details.componentFailures].flat()).toMatchObject([{ componentType: 'ApexClass', fullName: 'Bad', fileName: 'classes/Bad.cls', lineNumber: 2, columnNumber: 15, problem: expect.stringContaining('nothing'), problemType: 'Error' }]);
    expect(names('SELECT Name FROM ApexClass')).toEqual([]);
  });

  test('without rollbackOnError what is right comes in', async () => {
    expect(await client.deploy(codeArchive([calculator, 'public class Bad { Integer i = nothing; }']), { rollbackOnError: false })).toMatchObject({ status: 'SucceededPartial', success: true, numberComponentErrors: 1, numberComponentsDeployed: 1 });
    expect(names('SELECT Name FROM ApexClass')).toEqual(['Calculator']);
  });

  test('a bad field is told as the field, with its line in the file of the object; in part the rest of the deployment comes in', async () => {
    const field = (name: string, type: string): string => `<fields><fullName>${name}</fullName><label>${name}</label><type>${type}</type><length>10</length></fields>`;
    const object = metadataXml('CustomObject', `\n${field('Good__c', 'Text')}\n${field('Bad__c', 'Nonsense')}`);
    const zip = codeArchive([calculator], { 'objects/Account.object': object, 'package.xml': manifest({ ApexClass: ['Calculator'], CustomField: ['Account.Good__c', 'Account.Bad__c'] }) });
    const bad = { componentType: 'CustomField', fullName: 'Account.Bad__c', fileName: 'objects/Account.object', lineNumber: 4 };
    const all = await client.deploy(zip);
    expect([all.details.componentFailures].flat()).toMatchObject([bad]);
    const partly = await client.deploy(zip, { rollbackOnError: false });
    expect(partly).toMatchObject({ status: 'SucceededPartial', numberComponentErrors: 1, numberComponentsDeployed: 1 });
    expect([partly.details.componentFailures].flat()).toMatchObject([bad]);
    expect(names('SELECT Name FROM ApexClass')).toEqual(['Calculator']);
  });

  test('specified tests run in a copy: results, coverage, and no rows of theirs', async () => {
    const result = await client.deploy(codeArchive([calculator, passing]), { testLevel: 'RunSpecifiedTests', runTests: ['CalculatorTest'] });
    expect(result).toMatchObject({ status: 'Succeeded', runTestsEnabled: true, numberTestsTotal: 1, numberTestsCompleted: 1, numberTestErrors: 0 });
    const { runTestResult } = result.details;
    expect([runTestResult.successes].flat()).toMatchObject([{ name: 'CalculatorTest', methodName: 'doubles' }]);
    expect([runTestResult.codeCoverage].flat()).toMatchObject([{ name: 'Calculator', type: 'Class', numLocations: 2, numLocationsNotCovered: 0 }]);
    expect(names('SELECT Name FROM Account')).toEqual([]);
    expect(names('SELECT Name FROM ApexClass ORDER BY Name')).toEqual(['Calculator', 'CalculatorTest']);
  });

  test('a failing test takes everything back: metadata, new fields, data', async () => {
    served.org.runAnonymous("insert new Account(Name = 'before');");
    const object = metadataXml('CustomObject', '<fields><fullName>Level__c</fullName><label>Level</label><type>Text</type><length>10</length></fields>');
    const zip = codeArchive([calculator, failing], { 'objects/Account.object': object, 'package.xml': manifest({ ApexClass: ['Calculator', 'FailingTest'], CustomField: ['Account.Level__c'] }) });
    const result = await client.deploy(zip, { testLevel: 'RunSpecifiedTests', runTests: ['FailingTest'] });
    expect(result).toMatchObject({ status: 'Failed', numberTestErrors: 1, numberComponentErrors: 0 });
    expect([result.details.runTestResult.failures].flat()).toMatchObject([{ name: 'FailingTest', methodName: 'fails', message: 'System.AssertException: Assertion Failed: Expected: 5, Actual: 4', stackTrace: 'Class.FailingTest.fails: line 4, column 1' }]);
    expect(names('SELECT Name FROM ApexClass')).toEqual([]);
    expect(names('SELECT Name FROM Account')).toEqual(['before']);
    expect(() => served.org.query('SELECT Level__c FROM Account')).toThrow(/No such column/);
  });

  test('specified tests must cover three quarters of each class that is deployed', async () => {
    const result = await client.deploy(codeArchive([calculator, partial]), { testLevel: 'RunSpecifiedTests', runTests: ['PartialTest'] });
    expect(result).toMatchObject({ status: 'Failed', numberTestErrors: 0 });
    expect([result.details.runTestResult.codeCoverageWarnings].flat()).toMatchObject([{ name: 'Calculator', message: 'Test coverage of selected Apex Class is 50%, at least 75% test coverage is required' }]);
    expect(names('SELECT Name FROM ApexClass')).toEqual([]);
  });

  test('all local tests must cover three quarters together, and run each trigger', async () => {
    const trigger = 'trigger OnCase on Case (before insert) {\n  Calculator.twice(1);\n}';
    const result = await client.deploy(codeArchive([calculator, partial, trigger]), { testLevel: 'RunLocalTests' });
    expect([result.details.runTestResult.codeCoverageWarnings].flat().map(({ message }) => message)).toEqual([
      'Test coverage of selected Apex Trigger is 0%, at least 1% test coverage is required', 'Average test coverage across all Apex Classes and Triggers is 33.333%, at least 75% test coverage is required.',
    ]);
    expect(result.status).toBe('Failed');
  });

  test('a validation leaves nothing; its quick deployment does, once, and no other validation survives it', async () => {
    const zip = codeArchive([calculator, passing]);
    const tested = { checkOnly: true, testLevel: 'RunSpecifiedTests', runTests: ['CalculatorTest'] };
    const [validation, other, untested] = [await client.deploy(zip, tested), await client.deploy(zip, tested), await client.deploy(zip, { checkOnly: true })];
    expect(validation).toMatchObject({ status: 'Succeeded', checkOnly: true });
    expect(names('SELECT Name FROM ApexClass')).toEqual([]);
    const quick = (id: string): Promise<string> => client.connection.metadata.deployRecentValidation({ id });
    await expect(quick(untested.id)).rejects.toThrow(/it ran no tests/);
    expect(await client.end(await quick(validation.id))).toMatchObject({ status: 'Succeeded', checkOnly: false, numberTestsTotal: 0 });
    expect(names('SELECT Name FROM ApexClass')).toHaveLength(2);
    await expect(quick(other.id)).rejects.toThrow(/something else was deployed since/);
  });

  test('the state moves while tests run, the org answers meanwhile, and the deployment can be cancelled', async () => {
    const slow = '@IsTest class SlowTest {\n' + Array.from({ length: 400 }, (_, i) => `  @IsTest static void t${i}() { Long sum = 0; for (Integer j = 0; j < 200000; j++) sum += j; System.assert(Calculator.twice(1) == 2 && Calculator.half(2) == 1); }`).join('\n') + '\n}';
    const id = await client.start(codeArchive([calculator, slow]), { testLevel: 'RunSpecifiedTests', runTests: ['SlowTest'] });
    let status = await client.status(id);
    expect(['Pending', 'InProgress']).toContain(status.status);
    const seen = new Set<number>();
    while (seen.size < 3 && !status.done) {
      status = await client.status(id);
      seen.add(Number(status.numberTestsCompleted));
      expect((await client.connection.query('SELECT Id FROM User')).totalSize).toBeGreaterThan(0);
    }
    expect(status).toMatchObject({ done: false, numberTestsTotal: 400, numberComponentsDeployed: 2 });
    await client.connection.metadata.cancelDeploy(id);
    expect(await client.end(id)).toMatchObject({ status: 'Canceled', canceledByName: 'Ada Admin', success: false });
    expect(names('SELECT Name FROM ApexClass')).toEqual([]);
    await expect(client.connection.metadata.cancelDeploy(id)).rejects.toThrow(/Deployment already completed/);
  });

  test('destructive changes: what goes, what is not there, what is still used', async () => {
    await client.deploy(codeArchive([calculator, passing]));
    const destroy = (...members: string[]): Buffer => archive({ 'package.xml': manifest({}), 'destructiveChanges.xml': manifest({ ApexClass: members }) });
    const used = await client.deploy(destroy('Calculator'));
    expect(used.status).toBe('Failed');
    expect([used.details.componentFailures].flat()[0]).toMatchObject({ fullName: 'Calculator', componentType: 'ApexClass', problem: 'This apex class is referenced elsewhere in salesforce.com. Remove the usage and try again. : Apex Class - CalculatorTest' });
    const gone = await client.deploy(destroy('CalculatorTest', 'Nothing'));
    expect(gone.status).toBe('Succeeded');
    expect([gone.details.componentSuccesses].flat()).toEqual(expect.arrayContaining([
      expect.objectContaining({ fullName: 'CalculatorTest', deleted: true, changed: true }), expect.objectContaining({ fullName: 'Nothing', deleted: false, problem: 'No ApexClass named: Nothing found', problemType: 'Warning' }),
    ]));
    expect(names('SELECT Name FROM ApexClass')).toEqual(['Calculator']);
  });

  test('the tooling API sees deployments', async () => {
    const { id } = await client.deploy(codeArchive([calculator]));
    const { records } = await client.connection.tooling.query(`SELECT Id, Status, CheckOnly, NumberComponentsDeployed, CreatedBy.Name FROM DeployRequest WHERE Id = '${id}'`);
    expect(records).toMatchObject([{ Id: id, Status: 'Succeeded', CheckOnly: false, NumberComponentsDeployed: 1, CreatedBy: { Name: 'Ada Admin' } }]);
  });

  test('a deployment that a dead process left is taken up again', async () => {
    const id = await client.start(codeArchive([calculator]));
    const copy = new ServedOrg(openOrg({ image: served.org.image() }));
    try {
      expect(await (await MetadataClient.of(copy)).end(id)).toMatchObject({ status: 'Succeeded' });
      expect(copy.org.query('SELECT Id FROM ApexClass').totalSize).toBe(1);
    } finally {
      await copy.close();
    }
  });
});

describe('the Metadata API: archives that are wrong', () => {
  let served: ServedOrg;
  let client: MetadataClient;
  beforeAll(async () => {
    served = new ServedOrg(openOrg());
    client = await MetadataClient.of(served);
  });
  afterAll(() => served.close());
  const problems = async (zip: Buffer, options: object = {}): Promise<unknown[]> => {
    const result = await client.deploy(zip, options);
    expect(result.status).toBe('Failed');
    return [result.details.componentFailures].flat().map(({ fileName, fullName, problem }) => [fileName, fullName, problem]);
  };
  const meta = metadataXml('ApexClass', '<apiVersion>65.0</apiVersion>');
  const one = { 'classes/A.cls': 'public class A {}', 'classes/A.cls-meta.xml': meta };

  test('no zip file', async () => {
    expect(await client.deploy(Buffer.from('this is no archive'))).toMatchObject({ status: 'Failed', errorStatusCode: 'INVALID_ZIP_FILE', errorMessage: expect.stringContaining("can't be read") });
  });

  test('an archive of too many files is not unpacked', async () => {
    const files = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`classes/C${index}.cls`, '']));
    expect(await client.deploy(archive(files))).toMatchObject({ status: 'Failed', errorStatusCode: 'INVALID_ZIP_FILE', errorMessage: expect.stringContaining('more than 10000 files') });
  });

  test.each([
    ['no package.xml', archive(one), {}, [['package.xml', 'package.xml', 'No package.xml found']]],
    ['no package.xml in each folder', archive({ 'classes/A.cls': 'public class A {}', 'lwc/x/x.js': '' }), { singlePackage: false }, [['classes/package.xml', 'package.xml', 'No package.xml found'], ['lwc/package.xml', 'package.xml', 'No package.xml found']]],
    ['an unknown type', archive({ 'package.xml': manifest({ ApexKlass: ['A'] }) }), {}, [['package.xml', 'package.xml', "Unknown type name 'ApexKlass' specified in package.xml"]]],
    ['a member that is not there', archive({ 'package.xml': manifest({ ApexClass: ['A', 'B'] }), ...one }), {}, [['package.xml', 'B', "An object 'B' of type ApexClass was named in package.xml, but was not found in zipped directory"]]],
    ['a file that is not named', archive({ 'package.xml': manifest({}), ...one }), {}, [['classes/A.cls', 'A', 'Not in package.xml']]],
    ['a version that is not there', archive({ 'package.xml': manifest({ ApexClass: ['A'] }, '99.0'), ...one }), {}, [['package.xml', 'package.xml', 'Invalid version specified: 99.0']]],
    ['a body without its -meta.xml', archive({ 'package.xml': manifest({ ApexClass: ['A'] }), 'classes/A.cls': one['classes/A.cls'] }), {}, [['classes/A.cls', 'A', 'File classes/A.cls does not have a matching meta file: classes/A.cls-meta.xml']]],
  ])('%s', async (_what, zip, options, expected) => {
    expect(await problems(zip, options)).toEqual(expected);
  });

  test('a package.xml that is no XML tells the line', async () => {
    const result = await client.deploy(archive({ 'package.xml': '<Package>\n<types>\n</Package>' }));
    expect([result.details.componentFailures].flat()[0]).toMatchObject({ fileName: 'package.xml', lineNumber: 3, problem: expect.stringContaining('not well-formed') });
  });

  test('options that can not be are refused at once', async () => {
    await expect(client.start(archive(one), { testLevel: 'RunEverything' })).rejects.toThrow(/not a valid value for the enum 'TestLevel'/);
    await expect(client.start(archive(one), { testLevel: 'RunSpecifiedTests' })).rejects.toThrow(/at least one test class/);
    await expect(client.connection.metadata.checkDeployStatus('0Af000000000000AAA')).rejects.toThrow('INVALID_CROSS_REFERENCE_KEY');
  });

  test('a test class that is not there', async () => {
    expect(await client.deploy(archive({ 'package.xml': manifest({ ApexClass: ['A'] }), ...one }), { testLevel: 'RunSpecifiedTests', runTests: ['Nope'] })).toMatchObject({ status: 'Failed', errorMessage: 'There are no test classes named Nope.' });
  });
});
