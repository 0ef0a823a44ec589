import { T } from '../token.ts';
import { parseExpression } from './expressions.ts';
import type { Name } from '../ast/position.ts';
import type { DmlAccess, DmlStatement, Statement } from '../ast/statements.ts';
import type { Cursor } from './cursor.ts';

/** `insert records;` and its kin; `upsert` may name an external id field. */
export function parseDml(c: Cursor): Statement {
  const { start, line, column } = c;
  const operation = c.text.toLowerCase() as DmlStatement['operation'];
  c.advance();
  const access = parseAccess(c);
  const target = parseExpression(c);
  const externalId = operation === 'upsert' && c.kind >= T.Name ? parseFieldName(c) : null;
  c.expect(T.Semicolon);
  return { kind: 'DmlStatement', start, end: c.lastEnd, line, column, operation, access, target, externalId };
}

export function parseMerge(c: Cursor): Statement {
  const { start, line, column } = c;
  c.advance();
  const access = parseAccess(c);
  const master = parseExpression(c);
  const duplicates = parseExpression(c);
  c.expect(T.Semicolon);
  return { kind: 'MergeStatement', start, end: c.lastEnd, line, column, access, master, duplicates };
}

/** `as user` or `as system` */
function parseAccess(c: Cursor): DmlAccess | null {
  if (c.kind !== T.$as || (c.peek() !== T.$user && c.peek() !== T.$system)) return null;
  c.advance();
  const access = c.kind === T.$user ? 'user' : 'system';
  c.advance();
  return access;
}

function parseFieldName(c: Cursor): readonly Name[] {
  const names = [c.name()];
  while (c.take(T.Dot)) names.push(c.name());
  return names;
}
