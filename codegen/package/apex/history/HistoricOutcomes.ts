import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { DeliveryOutcomes } from '../queue/DeliveryOutcomes.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Verdict } from '../retry/Verdict.ts';
import { HistoricFailure } from './HistoricFailure.ts';

/**
 * What became of the records of one chunk. An error of the whole connection is no failure of a record: its records come again when the sync goes
 * on (HS-5). Pure: it only remembers.
 */
export class HistoricOutcomes implements DeliveryOutcomes {
  private readonly done: Set<Id> = new Set<Id>();
  private readonly failures: Map<Id, HistoricFailure> = new Map<Id, HistoricFailure>();
  /** The error that ended the run; null where it goes on */
  abortedBy: Verdict | null = null;

  sent(rows: List<SyncQueue__c>): void {
    for (const row of rows) {
      this.done.add(Id.valueOf(row.RecordId__c!));
    }
  }

  refused(rows: List<SyncQueue__c>, sync: SyncDefinition, verdict: Verdict): void {
    if (ErrorTypes.aborts(verdict.errorType!)) {
      this.abortedBy = verdict;
      return;
    }
    for (const row of rows) {
      this.fail(row, verdict.errorType!, verdict.message, verdict.answer);
    }
  }

  stopped(rows: List<SyncQueue__c>, sync: SyncDefinition, verdict: Verdict): void {
    this.abortedBy = verdict;
  }

  unsendable(rows: List<SyncQueue__c>, sync: SyncDefinition, errorType: string, message: string): void {
    for (const row of rows) {
      this.fail(row, errorType, message, null);
    }
  }

  /** Not to be sent: the record is gone, or the filter does not let it through any more. No failure. */
  passedOver(recordId: Id): void {
    this.done.add(recordId);
  }

  /** @returns how many records at the beginning of the chunk are settled; those after the first unsettled one come again */
  settled(recordIds: List<Id>): Integer {
    let count: Integer = 0;
    while (count < recordIds.size() && this.isKnown(recordIds.get(count))) {
      count++;
    }
    return count;
  }

  /** @returns the failures among the first so many records */
  failuresOf(recordIds: List<Id>, count: Integer): List<HistoricFailure> {
    const failures = new List<HistoricFailure>();
    for (let index = 0; index < count; index++) {
      const failure = this.failures.get(recordIds.get(index));
      if (failure !== null) {
        failures.add(failure);
      }
    }
    return failures;
  }

  /** @returns whether all of these are settled, but for those that may wait */
  isSettled(recordIds: List<Id>, waiting: Set<Id>): boolean {
    for (const recordId of recordIds) {
      if (!this.isKnown(recordId) && !waiting.contains(recordId)) {
        return false;
      }
    }
    return true;
  }

  private isKnown(recordId: Id): boolean {
    return this.done.contains(recordId) || this.failures.containsKey(recordId);
  }

  private fail(row: SyncQueue__c, errorType: string, message: string, answer: string | null): void {
    const recordId = Id.valueOf(row.RecordId__c!);
    this.failures.put(recordId, new HistoricFailure(recordId, errorType, message, answer));
  }
}
