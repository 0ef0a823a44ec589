import { HASH_SEED, hashStep, T, wordKind } from './token.ts';
import type { TokenKind } from './token.ts';

/** The tokens of one source as parallel arrays: far cheaper than an object per token. The last token is `EndOfFile`. */
export interface Tokens {
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly lines: Int32Array;
  readonly columns: Int32Array;
  readonly count: number;
}

const LETTER = 1;
const DIGIT = 2;
const charClass = new Uint8Array(128);
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$') charClass[c.charCodeAt(0)] = LETTER;
for (const c of '0123456789') charClass[c.charCodeAt(0)] = DIGIT;

let capacity = 1 << 14;
let kinds = new Uint8Array(capacity);
let starts = new Int32Array(capacity);
let ends = new Int32Array(capacity);
let lines = new Int32Array(capacity);
let columns = new Int32Array(capacity);

/**
 * Cuts a source into tokens, from offset `from` on; white space and comments vanish. Never throws: what cannot be a token becomes
 * `T.Invalid`, which the parser reports when it gets there, so that an earlier error comes first.
 *
 * The arrays are reused by the next call: one source is lexed and parsed before the next one.
 */
export function tokenize(source: string, from = 0): Tokens {
  // A token has at least one character, and one slot is for the end of the file.
  reserve(source.length - from + 1);
  const length = source.length;
  let count = 0;
  let line = 1;
  let lineStart = 0;
  let i = from;
  for (let n = source.indexOf('\n'); n >= 0 && n < from; n = source.indexOf('\n', n + 1)) {
    line++;
    lineStart = n + 1;
  }

  while (i < length) {
    const code = source.charCodeAt(i);
    if (code === 32 || code === 9 || code === 13 || code === 12 || code === 0xfeff) {
      i++;
      continue;
    }
    if (code === 10) {
      line++;
      lineStart = ++i;
      continue;
    }
    const start = i;
    const startLine = line;
    const startColumn = start - lineStart + 1;
    let kind: TokenKind;
    const cls = code < 128 ? charClass[code] : 0;
    if (cls === LETTER) {
      let hash = hashStep(HASH_SEED, code);
      let next = source.charCodeAt(++i);
      while (next < 128 && charClass[next] !== 0) {
        hash = hashStep(hash, next);
        next = source.charCodeAt(++i);
      }
      kind = wordKind(source, start, i, hash);
    } else if (code === 47 && source.charCodeAt(i + 1) === 47) {
      i = source.indexOf('\n', i);
      if (i < 0) i = length;
      continue;
    } else if (code === 47 && source.charCodeAt(i + 1) === 42) {
      const close = source.indexOf('*/', i + 2);
      const end = close < 0 ? length : close + 2;
      for (let n = source.indexOf('\n', i); n >= 0 && n < end; n = source.indexOf('\n', n + 1)) {
        line++;
        lineStart = n + 1;
      }
      i = end;
      if (close >= 0) continue;
      kind = T.Invalid;
    } else if (cls === DIGIT || (code === 46 && isDigit(source.charCodeAt(i + 1)))) {
      i = numberEnd(source, i);
      kind = numberKind;
    } else if (code === 39) {
      i = stringEnd(source, i);
      kind = stringKind;
      if (stringHasLineBreak) {
        for (let n = source.indexOf('\n', start); n >= 0 && n < i; n = source.indexOf('\n', n + 1)) {
          line++;
          lineStart = n + 1;
        }
      }
    } else {
      kind = symbolKind(source, i, code);
      i += symbolLength;
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = i;
    lines[count] = startLine;
    columns[count] = startColumn;
    count++;
  }
  kinds[count] = T.EndOfFile;
  starts[count] = ends[count] = length;
  lines[count] = line;
  columns[count] = length - lineStart + 1;
  return { kinds, starts, ends, lines, columns, count: count + 1 };
}

function reserve(size: number): void {
  if (size <= capacity) return;
  while (capacity < size) capacity *= 2;
  kinds = new Uint8Array(capacity);
  starts = new Int32Array(capacity);
  ends = new Int32Array(capacity);
  lines = new Int32Array(capacity);
  columns = new Int32Array(capacity);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

// Second results of the scanners below: cheaper than returning a pair for each token.
let numberKind: TokenKind = 0;
let stringKind: TokenKind = 0;
let stringHasLineBreak = false;
let symbolLength = 1;

/** `12`, `12L`, `1.5`, `.5`, `1.5d`. A dot that no digit follows is not part of the number. */
function numberEnd(source: string, start: number): number {
  let i = start;
  while (isDigit(source.charCodeAt(i))) i++;
  numberKind = T.Integer;
  if (source.charCodeAt(i) === 46 && isDigit(source.charCodeAt(i + 1))) {
    numberKind = T.Decimal;
    i++;
    while (isDigit(source.charCodeAt(i))) i++;
  }
  const suffix = source.charCodeAt(i) | 32;
  if (suffix !== 100 && (suffix !== 108 || numberKind !== T.Integer)) return i;
  const after = source.charCodeAt(i + 1);
  if (after < 128 && charClass[after] !== 0) return i;
  numberKind = suffix === 100 ? T.Double : T.Long;
  return i + 1;
}

/**
 * `'…'` or `'''` line break … `'''`; without an end it is Invalid up to the end of the line. Escapes are checked when the value is
 * taken. A line break in a plain string is let through: the text of a dynamic query may hold one.
 */
function stringEnd(source: string, start: number): number {
  const length = source.length;
  const after = source.charCodeAt(start + 3);
  const isMultiline = (after === 10 || after === 13) && source.startsWith("''", start + 1);
  stringKind = isMultiline ? T.MultilineString : T.String;
  stringHasLineBreak = isMultiline;
  let i = start + (isMultiline ? 3 : 1);
  while (i < length) {
    const code = source.charCodeAt(i);
    if (code === 39 && (!isMultiline || source.startsWith("''", i + 1))) return i + (isMultiline ? 3 : 1);
    if (code === 10) stringHasLineBreak = true;
    i += code === 92 ? 2 : 1;
  }
  stringKind = T.Invalid;
  stringHasLineBreak = false;
  const lineEnd = source.indexOf('\n', start);
  return lineEnd < 0 ? length : lineEnd;
}

/**
 * Operators and punctuation; sets `symbolLength`. `>` stays single (`>>` closes nested type arguments as well as it shifts): only
 * `>=`, `>>=` and `>>>=` are one token.
 */
// prettier-ignore
function symbolKind(source: string, i: number, code: number): TokenKind {
  const a = source.charCodeAt(i + 1);
  const b = source.charCodeAt(i + 2);
  symbolLength = 1;
  switch (code) {
    case 46: return T.Dot;
    case 40: return T.LeftParen;
    case 41: return T.RightParen;
    case 59: return T.Semicolon;
    case 44: return T.Comma;
    case 123: return T.LeftBrace;
    case 125: return T.RightBrace;
    case 91: return T.LeftBracket;
    case 93: return T.RightBracket;
    case 58: return T.Colon;
    case 64: return T.At;
    case 126: return T.Tilde;
    case 61:
      if (a === 61) return b === 61 ? symbol(3, T.Identical) : symbol(2, T.Equal);
      return a === 62 ? symbol(2, T.Arrow) : T.Assign;
    case 33:
      if (a === 61) return b === 61 ? symbol(3, T.NotIdentical) : symbol(2, T.NotEqual);
      return T.Not;
    case 60:
      if (a === 61) return symbol(2, T.LessOrEqual);
      if (a === 62) return symbol(2, T.NotEqual);
      return a === 60 && b === 61 ? symbol(3, T.ShiftLeftAssign) : T.Less;
    case 62:
      if (a === 61) return symbol(2, T.GreaterOrEqual);
      if (a === 62 && b === 61) return symbol(3, T.ShiftRightAssign);
      if (a === 62 && b === 62 && source.charCodeAt(i + 3) === 61) return symbol(4, T.UnsignedShiftRightAssign);
      return T.Greater;
    case 43:
      return a === 43 ? symbol(2, T.Increment) : a === 61 ? symbol(2, T.AddAssign) : T.Plus;
    case 45:
      return a === 45 ? symbol(2, T.Decrement) : a === 61 ? symbol(2, T.SubtractAssign) : T.Minus;
    case 42: return a === 61 ? symbol(2, T.MultiplyAssign) : T.Star;
    case 47: return a === 61 ? symbol(2, T.DivideAssign) : T.Slash;
    case 38: return a === 38 ? symbol(2, T.And) : a === 61 ? symbol(2, T.AndAssign) : T.BitAnd;
    case 124: return a === 124 ? symbol(2, T.Or) : a === 61 ? symbol(2, T.OrAssign) : T.BitOr;
    case 94: return a === 61 ? symbol(2, T.XorAssign) : T.Xor;
    case 63:
      if (a === 63) return symbol(2, T.Coalesce);
      // `a ?.5 : b` is a ternary.
      return a === 46 && !isDigit(b) ? symbol(2, T.SafeDot) : T.Question;
    default:
      return T.Invalid;
  }
}

function symbol(length: number, kind: TokenKind): TokenKind {
  symbolLength = length;
  return kind;
}
