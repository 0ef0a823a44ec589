/** Waits of a rate-limited connection: 1, 2, 4, 8, then 10 minutes, and 10 from there on (ER-6). Pure. */
export class Backoff {
  private static readonly LONGEST_MINUTES: Integer = 10;

  /** @param step - 1 for the first limit in a row */
  static minutes(step: Integer): Integer {
    let minutes: Integer = 1;
    for (let passed = 1; passed < step && minutes < Backoff.LONGEST_MINUTES; passed++) {
      minutes = minutes * 2;
    }
    return minutes > Backoff.LONGEST_MINUTES ? Backoff.LONGEST_MINUTES : minutes;
  }
}
