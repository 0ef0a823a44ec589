import { throwApex } from '../../../local/org/runtime/exceptions.ts';
import type { CalloutRequest, CalloutResponse, CalloutService, Clock } from '../../../local/org/runtime/services.ts';
import type { TrapDoor } from './trap.ts';

/** Virtual milliseconds that a callout takes when nothing slows it down. */
const USUAL_MILLISECONDS = 50;
/** A machine under load must not look like a MoEngage that is slow. */
const PATIENT_MILLISECONDS = 20_000;
/** Apex's 30 seconds, for who waits in vain: a MoEngage that does not answer must not take that long here. */
const IMPATIENT_MILLISECONDS = 400;

/** A MoEngage that answers slowly: virtual milliseconds of each of the next callouts. */
export interface Slowness {
  readonly milliseconds: number;
  readonly callouts: number;
}

/** What came of the callouts of this process. */
export interface CalloutCounts {
  sent: number;
  answered: number;
  timedOut: number;
  broken: number;
}

/**
 * The org's callouts, over real HTTP, with three things around them: traps, time that passes on the virtual clock instead of the machine's, and the ids of
 * the requests that Apex got an answer for.
 */
export class WatchedCallouts implements CalloutService {
  readonly counts: CalloutCounts = { sent: 0, answered: 0, timedOut: 0, broken: 0 };
  slowness: Slowness = { milliseconds: 0, callouts: 0 };
  /** MoEngage is about not to answer: true until the time-out that this is for. */
  expectsSilence = false;
  readonly #inner: CalloutService;
  readonly #clock: Clock;
  readonly #trapDoor: TrapDoor;
  #answered: string[] = [];

  constructor(inner: CalloutService, clock: Clock, trapDoor: TrapDoor) {
    this.#inner = inner;
    this.#clock = clock;
    this.#trapDoor = trapDoor;
  }

  send(request: CalloutRequest): CalloutResponse {
    this.#trapDoor.pass('before-callout');
    this.counts.sent += 1;
    const taken = this.#takes();
    const response = this.#exchange(request, taken);
    this.counts.answered += 1;
    const id = response.headers.find(([name]) => name.toLowerCase() === 'x-request-id')?.[1];
    this.#trapDoor.pass('after-callout');
    if (id !== undefined) this.#answered.push(id);
    return response;
  }

  /** @returns ids of the requests that the running transaction got answers for; it has ended now */
  takeAnswered(): readonly string[] {
    const answered = this.#answered;
    this.#answered = [];
    return answered;
  }

  #exchange(request: CalloutRequest, taken: number): CalloutResponse {
    const real = this.expectsSilence ? IMPATIENT_MILLISECONDS : PATIENT_MILLISECONDS;
    try {
      const response = this.#inner.send({ ...request, timeout: real });
      this.#clock.advance(Math.min(taken, request.timeout));
      if (taken < request.timeout) return response;
    } catch (error) {
      const isTimeout = (error as { message?: string }).message === 'Read timed out';
      this.#clock.advance(isTimeout ? request.timeout : taken);
      this.counts[isTimeout ? 'timedOut' : 'broken'] += 1;
      if (isTimeout) this.expectsSilence = false;
      throw error;
    }
    // The answer was on its way for longer than Apex waits.
    this.counts.timedOut += 1;
    return throwApex('System.CalloutException', 'Read timed out');
  }

  #takes(): number {
    const { milliseconds, callouts } = this.slowness;
    if (callouts === 0) return USUAL_MILLISECONDS;
    this.slowness = { milliseconds, callouts: callouts - 1 };
    return milliseconds;
  }
}
