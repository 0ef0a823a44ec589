import { Pauses } from '../retry/Pauses.ts';
import { Clock } from '../shared/Clock.ts';
import { Settings } from '../shared/Settings.ts';
import { DrainGuard } from './DrainGuard.ts';
import { DrainWakeUp } from './DrainWakeUp.ts';
import { DueRows } from './DueRows.ts';
import { FlexQueue } from './FlexQueue.ts';
import { DrainLanes } from './DrainLanes.ts';
import { MoEngageSyncQueueBatch } from './MoEngageSyncQueueBatch.ts';
import { PlatformJobs } from './PlatformJobs.ts';
import { WakeUps } from './WakeUps.ts';

/**
 * Keeps exactly one drain running, and none waiting (RT-4). The lease is one row, locked by whoever decides: the event that asks for a drain,
 * the run that starts, the run that ends. A run that arrives while another is ending either finds the lease taken, and is remembered as a wake
 * request that the ending run sees, or finds it free, and starts.
 */
@WithoutSharing
export class DrainCoordinator {
  static readonly DRAIN: string = 'drain';
  static readonly GUARD: string = 'guard';

  private static readonly JOB_NAME: string = 'MoEngage Sync Queue';
  private static readonly LONGEST_DELAY_MINUTES: Integer = 10;

  /** Rows were committed, or someone thinks so. */
  static requested(): void {
    const lease = DrainCoordinator.lock(DrainCoordinator.DRAIN);
    if (PlatformJobs.isAlive(lease.JobId__c)) {
      lease.WakeRequested__c = true;
    } else {
      DrainCoordinator.start(lease);
    }
    update(lease, AccessLevel.SYSTEM_MODE);
  }

  /**
   * A run begins. A run that was scheduled for later has a new id by now, and another one may have been started between its time and its beginning.
   * @returns false where that other one lives: this run leaves the queue to it (RT-4)
   */
  static started(jobId: Id): boolean {
    const lease = DrainCoordinator.lock(DrainCoordinator.DRAIN);
    if (!DrainCoordinator.isHeldBy(lease, jobId) && DrainCoordinator.isHeldByABatch(lease)) {
      return false;
    }
    lease.JobId__c = jobId;
    update(lease, AccessLevel.SYSTEM_MODE);
    const guard = DrainCoordinator.lock(DrainCoordinator.GUARD);
    if (!PlatformJobs.isAlive(guard.JobId__c)) {
      DrainCoordinator.watch(guard);
    }
    return true;
  }

  /** A run that was killed is replaced, one that lives is watched on; with an empty queue the watch ends (ER-8). */
  static guardReturned(): void {
    if (!DueRows.anyPending(DrainLanes.runnable())) {
      return;
    }
    if (PlatformJobs.isAlive(DrainCoordinator.lock(DrainCoordinator.DRAIN).JobId__c)) {
      DrainCoordinator.watch(DrainCoordinator.lock(DrainCoordinator.GUARD));
    } else {
      DrainCoordinator.requested();
    }
  }

  /**
   * A run ends. One that does not hold the lease leaves it as it is: it belongs to another run.
   * @param madeProgress - false where the run saved no outcome: starting again at once would spin
   */
  static finished(jobId: Id, madeProgress: boolean): void {
    const lease = DrainCoordinator.lock(DrainCoordinator.DRAIN);
    if (!DrainCoordinator.isHeldBy(lease, jobId)) {
      return;
    }
    const lanes = DrainLanes.open();
    if (lease.WakeRequested__c || (madeProgress && DueRows.exist(lanes))) {
      DrainCoordinator.start(lease);
    } else {
      lease.JobId__c = null;
      DrainCoordinator.wakeUpLater(madeProgress, lanes);
    }
    update(lease, AccessLevel.SYSTEM_MODE);
  }

  /** Starts a run where one is missing: its job died, or a pause is over and nobody came back (CL-3). A dead run that left nothing gives the lease back. */
  static revive(): void {
    const lease = DrainCoordinator.lock(DrainCoordinator.DRAIN);
    if (PlatformJobs.isAlive(lease.JobId__c)) {
      return;
    }
    if (DueRows.exist(DrainLanes.open())) {
      DrainCoordinator.start(lease);
    } else if (lease.JobId__c !== null || lease.WakeRequested__c) {
      lease.JobId__c = null;
      lease.WakeRequested__c = false;
    } else {
      return;
    }
    update(lease, AccessLevel.SYSTEM_MODE);
  }

  private static start(lease: DrainLease__c): void {
    lease.WakeRequested__c = false;
    const batch = new MoEngageSyncQueueBatch();
    if (FlexQueue.isFull()) {
      // RT-5: once, since the lease holds the schedule's id until it fires.
      const name = `${DrainCoordinator.JOB_NAME} ${Datetime.now().getTime()}`;
      lease.JobId__c = System.scheduleBatch(
        batch,
        name,
        Settings.syncQueueSchedulerMinutes(),
        Settings.syncQueueBatchSize(),
      );
    } else {
      lease.JobId__c = Database.executeBatch(batch, Settings.syncQueueBatchSize());
    }
  }

  private static watch(guard: DrainLease__c): void {
    guard.JobId__c = PlatformJobs.enqueueLater(new DrainGuard(), DrainCoordinator.LONGEST_DELAY_MINUTES);
    update(guard, AccessLevel.SYSTEM_MODE);
  }

  /** Rows that wait for their next attempt, or for the end of a pause, need someone to come back. */
  private static wakeUpLater(madeProgress: boolean, openLanes: Set<string>): void {
    const runnable = DrainLanes.runnable();
    const paused = runnable.clone();
    paused.removeAll(openLanes);
    let moment = DueRows.nextAttempt(runnable);
    if (DueRows.anyPending(paused)) {
      moment = DrainCoordinator.earlier(moment, Pauses.nextEnd());
    }
    if (!madeProgress && DueRows.exist(openLanes)) {
      moment = DrainCoordinator.earlier(moment, Clock.inMinutes(Settings.syncQueueSchedulerMinutes()));
    }
    if (moment !== null) {
      WakeUps.ensure(WakeUps.DRAIN, new DrainWakeUp(), moment);
    }
  }

  private static earlier(one: Datetime | null, other: Datetime | null): Datetime | null {
    if (one === null || other === null) {
      return one ?? other;
    }
    return one < other ? one : other;
  }

  private static isHeldBy(lease: DrainLease__c, jobId: Id): boolean {
    return lease.JobId__c !== null && Id.valueOf(lease.JobId__c) === jobId;
  }

  /** A schedule that has fired, or is about to, is no other run: it is the one that begins. */
  private static isHeldByABatch(lease: DrainLease__c): boolean {
    return (
      lease.JobId__c !== null &&
      Id.valueOf(lease.JobId__c).getSObjectType() !== CronTrigger.SObjectType &&
      PlatformJobs.isAlive(lease.JobId__c)
    );
  }

  private static lock(key: string): DrainLease__c {
    let leases = DrainCoordinator.find(key);
    if (leases.isEmpty()) {
      // The key is unique: where two get here at once, one insert fails and both read the same row.
      Database.insert(new DrainLease__c({ Key__c: key }), false, AccessLevel.SYSTEM_MODE);
      leases = DrainCoordinator.find(key);
    }
    return leases.get(0);
  }

  private static find(key: string): List<DrainLease__c> {
    return soql<DrainLease__c>`SELECT Id, JobId__c, WakeRequested__c FROM DrainLease__c WHERE Key__c = ${key} WITH SYSTEM_MODE FOR UPDATE`;
  }
}
