import { T } from '../token.ts';
import { parseArguments, parseExpression } from './expressions.ts';
import { parseNew } from './creation.ts';
import { parseLiteral } from './literals.ts';
import { isClassLiteral, parseClassLiteral } from './postfix.ts';
import { parseQuery } from './soql.ts';
import { parseSearch } from './sosl.ts';
import type { Expression } from '../ast/expressions.ts';
import type { Cursor } from './cursor.ts';

export function parsePrimary(c: Cursor): Expression {
  const { kind, start, line, column } = c;
  if (kind >= T.Name) {
    const next = c.peek();
    if (next === T.LeftParen) {
      const name = c.name();
      const list = parseArguments(c);
      const end = c.lastEnd;
      return { kind: 'MethodCall', start, end, line, column, target: null, name, arguments: list, isSafe: false };
    }
    if (next === T.Less && isClassLiteral(c, c.position)) return parseClassLiteral(c, c.position);
    const end = c.ends[c.position]!;
    c.advance();
    return { kind: 'Identifier', start, end, line, column, name: c.source.slice(start, end) };
  }
  switch (kind) {
    case T.String:
    case T.MultilineString:
    case T.Integer:
    case T.Long:
    case T.Decimal:
    case T.Double:
    case T.$true:
    case T.$false:
    case T.$null:
      return parseLiteral(c);
    case T.LeftParen: {
      c.advance();
      const inBind = c.inBind;
      c.inBind = false;
      const expression = parseExpression(c);
      c.inBind = inBind;
      c.expect(T.RightParen);
      return { kind: 'ParenthesizedExpression', start, end: c.lastEnd, line, column, expression };
    }
    case T.$new:
      return parseNew(c);
    case T.$this:
    case T.$super:
      return parseThisOrSuper(c);
    case T.LeftBracket:
      return parseInlineQuery(c);
    case T.$list:
    case T.$map:
      return parseClassLiteral(c, c.position);
    case T.$void:
      c.advance();
      c.expect(T.Dot);
      c.expect(T.$class);
      return { kind: 'TypeLiteral', start, end: c.lastEnd, line, column, type: null };
    default:
      throw c.unexpected();
  }
}

function parseThisOrSuper(c: Cursor): Expression {
  const { start, line, column } = c;
  const isThis = c.kind === T.$this;
  c.advance();
  if (c.kind === T.LeftParen) {
    const list = parseArguments(c);
    const callee = isThis ? 'this' : 'super';
    return { kind: 'ConstructorCall', start, end: c.lastEnd, line, column, callee, arguments: list };
  }
  const end = c.lastEnd;
  return isThis
    ? { kind: 'ThisExpression', start, end, line, column }
    : { kind: 'SuperExpression', start, end, line, column };
}

/** `[SELECT …]` or `[FIND …]` */
function parseInlineQuery(c: Cursor): Expression {
  const { start, line, column } = c;
  const opening = c.peek();
  if (opening !== T.$select && opening !== T.$find) throw c.unexpected();
  c.advance();
  const inBind = c.inBind;
  c.inBind = false;
  if (opening === T.$select) {
    const query = parseQuery(c);
    c.expect(T.RightBracket);
    c.inBind = inBind;
    return { kind: 'SoqlExpression', start, end: c.lastEnd, line, column, query };
  }
  const search = parseSearch(c);
  c.expect(T.RightBracket);
  c.inBind = inBind;
  return { kind: 'SoslExpression', start, end: c.lastEnd, line, column, search };
}

/** Does an inline query begin at the bracket at token `at`? (`list[select]` would be an index by a variable.) */
export function startsQuery(c: Cursor, at: number): boolean {
  if (c.kinds[at] !== T.LeftBracket) return false;
  const word = c.kinds[at + 1];
  const next = c.kinds[at + 2]!;
  if (word === T.$select) return next >= T.FirstWord || next === T.LeftParen;
  return word === T.$find && (next === T.String || next === T.Colon || next === T.MultilineString);
}
