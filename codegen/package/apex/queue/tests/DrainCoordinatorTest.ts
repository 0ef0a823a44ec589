import { Pauses } from '../../retry/Pauses.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { DrainCoordinator } from '../DrainCoordinator.ts';
import { DrainGuard } from '../DrainGuard.ts';
import { DrainWakeUp } from '../DrainWakeUp.ts';
import { FlexQueue } from '../FlexQueue.ts';
import { QueueRows } from '../QueueRows.ts';
import { WakeUps } from '../WakeUps.ts';

@IsTest
export class DrainCoordinatorTest {
  /** A job that is no more */
  private static readonly JOB: Id = Id.valueOf('707000000000001AAA');

  @IsTest static aRequestStartsOneRun(): void {
    Test.startTest();
    DrainCoordinator.requested();
    const first = DrainCoordinatorTest.lease();
    DrainCoordinator.requested();
    const second = DrainCoordinatorTest.lease();

    Assert.isNotNull(first.JobId__c);
    Assert.areEqual(first.JobId__c, second.JobId__c, 'RT-4: exactly one runs');
    Assert.isTrue(second.WakeRequested__c, 'RT-4: the request is remembered');
    Assert.areEqual(1, DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'), 'RT-4: exactly one runs');
    Test.stopTest();
  }

  @IsTest static aDeadLeaseIsTakenOver(): void {
    insert(new DrainLease__c({ Key__c: DrainCoordinator.DRAIN, JobId__c: '707000000000001AAA' }));

    Test.startTest();
    DrainCoordinator.requested();
    Test.stopTest();

    Assert.areEqual(1, DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'), 'RT-4: a killed job blocks nobody');
  }

  @IsTest static anAbortedRunIsTakenOver(): void {
    Test.startTest();
    DrainCoordinator.requested();
    System.abortJob(DrainCoordinatorTest.lease().JobId__c!);
    DrainCoordinator.requested();

    Assert.areEqual(
      2,
      DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'),
      'RT-4: a job that an admin aborted blocks nobody',
    );
    Assert.isFalse(DrainCoordinatorTest.lease().WakeRequested__c, 'RT-4');
    Test.stopTest();
  }

  @IsTest static aRunIsWatchedByOneGuard(): void {
    Test.startTest();
    DrainCoordinator.started(Id.valueOf('707000000000001AAA'));
    DrainCoordinator.started(Id.valueOf('707000000000002AAA'));

    Assert.areEqual(1, DrainCoordinatorTest.jobs('DrainGuard'), 'ER-8: one delayed job, never two');
    Test.stopTest();
  }

  @IsTest static theGuardReplacesAKilledRun(): void {
    MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    insert(new DrainLease__c({ Key__c: DrainCoordinator.DRAIN, JobId__c: '707000000000001AAA' }));

    Test.startTest();
    new DrainGuard().execute(null!);
    Assert.areEqual(1, DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'), 'ER-8: the killed run is replaced');
    Test.stopTest();

    Assert.areEqual(QueueRows.SUCCESSFUL, TestData.rows().get(0).Status__c, 'ER-8: a killed run loses nothing');
  }

  @IsTest static theGuardOfAnEmptyQueueStartsNothing(): void {
    Test.startTest();
    new DrainGuard().execute(null!);
    Test.stopTest();

    Assert.areEqual(0, DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'));
    Assert.areEqual(0, DrainCoordinatorTest.jobs('DrainGuard'), 'ER-8: the watch ends with the queue');
  }

  @IsTest static anIdleRunFreesTheLease(): void {
    DrainCoordinator.started(Id.valueOf('707000000000001AAA'));

    DrainCoordinator.finished(DrainCoordinatorTest.JOB, true);

    Assert.isNull(DrainCoordinatorTest.lease().JobId__c);
  }

  @IsTest static aRunThatIsAskedAgainStartsAgain(): void {
    insert(
      new DrainLease__c({ Key__c: DrainCoordinator.DRAIN, JobId__c: '707000000000001AAA', WakeRequested__c: true }),
    );

    Test.startTest();
    DrainCoordinator.finished(DrainCoordinatorTest.JOB, true);
    Test.stopTest();

    Assert.isFalse(DrainCoordinatorTest.lease().WakeRequested__c);
    Assert.areEqual(1, DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'), 'RT-4');
  }

  @IsTest static aDueRowStartsAgain(): void {
    MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));

    DrainCoordinator.started(DrainCoordinatorTest.JOB);

    Test.startTest();
    DrainCoordinator.finished(DrainCoordinatorTest.JOB, true);
    // Before the events of the capture are delivered, which would start a run as well.
    Assert.areEqual(1, DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'), 'RT-4: none is left waiting');
    Test.stopTest();

    Assert.areEqual(QueueRows.SUCCESSFUL, TestData.rows().get(0).Status__c, 'RT-4: none is left waiting');
  }

  @IsTest static aLaterRetryGetsAWakeUp(): void {
    DrainCoordinatorTest.rowDueIn(5);

    Test.startTest();
    DrainCoordinatorTest.finishARun();
    DrainCoordinatorTest.finishARun();

    Assert.areEqual(1, DrainCoordinatorTest.jobs('DrainWakeUp'), 'ER-1: one delayed job, never two');
    Test.stopTest();
  }

  @IsTest static anEarlierRetryIsNotHeldUpByALaterWakeUp(): void {
    const row = DrainCoordinatorTest.rowDueIn(9);

    Test.startTest();
    DrainCoordinatorTest.finishARun();
    update(new SyncQueue__c({ Id: row.Id, NextAttempt__c: Datetime.now().addMinutes(2) }));
    DrainCoordinatorTest.finishARun();

    Assert.areEqual(2, DrainCoordinatorTest.jobs('DrainWakeUp'), 'ER-6: the earliest wake-up wins');
    DrainCoordinatorTest.finishARun();
    Assert.areEqual(2, DrainCoordinatorTest.jobs('DrainWakeUp'), 'ER-6: it is enough');
    Test.stopTest();
  }

  @IsTest static theEndOfAPauseGetsAWakeUp(): void {
    const row = DrainCoordinatorTest.rowDueIn(60);
    update(new SyncQueue__c({ Id: row.Id, NextAttempt__c: null }));
    const connectionId = soql.one<Connection__c>`SELECT Id FROM Connection__c`.Id;
    insert(
      new Pause__c({ Key__c: Pauses.key(connectionId, 'Contact'), Step__c: 1, Until__c: Datetime.now().addMinutes(1) }),
    );

    Test.startTest();
    DrainCoordinatorTest.finishARun();

    Assert.areEqual(0, DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'), 'ER-6: nothing of the pair is sent');
    Assert.areEqual(1, DrainCoordinatorTest.jobs('DrainWakeUp'), 'ER-6: pauses end by a delayed queueable');
    Test.stopTest();
  }

  @IsTest static theDelayIsOneToTenMinutes(): void {
    Assert.areEqual(1, WakeUps.delayMinutes(-5), 'ER-6');
    Assert.areEqual(1, WakeUps.delayMinutes(60000), 'ER-6');
    Assert.areEqual(2, WakeUps.delayMinutes(60001), 'ER-6: never before the time');
    Assert.areEqual(10, WakeUps.delayMinutes(3600000), 'ER-6');
  }

  @IsTest static aRunLeavesTheQueueToAnotherOneThatLives(): void {
    Test.startTest();
    DrainCoordinator.requested();
    const holder = DrainCoordinatorTest.lease().JobId__c;

    Assert.isFalse(DrainCoordinator.started(DrainCoordinatorTest.JOB), 'RT-4: exactly one runs');
    DrainCoordinator.finished(DrainCoordinatorTest.JOB, true);

    Assert.areEqual(holder, DrainCoordinatorTest.lease().JobId__c, 'RT-4: the lease stays with the one that has it');
    Test.stopTest();
  }

  @IsTest static aScheduledRunTakesItsLeaseOver(): void {
    FlexQueue.pretendedHoldingJobs = 99;
    Test.startTest();
    DrainCoordinator.requested();

    Assert.isTrue(DrainCoordinator.started(DrainCoordinatorTest.JOB), 'RT-5');
    Assert.areEqual(DrainCoordinatorTest.JOB as string, DrainCoordinatorTest.lease().JobId__c, 'RT-5');
    Test.stopTest();
  }

  @IsTest static theHeartbeatRevivesOnlyWhatIsDead(): void {
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    insert(new DrainLease__c({ Key__c: DrainCoordinator.DRAIN, JobId__c: DrainCoordinatorTest.JOB }));
    MoEngageMock.accepting();

    Test.startTest();
    DrainCoordinator.revive();
    DrainCoordinator.revive();
    Assert.areEqual(1, DrainCoordinatorTest.jobs('MoEngageSyncQueueBatch'), 'CL-3: a dead lease is revived, once');
    Test.stopTest();
  }

  @IsTest static aDeadRunThatLeftNothingGivesTheLeaseBack(): void {
    const dead = System.enqueueJob(new DrainWakeUp(), 5);
    System.abortJob(dead);
    insert(new DrainLease__c({ Key__c: DrainCoordinator.DRAIN, JobId__c: dead, WakeRequested__c: true }));

    DrainCoordinator.revive();

    Assert.isNull(DrainCoordinatorTest.lease().JobId__c, 'RT-4: no lease of a dead job stays');
    Assert.isFalse(DrainCoordinatorTest.lease().WakeRequested__c, 'RT-4');
  }

  @IsTest static theWakeUpAsksForADrain(): void {
    MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));

    Test.startTest();
    new DrainWakeUp().execute(null!);
    Test.stopTest();

    Assert.areEqual(QueueRows.SUCCESSFUL, TestData.rows().get(0).Status__c);
  }

  @IsTest static aFullFlexQueueMeansLater(): void {
    insert(new MoEngageSettings__c({ FlexQueueLimit__c: 1, SyncQueueSchedulerTime__c: 7 }));
    FlexQueue.pretendedHoldingJobs = 1;

    Test.startTest();
    DrainCoordinator.requested();
    const first = DrainCoordinatorTest.lease().JobId__c!;
    DrainCoordinator.requested();
    const second = DrainCoordinatorTest.lease().JobId__c!;

    Assert.areEqual(
      CronTrigger.SObjectType,
      Id.valueOf(first).getSObjectType(),
      'RT-5: the run is scheduled for later',
    );
    Assert.areEqual(first, second, 'RT-5: once, not once per trigger');
    Test.stopTest();
  }

  private static rowDueIn(minutes: Integer): SyncQueue__c {
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    const row = TestData.rows().get(0);
    update(new SyncQueue__c({ Id: row.Id, NextAttempt__c: Datetime.now().addMinutes(minutes) }));
    return row;
  }

  private static finishARun(): void {
    DrainCoordinator.started(DrainCoordinatorTest.JOB);
    DrainCoordinator.finished(DrainCoordinatorTest.JOB, true);
  }

  private static lease(): DrainLease__c {
    return soql.one<DrainLease__c>`SELECT Id, JobId__c, WakeRequested__c FROM DrainLease__c WHERE Key__c = ${DrainCoordinator.DRAIN}`;
  }

  private static jobs(className: string): Integer {
    return soql.count`SELECT COUNT() FROM AsyncApexJob WHERE ApexClass.Name = ${className} AND JobType IN ('BatchApex', 'Queueable')`;
  }
}
