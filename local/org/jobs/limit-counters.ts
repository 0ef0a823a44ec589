import { noUse, type LimitCounts } from '../runtime/transaction.ts';

/** Namespaces of certified packages, in lower case: each has counters of its own in every transaction. */
export type CertifiedPackages = ReadonlySet<string>;

const noPackages: CertifiedPackages = new Set();

/** Emitted modules as V8 names them: `apex:Class`, `apex:ns.Class`, `apex:trigger.ns.Name`. */
const emittedModule = /apex:(?:trigger\.)?([^():\n]+):\d+:\d+/;
/** Frames of this program between a counted statement and the Apex that made it, at most. */
const deepestCall = 60;

/**
 * What a transaction has used of its limits. A certified package has a set of its own for everything but heap and time; all else, uncertified packages too,
 * shares one. Which one counts is that of the innermost Apex code that runs.
 * Source: "Per-Transaction Certified Managed Package Limits". The sum over all packages (eleven times one limit) is not checked.
 */
export class LimitCounters {
  readonly #certified: CertifiedPackages;
  readonly #shared: LimitCounts;
  readonly #ofPackages = new Map<string, LimitCounts>();

  constructor(certified: CertifiedPackages = noPackages, shared: LimitCounts = noUse()) {
    this.#certified = certified;
    this.#shared = shared;
  }

  /** Counters of the code that runs now. */
  get current(): LimitCounts {
    if (this.#certified.size === 0) return this.#shared;
    const namespace = runningNamespace();
    return this.#certified.has(namespace) ? this.#of(namespace) : this.#shared;
  }

  /** Nothing used yet, by the same packages. */
  fresh(): LimitCounters {
    return new LimitCounters(this.#certified);
  }

  #of(namespace: string): LimitCounts {
    let counts = this.#ofPackages.get(namespace);
    if (counts === undefined) {
      const shared = this.#shared;
      counts = Object.defineProperties(noUse(), {
        heapSize: { get: () => shared.heapSize, set: (bytes: number) => { shared.heapSize = bytes; } },
        cpuTime: { get: () => shared.cpuTime, set: (milliseconds: number) => { shared.cpuTime = milliseconds; } },
      });
      this.#ofPackages.set(namespace, counts);
    }
    return counts;
  }
}

/** Namespace of the innermost emitted frame, in lower case; empty for code without one. */
function runningNamespace(): string {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = deepestCall;
  Error.captureStackTrace(holder, runningNamespace);
  Error.stackTraceLimit = limit;
  const name = emittedModule.exec(holder.stack ?? '')?.[1] ?? '';
  return name.slice(0, Math.max(0, name.indexOf('.'))).toLowerCase();
}
