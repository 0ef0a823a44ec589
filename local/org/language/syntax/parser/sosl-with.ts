import { T } from '../token.ts';
import { stringValue } from './literals.ts';
import { parseBind, parseWord } from './soql-fields.ts';
import { parseModeOrCategory } from './soql-with.ts';
import type { SoslOption, SoslWith } from '../sosl-ast.ts';
import type { Cursor } from './cursor.ts';

const OPTIONS = ['division', 'network', 'snippet', 'metadata', 'pricebookid', 'spell_correction', 'highlight'] as const;

/** One `WITH …` of a search; several may follow each other. */
export function parseSoslWith(c: Cursor): SoslWith {
  const { start, line, column } = c;
  c.expect(T.$with);
  const shared = parseModeOrCategory(c, start, line, column);
  if (shared !== null) return shared;
  const option = parseWord(c, OPTIONS);
  const values = parseOptionValues(c, option);
  return { kind: 'SoslOption', start, end: c.lastEnd, line, column, option, values };
}

function parseOptionValues(c: Cursor, option: SoslOption['option']): SoslOption['values'] {
  if (option === 'highlight') return ['true'];
  if (option === 'snippet') return c.kind === T.LeftParen ? [parseTargetLength(c)] : [];
  if (option === 'network' && c.take(T.$in)) return parseTexts(c);
  c.expect(T.Assign);
  if (option === 'spell_correction') return [parseWord(c, ['true', 'false'])];
  return c.kind === T.Colon ? [parseBind(c)] : [parseText(c)];
}

/** `(target_length = 120)` */
function parseTargetLength(c: Cursor): string {
  c.expect(T.LeftParen);
  c.expect(T.$target_length);
  c.expect(T.Assign);
  if (c.kind !== T.Integer) throw c.unexpected();
  const { text } = c;
  c.advance();
  c.expect(T.RightParen);
  return text;
}

function parseTexts(c: Cursor): readonly string[] {
  c.expect(T.LeftParen);
  const texts = [parseText(c)];
  while (c.take(T.Comma)) texts.push(parseText(c));
  c.expect(T.RightParen);
  return texts;
}

function parseText(c: Cursor): string {
  if (c.kind !== T.String && c.kind !== T.MultilineString) throw c.unexpected();
  const text = stringValue(c, 'soql');
  c.advance();
  return text;
}
