import { throwApex } from '../exceptions.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { doubleText } from '../values/double.ts';
import { BoxedDouble, BoxedLong } from '../values/boxed.ts';
import { doubleToLong, longToInteger } from '../values/long.ts';
import { stringCompare } from '../values/strings.ts';
import { ApexTime } from '../values/time.ts';
import type { EnumValue } from '../values/enum.ts';
import { toId } from '../values/id.ts';
import { typeNameOf } from './objects.ts';

type Nullable<T> = T | null;
type Number64 = number | bigint;

export function $integerDivide(a: number, b: number): number {
  if (b === 0) throwApex('System.MathException', 'Divide by 0');
  return (a / b) | 0;
}

/** `Math.mod` of Integers: the remainder has the sign of the dividend. */
export function $integerMod(a: number, b: number): number {
  if (b === 0) throwApex('System.MathException', 'Divide by 0');
  return (a % b) | 0;
}

export function $doubleDivide(a: number, b: number): number {
  if (b === 0) throwApex('System.MathException', 'Divide by 0');
  return a / b;
}

export const $toDecimal = (value: Nullable<Number64>): Nullable<Decimal> => (value === null ? null : Decimal.of(value));
export const $doubleToDecimal = (value: Nullable<number>): Nullable<Decimal> =>
  value === null ? null : Decimal.fromDouble(value);
export const $toDouble = (value: Nullable<Number64>): Nullable<number> => (value === null ? null : Number(value));
export const $decimalToDouble = (value: Nullable<Decimal>): Nullable<number> =>
  value === null ? null : value.toDouble();
export const $dateToDatetime = (value: Nullable<ApexDate>): Nullable<ApexDatetime> =>
  value === null ? null : new ApexDatetime(value.days * 86_400_000);
export const $doubleText = (value: Nullable<number>): string => (value === null ? 'null' : doubleText(value));

// Comparisons with null are false, whatever the operator.
export const $less = (a: Nullable<Number64>, b: Nullable<Number64>): boolean => a !== null && b !== null && a < b;
export const $lessOrEqual = (a: Nullable<Number64>, b: Nullable<Number64>): boolean =>
  a !== null && b !== null && a <= b;
export const $greater = (a: Nullable<Number64>, b: Nullable<Number64>): boolean => a !== null && b !== null && a > b;
export const $greaterOrEqual = (a: Nullable<Number64>, b: Nullable<Number64>): boolean =>
  a !== null && b !== null && a >= b;

export type CompareOperator = '<' | '<=' | '>' | '>=';

function holds(order: number, operator: CompareOperator): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

export const $compareDecimal = (a: Nullable<Decimal>, b: Nullable<Decimal>, operator: CompareOperator): boolean =>
  a !== null && b !== null && holds(a.compareTo(b), operator);

/** Text is greater than null. */
export const $compareString = (a: Nullable<string>, b: Nullable<string>, operator: CompareOperator): boolean =>
  holds(stringCompare(a, b), operator);

export function $compareTemporal(a: unknown, b: unknown, operator: CompareOperator): boolean {
  return a !== null && b !== null && holds(instant(a) - instant(b), operator);
}

function instant(value: unknown): number {
  if (value instanceof ApexDate) return value.days;
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.ms;
  return (value as EnumValue).ordinal;
}

export const $decimalEquals = (a: Nullable<Decimal>, b: Nullable<Decimal>): boolean =>
  a === null || b === null ? a === b : a.equals(b);

/** A Date or Datetime plus days, a Time plus milliseconds. */
export function $temporalAdd(
  value: ApexDate | ApexDatetime | ApexTime,
  amount: Nullable<number | bigint | Decimal>,
  sign: number,
): ApexDate | ApexDatetime | ApexTime {
  if (amount === null) throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
  const count = sign * (amount instanceof Decimal ? amount.toDouble() : Number(amount));
  if (value instanceof ApexDate) return value.addDays(count);
  if (value instanceof ApexDatetime) return value.add(Math.round(count * 86_400_000));
  return value.add(count);
}

/** A cast of a number to a narrower type: the fraction is cut off, what is too large wraps. */
export function $narrow(value: Nullable<Number64 | Decimal>, type: 'Integer' | 'Long' | 'Double'): Nullable<Number64> {
  if (value === null) return null;
  if (value instanceof Decimal)
    return type === 'Integer' ? value.intValue() : type === 'Long' ? value.longValue() : value.toDouble();
  if (type === 'Double') return Number(value);
  const whole = typeof value === 'bigint' || Number.isSafeInteger(value) ? value : doubleToLong(value);
  return type === 'Integer' ? longToInteger(whole) : whole;
}

/** A cast from Object to a type whose values are shaped otherwise when they stand as Object. */
export function $castPrimitive(
  value: unknown,
  type: 'Integer' | 'Long' | 'Double' | 'Decimal' | 'Id' | 'Datetime',
): unknown {
  if (value === null) return null;
  switch (type) {
    case 'Integer':
      if (typeof value === 'number') return value;
      break;
    case 'Long':
      if (typeof value === 'number' || typeof value === 'bigint') return value;
      if (value instanceof BoxedLong) return value.value;
      break;
    case 'Double':
      if (typeof value === 'number') return value;
      if (value instanceof BoxedDouble) return value.value;
      if (value instanceof BoxedLong) return Number(value.value);
      if (value instanceof Decimal) return value.toDouble();
      break;
    case 'Decimal':
      if (value instanceof Decimal) return value;
      if (typeof value === 'number') return Decimal.of(value);
      if (value instanceof BoxedLong) return Decimal.of(value.value);
      if (value instanceof BoxedDouble) return Decimal.fromDouble(value.value);
      break;
    case 'Id':
      if (typeof value === 'string') return toId(value);
      break;
    case 'Datetime':
      if (value instanceof ApexDatetime) return value;
      if (value instanceof ApexDate) return $dateToDatetime(value);
  }
  return wrongConversion(value, type);
}

function wrongConversion(value: unknown, type: string): never {
  throwApex('System.TypeException', `Invalid conversion from runtime type ${typeNameOf(value)} to ${type}`);
}
