import type { Clock } from '../runtime/services.ts';

/** The machine's time plus what was added by hand: what a served org runs on. */
export class MachineClock implements Clock {
  #offset: number;

  /** @param offset - milliseconds ahead of the machine's clock. */
  constructor(offset = 0) {
    this.#offset = offset;
  }

  get offset(): number {
    return this.#offset;
  }

  now(): number {
    return Date.now() + this.#offset;
  }

  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}

/** A time that stands still until it is moved: for tests. */
export class VirtualClock implements Clock {
  #now: number;

  /** @param start - milliseconds since 1970 (UTC). */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
