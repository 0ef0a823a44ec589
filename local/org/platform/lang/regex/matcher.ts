import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { required } from '../arguments.ts';
import type { ApexPattern } from './pattern.ts';
import { expandReplacement, quoteReplacement } from './replacement.ts';

/** A walk of a pattern over a text. The region is cut out of the text, so its bounds are anchoring and opaque, as by default in Java. */
export class ApexMatcher {
  pattern: ApexPattern;
  private text: string;
  private regionFrom = 0;
  private regionTo: number;
  private match: RegExpExecArray | null = null;
  /** The match was wanted up to the end (`matches()`). */
  private whole = false;
  private next = 0;
  anchoringBounds = true;
  transparentBounds = false;

  constructor(pattern: ApexPattern, text: string) {
    this.pattern = pattern;
    this.text = text;
    this.regionTo = text.length;
  }

  matches(): boolean {
    return this.keep(this.pattern.whole().exec(this.input()), true);
  }

  lookingAt(): boolean {
    return this.keep(this.pattern.sticky().exec(this.input()), false);
  }

  find(): boolean {
    const input = this.input();
    if (this.next > input.length) return this.keep(null, false);
    const expression = this.pattern.global();
    expression.lastIndex = this.next;
    return this.keep(expression.exec(input), false);
  }

  findFrom(index: number): boolean {
    if (index < 0 || index > this.text.length) throwApex('System.StringException', 'Illegal start index');
    this.reset(this.text);
    this.next = index;
    return this.find();
  }

  private input(): string {
    return this.regionFrom === 0 && this.regionTo === this.text.length ? this.text : this.text.slice(this.regionFrom, this.regionTo);
  }

  private keep(match: RegExpExecArray | null, whole: boolean): boolean {
    this.match = match;
    this.whole = whole;
    if (match === null) return false;
    const end = match.index + match[0].length;
    this.next = match[0] === '' ? end + 1 : end;
    return true;
  }

  get hitEnd(): boolean {
    return this.match === null || this.match.index + this.match[0].length === this.regionTo - this.regionFrom;
  }

  group(number: number): string | null {
    return this.found()[this.groupIndex(number)] ?? null;
  }

  start(number: number): number {
    return this.bounds(number)[0];
  }

  end(number: number): number {
    return this.bounds(number)[1];
  }

  /** Group bounds are asked for rarely and cost much: the match is made once more for them. */
  private bounds(number: number): readonly [number, number] {
    const match = this.found();
    const group = this.groupIndex(number);
    if (group === 0) return [this.regionFrom + match.index, this.regionFrom + match.index + match[0].length];
    const expression = this.pattern.indexed(this.whole);
    expression.lastIndex = match.index;
    const bounds = expression.exec(this.input())?.indices?.[group];
    return bounds === undefined ? [-1, -1] : [this.regionFrom + bounds[0], this.regionFrom + bounds[1]];
  }

  private found(): RegExpExecArray {
    return this.match ?? throwApex('System.StringException', 'No match found');
  }

  private groupIndex(number: number): number {
    return this.pattern.translation.groups[required(number)] ?? throwApex('System.StringException', `No group ${number}`);
  }

  get groupCount(): number {
    return this.pattern.translation.groups.length - 1;
  }

  region(from: number, to: number): this {
    if (from < 0 || from > this.text.length || to < from || to > this.text.length) throwApex('System.StringException', from < 0 || from > this.text.length ? 'start' : 'end');
    this.reset(this.text);
    this.regionFrom = from;
    this.regionTo = to;
    return this;
  }

  get bordersOfRegion(): readonly [number, number] {
    return [this.regionFrom, this.regionTo];
  }

  reset(text: string | null): this {
    if (text !== null) this.text = text;
    this.regionFrom = 0;
    this.regionTo = this.text.length;
    this.match = null;
    this.next = 0;
    return this;
  }

  usePattern(pattern: ApexPattern): this {
    this.pattern = pattern;
    this.match = null;
    return this;
  }

  replace(replacement: string, all: boolean): string {
    this.reset(null);
    let result = '';
    let from = 0;
    for (const match of this.text.matchAll(this.pattern.global())) {
      result += this.text.slice(from, match.index) + expandReplacement(replacement, match, this.pattern);
      from = match.index + match[0].length;
      if (!all) break;
    }
    return result + this.text.slice(from);
  }
}

/** `System.Matcher`. Source: Apex Reference "Matcher Class". */
export const MatcherClass = platformClass('System.Matcher', {
  is: (value) => value instanceof ApexMatcher,
  statics: { 'String quoteReplacement(String text)': (text: string | null) => quoteReplacement(required(text)) },
  methods: {
    'Integer end()': (self: ApexMatcher) => self.end(0),
    'Integer end(Integer group)': (self: ApexMatcher, group: number) => self.end(group),
    'Boolean find()': (self: ApexMatcher) => self.find(),
    'Boolean find(Integer index)': (self: ApexMatcher, index: number) => self.findFrom(required(index)),
    'String group()': (self: ApexMatcher) => self.group(0),
    'String group(Integer group)': (self: ApexMatcher, group: number) => self.group(group),
    'Integer groupCount()': (self: ApexMatcher) => self.groupCount,
    'Boolean hasAnchoringBounds()': (self: ApexMatcher) => self.anchoringBounds,
    'Boolean hasTransparentBounds()': (self: ApexMatcher) => self.transparentBounds,
    'Boolean hitEnd()': (self: ApexMatcher) => self.hitEnd,
    'Boolean lookingAt()': (self: ApexMatcher) => self.lookingAt(),
    'Boolean matches()': (self: ApexMatcher) => self.matches(),
    'Pattern pattern()': (self: ApexMatcher) => self.pattern,
    'Matcher region(Integer start, Integer end)': (self: ApexMatcher, start: number, end: number) => self.region(required(start), required(end)),
    'Integer regionEnd()': (self: ApexMatcher) => self.bordersOfRegion[1],
    'Integer regionStart()': (self: ApexMatcher) => self.bordersOfRegion[0],
    'String replaceAll(String replacement)': (self: ApexMatcher, replacement: string | null) => self.replace(required(replacement), true),
    'String replaceFirst(String replacement)': (self: ApexMatcher, replacement: string | null) => self.replace(required(replacement), false),
    'Boolean requireEnd()': (self: ApexMatcher) => self.hitEnd && self.pattern.text.endsWith('$'),
    'Matcher reset()': (self: ApexMatcher) => self.reset(null),
    'Matcher reset(String text)': (self: ApexMatcher, text: string | null) => self.reset(required(text)),
    'Integer start()': (self: ApexMatcher) => self.start(0),
    'Integer start(Integer group)': (self: ApexMatcher, group: number) => self.start(group),
    'Matcher useAnchoringBounds(Boolean anchoring)': (self: ApexMatcher, anchoring: boolean) => {
      self.anchoringBounds = required(anchoring);
      return self;
    },
    'Matcher usePattern(Pattern pattern)': (self: ApexMatcher, pattern: ApexPattern | null) => self.usePattern(required(pattern)),
    'Matcher useTransparentBounds(Boolean transparent)': (self: ApexMatcher, transparent: boolean) => {
      self.transparentBounds = required(transparent);
      return self;
    },
  },
});
