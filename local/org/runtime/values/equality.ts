import { ApexBlob } from './blob.ts';
import { BoxedDouble, BoxedLong } from './boxed.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { EnumValue } from './enum.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import type { ApexObject } from './object-protocol.ts';
import { ApexSet } from './set.ts';
import { stringEquals, stringHash } from './strings.ts';
import { ApexTime } from './time.ts';

/**
 * `equals`: what collections, `assertEquals` and `Object.equals` compare by. Strings by case; numbers by value whatever their types (so
 * `assertEquals(100, record.Amount)` holds); collections by elements; objects by their `equals` method, else identity.
 */
export function equalsValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === undefined || b === undefined) return false;
  if (typeof a !== 'object' && typeof b !== 'object') return false;
  if (a instanceof Decimal && b instanceof Decimal) return a.equals(b);
  if (isNumber(a) && isNumber(b)) return toDecimal(a).equals(toDecimal(b));
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (a instanceof ApexDate) return (b instanceof ApexDate && a.days === b.days) || (b instanceof ApexDatetime && b.ms === a.days * 86_400_000);
  if (a instanceof ApexDatetime) return (b instanceof ApexDatetime && a.ms === b.ms) || (b instanceof ApexDate && a.ms === b.days * 86_400_000);
  if (a instanceof ApexTime) return b instanceof ApexTime && a.ms === b.ms;
  if (a instanceof EnumValue) return false;
  if (a instanceof ApexBlob) return b instanceof ApexBlob && a.equals(b);
  if (a instanceof ApexList || a instanceof ApexSet || a instanceof ApexMap) return a.equals(b);
  const equals = (a as ApexObject).$equals;
  return equals === undefined ? false : equals.call(a, b);
}

/** `equals` between elements of collections: as {@link equalsValue}, but Decimals of unlike scale differ there (1.0 is no 1.00), as they do as keys. */
export function equalsElement(a: unknown, b: unknown): boolean {
  return equalsValue(a, b) && !(a instanceof Decimal && b instanceof Decimal && a.scale !== b.scale);
}

/** Operator `==` where the static type is Object or an unknown one: as {@link equalsValue}, strings ignoring case. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return stringEquals(a, b);
  return equalsValue(a, b);
}

/** `hashCode`. */
export function hashValue(value: unknown): number {
  switch (typeof value) {
    case 'string': return stringHash(value);
    case 'number': return value | 0;
    case 'boolean': return value ? 1231 : 1237;
    case 'bigint': return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
  }
  if (value === null || value === undefined) return 0;
  if (value instanceof BoxedLong) return hashValue(value.value);
  // The scale counts, as in Java: equal Decimals of unlike scale hash differently.
  if (value instanceof Decimal) return (Math.imul(hashValue(value.mantissa), 31) + value.scale) | 0;
  if (value instanceof BoxedDouble) return stringHash(String(value.value));
  if (value instanceof ApexDate) return value.days;
  if (value instanceof ApexDatetime || value instanceof ApexTime) return (value.ms ^ Math.floor(value.ms / 4294967296)) | 0;
  if (value instanceof EnumValue) return stringHash(value.name);
  if (value instanceof ApexBlob) return stringHash(value.base64());
  if (value instanceof ApexList || value instanceof ApexSet || value instanceof ApexMap) return value.hashCode();
  const hash = (value as ApexObject).$hash;
  return hash === undefined ? identityHash(value as object) : hash.call(value);
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** A number that stays with the object: `System.hashCode` of objects without `hashCode()`. */
export function identityHash(object: object): number {
  let hash = identities.get(object);
  if (hash === undefined) identities.set(object, (hash = Math.imul(++lastIdentity, 0x9e3779b1) >>> 1));
  return hash;
}

export function isNumber(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal || value instanceof BoxedLong || value instanceof BoxedDouble;
}

/** Any number as a Decimal: Integer and Long with scale 0, a Double by its text. */
export function toDecimal(value: unknown): Decimal {
  if (value instanceof Decimal) return value;
  if (typeof value === 'number') return Number.isInteger(value) ? Decimal.of(value) : Decimal.fromDouble(value);
  if (typeof value === 'bigint') return Decimal.of(value);
  if (value instanceof BoxedLong) return Decimal.of(value.value);
  return Decimal.fromDouble((value as BoxedDouble).value);
}
