import fc from 'fast-check';
import { Decimal } from '../decimal.ts';
import { roundingModes } from '../rounding.ts';
import type { RoundingMode } from '../rounding.ts';

const decimal = (text: string): Decimal => Decimal.valueOf(text);

/** Mantissas around all the borders: small, about 2^53, far beyond. */
const mantissas = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(2n ** 55n), max: 2n ** 55n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const decimals = fc.tuple(mantissas, fc.integer({ min: 0, max: 30 })).map(([mantissa, scale]) => ({ mantissa, scale, value: decimalOf(mantissa, scale) }));

function decimalOf(mantissa: bigint, scale: number): Decimal {
  const fits = mantissa <= 9007199254740991n && mantissa >= -9007199254740991n;
  return new Decimal(fits ? Number(mantissa) : mantissa, scale);
}

/** Rounds dividend / divisor by the definition of each mode: floor, then the distance to it. */
function reference(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint | null {
  if (divisor < 0n) [dividend, divisor] = [-dividend, -divisor];
  const floor = dividend >= 0n ? dividend / divisor : -((-dividend + divisor - 1n) / divisor);
  const rest = dividend - floor * divisor;
  if (rest === 0n) return floor;
  const ceiling = floor + 1n;
  const [toZero, fromZero] = dividend < 0n ? [ceiling, floor] : [floor, ceiling];
  switch (mode) {
    case 'CEILING': return ceiling;
    case 'FLOOR': return floor;
    case 'DOWN': return toZero;
    case 'UP': return fromZero;
    case 'UNNECESSARY': return null;
  }
  if (2n * rest !== divisor) return 2n * rest > divisor ? ceiling : floor;
  return mode === 'HALF_UP' ? fromZero : mode === 'HALF_DOWN' ? toZero : floor % 2n === 0n ? floor : ceiling;
}

function expectDecimal(actual: Decimal, mantissa: bigint, scale: number): void {
  expect([BigInt(actual.mantissa), actual.scale]).toEqual([mantissa, scale]);
  const fits = mantissa <= 9007199254740991n && mantissa >= -9007199254740991n;
  expect(typeof actual.mantissa).toBe(fits ? 'number' : 'bigint');
  expect(Object.is(actual.mantissa, -0)).toBe(false);
}

describe('Decimal', () => {
  it('adds and subtracts at the larger scale, exactly', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => {
      const scale = Math.max(a.scale, b.scale);
      const left = a.mantissa * 10n ** BigInt(scale - a.scale);
      const right = b.mantissa * 10n ** BigInt(scale - b.scale);
      expectDecimal(a.value.add(b.value), left + right, scale);
      expectDecimal(a.value.subtract(b.value), left - right, scale);
    }));
  });

  it('multiplies exactly, the scales add up', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => expectDecimal(a.value.multiply(b.value), a.mantissa * b.mantissa, a.scale + b.scale)));
  });

  it.each(roundingModes)('setScale and divide round as %s says', (mode) => {
    fc.assert(fc.property(decimals, decimals, fc.integer({ min: -5, max: 33 }), (a, b, scale) => {
      const [up, down] = scale >= a.scale ? [10n ** BigInt(scale - a.scale), 1n] : [1n, 10n ** BigInt(a.scale - scale)];
      const rescaled = reference(a.mantissa * up, down, mode);
      if (rescaled === null) expect(() => a.value.setScale(scale, mode)).toThrow(expect.objectContaining({ message: 'Rounding necessary' }));
      else expectDecimal(a.value.setScale(scale, mode), rescaled, scale);
      if (b.mantissa === 0n) return;
      const shift = scale - a.scale + b.scale;
      const quotient = reference(a.mantissa * 10n ** BigInt(Math.max(shift, 0)), b.mantissa * 10n ** BigInt(Math.max(-shift, 0)), mode);
      if (quotient === null) expect(() => a.value.divide(b.value, scale, mode)).toThrow(expect.anything());
      else expectDecimal(a.value.divide(b.value, scale, mode), quotient, scale);
    }));
  });

  it('compares by value, whatever the scale', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => {
      const left = a.mantissa * 10n ** BigInt(b.scale);
      const right = b.mantissa * 10n ** BigInt(a.scale);
      expect(a.value.compareTo(b.value)).toBe(left < right ? -1 : left > right ? 1 : 0);
      expect(a.value.equals(b.value)).toBe(left === right);
    }));
  });

  it('prints what it parses, scale included', () => {
    fc.assert(fc.property(decimals, ({ value }) => {
      for (const text of [value.toString(), value.toPlainString()]) {
        const parsed = decimal(text);
        expect(parsed.equals(value)).toBe(true);
        if (!text.includes('E')) expect(parsed.scale).toBe(value.scale);
      }
    }));
  });

  it.each([
    ['1.10', '2', '3.10', '2.20'],
    ['1.10', '1.10', '2.20', '1.2100'],
    ['0.1', '0.2', '0.3', '0.02'],
  ])('%s and %s: sum %s, product %s', (a, b, sum, product) => {
    expect([String(decimal(a).add(decimal(b))), String(decimal(a).multiply(decimal(b)))]).toEqual([sum, product]);
  });

  it.each([
    ['1', '3', '0.333333333333333333333333333333333'],
    ['2', '3', '0.666666666666666666666666666666667'],
    ['1.0', '4.0', '0.25'],
    ['2.10', '2.0', '1.05'],
    ['100', '10', '10'],
    ['-7', '2', '-3.5'],
    ['0.00', '5', '0.00'],
  ])('%s / %s is %s', (a, b, quotient) => {
    expect(String(decimal(a).quotient(decimal(b)))).toBe(quotient);
  });

  it('divides by zero with a MathException', () => {
    expect(() => decimal('1').quotient(decimal('0.0'))).toThrow(expect.objectContaining({ typeName: 'System.MathException', message: 'Divide by 0' }));
  });

  it.each([[1.1, '1.1'], [5, '5.0'], [1e21, '1000000000000000000000.0'], [-0.5, '-0.5'], [1.5e-7, '1.5E-7']])('from the Double %d comes %s', (value, text) => {
    expect(String(Decimal.fromDouble(value))).toBe(text);
  });

  it('refuses text that is no number', () => {
    for (const text of ['', 'abc', '1.2.3', '.', '1,000']) expect(() => decimal(text)).toThrow(expect.objectContaining({ message: `Invalid decimal: ${text}` }));
  });

  it('cuts to Integer and Long as Java does', () => {
    expect([decimal('2147483648.9').intValue(), decimal('-1.9').intValue(), decimal('9223372036854775808').longValue()]).toEqual([-2147483648, -1, -9223372036854775808n]);
  });

  test('zero in any form loses its scale', () => {
    expect(new Decimal(0n, 3).stripTrailingZeros().toString()).toBe('0');
    expect(new Decimal(0, 3).stripTrailingZeros().toString()).toBe('0');
  });
});
