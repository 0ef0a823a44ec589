import { T } from '../token.ts';
import { parseExpression } from './expressions.ts';
import { parseNumber, parseSoqlString } from './soql-values.ts';
import { NONE } from './cursor.ts';
import type { FieldPath, SoqlBind, SoqlFunction } from '../soql-ast.ts';
import type { Cursor } from './cursor.ts';

/** `Account.Owner.Name`; any word may be a field's name. */
export function parsePath(c: Cursor): FieldPath {
  const first = c.anyWord();
  const names = [first.text];
  while (c.take(T.Dot)) names.push(c.anyWord().text);
  return { kind: 'FieldPath', start: first.start, end: c.lastEnd, line: first.line, column: first.column, names };
}

/** A path or a function of one. */
export function parseFieldItem(c: Cursor): FieldPath | SoqlFunction {
  return c.peek() === T.LeftParen ? parseFunction(c) : parsePath(c);
}

/** `NAME(arguments)` */
export function parseFunction(c: Cursor): SoqlFunction {
  const { start, line, column } = c;
  const name = c.anyWord().text;
  c.expect(T.LeftParen);
  if (c.take(T.RightParen)) {
    return { kind: 'SoqlFunction', start, end: c.lastEnd, line, column, name, arguments: NONE };
  }
  const list = [parseFunctionArgument(c)];
  while (c.take(T.Comma)) list.push(parseFunctionArgument(c));
  c.expect(T.RightParen);
  return { kind: 'SoqlFunction', start, end: c.lastEnd, line, column, name, arguments: list };
}

function parseFunctionArgument(c: Cursor): SoqlFunction['arguments'][number] {
  switch (c.kind) {
    case T.String:
    case T.MultilineString:
      return parseSoqlString(c);
    case T.Colon:
      return parseBind(c);
    case T.Integer:
    case T.Decimal:
    case T.Plus:
    case T.Minus:
      return parseNumber(c);
    default:
      return parseFieldItem(c);
  }
}

/** `:expression` */
export function parseBind(c: Cursor): SoqlBind {
  const { start, line, column } = c;
  c.expect(T.Colon);
  const { inBind } = c;
  c.inBind = true;
  const expression = parseExpression(c);
  c.inBind = inBind;
  return { kind: 'SoqlBind', start, end: c.lastEnd, line, column, expression };
}

/** Takes one of these words and gives it in lower case. */
export function parseWord<const Word extends string>(c: Cursor, words: readonly Word[]): Word {
  const text = c.text.toLowerCase();
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw c.unexpected();
  c.advance();
  return word;
}
