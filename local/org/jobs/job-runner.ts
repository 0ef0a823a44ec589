import type { JobParts } from './job-parts.ts';
import type { BatchJobs } from './kinds/batch.ts';
import type { FutureJobs } from './kinds/future.ts';
import type { QueueableJobs } from './kinds/queueable.ts';
import type { ScheduledJobs } from './kinds/scheduled.ts';
import type { BatchWork, FutureWork, JobRecord, QueueableWork, ScheduledBatchWork, ScheduledWork } from './queue/job-record.ts';

export interface JobKinds {
  readonly batches: BatchJobs;
  readonly queueables: QueueableJobs;
  readonly futures: FutureJobs;
  readonly schedules: ScheduledJobs;
}

/** Runs jobs piece by piece, each piece a transaction, the pieces of all due jobs in turn. */
export class JobRunner {
  readonly #parts: JobParts;
  readonly #kinds: JobKinds;

  constructor(parts: JobParts, kinds: JobKinds) {
    this.#parts = parts;
    this.#kinds = kinds;
  }

  /** Runs one piece of the job whose turn it is; false when none is due. Failures are on the job's row, not thrown. */
  runOne(): boolean {
    const job = this.#parts.store.nextDue(this.#parts.clock.now());
    if (job === null) return false;
    this.runQuietly(job);
    return true;
  }

  /** Runs the next piece of a job; its failure is on the job's row. */
  runQuietly(job: JobRecord): void {
    try {
      this.runPiece(job);
    } catch {
      // The kind of job wrote it down and reported it.
    }
  }

  /** Runs the next piece of a job; throws what it threw. */
  runPiece(job: JobRecord): void {
    this.#begin(job);
    this.#parts.services().security.runAs(job.userId, () => this.#dispatch(job));
    this.#parts.transactions.bookkeeping(() => this.#kinds.batches.promote());
  }

  /**
   * Commits that the job runs before it does. A process that dies in the middle finds the mark when it starts again ({@link recover}).
   */
  #begin(job: JobRecord): void {
    const { store, rows, transactions } = this.#parts;
    transactions.bookkeeping(() => {
      job.state = 'running';
      store.save(job);
      switch (job.work.kind) {
        case 'batch': rows.setStatus(job.id, job.work.phase === 'start' ? 'Preparing' : 'Processing'); break;
        case 'queueable': if (job.work.phase === 'execute') rows.setStatus(job.id, 'Processing'); break;
        case 'future': rows.setStatus(job.id, 'Processing'); break;
        case 'scheduled': rows.setStatus(job.work.asyncJobId, 'Processing'); break;
        case 'scheduledBatch': break;
      }
    });
  }

  #dispatch(job: JobRecord): void {
    const { batches, queueables, futures, schedules } = this.#kinds;
    switch (job.work.kind) {
      case 'batch': batches.runPiece(job as JobRecord & { work: BatchWork }); break;
      case 'queueable': queueables.runPiece(job as JobRecord & { work: QueueableWork }); break;
      case 'future': futures.runPiece(job as JobRecord & { work: FutureWork }); break;
      case 'scheduled': schedules.runPiece(job as JobRecord & { work: ScheduledWork }); break;
      case 'scheduledBatch': schedules.runDelayedBatch(job as JobRecord & { work: ScheduledBatchWork }); break;
    }
  }
}
