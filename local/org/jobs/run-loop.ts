/** What the loop drives: an org, seen from outside. */
export interface DueWork {
  /** Runs one transaction of due work; false when nothing is due. */
  step(): boolean;
  /** When the next work is due (milliseconds since 1970); null when none waits. */
  nextDue(): number | null;
  now(): number;
}

/** Milliseconds after which the loop looks again, whatever it thought was due: a clock may be moved. */
const longestSleepMs = 60_000;

/**
 * Runs due work whenever there is some, one transaction at a time, with the event loop of the process in between so that requests get their turn.
 */
export class RunLoop {
  readonly #work: DueWork;
  #timer: NodeJS.Timeout | null = null;
  #immediate: NodeJS.Immediate | null = null;
  #stopped = true;
  #paused = false;
  /** Told of an error that is none of Apex: the loop goes on. */
  readonly #onError: (error: unknown) => void;

  constructor(work: DueWork, onError: (error: unknown) => void) {
    this.#work = work;
    this.#onError = onError;
  }

  start(): void {
    this.#stopped = false;
    this.wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  get paused(): boolean {
    return this.#paused;
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    if (paused) this.#cancel();
    else this.wake();
  }

  /** Something may have become due: looks at once. */
  wake(): void {
    if (this.#stopped || this.#paused || this.#immediate !== null) return;
    this.#cancel();
    this.#immediate = setImmediate(() => {
      this.#immediate = null;
      this.#turn();
    });
  }

  #turn(): void {
    let ran = false;
    try {
      ran = this.#work.step();
    } catch (error) {
      this.#onError(error);
    }
    if (ran) {
      this.wake();
      return;
    }
    const due = this.#work.nextDue();
    if (due === null || this.#stopped) return;
    this.#timer = setTimeout(() => this.wake(), Math.max(1, Math.min(due - this.#work.now(), longestSleepMs)));
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#immediate !== null) clearImmediate(this.#immediate);
    this.#timer = null;
    this.#immediate = null;
  }
}
