import type { Clock, OrgServices } from '../runtime/services.ts';
import type { ApexException } from '../runtime/exceptions.ts';
import type { EventQueue } from './events/event-queue.ts';
import type { JobRows } from './queue/job-rows.ts';
import type { JobStore } from './queue/job-store.ts';
import type { Transactions } from './transactions.ts';

/** What the kinds of jobs work with. */
export interface JobParts {
  readonly store: JobStore;
  readonly rows: JobRows;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly services: () => OrgServices;
  readonly events: EventQueue;
  /** Id of the ApexClass row; null for classes that have none. */
  readonly apexClassId: (className: string) => string | null;
  /** A fresh id with a key prefix. */
  readonly newId: (keyPrefix: string) => string;
  /** Tells of a job that ended with an exception, as the Apex exception e-mail does. */
  readonly report: (jobId: string, exception: ApexException | Error) => void;
}
