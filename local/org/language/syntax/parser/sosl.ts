import { T } from '../token.ts';
import { stringValue } from './literals.ts';
import { parseOrderBy, parseRowCount, parseUpdateClauses } from './soql.ts';
import { parseQueryCondition } from './soql-conditions.ts';
import { parseBind, parsePath, parseWord } from './soql-fields.ts';
import { parseSelectField } from './soql-select.ts';
import { parseSoslWith } from './sosl-with.ts';
import type { Name } from '../ast/position.ts';
import type { SelectField, SelectFunction, SoqlBind } from '../soql-ast.ts';
import type { SoslReturning, SoslSearch, SoslTerm, SoslWith } from '../sosl-ast.ts';
import type { Cursor } from './cursor.ts';

/** `FIND 'term' …` or `FIND :bind …`. */
export function parseSearch(c: Cursor): SoslSearch {
  const { start, line, column } = c;
  c.expect(T.$find);
  return parseSearchClauses(c, parseTerm(c), start, line, column);
}

function parseTerm(c: Cursor): SoslTerm | SoqlBind {
  if (c.kind === T.Colon) return parseBind(c);
  if (c.kind !== T.String && c.kind !== T.MultilineString) throw c.unexpected();
  const { start, line, column } = c;
  const text = stringValue(c, 'sosl');
  c.advance();
  return { kind: 'SoslTerm', start, end: c.lastEnd, line, column, text };
}

/** Everything behind the term. */
export function parseSearchClauses(
  c: Cursor,
  term: SoslTerm | SoqlBind,
  start: number,
  line: number,
  column: number,
): SoslSearch {
  let group: SoslSearch['group'] = null;
  if (c.take(T.$in)) {
    group = parseWord(c, ['all', 'email', 'name', 'phone', 'sidebar']);
    c.expect(T.$fields);
  }
  const returning: SoslReturning[] = [];
  if (c.take(T.$returning)) {
    do returning.push(parseReturning(c));
    while (c.take(T.Comma));
  }
  const withClauses: SoslWith[] = [];
  while (c.kind === T.$with) withClauses.push(parseSoslWith(c));
  const limit = parseRowCount(c, T.$limit);
  const updateClauses = parseUpdateClauses(c);
  // Nothing may stand behind a braces term: then its end is that of the search.
  const end = c.position === 0 ? term.end : c.lastEnd;
  return {
    kind: 'SoslSearch',
    start,
    end,
    line,
    column,
    term,
    group,
    returning,
    with: withClauses,
    limit,
    updateClauses,
  };
}

/** `Account(Id, Name WHERE … USING LISTVIEW = … ORDER BY … LIMIT n OFFSET n)`, or the object alone. */
function parseReturning(c: Cursor): SoslReturning {
  const { start, line, column } = c;
  const object = parsePath(c);
  const fields: (SelectField | SelectFunction)[] = [];
  if (!c.take(T.LeftParen)) {
    return {
      kind: 'SoslReturning',
      start,
      end: c.lastEnd,
      line,
      column,
      object,
      fields,
      where: null,
      listView: null,
      orderBy: [],
      limit: null,
      offset: null,
    };
  }
  do fields.push(parseSelectField(c));
  while (c.take(T.Comma));
  const where = c.take(T.$where) ? parseQueryCondition(c) : null;
  let listView: Name | null = null;
  if (c.take(T.$using)) {
    c.expect(T.$listview);
    c.expect(T.Assign);
    listView = c.name();
  }
  const orderBy = parseOrderBy(c);
  const limit = parseRowCount(c, T.$limit);
  const offset = parseRowCount(c, T.$offset);
  c.expect(T.RightParen);
  const end = c.lastEnd;
  return { kind: 'SoslReturning', start, end, line, column, object, fields, where, listView, orderBy, limit, offset };
}
