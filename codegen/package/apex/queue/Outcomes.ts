import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { RetryPolicy } from '../retry/RetryPolicy.ts';
import { Verdict } from '../retry/Verdict.ts';
import { Clock } from '../shared/Clock.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { Settings } from '../shared/Settings.ts';
import { HistoricParents } from '../history/HistoricParents.ts';
import { DeliveryOutcomes } from './DeliveryOutcomes.ts';
import { QueueRows } from './QueueRows.ts';

/**
 * Collects what became of rows and writes it in one update and one insert, after the last callout of the execution (RT-11). A row counts as an
 * attempt only when it was really sent.
 */
@WithoutSharing
export class Outcomes implements DeliveryOutcomes {
  private static readonly WAIT_REASON_LENGTH: Integer = 255;

  private readonly rows: Map<Id, SyncQueue__c> = new Map<Id, SyncQueue__c>();
  /** Historic syncs of which a failed record was sent now. */
  private readonly parents: Set<Id> = new Set<Id>();
  private readonly log: ExceptionLog;
  private readonly jobId: string | null;

  constructor(apexClass: string, jobId: string | null) {
    this.log = new ExceptionLog(apexClass);
    this.jobId = jobId;
  }

  sent(rows: List<SyncQueue__c>): void {
    for (const row of rows) {
      this.rows.put(
        row.Id,
        new SyncQueue__c({
          Id: row.Id,
          Status__c: 'Successful',
          NumberOfRetries__c: Outcomes.attempts(row) + 1,
          PendingKey__c: null,
          NextAttempt__c: null,
          ErrorType__c: null,
          WaitReason__c: null,
          ClaimToken__c: null,
          JobId__c: this.jobId,
        }),
      );
      if (row.ParentSyncQueue__c !== null) {
        this.parents.add(row.ParentSyncQueue__c);
      }
    }
  }

  /** MoEngage refused what was sent. */
  refused(rows: List<SyncQueue__c>, sync: SyncDefinition, verdict: Verdict): void {
    for (const row of rows) {
      this.fail(row, sync, verdict.errorType!, verdict.message, verdict.answer, Outcomes.attempts(row) + 1);
    }
  }

  /** The connection had stopped before these rows' turn came: they take its error, and no attempt of theirs is used up. */
  stopped(rows: List<SyncQueue__c>, sync: SyncDefinition, verdict: Verdict): void {
    for (const row of rows) {
      this.fail(
        row,
        sync,
        verdict.errorType!,
        `Not sent, because the connection stopped earlier in this run. ${verdict.message}`,
        verdict.answer,
        Outcomes.attempts(row),
      );
    }
  }

  /** Could not be sent at all, for a reason of ours: no Customer ID, record gone, larger than a request may be. Counts as an attempt. */
  unsendable(rows: List<SyncQueue__c>, sync: SyncDefinition, errorType: string, message: string): void {
    for (const row of rows) {
      this.fail(row, sync, errorType, message, null, Outcomes.attempts(row) + 1);
    }
  }

  /** Waits for a rate limit to pass; not counted as an attempt (ER-6). */
  paused(rows: List<SyncQueue__c>, until: Datetime): void {
    for (const row of rows) {
      this.rows.put(
        row.Id,
        new SyncQueue__c({
          Id: row.Id,
          Status__c: 'Scheduled',
          NextAttempt__c: until,
          PendingKey__c: QueueRows.lane(row.Sync__c!),
          ClaimToken__c: null,
          WaitReason__c: "MoEngage's rate limit was reached. Sending goes on by itself.",
          JobId__c: this.jobId,
        }),
      );
    }
  }

  /** Waits for a person (RT-10). */
  waiting(rows: List<SyncQueue__c>, reason: string): void {
    for (const row of rows) {
      if (row.WaitReason__c !== null && row.WaitReason__c.equals(reason)) {
        continue;
      }
      this.rows.put(row.Id, new SyncQueue__c({ Id: row.Id, WaitReason__c: reason.left(Outcomes.WAIT_REASON_LENGTH) }));
    }
  }

  /** @returns the number of rows saved */
  save(): Integer {
    let saved: Integer = 0;
    if (!this.rows.isEmpty()) {
      for (const result of Database.update(this.rows.values(), false, AccessLevel.SYSTEM_MODE)) {
        if (result.isSuccess()) {
          saved++;
        }
      }
    }
    this.log.save();
    // HS-7: the last child that succeeds settles its historic sync.
    HistoricParents.settle(this.parents);
    return saved;
  }

  private fail(
    row: SyncQueue__c,
    sync: SyncDefinition,
    errorType: string,
    message: string,
    answer: string | null,
    attempts: Integer,
  ): void {
    const wait = RetryPolicy.waitMinutes(errorType, attempts > 0 ? attempts : 1, Settings.syncQueueSchedulerMinutes());
    this.rows.put(
      row.Id,
      new SyncQueue__c({
        Id: row.Id,
        Status__c: 'Failed',
        NumberOfRetries__c: attempts,
        ErrorType__c: errorType,
        // Failed with a next attempt will be retried; without one it needs a person (ER-1).
        NextAttempt__c: wait === null ? null : Clock.inMinutes(wait),
        PendingKey__c: wait === null ? null : QueueRows.lane(sync.id),
        WaitReason__c: null,
        ClaimToken__c: null,
        JobId__c: this.jobId,
      }),
    );
    this.log.addRow(row, sync.connectionId, errorType, message, answer);
  }

  private static attempts(row: SyncQueue__c): Integer {
    return (row.NumberOfRetries__c ?? 0).intValue();
  }
}
