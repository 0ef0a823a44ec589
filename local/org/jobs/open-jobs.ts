import type { SchemaService } from '../data/schema/describe.ts';
import type { Store } from '../data/store/store.ts';
import type { ApexException } from '../runtime/exceptions.ts';
import type { Clock, DataService, OrgServices } from '../runtime/services.ts';
import { EventQueue } from './events/event-queue.ts';
import { PlatformEvents } from './events/event-service.ts';
import type { JobParts } from './job-parts.ts';
import { JobRunner, type JobKinds } from './job-runner.ts';
import { OrgJobs } from './job-service.ts';
import { BatchJobs } from './kinds/batch.ts';
import { FutureJobs } from './kinds/future.ts';
import { QueueableJobs } from './kinds/queueable.ts';
import { ScheduledJobs } from './kinds/scheduled.ts';
import { JobRows } from './queue/job-rows.ts';
import { JobStore } from './queue/job-store.ts';
import type { Transactions } from './transactions.ts';

export interface OpenJobsOptions {
  readonly store: Store;
  readonly data: DataService;
  readonly schema: SchemaService;
  readonly clock: Clock;
  readonly transactions: Transactions;
  readonly services: () => OrgServices;
  readonly timeZone: () => string;
  readonly automatedProcessUser: () => string;
  readonly report: (jobId: string, exception: ApexException | Error) => void;
}

export interface Jobs {
  readonly parts: JobParts;
  readonly kinds: JobKinds;
  readonly runner: JobRunner;
  readonly events: PlatformEvents;
  readonly service: OrgJobs;
}

/** The asynchronous side of one org, put together. */
export function openJobs(options: OpenJobsOptions): Jobs {
  const { store, data, schema, clock, transactions, services } = options;
  const now = (): number => clock.now();
  const parts: JobParts = {
    store: new JobStore(store),
    rows: new JobRows(data, store, schema, now),
    transactions, clock, services,
    events: new EventQueue(store, schema, now, () => services().security.userId),
    apexClassId: (className) => apexClassId(store, services(), className),
    newId: (keyPrefix) => store.sequences.nextId(keyPrefix),
    report: options.report,
  };
  const batches = new BatchJobs(parts);
  const kinds: JobKinds = { batches, queueables: new QueueableJobs(parts), futures: new FutureJobs(parts), schedules: new ScheduledJobs(parts, batches, options.timeZone) };
  const runner = new JobRunner(parts, kinds);
  const events = new PlatformEvents(parts, options.automatedProcessUser);
  return { parts, kinds, runner, events, service: new OrgJobs(parts, kinds, runner, events) };
}

/** Id of the row of a class's top-level class. */
function apexClassId(store: Store, services: OrgServices, className: string): string | null {
  const compiled = services.classes.find(className);
  if (compiled === undefined) return null;
  const [name = ''] = compiled.name.split('.');
  const [row] = store.rows('SELECT "Id" FROM "ApexClass" WHERE "Name" = ? AND "NamespacePrefix" IS ?', name, compiled.namespace);
  return (row?.[0] as string | undefined) ?? null;
}
