import { Decimal } from '../../runtime/values/decimal.ts';
import { numeric, wholeNumber, type FormulaFunction } from './function-table.ts';

const ofDouble = (value: number): Decimal | null => (Number.isFinite(value) ? Decimal.fromDouble(value) : null);
const real = (body: (value: number) => number): FormulaFunction => numeric(([value]) => ofDouble(body((value as Decimal).toDouble())));
const extreme = (sign: number): FormulaFunction =>
  numeric((values) => values.reduce((best, value) => (Math.sign(value.compareTo(best)) === sign ? value : best)));

/** Towards the number away from (`up`) or towards (`down`) zero, or by direction for the M forms. */
const rounded = (mode: 'CEILING' | 'FLOOR' | 'UP' | 'DOWN'): FormulaFunction => numeric(([value]) => (value as Decimal).setScale(0, mode));

export const numbers: Readonly<Record<string, FormulaFunction>> = {
  ABS: numeric(([value]) => (value as Decimal).abs()),
  CEILING: rounded('UP'),
  FLOOR: rounded('DOWN'),
  MCEILING: rounded('CEILING'),
  MFLOOR: rounded('FLOOR'),
  ROUND: numeric(([value, digits]) => (value as Decimal).setScale(wholeNumber(digits), 'HALF_UP')),
  TRUNC: numeric(([value, digits]) => (value as Decimal).setScale(wholeNumber(digits), 'DOWN')),
  MOD: numeric(([value, divisor]) => ((divisor as Decimal).signum() === 0 ? null : (value as Decimal).remainder(divisor as Decimal))),
  MAX: extreme(1),
  MIN: extreme(-1),
  EXP: real(Math.exp),
  LN: real(Math.log),
  LOG: real(Math.log10),
  SQRT: real(Math.sqrt),
  PI: () => () => Decimal.fromDouble(Math.PI),
};
