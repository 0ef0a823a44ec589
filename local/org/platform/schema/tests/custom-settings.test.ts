import { apexTestsPass } from '../../../testing/tests/apex-in-the-org.ts';
import { metadataXml } from '../../../testing/tests/sample-org.ts';

const limits = metadataXml('CustomObject', `<label>Limits</label><customSettingsType>Hierarchy</customSettingsType><visibility>Public</visibility>
  <fields><fullName>On__c</fullName><label>On</label><type>Checkbox</type><defaultValue>true</defaultValue></fields>
  <fields><fullName>Size__c</fullName><label>Size</label><type>Number</type><precision>5</precision><scale>0</scale></fields>`);

const inTest = (statements: string): number =>
  apexTestsPass([`@IsTest private class MainTest { @IsTest static void run() { ${statements} } }`], { 'objects/Limits__c.object': limits });

test('without a row, a setting has its default values and its owner, and could be inserted', () => {
  inTest(`
    Limits__c mine = Limits__c.getInstance();
    Assert.isNull(mine.Id);
    Assert.isTrue(mine.On__c);
    Assert.areEqual(UserInfo.getUserId(), mine.SetupOwnerId);
    Assert.areEqual(UserInfo.getOrganizationId(), Limits__c.getOrgDefaults().SetupOwnerId);
    Assert.areEqual(UserInfo.getProfileId(), Limits__c.getInstance(UserInfo.getProfileId()).SetupOwnerId);
    Assert.isNull(Limits__c.getValues(UserInfo.getUserId()));
    insert new List<Limits__c>{ mine, Limits__c.getOrgDefaults(), Limits__c.getInstance(UserInfo.getProfileId()) };
  `);
});

test('a user without a row of its own sees the organization\'s values, and no id', () => {
  inTest(`
    insert new Limits__c(SetupOwnerId = UserInfo.getOrganizationId(), Size__c = 7, On__c = false);
    Limits__c mine = Limits__c.getInstance();
    Assert.isNull(mine.Id);
    Assert.areEqual(7, mine.Size__c);
    Assert.isFalse(mine.On__c);
    mine.Size__c = 8;
    upsert mine;
    Assert.areEqual(2, [SELECT COUNT() FROM Limits__c]);
    Assert.areEqual(8, Limits__c.getInstance().Size__c);
    Assert.areEqual(7, Limits__c.getOrgDefaults().Size__c);
  `);
});

test('newSObject with defaults leaves the owner open', () => {
  inTest('Limits__c made = (Limits__c) Limits__c.SObjectType.newSObject(null, true); Assert.isTrue(made.On__c); Assert.isNull(made.SetupOwnerId);');
});
