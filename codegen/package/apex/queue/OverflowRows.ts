import { RecordLoader } from '../mapping/RecordLoader.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { ChangeCapture } from './ChangeCapture.ts';
import { OverflowRow } from './OverflowRow.ts';
import { QueueRows } from './QueueRows.ts';

/** The Sync Queue rows that an overflow event stands for (RT-3). Queries, and writes nothing. */
@WithoutSharing
export class OverflowRows {
  /** A log entry names so many records. */
  private static readonly MOST_NAMED: Integer = 1000;

  private readonly event: ChangeOverflow__e;
  private readonly log: ExceptionLog;
  private readonly rows: List<SyncQueue__c> = new List<SyncQueue__c>();

  /** @param log - where it is told what can't be made good */
  constructor(event: ChangeOverflow__e, log: ExceptionLog) {
    this.event = event;
    this.log = log;
  }

  of(syncs: List<SyncDefinition>): List<SyncQueue__c> {
    if (this.event.Details__c === null) {
      for (const sync of syncs) {
        this.addRecords(sync);
      }
    } else {
      this.addDetails(syncs);
    }
    return this.rows;
  }

  /** @returns null where the event's object is gone */
  static syncsOf(event: ChangeOverflow__e): List<SyncDefinition> | null {
    try {
      const describe = Schema.describeSObjects(
        new List<string>([event.SalesforceObject__c]),
        Schema.SObjectDescribeOptions.DEFERRED,
      ).get(0);
      return SyncDefinitions.runnableFor(describe.getSObjectType());
    } catch (error) {
      if (error instanceof InvalidParameterValueException) {
        return null;
      } else {
        throw error;
      }
    }
  }

  private addDetails(syncs: List<SyncDefinition>): void {
    const bySyncId = new Map<Id, SyncDefinition>();
    for (const sync of syncs) {
      bySyncId.put(sync.id, sync);
    }
    for (const detail of JSON.deserialize(this.event.Details__c!, (List<OverflowRow>).class) as List<OverflowRow>) {
      const sync = bySyncId.get(detail.s);
      // A sync that was switched off meanwhile makes no rows (MP-6).
      if (sync !== null) {
        const row = this.row(sync, detail.r, detail.q);
        row.CustomerId__c = detail.c;
        row.Payload__c = detail.p;
        this.rows.add(row);
      }
    }
  }

  /** Without details it is not known what changed. A user is sent with its values, which does no harm where they did not change. */
  private addRecords(sync: SyncDefinition): void {
    if (!sync.isEvents()) {
      this.addUsers(sync);
    } else if (this.event.Operation__c.equals(QueueRows.CREATE) || this.event.Operation__c.equals(QueueRows.UNDELETED)) {
      this.addEvents(sync);
    } else {
      // An event would tell of something that perhaps never happened.
      this.tellLost(sync);
    }
  }

  private addUsers(sync: SyncDefinition): void {
    // MP-8: records that the filter leaves out. One that can't be seen is none of them: it is looked at when it is sent.
    const seen = sync.filter === null ? new Map<Id, SObject>() : RecordLoader.load(sync, this.recordIds());
    for (const recordId of this.recordIds()) {
      const record = seen.get(recordId);
      if (record === null || sync.accepts(record)) {
        this.rows.add(this.row(sync, recordId, this.rows.size()));
      }
    }
  }

  /** That a record was made is certain; its values are the earliest that can be read (RT-6). */
  private addEvents(sync: SyncDefinition): void {
    const seen = RecordLoader.load(sync, this.recordIds());
    for (const recordId of this.recordIds()) {
      const record = seen.get(recordId);
      if (record !== null && sync.accepts(record)) {
        const changedAt = this.event.ChangedAtMillis__c!.longValue();
        this.rows.add(ChangeCapture.row(sync, record, this.event.Operation__c, changedAt, this.rows.size()));
      }
    }
  }

  private tellLost(sync: SyncDefinition): void {
    if (this.event.Operation__c.equals(QueueRows.DELETED) && !sync.sendsDeletions()) {
      return;
    }
    const ids = this.event.RecordIds__c!.split(',');
    const named = new List<string>();
    for (const recordId of ids) {
      if (named.size() < OverflowRows.MOST_NAMED) {
        named.add(recordId);
      }
    }
    this.log.addMessage(
      ExceptionLog.KIND_TRIGGER,
      'Change Overflow',
      `A transaction was so near Salesforce's limits that it could not be seen what changed in ${ids.size()} records (${this.event.Operation__c}), so no event of "${sync.name}" was made of them. Records: ${String.join(named, ',')}`,
    );
  }

  private recordIds(): Set<Id> {
    const recordIds = new Set<Id>();
    for (const recordId of this.event.RecordIds__c!.split(',')) {
      recordIds.add(Id.valueOf(recordId));
    }
    return recordIds;
  }

  private row(sync: SyncDefinition, recordId: Id, sequence: Integer): SyncQueue__c {
    return QueueRows.scheduled(
      sync,
      recordId,
      this.event.Operation__c,
      this.event.ChangedAtMillis__c!.longValue(),
      sequence,
    );
  }
}
