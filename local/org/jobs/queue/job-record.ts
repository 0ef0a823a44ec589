/** `holding`: in the flex queue; `waiting`: runs when due; `running`: a transaction of it is under way. */
export type JobState = 'holding' | 'waiting' | 'running';

/** What the queue keeps of a job beside its AsyncApexJob or CronTrigger row. Gone once the job has ended. */
export interface JobRecord {
  /** AsyncApexJob id; CronTrigger id for scheduled jobs. */
  readonly id: string;
  state: JobState;
  /** Milliseconds since 1970 from which it may run. */
  due: number;
  /** Jobs that are due run in this order; each piece that ran sends a job behind the others. */
  turn: number;
  readonly userId: string;
  work: JobWork;
}

export type JobWork = BatchWork | QueueableWork | FutureWork | ScheduledWork | ScheduledBatchWork;

export interface BatchWork {
  readonly kind: 'batch';
  phase: 'start' | 'execute' | 'finish';
  readonly scopeSize: number;
  /** Encoded object as it was handed over; what later pieces begin with unless the job is stateful. */
  state: string;
  readonly stateful: boolean;
  readonly raisesEvents: boolean;
  readonly allowsCallouts: boolean;
  /** Chunks made by `start`, and how many of them ran. */
  chunks: number;
  done: number;
  errors: number;
  /** What chunks of a QueryLocator are read with; null for an Iterable, whose values are kept. */
  locator: string | null;
}

export interface QueueableWork {
  readonly kind: 'queueable';
  phase: 'execute' | 'finalizer';
  state: string;
  readonly allowsCallouts: boolean;
  readonly depth: number;
  readonly maximumDepth: number | null;
  /** Encoded finalizer, once one was attached and the job has ended. */
  finalizer: string | null;
  /** Encoded exception that ended the job; null when it succeeded. */
  exception: string | null;
  /** `AsyncOptions.DuplicateSignature`. */
  readonly signature: string | null;
}

export interface FutureWork {
  readonly kind: 'future';
  readonly className: string;
  readonly methodName: string;
  /** Names of the parameter types: they choose among overloads. */
  readonly parameterTypes: readonly string[];
  readonly args: string;
  readonly allowsCallouts: boolean;
}

export interface ScheduledWork {
  readonly kind: 'scheduled';
  readonly name: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly state: string;
  /** The AsyncApexJob row that goes with the CronTrigger. */
  readonly asyncJobId: string;
}

export interface ScheduledBatchWork {
  readonly kind: 'scheduledBatch';
  readonly name: string;
  readonly scopeSize: number;
  readonly state: string;
}
