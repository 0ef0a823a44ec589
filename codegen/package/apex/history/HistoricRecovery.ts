import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { PlatformJobs } from '../queue/PlatformJobs.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Verdict } from '../retry/Verdict.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { HistoricBooks } from './HistoricBooks.ts';
import { HistoricChildren } from './HistoricChildren.ts';
import { HistoricFailure } from './HistoricFailure.ts';
import { HistoricLauncher } from './HistoricLauncher.ts';
import { HistoricRows } from './HistoricRows.ts';
import { HistoricScope } from './HistoricScope.ts';

/**
 * What the platform killed is not lost (HS-8): the records of a chunk become rows of the queue, a job that could not start or is gone gives its
 * lock back and is tried again. System mode: it runs for the platform.
 */
@WithoutSharing
export class HistoricRecovery {
  private static readonly APEX_CLASS: string = 'HistoricalSyncBatch';
  private static readonly START: string = 'START';
  private static readonly EXECUTE: string = 'EXECUTE';

  /** @param event - of any batch job of the package */
  static handle(event: BatchApexErrorEvent): void {
    const row = HistoricRecovery.rowOf(event.AsyncApexJobId);
    if (row === null) {
      return;
    }
    const reason = `Salesforce ended a part of the historic sync: ${event.Message ?? event.ExceptionType ?? 'no reason given'}`;
    if (event.Phase.equals(HistoricRecovery.EXECUTE)) {
      HistoricRecovery.queue(row, HistoricRecovery.recordIds(event.JobScope), reason);
    } else if (event.Phase.equals(HistoricRecovery.START)) {
      HistoricRecovery.fail(row, reason);
    } else {
      HistoricRecovery.end(row, reason);
    }
  }

  /** Historic syncs whose job is gone without a word: aborted by a person, or lost by the platform. The heartbeat asks. */
  static recoverDead(): void {
    for (const submitted of HistoricRows.submitted()) {
      if (PlatformJobs.isAlive(submitted.JobId__c)) {
        continue;
      }
      const row = HistoricRows.lock(submitted.Id);
      if (row !== null && row.HistoricLock__c !== null && row.PendingKey__c === null) {
        HistoricRecovery.fail(row, 'The Apex job of the historic sync ended before its time.');
      }
    }
  }

  /** The records of a killed chunk: all of them, as nobody knows how far it came. */
  private static queue(row: SyncQueue__c, recordIds: List<Id>, reason: string): void {
    const sync = SyncDefinitions.byId(new Set<Id>([row.Sync__c!])).get(row.Sync__c!);
    if (sync === null || recordIds.isEmpty()) {
      return;
    }
    const children = new HistoricChildren(row, sync, new ExceptionLog(HistoricRecovery.APEX_CLASS));
    for (const recordId of recordIds) {
      children.add(new HistoricFailure(recordId, ErrorTypes.PLATFORM_ERROR, reason, null));
    }
    HistoricBooks.count(row, recordIds.size(), recordIds.size(), HistoricRecovery.lastProcessed(row, sync, recordIds));
    const status = row.Status__c;
    if (status === 'Successful' || status === 'Partial Success') {
      // The event came after the end of the job.
      HistoricBooks.write(row, HistoricBooks.outcome(row, false), null);
    } else {
      HistoricBooks.save(row);
    }
    children.save();
    EventBus.publish(new DrainRequested__e({ Reason__c: 'Historic sync' }));
  }

  /**
   * Records that waited for a fuller request may lie before the killed chunk: then a restart has to begin with them, though the chunk comes again too.
   * @returns null where they do
   */
  private static lastProcessed(row: SyncQueue__c, sync: SyncDefinition, recordIds: List<Id>): Id | null {
    return new HistoricScope(sync, row.LastProcessedRecordId__c).isFirst(recordIds.get(0))
      ? recordIds.get(recordIds.size() - 1)
      : null;
  }

  private static fail(row: SyncQueue__c, reason: string): void {
    if (row.Status__c === 'Scheduled') {
      // The beginning was rolled back, and was an attempt.
      row.NumberOfRetries__c = (row.NumberOfRetries__c ?? 0) + 1;
    }
    HistoricBooks.abort(row, Verdict.rejected(ErrorTypes.PLATFORM_ERROR, reason, ''));
    const log = new ExceptionLog(HistoricRecovery.APEX_CLASS);
    log.addRow(row, null, ErrorTypes.PLATFORM_ERROR, reason, null);
    log.save();
    HistoricLauncher.wakeUpLater();
  }

  /** Only the end itself was killed. Where records waited there for a fuller request, the sync comes again and goes on with them. */
  private static end(row: SyncQueue__c, reason: string): void {
    if (row.HistoricLock__c === null) {
      return;
    }
    if (HistoricBooks.isReached(row, 0)) {
      HistoricBooks.finish(row);
    } else {
      HistoricRecovery.fail(row, reason);
    }
  }

  /** The job is found by the sync: its record may have ended, and keeps no lock then. */
  private static rowOf(jobId: string): SyncQueue__c | null {
    const rawJobId: string = Id.valueOf(jobId);
    const syncs = soql<Sync__c>`
      SELECT LastHistoricSyncQueueRecord__c FROM Sync__c
      WHERE LastHistoricSyncBatchRawJobId__c = ${rawJobId} AND LastHistoricSyncQueueRecord__c != NULL
      WITH SYSTEM_MODE LIMIT 1`;
    return syncs.isEmpty() ? null : HistoricRows.lock(syncs.get(0).LastHistoricSyncQueueRecord__c!);
  }

  private static recordIds(scope: string | null): List<Id> {
    const recordIds = new List<Id>();
    if (scope !== null && !String.isBlank(scope)) {
      for (const recordId of scope.split(',')) {
        recordIds.add(Id.valueOf(recordId.trim()));
      }
    }
    return recordIds;
  }
}
