import { Random } from '../random.ts';
import { objects, type ObjectName, type ObjectPlan } from '../world/objects.ts';
import type { Operation, Plan, Step } from './step.ts';
import { Troubles } from './troubles.ts';

export interface PlanOptions {
  readonly seed: number;
  /** Changes of records, about. */
  readonly changes: number;
  /** `kill -9` of the org. */
  readonly kills: number;
}

/** Records that one call of the API saves. */
const MOST_RECORDS = 200;
/** So many changes come with one trouble more, on average. */
const CHANGES_PER_TROUBLE = 90;
const FEWEST_TROUBLES = 14;

/** What the plan believes of the records of an object: which were made, and which are deleted. */
class Herd {
  readonly plan: ObjectPlan;
  readonly alive: number[] = [];
  readonly deleted: number[] = [];
  #next = 0;

  constructor(plan: ObjectPlan) {
    this.plan = plan;
  }

  get made(): number {
    return this.#next;
  }

  make(count: number): number[] {
    const slots = Array.from({ length: count }, (_, index) => this.#next + index);
    this.#next += count;
    this.alive.push(...slots);
    return slots;
  }

  move(slots: readonly number[], from: number[], to: number[]): void {
    const moved = new Set(slots);
    from.splice(0, from.length, ...from.filter((slot) => !moved.has(slot)));
    to.push(...slots);
  }
}

/** Decides a whole campaign from its seed: what happens, in which order, and where the org dies. Pure. */
export function makePlan({ seed, changes, kills }: PlanOptions): Plan {
  const random = new Random(seed);
  const herds = new Map<ObjectName, Herd>(objects.map((plan) => [plan.name, new Herd(plan)]));
  const troubles = new Troubles(random, (object) => herds.get(object)!.alive);
  const steps: Step[] = [];
  const troubleCount = Math.max(FEWEST_TROUBLES, Math.round(changes / CHANGES_PER_TROUBLE));
  let made = 0;
  let brought = 0;
  let killed = 0;
  while (made < changes) {
    const step = changeStep(random, herds, Math.min(MOST_RECORDS, changes - made));
    made += step.kind === 'bulk' ? step.toSlot - step.fromSlot : step.kind === 'change' ? step.slots.length : 0;
    steps.push(step);
    if (random.happens(0.8)) steps.push({ kind: 'run', transactions: random.one([1, 2, 3, 5, 8, 20, 60]) });
    while (brought < troubleCount && brought / troubleCount < made / changes) {
      steps.push(...troubles.next(made / changes), { kind: 'run', transactions: random.one([3, 8, 20, 60]) });
      brought += 1;
    }
    // Never two at once: a trap springs some steps after it was set.
    if (killed < kills && (killed + 0.5) / kills < made / changes) {
      steps.push({ kind: 'trap', trap: killTrap(random) });
      killed += 1;
    }
    if (random.happens(0.35)) {
      steps.push({ kind: 'pass', minutes: random.one([1, 1, 2, 3, 5, 6, 11, 16]), transactions: random.one([20, 60, 400]) });
    }
  }
  return { seed, syncQueueBatchSize: random.one([40, 100, 200, 400]), steps };
}

function killTrap(random: Random): Extract<Step, { kind: 'trap' }>['trap'] {
  const place = random.one(['before-callout', 'after-callout', 'before-commit', 'after-commit'] as const);
  return { action: 'kill', place, passages: random.whole(1, place.endsWith('commit') ? 25 : 4), atMostCommits: 60 };
}

function changeStep(random: Random, herds: ReadonlyMap<ObjectName, Herd>, most: number): Step {
  const herd = chooseHerd(random, herds);
  const { name } = herd.plan;
  // Sizes of every kind: single saves of people, loads of two hundred, and what is between.
  const size = Math.min(most, random.one([1, 2, 7, 30, 90, 150, MOST_RECORDS]));
  const salt = random.whole(0, 1_000_000);
  const change = (operation: Operation, slots: readonly number[]): Step => ({ kind: 'change', object: name, operation, slots, salt });
  const kind = random.next();
  if (herd.alive.length < 20 || kind < 0.3) return change('create', herd.make(size));
  if (kind < 0.34) {
    const slots = random.some(herd.alive, Math.min(size, 12));
    herd.move(slots, herd.alive, herd.deleted);
    return change('delete', slots);
  }
  if (kind < 0.37 && herd.plan.comesBack && herd.deleted.length > 0) {
    const slots = random.some(herd.deleted, size);
    herd.move(slots, herd.deleted, herd.alive);
    return change('undelete', slots);
  }
  if (kind < 0.378 && herd.made > 500) {
    const fromSlot = random.whole(0, herd.made - 400);
    return { kind: 'bulk', object: name, fromSlot, toSlot: Math.min(herd.made, fromSlot + 2000) };
  }
  if (kind < 0.4) return change(random.one(['loseKey', 'key', 'key'] as const), random.some(herd.alive, Math.min(size, 5)));
  return change(random.one(['mapped', 'mapped', 'mapped', 'mapped', 'score', 'note', 'clear', 'tier'] as const), neighbours(random, herd, size));
}

/** Records side by side, often those of late: several changes of one record wait in the queue together. */
function neighbours(random: Random, { alive }: Herd, size: number): number[] {
  const start = random.happens(0.6) ? Math.max(0, alive.length - size - random.whole(0, 40)) : random.whole(0, Math.max(0, alive.length - size));
  return alive.slice(start, start + size);
}

function chooseHerd(random: Random, herds: ReadonlyMap<ObjectName, Herd>): Herd {
  let rest = random.next();
  for (const herd of herds.values()) {
    rest -= herd.plan.share;
    if (rest < 0) return herd;
  }
  return herds.get('Contact')!;
}
