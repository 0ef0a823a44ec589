import { SyncDefinitions } from '../../mapping/SyncDefinitions.ts';
import { QueueRows } from '../../queue/QueueRows.ts';
import { DrainTestData } from '../../queue/tests/DrainTestData.ts';
import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { Clock } from '../../shared/Clock.ts';
import { ExceptionLog } from '../../shared/ExceptionLog.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { HistoricChildren } from '../HistoricChildren.ts';
import { HistoricFailure } from '../HistoricFailure.ts';
import { HistoricTestData } from './HistoricTestData.ts';

/** Failed records of a historic sync and what becomes of them: HS-7, HS-8, RT-8. */
@IsTest
export class HistoricChildrenTest {
  @IsTest static aFailedRecordBecomesAChildWithAnException(): void {
    MoEngageMock.accepting();
    const contacts = TestData.contacts(3);
    contacts.get(1).Email = null;
    const sync = HistoricTestData.started(contacts);
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Partial Success', row.Status__c, 'HS-7');
    Assert.areEqual(1, row.RecordsFailed__c, 'HS-7');
    Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, row.ErrorType__c, 'ER-4: a person may retry it');
    const child = HistoricTestData.children().get(0);
    Assert.areEqual(row.Id, child.ParentSyncQueue__c, 'HS-7');
    Assert.areEqual('Real_Time_Sync', child.RecordType!.DeveloperName, 'HS-7');
    Assert.areEqual('Historic', child.Operation__c, 'HS-7: not in the view of real-time syncs');
    Assert.areEqual(contacts.get(1).Id as string, child.RecordId__c, 'HS-7');
    Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, child.ErrorType__c, 'RT-8');
    Assert.isNull(child.PendingKey__c, 'ER-1: needs a person');
    const logged = TestData.exceptions().get(0);
    Assert.areEqual('HistoricalSyncBatch', logged.ApexClass__c, 'ER-7');
    Assert.areEqual(row.Id, logged.SyncQueue__c, 'ER-7');
    Assert.areEqual(contacts.get(1).Id as string, logged.RecordId__c, 'ER-7');
  }

  @IsTest static noneSentIsFailed(): void {
    MoEngageMock.accepting();
    const contacts = TestData.contacts(1);
    contacts.get(0).Email = null;
    const sync = HistoricTestData.started(contacts);
    Test.stopTest();

    Assert.areEqual('Failed', HistoricTestData.row(sync.Id).Status__c, 'HS-7');
  }

  @IsTest static beyondTheLimitFailuresAreCountedAndToldOnce(): void {
    insert(new MoEngageSettings__c({ HistoricalFailureRecordLimit__c: 2 }));
    MoEngageMock.accepting();
    const contacts = TestData.contacts(5);
    for (let index = 0; index < 4; index++) {
      contacts.get(index).Email = null;
    }
    const sync = HistoricTestData.started(contacts);
    Test.stopTest();

    Assert.areEqual(4, HistoricTestData.row(sync.Id).RecordsFailed__c, 'HS-7: counted');
    Assert.areEqual(2, HistoricTestData.children().size(), 'HS-7: the limit');
    const logged = TestData.exceptions();
    Assert.areEqual(3, logged.size(), 'HS-7: one summary');
    Assert.isTrue(logged.get(2).ErrorMessage__c!.contains('2 more records failed'), 'HS-7');
  }

  @IsTest static whenAllChildrenHaveSucceededTheParentIsSuccessful(): void {
    const parent = HistoricChildrenTest.parentWithChildren(2);

    DrainTestData.drain(HistoricTestData.children());

    Assert.areEqual('Successful', HistoricTestData.row(parent.Sync__c!).Status__c, 'HS-7: all have succeeded later');
    Assert.areEqual('Successful', HistoricTestData.sync(parent.Sync__c!).LastHistoricSyncStatus__c, 'HS-2');
  }

  @IsTest static whileAChildIsLeftTheParentStaysAsItIs(): void {
    const parent = HistoricChildrenTest.parentWithChildren(2);

    DrainTestData.drain(new List<SyncQueue__c>([HistoricTestData.children().get(0)]));

    Assert.areEqual('Partial Success', HistoricTestData.row(parent.Sync__c!).Status__c, 'HS-7: one is left');
  }

  @IsTest static aFailureThatWasNotCountedKeepsTheParentAsItIs(): void {
    const parent = HistoricChildrenTest.parentWithChildren(2);
    update(new SyncQueue__c({ Id: parent.Id, RecordsFailed__c: 1 }));

    DrainTestData.drain(new List<SyncQueue__c>([HistoricTestData.children().get(0)]));

    Assert.areEqual(
      'Partial Success',
      HistoricTestData.row(parent.Sync__c!).Status__c,
      'HS-7: a child of a killed chunk is left',
    );
  }

  @IsTest static failuresWithoutAChildKeepTheParentAsItIs(): void {
    const parent = HistoricChildrenTest.parentWithChildren(2);
    update(new SyncQueue__c({ Id: parent.Id, RecordsFailed__c: 3 }));

    DrainTestData.drain(HistoricTestData.children());

    Assert.areEqual(
      'Partial Success',
      HistoricTestData.row(parent.Sync__c!).Status__c,
      'HS-7: a third one was only counted',
    );
  }

  @IsTest static anAbortedParentIsNotSettledByItsChildren(): void {
    const parent = HistoricChildrenTest.parentWithChildren(1);
    update(new SyncQueue__c({ Id: parent.Id, ErrorType__c: ErrorTypes.SERVER_ERROR }));

    DrainTestData.drain(HistoricTestData.children());

    Assert.areEqual(
      'Partial Success',
      HistoricTestData.row(parent.Sync__c!).Status__c,
      'HS-7: records were never tried',
    );
  }

  @IsTest static aKilledChunkBecomesChildren(): void {
    const mock = MoEngageMock.accepting();
    mock.isKilling = true;
    const contacts = TestData.contacts(2);
    const sync = HistoricTestData.started(contacts);
    try {
      Test.stopTest();
    } catch (error) {
      caught(error);
    }
    Test.getEventBus().deliver();

    const children = HistoricTestData.children();
    Assert.areEqual(2, children.size(), 'HS-8: a killed chunk is not lost');
    Assert.areEqual(ErrorTypes.PLATFORM_ERROR, children.get(0).ErrorType__c, 'HS-8');
    Assert.areEqual(sync.Id as string, children.get(0).PendingKey__c, 'HS-8: it is tried again');
    Assert.areEqual(2, HistoricTestData.row(sync.Id).RecordsFailed__c, 'HS-8');
    Assert.areEqual(contacts.get(1).Id as string, HistoricTestData.row(sync.Id).LastProcessedRecordId__c, 'HS-5');
  }

  @IsTest static anEventOfAChildTellsWhatTheRecordIsNow(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.asEvents(sync, 'Contact Known');
    const contacts = TestData.contacts(2);
    contacts.get(1).Email = null;
    insert(contacts);
    const parent = new SyncQueue__c({ Sync__c: sync.Id, RecordTypeId: QueueRows.historicalRecordType() });
    insert(parent);
    const definition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    const children = new HistoricChildren(parent, definition, new ExceptionLog('HistoricalSyncBatch'));
    for (const person of contacts) {
      children.add(new HistoricFailure(person.Id, ErrorTypes.PLATFORM_ERROR, 'killed', null));
    }
    children.save();
    Clock.movedMillis = 600000;

    DrainTestData.drain(HistoricTestData.children());

    Assert.areEqual(1, mock.elements().size(), 'HS-8');
    const action = (mock.elements().get(0).get('actions') as List<unknown>).get(0) as Map<string, unknown>;
    Assert.areEqual('First 0', (action.get('attributes') as Map<string, unknown>).get('first_name'), 'HS-8');
    Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, HistoricTestData.children().get(1).ErrorType__c, 'RT-8');
  }

  /** A historic sync that ended as Partial Success; its failed records wait for their next attempt. */
  private static parentWithChildren(count: Integer): SyncQueue__c {
    MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(count);
    insert(contacts);
    const parent = new SyncQueue__c({
      RecordTypeId: QueueRows.historicalRecordType(),
      Sync__c: sync.Id,
      Status__c: 'Partial Success',
      RecordsProcessed__c: count + 5,
      RecordsFailed__c: count,
    });
    insert(parent);
    update(
      new Sync__c({
        Id: sync.Id,
        LastHistoricSyncQueueRecord__c: parent.Id,
        LastHistoricSyncStatus__c: 'Partial Success',
      }),
    );
    const definition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    const children = new HistoricChildren(parent, definition, new ExceptionLog('HistoricalSyncBatch'));
    for (const person of contacts) {
      children.add(new HistoricFailure(person.Id, ErrorTypes.PLATFORM_ERROR, 'killed', null));
    }
    children.save();
    Clock.movedMillis = 600000;
    return parent;
  }
}
