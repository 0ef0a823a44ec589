import { T } from '../token.ts';
import type { Literal, StringLiteral } from '../ast/expressions.ts';
import type { Cursor } from './cursor.ts';

const MAX_INTEGER = 2147483647;
const MAX_LONG = 9223372036854775807n;

/** The literal at the cursor (the caller has seen that there is one). `isNegated`: a unary minus stands before it. */
export function parseLiteral(c: Cursor, isNegated = false): Literal {
  const at = c.position;
  const start = c.start;
  const end = c.ends[at]!;
  const { line, column } = c;
  switch (c.kind) {
    case T.String:
    case T.MultilineString:
      return parseString(c);
    case T.Integer: {
      const value = Number(c.text);
      if (value > MAX_INTEGER && !(isNegated && value === MAX_INTEGER + 1)) throw c.error(`Illegal integer`);
      c.advance();
      return { kind: 'IntegerLiteral', start, end, line, column, value };
    }
    case T.Long: {
      const value = BigInt(c.source.slice(start, end - 1));
      if (value > MAX_LONG && !(isNegated && value === MAX_LONG + 1n)) throw c.error(`Illegal long`);
      c.advance();
      return { kind: 'LongLiteral', start, end, line, column, value };
    }
    case T.Decimal:
      c.advance();
      return { kind: 'DecimalLiteral', start, end, line, column, text: c.source.slice(start, end) };
    case T.Double:
      c.advance();
      return { kind: 'DoubleLiteral', start, end, line, column, value: Number(c.source.slice(start, end - 1)) };
    case T.$true:
    case T.$false: {
      const value = c.kind === T.$true;
      c.advance();
      return { kind: 'BooleanLiteral', start, end, line, column, value };
    }
    case T.$null:
      c.advance();
      return { kind: 'NullLiteral', start, end, line, column };
    default:
      throw c.unexpected();
  }
}

export function parseString(c: Cursor): StringLiteral {
  const isMultiline = c.kind === T.MultilineString;
  const { start, line, column } = c;
  const end = c.ends[c.position]!;
  const value = stringValue(c, 'apex');
  c.advance();
  return { kind: 'StringLiteral', start, end, line, column, value, isMultiline };
}

/** Value of the string token at the cursor, escapes resolved. The token is not consumed. */
export function stringValue(c: Cursor, escapes: EscapeRule): string {
  const { source, start } = c;
  const end = c.ends[c.position]!;
  if (c.kind === T.MultilineString) {
    const text = source.slice(start + 3, end - 3).replaceAll('\r\n', '\n');
    return resolveEscapes(c, text.startsWith('\n') ? text.slice(1) : text, escapes);
  }
  const text = source.slice(start + 1, end - 1);
  if (!c.isQueryText && text.includes('\n')) throw c.error('Line breaks are not allowed in string literals');
  return resolveEscapes(c, text, escapes);
}

/**
 * Which escapes a string may hold. `apex`: those of Apex. `soql`: also upper-case letters, and `\_` and `\%` as plain characters.
 * `like`: as soql, but what escapes a wildcard (`\_`, `\%`, `\\`) stays for the pattern's reader. `sosl`: only quotes; the rest is
 * the search language's own.
 */
export type EscapeRule = 'apex' | 'soql' | 'like' | 'sosl';

const APEX_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

function escaped(letter: string, escapes: EscapeRule): string | undefined {
  if (escapes === 'apex') return APEX_ESCAPES[letter.toLowerCase()];
  if (escapes === 'sosl') return letter === "'" || letter === '"' ? letter : '\\' + letter;
  const isWildcard = letter === '_' || letter === '%';
  if (escapes === 'like' && (isWildcard || letter === '\\')) return '\\' + letter;
  return isWildcard ? letter : APEX_ESCAPES[letter.toLowerCase()];
}

function resolveEscapes(c: Cursor, text: string, escapes: EscapeRule): string {
  let at = text.indexOf('\\');
  if (at < 0) return text;
  let value = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('\\', from)) {
    value += text.slice(from, at);
    const letter = text[at + 1] ?? '';
    const plain = escaped(letter, escapes);
    if (plain !== undefined) {
      value += plain;
      from = at + 2;
    } else if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) {
      value += String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
      from = at + 6;
    } else {
      throw c.error(`Invalid string literal '${text}'. Illegal character sequence '\\${letter}' in string literal.`);
    }
  }
  return value + text.slice(from);
}
