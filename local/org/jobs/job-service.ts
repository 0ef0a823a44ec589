import { throwApex, throwLimit } from '../runtime/exceptions.ts';
import { transaction, type CompiledMethod, type JobService } from '../runtime/services.ts';
import { ApexList } from '../runtime/values/list.ts';
import { idType, listOf } from '../runtime/values/runtime-types.ts';
import type { PlatformEvents } from './events/event-service.ts';
import type { JobParts } from './job-parts.ts';
import type { JobKinds, JobRunner } from './job-runner.ts';
import { refuseInsideBatch, requireBatchable } from './kinds/batch.ts';
import type { EnqueueOptions } from './kinds/queueable.ts';
import type { OrgTransaction } from './org-transaction.ts';
import { TestRun } from './test-run.ts';

/** The asynchronous side of an org as platform classes see it. */
export class OrgJobs implements JobService {
  readonly #parts: JobParts;
  readonly #kinds: JobKinds;
  readonly #runner: JobRunner;
  readonly #events: PlatformEvents;
  /** Tests nest nothing: one test method at a time. */
  #test: TestRun | null = null;

  constructor(parts: JobParts, kinds: JobKinds, runner: JobRunner, events: PlatformEvents) {
    this.#parts = parts;
    this.#kinds = kinds;
    this.#runner = runner;
    this.#events = events;
  }

  executeBatch(job: object, scopeSize: number | null): string {
    const running = this.#requireJobsAllowed();
    refuseInsideBatch(running.job, running.kind);
    requireBatchable(job);
    return this.#collected(this.#kinds.batches.submit(job, scopeSize));
  }

  scheduleBatch(job: object, name: string, minutesFromNow: number, scopeSize: number | null): string {
    this.#requireJobsAllowed();
    requireBatchable(job);
    return this.#collected(this.#kinds.schedules.submitBatch(job, name, minutesFromNow, scopeSize ?? 200));
  }

  enqueue(job: object, options: EnqueueOptions): string {
    const running = this.#requireJobsAllowed();
    if (job === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
    if (++running.used.queueableJobs > running.limits.queueableJobs) throwLimit(`Too many queueable jobs added to the queue: ${running.used.queueableJobs}`);
    const parent = running.kind === 'queueable' ? running.job : null;
    const maximum = options.maximumDepth ?? parent?.maximumDepth ?? null;
    const depth = parent?.depth ?? 0;
    // A test can't chain, save under a depth limit of its own. Source: "Queueable Apex", testing.
    if (parent !== null && (maximum !== null ? depth >= maximum : running.isTest)) throwApex('System.AsyncException', 'Maximum stack depth has been reached.');
    return this.#collected(this.#kinds.queueables.submit(job, options, parent));
  }

  schedule(name: string, cronExpression: string, job: object): string {
    this.#requireJobsAllowed();
    if (job === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
    return this.#collected(this.#kinds.schedules.submit(name, cronExpression, job));
  }

  future(method: CompiledMethod, args: readonly unknown[]): void {
    const running = this.#requireJobsAllowed();
    if (running.kind === 'future' || running.kind === 'batch') {
      throwApex('System.AsyncException', `Future method cannot be called from a future or batch method: ${method.name}`);
    }
    if (++running.used.futureCalls > running.limits.futureCalls) throwLimit(`Too many future calls: ${running.used.futureCalls}`);
    this.#collected(this.#kinds.futures.submit(method, args));
  }

  /** A job by AsyncApexJob id, or a schedule by CronTrigger id. */
  abort(jobId: string): void {
    const { store, rows } = this.#parts;
    const job = store.find(jobId) ?? store.ofKind('scheduled').find(({ work }) => work.kind === 'scheduled' && work.asyncJobId === jobId);
    if (job == null) {
      if (rows.job(jobId) === null) throwApex('System.StringException', `Invalid id: ${jobId}`);
      return;
    }
    store.remove(job.id);
    if (job.work.kind === 'scheduled' || job.work.kind === 'scheduledBatch') {
      rows.removeCronTrigger(job.id);
      if (job.work.kind === 'scheduled') rows.setStatus(job.work.asyncJobId, 'Aborted');
    } else {
      rows.setStatus(job.id, 'Aborted');
      this.#kinds.batches.promote();
    }
  }

  /** `Test.enqueueBatchJobs`: jobs that do nothing fill the queue of a test. */
  enqueueIdleBatches(count: number): ApexList {
    return idList(Array.from({ length: count }, () => this.#kinds.batches.submitIdle()));
  }

  /** `Test.getFlexQueueOrder`: jobs that hold, the next one first. */
  flexQueueOrder(): ApexList {
    return idList(this.#parts.store.inState('holding').map(({ id }) => id));
  }

  /**
   * Moves a job of the flex queue before or after another one, or to an end (`null`). False when that changes nothing. Throws for jobs that don't hold.
   */
  moveInFlexQueue(jobId: string, place: 'before' | 'after', otherId: string | null): boolean {
    const { store } = this.#parts;
    const holding = store.inState('holding');
    const moved = holding.find(({ id }) => id === jobId);
    const others = holding.filter((job) => job !== moved);
    const at = otherId === null ? (place === 'before' ? 0 : others.length) : others.findIndex(({ id }) => id === otherId) + (place === 'after' ? 1 : 0);
    if (moved === undefined || (otherId !== null && !others.some(({ id }) => id === otherId))) {
      throwApex('System.IllegalArgumentException', `No job in the flex queue has the id ${moved === undefined ? jobId : otherId}`);
    }
    const ordered = [...others.slice(0, at), moved, ...others.slice(at)];
    const turns = holding.map(({ turn }) => turn);
    ordered.forEach((job, index) => store.save({ ...job, turn: turns[index]! }));
    return ordered.some((job, index) => job !== holding[index]);
  }

  startTest(): void {
    this.#requireTest().start();
  }

  stopTest(): void {
    this.#requireTest().stop();
  }

  currentJobId(): string | null {
    return this.#parts.transactions.running?.job?.id ?? null;
  }

  nextFireTime(cronExpression: string, after: number): number | null {
    return this.#kinds.schedules.nextFireTime(cronExpression, after);
  }

  /** AsyncApexJob rows made in the last 24 hours, for `OrgLimits`. */
  asyncExecutionsToday(): number {
    return this.#parts.rows.jobsSince(this.#parts.clock.now() - 86_400_000);
  }

  /** Opens the frame in which a test method runs; its jobs run at `Test.stopTest` or at its end. */
  inTestMethod<T>(body: () => T): T {
    const before = this.#test;
    const test = new TestRun(this.#parts, this.#runner, this.#events);
    this.#test = test;
    try {
      const result = body();
      test.end();
      return result;
    } finally {
      this.#test = before;
    }
  }

  #collected(id: string): string {
    this.#test?.collect(id);
    return id;
  }

  /** The running transaction. An uninstall script starts no jobs (documented; the words are this org's own). */
  #requireJobsAllowed(): OrgTransaction {
    const running = transaction() as OrgTransaction;
    if (running.kind === 'uninstall') throwApex('System.AsyncException', 'An uninstall script can\'t start asynchronous jobs.');
    return running;
  }

  #requireTest(): TestRun {
    if (this.#test === null) throwApex('System.UnexpectedException', 'Test.startTest() and Test.stopTest() can only be called in a test method.');
    return this.#test;
  }
}

function idList(ids: readonly string[]): ApexList {
  return new ApexList(listOf(idType), [...ids]);
}
