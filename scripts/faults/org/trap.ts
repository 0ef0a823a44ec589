import { LimitException } from '../../../local/org/runtime/exceptions.ts';

/** What a trap does to whoever steps on it: `kill -9` of the whole org, or the end of this one transaction by a governor limit. */
export type TrapAction = 'kill' | 'limit';

/**
 * Where a trap lies: before a callout leaves, after its answer is there and before Apex sees it, before a commit, after it. A `limit` only makes sense
 * around a callout: there Apex runs.
 */
export type TrapPlace = 'before-callout' | 'after-callout' | 'before-commit' | 'after-commit';

export interface Trap {
  readonly action: TrapAction;
  readonly place: TrapPlace;
  /** Springs at the so-manieth passage of its place, from 1. */
  readonly passages: number;
  /** A kill springs at the so-manieth commit at the latest, before it. A limit waits for its callout. */
  readonly atMostCommits: number;
}

interface SetTrap {
  readonly trap: Trap;
  passages: number;
  commits: number;
}

/** At most one trap of each action, counted in passages and not in time: the same campaign dies at the same place again. */
export class TrapDoor {
  readonly #traps = new Map<TrapAction, SetTrap>();
  /** Limits that have sprung; a kill leaves nobody to count. */
  sprungLimits = 0;

  set(trap: Trap): void {
    this.#traps.set(trap.action, { trap, passages: 0, commits: 0 });
  }

  clear(): void {
    this.#traps.clear();
  }

  pass(place: TrapPlace): void {
    for (const set of this.#traps.values()) this.#step(set, place);
  }

  #step(set: SetTrap, place: TrapPlace): void {
    const { action, place: itsPlace, passages, atMostCommits } = set.trap;
    if (place === itsPlace) set.passages += 1;
    if (place === 'before-commit') set.commits += 1;
    const isHere = place === itsPlace && set.passages >= passages;
    const isLate = place === 'before-commit' && action === 'kill' && set.commits >= atMostCommits;
    if (!isHere && !isLate) return;
    this.#traps.delete(action);
    if (action === 'kill') process.kill(process.pid, 'SIGKILL');
    this.sprungLimits += 1;
    throw new LimitException('Apex CPU time limit exceeded');
  }
}
