import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { ChangeOverflow } from './ChangeOverflow.ts';
import { TransactionBudget } from './TransactionBudget.ts';

/**
 * Rows of one chunk of a user's save on their way into the queue (RT-3): inserted together where the transaction has room, published otherwise.
 * System mode: whoever may save the record needs no right on the queue.
 */
@WithoutSharing
export class CapturedRows {
  private readonly overflow: ChangeOverflow;
  private readonly log: ExceptionLog;
  private rows: List<SyncQueue__c> = new List<SyncQueue__c>();
  private handedOn: Integer = 0;

  /** @param overflow - where rows go that find no room; @param log - where rows are told that can't be saved at all */
  constructor(overflow: ChangeOverflow, log: ExceptionLog) {
    this.overflow = overflow;
    this.log = log;
  }

  add(row: SyncQueue__c): void {
    this.rows.add(row);
  }

  /** @returns how many rows were added so far: the sequence of the next one */
  size(): Integer {
    return this.handedOn + this.rows.size();
  }

  /** Whether another record may be worked on. Where memory is short, the rows that are there make room first. */
  hasRoom(): boolean {
    if (TransactionBudget.allowsWork()) {
      return true;
    }
    if (this.rows.isEmpty()) {
      return false;
    }
    this.save();
    return TransactionBudget.allowsWork();
  }

  save(): void {
    if (this.rows.isEmpty()) {
      return;
    }
    const rows = this.rows;
    this.handedOn += rows.size();
    this.rows = new List<SyncQueue__c>();
    if (TransactionBudget.allowsRows(rows.size())) {
      this.insertRows(rows);
    } else {
      this.overflow.publishRows(rows);
    }
  }

  private insertRows(rows: List<SyncQueue__c>): void {
    const locked = new List<SyncQueue__c>();
    const results = Database.insert(rows, false, AccessLevel.SYSTEM_MODE);
    for (let index = 0; index < results.size(); index++) {
      if (results.get(index).isSuccess()) {
        continue;
      }
      const error = results.get(index).getErrors().get(0);
      if (error.getStatusCode() === StatusCode.UNABLE_TO_LOCK_ROW) {
        locked.add(rows.get(index));
      } else {
        this.log.addRow(rows.get(index), null, 'Sync Queue', error.getMessage(), null);
      }
    }
    if (!locked.isEmpty()) {
      this.overflow.publishRows(locked);
    }
    // After commit, and again in each chunk: an event of a pass that is rolled back goes with it.
    EventBus.publish(new DrainRequested__e({ Reason__c: 'Trigger' }));
  }
}
