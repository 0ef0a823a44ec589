import { T } from '../token.ts';
import { parseExpression, parseCondition } from './expressions.ts';
import { parseDml, parseMerge } from './dml.ts';
import { parseDoWhile, parseFor, parseWhile } from './loops.ts';
import { parseSwitch } from './switch.ts';
import { parseModifiers, startsModifier } from './modifiers.ts';
import { parseType, parseTypeName, startsDeclaration, startsType } from './types.ts';
import type { Modified } from '../ast/declarations.ts';
import type { Expression } from '../ast/expressions.ts';
import type { Block, CatchClause, LocalDeclaration, Statement, VariableDeclarator } from '../ast/statements.ts';
import type { Cursor } from './cursor.ts';

export function parseBlock(c: Cursor): Block {
  const { start, line, column } = c;
  c.expect(T.LeftBrace);
  const statements: Statement[] = [];
  while (c.kind !== T.RightBrace) statements.push(parseStatement(c));
  c.advance();
  return { kind: 'Block', start, end: c.lastEnd, line, column, statements };
}

export function parseStatement(c: Cursor): Statement {
  const { kind, start, line, column } = c;
  if (kind >= T.Name || kind === T.$list || kind === T.$map) {
    if (kind === T.$switch && c.peek() === T.$on) return parseSwitch(c);
    if (startsDeclaration(c, c.position) || startsModifier(c)) return parseLocalDeclaration(c);
    return parseExpressionStatement(c);
  }
  switch (kind) {
    case T.LeftBrace:
      return parseBlock(c);
    case T.$if:
      return parseIf(c);
    case T.$return: {
      c.advance();
      const expression = c.kind === T.Semicolon ? null : parseExpression(c);
      c.expect(T.Semicolon);
      return { kind: 'ReturnStatement', start, end: c.lastEnd, line, column, expression };
    }
    case T.$for:
      return parseFor(c);
    case T.$while:
      return parseWhile(c);
    case T.$do:
      return parseDoWhile(c);
    case T.$try:
      return parseTry(c);
    case T.$throw: {
      c.advance();
      const expression = parseExpression(c);
      c.expect(T.Semicolon);
      return { kind: 'ThrowStatement', start, end: c.lastEnd, line, column, expression };
    }
    case T.$break:
      c.advance();
      c.expect(T.Semicolon);
      return { kind: 'BreakStatement', start, end: c.lastEnd, line, column };
    case T.$continue:
      c.advance();
      c.expect(T.Semicolon);
      return { kind: 'ContinueStatement', start, end: c.lastEnd, line, column };
    case T.$insert:
    case T.$update:
    case T.$upsert:
    case T.$delete:
    case T.$undelete:
      return parseDml(c);
    case T.$merge:
      return parseMerge(c);
    default:
      return startsModifier(c) ? parseLocalDeclaration(c) : parseExpressionStatement(c);
  }
}

/** An expression and `;`, or `System.runAs(user) { … }`, which begins like a call. */
function parseExpressionStatement(c: Cursor): Statement {
  const { start, line, column } = c;
  const expression = parseExpression(c);
  if (c.kind === T.LeftBrace && isRunAs(expression)) {
    const body = parseBlock(c);
    return { kind: 'RunAsStatement', start, end: c.lastEnd, line, column, arguments: expression.arguments, body };
  }
  c.expect(T.Semicolon);
  return { kind: 'ExpressionStatement', start, end: c.lastEnd, line, column, expression };
}

function isRunAs(expression: Expression): expression is Expression & { readonly arguments: readonly Expression[] } {
  return (
    expression.kind === 'MethodCall' &&
    expression.target?.kind === 'Identifier' &&
    expression.target.name.toLowerCase() === 'system' &&
    expression.name.text.toLowerCase() === 'runas'
  );
}

function parseLocalDeclaration(c: Cursor): LocalDeclaration {
  const { start, line, column } = c;
  return localDeclaration(c, parseModifiers(c), start, line, column, true);
}

/** A local declaration behind its modifiers; `for` has one without the `;`. */
export function localDeclaration(
  c: Cursor,
  { annotations, modifiers }: Modified,
  start: number,
  line: number,
  column: number,
  isTerminated: boolean,
): LocalDeclaration {
  const type = parseType(c);
  const declarators = parseDeclarators(c);
  if (isTerminated) c.expect(T.Semicolon);
  return { kind: 'LocalDeclaration', start, end: c.lastEnd, line, column, annotations, modifiers, type, declarators };
}

/** `a = 1, b` */
export function parseDeclarators(c: Cursor): readonly VariableDeclarator[] {
  const declarators: VariableDeclarator[] = [];
  do {
    const name = c.name();
    const initializer = c.take(T.Assign) ? parseExpression(c) : null;
    const { start, line, column } = name;
    declarators.push({ kind: 'VariableDeclarator', start, end: c.lastEnd, line, column, name, initializer });
  } while (c.take(T.Comma));
  return declarators;
}

function parseIf(c: Cursor): Statement {
  const { start, line, column } = c;
  c.advance();
  const condition = parseCondition(c);
  const thenStatement = parseStatement(c);
  const elseStatement = c.take(T.$else) ? parseStatement(c) : null;
  return { kind: 'IfStatement', start, end: c.lastEnd, line, column, condition, thenStatement, elseStatement };
}

function parseTry(c: Cursor): Statement {
  const { start, line, column, position } = c;
  c.advance();
  const block = parseBlock(c);
  const catches: CatchClause[] = [];
  while (c.kind === T.$catch) catches.push(parseCatch(c));
  const finallyBlock = c.take(T.$finally) ? parseBlock(c) : null;
  if (catches.length === 0 && finallyBlock === null)
    throw c.error('Try block must have at least one catch block or a finally block', position);
  return { kind: 'TryStatement', start, end: c.lastEnd, line, column, block, catches, finallyBlock };
}

function parseCatch(c: Cursor): CatchClause {
  const { start, line, column } = c;
  c.advance();
  c.expect(T.LeftParen);
  const { annotations, modifiers } = parseModifiers(c);
  if (!startsType(c.kind)) throw c.unexpected();
  const type = parseTypeName(c, false);
  const name = c.name();
  c.expect(T.RightParen);
  const body = parseBlock(c);
  return { kind: 'CatchClause', start, end: c.lastEnd, line, column, annotations, modifiers, type, name, body };
}
