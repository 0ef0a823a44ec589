import type { JobParts } from '../job-parts.ts';
import type { JobRecord, JobWork } from '../queue/job-record.ts';
import { valuesOf } from '../../runtime/sobject.ts';

/** Something that Salesforce could do next. */
export type Choice = JobChoice | EventChoice | ClockChoice;

/** The next piece of a job that is due: `start`, one chunk or `finish` of a batch; a queueable or its finalizer; a future method; a schedule that fires. */
export interface JobChoice {
  readonly kind: 'job';
  /** AsyncApexJob id; CronTrigger id of scheduled jobs. */
  readonly id: string;
  readonly job: JobWork['kind'];
  /** `start`, `execute`, `finish`; `execute`, `finalizer`; else `execute`. */
  readonly phase: string;
  /** Without namespace; empty where no class of the org has it. */
  readonly className: string;
  readonly label: string;
}

/** A trigger gets events that wait for it. */
export interface EventChoice {
  readonly kind: 'event';
  /** `ns.Name`. */
  readonly trigger: string;
  readonly object: string;
  /** How many it gets, the oldest first: Salesforce may deliver any number from 1 to all. Change it in a copy. */
  readonly events: number;
  readonly label: string;
}

/** Time passes until the next thing is due. */
export interface ClockChoice {
  readonly kind: 'clock';
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly label: string;
}

export function jobChoices(parts: JobParts, now: number): JobChoice[] {
  return parts.store.inState('waiting').filter(({ due }) => due <= now).map((job) => {
    const className = classNameOf(parts, job);
    const phase = 'phase' in job.work ? job.work.phase : 'execute';
    const progress = job.work.kind === 'batch' && phase === 'execute' ? ` ${job.work.done + 1} of ${job.work.chunks}` : '';
    return { kind: 'job', id: job.id, job: job.work.kind, phase, className, label: `${job.work.kind} ${className} ${phase}${progress}` };
  });
}

/** One choice a subscription, with all events; with `everyPart` also one for each smaller number of them. */
export function eventChoices(parts: JobParts, now: number, atMost: number, everyPart: boolean): EventChoice[] {
  const due = parts.events.waiting().filter((subscription) => subscription.due <= now);
  return due.flatMap(({ trigger, object, position }) => {
    const all = parts.events.after(object, position, atMost).length;
    const sizes = everyPart ? Array.from({ length: all }, (_, index) => all - index) : [all];
    return sizes.map((events): EventChoice => ({ kind: 'event', trigger, object, events, label: `event ${object} to ${trigger} (${events} of ${all})` }));
  });
}

/** The row of AsyncApexJob tells the class; a schedule and a delayed batch have theirs in the kept state. */
function classNameOf(parts: JobParts, job: JobRecord): string {
  const asyncJobId = job.work.kind === 'scheduled' ? job.work.asyncJobId : job.id;
  const { data } = parts.services();
  const row = data.read('AsyncApexJob', asyncJobId);
  const classId = row === null ? null : valuesOf(row).ApexClassId;
  const found = typeof classId === 'string' ? data.read('ApexClass', classId) : null;
  if (found !== null) return String(valuesOf(found).Name);
  return job.work.kind === 'scheduledBatch' ? job.work.name : '';
}
