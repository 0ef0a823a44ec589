import { T } from '../token.ts';
import { parseUnary } from './unary.ts';
import { parseType } from './types.ts';
import { NONE } from './cursor.ts';
import type { AssignmentOperator, BinaryOperator, Expression } from '../ast/expressions.ts';
import type { TokenKind } from '../token.ts';
import type { Cursor } from './cursor.ts';

/** Binding strength of the operators between two operands; 0 is none. The order is that of Apex's documentation, `??` weakest. */
const strength = new Uint8Array(256);
const operators = new Array<BinaryOperator>(256);
function operator(level: number, kinds: Record<TokenKind, BinaryOperator>): void {
  for (const [kind, text] of Object.entries(kinds)) {
    strength[Number(kind)] = level;
    operators[Number(kind)] = text;
  }
}
const INSTANCE_OF = 8;
const SHIFT = 10;
operator(1, { [T.Coalesce]: '??' });
operator(2, { [T.Or]: '||' });
operator(3, { [T.And]: '&&' });
operator(4, { [T.BitOr]: '|' });
operator(5, { [T.Xor]: '^' });
operator(6, { [T.BitAnd]: '&' });
operator(7, { [T.Equal]: '==', [T.NotEqual]: '!=', [T.Identical]: '===', [T.NotIdentical]: '!==' });
operator(9, { [T.Less]: '<', [T.Greater]: '>', [T.LessOrEqual]: '<=', [T.GreaterOrEqual]: '>=' });
operator(11, { [T.Plus]: '+', [T.Minus]: '-' });
operator(12, { [T.Star]: '*', [T.Slash]: '/' });
strength[T.$instanceof] = INSTANCE_OF;

const assignments = new Array<AssignmentOperator | undefined>(256).fill(undefined);
Object.entries({
  [T.Assign]: '=',
  [T.AddAssign]: '+=',
  [T.SubtractAssign]: '-=',
  [T.MultiplyAssign]: '*=',
  [T.DivideAssign]: '/=',
  [T.AndAssign]: '&=',
  [T.OrAssign]: '|=',
  [T.XorAssign]: '^=',
  [T.ShiftLeftAssign]: '<<=',
  [T.ShiftRightAssign]: '>>=',
  [T.UnsignedShiftRightAssign]: '>>>=',
}).forEach(([kind, text]) => (assignments[Number(kind)] = text as AssignmentOperator));

export function parseExpression(c: Cursor): Expression {
  const target = parseTernary(c);
  const assignment = assignments[c.kind];
  if (assignment === undefined) return target;
  c.advance();
  const value = parseExpression(c);
  const { start, line, column } = target;
  return { kind: 'AssignmentExpression', start, end: c.lastEnd, line, column, operator: assignment, target, value };
}

/** Everything but assignments. */
export function parseTernary(c: Cursor): Expression {
  const condition = parseBinary(c, 1);
  if (c.kind !== T.Question) return condition;
  c.advance();
  const whenTrue = parseExpression(c);
  c.expect(T.Colon);
  const whenFalse = parseTernary(c);
  const { start, line, column } = condition;
  return { kind: 'TernaryExpression', start, end: c.lastEnd, line, column, condition, whenTrue, whenFalse };
}

/** Operators of at least this strength, all left-associative: a loop, so that a sum of thousands of terms needs no stack. */
function parseBinary(c: Cursor, minimum: number): Expression {
  let left = parseUnary(c);
  for (;;) {
    const { kind } = c;
    let level = strength[kind]!;
    if (level === 0) return left;
    const { start, line, column } = left;
    let text = operators[kind]!;
    let tokens = 1;
    if (kind === T.Less || kind === T.Greater) {
      const next = c.peek();
      // `<<`, `>>`, `>>>` and `> =` come as single characters, since `>` also closes type arguments.
      if (next === kind) {
        level = SHIFT;
        tokens = kind === T.Greater && c.peek(2) === T.Greater ? 3 : 2;
        text = kind === T.Less ? '<<' : tokens === 3 ? '>>>' : '>>';
      } else if (next === T.Assign) {
        tokens = 2;
        text = kind === T.Less ? '<=' : '>=';
      }
    }
    if (level < minimum) return left;
    while (tokens-- > 0) c.advance();
    if (level === INSTANCE_OF) {
      const type = parseType(c);
      left = { kind: 'InstanceOfExpression', start, end: c.lastEnd, line, column, operand: left, type };
    } else {
      const right = parseBinary(c, level + 1);
      left = { kind: 'BinaryExpression', start, end: c.lastEnd, line, column, operator: text, left, right };
    }
  }
}

/** `(a, b)`, both parentheses included. */
export function parseArguments(c: Cursor): readonly Expression[] {
  c.expect(T.LeftParen);
  if (c.take(T.RightParen)) return NONE;
  const list = [parseExpression(c)];
  while (c.take(T.Comma)) list.push(parseExpression(c));
  c.expect(T.RightParen);
  return list;
}

/** `(expression)` of `if`, `while` and the like. */
export function parseCondition(c: Cursor): Expression {
  c.expect(T.LeftParen);
  const condition = parseExpression(c);
  c.expect(T.RightParen);
  return condition;
}
