import { Decimal as Reference } from 'decimal.js';
import fc from 'fast-check';
import { Decimal } from '../../runtime/values/decimal.ts';
import { bench } from './harness.ts';

const MOST = 2n ** 31n - 1n;
const integers = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: -40, max: 40 }));
const longs = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }), fc.bigInt({ min: -100n, max: 100n }));
const asLong = (value: bigint): number | bigint => (BigInt.asIntN(54, value) === value ? Number(value) : value);
const toBigInt = (value: unknown): bigint => BigInt(value as number | bigint);

const source = `public class Main {
  public static Integer left(Integer a, Integer b) { return a << b; }
  public static Integer right(Integer a, Integer b) { return a >> b; }
  public static Integer unsigned(Integer a, Integer b) { return a >>> b; }
  public static Integer negated(Integer a, Integer b) { return -a + ~b; }
  public static Integer remainder(Integer a, Integer b) { return Math.mod(a, b); }
  public static Integer compound(Integer a, Integer b) { a += b; a *= 3; a -= b; a++; --a; a |= b; a ^= 5; return a; }
  public static Long leftLong(Long a, Integer b) { return a << b; }
  public static Long rightLong(Long a, Integer b) { return a >> b; }
  public static Long unsignedLong(Long a, Integer b) { return a >>> b; }
  public static Long remainderLong(Long a, Long b) { return Math.mod(a, b); }
  public static Integer narrowed(Long a) { return a.intValue(); }
  public static Long widened(Integer a, Long b) { return a * b + a; }
  public static Boolean less(Long a, Long b) { return a < b; }
  public static Boolean same(Long a, Long b) { return a == b; }
  public static String text(Long a) { return '' + a; }
  public static Decimal plus(Decimal a, Decimal b) { return a + b; }
  public static Decimal minus(Decimal a, Decimal b) { return a - b; }
  public static Decimal times(Decimal a, Decimal b) { return a * b; }
  public static Decimal mixed(Decimal a, Integer b) { return a * b + b - a; }
  public static Boolean lessDecimal(Decimal a, Decimal b) { return a < b; }
  public static Boolean sameDecimal(Decimal a, Decimal b) { return a == b; }
  public static Decimal rounded(Decimal a, Integer scale) { return a.setScale(scale, System.RoundingMode.HALF_UP); }
  public static Decimal back(Decimal a) { return Decimal.valueOf(String.valueOf(a.toPlainString())); }
}`;
const main = bench([source]);
const call = (method: string, ...args: unknown[]): unknown => main.call('Main', method, ...args);

describe('Integer', () => {
  test('shifts take the lower five bits of the distance', () => {
    fc.assert(fc.property(integers, integers, (a, b) => {
      const distance = BigInt(b & 31);
      expect(call('left', a, b)).toBe(Number(BigInt.asIntN(32, BigInt(a) << distance)));
      expect(call('right', a, b)).toBe(Number(BigInt(a) >> distance));
      expect(call('unsigned', a, b)).toBe(Number(BigInt.asIntN(32, BigInt.asUintN(32, BigInt(a)) >> distance)));
    }));
  });

  test('signs, complements and compound assignments wrap', () => {
    fc.assert(fc.property(integers, integers, (a, b) => {
      const [x, y] = [BigInt(a), BigInt(b)];
      expect(call('negated', a, b)).toBe(Number(BigInt.asIntN(32, -x - y - 1n)));
      const sum = BigInt.asIntN(32, BigInt.asIntN(32, (x + y) * 3n) - y);
      expect(call('compound', a, b)).toBe(Number(BigInt.asIntN(32, (sum | y) ^ 5n)));
    }));
  });

  test('a remainder has the sign of the dividend', () => {
    fc.assert(fc.property(integers, integers.filter((b) => b !== 0), (a, b) => {
      expect(call('remainder', a, b)).toBe(Number(BigInt(a) % BigInt(b)));
    }));
  });

  /** An expression with its value in 32 bits. */
  const expressions = fc.letrec<{ tree: { text: string; value: bigint } }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.integer({ min: 0, max: Number(MOST) }).map((value) => ({ text: String(value), value: BigInt(value) })),
      fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '&', '|', '^'), tie('tree')).map(([a, operator, b]) => ({
        text: `(${a.text} ${operator} ${b.text})`,
        value: BigInt.asIntN(32, { '+': a.value + b.value, '-': a.value - b.value, '*': a.value * b.value, '&': a.value & b.value, '|': a.value | b.value, '^': a.value ^ b.value }[operator]!),
      })),
      tie('tree').map((a) => ({ text: `(-${a.text})`, value: BigInt.asIntN(32, -a.value) })),
    ),
  })).tree;

  test('whole expressions have the value of their parts', () => {
    const trees = fc.sample(expressions, 150);
    const { call: evaluate } = bench([`public class Trees { ${trees.map(({ text }, index) => `public static Integer at${index}() { return ${text}; }`).join('\n')} }`]);
    trees.forEach(({ value }, index) => expect(evaluate('Trees', `at${index}`)).toBe(Number(value)));
  });
});

describe('Long', () => {
  test('shifts take the lower six bits of the distance', () => {
    fc.assert(fc.property(longs, integers, (a, b) => {
      const distance = BigInt(b & 63);
      expect(toBigInt(call('leftLong', asLong(a), b))).toBe(BigInt.asIntN(64, a << distance));
      expect(toBigInt(call('rightLong', asLong(a), b))).toBe(a >> distance);
      expect(toBigInt(call('unsignedLong', asLong(a), b))).toBe(BigInt.asIntN(64, BigInt.asUintN(64, a) >> distance));
    }));
  });

  test('remainders, widening, narrowing, order and text', () => {
    fc.assert(fc.property(longs, longs, integers, (a, b, i) => {
      if (b !== 0n) expect(toBigInt(call('remainderLong', asLong(a), asLong(b)))).toBe(a % b);
      expect(call('narrowed', asLong(a))).toBe(Number(BigInt.asIntN(32, a)));
      expect(toBigInt(call('widened', i, asLong(a)))).toBe(BigInt.asIntN(64, BigInt(i) * a + BigInt(i)));
      expect([call('less', asLong(a), asLong(b)), call('same', asLong(a), asLong(b)), call('text', asLong(a))]).toEqual([a < b, a === b, String(a)]);
    }));
  });
});

describe('Decimal', () => {
  const Exact = Reference.clone({ precision: 200, rounding: Reference.ROUND_HALF_UP, toExpNeg: -200, toExpPos: 200 });
  const texts = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 })).map(([mantissa, scale]) => {
    const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(scale + 1, '0');
    return `${mantissa < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${scale === 0 ? '' : `.${digits.slice(digits.length - scale)}`}`;
  });
  const value = (text: string): Decimal => Decimal.valueOf(text);
  const text = (result: unknown): string => new Exact((result as Decimal).toPlainString()).toFixed();

  test('sums, differences and products are exact', () => {
    fc.assert(fc.property(texts, texts, integers, (a, b, i) => {
      const [x, y] = [new Exact(a), new Exact(b)];
      expect(text(call('plus', value(a), value(b)))).toBe(x.plus(y).toFixed());
      expect(text(call('minus', value(a), value(b)))).toBe(x.minus(y).toFixed());
      expect(text(call('times', value(a), value(b)))).toBe(x.times(y).toFixed());
      expect(text(call('mixed', value(a), i))).toBe(x.times(i).plus(i).minus(x).toFixed());
    }));
  });

  test('order, equality, rounding, and the way through text', () => {
    fc.assert(fc.property(texts, texts, fc.integer({ min: 0, max: 14 }), (a, b, scale) => {
      const [x, y] = [new Exact(a), new Exact(b)];
      expect([call('lessDecimal', value(a), value(b)), call('sameDecimal', value(a), value(b)), call('sameDecimal', value(a), value(`${a.includes('.') ? a : `${a}.`}00`))]).toEqual([x.lt(y), x.eq(y), true]);
      const rounded = call('rounded', value(a), scale) as Decimal;
      expect([rounded.scale, text(rounded)]).toEqual([scale, x.toDecimalPlaces(scale).toFixed()]);
      expect((call('back', value(a)) as Decimal).toPlainString()).toBe(value(a).toPlainString());
    }));
  });
});
