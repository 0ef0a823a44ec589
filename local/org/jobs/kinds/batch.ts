import type { ApexException } from '../../runtime/exceptions.ts';
import { throwApex, throwLimit } from '../../runtime/exceptions.ts';
import { JobContext } from '../../platform/system/async-interfaces.ts';
import { callJob, classOf, isA, typeOf } from '../apex-object.ts';
import { asException, firstError } from '../failure.ts';
import type { JobParts } from '../job-parts.ts';
import type { BatchWork, JobRecord } from '../queue/job-record.ts';
import { decodeState, encodeState } from '../state/index.ts';
import { batchErrorEvent } from './batch-error-event.ts';
import { readChunk, splitScope } from './batch-scope.ts';

/** Batch jobs that may be Queued or Processing at a time, and how many may wait behind them. Source: "Using Batch Apex", flex queue. */
export const activeBatches = 5;
export const flexQueueSize = 100;
const maxScopeSize = 2000;

type BatchJob = JobRecord & { work: BatchWork };
const contextType = 'BatchableContext';

const noWork: BatchWork = {
  kind: 'batch', phase: 'start', scopeSize: 200, state: 'null', stateful: false, raisesEvents: false, allowsCallouts: false, chunks: 0, done: 0, errors: 0, locator: null,
};

/** Batch Apex: start, a transaction for each chunk, finish. */
export class BatchJobs {
  readonly #parts: JobParts;

  constructor(parts: JobParts) {
    this.#parts = parts;
  }

  /** Queues a job; it goes to the flex queue while five are active. Answers the AsyncApexJob id. */
  submit(object: object, scopeSize: number | null): string {
    if (scopeSize !== null && scopeSize < 1) throwApex('System.AsyncException', 'Batch scope size must be greater than 0');
    return this.#queue(this.#parts.apexClassId(typeOf(object)?.name ?? ''), {
      ...noWork, scopeSize: Math.min(scopeSize ?? 200, maxScopeSize), state: encodeState(object),
      stateful: isA(object, 'Database.Stateful'), raisesEvents: isA(object, 'Database.RaisesPlatformEvents'), allowsCallouts: isA(object, 'Database.AllowsCallouts'),
    });
  }

  /** A job that takes a place in a test's queue and is never run. */
  submitIdle(): string {
    return this.#queue(null, noWork);
  }

  #queue(apexClassId: string | null, work: BatchWork): string {
    const { store, rows, services, clock } = this.#parts;
    const holding = this.#activeCount() >= activeBatches;
    if (holding && store.count('batch', ['holding']) >= flexQueueSize) {
      throwApex('System.AsyncException', `You've exceeded the limit of ${flexQueueSize} jobs in the flex queue for org ${services().organizationId}. Wait for some of your batch jobs to finish before adding more. To monitor and reorder jobs, use the Apex Flex Queue page in Setup.`);
    }
    const { userId } = services().security;
    const id = rows.insertJob('BatchApex', holding ? 'Holding' : 'Queued', { apexClassId, userId });
    store.add({ id, state: holding ? 'holding' : 'waiting', due: clock.now(), userId, work });
    return id;
  }

  /** Runs the next piece of a job in a transaction of its own. Throws what the piece threw after it was recorded. */
  runPiece(job: BatchJob): void {
    switch (job.work.phase) {
      case 'start': this.#start(job); break;
      case 'execute': this.#execute(job); break;
      case 'finish': this.#finish(job); break;
    }
  }

  /** Moves jobs out of the flex queue as places get free. */
  promote(): void {
    const { store, rows } = this.#parts;
    for (let free = activeBatches - this.#activeCount(); free > 0; free--) {
      const next = store.inState('holding')[0];
      if (next === undefined) return;
      next.state = 'waiting';
      next.due = this.#parts.clock.now();
      store.save(next);
      rows.setStatus(next.id, 'Queued');
    }
  }

  #activeCount(): number {
    return this.#parts.store.count('batch', ['waiting', 'running']);
  }

  #start(job: BatchJob): void {
    const { transactions, rows, store } = this.#parts;
    this.#guarded(job, 'START', '', () => {
      transactions.run('batch', () => {
        const { work } = job;
        const object = decodeState(work.state) as object;
        const scope = callJob(object, 'start', contextType, new JobContext(job.id));
        const { chunks, locator } = splitScope(scope, work.scopeSize);
        chunks.forEach((chunk, number) => store.addChunk(job.id, number, chunk));
        this.#keepState(work, object);
        work.locator = locator;
        work.chunks = chunks.length;
        work.phase = chunks.length === 0 ? 'finish' : 'execute';
        this.#stillAlive(job, () => {
          rows.setStatus(job.id, 'Processing', { total: chunks.length, processed: 0 });
        });
      }, this.#options(job, 'start'));
    }, () => this.#end(job, 'Failed'));
  }

  #execute(job: BatchJob): void {
    const { transactions, rows, store } = this.#parts;
    const encoded = store.chunk(job.id, job.work.done) ?? '[]';
    const step = (): void => {
      const { work } = job;
      store.dropChunk(job.id, work.done);
      work.done += 1;
      if (work.done >= work.chunks) work.phase = 'finish';
      this.#stillAlive(job, () => rows.setStatus(job.id, 'Processing', { processed: work.done, errors: work.errors }));
    };
    this.#guarded(job, 'EXECUTE', encoded, () => {
      transactions.run('batch', (transaction) => {
        const { work } = job;
        const object = decodeState(work.state) as object;
        const context = new JobContext(job.id, transaction.job?.childId ?? null);
        callJob(object, 'execute', contextType, context, readChunk(encoded, work.locator));
        this.#keepState(work, object);
        step();
      }, this.#options(job, 'execute'));
    }, () => {
      job.work.errors += 1;
      step();
    });
  }

  #finish(job: BatchJob): void {
    const { transactions, rows } = this.#parts;
    this.#guarded(job, 'FINISH', '', () => {
      transactions.run('batch', () => {
        const object = decodeState(job.work.state) as object;
        // A job that asks for its own row in finish sees it completed.
        rows.setStatus(job.id, 'Completed', { errors: job.work.errors });
        callJob(object, 'finish', contextType, new JobContext(job.id));
        this.#end(job, 'Completed');
      }, this.#options(job, 'finish'));
    }, () => this.#end(job, 'Failed'));
  }

  /** Runs a piece; when it throws, its transaction is gone and the failure is written down in one of its own. */
  #guarded(job: BatchJob, phase: 'START' | 'EXECUTE' | 'FINISH', scope: string, run: () => void, failed: () => void): void {
    const before = structuredClone(job.work);
    try {
      run();
    } catch (caught) {
      job.work = before;
      const error = asException(caught);
      this.#parts.transactions.bookkeeping(() => {
        failed();
        this.#noteFirstError(job, error);
        if (job.work.raisesEvents) this.#parts.events.raise(batchErrorEvent(job, phase, scope, error));
      });
      this.#parts.report(job.id, error);
      throw caught;
    }
  }

  #noteFirstError(job: BatchJob, error: ApexException | Error): void {
    const row = this.#parts.rows.job(job.id);
    if (row === null || row.extendedStatus !== null) return;
    this.#parts.rows.setStatus(job.id, row.status, { extendedStatus: firstError(error), errors: job.work.errors });
  }

  #keepState(work: BatchWork, object: object): void {
    if (work.stateful) work.state = encodeState(object);
  }

  /** A piece may abort its own job: nothing is kept then. */
  #stillAlive(job: BatchJob, then: () => void): void {
    const { store } = this.#parts;
    if (store.find(job.id) === null) return;
    then();
    job.state = 'waiting';
    store.moveBack(job);
    store.save(job);
  }

  #end(job: BatchJob, status: 'Completed' | 'Failed'): void {
    const { store, rows } = this.#parts;
    if (store.find(job.id) === null) return;
    store.remove(job.id);
    rows.setStatus(job.id, status, { errors: job.work.errors });
    this.promote();
  }

  #options(job: BatchJob, phase: 'start' | 'execute' | 'finish') {
    const { id, work } = job;
    const childId = phase === 'execute' ? this.#parts.newId('707') : undefined;
    return { job: { id, phase, childId, allowsCallouts: work.allowsCallouts } };
  }
}

/** `Database.executeBatch` and friends are refused in these places. */
export function refuseInsideBatch(job: { readonly phase?: string } | null, kind: string): void {
  if ((kind === 'batch' && job?.phase !== 'finish') || kind === 'future') {
    throwApex('System.AsyncException', 'Database.executeBatch cannot be called from a batch start, batch execute, or future method.');
  }
}

export function requireBatchable(object: object | null): asserts object is object {
  if (object === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  if (classOf(object) === undefined) throwLimit('Batch jobs must be objects of a class');
}
