/** Functions of the System class. */

declare namespace System {
  export function abortJob(jobId: string): void;
  export function assert(condition: boolean): void;
  export function assert(condition: boolean, message: unknown): void;
  export function assertEquals(expected: unknown, actual: unknown): void;
  export function assertEquals(expected: unknown, actual: unknown, message: unknown): void;
  export function assertNotEquals(expected: unknown, actual: unknown): void;
  export function assertNotEquals(expected: unknown, actual: unknown, message: unknown): void;
  export function changeOwnPassword(text1: string, text2: string): void;
  export function currentPageReference(): PageReference;
  export function currentTimeMillis(): Long;
  export function debug(value: unknown): void;
  export function debug(level: LoggingLevel, value: unknown): void;
  export function enqueueJob(job: Queueable): Id;
  export function enqueueJob(job: Queueable, delayMinutes: Integer): Id;
  export function enqueueJob(job: Queueable, asyncOptions: AsyncOptions): Id;
  export function equals(value1: unknown, value2: unknown): boolean;
  export function getApplicationReadWriteMode(): ApplicationReadWriteMode;
  export function hashCode(value: unknown): Integer;
  export function isBatch(): boolean;
  export function isFuture(): boolean;
  export function isQueueable(): boolean;
  export function isScheduled(): boolean;
  export function movePassword(id1: Id, id2: Id): void;
  export function now(): Datetime;
  export function pauseJobById(text: string): void;
  export function pauseJobByName(text: string): void;
  export function process(values: List<Id>, text1: string, text2: string, text3: string): List<Id>;
  export function purgeOldAsyncJobs(date: Date): Integer;
  export function requestVersion(): Version;
  export function resumeJobById(text: string): void;
  export function resumeJobByName(text: string): void;
  export function runAs(version: Version): void;
  export function runAs(user: User, block: () => void): void;
  export function schedule(jobName: string, cronExpression: string, job: Schedulable): Id;
  export function scheduleBatch(batch: Database.Batchable<any>, jobName: string, minutesFromNow: Integer): Id;
  export function scheduleBatch(batch: Database.Batchable<any>, jobName: string, minutesFromNow: Integer, scopeSize: Integer): Id;
  export function setPassword(id: Id, text: string): void;
  export function submit(values: List<Id>, text1: string, text2: string): List<Id>;
  export function today(): Date;
  export function attachFinalizer(finalizer: Finalizer): void;
}
