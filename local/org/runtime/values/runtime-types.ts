import type { RuntimeType } from '../types.ts';
import { ApexBlob } from './blob.ts';
import { BoxedDouble, BoxedLong } from './boxed.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { parseId } from './id.ts';
import { ApexList } from './list.ts';
import { ApexMap, newMap } from './map.ts';
import { ApexSet, newSet } from './set.ts';
import { ApexTime } from './time.ts';

const primitive = (name: string, is: (value: unknown) => boolean): RuntimeType => ({ name, kind: 'primitive', is });

/** The types that need no declaration. A number in an Object is an Integer; numeric types widen as in Apex (`5 instanceof Long`). */
export const objectType: RuntimeType = { name: 'Object', kind: 'object', is: () => true };
export const stringType = primitive('String', (value) => typeof value === 'string');
export const booleanType = primitive('Boolean', (value) => typeof value === 'boolean');
export const integerType = primitive('Integer', (value) => typeof value === 'number');
export const longType = primitive('Long', (value) => value instanceof BoxedLong || typeof value === 'number');
export const doubleType = primitive('Double', (value) => value instanceof BoxedDouble || value instanceof BoxedLong || value instanceof Decimal || typeof value === 'number');
export const decimalType = primitive('Decimal', (value) => value instanceof Decimal || value instanceof BoxedDouble || value instanceof BoxedLong || typeof value === 'number');
export const idType = primitive('Id', (value) => typeof value === 'string' && parseId(value) !== null);
export const dateType = primitive('Date', (value) => value instanceof ApexDate);
export const datetimeType = primitive('Datetime', (value) => value instanceof ApexDatetime || value instanceof ApexDate);
export const timeType = primitive('Time', (value) => value instanceof ApexTime);
export const blobType = primitive('Blob', (value) => value instanceof ApexBlob);

/** By lower-cased name. */
export const primitiveTypes: ReadonlyMap<string, RuntimeType> = new Map(
  [objectType, stringType, booleanType, integerType, longType, doubleType, decimalType, idType, dateType, datetimeType, timeType, blobType]
    .map((type) => [type.name.toLowerCase(), type]),
);

const lists = new WeakMap<RuntimeType, RuntimeType>();
const sets = new WeakMap<RuntimeType, RuntimeType>();
const maps = new WeakMap<RuntimeType, WeakMap<RuntimeType, RuntimeType>>();

/** `List<element>`; the same object for the same element. */
export function listOf(element: RuntimeType): RuntimeType {
  let type = lists.get(element);
  if (type === undefined) {
    const made: RuntimeType = {
      name: `List<${element.name}>`, kind: 'list', element,
      is: (value) => value instanceof ApexList && fits(value.type.element as RuntimeType, element),
      create: () => new ApexList(made),
    };
    lists.set(element, (type = made));
  }
  return type;
}

export function setOf(element: RuntimeType): RuntimeType {
  let type = sets.get(element);
  if (type === undefined) {
    const made: RuntimeType = {
      name: `Set<${element.name}>`, kind: 'set', element,
      is: (value) => value instanceof ApexSet && fitsSet(value.type.element as RuntimeType, element),
      create: () => newSet(made),
    };
    sets.set(element, (type = made));
  }
  return type;
}

export function mapOf(key: RuntimeType, element: RuntimeType): RuntimeType {
  let byElement = maps.get(key);
  if (byElement === undefined) maps.set(key, (byElement = new WeakMap()));
  let type = byElement.get(element);
  if (type === undefined) {
    const made: RuntimeType = {
      name: `Map<${key.name},${element.name}>`, kind: 'map', key, element,
      is: (value) => value instanceof ApexMap && fits(value.type.key as RuntimeType, key) && fits(value.type.element as RuntimeType, element),
      create: () => newMap(made),
    };
    byElement.set(element, (type = made));
  }
  return type;
}

/**
 * Is a collection of `actual` also one of `wanted`? Same name, or Apex's leniencies: any element fits Object, any record type SObject and the
 * other way round; String and Id exchange.
 */
function fits(actual: RuntimeType, wanted: RuntimeType): boolean {
  if (actual === wanted || actual.name === wanted.name || wanted.kind === 'object') return true;
  if (wanted.kind === 'sobject') return actual.kind === 'sobject' && (wanted.name === 'SObject' || actual.name === 'SObject');
  if (wanted.kind === 'list' && actual.kind === 'list') return fits(actual.element as RuntimeType, wanted.element as RuntimeType);
  return assignable(actual, wanted);
}

/** A set of one type is none of Objects, unlike a list: `(Set<Object>) names` fails. */
function fitsSet(actual: RuntimeType, wanted: RuntimeType): boolean {
  return wanted.kind === 'object' ? actual.kind === 'object' : fits(actual, wanted);
}

/** Classes and interfaces tell their parents by `parents` where the emitter sets it. */
function assignable(actual: RuntimeType, wanted: RuntimeType): boolean {
  return (actual as TypeWithParents).parents?.some((parent) => parent.name === wanted.name || assignable(parent, wanted)) ?? false;
}

/** Parent class and interfaces of a class, direct ones only. */
export interface TypeWithParents extends RuntimeType {
  readonly parents?: readonly RuntimeType[];
}

/** May a variable of type `wanted` hold a value whose type is `actual`? (`Type.isAssignableFrom`.) */
export function isAssignable(wanted: RuntimeType, actual: RuntimeType): boolean {
  return fits(actual, wanted);
}
