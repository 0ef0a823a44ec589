import { CustomerIds } from '../mapping/CustomerIds.ts';
import { PayloadBuilder } from '../mapping/PayloadBuilder.ts';
import { RecordLoader } from '../mapping/RecordLoader.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { BulkSender } from '../queue/BulkSender.ts';
import { CalloutBudget } from '../queue/CalloutBudget.ts';
import { Delivery } from '../queue/Delivery.ts';
import { DeliveryPlanner } from '../queue/DeliveryPlanner.ts';
import { DrainRun } from '../queue/DrainRun.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Verdict } from '../retry/Verdict.ts';
import { Clock } from '../shared/Clock.ts';
import { HistoricFailure } from './HistoricFailure.ts';
import { HistoricOutcomes } from './HistoricOutcomes.ts';

/** Sends one chunk of a historic sync, in requests as full as they get, in the order of the ids. Reads and calls out; writes nothing (RT-11). */
@WithoutSharing
export class HistoricChunk {
  private readonly sync: SyncDefinition;
  private readonly recordIds: List<Id> = new List<Id>();
  private readonly outcomes: HistoricOutcomes = new HistoricOutcomes();
  private readonly sender: BulkSender;
  private settledRecords: Integer = 0;

  constructor(sync: SyncDefinition, scope: List<SObject>) {
    this.sync = sync;
    for (const record of scope) {
      this.recordIds.add(record.Id);
    }
    this.sender = new BulkSender(
      new Map<Id, SyncDefinition>([[sync.id, sync]]),
      new DrainRun(),
      this.outcomes,
      new CalloutBudget(),
    );
  }

  send(): void {
    try {
      const deliveries = this.deliveries(RecordLoader.load(this.sync, new Set<Id>(this.recordIds)));
      if (!deliveries.isEmpty()) {
        this.sender.send(this.sync, deliveries);
      }
    } catch (error) {
      if (error instanceof QueryException) {
        const message = `The records of "${this.sync.name}" can't be read: ${error.getMessage()} Open Map Fields and mend the mapping.`;
        this.outcomes.abortedBy = Verdict.rejected(ErrorTypes.RECORD_UNREADABLE, message, '');
      } else {
        throw error;
      }
    }
    this.settledRecords = this.outcomes.settled(this.recordIds);
  }

  /** Records that are dealt with. The ones after them come again when the sync goes on. */
  processed(): Integer {
    return this.settledRecords;
  }

  failures(): List<HistoricFailure> {
    return this.outcomes.failuresOf(this.recordIds, this.settledRecords);
  }

  /** @returns id of the last record that is dealt with; null where there is none */
  lastRecordId(): Id | null {
    return this.settledRecords === 0 ? null : this.recordIds.get(this.settledRecords - 1);
  }

  /** The error of the connection that ended the sending; null where there was none */
  abortedBy(): Verdict | null {
    return this.outcomes.abortedBy;
  }

  /** Pairs that hit the rate limit, with MoEngage's header */
  limitedPairs(): Map<string, string | null> {
    return this.sender.limitedPairs;
  }

  hasAccepted(): boolean {
    return !this.sender.acceptedPairs.isEmpty();
  }

  isComplete(): boolean {
    return this.settledRecords === this.recordIds.size();
  }

  private deliveries(records: Map<Id, SObject>): List<Delivery> {
    const deliveries = new List<Delivery>();
    for (const recordId of this.recordIds) {
      const record = records.get(recordId);
      if (record === null || !this.sync.accepts(record)) {
        this.outcomes.passedOver(recordId);
        continue;
      }
      const rows = new List<SyncQueue__c>([new SyncQueue__c({ Sync__c: this.sync.id, RecordId__c: recordId })]);
      const customerId = PayloadBuilder.customerId(this.sync, record);
      if (CustomerIds.isUsable(customerId)) {
        deliveries.add(new Delivery(rows, this.json(record, customerId!), this.sync.objectName));
      } else {
        const message = DeliveryPlanner.noCustomerId(this.sync, customerId);
        this.outcomes.unsendable(rows, this.sync, ErrorTypes.MISSING_ATTRIBUTE, message);
      }
    }
    return deliveries;
  }

  /** An event of a historic sync tells what the record is now. */
  private json(record: SObject, customerId: string): string {
    return this.sync.isEvents()
      ? PayloadBuilder.event(this.sync, record, customerId, Clock.nowMillis())
      : PayloadBuilder.user(this.sync, record, customerId);
  }
}
