import { T } from '../token.ts';
import { parseTypeDeclaration, startsTypeDeclaration } from './declarations.ts';
import { parseProperty } from './members.ts';
import { parseMethod } from './methods.ts';
import { parseModifiers, startsModifier } from './modifiers.ts';
import { localDeclaration, parseStatement } from './statements.ts';
import { parseType, skipType, startsDeclaration } from './types.ts';
import type { ScriptMember, TriggerEvent, TriggerUnit } from '../ast/declarations.ts';
import type { Cursor } from './cursor.ts';

/** Statements, methods, properties and types up to a token of kind `end`, as triggers and anonymous blocks mix them. */
export function parseScript(c: Cursor, end: number): readonly ScriptMember[] {
  const members: ScriptMember[] = [];
  while (c.kind !== end) members.push(parseScriptMember(c));
  return members;
}

function parseScriptMember(c: Cursor): ScriptMember {
  const { start, line, column } = c;
  const isMember =
    startsModifier(c) || startsTypeDeclaration(c) || c.kind === T.$void || startsMethodOrProperty(c, c.position);
  if (!isMember) return parseStatement(c);
  const modified = parseModifiers(c);
  if (startsTypeDeclaration(c)) return parseTypeDeclaration(c, modified, start, line, column);
  if (c.take(T.$void)) return parseMethod(c, modified, null, c.name(), start, line, column);
  if (startsMethodOrProperty(c, c.position)) {
    const type = parseType(c);
    const name = c.name();
    return c.kind === T.LeftParen
      ? parseMethod(c, modified, type, name, start, line, column)
      : parseProperty(c, modified, type, name, start, line, column);
  }
  return localDeclaration(c, modified, start, line, column, true);
}

function startsMethodOrProperty(c: Cursor, at: number): boolean {
  if (!startsDeclaration(c, at)) return false;
  const behindName = c.kinds[skipType(c, at) + 1];
  return behindName === T.LeftParen || behindName === T.LeftBrace;
}

/** `trigger Name on Object (before insert, after update) { … }` */
export function parseTriggerUnit(c: Cursor): TriggerUnit {
  const { start, line, column, file } = c;
  c.expect(T.$trigger);
  const name = c.name();
  c.expect(T.$on);
  const object = c.name();
  c.expect(T.LeftParen);
  const events: TriggerEvent[] = [];
  do events.push(parseEvent(c));
  while (c.take(T.Comma));
  c.expect(T.RightParen);
  c.expect(T.LeftBrace);
  const body = parseScript(c, T.RightBrace);
  c.advance();
  const end = c.lastEnd;
  c.expect(T.EndOfFile);
  return { kind: 'TriggerUnit', start, end, line, column, file, name, object, events, body };
}

function parseEvent(c: Cursor): TriggerEvent {
  const { start, line, column } = c;
  if (c.kind !== T.$before && c.kind !== T.$after) throw c.unexpected();
  const timing = c.kind === T.$before ? 'before' : 'after';
  c.advance();
  const operation = c.text.toLowerCase();
  if (operation !== 'insert' && operation !== 'update' && operation !== 'delete' && operation !== 'undelete') {
    throw c.unexpected();
  }
  c.advance();
  return { kind: 'TriggerEvent', start, end: c.lastEnd, line, column, timing, operation };
}
