/** What Apex tests of public projects take for granted about values that the platform makes. */
import { apexTest, apexTestsPass } from '../../testing/tests/apex-in-the-org.ts';
import { metadataXml } from '../../testing/tests/sample-org.ts';

test('logging levels are ordered from the most to the least that is logged', () => {
  apexTest(`
    Assert.areEqual(0, LoggingLevel.NONE.ordinal());
    Assert.areEqual(2, LoggingLevel.FINEST.ordinal());
    Assert.isTrue(LoggingLevel.FINEST.ordinal() < LoggingLevel.DEBUG.ordinal());
    Assert.areEqual(8, LoggingLevel.ERROR.ordinal());
  `);
});

test('results read from JSON take any text as id, and a number as status code', () => {
  apexTest(`
    Database.SaveResult result = (Database.SaveResult) JSON.deserialize('{"success": true, "id": "null"}', Database.SaveResult.class);
    Assert.isTrue(result.isSuccess());
    result = (Database.SaveResult) JSON.deserialize('{"success": false, "errors": [{"message": "m", "statusCode": 0}]}', Database.SaveResult.class);
    Assert.areEqual(0, result.getErrors()[0].getStatusCode().ordinal());
  `);
});

test('a formula field in a query reads the running user and settings', () => {
  const object = metadataXml('CustomObject', `<label>Job</label><pluralLabel>Jobs</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>
    <fields><fullName>Mine__c</fullName><label>Mine</label><type>Text</type><formula>$User.Username &amp; &quot;!&quot;</formula></fields>`);
  apexTestsPass(
    ["@IsTest private class MainTest { @IsTest static void run() { insert new Job__c(Name = 'a'); Assert.areEqual(UserInfo.getUserName() + '!', [SELECT Mine__c FROM Job__c].Mine__c); Assert.areEqual(1, [SELECT COUNT() FROM Job__c WHERE Mine__c = :UserInfo.getUserName() + '!']); } }"],
    { 'objects/Job__c.object': object },
  );
});
