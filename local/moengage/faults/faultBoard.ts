import type { Clock } from '../clock/clock.ts';
import type { Fault, FaultKind, FaultRequest } from './fault.ts';

export type FaultOf<K extends FaultKind['kind']> = Fault & { readonly kind: K };

/** What a fault looks at to decide whether a request is its own. */
export interface FaultTarget {
  readonly workspaceId: string | null;
  readonly path: string;
}

/** The switches that are on, oldest first. They live in memory: a restart is healthy again. */
export class FaultBoard {
  readonly #clock: Clock;
  #faults: Fault[] = [];
  #nextId = 1;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(request: FaultRequest): Fault {
    const until = request.kind === 'rateLimit' ? this.#clock.now() + request.seconds * 1000 : undefined;
    const fault: Fault = { ...request, id: `F${this.#nextId++}`, struck: 0, until };
    this.#faults.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    this.#faults = this.#faults.filter((fault) => !this.#isOver(fault));
    return this.#faults;
  }

  /** @returns false where there is no such fault */
  remove(id: string): boolean {
    const before = this.#faults.length;
    this.#faults = this.#faults.filter((fault) => fault.id !== id);
    return this.#faults.length < before;
  }

  clear(): void {
    this.#faults = [];
  }

  /**
   * The oldest fault of a kind that strikes this request; striking counts.
   * @param accept a further condition, for example the time of a `drop`
   */
  strike<K extends FaultKind['kind']>(
    kind: K,
    target: FaultTarget,
    accept: (fault: FaultOf<K>) => boolean = () => true,
  ): FaultOf<K> | null {
    if (this.#faults.length === 0) return null;
    const index = this.#faults.findIndex(
      (fault) =>
        fault.kind === kind &&
        !this.#isOver(fault) &&
        (fault.workspaceId === undefined || fault.workspaceId === target.workspaceId) &&
        (fault.path === undefined || target.path.startsWith(fault.path)) &&
        accept(fault as FaultOf<K>),
    );
    if (index < 0) return null;
    const struck = { ...this.#faults[index]!, struck: this.#faults[index]!.struck + 1 };
    this.#faults[index] = struck;
    return struck as FaultOf<K>;
  }

  #isOver(fault: Fault): boolean {
    return (
      (fault.times !== undefined && fault.struck >= fault.times) ||
      (fault.until !== undefined && this.#clock.now() >= fault.until)
    );
  }
}
