import type { Org } from '../../org.ts';
import { apex, metadataXml, orgWith } from '../../testing/tests/sample-org.ts';

const others = {
  'permissionsets/Reader.permissionset': metadataXml('PermissionSet', `<label>Reader</label>
    <customPermissions><enabled>true</enabled><name>Retry</name></customPermissions>
    <objectPermissions><allowRead>true</allowRead><allowCreate>true</allowCreate><object>Note__c</object></objectPermissions>`),
  'permissionsets/Counter.permissionset': metadataXml('PermissionSet', `<label>Counter</label>
    <fieldPermissions><editable>false</editable><readable>true</readable><field>Note__c.Count__c</field></fieldPermissions>`),
  'customPermissions/Retry.customPermission': metadataXml('CustomPermission', '<label>Retry</label>'),
};

/** Inserts a standard user and leaves it in `u`. */
const user = `User u = new User(Username = 'u@local.test', LastName = 'U', Email = 'u@local.test', Alias = 'u', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8',
  LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id); insert u;`;

describe('users and what they may do', () => {
  let org: Org;
  beforeEach(() => {
    org = orgWith([], { others });
    apex(org, user);
  });
  afterEach(() => org.close());

  const asUser = <T>(body: () => T): T => org.transaction('api', body, String(idOfUser()));
  const idOfUser = (): unknown => (org.query("SELECT Id FROM User WHERE Alias = 'u'").records![0] as unknown as { Id: string }).Id;
  const assign = (name: string): void => {
    apex(org, `insert new PermissionSetAssignment(AssigneeId = '${String(idOfUser())}', PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = '${name}'].Id);`);
  };
  const answers = (): unknown[] => asUser(() => {
    const { security } = org;
    return [security.isAccessible('Note__c'), security.isCreateable('Note__c'), security.isDeletable('Note__c'), security.isAccessible('Note__c', 'Count__c'), security.isUpdateable('Note__c', 'Count__c'), security.hasCustomPermission('Retry')];
  });

  test('a standard user sees standard objects and nothing of a package', () => {
    expect(asUser(() => [org.security.isAccessible('Contact'), org.security.isCreateable('Contact', 'LastName')])).toEqual([true, true]);
    expect(answers()).toEqual([false, false, false, false, false, false]);
  });

  test('permission sets add up as soon as they are assigned', () => {
    assign('Reader');
    expect(answers()).toEqual([true, true, false, false, false, true]);
    assign('Counter');
    expect(answers()).toEqual([true, true, false, true, false, true]);
  });

  test('user mode enforces them in queries and DML, system mode does not', () => {
    assign('Reader');
    const run = (source: string): string | null => {
      const compiled = `System.runAs(new User(Id = '${String(idOfUser())}')) { ${source} }`;
      return org.runAnonymous(compiled).exceptionMessage;
    };
    expect(run("insert as user new Note__c(Name = 'n'); List<Note__c> l = [SELECT Id, Name FROM Note__c WITH USER_MODE];")).toBeNull();
    expect(run('List<Note__c> l = [SELECT Count__c FROM Note__c WITH USER_MODE];')).toMatch(/^System.QueryException: .*Count__c/);
    expect(run('List<Note__c> l = [SELECT Count__c FROM Note__c];')).toBeNull();
    expect(run('delete as user [SELECT Id FROM Note__c];')).toMatch(/^System.(DmlException|SecurityException|NoAccessException)/);
  });

  test('an administrator may do everything, custom permissions excepted', () => {
    org.transaction('api', () => {
      expect([org.security.isDeletable('Note__c'), org.security.isUpdateable('Note__c', 'Count__c'), org.security.hasCustomPermission('Retry')]).toEqual([true, true, false]);
    });
  });

  test('stripInaccessible takes away what the user may not see', () => {
    assign('Reader');
    const told = apex(org, `System.runAs(new User(Id = '${String(idOfUser())}')) {
      SObjectAccessDecision d = Security.stripInaccessible(AccessType.READABLE, new List<Note__c>{ new Note__c(Name = 'n', Count__c = 1) });
      System.debug(d.getRecords()[0].isSet('Count__c')); System.debug(d.getRemovedFields()); System.debug(d.getModifiedIndexes());
    }`);
    expect(told).toEqual(['false', '{Note__c={Count__c}}', '{0}']);
  });
});
