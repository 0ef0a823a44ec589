import { pad } from './date.ts';

const dayMilliseconds = 86_400_000;

/** Apex `Time`: milliseconds since midnight; wraps at the day's ends. Immutable. */
export class ApexTime {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ((ms % dayMilliseconds) + dayMilliseconds) % dayMilliseconds;
  }

  static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
    return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
  }

  get hour(): number {
    return Math.floor(this.ms / 3_600_000);
  }

  get minute(): number {
    return Math.floor(this.ms / 60_000) % 60;
  }

  get second(): number {
    return Math.floor(this.ms / 1000) % 60;
  }

  get millisecond(): number {
    return this.ms % 1000;
  }

  add(ms: number): ApexTime {
    return new ApexTime(this.ms + ms);
  }

  equals(other: ApexTime): boolean {
    return this.ms === other.ms;
  }

  /** `18:30:05.000Z`. */
  toString(): string {
    return `${pad(this.hour, 2)}:${pad(this.minute, 2)}:${pad(this.second, 2)}.${pad(this.millisecond, 3)}Z`;
  }
}
