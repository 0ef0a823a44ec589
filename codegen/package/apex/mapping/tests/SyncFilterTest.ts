import { ChangeOverflow } from '../../queue/ChangeOverflow.ts';
import { QueueRows } from '../../queue/QueueRows.ts';
import { DrainTestData } from '../../queue/tests/DrainTestData.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { RecordLoader } from '../RecordLoader.ts';
import { SyncController } from '../SyncController.ts';
import { SyncDefinition } from '../SyncDefinition.ts';
import { SyncDefinitions } from '../SyncDefinitions.ts';
import { SyncGuard } from '../SyncGuard.ts';

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

  @IsTest static whatWaitedForTheFilterGoesOutWhenItIsMended(): void {
    const mock = MoEngageMock.accepting();
    const sync = SyncFilterTest.filtered();
    const engineer = new Contact({ LastName: 'E', Email: 'e@example.com', Title: 'Engineer' });
    insert(engineer);
    // Without the event that asks for a drain when a change is captured.
    insert(
      QueueRows.scheduled(
        SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!,
        engineer.Id,
        QueueRows.CREATE,
        1,
        0,
      ),
    );
    SyncGuard.isOff = true;
    update(new Sync__c({ Id: sync.Id, Filter__c: SyncFilterTest.ONLY_ENGINEERS.replace('Title', 'Gone__c') }));
    SyncGuard.isOff = false;

    Test.startTest();
    System.runAs(TestData.admin(), () => {
      const input = SyncController.getSync(sync.Id);
      input.filter = null;
      SyncController.saveSync(input);
    });
    Test.getEventBus().deliver();
    Test.stopTest();

    Assert.areEqual(1, mock.elements().size(), 'RT-10, MP-8: at once, not with the next heartbeat');
  }

  @IsTest static changesThatTheFilterLeavesOutMakeNoRow(): void {
    SyncFilterTest.filtered();
    const engineer = new Contact({ LastName: 'E', Email: 'e@example.com', Title: 'Engineer' });
    const nurse = new Contact({ LastName: 'N', Email: 'n@example.com', Title: 'Nurse' });

    TestData.insertAndCapture(new List<SObject>([engineer, nurse]));

    Assert.areEqual(1, TestData.rows().size(), 'MP-8: of creates');
    Assert.areEqual(engineer.Id, TestData.rows().get(0).RecordId__c, 'MP-8');
    const before = new List<SObject>([engineer.clone(true, true), nurse.clone(true, true)]);
    engineer.LastName = 'E2';
    nurse.LastName = 'N2';
    TestData.updateAndCapture(before, new List<SObject>([engineer, nurse]));
    Assert.areEqual(2, TestData.rows().size(), 'MP-8: of updates');
  }

  @IsTest static theFilterIsAskedAgainAtSending(): void {
    SyncFilterTest.filtered();
    const mock = MoEngageMock.accepting();
    const stays = new Contact({ LastName: 'S', Email: 's@example.com', Title: 'Engineer' });
    const leaves = new Contact({ LastName: 'L', Email: 'l@example.com', Title: 'Engineer' });
    TestData.insertAndCapture(new List<SObject>([stays, leaves]));
    update(new Contact({ Id: leaves.Id, Title: 'Nurse' }));

    DrainTestData.drain();

    Assert.areEqual(1, mock.elements().size(), 'MP-8: not sent');
    Assert.areEqual('s@example.com', mock.elements().get(0).get('customer_id'), 'MP-8');
    const row = soql.one<SyncQueue__c>`SELECT Status__c, ErrorType__c, PendingKey__c FROM SyncQueue__c WHERE RecordId__c = ${leaves.Id}`;
    Assert.areEqual('Failed', row.Status__c, 'MP-8: nobody may think that it arrived');
    Assert.areEqual('Filtered Out', row.ErrorType__c, 'MP-8');
    Assert.isNull(row.PendingKey__c, 'MP-8: and it is not tried again');
    Assert.isTrue(TestData.exceptions().get(0).ErrorMessage__c!.contains('no longer matches'), 'ER-7');
  }

  @IsTest static changesNearTheLimitsAreFilteredWhereRowsAreMade(): void {
    SyncFilterTest.filtered();
    const engineer = new Contact({ LastName: 'E', Email: 'e@example.com', Title: 'Engineer' });
    const nurse = new Contact({ LastName: 'N', Email: 'n@example.com', Title: 'Nurse' });
    const people = new List<SObject>([engineer, nurse]);
    insert(people);

    new ChangeOverflow('Contact', QueueRows.CHANGE, 1).publishRecords(people);
    Test.getEventBus().deliver();

    Assert.areEqual(1, TestData.rows().size(), 'MP-8: no row for what the filter leaves out');
    Assert.areEqual(engineer.Id, TestData.rows().get(0).RecordId__c, 'MP-8');
  }

  private static filtered(): Sync__c {
    const sync = TestData.contactSync(TestData.connection('One'));
    update(new Sync__c({ Id: sync.Id, Filter__c: SyncFilterTest.ONLY_ENGINEERS }));
    return sync;
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
