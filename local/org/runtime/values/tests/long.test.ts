import fc from 'fast-check';
import * as long from '../long.ts';
import type { Long } from '../long.ts';

const longs = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 2n ** 53n - 5n, max: 2n ** 53n + 5n }));

function expectLong(actual: Long, expected: bigint): void {
  const wrapped = BigInt.asIntN(64, expected);
  expect(BigInt(actual)).toBe(wrapped);
  expect(typeof actual).toBe(wrapped <= 9007199254740991n && wrapped >= -9007199254740991n ? 'number' : 'bigint');
  expect(Object.is(actual, -0)).toBe(false);
}

describe('Long', () => {
  it('wraps at 64 bits in every operation', () => {
    fc.assert(fc.property(longs, longs, (a, b) => {
      const [x, y] = [long.toLong(a), long.toLong(b)];
      expectLong(long.longAdd(x, y), a + b);
      expectLong(long.longSubtract(x, y), a - b);
      expectLong(long.longMultiply(x, y), a * b);
      expectLong(long.longNegate(x), -a);
      expectLong(long.longAnd(x, y), a & b);
      expectLong(long.longOr(x, y), a | b);
      expectLong(long.longXor(x, y), a ^ b);
      expectLong(long.longNot(x), ~a);
      if (b !== 0n) expectLong(long.longDivide(x, y), a / b);
      if (b !== 0n) expectLong(long.longModulo(x, y), a % b);
      expect(long.longCompare(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
    }));
  });

  it('shifts by the low six bits', () => {
    fc.assert(fc.property(longs, fc.integer({ min: 0, max: 200 }), (a, distance) => {
      const bits = BigInt(distance & 63);
      expectLong(long.longShiftLeft(long.toLong(a), distance), a << bits);
      expectLong(long.longShiftRight(long.toLong(a), distance), a >> bits);
      expectLong(long.longShiftRightUnsigned(long.toLong(a), distance), BigInt.asUintN(64, a) >> bits);
    }));
  });

  it('gives its low 32 bits as Integer', () => {
    fc.assert(fc.property(longs, (a) => expect(long.longToInteger(long.toLong(a))).toBe(Number(BigInt.asIntN(32, a)))));
  });

  it('takes Doubles up to its ends', () => {
    expect([1.9, -1.9, 1e300, -1e300, Number.NaN].map(long.doubleToLong)).toEqual([1, -1, 9223372036854775807n, -9223372036854775808n, 0]);
    expect([1.9, 3e9, -3e9, Number.NaN].map(long.doubleToInteger)).toEqual([1, 2147483647, -2147483648, 0]);
  });

  it('divides by zero with a MathException', () => {
    for (const divide of [long.longDivide, long.longModulo]) expect(() => divide(5, 0)).toThrow(expect.objectContaining({ message: 'Divide by 0' }));
  });

  it('parses what fits', () => {
    expect(['9223372036854775807', '-9223372036854775808', '9223372036854775808', '1.5', ''].map(long.parseLong)).toEqual([9223372036854775807n, -9223372036854775808n, null, null, null]);
  });
});
