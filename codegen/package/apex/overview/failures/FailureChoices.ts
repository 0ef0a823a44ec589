import { FailureChoice } from './FailureChoice.ts';

/** What the list of failures offers to filter by. */
export class FailureChoices {
  @AuraEnabled syncs: List<FailureChoice> = new List<FailureChoice>();
  @AuraEnabled connections: List<FailureChoice> = new List<FailureChoice>();
  /** Those that occurred in the last 30 days, with how often, the most frequent first */
  @AuraEnabled errorTypes: List<FailureChoice> = new List<FailureChoice>();
}
