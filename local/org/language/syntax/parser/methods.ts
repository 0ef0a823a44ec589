import { T } from '../token.ts';
import { parseModifiers } from './modifiers.ts';
import { parseBlock } from './statements.ts';
import { parseType } from './types.ts';
import { NONE } from './cursor.ts';
import type { MethodDeclaration, Modified, Parameter } from '../ast/declarations.ts';
import type { Name } from '../ast/position.ts';
import type { TypeReference } from '../ast/types.ts';
import type { Cursor } from './cursor.ts';

/** A method from its parameters on; `;` instead of a body leaves `body` null. */
export function parseMethod(
  c: Cursor,
  { annotations, modifiers }: Modified,
  returnType: TypeReference | null,
  name: Name,
  start: number,
  line: number,
  column: number,
): MethodDeclaration {
  const parameters = parseParameters(c);
  const body = c.take(T.Semicolon) ? null : parseBlock(c);
  const end = c.lastEnd;
  return {
    kind: 'MethodDeclaration',
    start,
    end,
    line,
    column,
    annotations,
    modifiers,
    returnType,
    name,
    parameters,
    body,
  };
}

/** `(final Integer a, String b)` */
export function parseParameters(c: Cursor): readonly Parameter[] {
  c.expect(T.LeftParen);
  if (c.take(T.RightParen)) return NONE;
  const parameters: Parameter[] = [];
  do parameters.push(parseParameter(c));
  while (c.take(T.Comma));
  c.expect(T.RightParen);
  return parameters;
}

function parseParameter(c: Cursor): Parameter {
  const { start, line, column } = c;
  const { annotations, modifiers } = parseModifiers(c);
  const type = parseType(c);
  const name = c.name();
  return { kind: 'Parameter', start, end: c.lastEnd, line, column, annotations, modifiers, type, name };
}
