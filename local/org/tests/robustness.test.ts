import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync, closeSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../callouts/tests/test-server.ts';
import { openOrg, type Org } from '../org.ts';
import { newRecord } from '../runtime/sobject.ts';
import { transaction } from '../runtime/services.ts';
import { metadataXml, orgWith } from '../testing/tests/sample-org.ts';

/** Every kind of bad input ends in a clear error, leaves the data as they were, and the org in use. */
const stillWorks = (org: Org): void => {
  const { exceptionMessage, compileProblem } = org.runAnonymous("Account probe = new Account(Name = 'probe'); insert probe; System.assertEquals(1, [SELECT COUNT() FROM Account WHERE Name = 'probe']); delete probe;");
  expect([exceptionMessage, compileProblem]).toEqual([null, null]);
};

const names = (org: Org): unknown[] => org.query('SELECT Name FROM Account ORDER BY Name').records!.map((record) => (record as unknown as { Name: string }).Name);

describe('the org\'s file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'org-'));
    file = join(folder, 'org.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('a file that is no database is refused in words, and not touched', () => {
    writeFileSync(file, 'this is a letter and no database at all. '.repeat(200));
    const before = readFileSync(file);
    expect(() => openOrg({ file })).toThrow(/is damaged or no org file/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a file with torn pages is refused in words', () => {
    const org = openOrg({ file });
    org.runAnonymous("List<Account> all = new List<Account>(); for (Integer i = 0; i < 500; i++) all.add(new Account(Name = 'a' + i, Description = 'x'.repeat(500))); insert all;");
    org.close();
    const handle = openSync(file, 'r+');
    const { size } = statSync(file);
    for (let at = 8192; at < size - 4096; at += 4096) writeSync(handle, Buffer.alloc(2048, 0xff), 0, 2048, at);
    closeSync(handle);
    expect(() => openOrg({ file })).toThrow(/is damaged or no org file/);
  });

  test('a file in a folder that is missing is refused in words', () => {
    expect(() => openOrg({ file: join(folder, 'missing', 'org.db') })).toThrow(/can't be opened or made/);
  });

  test('a second process is refused; a process that is killed in a transaction leaves what was committed', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', `
      import { openOrg } from ${JSON.stringify(new URL('../org.ts', import.meta.url).href)};
      const org = openOrg({ file: ${JSON.stringify(file)} });
      org.runAnonymous("insert new Account(Name = 'kept');");
      org.transaction('api', () => {
        const lost = new (org.query("SELECT Name FROM Account").records[0].constructor)();
        lost.Name = 'lost';
        org.services.data.dml('insert', [lost], { allOrNone: true, accessMode: 'system', sharing: 'without', namespace: null });
        process.stdout.write('open');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60000);
      });
    `], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => openOrg({ file })).toThrow(/Another running process has the org file/);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    const org = openOrg({ file });
    expect(names(org)).toEqual(['kept']);
    stillWorks(org);
    org.close();
  });
});

describe('code that asks too much', () => {
  let org: Org;
  beforeEach(() => {
    org = orgWith(["trigger Endless on Account (after insert) { while (Trigger.new[0].Name == 'endless') { } }"]);
  });
  afterEach(() => {
    stillWorks(org);
    org.close();
  });

  /** Runs a block that must fail; what it had inserted is gone. */
  const failure = (source: string): string | null => {
    const { exceptionMessage } = org.runAnonymous(`insert new Account(Name = 'before'); ${source}`);
    expect(names(org)).toEqual([]);
    return exceptionMessage;
  };

  test('an endless loop ends at the CPU limit, which nothing catches', () => {
    const run = (): unknown => org.transaction('anonymous', () => {
      transaction().limits.cpuTime = 300;
      return org.services.data.dml('insert', [newRecord(org.services.schema.object('Account')!, { Name: 'endless' })], { allOrNone: false, accessMode: 'system', sharing: 'without', namespace: null });
    });
    expect(run).toThrow('Apex CPU time limit exceeded');
    expect(names(org)).toEqual([]);
  });

  test.each([
    ['a list without end', 'List<Integer> all = new List<Integer>(); while (true) all.add(1);'],
    ['a text that doubles', "String text = 'xxxxxxxxxx'; while (true) text += text;"],
    ['a map without end', 'Map<Integer, String> all = new Map<Integer, String>(); for (Integer i = 0; true; i++) all.put(i, \'x\'.repeat(900) + i);'],
    ['and no catch helps', "String text = 'x'; try { while (true) text += text; } catch (Exception e) { } finally { text = ''; }"],
  ])('a heap bomb ends at the heap limit: %s', (_, source) => {
    expect(failure(source)).toMatch(/^System\.LimitException: Apex heap size too large: \d+$/);
  });

  test('recursion without end', () => {
    expect(failure('class Deep { Integer down(Integer n) { return down(n + 1) + 1; } } new Deep().down(0);')).toMatch(/^System\.LimitException: Maximum stack depth reached/);
  });

  test('too many queries, rows and statements', () => {
    expect(failure('for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM Account]; }')).toBe('System.LimitException: Too many SOQL queries: 101');
    expect(failure("for (Integer i = 0; i < 151; i++) update new List<Account>{ [SELECT Id FROM Account] };")).toMatch(/Too many (DML statements: 151|SOQL queries: 101)/);
    expect(failure("List<Account> all = new List<Account>(); for (Integer i = 0; i < 10001; i++) all.add(new Account(Name = 'a')); insert all;")).toBe('System.LimitException: Too many DML rows: 10001');
  });
});

describe('text from outside in queries', () => {
  let org: Org;
  beforeAll(() => {
    org = openOrg();
    org.runAnonymous("insert new List<Account>{ new Account(Name = 'one'), new Account(Name = 'two') };");
  });
  afterAll(() => org.close());

  const hostile = ["x' OR Name != '", "' OR '1'='1", "x\\' OR Name LIKE \\'%", "'; DROP TABLE Account; --", '"; DELETE FROM "Account"; --', '%', '_', '\u0000', "one'--"];

  test.each(hostile)('a bound %j is a value and nothing else', (text) => {
    const apexText = text.replace(/[\\']/g, '\\$&').replace('\u0000', '\\u0000');
    const { log, exceptionMessage } = org.runAnonymous(`String name = '${apexText}'; System.debug(Database.query('SELECT Id FROM Account WHERE Name = :name').size() + ' ' +
      Database.queryWithBinds('SELECT Id FROM Account WHERE Name = :n', new Map<String, Object>{ 'n' => name }, AccessLevel.USER_MODE).size());`);
    expect([exceptionMessage, log.join()]).toEqual([null, expect.stringMatching(/\|0 0$/)]);
    expect(names(org)).toEqual(['one', 'two']);
  });

  test('text that is no query is an error of the query, whatever it holds', () => {
    for (const text of [...hostile, 'DELETE FROM Account', 'SELECT', 'SELECT Id FROM Account; DROP TABLE "Account"', 'SELECT * FROM sqlite_master', '('.repeat(5000)]) {
      const { exceptionMessage } = org.runAnonymous(`Database.query('${text.replace(/[\\']/g, '\\$&').replace('\u0000', '\\u0000')}');`);
      expect(exceptionMessage).toMatch(/^System\.(QueryException|UnexpectedException|LimitException): ./s);
    }
    stillWorks(org);
    expect(names(org)).toEqual(['one', 'two']);
  });
});

describe('a large answer of a callout', () => {
  test('is refused at the limit of a synchronous transaction', async () => {
    const server = await startTestServer();
    const org = openOrg({ calloutRoutes: { 'https://api.example.com': server.origin } });
    try {
      org.deploy({ namespace: null, files: [{ path: 'remoteSiteSettings/Api.remoteSite', text: metadataXml('RemoteSiteSetting', '<disableProtocolSecurity>false</disableProtocolSecurity><isActive>true</isActive><url>https://api.example.com</url>') }] });
      const { exceptionMessage } = org.runAnonymous("HttpRequest r = new HttpRequest(); r.setEndpoint('https://api.example.com/large'); r.setMethod('GET'); new Http().send(r);");
      expect(exceptionMessage).toBe('System.CalloutException: Exceeded max size limit of 6000000');
      stillWorks(org);
    } finally {
      org.close();
      await server.stop();
    }
  });
});

describe('metadata that can\'t be used', () => {
  const field = (body: string): string => metadataXml('CustomField', `<fullName>Bad__c</fullName><label>Bad</label>${body}`);

  test.each([
    ['XML that is torn', 'objects/Account/fields/Bad__c.field-meta.xml', '<?xml version="1.0"?><CustomField><fullName>Bad__c', /./],
    ['another root', 'objects/Account/fields/Bad__c.field-meta.xml', metadataXml('Layout', ''), /CustomField/],
    ['a type that does not exist', 'objects/Account/fields/Bad__c.field-meta.xml', field('<type>Telepathy</type>'), /Telepathy/],
    ['a lookup to nowhere', 'objects/Account/fields/Bad__c.field-meta.xml', field('<type>Lookup</type>'), /referenceTo/],
    ['a roll-up without operation', 'objects/Account/fields/Bad__c.field-meta.xml', field('<type>Summary</type><summaryForeignKey>Contact.AccountId</summaryForeignKey>'), /summaryOperation/],
    ['a formula that can\'t be read', 'objects/Account/fields/Bad__c.field-meta.xml', field('<type>Text</type><formula>IF(Name = "x", </formula>'), /formula|Syntax/i],
    ['a formula of fields that do not exist', 'objects/Account/fields/Bad__c.field-meta.xml', field('<type>Text</type><formula>Nothing__c &amp; "x"</formula>'), /Nothing__c/],
    ['a validation rule that can\'t be read', 'objects/Account/validationRules/Bad.validationRule-meta.xml', metadataXml('ValidationRule', '<fullName>Bad</fullName><active>true</active><errorConditionFormula>AND(</errorConditionFormula><errorMessage>x</errorMessage>'), /Syntax/],
    ['a class that does not compile', 'classes/Bad.cls', 'public class Bad { Integer f() { return \'x\'; } }', /./],
    ['a trigger on nothing', 'triggers/Bad.trigger', 'trigger Bad on Nothing__c (before insert) { }', /Nothing__c/],
    ['a remote site that is no address', 'remoteSiteSettings/Bad.remoteSite', metadataXml('RemoteSiteSetting', '<url>over there</url>'), /over there/],
  ])('%s: the deployment says file and reason and leaves nothing', (_, path, text, reason) => {
    const org = openOrg();
    const good = { path: 'classes/Good.cls', text: 'public class Good { }' };
    const { success, errors } = org.deploy({ namespace: null, files: [good, { path, text }] });
    expect([success, errors[0]?.file]).toEqual([false, path]);
    expect(errors[0]?.message).toMatch(reason);
    expect(org.query("SELECT Id FROM ApexClass WHERE Name = 'Good'").totalSize).toBe(0);
    stillWorks(org);
    expect(org.deploy({ namespace: null, files: [good] }).success).toBe(true);
    org.close();
  });
});
