import type { Org } from '../../org.ts';
import { apex, metadataXml, orgWith } from '../../testing/tests/sample-org.ts';

const object = (label: string, sharing: string, fields = ''): string =>
  metadataXml('CustomObject', `<label>${label}</label><pluralLabel>${label}s</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>${sharing}</sharingModel>${fields}`);

const others = {
  'objects/Secret__c.object': object('Secret', 'Private', '<fields><fullName>Account__c</fullName><label>Account</label><type>Lookup</type><referenceTo>Account</referenceTo></fields>'),
  'objects/Board__c.object': object('Board', 'Read'),
  'objects/Line__c.object': object('Line', 'ControlledByParent', '<fields><fullName>Secret__c</fullName><label>Secret</label><type>MasterDetail</type><referenceTo>Secret__c</referenceTo><relationshipName>Lines</relationshipName><relationshipLabel>Lines</relationshipLabel></fields>'),
  'objects/Account.object': metadataXml('CustomObject', '<sharingModel>Private</sharingModel>'),
  'objects/Opportunity.object': metadataXml('CustomObject', '<sharingModel>Private</sharingModel>'),
  'permissionsets/All.permissionset': metadataXml('PermissionSet', `<label>All</label>${['Secret__c', 'Board__c', 'Line__c'].map((name) => `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><object>${name}</object></objectPermissions>`).join('')}`),
  'permissionsets/Auditor.permissionset': metadataXml('PermissionSet', '<label>Auditor</label><objectPermissions><allowRead>true</allowRead><object>Secret__c</object><viewAllRecords>true</viewAllRecords></objectPermissions>'),
};

const classes = [`public with sharing class Shared {
  public static Integer count(String soql) { return Database.countQuery(soql); }
  public static String save(SObject record) { try { update record; return 'ok'; } catch (DmlException e) { return e.getDmlType(0) + ''; } }
  public static String add(SObject record) { try { insert record; return 'ok'; } catch (DmlException e) { return e.getDmlType(0) + ' ' + e.getDmlFieldNames(0); } }
  public static String remove(SObject record) { try { delete record; return 'ok'; } catch (DmlException e) { return e.getDmlType(0) + ''; } }
}`, `public without sharing class Open {
  public static Integer count(String soql) { return Database.countQuery(soql); }
}`];

/** boss is above clerk; other stands apart. */
const people = `UserRole top = new UserRole(Name = 'Top'); insert top;
  UserRole under = new UserRole(Name = 'Under', ParentRoleId = top.Id); insert under;
  Id profile = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id; List<User> users = new List<User>();
  for (String name : new List<String>{ 'boss', 'clerk', 'other' }) users.add(new User(Username = name + '@local.test', LastName = name, Email = 'u@local.test', Alias = name, TimeZoneSidKey = 'GMT',
    LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = profile, UserRoleId = name == 'boss' ? top.Id : name == 'clerk' ? under.Id : null));
  insert users;
  for (User one : users) insert new PermissionSetAssignment(AssigneeId = one.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'All'].Id);`;

/** Source: Salesforce Help "Sharing Settings", Security Implementation Guide "Sharing Considerations", Apex Developer Guide "Understanding Apex Managed Sharing". */
describe('record access', () => {
  let org: Org;
  beforeEach(() => {
    org = orgWith(classes, { others });
    apex(org, people);
  });
  afterEach(() => org.close());

  const as = (name: string, source: string): string => apex(org, `System.runAs([SELECT Id FROM User WHERE Alias = '${name}']) { ${source} }`).join('|');
  const counts = (soql: string): string => ['boss', 'clerk', 'other'].map((name) => as(name, `System.debug(Shared.count('${soql}'));`)).join(' ');

  test('a private record is seen by its owner and by those above in the role hierarchy; without sharing by everyone', () => {
    as('clerk', "insert new Secret__c(Name = 's');");
    expect(counts('SELECT COUNT() FROM Secret__c')).toBe('1 1 0');
    expect(as('other', "System.debug(Open.count('SELECT COUNT() FROM Secret__c'));")).toBe('1');
    as('boss', "insert new Secret__c(Name = 'b');");
    expect(counts('SELECT COUNT() FROM Secret__c')).toBe('2 1 0');
  });

  test('a share of Apex opens it to read, then to edit, never to delete; a group passes it on to its members', () => {
    as('clerk', "insert new Secret__c(Name = 's');");
    const change = "Secret__c s = [SELECT Id FROM Secret__c]; System.debug(Shared.save(s) + ' ' + Shared.remove(s));";
    expect(as('other', change)).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    apex(org, "insert new Secret__Share(ParentId = [SELECT Id FROM Secret__c].Id, UserOrGroupId = [SELECT Id FROM User WHERE Alias = 'other'].Id, AccessLevel = 'Read', RowCause = Schema.Secret__Share.RowCause.Manual);");
    expect(counts('SELECT COUNT() FROM Secret__c')).toBe('1 1 1');
    expect(as('other', change)).toBe('INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_OR_READONLY');
    apex(org, "Secret__Share s = [SELECT Id FROM Secret__Share WHERE RowCause = 'Manual']; s.AccessLevel = 'Edit'; update s;");
    expect(as('other', change)).toBe('ok INSUFFICIENT_ACCESS_OR_READONLY');
    apex(org, "delete [SELECT Id FROM Secret__Share WHERE RowCause = 'Manual'];");
    expect(counts('SELECT COUNT() FROM Secret__c')).toBe('1 1 0');
    apex(org, "Group first = new Group(Name = 'inner', DeveloperName = 'i', Type = 'Regular'); Group second = new Group(Name = 'outer', DeveloperName = 'o', Type = 'Regular'); insert new List<Group>{ first, second }; insert new List<GroupMember>{ new GroupMember(GroupId = second.Id, UserOrGroupId = first.Id), new GroupMember(GroupId = first.Id, UserOrGroupId = [SELECT Id FROM User WHERE Alias = 'other'].Id) };");
    apex(org, "insert new Secret__Share(ParentId = [SELECT Id FROM Secret__c].Id, UserOrGroupId = [SELECT Id FROM Group WHERE DeveloperName = 'o'].Id, AccessLevel = 'Read');");
    expect(counts('SELECT COUNT() FROM Secret__c')).toBe('1 1 1');
  });

  test('"view all records" of an object passes sharing by', () => {
    as('clerk', "insert new Secret__c(Name = 's');");
    apex(org, "insert new PermissionSetAssignment(AssigneeId = [SELECT Id FROM User WHERE Alias = 'other'].Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Auditor'].Id);");
    expect(counts('SELECT COUNT() FROM Secret__c')).toBe('1 1 1');
  });

  test('a detail is as open as its master, and needs edit access to it', () => {
    as('clerk', "Secret__c s = new Secret__c(Name = 's'); insert s; insert new Line__c(Name = 'l', Secret__c = s.Id);");
    expect(counts('SELECT COUNT() FROM Line__c')).toBe('1 1 0');
    apex(org, "insert new Secret__Share(ParentId = [SELECT Id FROM Secret__c].Id, UserOrGroupId = [SELECT Id FROM User WHERE Alias = 'other'].Id, AccessLevel = 'Read');");
    expect(as('other', "System.debug(Shared.count('SELECT COUNT() FROM Line__c') + ' ' + Shared.add(new Line__c(Name = 'x', Secret__c = [SELECT Id FROM Secret__c].Id)));")).toBe('1 INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY (Secret__c)');
  });

  test('public read-only: everyone reads, the owner edits; public read-write: everyone edits, the owner deletes', () => {
    as('clerk', "insert new Board__c(Name = 'b'); insert new Lead(LastName = 'l', Company = 'c');");
    expect(as('other', "Board__c b = [SELECT Id FROM Board__c]; System.debug(Shared.save(b)); Lead l = [SELECT Id FROM Lead]; System.debug(Shared.save(l)); System.debug(Shared.remove(l));")).toBe('INSUFFICIENT_ACCESS_OR_READONLY|ok|INSUFFICIENT_ACCESS_OR_READONLY');
  });

  test('a lookup to a record that can not be seen is refused', () => {
    as('clerk', "insert new Account(Name = 'hidden');");
    expect(as('other', "System.debug(Shared.add(new Secret__c(Name = 'x', Account__c = [SELECT Id FROM Account].Id)));")).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY (Account__c)');
  });

  test('who sees an opportunity sees its account; a contact without account is its owner\'s alone', () => {
    as('clerk', "Account a = new Account(Name = 'a'); insert a; Opportunity o = new Opportunity(Name = 'o', StageName = 'Prospecting', CloseDate = Date.today(), AccountId = a.Id); insert o; insert new Contact(LastName = 'with', AccountId = a.Id); insert new Contact(LastName = 'alone');");
    expect(counts('SELECT COUNT() FROM Account')).toBe('1 1 0');
    expect(counts('SELECT COUNT() FROM Contact')).toBe('2 2 0');
    apex(org, "insert new OpportunityShare(OpportunityId = [SELECT Id FROM Opportunity].Id, UserOrGroupId = [SELECT Id FROM User WHERE Alias = 'other'].Id, OpportunityAccessLevel = 'Read');");
    expect(counts('SELECT COUNT() FROM Account')).toBe('1 1 1');
    expect(counts('SELECT COUNT() FROM Contact')).toBe('2 2 1');
  });

  test('members of a queue see what it owns', () => {
    apex(org, "Group g = new Group(Name = 'q', DeveloperName = 'q', Type = 'Queue'); insert g; insert new QueueSobject(QueueId = g.Id, SobjectType = 'Secret__c'); insert new GroupMember(GroupId = g.Id, UserOrGroupId = [SELECT Id FROM User WHERE Alias = 'other'].Id);");
    apex(org, "insert new Secret__c(Name = 's', OwnerId = [SELECT Id FROM Group WHERE Type = 'Queue'].Id);");
    expect(counts('SELECT COUNT() FROM Secret__c')).toBe('0 0 1');
  });

  test('UserRecordAccess answers for records and a user', () => {
    as('clerk', "insert new Secret__c(Name = 's');");
    const ask = (alias: string): string => apex(org, `Id u = [SELECT Id FROM User WHERE Alias = '${alias}'].Id; Set<Id> ids = new Set<Id>{ [SELECT Id FROM Secret__c].Id };
      UserRecordAccess a = [SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = :u AND RecordId IN :ids];
      System.debug(a.HasReadAccess + ' ' + a.HasEditAccess + ' ' + a.HasDeleteAccess + ' ' + a.MaxAccessLevel);`).join();
    expect([ask('clerk'), ask('other')]).toEqual(['true true true All', 'false false false None']);
  });
});
