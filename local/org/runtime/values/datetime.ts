import { ApexDate, daysInMonth, daysOf, pad } from './date.ts';
import { ApexTime } from './time.ts';
import { offsetAt, toInstant } from './time-zone.ts';

const dayMilliseconds = 86_400_000;

/** Apex `Datetime`: milliseconds since 1970 UTC. Immutable. Parts are those of a time zone's clock, GMT by default. */
export class ApexDatetime {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  /** From the clock of a zone; parts out of range roll over. */
  static of(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, millisecond = 0, zone = 'GMT'): ApexDatetime {
    const local = daysOf(year, month, day) * dayMilliseconds + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
    return new ApexDatetime(toInstant(local, zone));
  }

  /** The clock of a zone at this instant, as a UTC `Date`. */
  clock(zone = 'GMT'): Date {
    return new Date(this.ms + offsetAt(this.ms, zone));
  }

  date(zone = 'GMT'): ApexDate {
    return new ApexDate(Math.floor((this.ms + offsetAt(this.ms, zone)) / dayMilliseconds));
  }

  time(zone = 'GMT'): ApexTime {
    return new ApexTime(this.ms + offsetAt(this.ms, zone));
  }

  add(ms: number): ApexDatetime {
    return new ApexDatetime(this.ms + ms);
  }

  /** Days on a zone's calendar: the hour stays across a change of daylight saving time. */
  addDays(count: number, zone = 'GMT'): ApexDatetime {
    return new ApexDatetime(toInstant(this.ms + offsetAt(this.ms, zone) + count * dayMilliseconds, zone));
  }

  /** The day stops at the end of a shorter month. */
  addMonths(count: number, zone = 'GMT'): ApexDatetime {
    const clock = this.clock(zone);
    const months = clock.getUTCFullYear() * 12 + clock.getUTCMonth() + count;
    const year = Math.floor(months / 12);
    const month = months - year * 12 + 1;
    const day = Math.min(clock.getUTCDate(), daysInMonth(year, month));
    const inDay = ((clock.getTime() % dayMilliseconds) + dayMilliseconds) % dayMilliseconds;
    return new ApexDatetime(toInstant(daysOf(year, month, day) * dayMilliseconds + inDay, zone));
  }

  equals(other: ApexDatetime): boolean {
    return this.ms === other.ms;
  }

  /** `2024-02-29 18:30:05` on a zone's clock. */
  text(zone = 'GMT'): string {
    const clock = this.clock(zone);
    const date = `${pad(clock.getUTCFullYear(), 4)}-${pad(clock.getUTCMonth() + 1, 2)}-${pad(clock.getUTCDate(), 2)}`;
    return `${date} ${pad(clock.getUTCHours(), 2)}:${pad(clock.getUTCMinutes(), 2)}:${pad(clock.getUTCSeconds(), 2)}`;
  }

  toString(): string {
    return this.text();
  }

  /** `2024-02-29T18:30:05.123Z`, as JSON writes it. */
  iso(): string {
    return new Date(this.ms).toISOString();
  }
}
