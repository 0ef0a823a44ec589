import type { DataService } from '../../runtime/services.ts';
import type { SchemaService } from '../../data/schema/describe.ts';
import type { Store } from '../../data/store/store.ts';
import { newRecord, valuesOf, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';

/** `AsyncApexJob.Status`. */
export type JobStatus = 'Holding' | 'Queued' | 'Preparing' | 'Processing' | 'Completed' | 'Failed' | 'Aborted';
export type JobType = 'BatchApex' | 'Queueable' | 'Future' | 'ScheduledApex';

export interface CronTriggerValues {
  readonly name: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly nextFire: number | null;
  readonly userId: string;
}

const extendedStatusLength = 1000;

/** The rows that Apex and the APIs see of jobs: AsyncApexJob, CronTrigger, CronJobDetail. */
export class JobRows {
  readonly #data: DataService;
  readonly #store: Store;
  readonly #schema: SchemaService;
  readonly #now: () => number;

  constructor(data: DataService, store: Store, schema: SchemaService, now: () => number) {
    this.#data = data;
    this.#store = store;
    this.#schema = schema;
    this.#now = now;
  }

  insertJob(type: JobType, status: JobStatus, values: { readonly apexClassId: string | null; readonly methodName?: string; readonly cronTriggerId?: string; readonly userId: string }): string {
    return this.#insert('AsyncApexJob', {
      JobType: type, Status: status, ApexClassId: values.apexClassId, MethodName: values.methodName ?? null, CronTriggerId: values.cronTriggerId ?? null,
      TotalJobItems: 0, JobItemsProcessed: 0, NumberOfErrors: 0, CreatedDate: this.#date(), CreatedById: values.userId,
    });
  }

  setStatus(id: string, status: JobStatus, values: { extendedStatus?: string | null; total?: number; processed?: number; errors?: number } = {}): void {
    const fields: FieldValues = { Status: status };
    if (values.extendedStatus !== undefined) fields.ExtendedStatus = values.extendedStatus?.slice(0, extendedStatusLength) ?? null;
    if (values.total !== undefined) fields.TotalJobItems = values.total;
    if (values.processed !== undefined) fields.JobItemsProcessed = values.processed;
    if (values.errors !== undefined) fields.NumberOfErrors = values.errors;
    if (status === 'Completed' || status === 'Failed' || status === 'Aborted') fields.CompletedDate = this.#date();
    this.#update('AsyncApexJob', id, fields);
  }

  /** Status and first error as they stand. */
  job(id: string): { readonly status: JobStatus; readonly extendedStatus: string | null } | null {
    const record = this.#data.read('AsyncApexJob', id);
    if (record === null) return null;
    const { Status, ExtendedStatus } = valuesOf(record);
    return { status: Status as JobStatus, extendedStatus: (ExtendedStatus as string | null | undefined) ?? null };
  }

  insertCronTrigger(values: CronTriggerValues): string {
    const detail = this.#insert('CronJobDetail', { Name: values.name, JobType: '7' });
    return this.#insert('CronTrigger', {
      CronJobDetailId: detail, CronExpression: values.cron, TimeZoneSidKey: values.timeZone, OwnerId: values.userId, State: 'WAITING', TimesTriggered: 0,
      StartTime: this.#date(), NextFireTime: values.nextFire === null ? null : new ApexDatetime(values.nextFire), CreatedDate: this.#date(), CreatedById: values.userId,
    });
  }

  /** After a firing that is not the last. */
  fired(id: string, firedAt: number, nextFire: number): void {
    const record = this.#data.read('CronTrigger', id);
    const times = record === null ? 0 : Number(valuesOf(record).TimesTriggered ?? 0);
    this.#update('CronTrigger', id, { TimesTriggered: times + 1, PreviousFireTime: new ApexDatetime(firedAt), NextFireTime: new ApexDatetime(nextFire), State: 'WAITING' });
  }

  /** Aborted, or fired for the last time: its rows are gone, so that the name is free again. */
  removeCronTrigger(id: string): void {
    const record = this.#data.read('CronTrigger', id);
    if (record === null) return;
    this.#store.run('DELETE FROM "CronTrigger" WHERE "Id" = ?', id);
    this.#store.run('DELETE FROM "CronJobDetail" WHERE "Id" = ?', String(valuesOf(record).CronJobDetailId));
  }

  /** Is a job of this name scheduled? */
  isScheduled(name: string): boolean {
    return this.#store.rows('SELECT 1 FROM "CronJobDetail" WHERE "Name" = ? COLLATE NOCASE LIMIT 1', name).length > 0;
  }

  scheduledCount(): number {
    return this.#store.rows('SELECT COUNT(*) FROM "CronTrigger"')[0]![0] as number;
  }

  /** Asynchronous executions since an instant. */
  jobsSince(instant: number): number {
    const [row] = this.#store.rows('SELECT COUNT(*) FROM "AsyncApexJob" WHERE "CreatedDate" >= ?', instant);
    return row![0] as number;
  }

  #insert(object: string, fields: FieldValues): string {
    return this.#data.write(this.#record(object, fields));
  }

  #update(object: string, id: string, fields: FieldValues): void {
    this.#data.write(this.#record(object, { Id: id, ...fields }));
  }

  /** Fields that the object does not have are left out. */
  #record(object: string, fields: FieldValues): SObjectRecord {
    const describe = this.#schema.object(object);
    if (describe === undefined) throw new Error(`The schema has no ${object}`);
    return newRecord(describe, Object.fromEntries(Object.entries(fields).filter(([name]) => describe.fields.has(name.toLowerCase()))));
  }

  #date(): ApexDatetime {
    return new ApexDatetime(this.#now());
  }
}
