import { throwApex } from '../exceptions.ts';
import { BoxedDouble, BoxedLong } from './boxed.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { EnumValue } from './enum.ts';
import { invokeInterface } from './invoke.ts';
import type { ApexObject } from './object-protocol.ts';
import { compareRecords } from './record-order.ts';
import type { OrderedRecord } from './record-order.ts';
import { ApexTime } from './time.ts';
import { toDecimal } from './equality.ts';

export type Compare = (a: unknown, b: unknown) => number;

/** Sorts in place: nulls first, then by `compare` or the natural order of the elements (`List.sort()`). */
export function sortValues(values: unknown[], compare?: Compare): void {
  if (compare !== undefined) {
    values.sort(compare);
    return;
  }
  const first = values.find((value) => value !== null);
  if (first === undefined) return;
  const natural = naturalOrder(first);
  const nulls = values.reduce<number>((count, value) => (value === null ? count + 1 : count), 0);
  if (nulls === 0) {
    values.sort(natural);
    return;
  }
  const present = values.filter((value) => value !== null).sort(natural);
  values.fill(null, 0, nulls);
  for (let i = 0; i < present.length; i++) values[nulls + i] = present[i];
}

/** The order of values like this one. Strings go by code unit, case matters. */
export function naturalOrder(example: unknown): Compare {
  switch (typeof example) {
    case 'string': return byOperator as Compare;
    case 'number': case 'bigint': case 'boolean': return byNumber as Compare;
  }
  if (example instanceof Decimal) return (a, b) => toDecimal(a).compareTo(toDecimal(b));
  if (example instanceof ApexDate) return (a, b) => (a as ApexDate).days - (b as ApexDate).days;
  if (example instanceof ApexDatetime || example instanceof ApexTime) return (a, b) => (a as ApexTime).ms - (b as ApexTime).ms;
  if (example instanceof EnumValue) return (a, b) => (a as EnumValue).ordinal - (b as EnumValue).ordinal;
  if (example instanceof BoxedLong || example instanceof BoxedDouble) return (a, b) => toDecimal(a).compareTo(toDecimal(b));
  if ((example as ApexObject).$describe !== undefined) return (a, b) => compareRecords(a as OrderedRecord, b as OrderedRecord, naturalOrder);
  return byComparable;
}

function byOperator(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byNumber(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface EmittedComparable {
  compareTo$Object?(other: unknown): number;
}

/** The emitted method itself where there is one: sorting calls it often. */
function byComparable(a: unknown, b: unknown): number {
  const emitted = (a as EmittedComparable).compareTo$Object;
  if (emitted !== undefined) return orNull(emitted.call(a, b));
  return orNull(invokeInterface(a as object, 'Comparable', 'compareTo', [b]) as number | null);
}

function orNull(result: number | null): number {
  return result ?? throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
}
