import { TestData } from '../../shared/tests/TestData.ts';
import { AttributeOption } from '../AttributeOption.ts';
import { CreateNeeds } from '../CreateNeeds.ts';
import { FieldOption } from '../FieldOption.ts';
import { FormulaSources } from '../FormulaSources.ts';
import { MappingController } from '../MappingController.ts';

/** What the Map Fields screen offers: objects (MP-1), fields (MP-3, MP-4), attributes (MP-3, MP-5). */
@IsTest
export class CataloguesTest {
  @IsTest static objectsWithTriggersAreOffered(): void {
    const names = new Set<string>();
    const historyOnly = new Set<string>();
    System.runAs(TestData.admin(), () => {
      for (const option of MappingController.getObjects()) {
        Assert.isTrue(names.add(option.apiName), `MP-1: ${option.apiName} once`);
        Assert.isFalse(String.isBlank(option.label), 'MP-1');
        if (option.isHistoryOnly) {
          historyOnly.add(option.apiName);
        }
      }
    });
    Assert.isTrue(historyOnly.contains('User'), 'MP-1: users, by historic syncs only');
    Assert.isFalse(historyOnly.contains('Contact'), 'MP-1');
    for (const name of new List<string>(['Contact', 'Lead', 'Account', 'Opportunity', 'Case', 'Task'])) {
      Assert.isTrue(names.contains(name), `MP-1: ${name}`);
    }
    for (const name of new List<string>(['Group', 'PermissionSetAssignment', 'ApexClass', 'RecordType', 'Profile'])) {
      Assert.isFalse(names.contains(name), `MP-1: ${name} is a setup object or takes no trigger`);
    }
    for (const objectType of new List<Schema.SObjectType>([
      Sync__c.SObjectType,
      SyncQueue__c.SObjectType,
      MoEngageSettings__c.SObjectType,
      DrainRequested__e.SObjectType,
    ])) {
      Assert.isFalse(names.contains(objectType.getDescribe().getName()), `MP-1: ${objectType} is the package's own`);
    }
  }

  @IsTest static componentsAreOfferedInPlaceOfCompoundFields(): void {
    const fields = CataloguesTest.fields('Contact');
    for (const name of new List<string>(['MailingAddress', 'Name'])) {
      Assert.isFalse(fields.containsKey(name), `MP-4: ${name}`);
    }
    for (const name of new List<string>(['MailingStreet', 'MailingCity', 'MailingLatitude', 'FirstName', 'LastName'])) {
      Assert.isTrue(fields.containsKey(name), `MP-4: ${name}`);
    }
  }

  @IsTest static aNameThatIsNotCompoundIsOffered(): void {
    Assert.isTrue(CataloguesTest.fields('Account').containsKey('Name'), 'MP-4');
  }

  @IsTest static eachFieldSaysWhatItBecomes(): void {
    const fields = CataloguesTest.fields('Contact');
    Assert.areEqual('string', fields.get('LastName')!.moEngageType, 'MP-3');
    Assert.areEqual('datetime', fields.get('Birthdate')!.moEngageType, 'MP-3');
    Assert.areEqual('boolean', fields.get('HasOptedOutOfEmail')!.moEngageType, 'MP-3');
    Assert.areEqual('number', fields.get('MailingLatitude')!.moEngageType, 'MP-3');
    Assert.areEqual('string', fields.get('AccountId')!.moEngageType, 'MP-3');
    Assert.isTrue(fields.get('AccountId')!.note!.contains('id of the linked record'), 'MP-3: the id only');
    Assert.isTrue(fields.get('LeadSource')!.note!.contains('API value'), 'MP-3');
    Assert.isFalse(fields.get('LeadSource')!.picklistValues.isEmpty(), 'MP-8: a filter picks from them');
    Assert.isTrue(fields.get('Description')!.note!.contains('512'), 'MP-3: longer texts are cut');
    Assert.isNull(fields.get('LastName')!.note, 'MP-3');
    Assert.isTrue(fields.get('Description')!.comparisons.isEmpty(), 'MP-8: no filter by long text');
    Assert.isTrue(fields.get('LastName')!.comparisons.contains('startsWith'), 'MP-8');
  }

  @IsTest static formulasCarryTheWarning(): void {
    // The package's own formula field: the only one that every org has.
    const queue = CataloguesTest.fields(SyncQueue__c.SObjectType.getDescribe().getName());
    const link = queue.get(SyncQueue__c.SyncStatus__c.getDescribe().getName())!;
    Assert.isNotNull(link.warning, 'MP-4');
    Assert.isNull(CataloguesTest.fields('Contact').get('LastName')!.warning, 'MP-4');
  }

  @IsTest static formulasNameTheirSources(): void {
    const fields = Contact.SObjectType.getDescribe().fields.getMap();
    Assert.areEqual(
      new List<string>(['FirstName', 'LastName']),
      FormulaSources.of('IF(ISBLANK(firstname), "Email", FirstName & Account.Name /* Phone */ & \'x\' & LastName)', fields),
      'MP-4: fields of this object, each once, no texts, no comments, no fields of others',
    );
    Assert.isTrue(FormulaSources.of(null, fields).isEmpty(), 'MP-4');
  }

  @IsTest static attributesUsedBeforeAreOffered(): void {
    TestData.contactSync(TestData.connection('One'));
    TestData.contactSync(TestData.connection('Two'));
    let options = new List<AttributeOption>();
    System.runAs(TestData.admin(), () => {
      options = MappingController.getAttributes();
    });
    let used: Integer = 0;
    for (const option of options) {
      if (option.name.equals('first_name')) {
        used++;
        Assert.isFalse(option.isStandard, 'MP-3');
      }
      Assert.areNotEqual('customer_id', option.name, 'MP-2: Customer ID has a row of its own');
    }
    Assert.areEqual(1, used, 'MP-3: once, however many mappings use it');
    Assert.areEqual('u_n', options.get(0).name, 'MP-3: standard ones first');
  }

  @IsTest static whatACreateNeeds(): void {
    Assert.isTrue(CreateNeeds.of('Contact').contains('LastName'), 'IN-2');
    Assert.isFalse(CreateNeeds.of('Contact').contains('FirstName'), 'IN-2');
    System.runAs(TestData.admin(), () => {
      Assert.areEqual(
        new List<string>(['CloseDate', 'StageName']),
        MappingController.getMissingToCreate('Opportunity', new List<string>(['name', 'Amount'])),
        'IN-2: the screen marks what is missing',
      );
      Assert.isTrue(MappingController.getMissingToCreate('Contact', new List<string>(['LastName'])).isEmpty(), 'IN-2');
      Assert.isNotNull(MappingController.checkAttribute('moe_x'), 'MP-5: while typing');
    });
  }

  private static fields(objectName: string): Map<string, FieldOption> {
    const fields = new Map<string, FieldOption>();
    System.runAs(TestData.admin(), () => {
      for (const option of MappingController.getFields(objectName)) {
        fields.put(option.apiName, option);
      }
    });
    return fields;
  }
}
