import { ApexDate } from '../runtime/values/date.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import type { ApexLocation } from '../runtime/values/location.ts';
import { isNumber, toDecimal } from '../runtime/values/equality.ts';
import { ApexTime } from '../runtime/values/time.ts';

/** All numbers are Decimals; picklists and ids are text. */
export type FormulaValue = null | string | boolean | Decimal | ApexDate | ApexDatetime | ApexTime | ApexLocation;

/** What a formula can see while it is evaluated. */
export interface FormulaContext {
  /** Value of a field path (`['Account', 'Name']`, `['$User', 'Id']`); ids in their 15 characters. */
  value(path: readonly string[]): FormulaValue;
  /** The value before the change; the same as {@link value} where there is none. */
  prior(path: readonly string[]): FormulaValue;
  /** Is the record being inserted? */
  readonly isNew: boolean;
  readonly isClone: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  /** "Treat blank fields as zeroes": numbers without value count as 0. */
  readonly blanksAsZero: boolean;
}

/** Any Apex value in the formula's types; undefined counts as null. */
export function formulaValue(value: unknown): FormulaValue {
  if (value === null || value === undefined) return null;
  if (isNumber(value)) return toDecimal(value);
  return value as FormulaValue;
}

export function isBlank(value: FormulaValue): boolean {
  return value === null || value === '';
}

export function truth(value: FormulaValue): boolean {
  return value === true;
}

/** Text of a value as concatenation and `TEXT` show it; blank is empty. */
export function text(value: FormulaValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Decimal) return value.stripTrailingZeros().toPlainString();
  if (value instanceof ApexDate) return isoDay(value.days);
  if (value instanceof ApexDatetime) return `${new Date(value.ms).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return value instanceof ApexTime ? new Date(value.ms).toISOString().slice(11, 23) : value.$text();
}

/** Equality of two values: text by case, blank text and no text are one. */
export function equal(a: FormulaValue, b: FormulaValue): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (typeof a === 'boolean' || typeof b === 'boolean') return a === b;
  return compare(a, b) === 0;
}

/** Negative, 0, positive; null when one side is blank. */
export function compare(a: FormulaValue, b: FormulaValue): number | null {
  if (a === null || b === null) return null;
  if (a instanceof Decimal && b instanceof Decimal) return a.compareTo(b);
  if (a instanceof ApexDate && b instanceof ApexDate) return a.days - b.days;
  if (isInstant(a) && isInstant(b)) return instant(a) - instant(b);
  if (a instanceof ApexTime && b instanceof ApexTime) return a.ms - b.ms;
  const [left, right] = [text(a), text(b)];
  // An id may stand with 15 or with 18 characters.
  if (left.length !== right.length && Math.min(left.length, right.length) === 15 && Math.max(left.length, right.length) === 18) {
    return left.slice(0, 15) === right.slice(0, 15) ? 0 : 1;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

function isInstant(value: FormulaValue): value is ApexDate | ApexDatetime {
  return value instanceof ApexDate || value instanceof ApexDatetime;
}

function instant(value: ApexDate | ApexDatetime): number {
  return value instanceof ApexDate ? value.days * 86_400_000 : value.ms;
}

function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
