import { BoxedDouble, BoxedLong } from '../../../runtime/values/boxed.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { platformEnumType } from '../../../runtime/values/enum.ts';
import { roundingModes } from '../../../runtime/values/rounding.ts';
import { BooleanClass } from '../numbers/boolean.ts';
import { DecimalClass } from '../numbers/decimal.ts';
import { DoubleClass } from '../numbers/double.ts';
import { IntegerClass } from '../numbers/integer.ts';
import { LongClass } from '../numbers/long.ts';
import { MathClass } from '../numbers/math.ts';
import { apexError, call } from './call.ts';

const decimal = (text: string): Decimal => Decimal.valueOf(text);
const mode = (name: string): unknown => platformEnumType('System.RoundingMode', roundingModes).byName.get(name);

describe('valueOf', () => {
  it('reads Integers', () => {
    expect(['12', ' -7 ', '2147483647'].map((text) => call(IntegerClass, 'Integer valueOf(String text)', text))).toEqual([12, -7, 2147483647]);
    expect([decimal('3.9'), new BoxedLong(4), new BoxedDouble(5.9), null].map((value) => call(IntegerClass, 'Integer valueOf(Object value)', value))).toEqual([3, 4, 5, null]);
  });

  it.each(['abc', '1.5', '', '2147483648', '1 2'])('refuses %p as an Integer', (text) => {
    expect(() => call(IntegerClass, 'Integer valueOf(String text)', text)).toThrow(apexError('TypeException', `Invalid integer: ${text}`));
  });

  it('reads Longs, Doubles, Booleans and Decimals', () => {
    expect(call(LongClass, 'Long valueOf(String text)', '9223372036854775807')).toBe(9223372036854775807n);
    expect(call(DoubleClass, 'Double valueOf(String text)', '1e3')).toBe(1000);
    expect(['TRUE', 'yes'].map((text) => call(BooleanClass, 'Boolean valueOf(String text)', text))).toEqual([true, false]);
    expect(String(call(DecimalClass, 'Decimal valueOf(Double value)', 5))).toBe('5.0');
    expect(() => call(LongClass, 'Long valueOf(String text)', 'x')).toThrow(apexError('TypeException', 'Invalid long: x'));
    expect(() => call(DoubleClass, 'Double valueOf(String text)', 'x')).toThrow(apexError('TypeException', 'Invalid double: x'));
  });
});

it('formats with thousands', () => {
  expect([call(IntegerClass, 'format', 1234567), call(DecimalClass, 'format', decimal('-1234.5678')), call(LongClass, 'format', 9007199254740993n), call(DoubleClass, 'format', 0.5)]).toEqual(['1,234,567', '-1,234.568', '9,007,199,254,740,993', '0.5']);
});

describe('Decimal', () => {
  it.each<[string, unknown[], string]>([
    ['divide', ['19', '100', 3], '0.190'],
    ['divide', ['12.4567', '7', 2, 'UP'], '1.78'],
    ['setScale', ['5.245', 2], '5.24'],
    ['setScale', ['5.235', 2], '5.24'],
    ['setScale', ['5.245', 2, 'HALF_UP'], '5.25'],
    ['pow', ['4.12', 2], '16.9744'],
    ['stripTrailingZeros', ['3.10500'], '3.105'],
    ['toPlainString', ['1.5e-9'], '0.0000000015'],
    ['round', ['4.5'], '4'],
    ['round', ['5.5'], '6'],
    ['round', ['-2.5', 'CEILING'], '-2'],
    ['precision', ['123.45'], '5'],
    ['scale', ['123.4500'], '4'],
  ])('%s%p is %s', (member, args, result) => {
    const given = args.map((arg) => (typeof arg !== 'string' ? arg : /^[A-Z_]+$/.test(arg) ? mode(arg) : decimal(arg)));
    expect(String(call(DecimalClass, member, ...given))).toBe(result);
  });
});

describe('Math', () => {
  it.each<[string, unknown[], unknown]>([
    ['Integer mod(Integer x, Integer y)', [-7, 3], -1],
    ['Integer abs(Integer x)', [-2147483648], -2147483648],
    ['Long abs(Long x)', [-5], 5],
    ['Integer max(Integer x, Integer y)', [1, 2], 2],
    ['Double rint(Double x)', [2.5], 2],
    ['Integer round(Double x)', [-0.5], -1],
    ['Integer round(Decimal x)', [decimal('4.5')], 4],
    ['Long roundToLong(Decimal x)', [decimal('5.5')], 6],
    ['Double signum(Double x)', [-3], -1],
    ['Double cbrt(Double x)', [27], 3],
    ['Double pow(Double base, Double exponent)', [2, 10], 1024],
  ])('%s%p is %p', (signature, args, result) => {
    expect(call(MathClass, signature, ...args)).toBe(result);
  });

  it('rounds Decimals up and down and keeps whole results whole', () => {
    expect([call(MathClass, 'Decimal ceil(Decimal x)', decimal('-1.5')), call(MathClass, 'Decimal floor(Decimal x)', decimal('-1.5')), call(MathClass, 'Decimal sqrt(Decimal x)', decimal('16'))].map(String)).toEqual(['-1', '-2', '4']);
  });

  it('divides by zero with a MathException', () => {
    expect(() => call(MathClass, 'Integer mod(Integer x, Integer y)', 1, 0)).toThrow(apexError('MathException', 'Divide by 0'));
  });
});
