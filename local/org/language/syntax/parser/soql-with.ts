import { T } from '../token.ts';
import { parseQueryCondition } from './soql-conditions.ts';
import { parseWord } from './soql-fields.ts';
import type { Name } from '../ast/position.ts';
import type { DataCategorySelection, WithClause, WithDataCategory, WithMode } from '../soql-ast.ts';
import type { Cursor } from './cursor.ts';

/** `WITH …`, the word itself included. */
export function parseWith(c: Cursor): WithClause {
  const { start, line, column } = c;
  c.expect(T.$with);
  const shared = parseModeOrCategory(c, start, line, column);
  if (shared !== null) return shared;
  const condition = parseQueryCondition(c);
  return { kind: 'WithCondition', start, end: c.lastEnd, line, column, condition };
}

/** What SOQL and SOSL share behind WITH; null when it is something else. */
export function parseModeOrCategory(
  c: Cursor,
  start: number,
  line: number,
  column: number,
): WithMode | WithDataCategory | null {
  if (c.kind === T.$data && c.peek() === T.$category) {
    c.advance();
    c.advance();
    const selections: DataCategorySelection[] = [];
    do selections.push(parseSelection(c));
    while (c.take(T.$and));
    return { kind: 'WithDataCategory', start, end: c.lastEnd, line, column, selections };
  }
  if (c.kind !== T.$security_enforced && c.kind !== T.$user_mode && c.kind !== T.$system_mode) return null;
  const mode = parseWord(c, ['security_enforced', 'user_mode', 'system_mode']);
  return { kind: 'WithMode', start, end: c.lastEnd, line, column, mode };
}

function parseSelection(c: Cursor): DataCategorySelection {
  const { start, line, column } = c;
  const group = c.name();
  const selector = parseWord(c, ['at', 'above', 'below', 'above_or_below']);
  const categories: Name[] = [];
  if (c.take(T.LeftParen)) {
    do categories.push(c.name());
    while (c.take(T.Comma));
    c.expect(T.RightParen);
  } else {
    categories.push(c.name());
  }
  return { kind: 'DataCategorySelection', start, end: c.lastEnd, line, column, group, selector, categories };
}
