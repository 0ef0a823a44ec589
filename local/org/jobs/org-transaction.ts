import type { SharingMode, TriggerContext } from '../runtime/services.ts';
import { LimitCounters, type CertifiedPackages } from './limit-counters.ts';
import { asynchronousLimits, synchronousLimits, type LimitCounts, type Transaction, type TransactionKind } from '../runtime/transaction.ts';

/** The asynchronous job that a transaction runs a piece of. */
export interface RunningJob {
  /** AsyncApexJob id. */
  readonly id: string;
  /** `start`, `execute`, `finish` of a batch; `finalizer` of a queueable. */
  readonly phase?: 'start' | 'execute' | 'finish' | 'finalizer';
  readonly childId?: string;
  /** Position in a chain of queueables, from 1, and where the chain must end. */
  readonly depth?: number;
  readonly maximumDepth?: number | null;
  /** Does its class implement `Database.AllowsCallouts`, or is it `@Future(callout=true)`? */
  readonly allowsCallouts?: boolean;
}

export interface TransactionOptions {
  readonly isTest?: boolean;
  readonly job?: RunningJob;
  readonly certified?: CertifiedPackages;
}

const asynchronousKinds: ReadonlySet<TransactionKind> = new Set(['batch', 'queueable', 'future']);

/** Batch, queueable and future run under asynchronous limits; scheduled jobs and event triggers under synchronous ones. */
function limitsOf(kind: TransactionKind, job: RunningJob | null): LimitCounts {
  if (!asynchronousKinds.has(kind)) return kind === 'event' ? { ...synchronousLimits, callouts: 100 } : { ...synchronousLimits };
  // A queueable may call 50 future methods, batch and future none. Source: "Per-Transaction Apex Limits".
  const futureCalls = kind === 'queueable' ? 50 : 0;
  return { ...asynchronousLimits, futureCalls, queueableJobs: job?.phase === 'finalizer' ? 1 : asynchronousLimits.queueableJobs };
}

/** CPU time of the process so far, in microseconds: what limits are counted from. */
export function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** One Apex transaction of this org. */
export class OrgTransaction implements Transaction {
  readonly kind: TransactionKind;
  readonly isAsync: boolean;
  readonly isTest: boolean;
  /** Replaced while a test runs between start and stop. */
  counters: LimitCounters;
  readonly limits: LimitCounts;
  readonly triggers: TriggerContext[] = [];
  sharing: SharingMode = 'without';
  uncommittedWork = false;
  touchedSetup = false;
  touchedData = false;
  readonly afterCommit: (() => void)[] = [];
  readonly testState = new Map<string, unknown>();
  cpuStart = cpuMicroseconds();
  readonly job: RunningJob | null;
  /** `Request.getCurrent().getRequestId()`. */
  readonly requestId = crypto.randomUUID();
  /** Attached by `System.attachFinalizer`, at most one. */
  finalizer: object | null = null;

  constructor(kind: TransactionKind, options: TransactionOptions = {}) {
    this.kind = kind;
    this.isAsync = asynchronousKinds.has(kind);
    this.isTest = options.isTest ?? kind === 'test';
    this.job = options.job ?? null;
    this.counters = new LimitCounters(options.certified);
    this.limits = limitsOf(kind, this.job);
  }

  get used(): LimitCounts {
    return this.counters.current;
  }

  /** Why callouts are not allowed here; null when they are. */
  calloutRefusal(): string | null {
    if (this.triggers.length > 0) return 'Callout from triggers are currently not supported.';
    switch (this.kind) {
      case 'scheduled': return 'Callout from scheduled Apex not supported.';
      // The words are this org's own; Salesforce documents that it refuses.
      case 'install': case 'uninstall': return 'Callout from install scripts not supported.';
      case 'future': return this.job?.allowsCallouts === true ? null
        : 'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)';
      case 'queueable': case 'batch':
        return this.job?.allowsCallouts === true ? null : 'Callout not allowed';
      default: return null;
    }
  }
}
