import { T } from '../token.ts';
import { parseTypeDeclaration, startsTypeDeclaration } from './declarations.ts';
import { parseMethod, parseParameters } from './methods.ts';
import { parseModifiers } from './modifiers.ts';
import { parseBlock, parseDeclarators } from './statements.ts';
import { parseType } from './types.ts';
import type {
  Accessor,
  ClassMember,
  ConstructorDeclaration,
  InitializerBlock,
  Modified,
  PropertyDeclaration,
} from '../ast/declarations.ts';
import type { Name } from '../ast/position.ts';
import type { TypeReference } from '../ast/types.ts';
import type { Cursor } from './cursor.ts';

/** One member of a class. */
export function parseMember(c: Cursor): ClassMember {
  const { start, line, column } = c;
  if (c.kind === T.LeftBrace) return parseInitializer(c, false);
  if (c.kind === T.$static && c.peek() === T.LeftBrace) return parseInitializer(c, true);
  const modified = parseModifiers(c);
  if (startsTypeDeclaration(c)) return parseTypeDeclaration(c, modified, start, line, column);
  if (c.take(T.$void)) return parseMethod(c, modified, null, c.name(), start, line, column);
  if (c.kind >= T.Name && c.peek() === T.LeftParen) return parseConstructor(c, modified, start, line, column);
  const type = parseType(c);
  if (c.peek() === T.LeftParen) return parseMethod(c, modified, type, c.name(), start, line, column);
  if (c.peek() === T.LeftBrace) return parseProperty(c, modified, type, c.name(), start, line, column);
  const declarators = parseDeclarators(c);
  c.expect(T.Semicolon);
  const { annotations, modifiers } = modified;
  return { kind: 'FieldDeclaration', start, end: c.lastEnd, line, column, annotations, modifiers, type, declarators };
}

function parseInitializer(c: Cursor, isStatic: boolean): InitializerBlock {
  const { start, line, column } = c;
  if (isStatic) c.advance();
  const body = parseBlock(c);
  return { kind: 'InitializerBlock', start, end: c.lastEnd, line, column, isStatic, body };
}

function parseConstructor(
  c: Cursor,
  { annotations, modifiers }: Modified,
  start: number,
  line: number,
  column: number,
): ConstructorDeclaration {
  const name = c.name();
  const parameters = parseParameters(c);
  const body = parseBlock(c);
  return {
    kind: 'ConstructorDeclaration',
    start,
    end: c.lastEnd,
    line,
    column,
    annotations,
    modifiers,
    name,
    parameters,
    body,
  };
}

/** The accessors of a property, from `{` on. */
export function parseProperty(
  c: Cursor,
  { annotations, modifiers }: Modified,
  type: TypeReference,
  name: Name,
  start: number,
  line: number,
  column: number,
): PropertyDeclaration {
  let getter: Accessor | null = null;
  let setter: Accessor | null = null;
  c.expect(T.LeftBrace);
  while (c.kind !== T.RightBrace) {
    const at = c.position;
    const modified = parseModifiers(c);
    if (c.kind === T.$get && getter === null) getter = parseAccessor(c, modified, at);
    else if (c.kind === T.$set && setter === null) setter = parseAccessor(c, modified, at);
    else throw c.unexpected();
  }
  c.advance();
  const end = c.lastEnd;
  return { kind: 'PropertyDeclaration', start, end, line, column, annotations, modifiers, type, name, getter, setter };
}

function parseAccessor(c: Cursor, { annotations, modifiers }: Modified, at: number): Accessor {
  c.advance();
  const body = c.take(T.Semicolon) ? null : parseBlock(c);
  const start = c.starts[at]!;
  const line = c.lines[at]!;
  const column = c.columns[at]!;
  return { kind: 'Accessor', start, end: c.lastEnd, line, column, annotations, modifiers, body };
}
