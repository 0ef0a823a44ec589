import { createServer } from '../../api/server.ts';
import { RunLoop } from '../../jobs/run-loop.ts';
import { openOrg, type Org } from '../../org.ts';
import { apex, metadataXml } from '../../testing/tests/sample-org.ts';

const secret = metadataXml('CustomObject', `<label>Secret</label><customSettingsType>Hierarchy</customSettingsType><visibility>Protected</visibility>
  <fields><fullName>Token__c</fullName><label>Token</label><type>Text</type><length>40</length></fields>`);
const vault = `global class Vault {
  public static String hidden = 'x';
  global static void keep(String token) { Secret__c row = Secret__c.getOrgDefaults(); row.Token__c = token; upsert row; }
  global static Integer length() { return [SELECT Token__c FROM Secret__c].Token__c.length(); }
  global static Boolean knows() { return Schema.getGlobalDescribe().containsKey('pack__secret__c') && Type.forName('Secret__c') != null && Database.query('SELECT Id FROM Secret__c').size() == 1; }
  global virtual class Open { protected String inside() { return 'i'; } public void shut() { } global void open() { } }
}`;
const rule = metadataXml('CustomObject', `<label>Rule</label><pluralLabel>Rules</pluralLabel><visibility>Public</visibility>
  <fields><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>40</length></fields>`);
const record = (text: string, isProtected: boolean): string => `<?xml version="1.0" encoding="UTF-8"?>
<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <label>${text}</label><protected>${isProtected}</protected><values><field>Text__c</field><value xsi:type="xsd:string">${text}</value></values></CustomMetadata>`;
const rules = `global class Rules { global static Integer all() { return [SELECT COUNT() FROM Rule__mdt] * 10 + Rule__mdt.getAll().size(); } }`;
const inner = 'public class Hidden { public static void run() { } }';

describe('what a package hides', () => {
  let org: Org;
  beforeAll(() => {
    org = openOrg();
    const { errors } = org.installPackage({ namespace: 'pack', files: [
      { path: 'objects/Secret__c.object', text: secret }, { path: 'classes/Vault.cls', text: vault }, { path: 'classes/Hidden.cls', text: inner },
      { path: 'objects/Rule__mdt.object', text: rule }, { path: 'customMetadata/Rule.Open.md', text: record('open', false) }, { path: 'customMetadata/Rule.Shut.md', text: record('shut', true) },
      { path: 'classes/Rules.cls', text: rules },
    ] });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    apex(org, "pack.Vault.keep('abc');");
  });
  afterAll(() => org.close());
  const problem = (source: string): string | null => org.runAnonymous(source).compileProblem;

  test('its own Apex sees its protected setting', () => {
    expect(apex(org, 'System.debug(pack.Vault.length()); System.debug(pack.Vault.knows());')).toEqual(['3', 'true']);
  });

  test.each([
    ['a protected setting', 'pack__Secret__c row;', 'Invalid type: pack__Secret__c'],
    ['a query of it', 'Object o = [SELECT Id FROM pack__Secret__c];', "sObject type 'pack__Secret__c' is not supported"],
    ['a public class', 'pack.Hidden.run();', 'Type is not visible: pack.Hidden'],
    ['a public variable of a global class', 'System.debug(pack.Vault.hidden);', 'Variable is not visible: Vault.hidden'],
    ['a public method of a global class', 'new pack.Vault.Open().shut();', 'Method is not visible: void Vault.Open.shut()'],
  ])('from the org\'s Apex: %s', (_, source, message) => {
    expect(problem(source)).toContain(message);
  });

  test('protected records of a public type', () => {
    expect(apex(org, 'System.debug(pack.Rules.all());')).toEqual(['22']);
    expect(apex(org, "System.debug([SELECT COUNT() FROM pack__Rule__mdt] * 10 + pack__Rule__mdt.getAll().size()); System.debug(pack__Rule__mdt.getInstance('pack__Shut'));")).toEqual(['11', 'null']);
    expect(org.query('SELECT DeveloperName FROM pack__Rule__mdt').totalSize).toBe(1);
    expect(org.query("SELECT COUNT() FROM pack__Rule__mdt WHERE DeveloperName = 'Shut'").totalSize).toBe(0);
  });

  test('from dynamic Apex, and from the APIs', async () => {
    expect(apex(org, "System.debug(Schema.getGlobalDescribe().containsKey('pack__secret__c')); System.debug(Type.forName('pack__Secret__c'));")).toEqual(['false', 'null']);
    const failed = org.runAnonymous("Database.query('SELECT pack__Token__c FROM pack__Secret__c');");
    expect(failed.exceptionMessage).toContain("sObject type 'pack__Secret__c' is not supported");
    expect(() => org.query('SELECT Id FROM pack__Secret__c')).toThrow(/is not supported/);

    const loop = new RunLoop({ step: () => org.step(), nextDue: () => org.nextDue(), now: () => org.services.clock.now() }, () => undefined);
    const server = createServer({ org, control: { loop, shutDown: () => undefined } });
    const headers = { authorization: `Bearer ${org.sessions.ofUser(org.identity.adminId).id}` };
    const get = (url: string) => server.inject({ method: 'GET', url: `/services/data/v65.0/sobjects${url}`, headers });
    expect((await get('/pack__Secret__c/describe')).statusCode).toBe(404);
    expect((await get('')).body).not.toContain('pack__Secret__c');
    await server.close();
  });
});
