import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { PlatformJobs } from '../queue/PlatformJobs.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Pauses } from '../retry/Pauses.ts';
import { Verdict } from '../retry/Verdict.ts';
import { Clock } from '../shared/Clock.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { Settings } from '../shared/Settings.ts';
import { DailyExecutions } from './DailyExecutions.ts';
import { HistoricBooks } from './HistoricBooks.ts';
import { HistoricChildren } from './HistoricChildren.ts';
import { HistoricChunk } from './HistoricChunk.ts';
import { HistoricLauncher } from './HistoricLauncher.ts';
import { HistoricParents } from './HistoricParents.ts';
import { HistoricRows } from './HistoricRows.ts';
import { HistoricScope } from './HistoricScope.ts';

/**
 * One job of a historic sync, from its start to its end. Its Sync Queue record is the truth: an execution that finds it taken away (suspended,
 * ended, given to another job) does nothing. What ends the job is written by the execution that meets it, which returns normally (HS-8).
 */
@WithoutSharing
export class HistoricRun {
  private static readonly APEX_CLASS: string = 'HistoricalSyncBatch';

  /** Records that may be carried on */
  private static readonly MOST_CARRIED: Integer = 1500;
  /** What makes a request that is worth sending, for all that is known before the records are read */
  private static readonly FULL_REQUEST_BYTES: Integer = 95000;

  private readonly rowId: Id;
  /** The pair had a limit when the run began: what is accepted now clears it. */
  private isLimited: boolean = false;
  private hasAccepted: boolean = false;
  /**
   * Records that wait for a fuller request (RT-7), in the order of their ids: the next execution sends them with its own, the end at the latest. They lie
   * after Last Processed Record Id, and a killed execution leaves them as they were, so they are never lost.
   */
  private carried: List<Id> = new List<Id>();
  /** What the records of the last chunk made on average; 0 before the first */
  private bytesPerRecord: Integer = 0;

  constructor(rowId: Id) {
    this.rowId = rowId;
  }

  start(jobId: Id): Database.QueryLocator {
    const row = HistoricRows.ofJob(this.rowId, jobId);
    if (row === null) {
      return HistoricScope.nothing();
    }
    const sync = HistoricRun.syncOf(row);
    if (sync === null || !sync.isRunnable()) {
      HistoricRun.holdOrEnd(row, sync);
      return HistoricScope.nothing();
    }
    try {
      if (sync.identifier === null) {
        throw new IllegalArgumentException('The mapping has no field for Customer ID, or that field is gone.');
      }
      const scope = new HistoricScope(sync, row.LastProcessedRecordId__c);
      const rest = scope.count();
      const locator = scope.locator();
      this.isLimited = !Pauses.known(new Set<string>([HistoricRun.pair(sync)])).isEmpty();
      HistoricBooks.began(row, rest === null ? null : rest + (row.RecordsProcessed__c ?? 0).intValue());
      return locator;
    } catch (error) {
      // HS-8: a start that fails never leaves the lock behind. What can't be caught here arrives as an event.
      caught(error);
      const message = `The historic sync of "${sync.name}" can't start: ${error.getMessage()} Open Map Fields and mend the mapping.`;
      HistoricRun.abort(row, sync, Verdict.rejected(ErrorTypes.RECORD_UNREADABLE, message, ''));
      return HistoricScope.nothing();
    }
  }

  execute(jobId: Id, scope: List<SObject>): void {
    const recordIds = this.carried.clone();
    for (const record of scope) {
      recordIds.add(record.Id);
    }
    this.send(jobId, recordIds, HistoricRun.MOST_CARRIED);
  }

  /** @param mostHeldBack - records that may wait for the next execution; 0 at the end */
  private send(jobId: Id, recordIds: List<Id>, mostHeldBack: Integer): void {
    const before = HistoricRows.ofJob(this.rowId, jobId);
    if (before === null) {
      return;
    }
    const sync = HistoricRun.syncOf(before);
    if (sync === null || !sync.isRunnable()) {
      HistoricRun.holdOrEnd(before, sync);
      PlatformJobs.abort(jobId);
      return;
    }
    const pair = HistoricRun.pair(sync);
    const pausedUntil = Pauses.active(new Set<string>([pair])).get(pair);
    if (pausedUntil !== null) {
      // ER-6: the real-time sync of the pair has hit the limit.
      HistoricLauncher.postpone(before, pausedUntil, HistoricLauncher.LIMITED, ErrorTypes.RATE_LIMIT);
      PlatformJobs.abort(jobId);
      return;
    }
    if (DailyExecutions.isAtReserve()) {
      HistoricLauncher.postpone(before, Clock.inMinutes(60), HistoricLauncher.AT_RESERVE, null);
      PlatformJobs.abort(jobId);
      return;
    }
    const isLast = mostHeldBack === 0 || HistoricBooks.isReached(before, recordIds.size());
    if (!isLast && this.isTooLittle(recordIds.size())) {
      // A small batch size: nothing is read before there is enough for a request.
      this.carried = recordIds;
      return;
    }
    const chunk = new HistoricChunk(sync, recordIds, isLast ? 0 : mostHeldBack);
    chunk.send();
    this.record(jobId, sync, chunk);
  }

  private isTooLittle(records: Integer): boolean {
    return records < HistoricRun.MOST_CARRIED && records * this.bytesPerRecord < HistoricRun.FULL_REQUEST_BYTES && this.bytesPerRecord > 0;
  }

  finish(jobId: Id): void {
    if (!this.carried.isEmpty()) {
      this.send(jobId, this.carried, 0);
    }
    const row = HistoricRows.ofJob(this.rowId, jobId);
    const sync = row === null ? null : HistoricRun.syncOf(row);
    if (row !== null) {
      HistoricBooks.finish(row);
      HistoricRun.summarise(row, sync);
      // Failed records of an earlier part may have been sent meanwhile (HS-7).
      HistoricParents.settle((row.RecordsFailed__c ?? 0) > 0 ? new Set<Id>([row.Id]) : new Set<Id>());
    }
    if (sync !== null && this.isLimited && this.hasAccepted) {
      Pauses.lift(new Set<string>([HistoricRun.pair(sync)]));
    }
    if (row !== null && (row.RecordsFailed__c ?? 0) > 0) {
      EventBus.publish(new DrainRequested__e({ Reason__c: 'Historic sync' }));
    }
    // Another one may have waited for the lock.
    HistoricLauncher.launchDue();
  }

  /** Read again and locked: while this execution called out, an event may have written to the record (HS-8). */
  private record(jobId: Id, sync: SyncDefinition, chunk: HistoricChunk): void {
    const row = HistoricRows.ofJob(this.rowId, jobId);
    if (row === null) {
      return;
    }
    const failures = chunk.failures();
    const children = new HistoricChildren(row, sync, new ExceptionLog(HistoricRun.APEX_CLASS));
    children.addUpToLimit(failures, (row.RecordsFailed__c ?? 0).intValue());
    HistoricBooks.count(row, chunk.processed(), failures.size(), chunk.lastRecordId());
    if (!failures.isEmpty()) {
      row.ErrorType__c = failures.get(failures.size() - 1).errorType;
    }
    if (row.RecordsTotal__c === null) {
      HistoricRun.estimateTotal(row, jobId);
    }
    if (chunk.hasAccepted()) {
      this.hasAccepted = true;
      if (this.isLimited) {
        HistoricBooks.cleared(row);
      }
    }
    this.settle(jobId, row, sync, chunk);
    children.save();
  }

  private settle(jobId: Id, row: SyncQueue__c, sync: SyncDefinition, chunk: HistoricChunk): void {
    if (chunk.isComplete()) {
      this.carried = chunk.carried();
      this.bytesPerRecord = chunk.bytesPerRecord();
      HistoricBooks.save(row);
      return;
    }
    const verdict = chunk.abortedBy();
    if (verdict !== null) {
      HistoricRun.abort(row, sync, verdict);
    } else if (!chunk.limitedPairs().isEmpty()) {
      this.pause(row, sync, chunk.limitedPairs());
    } else {
      HistoricLauncher.postpone(row, Clock.now(), 'MoEngage answers slowly. The sync goes on at once.', null);
    }
    PlatformJobs.abort(jobId);
  }

  /** ER-6: the batch is aborted, and goes on when the pause is over. */
  private pause(row: SyncQueue__c, sync: SyncDefinition, resetHeaders: Map<string, string | null>): void {
    const pair = HistoricRun.pair(sync);
    if (this.hasAccepted) {
      // A success between two limits: the back-off begins again. The pause of the first one is still there.
      Pauses.lift(new Set<string>([pair]));
    }
    const until = Pauses.lengthen(new Set<string>([pair]), resetHeaders).get(pair)!;
    HistoricLauncher.postpone(row, until, HistoricLauncher.LIMITED, ErrorTypes.RATE_LIMIT);
  }

  private static abort(row: SyncQueue__c, sync: SyncDefinition, verdict: Verdict): void {
    HistoricBooks.abort(row, verdict);
    const log = new ExceptionLog(HistoricRun.APEX_CLASS);
    log.addRow(row, sync.connectionId, verdict.errorType!, verdict.message, verdict.answer);
    log.save();
    HistoricLauncher.wakeUpLater();
  }

  /** RT-10: a sync that was switched off waits. One that is gone has nobody to wait for. */
  private static holdOrEnd(row: SyncQueue__c, sync: SyncDefinition | null): void {
    if (sync === null) {
      HistoricBooks.abort(row, Verdict.rejected(ErrorTypes.SYNC_DELETED, 'The sync was deleted.', ''));
    } else {
      HistoricBooks.hold(row, sync.blockedBecause!);
    }
  }

  /** HS-7: what was counted only is told once. */
  private static summarise(row: SyncQueue__c, sync: SyncDefinition | null): void {
    const uncounted = (row.RecordsFailed__c ?? 0).intValue() - Settings.historicalFailureRecordLimit();
    if (uncounted <= 0 || sync === null) {
      return;
    }
    const message = `${uncounted} more records failed. Only the first ${Settings.historicalFailureRecordLimit()} failures of a historic sync get a record of their own (Historical Failure Record Limit). Mend their cause and start the sync again.`;
    const log = new ExceptionLog(HistoricRun.APEX_CLASS);
    log.addRow(row, sync.connectionId, row.ErrorType__c ?? ErrorTypes.PAYLOAD_ERROR, message, null);
    log.save();
  }

  /** More records than can be counted: the batches that the platform made of them tell about how many there are (HS-2), and how many executions. */
  private static estimateTotal(row: SyncQueue__c, jobId: Id): void {
    for (const job of soql<AsyncApexJob>`SELECT TotalJobItems FROM AsyncApexJob WHERE Id = ${jobId} WITH SYSTEM_MODE`) {
      row.RecordsTotal__c = job.TotalJobItems * row.HistoricalSyncBatchSize__c!;
      row.WaitReason__c = DailyExecutions.warning(job.TotalJobItems);
    }
  }

  private static syncOf(row: SyncQueue__c): SyncDefinition | null {
    return row.Sync__c === null ? null : SyncDefinitions.byId(new Set<Id>([row.Sync__c])).get(row.Sync__c);
  }

  private static pair(sync: SyncDefinition): string {
    return Pauses.key(sync.connectionId, sync.objectName);
  }
}
