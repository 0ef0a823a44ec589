import type { Plan, Step } from './plan/step.ts';

/** Does a plan still fail, for the same reason? */
export type StillFails = (plan: Plan) => Promise<boolean>;

export interface Shrunk {
  readonly plan: Plan;
  /** Campaigns that it took. */
  readonly tries: number;
}

/**
 * Shortens a failing campaign: leaves steps out, half of them first, then smaller and smaller parts, as long as it still fails ("delta debugging"). Then the
 * same with the records of each step. What is left is what matters, or nearly so where the tries ran out.
 * @param mostTries - campaigns at most; each takes seconds
 */
export async function shrink(plan: Plan, stillFails: StillFails, mostTries: number): Promise<Shrunk> {
  let tries = 0;
  const fails = async (steps: readonly Step[]): Promise<boolean> => {
    tries += 1;
    return stillFails({ ...plan, steps });
  };
  const isSpent = (): boolean => tries >= mostTries;
  const fewer = await withoutParts(plan.steps, fails, isSpent);
  const smaller = await withFewerRecords(fewer, fails, isSpent);
  return { plan: { ...plan, steps: smaller }, tries };
}

async function withoutParts<T>(items: readonly T[], fails: (items: readonly T[]) => Promise<boolean>, isSpent: () => boolean): Promise<readonly T[]> {
  let rest = items;
  let parts = 2;
  while (rest.length > 1 && !isSpent()) {
    const size = Math.ceil(rest.length / parts);
    let found = false;
    for (let from = 0; from < rest.length && !isSpent(); from += size) {
      const without = [...rest.slice(0, from), ...rest.slice(from + size)];
      if (without.length === 0 || !(await fails(without))) continue;
      rest = without;
      found = true;
      parts = Math.max(2, parts - 1);
      break;
    }
    if (found) continue;
    if (size === 1) break;
    parts = Math.min(rest.length, parts * 2);
  }
  return rest;
}

async function withFewerRecords(steps: readonly Step[], fails: (steps: readonly Step[]) => Promise<boolean>, isSpent: () => boolean): Promise<readonly Step[]> {
  let rest = steps;
  for (let index = 0; index < rest.length; index += 1) {
    const step = rest[index]!;
    if (step.kind !== 'change' || step.slots.length < 2) continue;
    const slots = await withoutParts(step.slots, (some) => fails(rest.with(index, { ...step, slots: some })), isSpent);
    rest = rest.with(index, { ...step, slots });
  }
  return rest;
}
