const nextClass = 0;
const ended = 1;
const firstThread = 2;

/**
 * The list of test classes that threads take from, as shared memory: a position, how many tests have ended, and for each helping thread whether it has begun to take. All threads
 * have the same list in the same order.
 */
export class TestQueue {
  readonly memory: SharedArrayBuffer;
  readonly #cells: Int32Array;

  /** @param memory - of another thread's queue, or how many threads help */
  constructor(memory: SharedArrayBuffer | number) {
    this.memory = typeof memory === 'number' ? new SharedArrayBuffer(4 * (firstThread + memory)) : memory;
    this.#cells = new Int32Array(this.memory);
  }

  /** Index of the next class that nobody has taken; beyond the end when none is left. */
  take(): number {
    return Atomics.add(this.#cells, nextClass, 1);
  }

  /** Notes that tests have ended, in whatever thread; answers how many have by now. */
  end(tests: number): number {
    return Atomics.add(this.#cells, ended, tests) + tests;
  }

  /** A helping thread is about to take its first class. */
  begin(thread: number): void {
    Atomics.store(this.#cells, firstThread + thread, 1);
  }

  /** False as long as a helping thread has taken nothing: once the list is empty, nothing is lost by ending it. */
  hasBegun(thread: number): boolean {
    return Atomics.load(this.#cells, firstThread + thread) === 1;
  }
}
