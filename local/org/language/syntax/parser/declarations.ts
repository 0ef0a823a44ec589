import { T } from '../token.ts';
import { parseMember } from './members.ts';
import { parseMethod } from './methods.ts';
import { parseModifiers } from './modifiers.ts';
import { parseType, parseTypeList } from './types.ts';
import { NONE } from './cursor.ts';
import type { ClassMember, MethodDeclaration, Modified, TypeDeclaration } from '../ast/declarations.ts';
import type { Name } from '../ast/position.ts';
import type { Cursor } from './cursor.ts';

export function startsTypeDeclaration(c: Cursor): boolean {
  return c.kind === T.$class || c.kind === T.$interface || c.kind === T.$enum;
}

/** The type behind its modifiers; `start` is where those began. */
export function parseTypeDeclaration(
  c: Cursor,
  modified: Modified,
  start: number,
  line: number,
  column: number,
): TypeDeclaration {
  switch (c.kind) {
    case T.$class:
      return parseClass(c, modified, start, line, column);
    case T.$interface:
      return parseInterface(c, modified, start, line, column);
    case T.$enum:
      return parseEnum(c, modified, start, line, column);
    default:
      throw c.unexpected();
  }
}

function parseClass(c: Cursor, modified: Modified, start: number, line: number, column: number): TypeDeclaration {
  const { annotations, modifiers } = modified;
  c.advance();
  const name = c.name();
  const superclass = c.take(T.$extends) ? parseType(c) : null;
  const interfaces = c.take(T.$implements) ? parseTypeList(c) : NONE;
  c.expect(T.LeftBrace);
  const members: ClassMember[] = [];
  while (c.kind !== T.RightBrace) if (!c.take(T.Semicolon)) members.push(parseMember(c));
  c.advance();
  const end = c.lastEnd;
  return {
    kind: 'ClassDeclaration',
    start,
    end,
    line,
    column,
    annotations,
    modifiers,
    name,
    superclass,
    interfaces,
    members,
  };
}

function parseInterface(c: Cursor, modified: Modified, start: number, line: number, column: number): TypeDeclaration {
  const { annotations, modifiers } = modified;
  c.advance();
  const name = c.name();
  const interfaces = c.take(T.$extends) ? parseTypeList(c) : NONE;
  c.expect(T.LeftBrace);
  const methods: MethodDeclaration[] = [];
  while (c.kind !== T.RightBrace) methods.push(parseInterfaceMethod(c));
  c.advance();
  const end = c.lastEnd;
  return { kind: 'InterfaceDeclaration', start, end, line, column, annotations, modifiers, name, interfaces, methods };
}

function parseInterfaceMethod(c: Cursor): MethodDeclaration {
  const { start, line, column } = c;
  const modified = parseModifiers(c);
  const returnType = c.take(T.$void) ? null : parseType(c);
  const method = parseMethod(c, modified, returnType, c.name(), start, line, column);
  if (method.body !== null) throw c.error(`Unexpected token '{'.`);
  return method;
}

function parseEnum(c: Cursor, modified: Modified, start: number, line: number, column: number): TypeDeclaration {
  const { annotations, modifiers } = modified;
  c.advance();
  const name = c.name();
  c.expect(T.LeftBrace);
  const constants: Name[] = [];
  if (c.kind !== T.RightBrace) {
    do constants.push(c.name());
    while (c.take(T.Comma));
  }
  c.expect(T.RightBrace);
  return { kind: 'EnumDeclaration', start, end: c.lastEnd, line, column, annotations, modifiers, name, constants };
}
