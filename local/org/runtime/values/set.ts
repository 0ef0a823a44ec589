import type { RuntimeType } from '../types.ts';
import { hashValue } from './equality.ts';
import { isDirectKey, KeyTable } from './key.ts';
import { ListIterator } from './list-iterator.ts';
import { refuse } from './list.ts';

/** Apex `Set<T>`, in the order of insertion. Made by {@link newSet}. `type` is the set's own type, `Set<T>`. */
export abstract class ApexSet {
  readonly type: RuntimeType;
  /** Why the set must not be changed; null as a rule. */
  refusal: string | null = null;

  constructor(type: RuntimeType) {
    this.type = type;
  }

  /** True when the set did not have the value. */
  abstract add(value: unknown): boolean;
  abstract contains(value: unknown): boolean;
  abstract remove(value: unknown): boolean;
  abstract clear(): void;
  abstract size(): number;
  abstract [Symbol.iterator](): IterableIterator<unknown>;

  isEmpty(): boolean {
    return this.size() === 0;
  }

  addAll(values: Iterable<unknown>): boolean {
    let changed = false;
    for (const value of snapshot(values, this)) if (this.add(value)) changed = true;
    return changed;
  }

  removeAll(values: Iterable<unknown>): boolean {
    let changed = false;
    for (const value of snapshot(values, this)) if (this.remove(value)) changed = true;
    return changed;
  }

  retainAll(values: Iterable<unknown>): boolean {
    const kept = newSet(this.type, values);
    return this.removeAll(this.toArray().filter((value) => !kept.contains(value)));
  }

  containsAll(values: Iterable<unknown>): boolean {
    for (const value of values) if (!this.contains(value)) return false;
    return true;
  }

  /** Named as in Apex: code may hold the set as an `Iterable`. */
  iterator(): ListIterator {
    return new ListIterator(this.toArray());
  }

  toArray(): unknown[] {
    return [...this];
  }

  clone(): ApexSet {
    return newSet(this.type, this);
  }

  equals(other: unknown): boolean {
    return this === other || (other instanceof ApexSet && other.size() === this.size() && this.containsAll(other));
  }

  hashCode(): number {
    let hash = 0;
    for (const value of this) hash = (hash + hashValue(value)) | 0;
    return hash;
  }
}

class DirectSet extends ApexSet {
  private readonly values = new Set<unknown>();

  add(value: unknown): boolean {
    if (this.refusal !== null) refuse(this.refusal);
    const before = this.values.size;
    return this.values.add(value).size !== before;
  }

  contains(value: unknown): boolean {
    return this.values.has(value);
  }

  remove(value: unknown): boolean {
    if (this.refusal !== null) refuse(this.refusal);
    return this.values.delete(value);
  }

  clear(): void {
    if (this.refusal !== null) refuse(this.refusal);
    this.values.clear();
  }

  size(): number {
    return this.values.size;
  }

  [Symbol.iterator](): IterableIterator<unknown> {
    return this.values.values();
  }
}

class HashedSet extends ApexSet {
  private readonly table = new KeyTable();
  private readonly values = new Map<unknown, unknown>();

  add(value: unknown): boolean {
    if (this.refusal !== null) refuse(this.refusal);
    const key = this.table.canonical(value, true);
    if (this.values.has(key)) return false;
    this.values.set(key, value);
    return true;
  }

  contains(value: unknown): boolean {
    const key = this.table.canonical(value, false);
    return key !== undefined && this.values.has(key);
  }

  remove(value: unknown): boolean {
    if (this.refusal !== null) refuse(this.refusal);
    const key = this.table.canonical(value, false);
    if (key === undefined || !this.values.delete(key)) return false;
    this.table.release(key);
    return true;
  }

  clear(): void {
    if (this.refusal !== null) refuse(this.refusal);
    this.table.clear();
    this.values.clear();
  }

  size(): number {
    return this.values.size;
  }

  [Symbol.iterator](): IterableIterator<unknown> {
    return this.values.values();
  }
}

/** A set of the given type (`Set<T>`), with values. */
export function newSet(type: RuntimeType, values?: Iterable<unknown>): ApexSet {
  const set = isDirectKey(type.element as RuntimeType) ? new DirectSet(type) : new HashedSet(type);
  if (values !== undefined) for (const value of values) set.add(value);
  return set;
}

function snapshot(values: Iterable<unknown>, own: ApexSet): Iterable<unknown> {
  return values === (own as Iterable<unknown>) ? [...values] : values;
}
