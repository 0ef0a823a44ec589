/** The one clock: it runs with real time and can be moved forward, so that a 24-hour buffer takes no time in a test. */
export interface Clock {
  /** Epoch milliseconds, as every part of this program must see them. */
  now(): number;
  /** Moves time forward. @throws RangeError on a negative or fractional amount: time does not run back. */
  advance(milliseconds: number): void;
  /** How far this clock is ahead of the machine's, in milliseconds. */
  readonly offsetMilliseconds: number;
}

/**
 * @param offsetMilliseconds how far ahead of real time the clock starts (kept in the data file between runs)
 * @param real source of real time; a constant function freezes the clock between calls of `advance`
 */
export function createClock(offsetMilliseconds = 0, real: () => number = Date.now): Clock {
  let offset = offsetMilliseconds;
  return {
    now: () => real() + offset,
    advance(milliseconds) {
      if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) {
        throw new RangeError('Give the time to advance as a whole number of milliseconds, 0 or more.');
      }
      offset += milliseconds;
    },
    get offsetMilliseconds() {
      return offset;
    },
  };
}
