import { LostChangesException } from './LostChangesException.ts';
import { OverflowRow } from './OverflowRow.ts';
import { TransactionBudget } from './TransactionBudget.ts';

/**
 * Publishes changes that the transaction has no room to queue itself (RT-3). The event goes out at once and counts against an allowance of its own, so
 * it works where no DML is left. Each event goes out by itself, so that memory is free again for the next. Throws LostChangesException where
 * one can't be published.
 */
export class ChangeOverflow {
  /** Below the 131,072 characters of the event's fields. */
  private static readonly MAXIMUM_DETAILS: Integer = 120000;
  /** Ids of 18 characters and a comma each. */
  private static readonly MOST_IDS: Integer = 6000;

  private readonly objectName: string;
  private readonly operation: string;
  private readonly changedAtMillis: Long;

  constructor(objectName: string, operation: string, changedAtMillis: Long) {
    this.objectName = objectName;
    this.operation = operation;
    this.changedAtMillis = changedAtMillis;
  }

  /** The rows as they would have been inserted. */
  publishRows(rows: List<SyncQueue__c>): void {
    let details = new List<string>();
    let recordIds = new Set<string>();
    let length: Integer = 0;
    for (const row of rows) {
      const detail = JSON.serialize(ChangeOverflow.overflowRow(row), true);
      if (length + detail.length() > ChangeOverflow.MAXIMUM_DETAILS || recordIds.size() === ChangeOverflow.MOST_IDS) {
        this.publish(recordIds, details);
        details = new List<string>();
        recordIds = new Set<string>();
        length = 0;
      }
      details.add(detail);
      recordIds.add(row.RecordId__c!);
      length += detail.length() + 1;
    }
    this.publish(recordIds, details);
  }

  /** Only which records changed: there was no room to find out more. Whoever takes the event makes rows of them. */
  publishRecords(records: List<SObject>): void {
    let recordIds = new Set<string>();
    for (const record of records) {
      if (recordIds.size() === ChangeOverflow.MOST_IDS) {
        this.publish(recordIds, new List<string>());
        recordIds = new Set<string>();
      }
      recordIds.add(record.Id);
    }
    this.publish(recordIds, new List<string>());
  }

  private publish(recordIds: Set<string>, details: List<string>): void {
    if (recordIds.isEmpty()) {
      return;
    }
    const ids = String.join(new List<string>(recordIds), ',');
    if (!TransactionBudget.allowsPublishing()) {
      throw this.lost(recordIds.size(), ids, 'the transaction may publish no more events');
    }
    const result = EventBus.publish(
      new ChangeOverflow__e({
        SalesforceObject__c: this.objectName,
        Operation__c: this.operation,
        ChangedAtMillis__c: this.changedAtMillis,
        RecordIds__c: ids,
        Details__c: details.isEmpty() ? null : `[${String.join(details, ',')}]`,
      }),
    );
    if (!result.isSuccess()) {
      throw this.lost(recordIds.size(), ids, result.getErrors().get(0).getMessage());
    }
  }

  private lost(count: Integer, ids: string, reason: string): LostChangesException {
    return new LostChangesException(
      `${count} changed records of ${this.objectName} (${this.operation}) were not queued: ${reason}. Save them again, or start a historic sync. Records: ${ids}`,
    );
  }

  private static overflowRow(row: SyncQueue__c): OverflowRow {
    const overflow = new OverflowRow();
    overflow.s = row.Sync__c!;
    overflow.r = Id.valueOf(row.RecordId__c!);
    overflow.q = row.Sequence__c!.intValue();
    overflow.c = row.CustomerId__c;
    overflow.p = row.Payload__c;
    return overflow;
  }
}
