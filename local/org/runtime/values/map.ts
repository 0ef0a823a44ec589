import type { RuntimeType } from '../types.ts';
import { boxElement } from './boxed.ts';
import { equalsElement, hashValue } from './equality.ts';
import { isDirectKey, KeyTable } from './key.ts';
import { refuse } from './list.ts';

/** Apex `Map<K, V>`, in the order of insertion. Made by {@link newMap}. `type` is the map's own type, `Map<K,V>`. */
export abstract class ApexMap {
  readonly type: RuntimeType;
  /** Why the map must not be changed; null as a rule. */
  refusal: string | null = null;

  constructor(type: RuntimeType) {
    this.type = type;
  }

  /** The value; null when there is none. */
  abstract get(key: unknown): unknown;
  /** {@link get} where the static type is `Map<K, Object>`. */
  getObject(key: unknown): unknown {
    return boxElement(this.get(key), this.type.element);
  }

  /** Answers the former value or null. */
  abstract put(key: unknown, value: unknown): unknown;
  abstract containsKey(key: unknown): boolean;
  /** Answers the removed value or null. */
  abstract remove(key: unknown): unknown;
  abstract clear(): void;
  abstract size(): number;
  abstract keys(): IterableIterator<unknown>;
  abstract values(): IterableIterator<unknown>;
  abstract entries(): IterableIterator<[unknown, unknown]>;

  isEmpty(): boolean {
    return this.size() === 0;
  }

  putAll(other: ApexMap): void {
    for (const [key, value] of other === this ? [] : other.entries()) this.put(key, value);
  }

  clone(): ApexMap {
    const copy = newMap(this.type);
    copy.putAll(this);
    return copy;
  }

  equals(other: unknown): boolean {
    if (this === other) return true;
    if (!(other instanceof ApexMap) || other.size() !== this.size()) return false;
    for (const [key, value] of this.entries()) if (!other.containsKey(key) || !equalsElement(value, other.get(key))) return false;
    return true;
  }

  hashCode(): number {
    let hash = 0;
    for (const [key, value] of this.entries()) hash = (hash + (hashValue(key) ^ hashValue(value))) | 0;
    return hash;
  }
}

class DirectMap extends ApexMap {
  private readonly map = new Map<unknown, unknown>();

  get(key: unknown): unknown {
    const value = this.map.get(key);
    return value === undefined ? null : value;
  }

  put(key: unknown, value: unknown): unknown {
    if (this.refusal !== null) refuse(this.refusal);
    const former = this.map.get(key);
    this.map.set(key, value);
    return former === undefined ? null : former;
  }

  containsKey(key: unknown): boolean {
    return this.map.has(key);
  }

  remove(key: unknown): unknown {
    if (this.refusal !== null) refuse(this.refusal);
    const former = this.get(key);
    this.map.delete(key);
    return former;
  }

  clear(): void {
    if (this.refusal !== null) refuse(this.refusal);
    this.map.clear();
  }

  size(): number {
    return this.map.size;
  }

  keys(): IterableIterator<unknown> {
    return this.map.keys();
  }

  values(): IterableIterator<unknown> {
    return this.map.values();
  }

  entries(): IterableIterator<[unknown, unknown]> {
    return this.map.entries();
  }
}

class HashedMap extends ApexMap {
  private readonly table = new KeyTable();
  private readonly map = new Map<unknown, [unknown, unknown]>();

  get(key: unknown): unknown {
    const entry = this.map.get(this.table.canonical(key, false));
    return entry === undefined ? null : entry[1];
  }

  put(key: unknown, value: unknown): unknown {
    if (this.refusal !== null) refuse(this.refusal);
    const canonical = this.table.canonical(key, true);
    const entry = this.map.get(canonical);
    if (entry === undefined) {
      this.map.set(canonical, [key, value]);
      return null;
    }
    const former = entry[1];
    entry[1] = value;
    return former;
  }

  containsKey(key: unknown): boolean {
    const canonical = this.table.canonical(key, false);
    return canonical !== undefined && this.map.has(canonical);
  }

  remove(key: unknown): unknown {
    if (this.refusal !== null) refuse(this.refusal);
    const canonical = this.table.canonical(key, false);
    const entry = this.map.get(canonical);
    if (entry === undefined) return null;
    this.map.delete(canonical);
    this.table.release(canonical);
    return entry[1];
  }

  clear(): void {
    if (this.refusal !== null) refuse(this.refusal);
    this.table.clear();
    this.map.clear();
  }

  size(): number {
    return this.map.size;
  }

  *keys(): IterableIterator<unknown> {
    for (const entry of this.map.values()) yield entry[0];
  }

  *values(): IterableIterator<unknown> {
    for (const entry of this.map.values()) yield entry[1];
  }

  entries(): IterableIterator<[unknown, unknown]> {
    return this.map.values();
  }
}

/** An empty map of the given type (`Map<K,V>`), or one with entries. */
export function newMap(type: RuntimeType, entries?: Iterable<readonly [unknown, unknown]>): ApexMap {
  const map = isDirectKey(type.key as RuntimeType) ? new DirectMap(type) : new HashedMap(type);
  if (entries !== undefined) for (const [key, value] of entries) map.put(key, value);
  return map;
}
