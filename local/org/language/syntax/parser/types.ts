import { T } from '../token.ts';
import { NONE } from './cursor.ts';
import type { TypeNamePart, TypeReference } from '../ast/types.ts';
import type { TokenKind } from '../token.ts';
import type { Cursor } from './cursor.ts';

/** `List` and `Map` are reserved but begin types. */
export function startsType(kind: TokenKind): boolean {
  return kind >= T.Name || kind === T.$list || kind === T.$map;
}

/** `Name<Arguments>.Name[]…` */
export function parseType(c: Cursor): TypeReference {
  const type = parseTypeName(c, false);
  if (c.kind !== T.LeftBracket || c.peek() !== T.RightBracket) return type;
  let arrayDepth = 0;
  while (c.kind === T.LeftBracket && c.peek() === T.RightBracket) {
    c.advance();
    c.advance();
    arrayDepth++;
  }
  return { ...type, end: c.lastEnd, arrayDepth };
}

/** A type without `[]`. Behind `new` any word may be a type's name (`isNew`). */
export function parseTypeName(c: Cursor, isNew: boolean): TypeReference {
  const { start, line, column } = c;
  const parts: TypeNamePart[] = [parseTypePart(c, isNew)];
  while (c.kind === T.Dot && c.peek() !== T.$class) {
    c.advance();
    parts.push(parseTypePart(c, isNew));
  }
  return { kind: 'TypeReference', start, end: c.lastEnd, line, column, parts, arrayDepth: 0 };
}

function parseTypePart(c: Cursor, anyWord: boolean): TypeNamePart {
  if (!(anyWord ? c.kind >= T.FirstWord : startsType(c.kind))) throw c.unexpected();
  const { start, line, column, text } = c;
  c.advance();
  const typeArguments = c.kind === T.Less ? parseTypeArguments(c) : NONE;
  return { kind: 'TypeNamePart', start, end: c.lastEnd, line, column, name: text, typeArguments };
}

function parseTypeArguments(c: Cursor): readonly TypeReference[] {
  c.expect(T.Less);
  const types = parseTypeList(c);
  c.expect(T.Greater);
  return types;
}

/** One or more types between commas. */
export function parseTypeList(c: Cursor): readonly TypeReference[] {
  const types = [parseType(c)];
  while (c.take(T.Comma)) types.push(parseType(c));
  return types;
}

/**
 * Index of the token behind the type that begins at token `at`, or -1 when none does. Builds nothing: this is how declarations, casts
 * and class literals are told from expressions.
 */
export function skipType(c: Cursor, at: number): number {
  const { kinds } = c;
  for (;;) {
    if (!startsType(kinds[at]!)) return -1;
    at++;
    if (kinds[at] === T.Less) {
      do {
        at = skipType(c, at + 1);
        if (at < 0) return -1;
      } while (kinds[at] === T.Comma);
      if (kinds[at] !== T.Greater) return -1;
      at++;
    }
    // The dot of `.class` is not part of the type.
    if (kinds[at] !== T.Dot || kinds[at + 1] === T.$class) break;
    at++;
  }
  while (kinds[at] === T.LeftBracket && kinds[at + 1] === T.RightBracket) at += 2;
  return at;
}

/** True when a type and a name begin at token `at`: a declaration. (`x instanceof T` looks alike and is none.) */
export function startsDeclaration(c: Cursor, at: number): boolean {
  const after = skipType(c, at);
  return after > 0 && c.kinds[after]! >= T.Name && c.kinds[after] !== T.$instanceof;
}
