import { QueueRows } from '../queue/QueueRows.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { RetryPolicy } from '../retry/RetryPolicy.ts';
import { Clock } from '../shared/Clock.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { Settings } from '../shared/Settings.ts';
import { HistoricFailure } from './HistoricFailure.ts';

/** Sync Queue records of records that failed in a historic sync, with an Exception each (HS-7). System mode: it is bookkeeping of a job. */
@WithoutSharing
export class HistoricChildren {
  private readonly parent: SyncQueue__c;
  private readonly sync: SyncDefinition;
  private readonly log: ExceptionLog;
  private readonly rows: List<SyncQueue__c> = new List<SyncQueue__c>();

  constructor(parent: SyncQueue__c, sync: SyncDefinition, log: ExceptionLog) {
    this.parent = parent;
    this.sync = sync;
    this.log = log;
  }

  /** @param alreadyFailed - failures of the run before these: beyond the Historical Failure Record Limit they are only counted */
  addUpToLimit(failures: List<HistoricFailure>, alreadyFailed: Integer): void {
    const room = Settings.historicalFailureRecordLimit() - alreadyFailed;
    for (let index = 0; index < failures.size() && index < room; index++) {
      this.add(failures.get(index));
    }
  }

  add(failure: HistoricFailure): void {
    const wait = RetryPolicy.waitMinutes(failure.errorType, 1, Settings.syncQueueSchedulerMinutes());
    const row = QueueRows.scheduled(
      this.sync,
      failure.recordId,
      QueueRows.HISTORIC,
      Clock.nowMillis(),
      this.rows.size(),
    );
    row.ParentSyncQueue__c = this.parent.Id;
    row.Status__c = 'Failed';
    row.NumberOfRetries__c = 1;
    row.ErrorType__c = failure.errorType;
    row.NextAttempt__c = wait === null ? null : Clock.inMinutes(wait);
    row.PendingKey__c = wait === null ? null : row.PendingKey__c;
    this.rows.add(row);
    // The related list of the historic sync tells what failed in it.
    const failed = new SyncQueue__c({ Id: this.parent.Id, Sync__c: this.sync.id, RecordId__c: failure.recordId });
    this.log.addRow(failed, this.sync.connectionId, failure.errorType, failure.message, failure.answer);
  }

  /** Two statements: the records and their Exceptions (HS-9). */
  save(): void {
    if (!this.rows.isEmpty()) {
      Database.insert(this.rows, false, AccessLevel.SYSTEM_MODE);
    }
    this.log.save();
  }
}
