import { Settings } from '../shared/Settings.ts';

/** The org's flex queue, which all packages share. */
@WithoutSharing
export class FlexQueue {
  /** Tests can't fill the flex queue. */
  @TestVisible static pretendedHoldingJobs: Integer | null = null;

  /** Full by the admin's limit (RT-5), which leaves room for others. */
  static isFull(): boolean {
    return FlexQueue.holdingJobs() >= Settings.flexQueueLimit();
  }

  private static holdingJobs(): Integer {
    return (
      FlexQueue.pretendedHoldingJobs ??
      soql.count`SELECT COUNT() FROM AsyncApexJob WHERE JobType = 'BatchApex' AND Status = 'Holding' WITH SYSTEM_MODE`
    );
  }
}
