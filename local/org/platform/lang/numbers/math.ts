import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import type { PlatformFunction } from '../../../runtime/platform-class.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { doubleToInteger, longCompare, longModulo, longNegate } from '../../../runtime/values/long.ts';
import type { Long } from '../../../runtime/values/long.ts';
import { required } from '../arguments.ts';
import { roundDecimal, roundHalfUp, roundToLong } from './rounding.ts';

/** Functions that exist for Double and, computed in double precision, for Decimal. */
const transcendental: Readonly<Record<string, (x: number) => number>> = {
  acos: Math.acos, asin: Math.asin, atan: Math.atan, cbrt: Math.cbrt, cos: Math.cos, cosh: Math.cosh, exp: Math.exp, log: Math.log, log10: Math.log10,
  sin: Math.sin, sinh: Math.sinh, sqrt: Math.sqrt, tan: Math.tan, tanh: Math.tanh,
};

function twice(name: string, compute: (x: number) => number): [string, PlatformFunction][] {
  return [
    [`Double ${name}(Double x)`, (x: number | null) => compute(required(x))],
    [`Decimal ${name}(Decimal x)`, (x: Decimal | null) => ofDouble(compute(required(x).toDouble()))],
  ];
}

/** A result without a number (`sqrt(-1)`) can't be a Decimal. */
function ofDouble(value: number): Decimal {
  if (!Number.isFinite(value)) throwApex('System.MathException', 'Result is not a number');
  const result = Decimal.fromDouble(value);
  return Number.isInteger(value) ? result.setScale(0) : result;
}

/** To the nearest whole number, halves to the even one (`Math.rint`). */
function rint(x: number): number {
  const low = Math.floor(x);
  const rest = x - low;
  return rest < 0.5 || (rest === 0.5 && low % 2 === 0) ? low : low + 1;
}

const order = (a: Long, b: Long): number => longCompare(required(a), required(b));
const decimalOrder = (a: Decimal | null, b: Decimal | null): number => required(a).compareTo(required(b));

/** `System.Math`. Source: Apex Reference "Math Class". */
export const MathClass = platformClass('System.Math', {
  staticProperties: { 'Double E': { get: () => Math.E }, 'Double PI': { get: () => Math.PI } },
  statics: {
    ...Object.fromEntries(Object.entries(transcendental).flatMap(([name, compute]) => twice(name, compute))),
    'Integer abs(Integer x)': (x: number) => (required(x) < 0 ? (0 - x) | 0 : x),
    'Long abs(Long x)': (x: Long) => (required(x) < 0 ? longNegate(x) : x),
    'Double abs(Double x)': (x: number) => Math.abs(required(x)),
    'Decimal abs(Decimal x)': (x: Decimal | null) => required(x).abs(),
    'Double atan2(Double y, Double x)': (y: number, x: number) => Math.atan2(required(y), required(x)),
    'Decimal atan2(Decimal y, Decimal x)': (y: Decimal | null, x: Decimal | null) => ofDouble(Math.atan2(required(y).toDouble(), required(x).toDouble())),
    'Double ceil(Double x)': (x: number) => Math.ceil(required(x)),
    'Decimal ceil(Decimal x)': (x: Decimal | null) => required(x).setScale(0, 'CEILING'),
    'Double floor(Double x)': (x: number) => Math.floor(required(x)),
    'Decimal floor(Decimal x)': (x: Decimal | null) => required(x).setScale(0, 'FLOOR'),
    'Integer max(Integer x, Integer y)': (x: number, y: number) => (order(x, y) >= 0 ? x : y),
    'Long max(Long x, Long y)': (x: Long, y: Long) => (order(x, y) >= 0 ? x : y),
    'Double max(Double x, Double y)': (x: number, y: number) => Math.max(required(x), required(y)),
    'Decimal max(Decimal x, Decimal y)': (x: Decimal, y: Decimal) => (decimalOrder(x, y) >= 0 ? x : y),
    'Integer min(Integer x, Integer y)': (x: number, y: number) => (order(x, y) <= 0 ? x : y),
    'Long min(Long x, Long y)': (x: Long, y: Long) => (order(x, y) <= 0 ? x : y),
    'Double min(Double x, Double y)': (x: number, y: number) => Math.min(required(x), required(y)),
    'Decimal min(Decimal x, Decimal y)': (x: Decimal, y: Decimal) => (decimalOrder(x, y) <= 0 ? x : y),
    'Integer mod(Integer x, Integer y)': (x: number, y: number) => {
      if (required(y) === 0) throwApex('System.MathException', 'Divide by 0');
      return (required(x) % y) | 0;
    },
    'Long mod(Long x, Long y)': (x: Long, y: Long) => longModulo(required(x), required(y)),
    'Double pow(Double base, Double exponent)': (base: number, exponent: number) => required(base) ** required(exponent),
    'Double random()': () => Math.random(),
    'Double rint(Double x)': (x: number) => rint(required(x)),
    'Decimal rint(Decimal x)': (x: Decimal | null) => required(x).setScale(0, 'HALF_EVEN'),
    'Integer round(Double x)': (x: number) => doubleToInteger(roundHalfUp(required(x))),
    'Integer round(Decimal x)': (x: Decimal | null) => required(x).setScale(0, 'HALF_EVEN').intValue(),
    'Long roundToLong(Double x)': (x: number) => roundToLong(required(x)),
    'Long roundToLong(Decimal x)': (x: Decimal | null) => roundDecimal(required(x)),
    'Double signum(Double x)': (x: number) => Math.sign(required(x)),
    'Decimal signum(Decimal x)': (x: Decimal | null) => Decimal.of(required(x).signum()),
  },
});
