/**
 * When MoEngage's rate limit ends, from the header `x-ratelimit-reset` (ER-6). One page of MoEngage's documentation calls it seconds left, another
 * one UTC seconds since 1970: small numbers are the former, large ones the latter. Pure.
 */
export class RateLimitReset {
  private static readonly LARGEST_SECONDS_LEFT: Long = 100000;
  private static readonly MILLIS_PER_SECOND: Integer = 1000;
  /** Limits are per minute: a later end is a header that means something else, and must not stop a connection for days. */
  private static readonly LONGEST_WAIT_SECONDS: Long = 3600;

  /** @returns seconds from now, 0 or more; 0 where the header says nothing usable */
  static secondsLeft(header: string | null, nowMillis: Long): Long {
    if (header === null || !header.trim().isNumeric() || header.trim().length() > 13) {
      return 0;
    }
    const value = Long.valueOf(header.trim());
    const now: Long = nowMillis / RateLimitReset.MILLIS_PER_SECOND;
    const left = value < RateLimitReset.LARGEST_SECONDS_LEFT ? value : value - now;
    if (left < 0) {
      return 0;
    }
    return left > RateLimitReset.LONGEST_WAIT_SECONDS ? RateLimitReset.LONGEST_WAIT_SECONDS : left;
  }
}
