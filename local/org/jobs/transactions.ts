import type { CertifiedPackages } from './limit-counters.ts';
import { ApexException } from '../runtime/exceptions.ts';
import { enter, type ClassRegistry, type DataService, type OrgServices } from '../runtime/services.ts';
import type { TransactionKind } from '../runtime/transaction.ts';
import { OrgTransaction, type TransactionOptions } from './org-transaction.ts';

/** Moments of an outermost transaction that {@link Transactions.observe} is told of. */
export type TransactionMoment = 'begin' | 'commit' | 'committed';

export interface TransactionParts {
  readonly data: DataService;
  /** The compiled Apex in force. */
  readonly classes: () => ClassRegistry;
  /** Turns what emitted code threw (a TypeError of V8, a RangeError) into the Apex exception that it stands for; others come back as they are. */
  readonly asApexException: (error: unknown) => unknown;
}

/**
 * Runs Apex in transactions: static variables fresh, all records committed durably or none. A transaction inside another (async work that a test
 * runs) is a savepoint of the outer one with limits of its own.
 */
export class Transactions {
  readonly #parts: TransactionParts;
  #services: OrgServices | null = null;
  /** Packages with limits of their own, from the next transaction on. */
  certified: CertifiedPackages = new Set();
  #running: OrgTransaction | null = null;
  /** Called after each outermost transaction, committed or not. */
  readonly afterEnd: (() => void)[] = [];
  /** Told when an outermost transaction has begun, is about to commit, and has committed. It may throw: the transaction ends so. */
  observe: ((moment: TransactionMoment) => void) | null = null;
  /** Set while everything unwinds that a killed process had under way: whoever would still write something down gets this instead. */
  interruption: ApexException | null = null;

  constructor(parts: TransactionParts) {
    this.#parts = parts;
  }

  connect(services: OrgServices): void {
    this.#services = services;
  }

  /** The innermost running transaction. */
  get running(): OrgTransaction | null {
    return this.#running;
  }

  run<T>(kind: TransactionKind, body: (transaction: OrgTransaction) => T, options: TransactionOptions = {}): T {
    return this.#running === null ? this.#runOutermost(kind, body, options) : this.#runNested(this.#running, kind, body, options);
  }

  /** Writes rows of the org's own, with no Apex: in the running transaction, else in one that commits at once. */
  bookkeeping<T>(body: () => T): T {
    if (this.interruption !== null) throw this.interruption;
    if (this.#running !== null) return body();
    const { data } = this.#parts;
    const before = enter(this.#services, new OrgTransaction('api'));
    data.begin();
    try {
      const result = body();
      data.commit();
      return result;
    } catch (error) {
      data.abort();
      throw error;
    } finally {
      enter(before.org, before.transaction);
    }
  }

  /** Runs a body as though no transaction was under way: others come and go while the running one stands still. */
  aside<T>(body: () => T): T {
    const classes = this.#parts.classes();
    const outer = this.#running;
    const statics = classes.saveStatics();
    const before = enter(this.#services, null);
    this.#running = null;
    try {
      return body();
    } finally {
      this.#running = outer;
      classes.restoreStatics(statics);
      enter(before.org, before.transaction);
    }
  }

  #runOutermost<T>(kind: TransactionKind, body: (transaction: OrgTransaction) => T, options: TransactionOptions): T {
    if (this.interruption !== null) throw this.interruption;
    const { data } = this.#parts;
    const classes = this.#parts.classes();
    const transaction = new OrgTransaction(kind, { certified: this.certified, ...options });
    data.begin();
    classes.resetStatics();
    let result: T;
    try {
      result = this.#inside(transaction, (running) => {
        this.observe?.('begin');
        const answer = body(running);
        this.observe?.('commit');
        return answer;
      });
      data.commit();
    } catch (error) {
      data.abort();
      throw error;
    } finally {
      for (const after of this.afterEnd) after();
    }
    this.observe?.('committed');
    for (const after of transaction.afterCommit) after();
    return result;
  }

  #runNested<T>(outer: OrgTransaction, kind: TransactionKind, body: (transaction: OrgTransaction) => T, options: TransactionOptions): T {
    const { data } = this.#parts;
    const classes = this.#parts.classes();
    const transaction = new OrgTransaction(kind, { isTest: outer.isTest, certified: this.certified, ...options });
    for (const [name, value] of outer.testState) transaction.testState.set(name, value);
    // Asynchronous work of a test shares the static variables of the test method, as on Salesforce; only methods are apart from each other.
    const statics = kind === 'test' ? classes.saveStatics() : null;
    if (statics !== null) classes.resetStatics();
    data.begin();
    try {
      const result = this.#inside(transaction, body);
      data.commit();
      for (const after of transaction.afterCommit) after();
      return result;
    } catch (error) {
      data.abort();
      throw error;
    } finally {
      if (statics !== null) classes.restoreStatics(statics);
    }
  }

  #inside<T>(transaction: OrgTransaction, body: (transaction: OrgTransaction) => T): T {
    const before = enter(this.#services, transaction);
    const outer = this.#running;
    this.#running = transaction;
    try {
      return body(transaction);
    } catch (error) {
      throw error instanceof ApexException ? error : this.#parts.asApexException(error);
    } finally {
      this.#running = outer;
      enter(before.org, before.transaction);
    }
  }
}
