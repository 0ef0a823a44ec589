import path from 'node:path';
import { VirtualClock } from '../../local/org/jobs/clock.ts';
import { readSource, type PackageSource } from '../../local/org/metadata/index.ts';
import { openOrg, type Org } from '../../local/org/org.ts';
import { root } from '../test-stages/stage.ts';

const scripts = { postInstallScript: 'PackageInstall' };

/** The next version: one more field on the queue. */
function upgrade(source: PackageSource): PackageSource {
  const text = '<?xml version="1.0" encoding="UTF-8"?><CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Later__c</fullName><label>Later</label><type>Text</type><length>10</length></CustomField>';
  return { ...source, files: [...source.files, { path: 'force-app/main/default/objects/SyncQueue__c/fields/Later__c.field-meta.xml', text }] };
}

describe('the life of the package in an org', () => {
  let org: Org;
  let source: PackageSource;
  const apex = (text: string): void => {
    const result = org.runAnonymous(text);
    if (!result.success) throw new Error(result.compileProblem ?? `${result.exceptionMessage}\n${result.exceptionStackTrace}`);
  };
  const count = (soql: string): number => org.query(soql).totalSize;
  const schedules = (): string[] => (org.query('SELECT Id FROM CronTrigger ORDER BY Id').records ?? []).map((record) => String((record as unknown as { Id: string }).Id));

  beforeAll(() => {
    source = readSource(root, 'moengage');
    org = openOrg({ clock: new VirtualClock(Date.parse('2026-03-10T12:00:00Z')) });
  });
  afterAll(() => org?.close());

  test('CL-1, CL-3: installing schedules each job once and makes the settings', () => {
    const { errors, installed } = org.installPackage(root, { namespace: 'moengage', ...scripts });
    expect(errors).toEqual([]);
    expect(installed).toMatchObject({ namespace: 'moengage', name: 'MoEngage Sync' });
    expect(schedules()).toHaveLength(5);
    expect(org.failures).toEqual([]);
    expect(count('SELECT COUNT() FROM moengage__Exception__c')).toBe(0);
    apex("Assert.areEqual(1, [SELECT COUNT() FROM moengage__MoEngageSettings__c WHERE SetupOwnerId = :UserInfo.getOrganizationId() AND moengage__SyncQueueBatchSize__c = 20]);");
  });

  test('CL-1: upgrading keeps the data and what was set, and schedules nothing twice', () => {
    expect(org.deploy(path.join(root, 'config/demo-org')).errors).toEqual([]);
    apex("moengage__MoEngageSettings__c row = moengage__MoEngageSettings__c.getOrgDefaults(); row.moengage__SyncQueueBatchSize__c = 77; update row; insert new moengage__SyncQueue__c();");
    const before = schedules();

    expect(org.installPackage(upgrade(source), { version: '0.2.0', name: 'MoEngage Sync', ...scripts }).errors).toEqual([]);

    expect(schedules()).toEqual(before);
    expect(org.installedPackages).toMatchObject([{ version: { major: 0, minor: 2, patch: 0 } }]);
    expect(count('SELECT COUNT() FROM moengage__SyncQueue__c WHERE moengage__Later__c = null')).toBe(1);
    apex('Assert.areEqual(77, moengage__MoEngageSettings__c.getOrgDefaults().moengage__SyncQueueBatchSize__c);');
  });

  test('PK-2: uninstalling is refused while a trigger of the org uses the package', () => {
    const { success, errors } = org.uninstallPackage('moengage');
    expect(success).toBe(false);
    expect(errors.map(({ file }) => path.basename(file)).filter((file) => file.endsWith('.trigger')).sort()).toEqual(triggers());
    expect(count('SELECT COUNT() FROM moengage__SyncQueue__c')).toBe(1);
  });

  test('PK-2: without them the package goes, with its data and its jobs', () => {
    const names = triggers().map((file) => file.replace('.trigger', ''));
    const manifest = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata">${body}<version>65.0</version></Package>`;
    const members = names.map((name) => `<members>${name}</members>`).join('');
    org.deploy({ namespace: null, files: [
      { path: 'package.xml', text: manifest('') },
      { path: 'destructiveChanges.xml', text: manifest(`<types>${members}<name>ApexTrigger</name></types>`) },
    ] });

    expect(org.uninstallPackage('moengage')).toEqual({ success: true, errors: [] });

    expect(schedules()).toEqual([]);
    expect(org.nextDue()).toBeNull();
    expect(count("SELECT COUNT() FROM ApexClass WHERE NamespacePrefix = 'moengage'")).toBe(0);
    expect(() => count('SELECT COUNT() FROM moengage__SyncQueue__c')).toThrow(/is not supported/);
    expect(org.installPackage(root, { namespace: 'moengage', ...scripts }).errors).toEqual([]);
    expect(count('SELECT COUNT() FROM moengage__SyncQueue__c')).toBe(0);
    expect(schedules()).toHaveLength(5);
  });

  function triggers(): string[] {
    return readSource(path.join(root, 'config/demo-org')).files.map(({ path: file }) => path.basename(file)).filter((file) => file.endsWith('.trigger')).sort();
  }
});
