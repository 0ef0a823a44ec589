import { throwApex } from '../exceptions.ts';

/** Names of `System.RoundingMode`. */
export const roundingModes = ['CEILING', 'DOWN', 'FLOOR', 'HALF_DOWN', 'HALF_EVEN', 'HALF_UP', 'UNNECESSARY', 'UP'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** 10^0 … 10^22: all powers of ten that a double holds exactly. */
export const powersOfTen: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const bigPowers: bigint[] = [];

/** 10^exponent, exponent >= 0. */
export function powerOfTen(exponent: number): bigint {
  if (exponent >= 128) return 10n ** BigInt(exponent);
  return (bigPowers[exponent] ??= 10n ** BigInt(exponent));
}

/** Integer quotient, rounded as `java.math.RoundingMode` describes. */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n) return quotient;
  const negative = dividend < 0n !== divisor < 0n;
  return roundsAway(quotient, rest, divisor, negative, mode) ? quotient + (negative ? -1n : 1n) : quotient;
}

function roundsAway(quotient: bigint, rest: bigint, divisor: bigint, negative: boolean, mode: RoundingMode): boolean {
  switch (mode) {
    case 'UP': return true;
    case 'DOWN': return false;
    case 'CEILING': return !negative;
    case 'FLOOR': return negative;
    case 'UNNECESSARY': return throwApex('System.MathException', 'Rounding necessary');
  }
  const twice = rest < 0n ? -2n * rest : 2n * rest;
  const whole = divisor < 0n ? -divisor : divisor;
  if (twice !== whole) return twice > whole;
  return mode === 'HALF_UP' || (mode === 'HALF_EVEN' && quotient % 2n !== 0n);
}
