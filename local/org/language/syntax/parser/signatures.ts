import { T } from '../token.ts';
import { parseModifiers } from './modifiers.ts';
import { parseType } from './types.ts';
import type { MemberSignature, SignatureParameter } from '../ast/declarations.ts';
import type { TypeReference } from '../ast/types.ts';
import type { Cursor } from './cursor.ts';

/** One member as catalogues write it: method, constructor (no type before the name) or field (no parentheses). A `;` may follow. */
export function parseMemberSignature(c: Cursor): MemberSignature {
  const { start, line, column } = c;
  const isStatic = parseModifiers(c).modifiers.some(({ keyword }) => keyword === 'static');
  const isConstructor = c.kind >= T.FirstWord && c.kind !== T.$void && c.peek() === T.LeftParen;
  let returnType: TypeReference | null = null;
  if (!isConstructor && !c.take(T.$void)) returnType = parseType(c);
  const name = c.anyWord();
  const parameters = c.kind === T.LeftParen ? parseSignatureParameters(c) : null;
  c.take(T.Semicolon);
  const end = c.lastEnd;
  c.expect(T.EndOfFile);
  return { kind: 'MemberSignature', start, end, line, column, isStatic, returnType, isConstructor, name, parameters };
}

function parseSignatureParameters(c: Cursor): readonly SignatureParameter[] {
  const parameters: SignatureParameter[] = [];
  c.expect(T.LeftParen);
  if (c.take(T.RightParen)) return parameters;
  do {
    const { start, line, column } = c;
    const type = parseType(c);
    // Catalogues name parameters as they like: reserved words too.
    const name = c.kind >= T.FirstWord ? c.anyWord() : null;
    parameters.push({ kind: 'SignatureParameter', start, end: c.lastEnd, line, column, type, name });
  } while (c.take(T.Comma));
  c.expect(T.RightParen);
  return parameters;
}
