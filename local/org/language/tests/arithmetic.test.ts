import fc from 'fast-check';
import { bench } from './harness.ts';

const operators = ['+', '-', '*', '/', '&', '|', '^'] as const;
const source = (type: string): string =>
  `public class Sums { ${operators.map((operator, index) => `public static ${type} op${String(index)}(${type} a, ${type} b) { return a ${operator} b; }`).join('\n')} }`;

function expected(bits: number, a: bigint, b: bigint, operator: (typeof operators)[number]): bigint {
  const value = {
    '+': () => a + b,
    '-': () => a - b,
    '*': () => a * b,
    '/': () => a / b,
    '&': () => a & b,
    '|': () => a | b,
    '^': () => a ^ b,
  }[operator]();
  return BigInt.asIntN(bits, value);
}

test('Integer arithmetic is that of 32 bits', () => {
  const { call } = bench([source('Integer')]);
  fc.assert(
    fc.property(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.nat(operators.length - 1),
      (a, b, index) => {
        fc.pre(operators[index] !== '/' || b !== 0);
        expect(call('Sums', `op${String(index)}`, a, b)).toBe(
          Number(expected(32, BigInt(a), BigInt(b), operators[index]!)),
        );
      },
    ),
  );
});

test('Long arithmetic is that of 64 bits', () => {
  const { call } = bench([source('Long')]);
  const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  const asLong = (value: bigint): number | bigint =>
    BigInt(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
  fc.assert(
    fc.property(
      fc.oneof(long, fc.bigInt({ min: -100n, max: 100n })),
      long,
      fc.nat(operators.length - 1),
      (a, b, index) => {
        fc.pre(operators[index] !== '/' || b !== 0n);
        expect(call('Sums', `op${String(index)}`, asLong(a), asLong(b))).toBe(
          asLong(expected(64, a, b, operators[index]!)),
        );
      },
    ),
  );
});
