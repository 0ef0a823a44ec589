import { TestData } from '../../shared/tests/TestData.ts';
import { MappingInput } from '../MappingInput.ts';
import { SyncController } from '../SyncController.ts';
import { SyncInput } from '../SyncInput.ts';

@IsTest
export class SyncsTest {
  @IsTest static aSyncIsSavedActiveWithItsMapping(): void {
    const input = SyncsTest.input();
    System.runAs(TestData.admin(), () => {
      SyncController.saveSync(input);
    });
    const sync = soql.one<Sync__c>`SELECT Name, Active__c, SalesforceObject__c, (SELECT SalesforceField__c, MoEngageAttribute__c, IsIdentifier__c FROM FieldMappings__r ORDER BY Name) FROM Sync__c`;
    Assert.isTrue(sync.Active__c, 'MP-6: new syncs are active at once');
    Assert.areEqual('Contact', sync.SalesforceObject__c);
    Assert.areEqual(2, sync.FieldMappings__r.size());
    Assert.isTrue(sync.FieldMappings__r.get(0).IsIdentifier__c, 'MP-2');
  }

  @IsTest static savingAgainReplacesTheMapping(): void {
    const input = SyncsTest.input();
    System.runAs(TestData.admin(), () => {
      input.id = SyncController.saveSync(input);
      input.mappings.remove(1);
      SyncController.saveSync(input);
    });
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM FieldMapping__c`);
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Sync__c`);
  }

  @IsTest static aMappingWithoutCustomerIdIsRefused(): void {
    const input = SyncsTest.input();
    input.mappings.remove(0);
    SyncsTest.checkRefused(input, 'Customer ID', 'MP-2');
  }

  @IsTest static twoCustomerIdsAreRefused(): void {
    const input = SyncsTest.input();
    input.mappings.add(SyncsTest.mapping('Phone', 'phone', true));
    SyncsTest.checkRefused(input, 'More than one', 'MP-2');
  }

  @IsTest static anUnknownFieldIsRefused(): void {
    const input = SyncsTest.input();
    input.mappings.add(SyncsTest.mapping('Nonsense__c', 'x', false));
    SyncsTest.checkRefused(input, 'Nonsense__c', 'MP-1');
  }

  @IsTest static anUnknownObjectIsRefused(): void {
    const input = SyncsTest.input();
    input.salesforceObject = 'Nonsense__c';
    SyncsTest.checkRefused(input, 'There is no object Nonsense__c', 'MP-1');
  }

  @IsTest static anAttributeMappedTwiceIsRefused(): void {
    const input = SyncsTest.input();
    input.mappings.add(SyncsTest.mapping('FirstName', 'last_name', false));
    SyncsTest.checkRefused(input, 'mapped twice', 'MP-5');
  }

  @IsTest static missingBasicsAreRefused(): void {
    const nameless = SyncsTest.input();
    nameless.name = ' ';
    SyncsTest.checkRefused(nameless, 'Sync name', 'MP-1');
    const unconnected = SyncsTest.input();
    unconnected.connectionId = null;
    SyncsTest.checkRefused(unconnected, 'No connection', 'MP-1');
    const eventless = SyncsTest.input();
    eventless.entity = 'Events';
    SyncsTest.checkRefused(eventless, 'Event name', 'MP-1');
    const nothing = SyncsTest.input();
    nothing.entity = null;
    SyncsTest.checkRefused(nothing, 'Users or Events', 'MP-1');
  }

  @IsTest static nobodySavesWithoutThePermission(): void {
    const input = SyncsTest.input();
    const profile = soql.one<Profile>`SELECT Id FROM Profile WHERE Name = 'Standard User'`;
    const user = new User({
      ProfileId: profile.Id,
      Username: 'standard@moengage-sync.test',
      LastName: 'Standard',
      Email: 'standard@example.com',
      Alias: 'std',
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    });
    System.runAs(user, () => {
      SyncsTest.checkAnswer(input, '"code":"FORBIDDEN"', 'UI-4');
    });
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM Sync__c`);
  }

  private static checkRefused(input: SyncInput, part: string, rule: string): void {
    System.runAs(TestData.admin(), () => {
      SyncsTest.checkAnswer(input, part, rule);
    });
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM Sync__c`, `${rule}: nothing is saved`);
  }

  private static checkAnswer(input: SyncInput, part: string, rule: string): void {
    let answer = 'was not refused';
    try {
      SyncController.saveSync(input);
    } catch (error) {
      if (error instanceof AuraHandledException) {
        answer = error.getMessage();
      } else {
        throw error;
      }
    }
    Assert.isTrue(answer.contains(part), `${rule}: ${answer}`);
  }

  private static input(): SyncInput {
    const input = new SyncInput();
    input.name = 'Contacts to Users';
    input.connectionId = TestData.connection('One').Id;
    input.salesforceObject = 'contact';
    input.entity = 'Users';
    input.mappings.add(SyncsTest.mapping('Email', null, true));
    input.mappings.add(SyncsTest.mapping('LastName', 'last_name', false));
    return input;
  }

  private static mapping(field: string, attribute: string | null, isIdentifier: boolean): MappingInput {
    const mapping = new MappingInput();
    mapping.salesforceField = field;
    mapping.moEngageAttribute = attribute;
    mapping.isIdentifier = isIdentifier;
    return mapping;
  }
}
