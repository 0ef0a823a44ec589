import { T } from '../token.ts';
import { parseAlias, parseQuery } from './soql.ts';
import { parseFunction, parsePath } from './soql-fields.ts';
import type { FieldPath, SelectField, SelectFunction, SelectItem, SelectTypeOf, TypeOfBranch } from '../soql-ast.ts';
import type { Cursor } from './cursor.ts';

export function parseSelectItem(c: Cursor): SelectItem {
  const { start, line, column } = c;
  if (c.take(T.LeftParen)) {
    const query = parseQuery(c);
    c.expect(T.RightParen);
    const alias = parseAlias(c);
    return { kind: 'SelectSubquery', start, end: c.lastEnd, line, column, query, alias };
  }
  if (c.kind === T.$typeof && c.peek() >= T.FirstWord) return parseTypeOf(c);
  return parseSelectField(c);
}

/** A field or function with its alias. */
export function parseSelectField(c: Cursor): SelectField | SelectFunction {
  const { start, line, column } = c;
  if (c.kind >= T.FirstWord && c.peek() === T.LeftParen) {
    const call = parseFunction(c);
    const alias = parseAlias(c);
    return { kind: 'SelectFunction', start, end: c.lastEnd, line, column, function: call, alias };
  }
  const path = parsePath(c);
  const alias = parseAlias(c);
  return { kind: 'SelectField', start, end: c.lastEnd, line, column, path, alias };
}

function parseTypeOf(c: Cursor): SelectTypeOf {
  const { start, line, column } = c;
  c.advance();
  const path = parsePath(c);
  const branches: TypeOfBranch[] = [];
  do branches.push(parseTypeOfBranch(c));
  while (c.kind === T.$when);
  const elseFields = c.take(T.$else) ? parseFields(c) : [];
  c.expect(T.$end);
  return { kind: 'SelectTypeOf', start, end: c.lastEnd, line, column, path, branches, elseFields };
}

function parseTypeOfBranch(c: Cursor): TypeOfBranch {
  const { start, line, column } = c;
  c.expect(T.$when);
  const object = parsePath(c);
  c.expect(T.$then);
  const fields = parseFields(c);
  return { kind: 'TypeOfBranch', start, end: c.lastEnd, line, column, object, fields };
}

function parseFields(c: Cursor): readonly FieldPath[] {
  const fields = [parsePath(c)];
  while (c.take(T.Comma)) fields.push(parsePath(c));
  return fields;
}
