import type { SharingMode, TriggerContext } from './services.ts';

/** What started a transaction; decides which limits hold and what the jobs table shows. */
export type TransactionKind = 'anonymous' | 'api' | 'trigger' | 'batch' | 'queueable' | 'future' | 'scheduled' | 'event' | 'test' | 'install' | 'uninstall';

/** Governor limits of one transaction, named as `System.Limits` names them. */
export interface LimitCounts {
  queries: number;
  queryRows: number;
  queryLocatorRows: number;
  aggregateQueries: number;
  soslQueries: number;
  dmlStatements: number;
  dmlRows: number;
  publishImmediateDml: number;
  callouts: number;
  futureCalls: number;
  queueableJobs: number;
  emailInvocations: number;
  mobilePushApexCalls: number;
  /** Milliseconds. */
  cpuTime: number;
  /** Bytes. */
  heapSize: number;
}

/** Synchronous limits; asynchronous ones where they differ. Source: "Execution Governors and Limits". */
export const synchronousLimits: Readonly<LimitCounts> = {
  queries: 100, queryRows: 50_000, queryLocatorRows: 10_000, aggregateQueries: 300, soslQueries: 20,
  dmlStatements: 150, dmlRows: 10_000, publishImmediateDml: 150, callouts: 100, futureCalls: 50, queueableJobs: 50,
  emailInvocations: 10, mobilePushApexCalls: 10, cpuTime: 10_000, heapSize: 6_000_000,
};

export const asynchronousLimits: Readonly<LimitCounts> = {
  ...synchronousLimits, queries: 200, futureCalls: 0, queueableJobs: 1, cpuTime: 60_000, heapSize: 12_000_000,
};

export function noUse(): LimitCounts {
  return {
    queries: 0, queryRows: 0, queryLocatorRows: 0, aggregateQueries: 0, soslQueries: 0, dmlStatements: 0, dmlRows: 0,
    publishImmediateDml: 0, callouts: 0, futureCalls: 0, queueableJobs: 0, emailInvocations: 0, mobilePushApexCalls: 0, cpuTime: 0, heapSize: 0,
  };
}

/** One Apex transaction: from its start to commit or rollback. */
export interface Transaction {
  readonly kind: TransactionKind;
  readonly isAsync: boolean;
  /** True inside a test method, also in the async work that it runs. */
  readonly isTest: boolean;
  /** What was used so far, in the current limit context (`Test.startTest` opens a fresh one). */
  readonly used: LimitCounts;
  readonly limits: LimitCounts;
  /** Trigger contexts, innermost last. */
  readonly triggers: TriggerContext[];
  /** Sharing that code without a sharing keyword runs under. */
  sharing: SharingMode;
  /** DML was done and not committed: a callout is an error then. Cleared by rollback to a savepoint before it. */
  uncommittedWork: boolean;
  /** Setup / non-setup objects touched (mixed DML). */
  touchedSetup: boolean;
  touchedData: boolean;
  /** Run after a successful commit, in order: after-commit events, queued jobs. */
  readonly afterCommit: (() => void)[];
  /** Mocks and switches of `Test` (HttpCalloutMock, continuation …), by name. */
  readonly testState: Map<string, unknown>;
  /** Process CPU microseconds at the start, for `Limits.getCpuTime()`. */
  readonly cpuStart: number;
}
