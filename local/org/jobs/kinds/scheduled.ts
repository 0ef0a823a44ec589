import { throwApex, throwLimit } from '../../runtime/exceptions.ts';
import { offsetAt } from '../../runtime/values/time-zone.ts';
import { JobContext } from '../../platform/system/async-interfaces.ts';
import { callJob, typeOf } from '../apex-object.ts';
import { nextFire, parseCron } from '../cron.ts';
import { asException, failureText } from '../failure.ts';
import type { JobParts } from '../job-parts.ts';
import type { JobRecord, ScheduledBatchWork, ScheduledWork } from '../queue/job-record.ts';
import { decodeState, encodeState } from '../state/index.ts';
import type { BatchJobs } from './batch.ts';

type ScheduledJob = JobRecord & { work: ScheduledWork };
type ScheduledBatchJob = JobRecord & { work: ScheduledBatchWork };

/** Scheduled Apex jobs of an org. Source: "Apex Scheduler", limits. */
const maxScheduled = 100;

/** `System.schedule` and `System.scheduleBatch`. */
export class ScheduledJobs {
  readonly #parts: JobParts;
  readonly #batches: BatchJobs;
  /** Time zone of the running user. */
  readonly #timeZone: () => string;

  constructor(parts: JobParts, batches: BatchJobs, timeZone: () => string) {
    this.#parts = parts;
    this.#batches = batches;
    this.#timeZone = timeZone;
  }

  nextFireTime(expression: string, after: number): number | null {
    return nextFire(parseCron(expression), after, this.#timeZone());
  }

  /** Answers the CronTrigger id. */
  submit(name: string, cron: string, object: object): string {
    const { store, rows, services, clock } = this.#parts;
    const timeZone = this.#timeZone();
    const next = nextFire(parseCron(cron), clock.now(), timeZone);
    if (next === null) throwApex('System.AsyncException', `Based on configured schedule, the given trigger will never fire.`);
    this.#requireRoom(name);
    const userId = services().security.userId;
    const id = rows.insertCronTrigger({ name, cron, timeZone, nextFire: next, userId });
    const apexClassId = this.#parts.apexClassId(typeOf(object)?.name ?? '');
    const asyncJobId = rows.insertJob('ScheduledApex', 'Queued', { apexClassId, cronTriggerId: id, userId });
    store.add({ id, state: 'waiting', due: next, userId, work: { kind: 'scheduled', name, cron, timeZone, state: encodeState(object), asyncJobId } });
    return id;
  }

  submitBatch(object: object, name: string, minutesFromNow: number, scopeSize: number): string {
    const { store, rows, services, clock } = this.#parts;
    if (minutesFromNow < 1) throwApex('System.AsyncException', 'Minutes from now must be greater than 0');
    this.#requireRoom(name);
    const userId = services().security.userId;
    const timeZone = this.#timeZone();
    const due = clock.now() + minutesFromNow * 60_000;
    const id = rows.insertCronTrigger({ name, cron: cronOf(due, timeZone), timeZone, nextFire: due, userId });
    store.add({ id, state: 'waiting', due, userId, work: { kind: 'scheduledBatch', name, scopeSize, state: encodeState(object) } });
    return id;
  }

  runPiece(job: ScheduledJob): void {
    const { transactions, rows, store, clock } = this.#parts;
    const { id, work } = job;
    const firedAt = clock.now();
    const advance = (): void => {
      // A test runs the job without firing its schedule: CronTrigger still says that the time has not come.
      if (store.find(id) === null || transactions.running?.isTest === true) return;
      const next = nextFire(parseCron(work.cron), firedAt, work.timeZone);
      if (next === null) {
        store.remove(id);
        rows.removeCronTrigger(id);
        rows.setStatus(work.asyncJobId, 'Completed');
        return;
      }
      rows.fired(id, firedAt, next);
      rows.setStatus(work.asyncJobId, 'Queued');
      job.state = 'waiting';
      job.due = next;
      store.moveBack(job);
      store.save(job);
    };
    try {
      transactions.run('scheduled', () => {
        callJob(decodeState(work.state) as object, 'execute', 'SchedulableContext', new JobContext(work.asyncJobId, null, id));
        advance();
      }, { job: { id: work.asyncJobId } });
    } catch (caught) {
      const error = asException(caught);
      transactions.bookkeeping(() => {
        advance();
        rows.setStatus(work.asyncJobId, rows.job(work.asyncJobId)?.status ?? 'Queued', { extendedStatus: failureText(error) });
      });
      this.#parts.report(id, error);
      throw caught;
    }
  }

  /** A delayed batch starts: its schedule ends, the job is submitted. */
  runDelayedBatch(job: ScheduledBatchJob): void {
    const { transactions, rows, store } = this.#parts;
    transactions.run('scheduled', () => {
      store.remove(job.id);
      rows.removeCronTrigger(job.id);
      this.#batches.submit(decodeState(job.work.state) as object, job.work.scopeSize);
    });
  }

  #requireRoom(name: string): void {
    const { rows } = this.#parts;
    if (rows.isScheduled(name)) throwApex('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
    if (rows.scheduledCount() >= maxScheduled) throwLimit(`You have exceeded the maximum number (${maxScheduled}) of Apex scheduled jobs.`);
  }
}

/** The cron expression that fires once at an instant. */
function cronOf(instant: number, zone: string): string {
  const clock = new Date(instant + offsetAt(instant, zone));
  return `${clock.getUTCSeconds()} ${clock.getUTCMinutes()} ${clock.getUTCHours()} ${clock.getUTCDate()} ${clock.getUTCMonth() + 1} ? ${clock.getUTCFullYear()}`;
}
