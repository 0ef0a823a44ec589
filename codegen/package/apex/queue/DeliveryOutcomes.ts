import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { Verdict } from '../retry/Verdict.ts';

/** Who is told what became of the rows of a delivery: the queue's rows in real time, the records of a chunk in a historic sync. */
export interface DeliveryOutcomes {
  /** MoEngage accepted. */
  sent(rows: List<SyncQueue__c>): void;
  /** MoEngage refused what was sent. */
  refused(rows: List<SyncQueue__c>, sync: SyncDefinition, verdict: Verdict): void;
  /** The connection had stopped before these rows' turn came. */
  stopped(rows: List<SyncQueue__c>, sync: SyncDefinition, verdict: Verdict): void;
  /** Could not be sent at all, for a reason of ours. */
  unsendable(rows: List<SyncQueue__c>, sync: SyncDefinition, errorType: string, message: string): void;
}
