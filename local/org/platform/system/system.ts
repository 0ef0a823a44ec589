import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import type { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import type { EnumValue } from '../../runtime/values/enum.ts';
import { equalsValue, hashValue } from '../../runtime/values/equality.ts';
import { textOf } from '../../runtime/values/text.ts';
import { userTimeZone } from '../../runtime/values/time-zone.ts';
import type { OrgTransaction } from '../../jobs/org-transaction.ts';
import { assertDifferent, assertEqual, assertTrue } from './assertion.ts';
import type { AsyncOptions } from './async-options.ts';
import { enumValue } from './enums.ts';
import { Version } from './install.ts';

function running(): OrgTransaction {
  return transaction() as OrgTransaction;
}

function debug(...given: readonly unknown[]): void {
  const [level, message] = given.length === 1 ? ['DEBUG', given[0]] : [(given[0] as EnumValue).name, given[1]];
  services().log.debug(level as string, textOf(message));
}

function enqueue(job: object, options?: number | AsyncOptions): string {
  const jobs = services().jobs;
  if (options === undefined || options === null) return jobs.enqueue(job, {});
  if (typeof options === 'number') return jobs.enqueue(job, { delayMinutes: options });
  return jobs.enqueue(job, options.enqueueOptions());
}

function attachFinalizer(finalizer: object | null): void {
  const current = running();
  if (current.kind !== 'queueable' || current.job?.phase === 'finalizer') throwApex('System.HandledException', 'Finalizer can only be attached in a queueable job');
  if (finalizer === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  if (current.finalizer !== null) throwApex('System.HandledException', 'More than one Finalizer cannot be attached to same Async Apex Job');
  current.finalizer = finalizer;
}

/** Source: "System Class". `System.runAs` is a statement of the language. */
export const systemClass = platformClass('System.System', {
  statics: {
    'void abortJob(String jobId)': (jobId: string) => services().jobs.abort(jobId),
    'void assert(Boolean condition)': assertTrue,
    'void assert(Boolean condition, Object msg)': assertTrue,
    'void assertEquals(Object expected, Object actual)': assertEqual,
    'void assertEquals(Object expected, Object actual, Object msg)': assertEqual,
    'void assertNotEquals(Object expected, Object actual)': assertDifferent,
    'void assertNotEquals(Object expected, Object actual, Object msg)': assertDifferent,
    'void attachFinalizer(System.Finalizer finalizer)': attachFinalizer,
    'Long currentTimeMillis()': () => services().clock.now(),
    'void debug(Object msg)': debug,
    'void debug(System.LoggingLevel logLevel, Object msg)': debug,
    'Id enqueueJob(Object queueable)': enqueue,
    'Id enqueueJob(Object queueable, Integer delay)': enqueue,
    'Id enqueueJob(Object queueable, System.AsyncOptions asyncOptions)': enqueue,
    'Boolean equals(Object obj1, Object obj2)': equalsValue,
    'System.ApplicationReadWriteMode getApplicationReadWriteMode()': () => enumValue('System.ApplicationReadWriteMode', transaction().testState.get('readOnlyMode') === true ? 'READ_ONLY' : 'DEFAULT'),
    'Integer hashCode(Object obj)': hashValue,
    'Boolean isBatch()': () => transaction().kind === 'batch',
    'Boolean isFunctionCallback()': () => false,
    'Boolean isFuture()': () => transaction().kind === 'future',
    'Boolean isQueueable()': () => transaction().kind === 'queueable',
    'Boolean isScheduled()': () => transaction().kind === 'scheduled',
    'Datetime now()': () => new ApexDatetime(services().clock.now()),
    'Integer purgeOldAsyncJobs(Date dt)': () => 0,
    'System.Version requestVersion()': () => new Version(1, 0, 0),
    'String schedule(String jobName, String cronExpression, Object schedulableClass)': (name: string, cron: string, job: object) => services().jobs.schedule(name, cron, job),
    'String scheduleBatch(Object batchable, String jobName, Integer minutesFromNow)': (job: object, name: string, minutes: number) => services().jobs.scheduleBatch(job, name, minutes, 200),
    'String scheduleBatch(Object batchable, String jobName, Integer minutesFromNow, Integer scopeSize)': (job: object, name: string, minutes: number, size: number) => services().jobs.scheduleBatch(job, name, minutes, size),
    'Date today()': () => new ApexDatetime(services().clock.now()).date(userTimeZone()) satisfies ApexDate,
  },
});
