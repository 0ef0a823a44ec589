/** Rows and rights that come from deployed metadata, as Apex sees them. */
import { apexTest, apexTestsPass } from '../../testing/tests/apex-in-the-org.ts';
import { metadataXml } from '../../testing/tests/sample-org.ts';

const runs = (statements: string, others: Readonly<Record<string, string>>, annotation = 'IsTest'): number =>
  apexTestsPass([`@IsTest private class MainTest { @${annotation} static void run() { ${statements} } }`], others);

test('applications, cache partitions, queues, groups, roles and flows are rows', () => {
  runs(
    `AppMenuItem app = [SELECT ApplicationId, Label, SortOrder FROM AppMenuItem WHERE Name = 'Sales_App'];
     Assert.areEqual('Sales app', app.Label);
     AppLauncher.AppMenu.setOrgSortOrder(new List<Id>{ app.ApplicationId });
     Assert.areEqual(0, [SELECT SortOrder FROM AppMenuItem WHERE Name = 'Sales_App'].SortOrder);
     Assert.areEqual(true, [SELECT IsDefaultPartition FROM PlatformCachePartition WHERE DeveloperName = 'Fast'].IsDefaultPartition);
     Id queueId = [SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = 'Inbox'].Id;
     Assert.areEqual('Case', [SELECT SobjectType FROM QueueSobject WHERE QueueId = :queueId].SobjectType);
     Assert.areEqual('Boss', [SELECT Name FROM UserRole WHERE DeveloperName = 'Boss'].Name);
     Assert.areEqual('AutoLaunchedFlow', [SELECT ProcessType FROM FlowDefinitionView WHERE ApiName = 'Greet'].ProcessType);`,
    {
      'applications/Sales_App.app': metadataXml('CustomApplication', '<label>Sales app</label>'),
      'cachePartitions/Fast.cachePartition': metadataXml('PlatformCachePartition', '<masterLabel>Fast</masterLabel><isDefaultPartition>true</isDefaultPartition>'),
      'queues/Inbox.queue': metadataXml('Queue', '<name>Inbox</name><queueSobject><sobjectType>Case</sobjectType></queueSobject>'),
      'roles/Boss.role': metadataXml('Role', '<name>Boss</name>'),
      'flows/Greet.flow': metadataXml('Flow', '<label>Greet</label><processType>AutoLaunchedFlow</processType><status>Active</status>'),
    },
  );
});

test('permission sets have rows of what they grant; a group grants what its sets do', () => {
  runs(
    `Assert.areEqual(true, [SELECT PermissionsRead FROM ObjectPermissions WHERE SobjectType = 'Account' AND Parent.Name = 'Reads'].PermissionsRead);
     FieldPermissions phone = [SELECT PermissionsRead, PermissionsEdit FROM FieldPermissions WHERE Field = 'Account.Phone'];
     Assert.isTrue(phone.PermissionsRead && !phone.PermissionsEdit);
     User other = new User(LastName = 'o', Alias = 'o', Email = 'o@x.test', Username = 'o@x.test', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US',
       ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id);
     insert other;
     insert new PermissionSetAssignment(AssigneeId = other.Id, PermissionSetGroupId = [SELECT Id FROM PermissionSetGroup WHERE DeveloperName = 'All'].Id);
     System.runAs(other) {
       Assert.isTrue(Account.SObjectType.getDescribe().isAccessible());
       Assert.isTrue(Account.Phone.getDescribe().isAccessible());
       Assert.isFalse(Account.Fax.getDescribe().isAccessible());
       List<Account> found = Security.stripInaccessible(AccessType.READABLE, new List<Account>{ new Account(Name = 'a', Fax = '1') }).getRecords();
       Assert.isFalse(found[0].isSet('Fax'));
     }`,
    {
      'permissionsets/Reads.permissionset': metadataXml('PermissionSet', '<label>Reads</label><objectPermissions><object>Account</object><allowRead>true</allowRead></objectPermissions><fieldPermissions><field>Account.Phone</field><readable>true</readable><editable>false</editable></fieldPermissions>'),
      'permissionsetgroups/All.permissionsetgroup': metadataXml('PermissionSetGroup', '<label>All</label><permissionSets>Reads</permissionSets>'),
    },
  );
});

test('stripInaccessible names fields of the query that have no value', () => {
  apexTest(`
    insert new Account(Name = 'a');
    User other = new User(LastName = 'o', Alias = 'o', Email = 'o@x.test', Username = 'o@x.test', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US',
      ProfileId = [SELECT Id FROM Profile WHERE Name = 'Marketing User'].Id);
    List<Account> all = [SELECT Name, Tradestyle FROM Account];
    System.runAs(other) {
      SObjectAccessDecision decision = Security.stripInaccessible(AccessType.READABLE, all);
      Assert.isTrue(decision.getRemovedFields().get('Account').contains('Tradestyle'));
      Assert.isFalse(Case.SObjectType.getDescribe().isDeletable());
    }
  `);
});

test('Connect answers in tests that see all data, and refuses the others', () => {
  runs('Assert.areEqual(0, ConnectApi.ChatterUsers.getFollowings(null, UserInfo.getUserId()).total);', {}, 'IsTest(SeeAllData=true)');
  runs('try { ConnectApi.ChatterUsers.getFollowings(null, UserInfo.getUserId()); Assert.fail(); } catch (UnsupportedOperationException e) { Assert.isNotNull(e.getMessage()); }', {});
});

test('an e-mail message is related to the people that it names', () => {
  apexTest(`
    EmailMessage message = new EmailMessage(Subject = 's', FromAddress = 'a@x.test', ToIds = new List<String>{ UserInfo.getUserId() });
    insert message;
    Assert.areEqual(UserInfo.getUserId(), [SELECT ToIds FROM EmailMessage].ToIds[0]);
    Assert.areEqual(2, [SELECT COUNT() FROM EmailMessageRelation WHERE EmailMessageId = :message.Id]);
    Assert.areEqual(UserInfo.getUserEmail(), [SELECT RelationAddress FROM EmailMessageRelation WHERE RelationType = 'ToAddress'].RelationAddress);
  `);
});

test('rows of aggregate queries are made from JSON by tests; the place of a string is wrong before it is found to have no end', () => {
  apexTest(`
    AggregateResult made = (AggregateResult) JSON.deserialize('{"total": 3}', AggregateResult.class);
    Assert.areEqual(3, made.get('total'));
    try { JSON.deserialize('"}]', List<Contact>.class); Assert.fail(); } catch (JSONException e) { Assert.isTrue(e.getMessage().startsWith('Malformed JSON'), e.getMessage()); }
    try { JSON.deserialize('"}]', String.class); Assert.fail(); } catch (JSONException e) { Assert.isTrue(e.getMessage().startsWith('Unexpected end-of-input'), e.getMessage()); }
  `);
});
