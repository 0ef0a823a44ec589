import { apexTestsPass } from '../../../testing/tests/apex-in-the-org.ts';
import { metadataXml } from '../../../testing/tests/sample-org.ts';

const accountSet = metadataXml('FieldSet', `<fullName>Summary</fullName><label>Summary of an account</label><description>d</description>
  <availableFields><field>Fax</field></availableFields>
  <displayedFields><field>Name</field><isRequired>true</isRequired></displayedFields>
  <displayedFields><field>Parent.Phone</field><isRequired>false</isRequired></displayedFields>
  <displayedFields><field>Gone__c</field><isRequired>false</isRequired></displayedFields>`);

test('field sets of metadata tell their displayed fields, in order, by name or map', () => {
  apexTestsPass([`@IsTest private class MainTest {
    @IsTest static void run() {
      Map<String, Schema.FieldSet> all = Schema.SObjectType.Account.fieldSets.getMap();
      Assert.areEqual(1, all.size());
      Schema.FieldSet summary = all.get('SUMMARY');
      Assert.areEqual(summary, Schema.SObjectType.Account.fieldSets.Summary);
      Assert.areEqual('Summary', summary.getName());
      Assert.areEqual('Summary of an account', summary.getLabel());
      Assert.areEqual(Account.SObjectType, summary.getSObjectType());
      Assert.isNull(summary.getNamespace());
      List<Schema.FieldSetMember> members = summary.getFields();
      Assert.areEqual(2, members.size());
      Assert.areEqual('Name', members[0].getFieldPath());
      Assert.isTrue(members[0].getRequired() && members[0].getDbRequired());
      Assert.areEqual(Schema.DisplayType.PHONE, members[1].getType());
      Assert.areEqual('Parent.Phone', members[1].fieldPath);
      Assert.areEqual(Account.Phone, members[1].getSObjectField());
      Assert.areEqual(new Set<Schema.FieldSetMember>(members), new Set<Schema.FieldSetMember>(summary.getFields()));
      Assert.isTrue(JSON.serialize(members).contains('"fieldPath":"Parent.Phone"'));
    }
  }`], { 'objects/Account/fieldSets/Summary.fieldSet-meta.xml': accountSet });
});
