import { Clock } from '../shared/Clock.ts';

/** Callouts of one execution: at most 100, and 120 seconds together (RT-7). What does not fit goes on in the next execution. */
export class CalloutBudget {
  private static readonly TOTAL_MILLISECONDS: Integer = 115000;
  private static readonly LONGEST_CALLOUT_MILLISECONDS: Integer = 30000;
  private static readonly SHORTEST_CALLOUT_MILLISECONDS: Integer = 5000;

  private readonly startedAtMillis: Long = Clock.nowMillis();

  isSpent(): boolean {
    return (
      Limits.getCallouts() >= Limits.getLimitCallouts() ||
      this.timeoutMilliseconds() < CalloutBudget.SHORTEST_CALLOUT_MILLISECONDS
    );
  }

  /** @returns the time-out for the next callout, so that all stay within the total */
  timeoutMilliseconds(): Integer {
    const left: Long = CalloutBudget.TOTAL_MILLISECONDS - (Clock.nowMillis() - this.startedAtMillis);
    return left > CalloutBudget.LONGEST_CALLOUT_MILLISECONDS
      ? CalloutBudget.LONGEST_CALLOUT_MILLISECONDS
      : left.intValue();
  }
}
