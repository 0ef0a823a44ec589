import { throwApex } from '../exceptions.ts';

/**
 * Apex `Long`: a number while it is a safe integer, a bigint beyond, never a bigint that would fit (so `===` compares). All functions take
 * and answer that form and wrap at 64 bits.
 */
export type Long = number | bigint;

const maxSafe = Number.MAX_SAFE_INTEGER;
const maxLong = 9223372036854775807n;

/** Wraps a bigint to 64 bits and gives it the shorter form where it fits. */
export function toLong(value: bigint): Long {
  const wrapped = BigInt.asIntN(64, value);
  return wrapped <= 9007199254740991n && wrapped >= -9007199254740991n ? Number(wrapped) : wrapped;
}

export function longAdd(a: Long, b: Long): Long {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= maxSafe && sum >= -maxSafe) return sum;
  }
  return toLong(BigInt(a) + BigInt(b));
}

export function longSubtract(a: Long, b: Long): Long {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= maxSafe && difference >= -maxSafe) return difference;
  }
  return toLong(BigInt(a) - BigInt(b));
}

export function longMultiply(a: Long, b: Long): Long {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= maxSafe && product >= -maxSafe) return product + 0;
  }
  return toLong(BigInt(a) * BigInt(b));
}

/** Truncates; throws `System.MathException` "Divide by 0". */
export function longDivide(a: Long, b: Long): Long {
  if (b === 0) throwApex('System.MathException', 'Divide by 0');
  if (typeof a === 'number' && typeof b === 'number') return (a < 4503599627370496 && a > -4503599627370496 ? Math.trunc(a / b) : (a - (a % b)) / b) + 0; // the quotient of larger ones may round up
  return toLong(BigInt(a) / BigInt(b));
}

/** Remainder with the sign of `a` (`Math.mod`). */
export function longModulo(a: Long, b: Long): Long {
  if (b === 0) throwApex('System.MathException', 'Divide by 0');
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  return toLong(BigInt(a) % BigInt(b));
}

export function longNegate(a: Long): Long {
  return typeof a === 'number' ? 0 - a : toLong(-a);
}

export function longCompare(a: Long, b: Long): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function longAnd(a: Long, b: Long): Long {
  return toLong(BigInt(a) & BigInt(b));
}

export function longOr(a: Long, b: Long): Long {
  return toLong(BigInt(a) | BigInt(b));
}

export function longXor(a: Long, b: Long): Long {
  return toLong(BigInt(a) ^ BigInt(b));
}

export function longNot(a: Long): Long {
  return toLong(~BigInt(a));
}

/** Shifts use the low six bits of the distance, as Java's. */
export function longShiftLeft(a: Long, distance: Long): Long {
  return toLong(BigInt(a) << (BigInt(distance) & 63n));
}

export function longShiftRight(a: Long, distance: Long): Long {
  return toLong(BigInt(a) >> (BigInt(distance) & 63n));
}

export function longShiftRightUnsigned(a: Long, distance: Long): Long {
  return toLong(BigInt.asUintN(64, BigInt(a)) >> (BigInt(distance) & 63n));
}

/** `Integer intValue()`: the low 32 bits. */
export function longToInteger(a: Long): number {
  if (typeof a === 'bigint') return Number(BigInt.asIntN(32, a));
  return (a | 0) === a ? a : Number(BigInt.asIntN(32, BigInt(a)));
}

/** A Double cut to a Long; out of range values stop at the ends, NaN is 0 (Java's narrowing). */
export function doubleToLong(value: number): Long {
  if (Math.abs(value) <= maxSafe) return Math.trunc(value) + 0;
  if (Number.isNaN(value)) return 0;
  if (value >= 2 ** 63) return maxLong;
  if (value <= -(2 ** 63)) return -maxLong - 1n;
  return toLong(BigInt(Math.trunc(value)));
}

/** A Double cut to an Integer, stopping at the ends. */
export function doubleToInteger(value: number): number {
  if (Number.isNaN(value)) return 0;
  return value >= 2147483647 ? 2147483647 : value <= -2147483648 ? -2147483648 : value | 0;
}

/** Text as a Long; null when it is none or does not fit in 64 bits. */
export function parseLong(text: string): Long | null {
  if (!/^[+-]?\d+$/.test(text)) return null;
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  return value > maxLong || value < -maxLong - 1n ? null : toLong(value);
}
