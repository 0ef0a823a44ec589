import type { Choice } from './choice.ts';
import type { Explorer } from './explorer.ts';
import type { Point } from './points.ts';

/** Something that a test does itself at some time, once: a user who saves a record, an administrator who presses a button. */
export interface Action {
  readonly kind: 'action';
  readonly label: string;
  readonly run: () => unknown;
}

/** One step of an order, with what happened at a point of it. */
export interface Taken {
  readonly step: Choice | Action;
  /** Null where the step ran undisturbed. */
  readonly disturbance: { readonly point: Point; readonly what: 'kill' | Choice | Action } | null;
}

export interface EveryOrderOptions {
  /** What happens beside the org's own work, in any order. */
  readonly actions?: readonly Action[];
  /** Kills in one order at most, at any point of any step. 0 when absent. */
  readonly kills?: number;
  /** Steps in one order at most that stand still at a point while another one happens. 0 when absent. */
  readonly standstills?: number;
  /** May time pass while something is due? Without it the clock moves only when nothing else is left. */
  readonly timeAnyWhen?: boolean;
  /** Longest order; work that is still there then is left. 100 when absent. */
  readonly maxSteps?: number;
  /** Called with the order so far at the end of each, where nothing is left to do. */
  readonly end: (order: readonly Taken[]) => void;
  /** Called after each step; an org that can never be right again is found here. */
  readonly afterStep?: (order: readonly Taken[]) => void;
  /** A text of all that matters of the org's state: orders that meet in one state go on once. Everything counts as different when absent. */
  readonly state?: () => string;
}

/**
 * Runs every order of what can happen, each from the state that the org has now, and leaves the org as it was. Answers how many orders there were. An
 * error that {@link EveryOrderOptions.end} or {@link EveryOrderOptions.afterStep} throws ends the search, with the order in its message.
 */
export function everyOrder(explorer: Explorer, options: EveryOrderOptions): number {
  return new Search(explorer, options).run();
}

/** `event Later__e to OnLater (1 of 1), batch Sender execute 1 of 2 [killed at commit]`. */
export function orderText(order: readonly Taken[]): string {
  return order.map(({ step, disturbance }) => {
    if (disturbance === null) return step.label;
    const { point: { kind, about, number }, what } = disturbance;
    const place = `${kind}${about === '' ? '' : ` ${about}`} (point ${number})`;
    return `${step.label} [${what === 'kill' ? `killed at ${place}` : `at ${place}: ${what.label}`}]`;
  }).join('\n  ');
}

interface Left {
  readonly actions: readonly Action[];
  readonly kills: number;
  readonly standstills: number;
}

class Search {
  readonly #explorer: Explorer;
  readonly #options: EveryOrderOptions;
  readonly #seen = new Set<string>();
  #orders = 0;

  constructor(explorer: Explorer, options: EveryOrderOptions) {
    this.#explorer = explorer;
    this.#options = options;
  }

  run(): number {
    const { actions = [], kills = 0, standstills = 0 } = this.#options;
    this.#explorer.branch(() => this.#from([], { actions, kills, standstills }));
    return this.#orders;
  }

  #from(order: readonly Taken[], left: Left): void {
    if (this.#known(left)) return;
    const steps = this.#steps(left.actions);
    if (steps.length === 0 || order.length >= (this.#options.maxSteps ?? 100)) {
      this.#orders += 1;
      this.#checked(order, this.#options.end);
      return;
    }
    for (const step of steps) this.#take(order, left, step);
  }

  /** The step undisturbed, then with each disturbance at each of its points. */
  #take(order: readonly Taken[], left: Left, step: Choice | Action): void {
    const rest = { ...left, actions: without(left.actions, step) };
    let points: readonly Point[] = [];
    this.#explorer.branch(() => {
      points = this.#perform(step).points;
      this.#next([...order, { step, disturbance: null }], rest);
    });
    for (const point of points) {
      if (left.kills > 0) this.#disturbed(order, { ...rest, kills: left.kills - 1 }, step, point, 'kill');
      if (left.standstills === 0 || point.kind === 'committed') continue;
      const others = this.#steps(rest.actions).filter((other) => !same(other, step));
      for (const other of others) {
        this.#disturbed(order, { ...rest, actions: without(rest.actions, other), standstills: left.standstills - 1 }, step, point, other);
      }
    }
  }

  #disturbed(order: readonly Taken[], left: Left, step: Choice | Action, point: Point, what: 'kill' | Choice | Action): void {
    this.#explorer.branch(() => {
      let happened = false;
      this.#perform(step, (passed) => {
        if (passed.number !== point.number || happened) return undefined;
        happened = true;
        if (what === 'kill') return 'kill';
        // One that waits for a lock comes after this step: that order is searched anyway.
        happened = this.#perform(what).outcome === 'done';
        return undefined;
      });
      if (happened) this.#next([...order, { step, disturbance: { point, what } }], left);
    });
  }

  #perform(step: Choice | Action, at?: (point: Point) => 'kill' | void): ReturnType<Explorer['run']> {
    return step.kind === 'action' ? this.#explorer.during(step.run, { at }) : this.#explorer.run(step, { at });
  }

  #next(order: readonly Taken[], left: Left): void {
    if (this.#options.afterStep !== undefined) this.#checked(order, this.#options.afterStep);
    this.#from(order, left);
  }

  #steps(actions: readonly Action[]): (Choice | Action)[] {
    const all: (Choice | Action)[] = [...actions, ...this.#explorer.choices({ everyPart: true })];
    const now = all.filter(({ kind }) => kind !== 'clock');
    return now.length === 0 || this.#options.timeAnyWhen === true ? all : now;
  }

  #known(left: Left): boolean {
    if (this.#options.state === undefined) return false;
    const key = JSON.stringify([this.#options.state(), left.kills, left.standstills, left.actions.map(({ label }) => label)]);
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  #checked(order: readonly Taken[], check: (order: readonly Taken[]) => void): void {
    try {
      check(order);
    } catch (error) {
      if (error instanceof Error && !error.message.includes('In this order:')) error.message = `${error.message}\nIn this order:\n  ${orderText(order)}`;
      throw error;
    }
  }
}

function without(actions: readonly Action[], step: Choice | Action): readonly Action[] {
  return actions.filter((action) => action !== step);
}

/** Two pieces of one job can't run at a time, nor can a subscriber get events twice at a time. */
function same(a: Choice | Action, b: Choice | Action): boolean {
  if (a.kind === 'job' && b.kind === 'job') return a.id === b.id;
  if (a.kind === 'event' && b.kind === 'event') return a.trigger === b.trigger;
  return a === b;
}
