import { throwApex } from '../runtime/exceptions.ts';
import type { PlatformEvents } from './events/event-service.ts';
import type { JobParts } from './job-parts.ts';
import type { JobRunner } from './job-runner.ts';
import type { LimitCounters } from './limit-counters.ts';
import { cpuMicroseconds, type OrgTransaction } from './org-transaction.ts';

/** A chain of batches that never ends must end in a test. */
const maximumJobs = 250;

interface SetAside {
  readonly counters: LimitCounters;
  readonly uncommittedWork: boolean;
}

/**
 * Asynchronous work of one test method. What the method queues runs synchronously at `Test.stopTest` (or at its end), in transactions of its own inside the
 * test's; what batches queue in turn runs after them (a chain goes on), what other jobs queue does not. Schedules fire once, whatever their time.
 */
export class TestRun {
  readonly #parts: JobParts;
  readonly #runner: JobRunner;
  readonly #events: PlatformEvents;
  #collected: string[] = [];
  #phase: 'before' | 'between' | 'after' = 'before';
  #running: string | null = null;
  #setAside: SetAside | null = null;

  constructor(parts: JobParts, runner: JobRunner, events: PlatformEvents) {
    this.#parts = parts;
    this.#runner = runner;
    this.#events = events;
  }

  /** A job of the test's own code or of a batch; jobs of other jobs are left alone. */
  collect(id: string): void {
    if (this.#running === null || this.#running === 'batch') this.#collected.push(id);
  }

  /** Fresh limits until stop; callouts may follow DML that was done before. */
  start(): void {
    if (this.#phase !== 'before') throwApex('System.FinalException', 'Testing has already started');
    this.#phase = 'between';
    const running = this.#transaction();
    this.#setAside = { counters: running.counters, uncommittedWork: running.uncommittedWork };
    running.counters = running.counters.fresh();
    running.uncommittedWork = false;
    running.cpuStart = cpuMicroseconds();
  }

  /** Runs the events and jobs that came in between; what a job throws comes out here. */
  stop(): void {
    if (this.#phase !== 'between') throwApex('System.FinalException', this.#phase === 'before' ? 'Testing has not started' : 'Testing has already stopped');
    this.#phase = 'after';
    try {
      this.#events.deliver();
      this.#runCollected();
      // What the jobs published.
      this.#events.deliver();
    } finally {
      const running = this.#transaction();
      running.counters = this.#setAside!.counters;
      running.uncommittedWork = this.#setAside!.uncommittedWork;
    }
  }

  /** Jobs that were queued outside of startTest and stopTest. Platform events that were published there are never delivered. */
  end(): void {
    this.#runCollected();
  }

  #runCollected(): void {
    let left = maximumJobs;
    try {
      for (let id = this.#collected.shift(); id !== undefined && left-- > 0; id = this.#collected.shift()) this.#runToEnd(id);
    } finally {
      this.#collected = [];
      this.#running = null;
    }
  }

  #runToEnd(id: string): void {
    const { store } = this.#parts;
    let chunks = 0;
    for (let job = store.find(id); job !== null; job = store.find(id)) {
      if (job.work.kind === 'batch' && job.work.phase === 'execute' && ++chunks > 1) {
        throwApex('System.UnexpectedException', 'No more than one executeBatch can be called from within a test method.  Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.');
      }
      const { kind } = job.work;
      this.#running = kind;
      this.#runner.runPiece(job);
      if (kind === 'scheduled') return;
    }
  }

  #transaction(): OrgTransaction {
    const { running } = this.#parts.transactions;
    if (running === null) throw new Error('No transaction is running');
    return running;
  }
}
