import { FlexQueue } from '../../queue/FlexQueue.ts';
import { Backoff } from '../../retry/Backoff.ts';
import { Pauses } from '../../retry/Pauses.ts';
import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { DailyExecutions } from '../DailyExecutions.ts';
import { HistoricRecovery } from '../HistoricRecovery.ts';
import { HistoricRows } from '../HistoricRows.ts';
import { HistoricStatuses } from '../HistoricStatuses.ts';
import { HistoricSyncController } from '../HistoricSyncController.ts';
import { HistoricSyncs } from '../HistoricSyncs.ts';
import { HistoricTestData } from './HistoricTestData.ts';

/** Starting a historic sync: HS-1 to HS-6. */
@IsTest
export class HistoricSyncsTest {
  @IsTest static theRecordStandsAsSoonAsItIsScheduled(): void {
    MoEngageMock.accepting();
    const sync = HistoricTestData.started(TestData.contacts(1));

    const row = HistoricTestData.row(sync.Id);
    const after = HistoricTestData.sync(sync.Id);
    Assert.areEqual('Scheduled', row.Status__c, 'HS-3');
    Assert.areEqual(200, row.HistoricalSyncBatchSize__c, 'HS-1');
    Assert.areEqual('Users', row.HistoricLock__c, 'HS-4');
    Assert.isNotNull(after.LastSyncDateTime__c, 'HS-3');
    Assert.areEqual(row.Id, after.LastHistoricSyncQueueRecord__c, 'HS-3');
    Assert.areEqual(row.Id as string, after.LastHistoricSyncQueueId__c, 'HS-3');
    Assert.areEqual('Scheduled', after.LastHistoricSyncStatus__c, 'HS-3');
    Assert.areEqual(15, after.LastHistoricSyncApexBatchJobId__c!.length(), 'HS-3: 15 characters');
    Assert.areEqual(18, after.LastHistoricSyncBatchRawJobId__c!.length(), 'HS-3: 18 characters');
    const job = soql.one<AsyncApexJob>`SELECT ApexClass.Name FROM AsyncApexJob WHERE Id = ${row.JobId__c}`;
    Assert.areEqual('HistoricalSyncBatch', job.ApexClass!.Name, 'HS-3: found under this name in Apex Jobs');
    Test.stopTest();
  }

  @IsTest static theDefaultSizeComesFromTheSettings(): void {
    insert(new MoEngageSettings__c({ HistoricalSyncBatchSize__c: 77 }));
    const sync = TestData.contactSync(TestData.connection('One'));
    System.runAs(TestData.admin(), () => {
      Assert.areEqual(77, HistoricSyncController.getDefaultBatchSize(), 'HS-1');
      const progress = HistoricSyncController.startHistoricSync(sync.Id, null);
      Assert.areEqual('Sync Scheduled', progress.label, 'HS-2');
      Assert.isFalse(progress.canStart, 'HS-4');
    });
    Assert.areEqual(77, HistoricTestData.row(sync.Id).HistoricalSyncBatchSize__c, 'HS-1');
  }

  @IsTest static aSizeThatNoBatchTakesIsRefused(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    HistoricSyncsTest.checkRefused(sync.Id, 0, '1 to 2000', 'HS-1');
    HistoricSyncsTest.checkRefused(sync.Id, 2001, '1 to 2000', 'HS-1');
  }

  @IsTest static anotherOneOfTheEntityIsRefusedWithTheNameOfTheRunningOne(): void {
    const connection = TestData.connection('One');
    const running = TestData.contactSync(connection);
    const other = TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']]));
    HistoricSyncs.start(running.Id, 200);

    HistoricSyncsTest.checkRefused(other.Id, 200, '"Contact to MoEngage"', 'HS-4');
  }

  @IsTest static oneOfTheOtherEntityMayRunBesides(): void {
    const connection = TestData.connection('One');
    const users = TestData.contactSync(connection);
    const events = TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']]));
    TestData.asEvents(events, 'Lead Made');
    HistoricSyncs.start(users.Id, 200);

    HistoricSyncs.start(events.Id, 200);

    Assert.areEqual('Events', HistoricTestData.row(events.Id).HistoricLock__c, 'HS-4');
  }

  @IsTest static theSameSyncIsRefusedWhileItsLastOneIsUnderWay(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    HistoricSyncs.start(sync.Id, 200);

    HistoricSyncsTest.checkRefused(sync.Id, 200, 'is scheduled', 'HS-4');
    update(new SyncQueue__c({ Id: HistoricTestData.row(sync.Id).Id, Status__c: 'Processing', HistoricLock__c: null }));
    HistoricSyncsTest.checkRefused(sync.Id, 200, 'is processing', 'HS-4');
    update(new SyncQueue__c({ Id: HistoricTestData.row(sync.Id).Id, Status__c: 'Failed' }));
    Assert.isNotNull(HistoricSyncs.start(sync.Id, 200), 'HS-4: once it has ended, a new one may start');
  }

  @IsTest static aNewOneTakesThePlaceOfOneThatWaitsForItsRetry(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    const first = HistoricSyncs.start(sync.Id, 200);
    update(
      new SyncQueue__c({
        Id: first,
        Status__c: 'Failed',
        HistoricLock__c: null,
        PendingKey__c: HistoricRows.LANE,
        NextAttempt__c: Datetime.now().addMinutes(5),
      }),
    );

    HistoricSyncs.start(sync.Id, 200);

    const replaced = soql.one<SyncQueue__c>`SELECT PendingKey__c, NextAttempt__c FROM SyncQueue__c WHERE Id = ${first}`;
    Assert.isNull(replaced.PendingKey__c, 'HS-4: two of one sync never run');
    Assert.isNull(replaced.NextAttempt__c, 'HS-4');
  }

  @IsTest static anInboundSyncHasNone(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    update(new Sync__c({ Id: sync.Id, Active__c: false }));
    const inbound = new Sync__c({
      Name: 'Inbound',
      Connection__c: soql.one<Connection__c>`SELECT Id FROM Connection__c`.Id,
      Direction__c: 'MoEngage to Salesforce',
      SalesforceObject__c: 'Contact',
      Active__c: false,
    });
    insert(inbound);
    HistoricSyncsTest.checkRefused(inbound.Id, 200, 'no historic sync', 'HS-1');
  }

  @IsTest static aDeactivatedSyncIsRefused(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    update(new Sync__c({ Id: sync.Id, Active__c: false }));
    HistoricSyncsTest.checkRefused(sync.Id, 200, 'deactivated', 'RT-10');
  }

  @IsTest static aPersonWithoutThePermissionIsRefused(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    System.runAs(TestData.stranger(), () => {
      try {
        HistoricSyncController.startHistoricSync(sync.Id, 200);
        Assert.fail('UI-4: the permission is asked for');
      } catch (error) {
        if (error instanceof AuraHandledException) {
          Assert.isTrue(error.getMessage().contains('FORBIDDEN'), 'UI-4');
        } else {
          throw error;
        }
      }
    });
  }

  @IsTest static aFullFlexQueueMeansLater(): void {
    insert(new MoEngageSettings__c({ FlexQueueLimit__c: 1, HistoricalSyncSchedulerTime__c: 7 }));
    FlexQueue.pretendedHoldingJobs = 1;
    const sync = TestData.contactSync(TestData.connection('One'));
    const earliest = Datetime.now().addMinutes(7).addSeconds(-2);

    HistoricSyncs.start(sync.Id, 200);

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Scheduled', row.Status__c, 'HS-6');
    Assert.isNull(row.JobId__c, 'HS-6: no job is submitted');
    Assert.isTrue(row.NextAttempt__c! >= earliest, 'HS-6: Historical Sync Scheduler Time');
    Assert.areEqual('Users', row.HistoricLock__c, 'HS-6: it keeps its turn');
    Assert.areEqual(1, HistoricSyncsTest.jobs('HistoricWakeUp'), 'HS-6: once');
  }

  @IsTest static aPausedPairStaysScheduled(): void {
    const connection = TestData.connection('One');
    const sync = TestData.contactSync(connection);
    const until = Datetime.now().addMinutes(4);
    insert(new Pause__c({ Key__c: Pauses.key(connection.Id, 'Contact'), Step__c: 3, Until__c: until }));

    HistoricSyncs.start(sync.Id, 200);

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Scheduled', row.Status__c, 'ER-6: new ones of the pair stay Scheduled');
    Assert.areEqual(until.format(), row.NextAttempt__c!.format(), 'ER-6');
    Assert.areEqual(0, HistoricSyncsTest.jobs('HistoricalSyncBatch'), 'ER-6');
  }

  @IsTest static atTheReserveOfDailyExecutionsItWaits(): void {
    DailyExecutions.pretendedLeft = 10;
    const sync = TestData.contactSync(TestData.connection('One'));

    HistoricSyncs.start(sync.Id, 200);

    Assert.areEqual('Scheduled', HistoricTestData.row(sync.Id).Status__c, 'HS-5');
    Assert.isTrue(HistoricTestData.row(sync.Id).WaitReason__c!.contains('daily'), 'HS-5');
    Assert.areEqual(0, HistoricSyncsTest.jobs('HistoricalSyncBatch'), 'HS-5');
  }

  @IsTest static itWarnsBeforeTheDailyExecutionsAreUsedUp(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    insert(TestData.contacts(5));
    Assert.isNull(HistoricSyncs.warning(sync.Id, 1), 'HS-5: there is room');
    const limits = OrgLimits.getMap().get('DailyAsyncApexExecutions')!.getLimit();
    DailyExecutions.pretendedLeft = limits / 20 + 4;

    System.runAs(TestData.admin(), () => {
      Assert.isNotNull(HistoricSyncController.getHistoricWarning(sync.Id, 1), 'HS-5');
      Assert.areEqual('Sync', HistoricSyncController.getHistoricProgress(sync.Id).label, 'HS-2');
      Assert.isTrue(HistoricSyncController.getHistoricProgress(sync.Id).canStart, 'HS-4');
    });
    Assert.isTrue(HistoricSyncs.warning(sync.Id, 1)!.contains('7 batch executions'), 'HS-5');
    Assert.isNull(HistoricSyncs.warning(sync.Id, 200), 'HS-5: a larger batch needs fewer');
  }

  @IsTest static theStatusesOfTheRow(): void {
    Assert.areEqual('Sync', HistoricStatuses.label(null), 'HS-2');
    Assert.areEqual('Sync Scheduled', HistoricStatuses.label('Scheduled'), 'HS-2');
    Assert.areEqual('Sync Processing', HistoricStatuses.label('Processing'), 'HS-2');
    Assert.areEqual('Sync Successful', HistoricStatuses.label('Successful'), 'HS-2');
    Assert.areEqual('Sync Partial Success', HistoricStatuses.label('Partial Success'), 'HS-2');
    Assert.areEqual('Sync Failed', HistoricStatuses.label('Failed'), 'HS-2');
  }

  @IsTest static theOutcomeFollowsFromTheCounts(): void {
    Assert.areEqual('Successful', HistoricStatuses.outcome(0, 0, false), 'HS-7: nothing to send');
    Assert.areEqual('Successful', HistoricStatuses.outcome(5, 0, false), 'HS-7');
    Assert.areEqual('Partial Success', HistoricStatuses.outcome(5, 1, false), 'HS-7');
    Assert.areEqual('Failed', HistoricStatuses.outcome(5, 5, false), 'HS-7: none sent');
    Assert.areEqual('Failed', HistoricStatuses.outcome(0, 0, true), 'HS-7: none sent');
    Assert.areEqual('Partial Success', HistoricStatuses.outcome(5, 0, true), 'HS-7');
  }

  @IsTest static theBackOffGrowsToTenMinutes(): void {
    const minutes = new List<Integer>();
    for (let step: Integer = 1; step <= 6; step++) {
      minutes.add(Backoff.minutes(step));
    }
    Assert.areEqual(new List<Integer>([1, 2, 4, 8, 10, 10]), minutes, 'ER-6');
  }

  @IsTest static aDeadJobGivesTheLockBack(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    HistoricSyncs.start(sync.Id, 200);
    System.abortJob(HistoricTestData.row(sync.Id).JobId__c!);

    HistoricRecovery.recoverDead();

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Failed', row.Status__c, 'HS-8');
    Assert.isNull(row.HistoricLock__c, 'HS-8');
    Assert.isNotNull(row.NextAttempt__c, 'ER-8: it is tried again');
    Assert.areEqual(1, row.NumberOfRetries__c, 'ER-1');
    Assert.areEqual('Failed', HistoricTestData.sync(sync.Id).LastHistoricSyncStatus__c, 'HS-2');
  }

  @IsTest static aFailedStartGivesTheLockBack(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    HistoricSyncs.start(sync.Id, 200);
    const jobId = HistoricTestData.row(sync.Id).JobId__c!;

    HistoricRecovery.handle(
      new BatchApexErrorEvent({ AsyncApexJobId: jobId, Phase: 'START', Message: 'Query took too long' }),
    );

    const row = HistoricTestData.row(sync.Id);
    Assert.areEqual('Failed', row.Status__c, 'HS-8');
    Assert.isNull(row.HistoricLock__c, 'HS-8: the lock is not left behind');
    Assert.isTrue(TestData.exceptions().get(0).ErrorMessage__c!.contains('Query took too long'), 'ER-7');
  }

  @IsTest static aKilledEndFreesTheLock(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    HistoricSyncs.start(sync.Id, 200);
    const row = HistoricTestData.row(sync.Id);
    update(
      new SyncQueue__c({
        Id: row.Id,
        Status__c: 'Processing',
        RecordsTotal__c: 5,
        RecordsProcessed__c: 5,
        RecordsFailed__c: 0,
      }),
    );

    HistoricRecovery.handle(new BatchApexErrorEvent({ AsyncApexJobId: row.JobId__c!, Phase: 'FINISH' }));

    Assert.areEqual('Successful', HistoricTestData.row(sync.Id).Status__c, 'HS-8: all records were dealt with');
    Assert.isNull(HistoricTestData.row(sync.Id).HistoricLock__c, 'HS-8');
  }

  @IsTest static aKilledEndThatHadSomethingLeftComesAgain(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    HistoricSyncs.start(sync.Id, 200);
    const row = HistoricTestData.row(sync.Id);
    update(
      new SyncQueue__c({
        Id: row.Id,
        Status__c: 'Processing',
        NumberOfRetries__c: 1,
        RecordsTotal__c: 8,
        RecordsProcessed__c: 5,
        RecordsFailed__c: 0,
      }),
    );

    HistoricRecovery.handle(new BatchApexErrorEvent({ AsyncApexJobId: row.JobId__c!, Phase: 'FINISH' }));

    const after = HistoricTestData.row(sync.Id);
    Assert.isNotNull(after.NextAttempt__c, 'HS-8: what waited for a fuller request is not lost');
    Assert.isNull(after.HistoricLock__c, 'HS-8');
  }

  @IsTest static aKilledChunkThatIsToldAfterTheEndCountsToo(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(1);
    insert(contacts);
    HistoricSyncs.start(sync.Id, 200);
    const row = HistoricTestData.row(sync.Id);
    update(
      new SyncQueue__c({
        Id: row.Id,
        Status__c: 'Successful',
        RecordsProcessed__c: 5,
        RecordsFailed__c: 0,
        HistoricLock__c: null,
      }),
    );

    HistoricRecovery.handle(
      new BatchApexErrorEvent({ AsyncApexJobId: row.JobId__c!, Phase: 'EXECUTE', JobScope: contacts.get(0).Id }),
    );

    Assert.areEqual('Partial Success', HistoricTestData.row(sync.Id).Status__c, 'HS-8');
    Assert.areEqual(1, HistoricTestData.children().size(), 'HS-8');
  }

  @IsTest static anotherJobsFailureIsNotOurs(): void {
    HistoricRecovery.handle(new BatchApexErrorEvent({ AsyncApexJobId: '707000000000001AAA', Phase: 'EXECUTE' }));
    Assert.areEqual(0, TestData.exceptions().size(), 'HS-8');
  }

  private static checkRefused(syncId: Id, size: Integer, words: string, rule: string): void {
    try {
      HistoricSyncs.start(syncId, size);
      Assert.fail(`${rule}: refused`);
    } catch (error) {
      if (error instanceof InvalidInputException) {
        Assert.isTrue(error.getMessage().contains(words), `${rule}: ${error.getMessage()}`);
      } else {
        throw error;
      }
    }
  }

  private static jobs(className: string): Integer {
    return soql.count`SELECT COUNT() FROM AsyncApexJob WHERE ApexClass.Name = ${className} AND JobType IN ('BatchApex', 'Queueable')`;
  }
}
