import { platformClass, platformInterface } from '../../runtime/platform-class.ts';

/** What `execute`, `start` and `finish` of asynchronous Apex get to know of their job. */
export class JobContext {
  readonly jobId: string;
  readonly childJobId: string | null;
  /** CronTrigger id of scheduled jobs. */
  readonly triggerId: string | null;

  constructor(jobId: string, childJobId: string | null = null, triggerId: string | null = null) {
    this.jobId = jobId;
    this.childJobId = childJobId;
    this.triggerId = triggerId;
  }
}

const isContext = (value: unknown): boolean => value instanceof JobContext;

export const asyncInterfaces = [
  platformInterface('System.Queueable', ['void execute(System.QueueableContext context)']),
  platformInterface('System.Schedulable', ['void execute(System.SchedulableContext context)']),
  platformInterface('System.Finalizer', ['void execute(System.FinalizerContext context)']),
  platformClass('System.QueueableContext', { methods: { 'Id getJobId()': (self: JobContext) => self.jobId }, is: isContext }),
  platformClass('System.SchedulableContext', { methods: { 'Id getTriggerId()': (self: JobContext) => self.triggerId }, is: isContext }),
  platformClass('Database.BatchableContext', {
    methods: { 'Id getJobId()': (self: JobContext) => self.jobId, 'Id getChildJobId()': (self: JobContext) => self.childJobId },
    is: isContext,
  }),
];
