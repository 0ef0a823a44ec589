import { RecordLoader } from '../mapping/RecordLoader.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { OverflowRow } from './OverflowRow.ts';
import { QueueRows } from './QueueRows.ts';

/**
 * Makes the rows that a transaction near its limits could not make itself (RT-3). The events arrive at once, possibly before that transaction has
 * committed: then this run is given up and comes back later.
 */
@WithoutSharing
export class OverflowReceiver {
  /** A trigger on an event that gives up ten times is suspended by the platform. */
  private static readonly MOST_RETRIES: Integer = 6;

  private readonly log: ExceptionLog = new ExceptionLog('ChangeOverflow');
  private inserted: Integer = 0;

  /** @param events - in the order of publishing; those that are left when the limits near come back in another run */
  static receive(events: List<ChangeOverflow__e>): void {
    const receiver = new OverflowReceiver();
    for (const event of events) {
      const rows = receiver.rowsOf(event);
      if (receiver.inserted > 0 && !OverflowReceiver.hasRoom(rows)) {
        break;
      }
      OverflowReceiver.waitForCommit(event, rows);
      receiver.save(rows);
      EventBus.TriggerContext.currentContext().setResumeCheckpoint(event.ReplayId!);
    }
    if (receiver.inserted > 0) {
      EventBus.publish(new DrainRequested__e({ Reason__c: 'Overflow' }));
    }
    receiver.log.save();
  }

  private rowsOf(event: ChangeOverflow__e): List<SyncQueue__c> {
    const objectType = OverflowReceiver.objectType(event.SalesforceObject__c);
    if (objectType === null) {
      return new List<SyncQueue__c>();
    }
    const syncs = SyncDefinitions.runnableFor(objectType);
    return event.Details__c === null
      ? OverflowReceiver.rowsOfRecords(event, syncs)
      : OverflowReceiver.rowsOfDetails(event, syncs);
  }

  private static rowsOfDetails(event: ChangeOverflow__e, syncs: List<SyncDefinition>): List<SyncQueue__c> {
    const bySyncId = new Map<Id, SyncDefinition>();
    for (const sync of syncs) {
      bySyncId.put(sync.id, sync);
    }
    const rows = new List<SyncQueue__c>();
    for (const detail of JSON.deserialize(event.Details__c!, (List<OverflowRow>).class) as List<OverflowRow>) {
      const sync = bySyncId.get(detail.s);
      // A sync that was switched off meanwhile makes no rows (MP-6).
      if (sync !== null) {
        const row = QueueRows.scheduled(
          sync,
          detail.r,
          event.Operation__c,
          event.ChangedAtMillis__c!.longValue(),
          detail.q,
        );
        row.CustomerId__c = detail.c;
        row.Payload__c = detail.p;
        rows.add(row);
      }
    }
    return rows;
  }

  /** Without details, every sync of users gets a row: sending values that did not change does no harm. An event would tell something untrue. */
  private static rowsOfRecords(event: ChangeOverflow__e, syncs: List<SyncDefinition>): List<SyncQueue__c> {
    const rows = new List<SyncQueue__c>();
    for (const sync of syncs) {
      if (sync.isEvents()) {
        continue;
      }
      const left = OverflowReceiver.filteredOut(sync, event);
      for (const recordId of event.RecordIds__c!.split(',')) {
        if (!left.contains(Id.valueOf(recordId))) {
          rows.add(
            QueueRows.scheduled(
              sync,
              Id.valueOf(recordId),
              event.Operation__c,
              event.ChangedAtMillis__c!.longValue(),
              rows.size(),
            ),
          );
        }
      }
    }
    return rows;
  }

  /** MP-8: records that the filter of the sync leaves out. One that can't be seen yet is none of them: it is looked at when it is sent. */
  private static filteredOut(sync: SyncDefinition, event: ChangeOverflow__e): Set<Id> {
    const left = new Set<Id>();
    if (sync.filter === null) {
      return left;
    }
    const recordIds = new Set<Id>();
    for (const recordId of event.RecordIds__c!.split(',')) {
      recordIds.add(Id.valueOf(recordId));
    }
    for (const record of RecordLoader.load(sync, recordIds).values()) {
      if (!sync.accepts(record)) {
        left.add(record.Id);
      }
    }
    return left;
  }

  /** A created record that can't be seen yet is one whose transaction has not committed. */
  private static waitForCommit(event: ChangeOverflow__e, rows: List<SyncQueue__c>): void {
    const context = EventBus.TriggerContext.currentContext();
    if (
      rows.isEmpty() ||
      !event.Operation__c.equals(QueueRows.CREATE) ||
      context.retries >= OverflowReceiver.MOST_RETRIES
    ) {
      return;
    }
    const recordId = Id.valueOf(rows.get(0).RecordId__c!);
    // The name of the object comes from its describe.
    const query = `SELECT Id FROM ${recordId.getSObjectType().getDescribe().getName()} WHERE Id = :recordId`;
    const found = Database.queryWithBinds(
      query,
      new Map<string, unknown>([['recordId', recordId]]),
      AccessLevel.SYSTEM_MODE,
    );
    if (found.isEmpty()) {
      throw new EventBus.RetryableException('The transaction that made these changes has not committed yet.');
    }
  }

  private static hasRoom(rows: List<SyncQueue__c>): boolean {
    return (
      Limits.getLimitDmlRows() - Limits.getDmlRows() > rows.size() &&
      Limits.getLimitDmlStatements() - Limits.getDmlStatements() > 3
    );
  }

  private save(rows: List<SyncQueue__c>): void {
    if (rows.isEmpty()) {
      return;
    }
    const results = Database.insert(rows, false, AccessLevel.SYSTEM_MODE);
    for (let index = 0; index < results.size(); index++) {
      if (!results.get(index).isSuccess()) {
        this.log.addRow(rows.get(index), null, 'Sync Queue', results.get(index).getErrors().get(0).getMessage(), null);
      }
    }
    this.inserted += rows.size();
  }

  private static objectType(objectName: string): Schema.SObjectType | null {
    try {
      return Schema.describeSObjects(new List<string>([objectName]), Schema.SObjectDescribeOptions.DEFERRED)
        .get(0)
        .getSObjectType();
    } catch (error) {
      if (error instanceof InvalidParameterValueException) {
        return null;
      } else {
        throw error;
      }
    }
  }
}
