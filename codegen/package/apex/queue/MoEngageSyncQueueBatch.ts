import { HistoricLauncher } from '../history/HistoricLauncher.ts';
import { Clock } from '../shared/Clock.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { DrainCoordinator } from './DrainCoordinator.ts';
import { DrainRun } from './DrainRun.ts';
import { DrainLanes } from './DrainLanes.ts';
import { QueueDrain } from './QueueDrain.ts';
import { WaitReasons } from './WaitReasons.ts';

/**
 * Drains the Sync Queue: takes what is due in the order of the changes and sends it (RT-4 to RT-7). At most one runs: DrainCoordinator sees to it.
 * System mode: the job serves changes of all users.
 */
@WithoutSharing
export class MoEngageSyncQueueBatch
  implements Database.Batchable<SyncQueue__c>, Database.AllowsCallouts, Database.Stateful
{
  private readonly run: DrainRun = new DrainRun();

  start(context: Database.BatchableContext): Database.QueryLocator {
    const lanes = DrainCoordinator.started(context.getJobId()) ? DrainLanes.open() : new Set<string>();
    const now = Clock.now();
    return Database.getQueryLocator(soql<SyncQueue__c>`
      SELECT Id, RecordId__c, Sync__c
      FROM SyncQueue__c
      WHERE PendingKey__c IN ${lanes} AND (NextAttempt__c = NULL OR NextAttempt__c <= ${now})
      WITH SYSTEM_MODE
      ORDER BY ChangedAtMillis__c, Sequence__c`);
  }

  execute(context: Database.BatchableContext, scope: List<SyncQueue__c>): void {
    new QueueDrain(this.run, context.getJobId()).drain(scope);
  }

  finish(context: Database.BatchableContext): void {
    WaitReasons.tell();
    DrainCoordinator.finished(context.getJobId(), this.run.savedRows > 0);
    MoEngageSyncQueueBatch.launchHistoricSyncs();
  }

  /** A historic sync whose sync was off goes on when it is switched on (RT-10): that asks for a drain. Its troubles are none of the drain's. */
  private static launchHistoricSyncs(): void {
    try {
      HistoricLauncher.launchDue();
    } catch (error) {
      caught(error);
      const log = new ExceptionLog('HistoricalSyncBatch');
      log.addError(ExceptionLog.KIND_JOB, error);
      log.save();
    }
  }
}
