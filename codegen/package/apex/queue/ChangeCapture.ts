import { InboundEcho } from '../inbound/InboundEcho.ts';
import { CustomerIds } from '../mapping/CustomerIds.ts';
import { PayloadBuilder } from '../mapping/PayloadBuilder.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { Clock } from '../shared/Clock.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { ChangeDetector } from './ChangeDetector.ts';
import { ChangeOverflow } from './ChangeOverflow.ts';
import { QueueRows } from './QueueRows.ts';
import { TransactionBudget } from './TransactionBudget.ts';

/**
 * What happens inside a user's save: changes become Sync Queue rows (RT-1, RT-2), and the drain is asked for. It must be cheap and must never
 * break the save (RT-3): one query a transaction, two DML statements a chunk, everything caught and logged.
 * System mode: whoever may save the record needs no right on the queue.
 */
@WithoutSharing
export class ChangeCapture {
  private readonly log: ExceptionLog = new ExceptionLog('SyncTrigger');
  private readonly now: Long = Clock.nowMillis();

  /** @param oldRecords - records before an update, by id; null for the other operations */
  static capture(
    objectType: Schema.SObjectType,
    operation: TriggerOperation,
    newRecords: List<SObject> | null,
    oldRecords: Map<Id, SObject> | null,
  ): void {
    const capture = new ChangeCapture();
    try {
      capture.run(objectType, operation, newRecords, oldRecords);
    } catch (error) {
      caught(error);
      capture.log.addError(ExceptionLog.KIND_TRIGGER, error);
    }
    capture.log.save();
  }

  private run(
    objectType: Schema.SObjectType,
    operation: TriggerOperation,
    newRecords: List<SObject> | null,
    oldRecords: Map<Id, SObject> | null,
  ): void {
    const word = ChangeCapture.operationWord(operation);
    if (word === null) {
      return;
    }
    const records = newRecords ?? oldRecords!.values();
    if (!SyncDefinitions.isLoaded(objectType) && !TransactionBudget.allowsQuery()) {
      this.overflow(objectType, word).publishRecords(records);
      return;
    }
    const syncs = SyncDefinitions.runnableFor(objectType);
    if (syncs.isEmpty()) {
      return;
    }
    if (!TransactionBudget.allowsWork()) {
      this.overflow(objectType, word).publishRecords(records);
      return;
    }
    const rows = this.rowsOf(syncs, word, records, oldRecords);
    if (rows.isEmpty()) {
      return;
    }
    if (TransactionBudget.allowsRows(rows.size())) {
      this.save(rows, objectType, word);
    } else {
      this.overflow(objectType, word).publishRows(rows);
    }
  }

  private rowsOf(
    syncs: List<SyncDefinition>,
    operation: string,
    records: List<SObject>,
    oldRecords: Map<Id, SObject> | null,
  ): List<SyncQueue__c> {
    switch (operation) {
      case 'Update':
        return this.updated(syncs, records, oldRecords!);
      case 'Delete':
        return this.deleted(syncs, records);
      default:
        return this.created(syncs, records, operation);
    }
  }

  private overflow(objectType: Schema.SObjectType, operation: string): ChangeOverflow {
    return new ChangeOverflow(objectType.getDescribe().getName(), operation, this.now);
  }

  private created(syncs: List<SyncDefinition>, records: List<SObject>, operation: string): List<SyncQueue__c> {
    const rows = new List<SyncQueue__c>();
    for (const record of records) {
      for (const sync of syncs) {
        // MP-8: the filter decides; IN-4: what MoEngage sent does not go straight back.
        if (sync.accepts(record) && !InboundEcho.isEcho(sync, record, null)) {
          rows.add(ChangeCapture.row(sync, record, operation, this.now, rows.size()));
        }
      }
    }
    return rows;
  }

  private updated(
    syncs: List<SyncDefinition>,
    records: List<SObject>,
    oldRecords: Map<Id, SObject>,
  ): List<SyncQueue__c> {
    const rows = new List<SyncQueue__c>();
    const detector = new ChangeDetector(syncs);
    for (const record of records) {
      const changed = detector.changedFields(oldRecords.get(record.Id)!, record);
      if (changed.isEmpty()) {
        continue;
      }
      for (const sync of syncs) {
        const isWanted = ChangeDetector.concerns(sync, changed) && sync.accepts(record);
        if (isWanted && !InboundEcho.isEcho(sync, record, changed)) {
          rows.add(ChangeCapture.row(sync, record, QueueRows.CHANGE, this.now, rows.size()));
        }
      }
    }
    return rows;
  }

  /** A user's values are read when they are sent; an event is what happened now (RT-6). */
  private static row(
    sync: SyncDefinition,
    record: SObject,
    operation: string,
    now: Long,
    sequence: Integer,
  ): SyncQueue__c {
    const row = QueueRows.scheduled(sync, record.Id, operation, now, sequence);
    if (sync.isEvents()) {
      const customerId = PayloadBuilder.customerId(sync, record);
      if (customerId !== null && CustomerIds.isUsable(customerId)) {
        row.CustomerId__c = customerId;
        row.Payload__c = PayloadBuilder.event(sync, record, customerId, now);
      }
    }
    return row;
  }

  /** What each sync wants done about deletions (MP-11). The Customer ID is kept now: the record will be gone. */
  private deleted(syncs: List<SyncDefinition>, records: List<SObject>): List<SyncQueue__c> {
    const rows = new List<SyncQueue__c>();
    for (const sync of syncs) {
      if (!sync.sendsDeletions()) {
        continue;
      }
      for (const record of records) {
        if (!sync.accepts(record)) {
          continue;
        }
        const row = QueueRows.scheduled(sync, record.Id, QueueRows.DELETED, this.now, rows.size());
        const customerId = PayloadBuilder.customerId(sync, record);
        if (customerId !== null && CustomerIds.isUsable(customerId)) {
          row.CustomerId__c = customerId;
          if (sync.sendsDeletionsAsEvents()) {
            row.Payload__c = PayloadBuilder.deletion(sync, record, customerId, this.now);
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private save(rows: List<SyncQueue__c>, objectType: Schema.SObjectType, operation: string): void {
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
      this.overflow(objectType, operation).publishRows(locked);
    }
    // After commit, and again in each chunk: an event of a pass that is rolled back goes with it.
    EventBus.publish(new DrainRequested__e({ Reason__c: 'Trigger' }));
  }

  /** @returns null for operations that make no rows */
  private static operationWord(operation: TriggerOperation): string | null {
    switch (operation) {
      case TriggerOperation.AFTER_INSERT:
        return QueueRows.CREATE;
      case TriggerOperation.AFTER_UPDATE:
        return QueueRows.CHANGE;
      case TriggerOperation.AFTER_UNDELETE:
        return QueueRows.UNDELETED;
      case TriggerOperation.AFTER_DELETE:
        return QueueRows.DELETED;
      default:
        return null;
    }
  }
}
