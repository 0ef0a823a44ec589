import { checkListSize } from '../heap-watch.ts';
import { throwApex } from '../exceptions.ts';
import type { RuntimeType } from '../types.ts';
import { boxElement } from './boxed.ts';
import { equalsElement, hashValue } from './equality.ts';
import { ListIterator } from './list-iterator.ts';
import { sortValues, type Compare } from './sorting.ts';

/**
 * Apex `List<T>`. `a` is its JavaScript array: read it freely (`list.a.length`, index loops), it never holds `undefined`. `type` is the list's
 * own type, `List<T>`.
 */
export class ApexList {
  readonly type: RuntimeType;
  a: unknown[];
  /** Why the list must not be changed (`Collection is read-only`); null as a rule. */
  refusal: string | null = null;

  constructor(type: RuntimeType, a: unknown[] = []) {
    this.type = type;
    this.a = a;
  }

  get(index: number): unknown {
    const value = this.a[index];
    return value === undefined ? outOfBounds(index) : value;
  }

  /** {@link get} where the static type is `List<Object>`. */
  getObject(index: number): unknown {
    return boxElement(this.get(index), this.type.element);
  }

  /** Allowed in a loop over the list: it keeps the list's size. */
  set(index: number, value: unknown): void {
    if (this.refusal !== null && this.refusal !== beingIterated) refuse(this.refusal);
    if (!(index >= 0 && index < this.a.length) || index === null) outOfBounds(index);
    this.a[index] = value;
  }

  add(value: unknown): void {
    if (this.refusal !== null) refuse(this.refusal);
    this.a.push(value);
  }

  /** Inserts before `index`, which may be the size. */
  insert(index: number, value: unknown): void {
    if (this.refusal !== null) refuse(this.refusal);
    if (index === null || index < 0 || index > this.a.length) outOfBounds(index);
    this.a.splice(index, 0, value);
  }

  addAll(values: Iterable<unknown>): void {
    if (this.refusal !== null) refuse(this.refusal);
    if (values === (this as Iterable<unknown>)) values = [...this.a];
    for (const value of values) this.a.push(value);
    // A list that doubles itself grows past all memory in thirty turns of a loop.
    if (this.a.length > largeList) checkListSize(this.a.length);
  }

  remove(index: number): unknown {
    if (this.refusal !== null) refuse(this.refusal);
    if (index === null || index < 0 || index >= this.a.length) outOfBounds(index);
    return this.a.splice(index, 1)[0];
  }

  clear(): void {
    if (this.refusal !== null) refuse(this.refusal);
    this.a.length = 0;
  }

  size(): number {
    return this.a.length;
  }

  isEmpty(): boolean {
    return this.a.length === 0;
  }

  indexOf(value: unknown): number {
    if (value === null || typeof value !== 'object') return this.a.indexOf(value);
    return this.a.findIndex((each) => equalsElement(each, value));
  }

  contains(value: unknown): boolean {
    return this.indexOf(value) >= 0;
  }

  /** By the natural order of the elements, or by `compare`. Stable. */
  sort(compare?: Compare): void {
    if (this.refusal !== null) refuse(this.refusal);
    sortValues(this.a, compare);
  }

  /** Shallow copy. */
  clone(): ApexList {
    return new ApexList(this.type, this.a.slice());
  }

  equals(other: unknown): boolean {
    if (this === other) return true;
    if (!(other instanceof ApexList) || other.a.length !== this.a.length) return false;
    for (let i = 0; i < this.a.length; i++) if (!equalsElement(this.a[i], other.a[i])) return false;
    return true;
  }

  hashCode(): number {
    let hash = 1;
    for (const value of this.a) hash = (Math.imul(hash, 31) + hashValue(value)) | 0;
    return hash;
  }

  /** Named as in Apex: code may hold the list as an `Iterable`. */
  iterator(): ListIterator {
    return new ListIterator(this.a);
  }

  [Symbol.iterator](): ArrayIterator<unknown> {
    return this.a[Symbol.iterator]();
  }
}

/** {@link ApexList.refusal} while a loop walks a collection. */
export const beingIterated = 'Cannot modify a collection while it is being iterated.';

const largeList = 1_000_000;

/** What a collection says to a change that it does not allow. */
export function refuse(reason: string): never {
  throwApex('System.FinalException', reason);
}

function outOfBounds(index: number | null): never {
  if (index === null) throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
  throwApex('System.ListException', `List index out of bounds: ${index}`);
}
