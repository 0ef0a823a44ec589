import { FailureView } from './FailureView.ts';

/** A page of failures, the newest first. */
export class FailurePage {
  @AuraEnabled failures: List<FailureView> = new List<FailureView>();
  /** Sent back for the next page; null on the last one. With a text, a page may hold few or none although there is a next one. */
  @AuraEnabled next: string | null = null;
  /** Failures that the filter takes in all; null with a text, as Salesforce can't count by that */
  @AuraEnabled total: Integer | null = null;
}
