import { throwApex } from '../exceptions.ts';
import { checkListSize } from '../heap-watch.ts';
import type { SObjectRecord } from '../sobject.ts';
import { valuesOf } from '../sobject.ts';
import type { RuntimeType } from '../types.ts';
import { invokeInterface } from '../values/invoke.ts';
import { ApexList, beingIterated } from '../values/list.ts';
import { ApexMap, newMap } from '../values/map.ts';
import { ApexSet, newSet } from '../values/set.ts';

function npe(): never {
  throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
}

/** `new List<T>(other)`. */
export const $listFrom = (type: RuntimeType, source: object | null): ApexList => new ApexList(type, [...$over(source)]);

/** `new T[n]`: n nulls. */
export function $listOfSize(type: RuntimeType, size: number | null): ApexList {
  if (size === null) npe();
  if (size < 0) throwApex('System.ListException', `List size can't be negative: ${String(size)}`);
  checkListSize(size);
  return new ApexList(type, new Array<unknown>(size).fill(null));
}

export const $setFrom = (type: RuntimeType, source: object | null): ApexSet => newSet(type, $over(source));

/** `new Map<Id, Account>(records)` or a copy of a map. */
export function $mapFrom(type: RuntimeType, source: ApexMap | ApexList | null): ApexMap {
  if (source === null) npe();
  const map = newMap(type);
  if (source instanceof ApexMap) map.putAll(source);
  else {
    source.a.forEach((record, index) => {
      const id = record === null ? null : valuesOf(record as SObjectRecord).Id;
      if (id === undefined || id === null)
        throwApex('System.ListException', `Row with null Id at index: ${String(index)}`);
      map.put(id, record);
    });
  }
  return map;
}

/** `list[i] = v` where the value goes on. */
export function $setAt(list: ApexList, index: number, value: unknown): unknown {
  list.set(index, value);
  return value;
}

/** The array that a loop walks. */
export const $listOver = (list: ApexList | null): readonly unknown[] => (list ?? npe()).a;

/** Values of a list, set, or iterable of the project (`iterator()`, `hasNext()`, `next()`). */
export function* $over(source: object | null): Generator<unknown> {
  if (source === null) npe();
  if (source instanceof ApexList) yield* source.a;
  else if (source instanceof ApexSet) yield* source.toArray();
  else if (Symbol.iterator in source) yield* source as Iterable<unknown>;
  else {
    // An iterator alone is walked too.
    const iterator =
      'iterator$' in source || !('hasNext$' in source)
        ? (invokeInterface(source, 'Iterable', 'iterator', []) as object)
        : source;
    while (invokeInterface(iterator, 'Iterator', 'hasNext', []) === true)
      yield invokeInterface(iterator, 'Iterator', 'next', []);
  }
}

/** Keeps a collection from being changed while a loop walks it; answers what the loop has to put back at its end. */
export function $hold(collection: ApexList | ApexSet): string | null {
  const before = collection.refusal;
  collection.refusal = beingIterated;
  return before;
}

/** Batches of a query's records, 200 each, as `for (List<Account> chunk : [SELECT …])` gets them. */
export function* $chunksOf(list: ApexList): Generator<ApexList> {
  for (let start = 0; start < list.a.length; start += 200)
    yield new ApexList(list.type, list.a.slice(start, start + 200));
}
