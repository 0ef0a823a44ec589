import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { HistoricRun } from '../HistoricRun.ts';
import { HistoricSyncs } from '../HistoricSyncs.ts';
import { HistoricTestData } from './HistoricTestData.ts';

/** The job of a historic sync, chunk by chunk: HS-5, HS-7 to HS-9. */
@IsTest
export class HistoricRunTest {
  @IsTest static allRecordsAreSent(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(3);
    const sync = HistoricTestData.started(contacts);
    Test.stopTest();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual(3, mock.elements().size(), 'HS-5: walks all records');
    Assert.areEqual(1, mock.requests.size(), 'RT-7: as full requests as fit');
    Assert.areEqual('First 0', (mock.elements().get(0).get('attributes') as Map<string, unknown>).get('first_name'));
    Assert.areEqual('Successful', row.Status__c, 'HS-2');
    Assert.areEqual(3, row.RecordsTotal__c, 'HS-2');
    Assert.areEqual(3, row.RecordsProcessed__c, 'HS-2');
    Assert.areEqual(0, row.RecordsFailed__c, 'HS-7');
    Assert.areEqual(1, row.NumberOfRetries__c, 'ER-1: the first attempt counts');
    Assert.areEqual(contacts.get(2).Id as string, row.LastProcessedRecordId__c, 'HS-5');
    Assert.isNull(row.HistoricLock__c, 'HS-4: the lock is free again');
    Assert.areEqual('Successful', HistoricTestData.sync(sync.Id).LastHistoricSyncStatus__c, 'HS-2');
  }

  @IsTest static anEventARecordWithItsValues(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    TestData.asEvents(sync, 'Contact Known');
    insert(TestData.contacts(2));
    Test.startTest();
    HistoricSyncs.start(sync.Id, 200);
    Test.stopTest();

    Assert.areEqual(2, mock.elements().size(), 'HS-5');
    const action = (mock.elements().get(1).get('actions') as List<unknown>).get(0) as Map<string, unknown>;
    Assert.areEqual('Contact Known', action.get('action'));
    Assert.areEqual('First 1', (action.get('attributes') as Map<string, unknown>).get('first_name'));
  }

  @IsTest static theFilterHoldsForHistoryToo(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    update(
      new Sync__c({
        Id: sync.Id,
        Filter__c:
          '{"matchesAll":true,"groups":[{"matchesAll":true,"conditions":[{"field":"LastName","comparison":"equals","values":["Last 1"]}]}]}',
      }),
    );
    insert(TestData.contacts(3));
    Test.startTest();
    HistoricSyncs.start(sync.Id, 200);
    Test.stopTest();

    Assert.areEqual(1, mock.elements().size(), 'MP-8');
  }

  @IsTest static aCleanChunkWritesOnceAndOneWithFailuresThreeTimes(): void {
    MoEngageMock.accepting();
    const clean = TestData.contacts(2);
    Assert.areEqual(1, HistoricRunTest.statementsOf(clean, 'Clean'), 'HS-9');
  }

  @IsTest static aChunkWithFailuresWritesThreeTimes(): void {
    MoEngageMock.accepting();
    const failing = TestData.contacts(2);
    failing.get(0).Email = null;
    Assert.areEqual(3, HistoricRunTest.statementsOf(failing, 'Failing'), 'HS-9');
  }

  @IsTest static nothingIsWrittenBeforeTheLastCallout(): void {
    const mock = MoEngageMock.accepting();
    HistoricRunTest.statementsOf(TestData.contacts(2), 'One');
    Assert.areEqual(new List<Integer>([0]), mock.dmlStatements, 'RT-11');
  }

  @IsTest static aRunThatWasTakenAwayDoesNothing(): void {
    const mock = MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(1);
    insert(contacts);
    const rowId = HistoricSyncs.start(sync.Id, 200);
    const jobId = Id.valueOf(HistoricTestData.row(sync.Id).JobId__c!);
    update(new SyncQueue__c({ Id: rowId, JobId__c: null }));

    Test.startTest();
    new HistoricRun(rowId).execute(jobId, contacts);
    Test.stopTest();

    Assert.areEqual(0, mock.requests.size(), 'HS-8: its record is the truth');
  }

  @IsTest static aRecordThatMoEngageRefusesFailsAlone(): void {
    const mock = MoEngageMock.accepting().poisonedBy('person1@example.com');
    const sync = HistoricTestData.started(TestData.contacts(3));
    Test.stopTest();

    Assert.areEqual(
      2,
      HistoricTestData.row(sync.Id).RecordsProcessed__c! - HistoricTestData.row(sync.Id).RecordsFailed__c!,
    );
    Assert.isTrue(mock.requests.size() > 1, 'ER-2: halved until it stands alone');
    const child = HistoricTestData.children().get(0);
    Assert.areEqual(ErrorTypes.PAYLOAD_ERROR, child.ErrorType__c, 'ER-2');
    Assert.areEqual(sync.Id as string, child.PendingKey__c, 'ER-1: it is tried again by itself');
    Assert.isTrue(child.NextAttempt__c! > Datetime.now().addMinutes(4), 'ER-1: after five minutes');
  }

  @IsTest static aRecordThatIsGoneIsPassedOver(): void {
    const mock = MoEngageMock.accepting();
    const contacts = TestData.contacts(2);
    const rowId = HistoricTestData.begun(contacts);
    remove(contacts.get(0));
    HistoricTestData.execute(rowId, contacts);

    const row = soql.one<SyncQueue__c>`SELECT RecordsProcessed__c, RecordsFailed__c FROM SyncQueue__c WHERE Id = ${rowId}`;
    Assert.areEqual(1, mock.elements().size(), 'HS-5');
    Assert.areEqual(2, row.RecordsProcessed__c, 'HS-5');
    Assert.areEqual(0, row.RecordsFailed__c, 'HS-7: nobody deleted a failure');
  }

  /** DML statements of the one execution of a run */
  private static statementsOf(contacts: List<Contact>, name: string): Integer {
    const sync = TestData.contactSync(TestData.connection(name));
    insert(contacts);
    const rowId = HistoricSyncs.start(sync.Id, 200);
    const jobId = Id.valueOf(HistoricTestData.row(sync.Id).JobId__c!);
    const run = new HistoricRun(rowId);
    run.start(jobId);
    Test.startTest();
    run.execute(jobId, contacts);
    const statements = Limits.getDmlStatements();
    Test.stopTest();
    return statements;
  }
}
