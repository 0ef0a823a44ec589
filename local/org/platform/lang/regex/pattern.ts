import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { required } from '../arguments.ts';
import { splitBy, textList } from '../text/split.ts';
import { ApexMatcher } from './matcher.ts';
import { PatternError } from './class-translator.ts';
import { translatePattern } from './translate.ts';
import type { Translation } from './translate.ts';

/** A compiled regular expression of Apex. */
export class ApexPattern {
  readonly text: string;
  readonly translation: Translation;
  private readonly compiled = new Map<string, RegExp>();

  constructor(text: string) {
    this.text = text;
    this.translation = translate(text);
  }

  /** Finds all matches from `lastIndex` on. */
  global(): RegExp {
    return this.regExp('global', this.translation.source, 'g');
  }

  /** Matches at `lastIndex` only. */
  sticky(): RegExp {
    return this.regExp('sticky', this.translation.source, 'y');
  }

  /** Matches from `lastIndex` to the end. */
  whole(): RegExp {
    return this.regExp('whole', `(?:${this.translation.source})(?![^])`, 'y');
  }

  /** As {@link ApexPattern.sticky}, telling where groups stand. */
  indexed(whole: boolean): RegExp {
    return this.regExp(whole ? 'indexedWhole' : 'indexed', whole ? `(?:${this.translation.source})(?![^])` : this.translation.source, 'yd');
  }

  $text(): string {
    return this.text;
  }

  private regExp(name: string, source: string, flags: string): RegExp {
    let made = this.compiled.get(name);
    if (made === undefined) this.compiled.set(name, (made = new RegExp(source, `${flags}v`)));
    made.lastIndex = 0;
    return made;
  }
}

function translate(text: string): Translation {
  try {
    const translation = translatePattern(text);
    new RegExp(translation.source, 'v');
    return translation;
  } catch (error) {
    const reason = error instanceof PatternError ? error.message : `Unsupported pattern near index 0\n${text}`;
    return throwApex('System.StringException', `Invalid regex: ${reason}`);
  }
}

const known = new Map<string, ApexPattern>();

/** A pattern, from a cache of the last few hundred. */
export function compilePattern(text: string): ApexPattern {
  let pattern = known.get(text);
  if (pattern === undefined) {
    if (known.size >= 500) known.clear();
    known.set(text, (pattern = new ApexPattern(text)));
  }
  return pattern;
}

/** `Pattern.quote`. */
export function quotePattern(text: string): string {
  return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}

/** `System.Pattern`. Source: Apex Reference "Pattern Class". */
export const PatternClass = platformClass('System.Pattern', {
  is: (value) => value instanceof ApexPattern,
  statics: {
    'Pattern compile(String regExp)': (regExp: string | null) => compilePattern(required(regExp)),
    'Boolean matches(String regExp, String text)': (regExp: string | null, text: string | null) => compilePattern(required(regExp)).whole().test(required(text)),
    'String quote(String text)': (text: string | null) => quotePattern(required(text)),
  },
  methods: {
    'Matcher matcher(String text)': (self: ApexPattern, text: string | null) => new ApexMatcher(self, required(text)),
    'String pattern()': (self: ApexPattern) => self.text,
    'List<String> split(String text)': (self: ApexPattern, text: string | null) => textList(splitBy(required(text), self.text, 0)),
    'List<String> split(String text, Integer limit)': (self: ApexPattern, text: string | null, limit: number) => textList(splitBy(required(text), self.text, limit)),
    'String toString()': (self: ApexPattern) => self.text,
  },
});
