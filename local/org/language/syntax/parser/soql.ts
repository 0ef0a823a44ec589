import { T } from '../token.ts';
import { parseBind, parseFieldItem, parsePath, parseWord } from './soql-fields.ts';
import { parseQueryCondition } from './soql-conditions.ts';
import { parseSelectItem } from './soql-select.ts';
import { parseWith } from './soql-with.ts';
import { clauseWords } from './query-words.ts';
import { NONE } from './cursor.ts';
import type { Name } from '../ast/position.ts';
import type { FromItem, GroupByClause, OrderByItem, SelectItem, SoqlBind, SoqlNumber, SoqlQuery } from '../soql-ast.ts';
import type { TokenKind } from '../token.ts';
import type { Cursor } from './cursor.ts';

/** A query or sub-query from SELECT on, clauses in their only order. */
export function parseQuery(c: Cursor): SoqlQuery {
  const { start, line, column } = c;
  c.expect(T.$select);
  const select: SelectItem[] = [];
  do select.push(parseSelectItem(c));
  while (c.take(T.Comma));
  c.expect(T.$from);
  const from: FromItem[] = [];
  do from.push(parseFromItem(c));
  while (c.take(T.Comma));
  let scope: Name | null = null;
  if (c.take(T.$using)) {
    c.expect(T.$scope);
    scope = c.name();
  }
  const where = c.take(T.$where) ? parseQueryCondition(c) : null;
  const withClause = c.kind === T.$with ? parseWith(c) : null;
  const groupBy = c.kind === T.$group ? parseGroupBy(c) : null;
  const having = c.take(T.$having) ? parseQueryCondition(c) : null;
  const orderBy = parseOrderBy(c);
  const limit = parseRowCount(c, T.$limit);
  const offset = parseRowCount(c, T.$offset);
  const allRows = c.take(T.$all);
  if (allRows) c.expect(T.$rows);
  const forClauses = parseForClauses(c);
  const updateClauses = parseUpdateClauses(c);
  const end = c.lastEnd;
  return {
    kind: 'SoqlQuery',
    start,
    end,
    line,
    column,
    select,
    from,
    scope,
    where,
    with: withClause,
    groupBy,
    having,
    orderBy,
    limit,
    offset,
    allRows,
    forClauses,
    updateClauses,
  };
}

function parseFromItem(c: Cursor): FromItem {
  const path = parsePath(c);
  const alias = parseAlias(c);
  return { kind: 'FromItem', start: path.start, end: c.lastEnd, line: path.line, column: path.column, path, alias };
}

/** A name that is no clause's first word. */
export function parseAlias(c: Cursor): Name | null {
  return c.kind >= T.Name && clauseWords[c.kind] === 0 ? c.name() : null;
}

function parseGroupBy(c: Cursor): GroupByClause {
  const { start, line, column } = c;
  c.advance();
  c.expect(T.$by);
  let mode: GroupByClause['mode'] = 'plain';
  if ((c.kind === T.$rollup || c.kind === T.$cube) && c.peek() === T.LeftParen) {
    mode = c.kind === T.$rollup ? 'rollup' : 'cube';
    c.advance();
    c.advance();
  }
  const items = [parseFieldItem(c)];
  while (c.take(T.Comma)) items.push(parseFieldItem(c));
  if (mode !== 'plain') c.expect(T.RightParen);
  return { kind: 'GroupByClause', start, end: c.lastEnd, line, column, mode, items };
}

/** `ORDER BY a DESC NULLS LAST, b`; empty when the clause is absent. */
export function parseOrderBy(c: Cursor): readonly OrderByItem[] {
  if (!c.take(T.$order)) return NONE;
  c.expect(T.$by);
  const items: OrderByItem[] = [];
  do {
    const item = parseFieldItem(c);
    const { start, line, column } = item;
    const direction = c.take(T.$asc) ? 'asc' : c.take(T.$desc) ? 'desc' : null;
    let nulls: OrderByItem['nulls'] = null;
    if (c.take(T.$nulls)) nulls = parseWord(c, ['first', 'last']);
    items.push({ kind: 'OrderByItem', start, end: c.lastEnd, line, column, item, direction, nulls });
  } while (c.take(T.Comma));
  return items;
}

/** `LIMIT 10`, `OFFSET :skip` */
export function parseRowCount(c: Cursor, clause: TokenKind): SoqlNumber | SoqlBind | null {
  if (!c.take(clause)) return null;
  if (c.kind === T.Colon) return parseBind(c);
  if (c.kind !== T.Integer) throw c.unexpected();
  const { start, line, column, text } = c;
  c.advance();
  return { kind: 'SoqlNumber', start, end: c.lastEnd, line, column, text };
}

function parseForClauses(c: Cursor): SoqlQuery['forClauses'] {
  if (c.kind !== T.$for) return NONE;
  const clauses: SoqlQuery['forClauses'][number][] = [];
  while (c.take(T.$for)) clauses.push(parseWord(c, ['view', 'reference', 'update']));
  return clauses;
}

export function parseUpdateClauses(c: Cursor): SoqlQuery['updateClauses'] {
  if (!c.take(T.$update)) return NONE;
  const clauses: SoqlQuery['updateClauses'][number][] = [];
  do clauses.push(parseWord(c, ['tracking', 'viewstat']));
  while (c.take(T.Comma));
  return clauses;
}
