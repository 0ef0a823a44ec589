import { throwApex, type ApexException } from '../../runtime/exceptions.ts';
import { FinalizerContext } from '../../platform/system/finalizer-context.ts';
import { JobContext } from '../../platform/system/async-interfaces.ts';
import { callJob, isA, typeOf } from '../apex-object.ts';
import { asException, failureText } from '../failure.ts';
import type { JobParts } from '../job-parts.ts';
import type { RunningJob } from '../org-transaction.ts';
import type { JobRecord, QueueableWork } from '../queue/job-record.ts';
import { decodeState, encodeState } from '../state/index.ts';

type QueueableJob = JobRecord & { work: QueueableWork };

export interface EnqueueOptions {
  readonly delayMinutes?: number;
  readonly maximumDepth?: number;
  /** `AsyncOptions.DuplicateSignature` as text. */
  readonly signature?: string | null;
}

/** Queueable Apex with chains, delays and finalizers. */
export class QueueableJobs {
  readonly #parts: JobParts;

  constructor(parts: JobParts) {
    this.#parts = parts;
  }

  submit(object: object, options: EnqueueOptions, parent: RunningJob | null): string {
    const { store, rows, services, clock } = this.#parts;
    const delay = options.delayMinutes ?? 0;
    if (delay < 0 || delay > 10) throwApex('System.IllegalArgumentException', 'Delay must be between 0 and 10 minutes.');
    const signature = options.signature ?? null;
    if (signature !== null && store.ofKind('queueable').some(({ work }) => (work as QueueableWork).signature === signature)) {
      throwApex('System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
    }
    const userId = services().security.userId;
    const className = typeOf(object)?.name ?? '';
    const id = rows.insertJob('Queueable', 'Queued', { apexClassId: this.#parts.apexClassId(className), userId });
    const work: QueueableWork = {
      kind: 'queueable', phase: 'execute', state: encodeState(object), allowsCallouts: isA(object, 'Database.AllowsCallouts'),
      depth: (parent?.depth ?? 0) + 1, maximumDepth: options.maximumDepth ?? parent?.maximumDepth ?? null, finalizer: null, exception: null, signature,
    };
    store.add({ id, state: 'waiting', due: clock.now() + delay * 60_000, userId, work });
    return id;
  }

  runPiece(job: QueueableJob): void {
    if (job.work.phase === 'finalizer') this.#finalize(job);
    else this.#execute(job);
  }

  #execute(job: QueueableJob): void {
    const { transactions, rows } = this.#parts;
    const { id, work } = job;
    let finalizer: object | null = null;
    try {
      transactions.run('queueable', (running) => {
        const object = decodeState(work.state) as object;
        try {
          callJob(object, 'execute', 'QueueableContext', new JobContext(id));
        } finally {
          finalizer = running.finalizer;
        }
        rows.setStatus(id, 'Completed');
        this.#ended(job, finalizer, null);
      }, { job: { id, phase: 'execute', depth: work.depth, maximumDepth: work.maximumDepth, allowsCallouts: work.allowsCallouts } });
    } catch (caught) {
      const error = asException(caught);
      transactions.bookkeeping(() => {
        rows.setStatus(id, 'Failed', { extendedStatus: failureText(error), errors: 1 });
        this.#ended(job, finalizer, caught);
      });
      this.#parts.report(id, error);
      throw caught;
    }
  }

  /** The job goes, or stays for its finalizer. The finalizer's state is taken at the end, with what the job changed in it. */
  #ended(job: QueueableJob, finalizer: object | null, caught: unknown): void {
    const { store } = this.#parts;
    if (finalizer === null) {
      store.remove(job.id);
      return;
    }
    Object.assign(job.work, { phase: 'finalizer', finalizer: encodeState(finalizer), exception: caught === null ? null : encodeState(caught) });
    job.state = 'waiting';
    job.due = this.#parts.clock.now();
    store.moveBack(job);
    store.save(job);
  }

  #finalize(job: QueueableJob): void {
    const { transactions, store } = this.#parts;
    const { id, work } = job;
    const options = { job: { id, phase: 'finalizer' as const, depth: work.depth, maximumDepth: work.maximumDepth, allowsCallouts: true } };
    try {
      transactions.run('queueable', (running) => {
        const exception = work.exception === null ? null : (decodeState(work.exception) as ApexException);
        callJob(decodeState(work.finalizer!) as object, 'execute', 'FinalizerContext', new FinalizerContext(id, exception, running.requestId));
        store.remove(id);
      }, options);
    } catch (caught) {
      transactions.bookkeeping(() => store.remove(id));
      this.#parts.report(id, asException(caught));
      throw caught;
    }
  }
}
