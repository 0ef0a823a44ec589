import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { HistoricRecovery } from '../HistoricRecovery.ts';
import { HistoricRun } from '../HistoricRun.ts';
import { HistoricScope } from '../HistoricScope.ts';
import { HistoricSyncs } from '../HistoricSyncs.ts';
import { HistoricTestData } from './HistoricTestData.ts';

/** RT-7: requests of a historic sync are full whatever its batch size: what fills none waits for the next execution (HS-5, HS-8). */
@IsTest
export class HistoricCarryTest {
  /** Each makes about 650 bytes of JSON. */
  private static contacts(count: Integer): List<Contact> {
    const contacts = TestData.contacts(count);
    for (const person of contacts) {
      person.Description = 'x'.repeat(512);
    }
    insert(contacts);
    return contacts;
  }

  private static started(): Sync__c {
    const sync = TestData.sync(
      TestData.connection('One'),
      'Contact',
      'Email',
      new Map<string, string>([
        ['Description', 'about'],
        ['LastName', 'last_name'],
      ]),
    );
    HistoricSyncs.start(sync.Id, 200);
    return sync;
  }

  @IsTest static whatFillsNoRequestWaitsForTheNextExecution(): void {
    const mock = MoEngageMock.accepting();
    const contacts = HistoricCarryTest.contacts(100);
    const sync = HistoricCarryTest.started();
    const row = HistoricTestData.row(sync.Id);
    const jobId = Id.valueOf(row.JobId__c!);
    const run = new HistoricRun(row.Id);
    run.start(jobId);
    update(new SyncQueue__c({ Id: row.Id, RecordsTotal__c: 250 }));

    run.execute(jobId, contacts);

    Assert.areEqual(0, mock.requests.size(), 'RT-7: less than one request');
    const after = HistoricTestData.row(sync.Id);
    Assert.isNull(after.LastProcessedRecordId__c, 'HS-5: none is dealt with yet');
    Assert.areEqual(0, after.RecordsProcessed__c, 'HS-5');
  }

  @IsTest static smallChunksAreNotReadBeforeTheyFillARequest(): void {
    const mock = MoEngageMock.accepting();
    const contacts = HistoricCarryTest.contacts(20);
    const sync = HistoricCarryTest.started();
    const row = HistoricTestData.row(sync.Id);
    const jobId = Id.valueOf(row.JobId__c!);
    const run = new HistoricRun(row.Id);
    run.start(jobId);
    update(new SyncQueue__c({ Id: row.Id, RecordsTotal__c: 250 }));
    const first = contacts.clone();
    const second = new List<Contact>([first.remove(19)]);
    run.execute(jobId, first);
    const queries = Limits.getQueries();
    const statements = Limits.getDmlStatements();

    run.execute(jobId, second);

    Assert.areEqual(3, Limits.getQueries() - queries, 'RT-7, HS-9: whether the sync still runs, and no more');
    Assert.areEqual(0, Limits.getDmlStatements() - statements, 'HS-9');
    Assert.areEqual(0, mock.requests.size(), 'RT-7');
  }

  @IsTest static onlyTheLastRequestWaits(): void {
    const mock = MoEngageMock.accepting();
    const contacts = HistoricCarryTest.contacts(200);
    const sync = HistoricCarryTest.started();
    const row = HistoricTestData.row(sync.Id);
    const jobId = Id.valueOf(row.JobId__c!);
    const run = new HistoricRun(row.Id);
    run.start(jobId);
    update(new SyncQueue__c({ Id: row.Id, RecordsTotal__c: 1000 }));
    Test.startTest();
    run.execute(jobId, contacts);

    Assert.areEqual(1, mock.requests.size(), 'RT-7');
    const sent = mock.elements().size();
    Assert.isTrue(mock.requests.get(0).getBody()!.length() > 99000, 'RT-7: it is full');
    const after = HistoricTestData.row(sync.Id);
    Assert.areEqual(sent, after.RecordsProcessed__c, 'HS-5');
    Assert.areEqual(contacts.get(sent - 1).Id as string, after.LastProcessedRecordId__c, 'HS-5');
    Test.stopTest();
  }

  @IsTest static theEndSendsTheRest(): void {
    const mock = MoEngageMock.accepting();
    const contacts = HistoricCarryTest.contacts(60);
    HistoricScope.pretendedCount = 100;
    Test.startTest();
    const sync = HistoricCarryTest.started();
    Test.stopTest();

    Assert.areEqual(60, mock.elements().size(), 'RT-7, HS-5: none is left out');
    Assert.areEqual(1, mock.requests.size(), 'RT-7');
    const after = HistoricTestData.row(sync.Id);
    Assert.areEqual('Successful', after.Status__c, 'HS-2');
    Assert.areEqual(60, after.RecordsProcessed__c, 'HS-5');
    Assert.areEqual(contacts.get(59).Id as string, after.LastProcessedRecordId__c, 'HS-5');
  }

  @IsTest static theLastCountedRecordsWaitForNothing(): void {
    const mock = MoEngageMock.accepting();
    const contacts = HistoricCarryTest.contacts(60);
    const sync = HistoricCarryTest.started();
    const row = HistoricTestData.row(sync.Id);
    const jobId = Id.valueOf(row.JobId__c!);
    const run = new HistoricRun(row.Id);
    run.start(jobId);
    Test.startTest();
    run.execute(jobId, contacts);
    Test.stopTest();

    Assert.areEqual(60, mock.elements().size(), 'HS-5: all that were counted are here');
  }

  @IsTest static anErrorAtTheEndLeavesTheRestForTheRetry(): void {
    const mock = MoEngageMock.answering(503, '{"status":"fail","error":{"type":"Server Error","message":"down"}}');
    HistoricCarryTest.contacts(60);
    HistoricScope.pretendedCount = 100;
    Test.startTest();
    const sync = HistoricCarryTest.started();
    Test.stopTest();

    Assert.areEqual(1, mock.requests.size(), 'RT-7: at the end');
    const after = HistoricTestData.row(sync.Id);
    Assert.areEqual('Failed', after.Status__c, 'HS-7');
    Assert.areEqual(0, after.RecordsProcessed__c, 'HS-5: they come again');
    Assert.isNull(after.LastProcessedRecordId__c, 'HS-5');
    Assert.isNotNull(after.NextAttempt__c, 'ER-1');
  }

  @IsTest static aKilledChunkBehindWaitingRecordsDoesNotPassThemOver(): void {
    MoEngageMock.accepting();
    const contacts = HistoricCarryTest.contacts(4);
    const sync = HistoricCarryTest.started();
    const row = HistoricTestData.row(sync.Id);
    update(new SyncQueue__c({ Id: row.Id, Status__c: 'Processing', LastProcessedRecordId__c: contacts.get(0).Id }));

    HistoricRecovery.handle(
      new BatchApexErrorEvent({
        AsyncApexJobId: row.JobId__c!,
        Phase: 'EXECUTE',
        JobScope: `${contacts.get(2).Id},${contacts.get(3).Id}`,
      }),
    );
    Assert.areEqual(
      contacts.get(0).Id as string,
      HistoricTestData.row(sync.Id).LastProcessedRecordId__c,
      'HS-8: the second one has not been sent',
    );

    HistoricRecovery.handle(
      new BatchApexErrorEvent({ AsyncApexJobId: row.JobId__c!, Phase: 'EXECUTE', JobScope: contacts.get(1).Id }),
    );
    Assert.areEqual(
      contacts.get(1).Id as string,
      HistoricTestData.row(sync.Id).LastProcessedRecordId__c,
      'HS-5: a restart need not begin before it',
    );
  }

  @IsTest static aChunkOfOneAsksFiveQuestions(): void {
    Assert.areEqual(5, HistoricCarryTest.queriesOfAChunk(1), 'HS-9');
  }

  @IsTest static aChunkOfManyAsksFiveQuestionsToo(): void {
    Assert.areEqual(5, HistoricCarryTest.queriesOfAChunk(200), 'HS-9: whatever its size');
  }

  private static queriesOfAChunk(size: Integer): Integer {
    MoEngageMock.accepting();
    const contacts = HistoricCarryTest.contacts(size);
    const sync = HistoricCarryTest.started();
    const row = HistoricTestData.row(sync.Id);
    const jobId = Id.valueOf(row.JobId__c!);
    const run = new HistoricRun(row.Id);
    run.start(jobId);
    Test.startTest();
    run.execute(jobId, contacts);
    const queries = Limits.getQueries();
    Test.stopTest();
    return queries;
  }
}
