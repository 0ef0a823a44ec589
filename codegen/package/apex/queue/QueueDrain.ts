import { CustomerIds } from '../mapping/CustomerIds.ts';
import { PayloadBuilder } from '../mapping/PayloadBuilder.ts';
import { RecordLoader } from '../mapping/RecordLoader.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Pauses } from '../retry/Pauses.ts';
import { Clock } from '../shared/Clock.ts';
import { BulkSender } from './BulkSender.ts';
import { CalloutBudget } from './CalloutBudget.ts';
import { Delivery } from './Delivery.ts';
import { DrainRun } from './DrainRun.ts';
import { Outcomes } from './Outcomes.ts';
import { QueueRows } from './QueueRows.ts';

/**
 * One execution of the drain: rows in, requests out, outcomes saved at once. The rows were committed by an earlier transaction, and nothing is
 * written before the last callout (RT-11).
 */
@WithoutSharing
export class QueueDrain {
  private static readonly APEX_CLASS: string = 'MoEngageSyncQueueBatch';

  private readonly run: DrainRun;
  private readonly outcomes: Outcomes;
  private syncs: Map<Id, SyncDefinition> = new Map<Id, SyncDefinition>();
  /** Deliveries by connection; users before events, each in the order of the changes. */
  private readonly users: Map<Id, List<Delivery>> = new Map<Id, List<Delivery>>();
  private readonly events: Map<Id, List<Delivery>> = new Map<Id, List<Delivery>>();
  private readonly deletions: Map<Id, List<Delivery>> = new Map<Id, List<Delivery>>();

  constructor(run: DrainRun, jobId: string | null) {
    this.run = run;
    this.outcomes = new Outcomes(QueueDrain.APEX_CLASS, jobId);
  }

  /** @param scope - rows as the batch hands them over; they are read again, since an execution before this one may have settled them */
  drain(scope: List<SyncQueue__c>): void {
    const rows = QueueDrain.pending(scope);
    if (rows.isEmpty()) {
      return;
    }
    const bySync = QueueDrain.groupBySync(rows);
    this.syncs = SyncDefinitions.byId(bySync.keySet());
    for (const syncId of bySync.keySet()) {
      this.prepare(this.syncs.get(syncId)!, bySync.get(syncId)!);
    }
    const sender = new BulkSender(this.syncs, this.run, this.outcomes, new CalloutBudget());
    this.send(sender, this.users);
    this.send(sender, this.events);
    this.sendDeletions(sender);
    this.settlePauses(sender);
    this.run.savedRows += this.outcomes.save();
  }

  /** Rows of the scope that are still pending, and for users every other pending row of the same records: one sending settles all (RT-6). */
  private static pending(scope: List<SyncQueue__c>): List<SyncQueue__c> {
    const rowIds = new Map<Id, SyncQueue__c>(scope).keySet();
    const recordIds = new Set<string>();
    const lanes = new Set<string>();
    for (const row of scope) {
      recordIds.add(row.RecordId__c!);
      lanes.add(row.PendingKey__c!);
    }
    const now = Clock.now();
    return soql<SyncQueue__c>`
      SELECT Id, Sync__c, RecordId__c, Operation__c, CustomerId__c, Payload__c, NumberOfRetries__c, ChangedAtMillis__c, Sequence__c, PendingKey__c, WaitReason__c
      FROM SyncQueue__c
      WHERE
        PendingKey__c IN ${lanes}
        AND (
          (Id IN ${rowIds} AND (NextAttempt__c = NULL OR NextAttempt__c <= ${now}))
          OR (RecordId__c IN ${recordIds} AND Sync__r.MoEngageEntity__c = ${SyncDefinition.USERS})
        )
      WITH SYSTEM_MODE
      ORDER BY ChangedAtMillis__c, Sequence__c`;
  }

  private static groupBySync(rows: List<SyncQueue__c>): Map<Id, List<SyncQueue__c>> {
    const groups = new Map<Id, List<SyncQueue__c>>();
    for (const row of rows) {
      const syncId = row.Sync__c!;
      if (!groups.containsKey(syncId)) {
        groups.put(syncId, new List<SyncQueue__c>());
      }
      groups.get(syncId)!.add(row);
    }
    return groups;
  }

  private prepare(sync: SyncDefinition, rows: List<SyncQueue__c>): void {
    if (!sync.isRunnable()) {
      this.outcomes.waiting(rows, sync.blockedBecause!);
    } else if (sync.identifier === null) {
      const message = `The mapping of "${sync.name}" has no field for Customer ID, or that field is gone. Open Map Fields and choose one.`;
      this.outcomes.unsendable(rows, sync, ErrorTypes.MISSING_ATTRIBUTE, message);
    } else if (sync.isEvents()) {
      this.prepareEvents(sync, rows);
    } else {
      this.prepareUsers(sync, rows);
    }
  }

  private prepareUsers(sync: SyncDefinition, rows: List<SyncQueue__c>): void {
    const byRecord = new Map<Id, List<SyncQueue__c>>();
    for (const row of rows) {
      const recordId = Id.valueOf(row.RecordId__c!);
      if (!byRecord.containsKey(recordId)) {
        byRecord.put(recordId, new List<SyncQueue__c>());
      }
      byRecord.get(recordId)!.add(row);
    }
    const records = RecordLoader.load(sync, byRecord.keySet());
    for (const recordId of byRecord.keySet()) {
      this.prepareUser(sync, byRecord.get(recordId)!, records.get(recordId));
    }
  }

  private prepareUser(sync: SyncDefinition, rows: List<SyncQueue__c>, record: SObject | null): void {
    const newest = rows.get(rows.size() - 1);
    if (record === null && newest.Operation__c !== null && newest.Operation__c.equals(QueueRows.DELETED)) {
      this.prepareDeletion(sync, rows, newest);
      return;
    }
    if (record === null) {
      this.outcomes.unsendable(
        rows,
        sync,
        ErrorTypes.RECORD_DELETED,
        'The record was deleted before it could be sent.',
      );
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
      this.outcomes.unsendable(rows, sync, ErrorTypes.MISSING_ATTRIBUTE, QueueDrain.noCustomerId(sync, customerId));
      return;
    }
    QueueDrain.add(
      this.users,
      sync,
      new Delivery(rows, PayloadBuilder.user(sync, record, customerId!), sync.objectName),
    );
  }

  /** A deletion that is to be sent (MP-11): an event of its own, or the end of the user, which settles the changes before it as well. */
  private prepareDeletion(sync: SyncDefinition, rows: List<SyncQueue__c>, newest: SyncQueue__c): void {
    const alone = new List<SyncQueue__c>([newest]);
    if (newest.CustomerId__c === null) {
      this.outcomes.unsendable(rows, sync, ErrorTypes.MISSING_ATTRIBUTE, QueueDrain.noCustomerId(sync, null));
    } else if (newest.Payload__c === null) {
      QueueDrain.add(this.deletions, sync, new Delivery(rows, '', sync.objectName, newest.CustomerId__c));
    } else {
      rows.remove(rows.size() - 1);
      this.outcomes.unsendable(
        rows,
        sync,
        ErrorTypes.RECORD_DELETED,
        'The record was deleted before it could be sent.',
      );
      QueueDrain.add(this.events, sync, new Delivery(alone, newest.Payload__c, sync.objectName));
    }
  }

  private prepareEvents(sync: SyncDefinition, rows: List<SyncQueue__c>): void {
    for (const row of rows) {
      const alone = new List<SyncQueue__c>([row]);
      if (row.Payload__c === null) {
        this.outcomes.unsendable(
          alone,
          sync,
          ErrorTypes.MISSING_ATTRIBUTE,
          QueueDrain.noCustomerId(sync, row.CustomerId__c),
        );
      } else {
        QueueDrain.add(this.events, sync, new Delivery(alone, row.Payload__c, sync.objectName));
      }
    }
  }

  private send(sender: BulkSender, deliveriesByConnection: Map<Id, List<Delivery>>): void {
    for (const connectionId of deliveriesByConnection.keySet()) {
      const deliveries = deliveriesByConnection.get(connectionId)!;
      const sync = this.syncs.get(deliveries.get(0).rows.get(0).Sync__c!)!;
      const stoppedBy = this.run.abortedBy(connectionId);
      if (stoppedBy !== null) {
        sender.stop(sync, deliveries, stoppedBy);
      } else {
        sender.send(sync, deliveries);
      }
    }
  }

  private sendDeletions(sender: BulkSender): void {
    for (const connectionId of this.deletions.keySet()) {
      const deliveries = this.deletions.get(connectionId)!;
      const sync = this.syncs.get(deliveries.get(0).rows.get(0).Sync__c!)!;
      const stoppedBy = this.run.abortedBy(connectionId);
      if (stoppedBy !== null) {
        sender.stop(sync, deliveries, stoppedBy);
      } else {
        sender.sendDeletions(sync, deliveries);
      }
    }
  }

  private settlePauses(sender: BulkSender): void {
    const limited = this.pauseKeys(sender.limited);
    if (!limited.isEmpty()) {
      const ends = Pauses.lengthen(limited);
      for (const delivery of sender.limited) {
        this.outcomes.paused(delivery.rows, ends.get(this.pauseKey(delivery))!);
      }
    }
    const accepted = this.pauseKeys(sender.accepted);
    accepted.removeAll(limited);
    if (!accepted.isEmpty()) {
      Pauses.lift(accepted);
    }
  }

  private pauseKeys(deliveries: List<Delivery>): Set<string> {
    const keys = new Set<string>();
    for (const delivery of deliveries) {
      keys.add(this.pauseKey(delivery));
    }
    return keys;
  }

  private pauseKey(delivery: Delivery): string {
    return Pauses.key(this.syncs.get(delivery.rows.get(0).Sync__c!)!.connectionId, delivery.objectName);
  }

  private static add(deliveries: Map<Id, List<Delivery>>, sync: SyncDefinition, delivery: Delivery): void {
    if (!deliveries.containsKey(sync.connectionId)) {
      deliveries.put(sync.connectionId, new List<Delivery>());
    }
    deliveries.get(sync.connectionId)!.add(delivery);
  }

  private static noCustomerId(sync: SyncDefinition, value: string | null): string {
    const field = sync.identifier!.fieldName;
    return value === null || String.isBlank(value)
      ? `The record has no Customer ID: its field ${field} is empty.`
      : `"${value}" in the field ${field} can't be a Customer ID: MoEngage takes text of at least two characters that is none of its reserved words.`;
  }
}
