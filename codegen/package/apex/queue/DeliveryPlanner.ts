import { CustomerIds } from '../mapping/CustomerIds.ts';
import { MappingRules } from '../mapping/MappingRules.ts';
import { PayloadBuilder } from '../mapping/PayloadBuilder.ts';
import { RecordLoader } from '../mapping/RecordLoader.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Clock } from '../shared/Clock.ts';
import { Delivery } from './Delivery.ts';
import { Outcomes } from './Outcomes.ts';
import { QueueRows } from './QueueRows.ts';

/**
 * Turns rows of the queue into deliveries: reads the records of users (RT-6), and settles at once what can't be sent. Queries, and writes nothing.
 */
@WithoutSharing
export class DeliveryPlanner {
  private static readonly DELETED_BEFORE: string = 'The record was deleted before it could be sent.';

  /** Tests can't take a field away from an object. */
  @TestVisible static pretendedUnreadable: string | null = null;

  private readonly outcomes: Outcomes;
  /** Deliveries by connection; users before events, each in the order of the changes. */
  readonly users: Map<Id, List<Delivery>> = new Map<Id, List<Delivery>>();
  readonly events: Map<Id, List<Delivery>> = new Map<Id, List<Delivery>>();
  readonly deletions: Map<Id, List<Delivery>> = new Map<Id, List<Delivery>>();

  constructor(outcomes: Outcomes) {
    this.outcomes = outcomes;
  }

  /** @param rows - of this sync, in the order of the changes */
  plan(sync: SyncDefinition, rows: List<SyncQueue__c>): void {
    if (!sync.isRunnable()) {
      this.outcomes.waiting(rows, sync.blockedBecause!);
    } else if (sync.identifier === null) {
      this.outcomes.unsendable(rows, sync, ErrorTypes.MISSING_ATTRIBUTE, MappingRules.identifierGone(sync.name));
    } else if (sync.isEvents()) {
      this.planEvents(sync, rows);
    } else {
      this.planUsers(sync, rows);
    }
  }

  private planUsers(sync: SyncDefinition, rows: List<SyncQueue__c>): void {
    const byRecord = new Map<Id, List<SyncQueue__c>>();
    for (const row of rows) {
      if (DeliveryPlanner.isDeletion(row) && sync.sendsDeletionsAsEvents()) {
        this.planDeletionEvent(sync, row);
        continue;
      }
      const recordId = Id.valueOf(row.RecordId__c!);
      if (!byRecord.containsKey(recordId)) {
        byRecord.put(recordId, new List<SyncQueue__c>());
      }
      byRecord.get(recordId)!.add(row);
    }
    const records = this.load(sync, byRecord.keySet(), rows);
    if (records === null) {
      return;
    }
    for (const recordId of byRecord.keySet()) {
      this.planUser(sync, byRecord.get(recordId)!, records.get(recordId));
    }
  }

  private planUser(sync: SyncDefinition, rows: List<SyncQueue__c>, record: SObject | null): void {
    if (record === null) {
      this.planGone(sync, rows);
      return;
    }
    if (!sync.accepts(record)) {
      this.outcomes.unsendable(
        rows,
        sync,
        ErrorTypes.FILTERED_OUT,
        `Not sent: the record no longer matches the filter of "${sync.name}".`,
      );
      return;
    }
    const customerId = PayloadBuilder.customerId(sync, record);
    if (!CustomerIds.isUsable(customerId)) {
      this.outcomes.unsendable(rows, sync, ErrorTypes.MISSING_ATTRIBUTE, DeliveryPlanner.noCustomerId(sync, customerId));
      return;
    }
    DeliveryPlanner.add(
      this.users,
      sync,
      new Delivery(rows, PayloadBuilder.user(sync, record, customerId!), sync.objectName),
    );
  }

  /** Each deletion is an event of its own (MP-11, RT-6), whatever became of the record before it was sent. */
  private planDeletionEvent(sync: SyncDefinition, row: SyncQueue__c): void {
    const alone = new List<SyncQueue__c>([row]);
    if (row.Payload__c === null) {
      this.outcomes.unsendable(alone, sync, ErrorTypes.MISSING_ATTRIBUTE, DeliveryPlanner.noCustomerId(sync, null));
    } else {
      DeliveryPlanner.add(this.events, sync, new Delivery(alone, row.Payload__c, sync.objectName));
    }
  }

  /**
   * The record is gone. Where its user is to be deleted (MP-11), that settles all rows of it: also those that came after the deletion, as the records of
   * a killed chunk do.
   */
  private planGone(sync: SyncDefinition, rows: List<SyncQueue__c>): void {
    let deletion: SyncQueue__c | null = null;
    for (const row of rows) {
      if (DeliveryPlanner.isDeletion(row)) {
        deletion = row;
      }
    }
    if (deletion === null) {
      this.outcomes.unsendable(rows, sync, ErrorTypes.RECORD_DELETED, DeliveryPlanner.DELETED_BEFORE);
    } else if (deletion.CustomerId__c === null) {
      this.outcomes.unsendable(rows, sync, ErrorTypes.MISSING_ATTRIBUTE, DeliveryPlanner.noCustomerId(sync, null));
    } else {
      DeliveryPlanner.add(this.deletions, sync, new Delivery(rows, '', sync.objectName, deletion.CustomerId__c));
    }
  }

  private static isDeletion(row: SyncQueue__c): boolean {
    return row.Operation__c !== null && row.Operation__c.equals(QueueRows.DELETED);
  }

  private planEvents(sync: SyncDefinition, rows: List<SyncQueue__c>): void {
    const withoutPayload = new List<SyncQueue__c>();
    for (const row of rows) {
      if (row.Payload__c !== null) {
        const alone = new List<SyncQueue__c>([row]);
        DeliveryPlanner.add(this.events, sync, new Delivery(alone, row.Payload__c, sync.objectName));
      } else {
        withoutPayload.add(row);
      }
    }
    this.planEventsOfRecords(sync, withoutPayload);
  }

  /**
   * A record of a historic sync, and one that had no Customer ID at the change and is retried now: its event tells what the record is, at the time
   * of the change. At its first attempt, a change without Customer ID is what it is (RT-6, RT-8).
   */
  private planEventsOfRecords(sync: SyncDefinition, rows: List<SyncQueue__c>): void {
    const recordIds = new Set<Id>();
    for (const row of rows) {
      recordIds.add(Id.valueOf(row.RecordId__c!));
    }
    const records = recordIds.isEmpty() ? null : this.load(sync, recordIds, rows);
    if (records === null) {
      return;
    }
    for (const row of rows) {
      const alone = new List<SyncQueue__c>([row]);
      const record = records.get(row.RecordId__c! as Id);
      const isRetried = row.NumberOfRetries__c !== null && row.NumberOfRetries__c > 0;
      if (record === null && isRetried) {
        this.outcomes.unsendable(alone, sync, ErrorTypes.RECORD_DELETED, DeliveryPlanner.DELETED_BEFORE);
        continue;
      }
      const customerId = isRetried ? PayloadBuilder.customerId(sync, record!) : row.CustomerId__c;
      if (isRetried && CustomerIds.isUsable(customerId)) {
        const changedAt = (row.ChangedAtMillis__c ?? Clock.nowMillis()).longValue();
        const json = PayloadBuilder.event(sync, record!, customerId!, changedAt);
        DeliveryPlanner.add(this.events, sync, new Delivery(alone, json, sync.objectName));
      } else {
        const message = DeliveryPlanner.noCustomerId(sync, customerId);
        this.outcomes.unsendable(alone, sync, ErrorTypes.MISSING_ATTRIBUTE, message);
      }
    }
  }

  /** @returns null where the object can't be read at all: its rows are settled then, as a row that kills each run would hold up all others */
  private load(sync: SyncDefinition, recordIds: Set<Id>, rows: List<SyncQueue__c>): Map<Id, SObject> | null {
    try {
      if (DeliveryPlanner.pretendedUnreadable === sync.objectName) {
        throw new QueryException(`No such column on entity ${sync.objectName}.`);
      }
      return RecordLoader.load(sync, recordIds);
    } catch (error) {
      if (error instanceof QueryException) {
        const message = `The records of "${sync.name}" can't be read: ${error.getMessage()} Open Map Fields and mend the mapping.`;
        this.outcomes.unsendable(rows, sync, ErrorTypes.RECORD_UNREADABLE, message);
        return null;
      } else {
        throw error;
      }
    }
  }

  private static add(deliveries: Map<Id, List<Delivery>>, sync: SyncDefinition, delivery: Delivery): void {
    if (!deliveries.containsKey(sync.connectionId)) {
      deliveries.put(sync.connectionId, new List<Delivery>());
    }
    deliveries.get(sync.connectionId)!.add(delivery);
  }

  /** @returns the sentence for a record whose Customer ID MoEngage does not take (RT-8) */
  static noCustomerId(sync: SyncDefinition, value: string | null): string {
    const field = sync.identifier!.fieldName;
    return value === null || String.isBlank(value)
      ? `The record has no Customer ID: its field ${field} is empty.`
      : `"${value}" in the field ${field} can't be a Customer ID: MoEngage takes text of at least two characters that is none of its reserved words.`;
  }
}
