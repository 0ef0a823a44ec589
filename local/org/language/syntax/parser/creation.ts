import { T } from '../token.ts';
import { parseArguments, parseExpression } from './expressions.ts';
import { parseTypeName } from './types.ts';
import { NONE } from './cursor.ts';
import type { Expression, FieldInitializer, MapEntry } from '../ast/expressions.ts';
import type { TypeReference } from '../ast/types.ts';
import type { Cursor } from './cursor.ts';

/** `new` and what may follow: arguments, field values, an array, elements or entries in braces. */
export function parseNew(c: Cursor): Expression {
  const { start, line, column } = c;
  c.advance();
  const type = parseTypeName(c, true);
  switch (c.kind) {
    case T.LeftParen: {
      if (c.peek() >= T.Name && c.peek(2) === T.Assign) {
        const fields = parseFields(c);
        return { kind: 'NewObject', start, end: c.lastEnd, line, column, type, arguments: NONE, fields };
      }
      const list = parseArguments(c);
      return { kind: 'NewObject', start, end: c.lastEnd, line, column, type, arguments: list, fields: null };
    }
    case T.LeftBracket: {
      c.advance();
      const size = c.kind === T.RightBracket ? null : parseExpression(c);
      c.expect(T.RightBracket);
      const elements = size === null && c.kind === T.LeftBrace ? parseElements(c) : null;
      return { kind: 'NewArray', start, end: c.lastEnd, line, column, elementType: type, size, elements };
    }
    case T.LeftBrace:
      return parseBraces(c, type, start, line, column);
    default:
      throw c.unexpected();
  }
}

function parseFields(c: Cursor): readonly FieldInitializer[] {
  const fields: FieldInitializer[] = [];
  c.expect(T.LeftParen);
  do {
    const name = c.name();
    c.expect(T.Assign);
    const value = parseExpression(c);
    const { start, line, column } = name;
    fields.push({ kind: 'FieldInitializer', start, end: c.lastEnd, line, column, name, value });
  } while (c.take(T.Comma));
  c.expect(T.RightParen);
  return fields;
}

/** `{ a, b }`; a comma may stand before the closing brace. */
function parseElements(c: Cursor): readonly Expression[] {
  const elements: Expression[] = [];
  c.expect(T.LeftBrace);
  while (c.kind !== T.RightBrace) {
    elements.push(parseExpression(c));
    if (!c.take(T.Comma)) break;
  }
  c.expect(T.RightBrace);
  return elements.length === 0 ? NONE : elements;
}

/** `{ … }` behind a collection type: entries when the first element is followed by `=>`, or when the type is a Map. */
function parseBraces(c: Cursor, type: TypeReference, start: number, line: number, column: number): Expression {
  c.expect(T.LeftBrace);
  const elements: Expression[] = [];
  const entries: MapEntry[] = [];
  if (c.kind !== T.RightBrace) {
    do {
      const item = parseExpression(c);
      if (c.kind === T.Arrow && elements.length === 0) {
        c.advance();
        entries.push(mapEntry(item, parseExpression(c), c));
      } else if (entries.length > 0) {
        c.expect(T.Arrow);
      } else {
        elements.push(item);
      }
    } while (c.take(T.Comma));
  }
  c.expect(T.RightBrace);
  const end = c.lastEnd;
  const isMap = entries.length > 0 || (elements.length === 0 && type.parts.at(-1)!.name.toLowerCase() === 'map');
  return isMap
    ? { kind: 'NewMap', start, end, line, column, type, entries }
    : { kind: 'NewCollection', start, end, line, column, type, elements };
}

function mapEntry(key: Expression, value: Expression, c: Cursor): MapEntry {
  return { kind: 'MapEntry', start: key.start, end: c.lastEnd, line: key.line, column: key.column, key, value };
}
