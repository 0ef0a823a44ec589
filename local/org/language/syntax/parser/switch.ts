import { T } from '../token.ts';
import { parseExpression } from './expressions.ts';
import { parseLiteral } from './literals.ts';
import { parseBlock } from './statements.ts';
import { parseType, startsDeclaration } from './types.ts';
import type { Expression } from '../ast/expressions.ts';
import type { Statement, WhenBranch } from '../ast/statements.ts';
import type { Cursor } from './cursor.ts';

/** `switch on subject { when … { … } }`, at least one branch. */
export function parseSwitch(c: Cursor): Statement {
  const { start, line, column } = c;
  c.advance();
  c.expect(T.$on);
  const subject = parseExpression(c);
  c.expect(T.LeftBrace);
  if (c.kind === T.RightBrace) throw c.error('Switch statement requires at least one when block');
  const branches: WhenBranch[] = [];
  do branches.push(parseBranch(c));
  while (c.kind !== T.RightBrace);
  c.advance();
  return { kind: 'SwitchStatement', start, end: c.lastEnd, line, column, subject, branches };
}

function parseBranch(c: Cursor): WhenBranch {
  const { start, line, column } = c;
  c.expect(T.$when);
  if (c.take(T.$else)) {
    const body = parseBlock(c);
    return { kind: 'WhenElse', start, end: c.lastEnd, line, column, body };
  }
  if (startsDeclaration(c, c.position)) {
    const type = parseType(c);
    const name = c.name();
    const body = parseBlock(c);
    return { kind: 'WhenType', start, end: c.lastEnd, line, column, type, name, body };
  }
  const values = [parseValue(c)];
  while (c.take(T.Comma)) values.push(parseValue(c));
  const body = parseBlock(c);
  return { kind: 'WhenValues', start, end: c.lastEnd, line, column, values, body };
}

/** A literal with signs, the name of an enum constant, or either in parentheses. */
function parseValue(c: Cursor): Expression {
  const { kind, start, line, column } = c;
  if (kind === T.Minus || kind === T.Plus) {
    c.advance();
    const isNumber = c.kind === T.Integer || c.kind === T.Long;
    const operand = isNumber ? parseLiteral(c, kind === T.Minus) : parseValue(c);
    const operator = kind === T.Minus ? '-' : '+';
    return { kind: 'UnaryExpression', start, end: c.lastEnd, line, column, operator, operand };
  }
  if (kind === T.LeftParen) {
    c.advance();
    const expression = parseValue(c);
    c.expect(T.RightParen);
    return { kind: 'ParenthesizedExpression', start, end: c.lastEnd, line, column, expression };
  }
  if (kind < T.Name) return parseLiteral(c);
  const first = c.name();
  let value: Expression = { kind: 'Identifier', start, end: first.end, line, column, name: first.text };
  while (c.take(T.Dot)) {
    const name = c.name();
    value = { kind: 'FieldAccess', start, end: name.end, line, column, target: value, name, isSafe: false };
  }
  return value;
}
