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

  /** A record that changed thousands of times while nothing could be sent: the rows of one execution, and an Exception each, stay within 10,000. */
  @TestVisible static mostRows: Integer = 4000;

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
    this.sendDeletions(sender, planner.deletions);
    this.settlePauses(sender);
    this.run.savedRows += this.outcomes.save();
  }

  /**
   * Rows of the scope that are still pending, and for users every other pending row of the same records: one sending settles all (RT-6). What goes
   * beyond the limit stays pending and comes again. Only the lanes of the rows' syncs are asked for: the one that a row is in by now may be none, where it
   * was settled, or that of a person's claim (ER-5).
   */
  private static pending(scope: List<SyncQueue__c>): List<SyncQueue__c> {
    const rowIds = new Map<Id, SyncQueue__c>(scope).keySet();
    const recordIds = new Set<string>();
    const lanes = new Set<string>();
    for (const row of scope) {
      recordIds.add(row.RecordId__c!);
      if (row.Sync__c !== null) {
        lanes.add(QueueRows.lane(row.Sync__c));
      }
    }
    const now = Clock.now();
    return soql<SyncQueue__c>`
      SELECT Id, Sync__c, RecordId__c, Operation__c, CustomerId__c, Payload__c, NumberOfRetries__c, ChangedAtMillis__c, Sequence__c, PendingKey__c, WaitReason__c, ParentSyncQueue__c
      FROM SyncQueue__c
      WHERE
        PendingKey__c IN ${lanes}
        AND (
          (Id IN ${rowIds} AND (NextAttempt__c = NULL OR NextAttempt__c <= ${now}))
          OR (RecordId__c IN ${recordIds} AND Sync__r.MoEngageEntity__c = ${SyncDefinition.USERS})
        )
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

  private sendDeletions(sender: BulkSender, deliveriesByConnection: Map<Id, List<Delivery>>): void {
    for (const connectionId of deliveriesByConnection.keySet()) {
      const deliveries = deliveriesByConnection.get(connectionId)!;
      const sync = this.syncs.get(deliveries.get(0).rows.get(0).Sync__c!)!;
      const stoppedBy = this.run.abortedBy(connectionId);
      if (stoppedBy !== null) {
        sender.stop(sync, deliveries, stoppedBy);
      } else {
        sender.sendDeletions(sync, deliveries);
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
