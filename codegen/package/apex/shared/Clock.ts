/** The package's one clock, so that tests can move time. */
export class Clock {
  @TestVisible static movedMillis: Long = 0;

  /** @returns milliseconds since 1970, UTC */
  static nowMillis(): Long {
    return Datetime.now().getTime() + Clock.movedMillis;
  }

  static now(): Datetime {
    return Datetime.newInstance(Clock.nowMillis());
  }

  /** @returns the moment so many minutes from now */
  static inMinutes(minutes: Integer): Datetime {
    return Clock.now().addMinutes(minutes);
  }
}
