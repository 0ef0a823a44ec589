import { tokenize } from '../lexer.ts';
import { T } from '../token.ts';

function kindsOf(source: string): number[] {
  const { kinds, count } = tokenize(source);
  return [...kinds.subarray(0, count - 1)];
}

test('words: reserved, contextual and plain, in any case', () => {
  expect(kindsOf('insert INSERT inserts limit Limit limit_ a')).toEqual([
    T.$insert,
    T.$insert,
    T.Name,
    T.$limit,
    T.$limit,
    T.Name,
    T.Name,
  ]);
  expect(T.$insert).toBeLessThan(T.Name);
  expect(T.$limit).toBeGreaterThan(T.Name);
});

test('numbers and the dots around them', () => {
  expect(kindsOf('1 1L 1.5 .5 1.5d 1.a 1..2')).toEqual([
    T.Integer,
    T.Long,
    T.Decimal,
    T.Decimal,
    T.Double,
    T.Integer,
    T.Dot,
    T.Name,
    T.Integer,
    T.Dot,
    T.Decimal,
  ]);
});

test('closing type arguments stay single, assignments and comparisons do not', () => {
  expect(kindsOf('>> >>> >= >>= >>>= <<= <>')).toEqual([
    ...Array<number>(5).fill(T.Greater),
    T.GreaterOrEqual,
    T.ShiftRightAssign,
    T.UnsignedShiftRightAssign,
    T.ShiftLeftAssign,
    T.NotEqual,
  ]);
});

test('`?.` before a digit is a ternary', () => {
  expect(kindsOf('a?.b ?.5')).toEqual([T.Name, T.SafeDot, T.Name, T.Question, T.Decimal]);
});

test('comments and white space vanish and count lines', () => {
  const { lines, columns, count } = tokenize("// a\r\n/* b\n */ c '''\nd\n''' e");
  expect(count).toBe(4);
  expect([...lines.subarray(0, 4)]).toEqual([3, 3, 5, 5]);
  expect([...columns.subarray(0, 4)]).toEqual([5, 7, 5, 6]);
});

test('an empty source has its end only; a byte order mark is white space', () => {
  expect(tokenize('').count).toBe(1);
  expect(kindsOf('\uFEFFclass')).toEqual([T.$class]);
});
