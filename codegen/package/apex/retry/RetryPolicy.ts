import { ErrorTypes } from './ErrorTypes.ts';

/** When a failed row is tried again (ER-1). Pure: takes counts and minutes, gives minutes. */
export class RetryPolicy {
  /** Attempts a row gets, the first one included. */
  static readonly MAXIMUM_ATTEMPTS: Integer = 4;

  /**
   * @param attempts - sendings so far, the failed one included
   * @param firstWaitMinutes - the Sync Queue Scheduler Time
   * @returns minutes until the next attempt (5, 10, 20 with the default); null where a person has to act
   */
  static waitMinutes(errorType: string, attempts: Integer, firstWaitMinutes: Integer): Integer | null {
    if (!ErrorTypes.isRetriedAutomatically(errorType) || attempts >= RetryPolicy.MAXIMUM_ATTEMPTS) {
      return null;
    }
    let wait: Integer = firstWaitMinutes;
    for (let attempt = 1; attempt < attempts; attempt++) {
      wait = wait * 2;
    }
    return wait;
  }
}
