const dayMilliseconds = 86_400_000;

/** Apex `Date`: days since 1970-01-01 in the Gregorian calendar. Immutable. */
export class ApexDate {
  readonly days: number;

  constructor(days: number) {
    this.days = days;
  }

  /** Out-of-range months and days roll over, as in `Date.newInstance`. Month counts from 1. */
  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(daysOf(year, month, day));
  }

  get year(): number {
    return this.utc().getUTCFullYear();
  }

  get month(): number {
    return this.utc().getUTCMonth() + 1;
  }

  get day(): number {
    return this.utc().getUTCDate();
  }

  /** 0 is Sunday. */
  get weekday(): number {
    return (((this.days + 4) % 7) + 7) % 7;
  }

  addDays(count: number): ApexDate {
    return new ApexDate(this.days + count);
  }

  /** The day stops at the end of a shorter month. */
  addMonths(count: number): ApexDate {
    const date = this.utc();
    const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + count;
    const year = Math.floor(months / 12);
    const month = months - year * 12 + 1;
    return ApexDate.of(year, month, Math.min(date.getUTCDate(), daysInMonth(year, month)));
  }

  equals(other: ApexDate): boolean {
    return this.days === other.days;
  }

  /** `2024-02-29`. */
  toString(): string {
    const date = this.utc();
    return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
  }

  private utc(): Date {
    return new Date(this.days * dayMilliseconds);
  }
}

/** Days since 1970 of a date whose parts may lie out of range. */
export function daysOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / dayMilliseconds);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
