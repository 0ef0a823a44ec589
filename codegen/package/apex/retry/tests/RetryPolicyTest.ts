import { Backoff } from '../Backoff.ts';
import { ErrorTypes } from '../ErrorTypes.ts';
import { RetryPolicy } from '../RetryPolicy.ts';

@IsTest
export class RetryPolicyTest {
  /** ER-1: 5, 10, 20 minutes, then a person. */
  @IsTest static waitsDoubleAndEndAfterFourAttempts(): void {
    Assert.areEqual(5, RetryPolicy.waitMinutes(ErrorTypes.SERVER_ERROR, 1, 5));
    Assert.areEqual(10, RetryPolicy.waitMinutes(ErrorTypes.SERVER_ERROR, 2, 5));
    Assert.areEqual(20, RetryPolicy.waitMinutes(ErrorTypes.SERVER_ERROR, 3, 5));
    Assert.isNull(RetryPolicy.waitMinutes(ErrorTypes.SERVER_ERROR, 4, 5));
  }

  @IsTest static errorsThatNeedAPersonAreNotRetried(): void {
    for (const errorType of new List<string>([
      ErrorTypes.AUTHENTICATION_REQUIRED,
      ErrorTypes.BLOCKED_CLIENT,
      ErrorTypes.ACCOUNT_SUSPENDED,
      ErrorTypes.UNSUPPORTED_MEDIA_TYPE,
      ErrorTypes.MISSING_ATTRIBUTE,
      ErrorTypes.RECORD_DELETED,
    ])) {
      Assert.isNull(RetryPolicy.waitMinutes(errorType, 1, 5), errorType);
    }
  }

  /** ER-6: 1, 2, 4, 8, 10, 10… */
  @IsTest static backoffGrowsToTenMinutes(): void {
    const minutes = new List<Integer>();
    for (let step = 1; step <= 6; step++) {
      minutes.add(Backoff.minutes(step));
    }
    Assert.areEqual(new List<Integer>([1, 2, 4, 8, 10, 10]), minutes);
  }
}
