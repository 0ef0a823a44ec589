import { TestData } from '../../shared/tests/TestData.ts';
import { RecordLoader } from '../RecordLoader.ts';
import { SyncDefinition } from '../SyncDefinition.ts';
import { SyncDefinitions } from '../SyncDefinitions.ts';

/** MP-8: a sync with a filter. */
@IsTest
export class SyncFilterTest {
  private static readonly ONLY_ENGINEERS: string =
    '{"version":1,"match":"AND","groups":[{"match":"AND","conditions":[{"field":"Title","comparison":"equals","values":["Engineer"]}]}]}';

  @IsTest static withoutAFilterEveryRecordIsTaken(): void {
    Assert.isTrue(SyncFilterTest.definition(null).accepts(new Contact({ LastName: 'x' })), 'MP-8');
  }

  @IsTest static theFilterDecides(): void {
    const definition = SyncFilterTest.definition(SyncFilterTest.ONLY_ENGINEERS);
    Assert.isTrue(definition.accepts(new Contact({ LastName: 'x', Title: 'engineer' })), 'MP-8');
    Assert.isFalse(definition.accepts(new Contact({ LastName: 'x', Title: 'Nurse' })), 'MP-8');
  }

  @IsTest static recordsAreReadWithTheFieldsOfTheFilter(): void {
    const definition = SyncFilterTest.definition(SyncFilterTest.ONLY_ENGINEERS);
    const person = new Contact({ LastName: 'x', Title: 'Engineer' });
    insert(person);
    const loaded = RecordLoader.load(definition, new Set<Id>([person.Id])).get(person.Id)!;
    Assert.isTrue(definition.accepts(loaded), 'MP-8: evaluated again at sending');
  }

  @IsTest static aFilterThatCanNotBeReadStopsTheSync(): void {
    const broken = SyncFilterTest.definition(SyncFilterTest.ONLY_ENGINEERS.replace('Title', 'Gone__c'));
    Assert.isFalse(broken.isRunnable(), 'MP-8: rather nothing than everything');
    Assert.isTrue(broken.blockedBecause!.contains('Gone__c'), 'RT-10: and the row says why it waits');
    Assert.isFalse(SyncFilterTest.definition('{').isRunnable(), 'MP-8');
  }

  private static definition(filter: string | null): SyncDefinition {
    const sync = TestData.contactSync(TestData.connection('One'));
    const found = soql.one<Sync__c>`
      SELECT
        Id, Name, SalesforceObject__c, MoEngageEntity__c, EventName__c, DeleteHandling__c, DeleteEventName__c, Active__c, Archived__c, Filter__c,
        Connection__r.Id, Connection__r.Name, Connection__r.WorkspaceId__c, Connection__r.DataCenter__c, Connection__r.Active__c,
        Connection__r.OrganizationId__c, Connection__r.ClearMode__c
      FROM Sync__c WHERE Id = ${sync.Id}`;
    found.Filter__c = filter;
    return new SyncDefinition(found, SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!.fields);
  }
}
