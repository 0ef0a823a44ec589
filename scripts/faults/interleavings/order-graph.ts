import type { Taken } from '../../../local/org/jobs/exploring/every-order.ts';

/** States and the steps between them, as a depth-first search meets them: enough to count the orders that it stands for. */
export class OrderGraph {
  /** Ends of the steps from a state, by state. */
  readonly #next = new Map<string, string[]>();
  /** States of the order that is searched now, by number of steps. */
  readonly #path: string[] = [];
  steps = 0;
  depth = 0;

  get states(): number {
    return this.#next.size;
  }

  /** The search is in this state after these steps. */
  at(order: readonly Taken[], state: string): void {
    if (order.length === 0 && this.#path.length > 0) return;
    // What may still happen is part of where one is: the same queue with a kill to come is another place.
    const place = `${state} ${order.filter(({ disturbance }) => disturbance !== null).length} ${doneByOthers(order)}`;
    this.#path[order.length] = place;
    if (!this.#next.has(place)) this.#next.set(place, []);
    if (order.length === 0) return;
    this.#next.get(this.#path[order.length - 1]!)!.push(place);
    this.steps += 1;
    this.depth = Math.max(this.depth, order.length);
  }

  /** @returns the number of orders from the first state to an end; one that comes round to a state that it has been in is one order */
  paths(): bigint {
    const known = new Map<string, bigint | null>();
    const from = (place: string): bigint => {
      const before = known.get(place);
      if (before !== undefined) return before ?? 1n;
      known.set(place, null);
      const ends = this.#next.get(place)!;
      const count = ends.length === 0 ? 1n : ends.reduce((sum, end) => sum + from(end), 0n);
      known.set(place, count);
      return count;
    };
    return from(this.#path[0]!);
  }
}

/** Acts of users and admins that are over, in no order. */
function doneByOthers(order: readonly Taken[]): string {
  const labels = order.flatMap(({ step, disturbance }) => [step, disturbance?.what]).map((what) => (typeof what === 'object' && what.kind === 'action' ? what.label : ''));
  return labels.filter((label) => label !== '').sort().join();
}
