import { ClassTranslator, isSet, literal } from './class-translator.ts';
import type { Flags } from './class-translator.ts';

/** What a Java pattern became. */
export interface Translation {
  /** JavaScript source for the flag `v`. */
  readonly source: string;
  /** JavaScript group numbers by Java group number; 0 is the whole match. */
  readonly groups: readonly number[];
  readonly names: ReadonlyMap<string, number>;
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

class Translator extends ClassTranslator {
  private readonly groups: number[] = [0];
  private readonly names = new Map<string, number>();
  private jsGroups = 0;

  run(): Translation {
    const source = this.alternation();
    if (this.at < this.text.length) throw this.error('Unmatched closing \')\'', this.at - 1);
    return { source, groups: this.groups, names: this.names };
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

}

/** Keeps a digit behind a back reference from joining it. */
const digitGuard = '(?:)';

/** A back reference inside a group that moved up moves with it. */
function renumber(source: string, before: number): string {
  return source.replace(/\\(\\|(\d+)(?=\(\?:\)))/g, (whole, _, digits: string | undefined) => (digits !== undefined && Number(digits) > before ? `\\${Number(digits) + 1}` : whole));
}
