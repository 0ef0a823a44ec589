import { InboundEcho } from '../inbound/InboundEcho.ts';
import { CustomerIds } from '../mapping/CustomerIds.ts';
import { PayloadBuilder } from '../mapping/PayloadBuilder.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { Clock } from '../shared/Clock.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { CapturedRows } from './CapturedRows.ts';
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
    capture.saveLog();
  }

  /** Where not even the log can be written (setup objects were saved before, and Salesforce mixes no DML), the save still goes on. */
  private saveLog(): void {
    try {
      if (TransactionBudget.allowsLog(this.log.size())) {
        this.log.save();
      }
    } catch (error) {
      caught(error);
      System.debug(LoggingLevel.ERROR, `The log of SyncTrigger can't be written: ${error.getMessage()}`);
    }
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
    const overflow = new ChangeOverflow(objectType.getDescribe().getName(), word, this.now);
    if (!SyncDefinitions.isLoaded(objectType) && !TransactionBudget.allowsQuery()) {
      overflow.publishRecords(records);
      return;
    }
    const syncs = SyncDefinitions.runnableFor(objectType);
    if (syncs.isEmpty()) {
      return;
    }
    const rows = new CapturedRows(overflow, this.log);
    const worked = this.addRows(rows, syncs, word, records, oldRecords);
    rows.save();
    if (worked < records.size()) {
      overflow.publishRecords(ChangeCapture.rest(records, worked));
    }
  }

  /** @returns how many of the records were worked on before time or memory ran short */
  private addRows(
    rows: CapturedRows,
    syncs: List<SyncDefinition>,
    operation: string,
    records: List<SObject>,
    oldRecords: Map<Id, SObject> | null,
  ): Integer {
    const detector = new ChangeDetector(syncs);
    for (let index = 0; index < records.size(); index++) {
      if (!rows.hasRoom()) {
        return index;
      }
      const record = records.get(index);
      try {
        switch (operation) {
          case 'Update':
            this.addUpdated(rows, syncs, record, detector.changedFields(oldRecords!.get(record.Id)!, record));
            break;
          case 'Delete':
            this.addDeleted(rows, syncs, record);
            break;
          default:
            this.addCreated(rows, syncs, record, operation);
            break;
        }
      } catch (error) {
        caught(error);
        // One record that can't be understood takes none of the others with it.
        this.log.addErrorOf(record.Id, ExceptionLog.KIND_TRIGGER, error);
      }
    }
    return records.size();
  }

  private static rest(records: List<SObject>, first: Integer): List<SObject> {
    const left = new List<SObject>();
    for (let index = first; index < records.size(); index++) {
      left.add(records.get(index));
    }
    return left;
  }

  private addCreated(rows: CapturedRows, syncs: List<SyncDefinition>, record: SObject, operation: string): void {
    for (const sync of syncs) {
      // MP-8: the filter decides; IN-4: what MoEngage sent does not go straight back.
      if (sync.accepts(record) && !InboundEcho.isEcho(sync, record, null)) {
        rows.add(ChangeCapture.row(sync, record, operation, this.now, rows.size()));
      }
    }
  }

  private addUpdated(rows: CapturedRows, syncs: List<SyncDefinition>, record: SObject, changed: Set<string>): void {
    if (changed.isEmpty()) {
      return;
    }
    for (const sync of syncs) {
      const isWanted = ChangeDetector.concerns(sync, changed) && sync.accepts(record);
      if (isWanted && !InboundEcho.isEcho(sync, record, changed)) {
        rows.add(ChangeCapture.row(sync, record, QueueRows.CHANGE, this.now, rows.size()));
      }
    }
  }

  /** The row of a change. A user's values are read when they are sent; an event is what happened now (RT-6). */
  static row(
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
  private addDeleted(rows: CapturedRows, syncs: List<SyncDefinition>, record: SObject): void {
    for (const sync of syncs) {
      if (!sync.sendsDeletions() || !sync.accepts(record)) {
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
