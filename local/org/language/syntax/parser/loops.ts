import { T } from '../token.ts';
import { parseCondition, parseExpression } from './expressions.ts';
import { parseModifiers, startsModifier } from './modifiers.ts';
import { localDeclaration, parseBlock, parseStatement } from './statements.ts';
import { parseType, skipType, startsDeclaration } from './types.ts';
import { NONE } from './cursor.ts';
import type { Expression } from '../ast/expressions.ts';
import type { ForStatement, Statement } from '../ast/statements.ts';
import type { Cursor } from './cursor.ts';

export function parseFor(c: Cursor): Statement {
  const { start, line, column } = c;
  c.advance();
  c.expect(T.LeftParen);
  const isDeclaration = startsModifier(c) || startsDeclaration(c, c.position);
  if (isDeclaration && isForEach(c)) {
    const type = parseType(c);
    const name = c.name();
    c.expect(T.Colon);
    const iterable = parseExpression(c);
    c.expect(T.RightParen);
    const body = parseLoopBody(c);
    return { kind: 'ForEachStatement', start, end: c.lastEnd, line, column, type, name, iterable, body };
  }
  const init = parseInit(c, isDeclaration);
  c.expect(T.Semicolon);
  const condition = c.kind === T.Semicolon ? null : parseExpression(c);
  c.expect(T.Semicolon);
  const update = c.kind === T.RightParen ? NONE : parseExpressionList(c);
  c.expect(T.RightParen);
  const body = parseLoopBody(c);
  return { kind: 'ForStatement', start, end: c.lastEnd, line, column, init, condition, update, body };
}

function isForEach(c: Cursor): boolean {
  const name = skipType(c, c.position);
  return name > 0 && c.kinds[name + 1] === T.Colon;
}

function parseInit(c: Cursor, isDeclaration: boolean): ForStatement['init'] {
  if (c.kind === T.Semicolon) return NONE;
  if (!isDeclaration) return parseExpressionList(c);
  const { start, line, column } = c;
  return localDeclaration(c, parseModifiers(c), start, line, column, false);
}

function parseExpressionList(c: Cursor): readonly Expression[] {
  const list = [parseExpression(c)];
  while (c.take(T.Comma)) list.push(parseExpression(c));
  return list;
}

export function parseWhile(c: Cursor): Statement {
  const { start, line, column } = c;
  c.advance();
  const condition = parseCondition(c);
  const body = parseLoopBody(c);
  return { kind: 'WhileStatement', start, end: c.lastEnd, line, column, condition, body };
}

export function parseDoWhile(c: Cursor): Statement {
  const { start, line, column } = c;
  c.advance();
  const body = parseBlock(c);
  c.expect(T.$while);
  const condition = parseCondition(c);
  c.expect(T.Semicolon);
  return { kind: 'DoWhileStatement', start, end: c.lastEnd, line, column, body, condition };
}

/** Only a loop may have the lone `;` for a body. */
function parseLoopBody(c: Cursor): Statement {
  if (c.kind !== T.Semicolon) return parseStatement(c);
  const { start, line, column } = c;
  c.advance();
  return { kind: 'EmptyStatement', start, end: c.lastEnd, line, column };
}
