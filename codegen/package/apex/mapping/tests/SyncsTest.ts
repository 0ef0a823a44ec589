import { TestData } from '../../shared/tests/TestData.ts';
import { FilterDefinition } from '../filter/FilterDefinition.ts';
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

  @IsTest static theScreenGetsBackWhatItSaved(): void {
    const input = SyncsTest.input();
    input.mappings.get(1).dataType = 'String';
    input.deleteHandling = 'Send event';
    input.deleteEventName = 'Gone';
    input.filter = FilterDefinition.parse(
      '{"version":1,"groups":[{"conditions":[{"field":"Title","comparison":"isNotEmpty"}]}]}',
    );
    let saved = new SyncInput();
    System.runAs(TestData.admin(), () => {
      saved = SyncController.getSync(SyncController.saveSync(input));
    });
    Assert.areEqual('Contact', saved.salesforceObject, 'MP-1');
    Assert.isTrue(saved.mappings.get(0).isIdentifier === true, 'MP-2: Customer ID first');
    Assert.areEqual('String', saved.mappings.get(1).dataType, 'MP-3');
    Assert.areEqual('Title', saved.filter!.groups!.get(0).conditions!.get(0).field, 'MP-8');
    Assert.areEqual('Gone', saved.deleteEventName, 'MP-11');
  }

  @IsTest static rowsOfTheMappingThatStayKeepTheirId(): void {
    const input = SyncsTest.input();
    System.runAs(TestData.admin(), () => {
      input.id = SyncController.saveSync(input);
    });
    const before = new Map<Id, SObject>(soql<FieldMapping__c>`SELECT Id FROM FieldMapping__c`).keySet();
    input.mappings.get(0).salesforceField = 'Phone';
    System.runAs(TestData.admin(), () => {
      SyncController.saveSync(input);
    });
    const after = new Map<Id, SObject>(soql<FieldMapping__c>`SELECT Id FROM FieldMapping__c`).keySet();
    Assert.areEqual(before, after, 'MP-7: another field for Customer ID is the same row');
    Assert.areEqual(
      'Phone',
      soql.one<FieldMapping__c>`SELECT SalesforceField__c FROM FieldMapping__c WHERE IsIdentifier__c = TRUE`
        .SalesforceField__c,
      'MP-2',
    );
  }

  @IsTest static whatWaitsForADeletedSyncEnds(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(3));
    Test.startTest();
    System.runAs(TestData.admin(), () => {
      SyncController.archiveSync(sync.Id);
    });
    Test.stopTest();
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Sync__c WHERE Archived__c = TRUE AND Active__c = FALSE`, 'MP-7');
    Assert.areEqual(4, soql.count`SELECT COUNT() FROM FieldMapping__c`, 'MP-7: history is kept');
    for (const row of TestData.rows()) {
      Assert.areEqual('Failed', row.Status__c, 'MP-7: nothing waits for ever');
      Assert.areEqual('Sync Deleted', row.ErrorType__c, 'MP-7');
      Assert.isNull(row.PendingKey__c, 'MP-7');
    }
    const exceptions = TestData.exceptions();
    Assert.areEqual(3, exceptions.size(), 'ER-7');
    Assert.isTrue(exceptions.get(0).ErrorMessage__c!.contains('the sync was deleted'), 'ER-7');
    Assert.areEqual(sync.Connection__c, exceptions.get(0).Connection__c, 'ER-7');
  }

  @IsTest static aDeletedSyncStaysDeleted(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    let answer = '';
    System.runAs(TestData.admin(), () => {
      SyncController.archiveSync(sync.Id);
      Assert.isTrue(SyncController.getSyncs().isEmpty(), 'MP-7: offered no more');
      try {
        SyncController.setSyncActive(sync.Id, true);
      } catch (error) {
        caught(error);
        answer = error.getMessage();
      }
    });
    Assert.isTrue(answer.contains('was deleted'), `MP-7: ${answer}`);
  }

  @IsTest static aSyncWhoseHistoryRunsIsNotDeleted(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    update(new Sync__c({ Id: sync.Id, LastHistoricSyncStatus__c: 'Processing' }));
    let answer = '';
    System.runAs(TestData.admin(), () => {
      try {
        SyncController.archiveSync(sync.Id);
      } catch (error) {
        caught(error);
        answer = error.getMessage();
      }
    });
    Assert.isTrue(answer.contains('is processing'), `MP-7: ${answer}`);
  }

  @IsTest static theListCounts(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(3));
    update(new SyncQueue__c({ Id: TestData.rows().get(0).Id, Status__c: 'Failed', PendingKey__c: null }));
    System.runAs(TestData.admin(), () => {
      const view = SyncController.getSyncs().get(0);
      Assert.areEqual(2, view.waiting, 'MP-6: what waits');
      Assert.areEqual(1, view.failed, 'ER-1: what needs a person');
      Assert.areEqual(4, view.mappedFields);
      Assert.isNull(view.blockedBecause);
      SyncController.setSyncActive(sync.Id, false);
      Assert.isTrue(SyncController.getSyncs().get(0).blockedBecause!.contains('deactivated'), 'RT-10: and why');
    });
  }

  @IsTest static nothingSentIsASentence(): void {
    System.runAs(TestData.admin(), () => {
      SyncsTest.checkAnswer(null!, 'lacks what to save', 'UI-4');
      const withoutMapping = SyncsTest.input();
      withoutMapping.mappings = null!;
      SyncsTest.checkAnswer(withoutMapping, 'lacks the mapping', 'UI-4');
      const withoutRow = SyncsTest.input();
      withoutRow.mappings.add(null!);
      SyncsTest.checkAnswer(withoutRow, 'lacks a row of the mapping', 'UI-4');
    });
  }

  @IsTest static nobodySavesWithoutThePermission(): void {
    const input = SyncsTest.input();
    System.runAs(TestData.stranger(), () => {
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
