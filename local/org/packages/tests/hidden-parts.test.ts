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
const inner = 'public class Hidden { public static void run() { } }';

describe('what a package hides', () => {
  let org: Org;
  beforeAll(() => {
    org = openOrg();
    const { errors } = org.installPackage({ namespace: 'pack', files: [
      { path: 'objects/Secret__c.object', text: secret }, { path: 'classes/Vault.cls', text: vault }, { path: 'classes/Hidden.cls', text: inner },
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
