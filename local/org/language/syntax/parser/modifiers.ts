import { T } from '../token.ts';
import { parseTernary } from './expressions.ts';
import { NONE } from './cursor.ts';
import type { Annotation, AnnotationParameter, Modified, Modifier, ModifierKeyword } from '../ast/declarations.ts';
import type { Name } from '../ast/position.ts';
import type { Cursor } from './cursor.ts';

const keywords = new Array<ModifierKeyword | undefined>(256).fill(undefined);
for (const word of [
  'abstract',
  'final',
  'global',
  'override',
  'private',
  'protected',
  'public',
  'static',
  'testmethod',
  'transient',
  'virtual',
  'webservice',
] as const) {
  keywords[T[`$${word}`]] = word;
}

const NO_MODIFIERS: Modified = Object.freeze({ annotations: NONE, modifiers: NONE });

/** Annotations and modifiers in any order; none is fine. */
export function parseModifiers(c: Cursor): Modified {
  if (!startsModifier(c)) return NO_MODIFIERS;
  let annotations: Annotation[] | null = null;
  let modifiers: Modifier[] | null = null;
  do {
    if (c.kind === T.At) (annotations ??= []).push(parseAnnotation(c));
    else (modifiers ??= []).push(parseModifier(c));
  } while (startsModifier(c));
  return { annotations: annotations ?? NONE, modifiers: modifiers ?? NONE };
}

export function startsModifier(c: Cursor): boolean {
  return c.kind === T.At || keywords[c.kind] !== undefined || isSharing(c);
}

function isSharing(c: Cursor): boolean {
  return (c.kind === T.$with || c.kind === T.$without || c.kind === T.$inherited) && c.peek() === T.$sharing;
}

function parseModifier(c: Cursor): Modifier {
  const { start, line, column } = c;
  let keyword = keywords[c.kind];
  if (keyword === undefined) {
    keyword = c.kind === T.$with ? 'with sharing' : c.kind === T.$without ? 'without sharing' : 'inherited sharing';
    c.advance();
  }
  c.advance();
  return { kind: 'Modifier', start, end: c.lastEnd, line, column, keyword };
}

function parseAnnotation(c: Cursor): Annotation {
  const { start, line, column } = c;
  c.advance();
  const name = c.name();
  const parameters: AnnotationParameter[] = [];
  if (c.take(T.LeftParen)) {
    // Commas between parameters are optional: `@InvocableMethod(label='a' description='b')`.
    while (c.kind !== T.RightParen) {
      parameters.push(parseAnnotationParameter(c));
      c.take(T.Comma);
    }
    c.advance();
  }
  return {
    kind: 'Annotation',
    start,
    end: c.lastEnd,
    line,
    column,
    name,
    parameters: parameters.length === 0 ? NONE : parameters,
  };
}

function parseAnnotationParameter(c: Cursor): AnnotationParameter {
  const { start, line, column } = c;
  let name: Name | null = null;
  if (c.kind >= T.FirstWord && c.peek() === T.Assign) {
    name = c.anyWord();
    c.advance();
  }
  const value = parseTernary(c);
  return { kind: 'AnnotationParameter', start, end: c.lastEnd, line, column, name, value };
}
