/** What a user without a grant may not see. */
import { apexTestsPass } from './apex-in-the-org.ts';
import { metadataXml } from './sample-org.ts';

const users = `public class Users {
  public static User minimal() {
    User made = new User(LastName = 'm', Alias = 'm', Email = 'm@example.com', Username = 'm' + Math.random() + '@example.com', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id,
      TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
    insert made;
    insert new PermissionSetAssignment(AssigneeId = made.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Reader'].Id);
    return made;
  }
}`;

const reader = {
  'permissionsets/Reader.permissionset': metadataXml('PermissionSet', `<label>Reader</label>
    <objectPermissions><object>Account</object><allowRead>true</allowRead><allowCreate>false</allowCreate><allowEdit>false</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>
    <fieldPermissions><field>Account.ShippingAddress</field><readable>true</readable><editable>false</editable></fieldPermissions>`),
};

test('the minimum access profile grants no standard fields; an address is granted as a whole', () => {
  apexTestsPass([users, `@IsTest private class AccessTest { @IsTest static void run() {
    System.runAs(Users.minimal()) {
      Assert.isTrue(Account.Name.getDescribe().isAccessible());
      Assert.isTrue(Account.ShippingCity.getDescribe().isAccessible());
      Assert.isFalse(Account.Industry.getDescribe().isAccessible());
    }
  } }`], reader);
});

test('a query in user mode names all that it may not read', () => {
  apexTestsPass([users, `@IsTest private class QueryTest { @IsTest static void run() {
    System.runAs(Users.minimal()) {
      try {
        List<Account> accounts = [SELECT Name, Industry, Phone FROM Account WITH USER_MODE];
        Assert.fail();
      } catch (QueryException e) {
        Assert.areEqual(new Set<String>{ 'Industry', 'Phone' }, e.getInaccessibleFields().get('Account'));
      }
    }
  } }`], reader);
});

test('a stripped field reads as one that was not queried, a stripped list of children as none', () => {
  apexTestsPass([users, `@IsTest private class StripTest { @IsTest static void run() {
    User minimal;
    System.runAs(new User(Id = UserInfo.getUserId())) { minimal = Users.minimal(); }
    Account made = new Account(Name = 'a', Industry = 'Energy');
    insert made;
    insert new Contact(LastName = 'c', AccountId = made.Id);
    System.runAs(minimal) {
      List<Account> accounts = [SELECT Name, Industry, (SELECT LastName FROM Contacts) FROM Account];
      Account stripped = (Account) Security.stripInaccessible(AccessType.READABLE, accounts).getRecords()[0];
      Assert.areEqual('a', stripped.Name);
      Assert.isFalse(stripped.getPopulatedFieldsAsMap().containsKey('Contacts'));
      try { System.debug(stripped.Industry); Assert.fail(); }
      catch (SObjectException e) { Assert.isTrue(e.getMessage().contains('without querying the requested field: Account.Industry'), e.getMessage()); }
    }
  } }`], reader);
});
