import { Settings } from '../shared/Settings.ts';
import { DrainGuard } from './DrainGuard.ts';
import { DrainWakeUp } from './DrainWakeUp.ts';
import { DueRows } from './DueRows.ts';
import { FlexQueue } from './FlexQueue.ts';
import { DrainLanes } from './DrainLanes.ts';
import { MoEngageSyncQueueBatch } from './MoEngageSyncQueueBatch.ts';
import { PlatformJobs } from './PlatformJobs.ts';

/**
 * Keeps exactly one drain running, and none waiting (RT-4). The lease is one row, locked by whoever decides: the event that asks for a drain,
 * the run that starts, the run that ends. A run that arrives while another is ending either finds the lease taken, and is remembered as a wake
 * request that the ending run sees, or finds it free, and starts.
 */
@WithoutSharing
export class DrainCoordinator {
  static readonly DRAIN: string = 'drain';
  static readonly WAKE_UP: string = 'wake-up';
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

  /** A run begins. A run that was scheduled for later has a new id by now. */
  static started(jobId: Id): void {
    const lease = DrainCoordinator.lock(DrainCoordinator.DRAIN);
    lease.JobId__c = jobId;
    update(lease, AccessLevel.SYSTEM_MODE);
    const guard = DrainCoordinator.lock(DrainCoordinator.GUARD);
    if (!PlatformJobs.isAlive(guard.JobId__c)) {
      DrainCoordinator.watch(guard);
    }
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

  /** @param madeProgress - false where the run saved no outcome: starting again at once would spin */
  static finished(madeProgress: boolean): void {
    const lease = DrainCoordinator.lock(DrainCoordinator.DRAIN);
    const lanes = DrainLanes.open();
    if (lease.WakeRequested__c || (madeProgress && DueRows.exist(lanes))) {
      DrainCoordinator.start(lease);
    } else {
      lease.JobId__c = null;
      DrainCoordinator.wakeUpLater(madeProgress, lanes);
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
    guard.JobId__c = System.enqueueJob(new DrainGuard(), DrainCoordinator.LONGEST_DELAY_MINUTES);
    update(guard, AccessLevel.SYSTEM_MODE);
  }

  /** Rows that wait for their next attempt, or for the end of a pause, need someone to come back: one delayed job, never two. */
  private static wakeUpLater(madeProgress: boolean, openLanes: Set<string>): void {
    const minutes =
      DueRows.minutesUntilNext(DrainLanes.runnable()) ??
      (!madeProgress && DueRows.exist(openLanes) ? Settings.syncQueueSchedulerMinutes() : null);
    if (minutes === null) {
      return;
    }
    const lease = DrainCoordinator.lock(DrainCoordinator.WAKE_UP);
    if (!PlatformJobs.isAlive(lease.JobId__c)) {
      const delay: Integer =
        minutes > DrainCoordinator.LONGEST_DELAY_MINUTES ? DrainCoordinator.LONGEST_DELAY_MINUTES : minutes;
      lease.JobId__c = System.enqueueJob(new DrainWakeUp(), delay);
      update(lease, AccessLevel.SYSTEM_MODE);
    }
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
