import type { SchemaService } from '../data/schema/describe.ts';
import type { SoqlQuery } from '../language/syntax/soql-ast.ts';
import type { SoslSearch } from '../language/syntax/sosl-ast.ts';
import type { SObjectRecord } from './sobject.ts';
import type { RuntimeType } from './types.ts';
import type { Transaction } from './transaction.ts';

/**
 * What the parts of an org offer each other. Apex is synchronous, so one org and one transaction are current in a thread at any moment;
 * platform classes reach them by {@link services} and `transaction()`.
 */
export interface OrgServices {
  readonly clock: Clock;
  readonly schema: SchemaService;
  readonly data: DataService;
  readonly classes: ClassRegistry;
  readonly jobs: JobService;
  readonly events: EventService;
  readonly callouts: CalloutService;
  readonly security: SecurityService;
  readonly log: DebugLog;
  /** 18-character id of the Organization row. */
  readonly organizationId: string;
}

/** The org's time. Tests and demos move it; nothing else reads the machine's clock. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  advance(milliseconds: number): void;
}

export type AccessMode = 'system' | 'user';
export type SharingMode = 'with' | 'without';

export interface QueryOptions {
  readonly accessMode: AccessMode;
  readonly sharing: SharingMode;
  /** Namespace of the running code: its own names may stand without prefix. */
  readonly namespace: string | null;
  /** Value of a bind of the query, in the order in which binds stand in its text. */
  readonly binds: readonly unknown[];
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlOptions {
  readonly allOrNone: boolean;
  readonly accessMode: AccessMode;
  readonly sharing: SharingMode;
  readonly namespace: string | null;
  /** Upsert only: full API name of the external id field; the record id when absent. */
  readonly externalIdField?: string;
  /** Text that is too long is cut, not refused. */
  readonly allowFieldTruncation?: boolean;
}

export interface DmlError {
  /** `System.StatusCode` name, e.g. `REQUIRED_FIELD_MISSING`. */
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

export interface DmlResult {
  readonly id: string | null;
  readonly success: boolean;
  /** Upsert only. */
  readonly created: boolean;
  readonly errors: readonly DmlError[];
}

export interface DataService {
  /** Runs a query, counts it against the limits, and answers records in order. Throws `System.QueryException`. */
  query(query: SoqlQuery, options: QueryOptions): SObjectRecord[];
  /** `SELECT COUNT() …`. */
  count(query: SoqlQuery, options: QueryOptions): number;
  /** Runs a SOSL search: records of each returned object. */
  search(search: SoslSearch, options: QueryOptions): SObjectRecord[][];
  /**
   * One DML statement with the documented order of execution, in chunks of 200. With `allOrNone` a failure throws `System.DmlException` and
   * leaves nothing behind; without, the results tell. Sets ids on inserted records.
   */
  dml(operation: DmlOperation, records: readonly SObjectRecord[], options: DmlOptions): DmlResult[];
  merge(master: SObjectRecord, duplicates: readonly (SObjectRecord | string)[], options: DmlOptions): DmlResult[];
  /** Name of a savepoint in the current transaction. */
  setSavepoint(): string;
  rollback(savepoint: string): void;
  releaseSavepoint(savepoint: string): void;
  /** A record without limits, security or "queried" marks: for the org's own use (jobs, settings, APIs). */
  read(object: string, id: string): SObjectRecord | null;
  /** Inserts or updates without triggers, limits and security: for the org's own rows (AsyncApexJob, CronTrigger…). */
  write(record: SObjectRecord): string;
  /**
   * Fault switch for tests: marks rows as locked by some other transaction, so that `FOR UPDATE` and DML on them fail as they do when a lock
   * can't be had (QueryException "Record Currently Unavailable…", UNABLE_TO_LOCK_ROW).
   */
  lockElsewhere(ids: readonly string[], locked: boolean): void;
  /** Database transaction of the current Apex transaction: begun, then committed durably or rolled back. */
  begin(): void;
  commit(): void;
  abort(): void;
}

/** Compiled Apex of the org. */
export interface ClassRegistry {
  /** By name as `Type.forName` takes it (`ns.Outer.Inner`, `Outer.Inner`), case ignored. */
  find(name: string, namespace?: string | null): CompiledClass | undefined;
  triggersOf(object: string): readonly CompiledTrigger[];
  all(): Iterable<CompiledClass>;
  /** All static variables back to "not initialised": at the start of each transaction. */
  resetStatics(): void;
  /** Static state of the running transaction, to be put back after a nested one (test runs of async work). */
  saveStatics(): unknown;
  restoreStatics(state: unknown): void;
}

export interface CompiledClass {
  /** `Outer.Inner`, original spelling. */
  readonly name: string;
  readonly namespace: string | null;
  readonly type: RuntimeType;
  readonly isTest: boolean;
  readonly isAbstract: boolean;
  /** Nobody but the class itself can construct it. */
  readonly hasOnlyPrivateConstructors?: boolean;
  readonly global: boolean;
  readonly file: string;
  readonly annotations: readonly Annotation[];
  readonly methods: readonly CompiledMethod[];
  /** A new object by the constructor without parameters; throws TypeException when there is none that is visible. */
  newInstance(): object;
}

export interface Annotation {
  /** Lower case, without `@`. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | boolean>>;
}

export interface CompiledMethod {
  readonly name: string;
  readonly isStatic: boolean;
  readonly visibility: 'private' | 'protected' | 'public' | 'global';
  readonly returnType: RuntimeType;
  readonly parameters: readonly { readonly name: string; readonly type: RuntimeType }[];
  readonly annotations: readonly Annotation[];
  /** `self` is ignored by static methods. */
  invoke(self: object | null, args: readonly unknown[]): unknown;
}

export type TriggerOperation =
  | 'BEFORE_INSERT' | 'BEFORE_UPDATE' | 'BEFORE_DELETE' | 'AFTER_INSERT' | 'AFTER_UPDATE' | 'AFTER_DELETE' | 'AFTER_UNDELETE';

export interface CompiledTrigger {
  readonly name: string;
  readonly namespace: string | null;
  readonly object: string;
  readonly operations: ReadonlySet<TriggerOperation>;
  readonly file: string;
  /** Runs with `transaction().triggers` holding the context on top. */
  run(): void;
}

/** Variables of `Trigger` while one runs. Lists and maps are Apex collections (`runtime/values`). */
export interface TriggerContext {
  readonly object: string;
  readonly operation: TriggerOperation;
  readonly newList: readonly SObjectRecord[] | null;
  readonly oldList: readonly SObjectRecord[] | null;
  readonly size: number;
}

export interface JobService {
  executeBatch(job: object, scopeSize: number): string;
  scheduleBatch(job: object, name: string, minutesFromNow: number, scopeSize: number): string;
  enqueue(job: object, options: { delayMinutes?: number; maximumDepth?: number }): string;
  schedule(name: string, cronExpression: string, job: object): string;
  future(method: CompiledMethod, args: readonly unknown[]): void;
  abort(jobId: string): void;
  /** Test.startTest / stopTest: work collected in between runs at the stop. */
  startTest(): void;
  stopTest(): void;
  /** Id of the job that the current transaction belongs to; null outside. */
  currentJobId(): string | null;
  /** Minutes, hours, … of a cron expression are in the user's time zone. */
  nextFireTime(cronExpression: string, after: number): number | null;
}

export interface EventService {
  /** `EventBus.publish`: by the event's behaviour now or after the commit. */
  publish(events: readonly SObjectRecord[]): DmlResult[];
  /** Change events of saved records with their headers; see `data/dml/change-events.ts`. */
  publishChanges?(events: readonly { readonly record: SObjectRecord; readonly header: object }[]): void;
  /** `Test.getEventBus().deliver()`. */
  deliver(): void;
  /** `Test.getEventBus().fail()`: what is published so far reaches no subscriber. */
  discard(): void;
}

export interface CalloutRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
  /** Milliseconds. */
  readonly timeout: number;
}

export interface CalloutResponse {
  readonly statusCode: number;
  readonly status: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export interface CalloutService {
  /** Blocks until the answer is there. Throws `System.CalloutException` (unauthorised endpoint, time-out, connection refused…). */
  send(request: CalloutRequest): CalloutResponse;
}

export interface SecurityService {
  readonly userId: string;
  /** Runs `body` as another user (`System.runAs`, jobs) and answers what it does. */
  runAs<T>(userId: string, body: () => T): T;
  isAccessible(object: string, field?: string): boolean;
  isCreateable(object: string, field?: string): boolean;
  isUpdateable(object: string, field?: string): boolean;
  isDeletable(object: string): boolean;
  /** "View all records" of an object: its sharing does not count for the user. */
  viewsAllRecords?(object: string): boolean;
  modifiesAllRecords?(object: string): boolean;
  hasCustomPermission(apiName: string, namespace?: string | null): boolean;
}

export interface DebugLog {
  debug(level: string, message: string, line?: number): void;
}

let currentOrg: OrgServices | null = null;
let currentTransaction: Transaction | null = null;

/** The org that the running code belongs to. */
export function services(): OrgServices {
  if (currentOrg === null) throw new Error('No org is current: run Apex through Org.transaction()');
  return currentOrg;
}

/** The running transaction. */
export function transaction(): Transaction {
  if (currentTransaction === null) throw new Error('No transaction is running: run Apex through Org.transaction()');
  return currentTransaction;
}

/** Makes an org and a transaction current; answers what to put back. */
export function enter(org: OrgServices | null, running: Transaction | null): { org: OrgServices | null; transaction: Transaction | null } {
  const before = { org: currentOrg, transaction: currentTransaction };
  currentOrg = org;
  currentTransaction = running;
  return before;
}
