import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { ErrorTypes } from './ErrorTypes.ts';
import { RetryPolicy } from './RetryPolicy.ts';

/** Whether a person may retry a Sync Queue record (ER-4). Pure; screen and server ask here. */
export class ManualRetry {
  static readonly ACTIVE: string = 'Active';

  /** @param row - read with Status, SyncStatus, NumberOfRetries and ErrorType */
  static isOffered(row: SyncQueue__c): boolean {
    return ManualRetry.isOfferedFor(row.Status__c, row.SyncStatus__c, row.NumberOfRetries__c, row.ErrorType__c);
  }

  /** @param row - as for {@link isOffered}, and with its Name; throws InvalidInputException where it can't be retried now */
  static require(row: SyncQueue__c): void {
    if (!ManualRetry.isOffered(row)) {
      throw new InvalidInputException(
        `${row.Name} can't be retried now: its status is ${row.Status__c}, and its sync is ${row.SyncStatus__c}. Reload the page.`,
      );
    }
  }

  /** @param syncStatus - "Active" while the sync is switched on */
  static isOfferedFor(
    status: 'Scheduled' | 'Processing' | 'Successful' | 'Partial Success' | 'Failed' | null,
    syncStatus: string | null,
    attempts: Decimal | null,
    errorType: string | null,
  ): boolean {
    if (status !== 'Failed' && status !== 'Partial Success') {
      return false;
    }
    if (syncStatus === null || !syncStatus.equals(ManualRetry.ACTIVE)) {
      return false;
    }
    return (
      (attempts !== null && attempts >= RetryPolicy.MAXIMUM_ATTEMPTS) ||
      (errorType !== null && ErrorTypes.isRetriedByHand(errorType))
    );
  }
}
