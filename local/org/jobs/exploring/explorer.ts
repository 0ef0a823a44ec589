import type { Store } from '../../data/store/store.ts';
import type { OrgServices } from '../../runtime/services.ts';
import { maxEventBatch } from '../events/event-service.ts';
import type { Jobs } from '../open-jobs.ts';
import { recover } from '../recovery.ts';
import { eventChoices, jobChoices, type Choice } from './choice.ts';
import { OrgKilled, WaitsForLock } from './interruption.ts';
import { observedCallouts, observedData, type Point, type PointKind } from './points.ts';
import { SetAside } from './set-aside.ts';
import { SqlWatch, WorkDone } from './sql-watch.ts';

export interface ExplorerParts {
  readonly jobs: Jobs;
  readonly store: Store;
  readonly services: OrgServices;
  /** What a body leaves in memory beside the file; the answer puts it back. */
  readonly memory: () => () => void;
}

export interface StepOptions {
  /**
   * Called at every point of the step. It may run other choices or {@link Explorer.during}: they happen and commit while the step stands still there.
   * `kill` ends the process at this point.
   */
  readonly at?: (point: Point) => 'kill' | void;
}

/**
 * `done`: it ran, well or not ({@link StepResult.error}). `killed`: the process died and the org has recovered. `waits`: it needs a row that a
 * standing transaction has locked; nothing of it happened, and it may run once that one is through.
 */
export interface StepResult {
  readonly outcome: 'done' | 'killed' | 'waits';
  /** What the body of {@link Explorer.during} threw; failures of jobs and subscribers stand in `Org.failures`. */
  readonly error: unknown;
  readonly points: readonly Point[];
}

interface Frame {
  readonly at: StepOptions['at'];
  readonly points: Point[];
  /** What the running transaction of the step has written. */
  readonly work: WorkDone;
  /** Ids of the rows that the running transaction of the step has locked. */
  readonly locked: Set<string>;
}

/**
 * Steps through everything that an org could do next, in any order that Salesforce could take. See `jobs/README.md`.
 */
export class Explorer {
  readonly #parts: ExplorerParts;
  readonly #frames: Frame[] = [];
  #sql: SqlWatch | null = null;

  constructor(parts: ExplorerParts) {
    this.#parts = parts;
  }

  /** What could happen next, in no order that means anything. `everyPart`: a choice for each number of events that a subscriber could get. */
  choices(options: { readonly everyPart?: boolean } = {}): Choice[] {
    const { jobs: { parts }, services: { clock } } = this.#parts;
    const now = clock.now();
    const choices: Choice[] = [...jobChoices(parts, now), ...eventChoices(parts, now, maxEventBatch, options.everyPart === true)];
    const later = this.#nextAfter(now);
    if (later !== null) choices.push({ kind: 'clock', until: later, label: `clock +${later - now} ms` });
    return choices;
  }

  /** Makes a choice happen. Throws for one that is not there any more. */
  run(choice: Choice, options: StepOptions = {}): StepResult {
    return this.#step(() => this.#do(choice), options);
  }

  /** Runs what a test does itself (a user saves a record by {@link Org.runAnonymous}…) under the same eyes. */
  during(body: () => unknown, options: StepOptions = {}): StepResult {
    return this.#step(body, options);
  }

  /** Runs a body and takes back everything that it did to the org: rows, jobs, events, time. Not while a step stands still. */
  branch<T>(body: () => T): T {
    if (this.#frames.length > 0) throw new Error('A branch begins between steps, not at a point of one.');
    const { store, services: { clock }, memory } = this.#parts;
    const now = clock.now();
    const putBack = memory();
    store.begin();
    try {
      return body();
    } finally {
      store.abort();
      putBack();
      clock.advance(now - clock.now());
    }
  }

  #do(choice: Choice): void {
    const { jobs: { parts, runner, events }, services: { clock } } = this.#parts;
    switch (choice.kind) {
      case 'clock':
        clock.advance(Math.max(0, choice.until - clock.now()));
        return;
      case 'event':
        if (!events.runFor(choice.trigger, choice.events)) throw new Error(`Nothing waits any more: ${choice.label}`);
        return;
      case 'job': {
        const job = parts.store.find(choice.id);
        if (job?.state !== 'waiting' || job.due > clock.now()) throw new Error(`Not due any more: ${choice.label}`);
        runner.runQuietly(job);
      }
    }
  }

  #step(body: () => unknown, options: StepOptions): StepResult {
    const frame: Frame = { at: options.at, points: [], work: new WorkDone(), locked: new Set() };
    const result = this.#frames.length === 0 ? this.#watched(frame, body) : this.#besideStanding(frame, body);
    if (result.outcome === 'killed' && this.#frames.length === 0) this.#revive();
    return result;
  }

  #watched(frame: Frame, body: () => unknown): StepResult {
    const { jobs: { parts: { transactions } } } = this.#parts;
    const unwatch = this.#watch();
    this.#frames.push(frame);
    let error: unknown = null;
    try {
      body();
    } catch (caught) {
      error = caught;
    } finally {
      this.#frames.pop();
      unwatch();
    }
    const { interruption } = transactions;
    if (interruption === null) return { outcome: 'done', error, points: frame.points };
    transactions.interruption = null;
    return { outcome: interruption instanceof WaitsForLock ? 'waits' : 'killed', error: null, points: frame.points };
  }

  /** A step inside a point of another one, whose transaction stands still meanwhile. */
  #besideStanding(frame: Frame, body: () => unknown): StepResult {
    const { store, jobs: { parts: { transactions } } } = this.#parts;
    const standing = this.#frames.at(-1)!;
    const setAside = transactions.running === null ? null : this.#sql!.silently(() => new SetAside(store, standing.work));
    for (const id of setAside?.written ?? []) standing.locked.add(id);
    const resume = (keep: boolean): void => this.#sql!.silently(() => {
      if (keep) store.commit();
      else store.abort();
      setAside?.putBack();
    });
    this.#sql!.silently(() => store.begin());
    let result: StepResult;
    try {
      result = transactions.aside(() => this.#watched(frame, body));
    } catch (error) {
      resume(false);
      throw error;
    }
    resume(result.outcome !== 'waits');
    // The process has died, and with it the transaction that stood still.
    if (result.outcome === 'killed') throw this.#kill();
    return result;
  }

  /** Points of everything that runs from now on; the answer ends it. */
  #watch(): () => void {
    const { jobs: { parts: { transactions } } } = this.#parts;
    const services = this.#parts.services as { -readonly [key in keyof OrgServices]: OrgServices[key] };
    const { data, callouts } = services;
    const { observe } = transactions;
    const outermost = this.#frames.length === 0;
    if (outermost) {
      this.#sql = new SqlWatch(this.#parts.store, () => this.#frames.at(-1)?.work ?? null);
      const pass = (kind: PointKind, about: string): void => this.#pass(kind, about);
      services.data = observedData(data, { pass, lock: (ids) => this.#lock(ids) });
      services.callouts = observedCallouts(callouts, pass);
      transactions.observe = (moment) => {
        if (moment === 'begin') this.#begun();
        pass(moment, '');
      };
    }
    return () => {
      Object.assign(services, { data, callouts });
      transactions.observe = observe;
      if (outermost) this.#sql!.end();
    };
  }

  #pass(kind: PointKind, about: string): void {
    const frame = this.#frames.at(-1)!;
    // A callout gives locks back, as a commit does.
    if (kind === 'callout' || kind === 'committed') frame.locked.clear();
    const point: Point = { kind, number: frame.points.length + 1, about };
    frame.points.push(point);
    if (frame.at?.(point) === 'kill') throw this.#kill();
  }

  #begun(): void {
    const frame = this.#frames.at(-1)!;
    frame.work.clear();
    frame.locked.clear();
  }

  #lock(ids: readonly string[]): void {
    const standing = this.#frames.slice(0, -1);
    if (ids.some((id) => standing.some(({ locked }) => locked.has(id)))) {
      const waits = new WaitsForLock('The row is locked');
      this.#parts.jobs.parts.transactions.interruption = waits;
      throw waits;
    }
    for (const id of ids) this.#frames.at(-1)!.locked.add(id);
  }

  #kill(): OrgKilled {
    const killed = new OrgKilled('The process was killed');
    this.#parts.jobs.parts.transactions.interruption = killed;
    return killed;
  }

  /** The process starts again. */
  #revive(): void {
    const { jobs: { parts, kinds } } = this.#parts;
    recover(parts, kinds.batches);
  }

  #nextAfter(now: number): number | null {
    const { jobs: { parts } } = this.#parts;
    const later = [...parts.store.inState('waiting').map(({ due }) => due), ...parts.events.waiting().map(({ due }) => due)].filter((due) => due > now);
    return later.length === 0 ? null : Math.min(...later);
  }
}
