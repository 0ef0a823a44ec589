import { VirtualClock } from '../../jobs/clock.ts';
import { openOrg, type Org } from '../../org.ts';
import type { PackageSource } from '../../metadata/index.ts';
import { apex, metadataXml, rows, startOfTime } from '../../testing/tests/sample-org.ts';

const namespace = 'pack';

function object(fields: string, more = ''): string {
  return metadataXml('CustomObject', `<label>Thing</label><pluralLabel>Things</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>${more}${fields}`);
}
const text = (name: string, length = 40): string => `<fields><fullName>${name}</fullName><label>${name}</label><type>Text</type><length>${length}</length></fields>`;
const checkbox = (name: string): string => `<fields><fullName>${name}</fullName><label>${name}</label><type>Checkbox</type><defaultValue>false</defaultValue></fields>`;
const secret = metadataXml('CustomObject', `<label>Secret</label><customSettingsType>Hierarchy</customSettingsType><visibility>Protected</visibility>${text('Token__c')}`);

const api = `global class Api {
  global static String hello(String name) { return 'hello ' + name; }
  public static void hidden() { }
}`;
const script = `global class AfterInstall implements InstallHandler {
  global void onInstall(InstallContext context) {
    insert new Thing__c(Name = 'script ' + context.previousVersion() + ' ' + context.isUpgrade() + ' ' + context.isPush(), Note__c = UserInfo.getName() + ' ' + UserInfo.getSessionId());
    Assert.areEqual(UserInfo.getOrganizationId(), context.organizationId());
    Assert.areNotEqual(UserInfo.getUserId(), context.installerId());
  }
}`;

function version(files: Readonly<Record<string, string>> = {}): PackageSource {
  const all = { 'objects/Thing__c.object': object(text('Note__c')), 'objects/Secret__c.object': secret, 'classes/Api.cls': api, 'classes/AfterInstall.cls': script, ...files };
  return { namespace, files: Object.entries(all).filter(([, content]) => content !== '').map(([path, content]) => ({ path, text: content })) };
}

function install(org: Org, source: PackageSource, number: string, more: object = {}): string[] {
  return org.installPackage(source, { version: number, name: 'Pack', postInstallScript: 'AfterInstall', ...more }).errors.map(({ file, message }) => `${file}: ${message}`);
}

describe('packages', () => {
  let org: Org;
  beforeEach(() => {
    org = openOrg({ clock: new VirtualClock(startOfTime) });
  });
  afterEach(() => org.close());

  test('installed: its script runs as a user of its own, without a session', () => {
    expect(install(org, version(), '1.2.0')).toEqual([]);
    expect(rows(org, 'SELECT Name, pack__Note__c FROM pack__Thing__c')).toEqual([{ Name: 'script null false false', pack__Note__c: 'Pack null' }]);
    expect(org.installedPackages).toMatchObject([{ namespace, name: 'Pack', version: { major: 1, minor: 2, patch: 0 }, certified: false }]);
    expect(apex(org, "System.debug(pack.Api.hello('you'));")).toEqual(['hello you']);
  });

  test('a version that was uploaded is installed by its id', () => {
    const { id } = org.uploadPackage(version(), { version: '1.0.0' });
    expect(id).toMatch(/^04t/);
    expect(org.installPackage(id).success).toBe(true);
    expect(org.installPackage('04t000000000000AAA').errors[0]?.message).toContain('There is no package version');
  });

  test('its script may not call a class with sharing', () => {
    const calling = script.replace('insert new', 'new Shy().run(); insert new');
    const shy = 'public with sharing class Shy { public void run() { Integer n = [SELECT COUNT() FROM Account]; } }';
    expect(install(org, version({ 'classes/AfterInstall.cls': calling, 'classes/Shy.cls': shy }), '1.0.0').join()).toContain("can't call a class that is declared with sharing");
    expect(install(org, version({ 'classes/AfterInstall.cls': calling, 'classes/Shy.cls': shy.replace('with', 'without') }), '1.0.0')).toEqual([]);
  });

  test('a failing script takes the installation back', () => {
    const failing = script.replace('insert new', 'insert new Thing__c(); Integer zero = 1 / 0; insert new');
    expect(install(org, version({ 'classes/AfterInstall.cls': failing }), '1.0.0')).toEqual(['AfterInstall: The post install script failed. System.MathException: Divide by 0']);
    expect(org.installedPackages).toEqual([]);
    expect(rows(org, 'SELECT Name FROM ApexClass')).toEqual([]);
    expect(() => org.query('SELECT Id FROM pack__Thing__c')).toThrow(/sObject type 'pack__Thing__c' is not supported/);
    expect(install(org, version(), '1.0.0')).toEqual([]);
  });

  describe('an upgrade', () => {
    beforeEach(() => install(org, version(), '1.0.0'));

    test('keeps the data, brings what is new, and tells its script of the version before', () => {
      expect(install(org, version({ 'objects/Thing__c.object': object(text('Note__c', 80) + checkbox('Done__c')) }), '1.1.0', { isPush: true })).toEqual([]);
      expect(rows(org, 'SELECT Name, pack__Done__c FROM pack__Thing__c ORDER BY Name DESC')).toEqual([
        { Name: 'script null false false', pack__Done__c: false }, { Name: 'script 1.0.0 true true', pack__Done__c: false },
      ]);
      expect(org.installedPackages[0]?.version).toEqual({ major: 1, minor: 1, patch: 0 });
    });

    test('leaves objects and fields that it no longer has, with their data; Apex goes', () => {
      install(org, version({ 'objects/Thing__c.object': object(text('Note__c') + text('Old__c')), 'objects/Gone__c.object': object(text('A__c')), 'classes/Helper.cls': 'public class Helper { }' }), '1.1.0');
      apex(org, "insert new pack__Thing__c(Name = 'kept', pack__Old__c = 'old'); insert new pack__Gone__c(Name = 'kept');");
      expect(install(org, version(), '1.2.0')).toEqual([]);
      expect(rows(org, "SELECT pack__Old__c FROM pack__Thing__c WHERE Name = 'kept'")).toEqual([{ pack__Old__c: 'old' }]);
      expect(rows(org, 'SELECT Name FROM pack__Gone__c')).toEqual([{ Name: 'kept' }]);
      expect(rows(org, "SELECT Name FROM ApexClass WHERE Name = 'Helper'")).toEqual([]);
    });

    test.each([
      ['an older version', version(), '0.9.0', "Version 1.0.0 of Pack is installed: it can't be replaced by the older version 0.9.0."],
      ['a global method that is gone', version({ 'classes/Api.cls': 'global class Api { }' }), '1.1.0', 'The global method Api.hello(String) was released'],
      ['a global method with another result', version({ 'classes/Api.cls': api.replace('static String hello', 'static Object hello') }), '1.1.0', 'The global method Api.hello(String) was released'],
      ['a global class that is public now', version({ 'classes/Api.cls': 'public class Api { }' }), '1.1.0', 'The global class Api was released'],
      ['another field type', version({ 'objects/Thing__c.object': object(checkbox('Note__c')), 'classes/AfterInstall.cls': '' }), '1.1.0', "Thing__c.Note__c: the data type can't be changed from Text to Checkbox"],
      ['a shorter text', version({ 'objects/Thing__c.object': object(text('Note__c', 20)) }), '1.1.0', "Thing__c.Note__c: the length can't be decreased from 40 to 20"],
      ['a setting that is no setting any more', version({ 'objects/Secret__c.object': object(text('Token__c')) }), '1.1.0', "Secret__c: the type can't be changed from hierarchySetting to object"],
    ])('is refused: %s', (_, source, number, message) => {
      expect(install(org, source, number).join('\n')).toContain(message);
      expect(org.installedPackages[0]?.version).toEqual({ major: 1, minor: 0, patch: 0 });
      expect(apex(org, "System.debug(pack.Api.hello('you'));")).toEqual(['hello you']);
    });

    test('keeps working under code that uses what is global', () => {
      const mine = { namespace: null, files: [{ path: 'classes/Mine.cls', text: "public class Mine { public static String hi() { return pack.Api.hello('me') + [SELECT COUNT() FROM pack__Thing__c]; } }" }] };
      expect(org.deploy(mine).errors).toEqual([]);
      install(org, version({ 'classes/Api.cls': api.replace('hello \'', 'good day \'') }), '1.1.0');
      expect(apex(org, 'System.debug(Mine.hi());')).toEqual(['good day me2']);
    });
  });

  describe('uninstalled', () => {
    beforeEach(() => install(org, version(), '1.0.0'));

    test('everything of it is gone, and comes back empty', () => {
      apex(org, "insert new pack__Thing__c(Name = 'mine');");
      expect(org.uninstallPackage(namespace)).toEqual({ success: true, errors: [] });
      expect(org.installedPackages).toEqual([]);
      expect(rows(org, "SELECT Name FROM ApexClass WHERE NamespacePrefix = 'pack'")).toEqual([]);
      expect(() => org.query('SELECT Id FROM pack__Thing__c')).toThrow(/is not supported/);
      expect(org.runAnonymous("pack.Api.hello('you');").compiled).toBe(false);
      org.installPackage(version(), { version: '1.0.0' });
      expect(rows(org, 'SELECT Name FROM pack__Thing__c')).toEqual([]);
    });

    test('refused, with the names of what needs it', () => {
      org.deploy({ namespace: null, files: [
        { path: 'classes/Mine.cls', text: "public class Mine { String text = pack.Api.hello('me'); }" },
        { path: 'triggers/OnThing.trigger', text: 'trigger OnThing on pack__Thing__c (before insert) { }' },
        { path: 'classes/Other.cls', text: 'public class Other { }' },
      ] });
      const { success, errors } = org.uninstallPackage(namespace);
      expect(success).toBe(false);
      expect(errors.map(({ file }) => file).sort()).toEqual(['classes/Mine.cls', 'triggers/OnThing.trigger']);
      expect(apex(org, "insert new pack__Thing__c(); System.debug(pack.Api.hello('you'));")).toEqual(['hello you']);
    });

    test('its script runs; when it fails the package goes all the same', () => {
      const farewell = `global class Farewell implements UninstallHandler { global void onUninstall(UninstallContext context) { insert new Account(Name = 'bye'); } }`;
      const withScript = (code: string): void => void org.installPackage(version({ 'classes/Farewell.cls': code }), { version: '1.1.0', uninstallScript: 'Farewell' });
      withScript(farewell);
      org.uninstallPackage(namespace);
      expect(rows(org, 'SELECT Name FROM Account')).toEqual([{ Name: 'bye' }]);

      withScript(farewell.replace("insert new Account(Name = 'bye');", "insert new Account(Name = 'lost'); System.enqueueJob(null);"));
      expect(org.uninstallPackage(namespace).success).toBe(true);
      expect(rows(org, 'SELECT Name FROM Account')).toEqual([{ Name: 'bye' }]);
      expect(org.failures.at(-1)).toMatchObject({ source: 'Farewell', message: expect.stringContaining("can't start asynchronous jobs") as string });
    });

    test('its jobs end with it', () => {
      const nightly = 'global class Nightly implements Schedulable { global void execute(SchedulableContext context) { } }';
      org.installPackage(version({ 'classes/Nightly.cls': nightly }), { version: '1.1.0' });
      apex(org, "System.schedule('nightly', '0 0 1 * * ?', new pack.Nightly());");
      org.uninstallPackage(namespace);
      expect(rows(org, 'SELECT Id FROM CronTrigger')).toEqual([]);
      expect(org.nextDue()).toBeNull();
    });
  });
});
