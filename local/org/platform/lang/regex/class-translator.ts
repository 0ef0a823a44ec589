import { predefinedMembers, propertyMembers } from './java-class.ts';

export class PatternError extends Error {
  constructor(description: string, index: number, pattern: string) {
    super(`${description} near index ${index}\n${pattern}`);
  }
}

/** Inline flags that hold at a place of the pattern. */
export interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

/** Walks over a Java pattern and translates single characters, escapes and character classes, for the flag `v`. */
export class ClassTranslator {
  protected readonly text: string;
  protected at = 0;
  protected flags: Flags = { i: false, m: false, s: false, x: false };

  constructor(text: string) {
    this.text = text;
  }

  protected error(description: string, index = this.at): PatternError {
    return new PatternError(description, index, this.text);
  }

  protected take(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) as number);
    this.at += character.length;
    return character;
  }

  /** An escape that stands for one character or a set of them, inside and outside classes. The position is behind the backslash. */
  protected escapedMember(): string {
    const start = this.at - 1;
    const letter = this.take();
    const predefined = predefinedMembers(letter);
    if (predefined !== null) return letter === letter.toLowerCase() ? `[${predefined}]` : `[^${predefined}]`;
    switch (letter) {
      case 'p': case 'P': return this.property(letter === 'P');
      case 't': return '\\t';
      case 'n': return '\\n';
      case 'r': return '\\r';
      case 'f': return '\\f';
      case 'a': return '\\x07';
      case 'e': return '\\x1B';
      case 'c': return literal(String.fromCharCode(this.take().charCodeAt(0) ^ 64));
      case '0': return literal(String.fromCharCode(Number.parseInt(this.takeMatch(/^(?:[0-3][0-7]{2}|[0-7]{1,2})/, 'Illegal octal escape sequence'), 8)));
      case 'x': return this.hexadecimal();
      case 'u': return literal(String.fromCharCode(Number.parseInt(this.takeMatch(/^[0-9a-fA-F]{4}/, 'Illegal Unicode escape sequence'), 16)));
    }
    if (/[A-Za-z]/.test(letter)) throw this.error('Illegal/unsupported escape sequence', start + 1);
    return literal(letter);
  }

  private hexadecimal(): string {
    const digits = this.takeMatch(/^(?:[0-9a-fA-F]{2}|\{[0-9a-fA-F]+\})/, 'Illegal hexadecimal escape sequence').replace(/[{}]/g, '');
    return literal(String.fromCodePoint(Number.parseInt(digits, 16)));
  }

  private takeMatch(wanted: RegExp, description: string): string {
    const match = wanted.exec(this.text.slice(this.at))?.[0];
    if (match === undefined) throw this.error(description);
    this.at += match.length;
    return match;
  }

  private property(negated: boolean): string {
    const name = this.takeMatch(/^(?:\{\^?[^}]+\}|[A-Z])/, 'Unknown character property name {}').replace(/[{}]/g, '');
    const inverted = name.startsWith('^') !== negated;
    const members = propertyMembers(name.replace('^', ''));
    if (members === null) throw this.error(`Unknown character property name {${name}}`);
    return inverted ? `[^${members}]` : `[${members}]`;
  }

  /** A class; the position is behind its `[`. Flag `v` nests and intersects as Java does, but not beside plain members: those get brackets. */
  protected characterClass(): string {
    const start = this.at - 1;
    const negated = this.text[this.at] === '^';
    if (negated) this.at++;
    const operands: string[] = [];
    let union = '';
    let first = true;
    for (;;) {
      if (this.at >= this.text.length) throw this.error('Unclosed character class', this.text.length - 1);
      if (this.text[this.at] === ']' && !first) break;
      if (this.text.startsWith('&&', this.at)) {
        this.at += 2;
        operands.push(union);
        union = '';
      } else union += this.member(start);
      first = false;
    }
    this.at++;
    operands.push(union);
    const used = operands.filter((operand) => operand !== '');
    const body = used.length === 1 ? (used[0] as string) : used.map((operand) => `[${operand}]`).join('&&');
    return `[${negated ? '^' : ''}${body}]`;
  }

  private member(classStart: number): string {
    const character = this.take();
    if (character === '[') return this.characterClass();
    if (this.flags.x && /\s/.test(character)) return '';
    if (character === '\\' && this.text[this.at] === 'Q') {
      const end = this.text.indexOf('\\E', this.at);
      const quoted = this.text.slice(this.at + 1, end < 0 ? undefined : end);
      this.at = end < 0 ? this.text.length : end + 2;
      return Array.from(quoted, literal).join('');
    }
    const low = character === '\\' ? this.escapedMember() : literal(character);
    const next = this.text[this.at + 1];
    if (this.text[this.at] !== '-' || next === ']' || next === '[' || next === undefined || isSet(low)) return low;
    this.at++;
    const high = this.take();
    const end = high === '\\' ? this.escapedMember() : literal(high);
    if (isSet(end)) return `${low}\\-${end}`;
    if (codeOf(low) > codeOf(end)) throw this.error('Illegal character range', classStart);
    return `${low}-${end}`;
  }
}

/** Escaped for both places, in and outside classes. */
export function literal(character: string): string {
  const code = character.codePointAt(0) as number;
  if (/[\p{L}\p{N} _]/u.test(character)) return character;
  return code > 0xffff || (code >= 0xd800 && code < 0xe000) ? `\\u{${code.toString(16)}}` : code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Does a member stand for a set of characters? */
export function isSet(member: string): boolean {
  return member.startsWith('[');
}

function codeOf(member: string): number {
  const escaped = /^\\(?:x|u\{?)([0-9a-f]+)\}?$/i.exec(member)?.[1];
  if (escaped !== undefined) return Number.parseInt(escaped, 16);
  const control = ({ '\\t': 9, '\\n': 10, '\\r': 13, '\\f': 12 } as Readonly<Record<string, number>>)[member];
  return control ?? (member.codePointAt(0) as number);
}
