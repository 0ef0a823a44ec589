import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ModuleCoverage } from '../../language/index.ts';
import type { PackageSource } from '../../metadata/index.ts';
import type { TestOutcome, TestRunOptions } from '../test-report.ts';
import type { WorkerMessage, WorkerOrder } from './messages.ts';
import { TestQueue } from './test-queue.ts';

/** What helping threads ran. */
export interface Helped {
  readonly outcomes: readonly TestOutcome[];
  readonly coverage: readonly ModuleCoverage[];
}

/**
 * Threads that run tests beside this one, each with an org in memory of its own. They load and compile while this thread does, and take classes from one
 * queue as they get ready: a thread that comes too late costs nothing.
 */
export class TestHelpers {
  readonly queue: TestQueue;
  readonly #workers: readonly Worker[];
  readonly #outcomes: TestOutcome[] = [];
  readonly #coverage: ModuleCoverage[] = [];
  readonly #ends: Promise<unknown>[];

  /** @param count - threads beside this one */
  constructor(count: number, source: PackageSource, options: TestRunOptions & { readonly coverage: boolean }) {
    this.queue = new TestQueue(count);
    this.#workers = Array.from({ length: count }, (_, thread) => {
      const workerData: WorkerOrder = { thread, queue: this.queue.memory, source, tests: options.tests, shuffle: options.shuffle, coverage: options.coverage };
      return new Worker(new URL('./worker.ts', import.meta.url), { workerData });
    });
    this.#ends = this.#workers.map((worker) => this.#listen(worker));
  }

  /** Waits for what the threads have taken, once this thread finds the queue empty. Throws what broke a thread. */
  async finish(): Promise<Helped> {
    await Promise.all(this.#workers.map(async (worker, thread) => {
      if (!this.queue.hasBegun(thread)) await worker.terminate();
      else await this.#ends[thread];
    }));
    return { outcomes: this.#outcomes, coverage: this.#coverage };
  }

  /** Ends all threads at once. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #listen(worker: Worker): Promise<unknown> {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'class') this.#outcomes.push(...message.outcomes);
      else this.#coverage.push(...message.coverage);
    });
    const end = once(worker, 'exit');
    // Whoever waits for the end gets the error; a thread that nobody waits for may end as it likes.
    end.catch(() => undefined);
    return end;
  }
}
