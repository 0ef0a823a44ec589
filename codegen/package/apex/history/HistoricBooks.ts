import { RetryPolicy } from '../retry/RetryPolicy.ts';
import { Verdict } from '../retry/Verdict.ts';
import { Clock } from '../shared/Clock.ts';
import { Settings } from '../shared/Settings.ts';
import { HistoricRows } from './HistoricRows.ts';
import { HistoricStatuses } from './HistoricStatuses.ts';

/**
 * What a historic sync's record says: every change of its state is here. The record of the sync follows in the same statement (HS-3, HS-9).
 * System mode: it is bookkeeping of jobs.
 */
@WithoutSharing
export class HistoricBooks {
  private static readonly WAIT_REASON_LENGTH: Integer = 255;

  /** A job was submitted for it. Apex Jobs shows 15 characters of the id (HS-3). */
  static submitted(row: SyncQueue__c, jobId: Id): void {
    row.JobId__c = jobId;
    row.PendingKey__c = null;
    row.NextAttempt__c = null;
    row.WaitReason__c = null;
    HistoricBooks.write(row, 'Scheduled', jobId);
  }

  /** Its job began: an attempt, until it turns out that it was none (a rate limit does not count). */
  static began(row: SyncQueue__c, total: Integer | null): void {
    row.NumberOfRetries__c = (row.NumberOfRetries__c ?? 0) + 1;
    row.RecordsTotal__c = total;
    // What stopped it the last time is over; whether it comes back is seen now.
    row.ErrorType__c = null;
    HistoricBooks.write(row, 'Processing', null);
  }

  /** A chunk is done. In memory only: {@link save} writes it, or the change of state that follows. */
  static count(row: SyncQueue__c, processed: Integer, failed: Integer, lastRecordId: Id | null): void {
    row.RecordsProcessed__c = (row.RecordsProcessed__c ?? 0) + processed;
    row.RecordsFailed__c = (row.RecordsFailed__c ?? 0) + failed;
    const last = row.LastProcessedRecordId__c;
    if (lastRecordId !== null && (last === null || last.compareTo(lastRecordId) < 0)) {
      row.LastProcessedRecordId__c = lastRecordId;
    }
  }

  /** Pure. Whether so many records more are all that were counted at the beginning. */
  static isReached(row: SyncQueue__c, more: Integer): boolean {
    return row.RecordsTotal__c !== null && (row.RecordsProcessed__c ?? 0) + more >= row.RecordsTotal__c;
  }

  /** The limit that had stopped it is over (ER-6): the retry count is 0 again. In memory only. */
  static cleared(row: SyncQueue__c): void {
    row.NumberOfRetries__c = 0;
  }

  static save(row: SyncQueue__c): void {
    update(row, AccessLevel.SYSTEM_MODE);
  }

  /** Goes on by itself at that time, keeping its lock. The attempt does not count. */
  static suspend(row: SyncQueue__c, until: Datetime, reason: string, errorType: string | null): void {
    HistoricBooks.wait(row, reason);
    row.NextAttempt__c = until;
    row.ErrorType__c = errorType;
    HistoricBooks.write(row, 'Scheduled', null);
  }

  /** Goes on when a person has acted (RT-10); meanwhile another one may have the lock. */
  static hold(row: SyncQueue__c, reason: string): void {
    HistoricBooks.wait(row, reason);
    row.NextAttempt__c = null;
    row.HistoricLock__c = null;
    HistoricBooks.write(row, 'Scheduled', null);
  }

  /** An error of the whole connection, or of the platform, ended it: tried again by the policy, else by a person (ER-1). */
  static abort(row: SyncQueue__c, verdict: Verdict): void {
    const attempts: Integer = (row.NumberOfRetries__c ?? 0).intValue();
    const wait = RetryPolicy.waitMinutes(
      verdict.errorType!,
      attempts > 0 ? attempts : 1,
      Settings.syncQueueSchedulerMinutes(),
    );
    row.ErrorType__c = verdict.errorType;
    row.NextAttempt__c = wait === null ? null : Clock.inMinutes(wait);
    row.PendingKey__c = wait === null ? null : HistoricRows.LANE;
    row.WaitReason__c = null;
    row.HistoricLock__c = null;
    HistoricBooks.write(row, HistoricBooks.outcome(row, true), null);
  }

  /** All records were dealt with (HS-7). */
  static finish(row: SyncQueue__c): void {
    row.HistoricLock__c = null;
    row.PendingKey__c = null;
    row.RecordsTotal__c = row.RecordsProcessed__c;
    HistoricBooks.write(row, HistoricBooks.outcome(row, false), null);
  }

  /** @returns the outcome by the counts that stand in the record */
  static outcome(row: SyncQueue__c, isAborted: boolean): 'Successful' | 'Partial Success' | 'Failed' {
    return HistoricStatuses.outcome(
      (row.RecordsProcessed__c ?? 0).intValue(),
      (row.RecordsFailed__c ?? 0).intValue(),
      isAborted,
    );
  }

  /** Pure. @returns the reason as the record keeps it */
  static waitReason(reason: string): string {
    return reason.left(HistoricBooks.WAIT_REASON_LENGTH);
  }

  private static wait(row: SyncQueue__c, reason: string): void {
    // It was begun, and is no attempt after all.
    if (row.Status__c === 'Processing') {
      row.NumberOfRetries__c = (row.NumberOfRetries__c ?? 0) - 1;
    }
    row.PendingKey__c = HistoricRows.LANE;
    row.WaitReason__c = HistoricBooks.waitReason(reason);
    row.JobId__c = null;
  }

  /** Both records in one statement. A later historic sync of the same sync has taken the fields of the sync over: then they stay. */
  static write(
    row: SyncQueue__c,
    status: 'Scheduled' | 'Processing' | 'Successful' | 'Partial Success' | 'Failed',
    jobId: Id | null,
  ): void {
    row.Status__c = status;
    const records = new List<SObject>([row]);
    if (row.Sync__c !== null && HistoricBooks.isLast(row)) {
      const sync = new Sync__c({ Id: row.Sync__c, LastHistoricSyncStatus__c: status });
      if (jobId !== null) {
        sync.LastHistoricSyncApexBatchJobId__c = (jobId as string).left(15);
        sync.LastHistoricSyncBatchRawJobId__c = jobId;
      }
      records.add(sync);
    }
    update(records, AccessLevel.SYSTEM_MODE);
  }

  private static isLast(row: SyncQueue__c): boolean {
    return (
      soql.count`SELECT COUNT() FROM Sync__c WHERE Id = ${row.Sync__c} AND LastHistoricSyncQueueRecord__c = ${row.Id} WITH SYSTEM_MODE` >
      0
    );
  }
}
