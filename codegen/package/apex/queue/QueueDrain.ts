import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { Pauses } from '../retry/Pauses.ts';
import { Clock } from '../shared/Clock.ts';
import { BulkSender } from './BulkSender.ts';
import { CalloutBudget } from './CalloutBudget.ts';
import { Delivery } from './Delivery.ts';
import { DeliveryPlanner } from './DeliveryPlanner.ts';
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

  /**
   * Rows of users in one execution: a record may have changed thousands of times while nothing could be sent. With 2,000 of events, and an Exception for
   * each, an execution stays within the 10,000 rows that it may write.
   */
  @TestVisible static mostRows: Integer = 2500;

  private readonly run: DrainRun;
  private readonly outcomes: Outcomes;
  private syncs: Map<Id, SyncDefinition> = new Map<Id, SyncDefinition>();

  /** @param apexClass - the class that Exceptions name */
  constructor(run: DrainRun, jobId: string | null, apexClass: string = QueueDrain.APEX_CLASS) {
    this.run = run;
    this.outcomes = new Outcomes(apexClass, jobId);
  }

  /** @param scope - rows as the batch hands them over; they are read again, since an execution before this one may have settled them */
  drain(scope: List<SyncQueue__c>): void {
    this.deliver(QueueDrain.pending(scope));
  }

  /** Sends rows that the caller has read, and knows to be nobody else's. */
  deliver(rows: List<SyncQueue__c>): void {
    if (rows.isEmpty()) {
      return;
    }
    const bySync = QueueDrain.groupBySync(rows);
    this.syncs = SyncDefinitions.byId(bySync.keySet());
    const planner = new DeliveryPlanner(this.outcomes);
    const paused = this.pausedPairs();
    for (const sync of this.syncs.values()) {
      const until = paused.get(Pauses.key(sync.connectionId, sync.objectName));
      if (until === null) {
        planner.plan(sync, bySync.get(sync.id)!);
      } else {
        // ER-6: an earlier execution of this run has hit the limit.
        this.outcomes.paused(bySync.get(sync.id)!, until);
      }
    }
    const sender = new BulkSender(this.syncs, this.run, this.outcomes, new CalloutBudget());
    this.send(sender, planner.users);
    this.send(sender, planner.events);
    this.send(sender, planner.deletions);
    this.settlePauses(sender);
    this.run.savedRows += this.outcomes.save();
  }

  /**
   * What is still pending: of events the rows of the scope, of users all rows of the scope's records, as one sending settles them all (RT-6); those beyond
   * the limit stay pending and come again. Only rows in the lanes of the scope's syncs count: the one that a row is in by now may be none, where it was
   * settled, or that of a person's claim (ER-5). Lanes are not asked for, so that the indexes of Id and Record ID lead: a lane may hold the whole backlog.
   */
  private static pending(scope: List<SyncQueue__c>): List<SyncQueue__c> {
    const recordIds = new Set<string>();
    const lanes = new Set<string>();
    for (const row of scope) {
      recordIds.add(row.RecordId__c!);
      if (row.Sync__c !== null) {
        lanes.add(QueueRows.lane(row.Sync__c));
      }
    }
    const rows = new List<SyncQueue__c>();
    const found = QueueDrain.ofEvents(new Map<Id, SyncQueue__c>(scope).keySet());
    found.addAll(QueueDrain.ofUsers(recordIds));
    for (const row of found) {
      if (lanes.contains(row.PendingKey__c!)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static ofEvents(rowIds: Set<Id>): List<SyncQueue__c> {
    const now = Clock.now();
    return soql<SyncQueue__c>`
      SELECT Id, Sync__c, RecordId__c, Operation__c, CustomerId__c, Payload__c, NumberOfRetries__c, ChangedAtMillis__c, Sequence__c, PendingKey__c, WaitReason__c, ParentSyncQueue__c
      FROM SyncQueue__c
      WHERE
        Id IN ${rowIds}
        AND PendingKey__c != NULL
        AND (NextAttempt__c = NULL OR NextAttempt__c <= ${now})
        AND Sync__r.MoEngageEntity__c = ${SyncDefinition.EVENTS}
      WITH SYSTEM_MODE
      ORDER BY ChangedAtMillis__c, Sequence__c`;
  }

  private static ofUsers(recordIds: Set<string>): List<SyncQueue__c> {
    return soql<SyncQueue__c>`
      SELECT Id, Sync__c, RecordId__c, Operation__c, CustomerId__c, Payload__c, NumberOfRetries__c, ChangedAtMillis__c, Sequence__c, PendingKey__c, WaitReason__c, ParentSyncQueue__c
      FROM SyncQueue__c
      WHERE
        RecordId__c IN ${recordIds}
        AND PendingKey__c != NULL
        AND Sync__r.MoEngageEntity__c = ${SyncDefinition.USERS}
      WITH SYSTEM_MODE
      ORDER BY ChangedAtMillis__c, Sequence__c
      LIMIT ${QueueDrain.mostRows}`;
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

  private pausedPairs(): Map<string, Datetime> {
    const pairs = new Set<string>();
    for (const sync of this.syncs.values()) {
      pairs.add(Pauses.key(sync.connectionId, sync.objectName));
    }
    return Pauses.active(pairs);
  }

  private settlePauses(sender: BulkSender): void {
    if (!sender.limited.isEmpty()) {
      const ends = Pauses.lengthen(sender.limitedPairs.keySet(), sender.limitedPairs);
      for (const delivery of sender.limited) {
        this.outcomes.paused(delivery.rows, ends.get(sender.pairOf(delivery))!);
      }
    }
    const accepted = sender.acceptedPairs.clone();
    accepted.removeAll(sender.limitedPairs.keySet());
    if (!accepted.isEmpty()) {
      Pauses.lift(accepted);
    }
  }
}
