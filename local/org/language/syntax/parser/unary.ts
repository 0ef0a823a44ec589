import { T } from '../token.ts';
import { parseLiteral } from './literals.ts';
import { parsePostfix } from './postfix.ts';
import { startsQuery } from './primary.ts';
import { parseType, skipType } from './types.ts';
import { clauseWords } from './query-words.ts';
import type { Expression, UnaryExpression } from '../ast/expressions.ts';
import type { Cursor } from './cursor.ts';

/** Prefix operators and casts, then a postfix expression. */
export function parseUnary(c: Cursor): Expression {
  const { kind } = c;
  if (kind >= T.Name) return parsePostfix(c);
  switch (kind) {
    case T.LeftParen: {
      return isCast(c) ? parseCast(c) : parsePostfix(c);
    }
    case T.Not:
      return parsePrefix(c, '!');
    case T.Minus:
      return parsePrefix(c, '-');
    case T.Plus:
      return parsePrefix(c, '+');
    case T.Tilde:
      return parsePrefix(c, '~');
    case T.Increment:
    case T.Decrement: {
      const { start, line, column } = c;
      c.advance();
      const operand = parseUnary(c);
      const operator = kind === T.Increment ? '++' : '--';
      return { kind: 'IncrementExpression', start, end: c.lastEnd, line, column, operator, isPrefix: true, operand };
    }
    default:
      return parsePostfix(c);
  }
}

function parsePrefix(c: Cursor, operator: UnaryExpression['operator']): UnaryExpression {
  const { start, line, column } = c;
  c.advance();
  const isNumber = operator === '-' && (c.kind === T.Integer || c.kind === T.Long);
  const operand = isNumber && c.peek() !== T.Dot ? parseLiteral(c, true) : parseUnary(c);
  return { kind: 'UnaryExpression', start, end: c.lastEnd, line, column, operator, operand };
}

function parseCast(c: Cursor): Expression {
  const { start, line, column } = c;
  c.advance();
  const type = parseType(c);
  c.expect(T.RightParen);
  const operand = parseUnary(c);
  return { kind: 'CastExpression', start, end: c.lastEnd, line, column, type, operand };
}

/** Is the parenthesis at the cursor that of a cast? A type stands in it, and what follows can only begin an operand. */
function isCast(c: Cursor): boolean {
  const close = skipType(c, c.position + 1);
  if (close < 0 || c.kinds[close] !== T.RightParen) return false;
  const next = c.kinds[close + 1]!;
  if (next >= T.Name) return next !== T.$instanceof && !(c.inBind && clauseWords[next] === 1);
  switch (next) {
    case T.LeftParen:
    case T.Not:
    case T.Tilde:
    case T.Integer:
    case T.Long:
    case T.Decimal:
    case T.Double:
    case T.String:
    case T.MultilineString:
    case T.$new:
    case T.$this:
    case T.$super:
    case T.$null:
    case T.$true:
    case T.$false:
    case T.$list:
    case T.$map:
      return true;
    case T.LeftBracket:
      return startsQuery(c, close + 1);
    case T.Plus:
    case T.Minus:
    case T.Increment:
    case T.Decrement:
      // `(count) - 1` is a difference, `(Integer) -1` a cast.
      return isSurelyType(c, c.position + 1, close);
    default:
      return false;
  }
}

const NUMBERS = new Set(['integer', 'long', 'double', 'decimal', 'object']);

function isSurelyType(c: Cursor, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (c.kinds[at] === T.Less || c.kinds[at] === T.LeftBracket) return true;
  return to === from + 1 && NUMBERS.has(c.source.slice(c.starts[from], c.ends[from]).toLowerCase());
}
