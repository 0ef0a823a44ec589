import { CustomerIds } from '../mapping/CustomerIds.ts';
import { PayloadBuilder } from '../mapping/PayloadBuilder.ts';
import { RecordLoader } from '../mapping/RecordLoader.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { BulkSender } from '../queue/BulkSender.ts';
import { CalloutBudget } from '../queue/CalloutBudget.ts';
import { Chunker } from '../queue/Chunker.ts';
import { Delivery } from '../queue/Delivery.ts';
import { DeliveryPlanner } from '../queue/DeliveryPlanner.ts';
import { DrainRun } from '../queue/DrainRun.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Verdict } from '../retry/Verdict.ts';
import { Clock } from '../shared/Clock.ts';
import { HistoricFailure } from './HistoricFailure.ts';
import { HistoricOutcomes } from './HistoricOutcomes.ts';

/**
 * Sends one chunk of a historic sync, in requests as full as they get, in the order of the ids (RT-7). What would make a last request that is not full
 * may be held back for the next chunk. Reads and calls out; writes nothing (RT-11).
 */
@WithoutSharing
export class HistoricChunk {
  private readonly sync: SyncDefinition;
  private readonly recordIds: List<Id>;
  private readonly mostHeldBack: Integer;
  private readonly heldBack: Set<Id> = new Set<Id>();
  private readonly outcomes: HistoricOutcomes = new HistoricOutcomes();
  private readonly sender: BulkSender;
  private settledRecords: Integer = 0;
  private bytes: Integer = 0;

  /** @param mostHeldBack - records that may wait for a fuller request; 0 where all have to be sent now */
  constructor(sync: SyncDefinition, recordIds: List<Id>, mostHeldBack: Integer) {
    this.sync = sync;
    this.recordIds = recordIds;
    this.mostHeldBack = mostHeldBack;
    this.sender = new BulkSender(
      new Map<Id, SyncDefinition>([[sync.id, sync]]),
      new DrainRun(),
      this.outcomes,
      new CalloutBudget(),
    );
  }

  send(): void {
    try {
      const deliveries = this.withoutHeldBack(
        this.deliveries(RecordLoader.load(this.sync, new Set<Id>(this.recordIds))),
      );
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

  /** Whether nothing is left but what waits for a fuller request. */
  isComplete(): boolean {
    return this.abortedBy() === null && this.limitedPairs().isEmpty() && this.outcomes.isSettled(this.recordIds, this.heldBack);
  }

  /** @returns what the next chunk sends along, in order: from the first record that waits for a fuller request on */
  carried(): List<Id> {
    const carried = new List<Id>();
    for (let index = this.settledRecords; index < this.recordIds.size(); index++) {
      carried.add(this.recordIds.get(index));
    }
    return carried;
  }

  /** @returns what the records made on average, rounded up; 0 where none made anything */
  bytesPerRecord(): Integer {
    const average: Integer = (this.bytes + this.recordIds.size() - 1) / this.recordIds.size();
    return average;
  }

  private withoutHeldBack(deliveries: List<Delivery>): List<Delivery> {
    for (const delivery of deliveries) {
      this.bytes += delivery.bytes;
    }
    if (this.mostHeldBack === 0 || deliveries.isEmpty()) {
      return deliveries;
    }
    const requests = Chunker.pack(deliveries);
    const last = requests.remove(requests.size() - 1);
    if (last.size() > this.mostHeldBack || Chunker.isFull(last)) {
      return deliveries;
    }
    for (const delivery of last) {
      this.heldBack.add(Id.valueOf(delivery.rows.get(0).RecordId__c!));
    }
    const sent = new List<Delivery>();
    for (const request of requests) {
      sent.addAll(request);
    }
    return sent;
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
