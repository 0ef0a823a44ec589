import { OverflowRow } from './OverflowRow.ts';

/**
 * Publishes changes that the transaction has no room to queue itself (RT-3). The event goes out at once and counts against an allowance of its own, so
 * it works where no DML is left.
 */
export class ChangeOverflow {
  /** Below the 131,072 characters of the event's fields. */
  private static readonly MAXIMUM_DETAILS: Integer = 120000;
  /** Ids of 18 characters and a comma each. */
  private static readonly MOST_IDS: Integer = 6000;

  private readonly objectName: string;
  private readonly operation: string;
  private readonly changedAtMillis: Long;
  private readonly events: List<ChangeOverflow__e> = new List<ChangeOverflow__e>();

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
        this.add(recordIds, details);
        details = new List<string>();
        recordIds = new Set<string>();
        length = 0;
      }
      details.add(detail);
      recordIds.add(row.RecordId__c!);
      length += detail.length() + 1;
    }
    this.add(recordIds, details);
    this.publish();
  }

  /** Only which records changed: there was no room to find out more. Whoever takes the event makes a row for each sync of the object. */
  publishRecords(records: List<SObject>): void {
    const recordIds = new Set<string>();
    for (const record of records) {
      recordIds.add(record.Id);
    }
    this.add(recordIds, new List<string>());
    this.publish();
  }

  private add(recordIds: Set<string>, details: List<string>): void {
    if (recordIds.isEmpty()) {
      return;
    }
    this.events.add(
      new ChangeOverflow__e({
        SalesforceObject__c: this.objectName,
        Operation__c: this.operation,
        ChangedAtMillis__c: this.changedAtMillis,
        RecordIds__c: String.join(new List<string>(recordIds), ','),
        Details__c: details.isEmpty() ? null : `[${String.join(details, ',')}]`,
      }),
    );
  }

  private publish(): void {
    EventBus.publish(this.events);
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
