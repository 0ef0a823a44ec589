import { predefinedMembers, propertyMembers } from './java-class.ts';

/** What a Java pattern became. */
export interface Translation {
  /** JavaScript source for the flag `v`. */
  readonly source: string;
  /** JavaScript group numbers by Java group number; 0 is the whole match. */
  readonly groups: readonly number[];
  readonly names: ReadonlyMap<string, number>;
}

export class PatternError extends Error {
  constructor(description: string, index: number, pattern: string) {
    super(`${description} near index ${index}\n${pattern}`);
  }
}

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

const lineEnd = '(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])';
const endOfInput = '(?![^])';

/**
 * A pattern of java.util.regex as a JavaScript pattern: quotation, possessive quantifiers and atomic groups (by a look-ahead that captures),
 * inline flags, nested classes and intersections, Java's own class names. Groups that only serve the translation shift the numbers, hence
 * {@link Translation.groups}.
 */
export function translatePattern(pattern: string): Translation {
  return new Translator(pattern).run();
}

class Translator {
  private readonly text: string;
  private at = 0;
  private readonly groups: number[] = [0];
  private readonly names = new Map<string, number>();
  private jsGroups = 0;
  private flags: Flags = { i: false, m: false, s: false, x: false };

  constructor(text: string) {
    this.text = text;
  }

  run(): Translation {
    const source = this.alternation();
    if (this.at < this.text.length) throw this.error('Unmatched closing \')\'', this.at - 1);
    return { source, groups: this.groups, names: this.names };
  }

  private error(description: string, index = this.at): PatternError {
    return new PatternError(description, index, this.text);
  }

  /** Everything up to the group's end. Flags set inside hold to that end, over all branches. */
  private alternation(): string {
    const outer = this.flags;
    const branches: string[] = [];
    let branch = '';
    while (this.at < this.text.length && this.text[this.at] !== ')') {
      if (this.text[this.at] === '|') {
        this.at++;
        branches.push(branch);
        branch = '';
      } else branch += this.quantified();
    }
    branches.push(branch);
    this.flags = outer;
    return branches.join('|');
  }

  private quantified(): string {
    if (this.flags.x && this.skipComment()) return '';
    const before = this.jsGroups;
    const groupsBefore = this.groups.length;
    const atom = this.atom();
    if (atom === null) return '';
    if (this.flags.x) while (this.skipComment());
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.text.slice(this.at))?.[0];
    if (quantifier === undefined) {
      if (this.text[this.at] === '{' && this.text[this.at - 1] !== '\\') throw this.error('Illegal repetition');
      return atom;
    }
    this.at += quantifier.length;
    const mode = this.text[this.at];
    if (mode === '?') {
      this.at++;
      return `${atom}${quantifier}?`;
    }
    if (mode !== '+') return `${atom}${quantifier}`;
    this.at++;
    return this.atomic(`${atom}${quantifier}`, before, groupsBefore);
  }

  /** No way back into the text once matched: a look-ahead captures it, a back reference takes it. Inner groups move up by one. */
  private atomic(inner: string, jsGroupsBefore: number, groupsBefore: number): string {
    for (let i = groupsBefore; i < this.groups.length; i++) this.groups[i]!++;
    this.jsGroups++;
    const number = jsGroupsBefore + 1;
    return `(?:(?=(${renumber(inner, jsGroupsBefore)}))\\${number}${digitGuard})`;
  }

  private skipComment(): boolean {
    const skipped = /^(?:\s+|#[^\n]*\n?)/.exec(this.text.slice(this.at))?.[0];
    if (skipped === undefined) return false;
    this.at += skipped.length;
    return true;
  }

  private atom(): string | null {
    const start = this.at;
    const character = this.take();
    switch (character) {
      case '(': return this.group();
      case '[': return this.flagged(this.characterClass());
      case '\\': return this.escape();
      case '.': return this.flags.s ? '[^]' : '[^\\n\\r\\u0085\\u2028\\u2029]';
      case '^': return this.flags.m ? '(?:(?<![^])|(?<=[\\n\\u0085\\u2028\\u2029]|\\r(?!\\n))(?=[^]))' : '(?<![^])';
      case '$': return this.flags.m ? `(?=${lineEnd}|(?![^]))` : `(?=${lineEnd}?${endOfInput})`;
      case '*': case '+': case '?': throw this.error(`Dangling meta character '${character}'`, start);
      case '{': throw this.error('Illegal repetition', start);
      default: return this.flagged(literal(character));
    }
  }

  /** Case is ignored by a modifier group around what holds letters. */
  private flagged(source: string): string {
    return this.flags.i ? `(?i:${source})` : source;
  }

  private take(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) as number);
    this.at += character.length;
    return character;
  }

  private group(): string | null {
    const start = this.at;
    const special = /^\?(?:<([A-Za-z]\w*)>|([:=!>]|<=|<!)|([idmsuxU]*)(?:-([idmsuxU]+))?([:)]))/.exec(this.text.slice(this.at));
    if (this.text[this.at] === '?' && special === null) throw this.error('Unknown inline modifier', start + 1);
    if (special === null) return this.capturing(null);
    this.at += special[0].length;
    const [, name, kind, on, off, end] = special;
    if (name !== undefined) return this.capturing(name);
    if (kind === '>') {
      const before = this.jsGroups;
      const groupsBefore = this.groups.length;
      return this.atomic(this.closed(), before, groupsBefore);
    }
    if (kind !== undefined) return `(?${kind}${this.closed()})`;
    const set = this.withFlags(on ?? '', off ?? '');
    if (end === ')') {
      this.flags = set;
      return null;
    }
    const outer = this.flags;
    this.flags = set;
    const inner = this.closed();
    this.flags = outer;
    return `(?:${inner})`;
  }

  private withFlags(on: string, off: string): Flags {
    const has = (flag: 'i' | 'm' | 's' | 'x') => !off.includes(flag) && (on.includes(flag) || this.flags[flag]);
    return { i: has('i'), m: has('m'), s: has('s'), x: has('x') };
  }

  private capturing(name: string | null): string {
    this.jsGroups++;
    const java = this.groups.length;
    this.groups.push(this.jsGroups);
    if (name !== null) {
      if (this.names.has(name)) throw this.error(`Named capturing group <${name}> is already defined`);
      this.names.set(name, java);
    }
    return `(${this.closed()})`;
  }

  private closed(): string {
    const inner = this.alternation();
    if (this.text[this.at] !== ')') throw this.error('Unclosed group', this.text.length);
    this.at++;
    return inner;
  }

  private escape(): string {
    if (this.at >= this.text.length) throw this.error('Unexpected internal error', this.text.length);
    const letter = this.text[this.at] as string;
    if (letter === 'Q') return this.quotation();
    if (/[1-9]/.test(letter)) return this.backReference();
    const simple: Readonly<Record<string, string>> = {
      A: '(?<![^])', z: endOfInput, Z: `(?=${lineEnd}?${endOfInput})`, b: '\\b', B: '\\B', R: '(?:\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029])', X: '(?:\\P{M}\\p{M}*)', G: '(?:)', E: '(?:)',
    };
    const anchor = simple[letter];
    if (anchor !== undefined) {
      this.at++;
      return anchor;
    }
    if (letter === 'k') {
      const name = /^k<(\w+)>/.exec(this.text.slice(this.at))?.[1];
      const java = name === undefined ? undefined : this.names.get(name);
      if (name === undefined || java === undefined) throw this.error(`named capturing group <${name ?? ''}> does not exist`);
      this.at += name.length + 3;
      return this.flagged(`\\${this.groups[java]}${digitGuard}`);
    }
    const member = this.escapedMember();
    return this.flagged(member.startsWith('[') || !isSet(member) ? member : `[${member}]`);
  }

  private backReference(): string {
    let number = Number(this.text[this.at]);
    this.at++;
    // More digits belong to it while such a group exists.
    while (/\d/.test(this.text[this.at] ?? '') && number * 10 + Number(this.text[this.at]) < this.groups.length) number = number * 10 + Number(this.text[this.at++]);
    const group = this.groups[number];
    return group === undefined ? '[]' : this.flagged(`\\${group}${digitGuard}`);
  }

  /** `\Q…\E`, each character as an atom of its own: a quantifier behind takes the last one. */
  private quotation(): string {
    const end = this.text.indexOf('\\E', this.at);
    const quoted = this.text.slice(this.at + 1, end < 0 ? undefined : end);
    this.at = end < 0 ? this.text.length : end + 2;
    return quoted === '' ? '(?:)' : this.flagged(Array.from(quoted, literal).join(''));
  }

  /** An escape that stands for one character or a set of them, inside and outside classes. The position is behind the backslash. */
  private escapedMember(): string {
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
  private characterClass(): string {
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

/** Keeps a digit behind a back reference from joining it. */
const digitGuard = '(?:)';

/** A back reference inside a group that moved up moves with it. */
function renumber(source: string, before: number): string {
  return source.replace(/\\(\\|(\d+)(?=\(\?:\)))/g, (whole, _, digits: string | undefined) => (digits !== undefined && Number(digits) > before ? `\\${Number(digits) + 1}` : whole));
}

/** Escaped for both places, in and outside classes. */
function literal(character: string): string {
  const code = character.codePointAt(0) as number;
  if (/[\p{L}\p{N} _]/u.test(character)) return character;
  return code > 0xffff || (code >= 0xd800 && code < 0xe000) ? `\\u{${code.toString(16)}}` : code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

function isSet(member: string): boolean {
  return member.startsWith('[');
}

function codeOf(member: string): number {
  const escaped = /^\\(?:x|u\{?)([0-9a-f]+)\}?$/i.exec(member)?.[1];
  if (escaped !== undefined) return Number.parseInt(escaped, 16);
  const control = ({ '\\t': 9, '\\n': 10, '\\r': 13, '\\f': 12 } as Readonly<Record<string, number>>)[member];
  return control ?? (member.codePointAt(0) as number);
}
