import { throwApex } from '../../../runtime/exceptions.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import { integerType, listOf } from '../../../runtime/values/runtime-types.ts';
import { required } from '../arguments.ts';
import { indexOfDifference } from './search.ts';

/** Members of `System.String` that answer a part or a changed form. Source: Apex Reference "String Class"; semantics of Apache StringUtils. */
export const editMethods = {
  'String abbreviate(Integer maxWidth)': (self: string, maxWidth: number) => abbreviate(self, maxWidth, 0),
  'String abbreviate(Integer maxWidth, Integer offset)': (self: string, maxWidth: number, offset: number) => abbreviate(self, maxWidth, offset),
  'String capitalize()': (self: string) => changeFirst(self, (first) => first.toUpperCase()),
  'String uncapitalize()': (self: string) => changeFirst(self, (first) => first.toLowerCase()),
  'String center(Integer size)': (self: string, size: number) => center(self, size, ' '),
  'String center(Integer size, String padding)': (self: string, size: number, padding: string | null) => center(self, size, padding),
  'String leftPad(Integer length)': (self: string, length: number) => self.padStart(length, ' '),
  'String leftPad(Integer length, String padding)': (self: string, length: number, padding: string | null) => self.padStart(length, padding || ' '),
  'String rightPad(Integer length)': (self: string, length: number) => self.padEnd(length, ' '),
  'String rightPad(Integer length, String padding)': (self: string, length: number, padding: string | null) => self.padEnd(length, padding || ' '),
  'String deleteWhitespace()': (self: string) => self.replace(/\s/g, ''),
  'String normalizeSpace()': (self: string) => self.trim().replace(/\s+/g, ' '),
  'String difference(String other)': (self: string, other: string | null) => {
    const index = indexOfDifference(self, required(other));
    return index < 0 ? '' : (other as string).slice(index);
  },
  'List<Integer> getChars()': (self: string) => new ApexList(listOf(integerType), Array.from({ length: self.length }, (_, index) => self.charCodeAt(index))),
  'String left(Integer length)': (self: string, length: number) => self.slice(0, Math.max(0, required(length))),
  'String right(Integer length)': (self: string, length: number) => (required(length) <= 0 ? '' : self.slice(-length)),
  'String mid(Integer start, Integer length)': (self: string, start: number, length: number) => {
    if (length < 0 || start > self.length) return '';
    const from = Math.max(0, start);
    return self.slice(from, from + length);
  },
  'String overlay(String text, Integer start, Integer end)': (self: string, text: string | null, start: number, end: number) => {
    const inRange = (index: number) => Math.min(Math.max(index, 0), self.length);
    const [from, to] = [inRange(Math.min(start, end)), inRange(Math.max(start, end))];
    return self.slice(0, from) + (text ?? '') + self.slice(to);
  },
  'String remove(String text)': (self: string, text: string | null) => (required(text) === '' ? self : self.replaceAll(text as string, '')),
  'String removeEnd(String text)': (self: string, text: string | null) => (text !== null && text !== '' && self.endsWith(text) ? self.slice(0, -text.length) : self),
  'String removeEndIgnoreCase(String text)': (self: string, text: string | null) =>
    text !== null && text !== '' && self.toLowerCase().endsWith(text.toLowerCase()) ? self.slice(0, -text.length) : self,
  'String removeStart(String text)': (self: string, text: string | null) => (text !== null && self.startsWith(text) ? self.slice(text.length) : self),
  'String removeStartIgnoreCase(String text)': (self: string, text: string | null) =>
    text !== null && self.toLowerCase().startsWith(text.toLowerCase()) ? self.slice(text.length) : self,
  'String repeat(Integer count)': (self: string, count: number) => self.repeat(Math.max(0, count)),
  'String repeat(String separator, Integer count)': (self: string, separator: string | null, count: number) => Array<string>(Math.max(0, count)).fill(self).join(separator ?? ''),
  'String replace(String target, String replacement)': (self: string, target: string | null, replacement: string | null) => self.split(required(target)).join(required(replacement)),
  'String reverse()': (self: string) => [...self].reverse().join(''),
  'String substring(Integer start)': (self: string, start: number) => substring(self, start, self.length),
  'String substring(Integer start, Integer end)': (self: string, start: number, end: number) => substring(self, start, end),
  'String substringAfter(String separator)': (self: string, separator: string | null) => after(self, separator, separator === null ? -1 : self.indexOf(separator)),
  'String substringAfterLast(String separator)': (self: string, separator: string | null) =>
    separator === '' ? '' : after(self, separator, separator === null ? -1 : self.lastIndexOf(separator)),
  'String substringBefore(String separator)': (self: string, separator: string | null) => before(self, separator === null ? -1 : self.indexOf(separator)),
  'String substringBeforeLast(String separator)': (self: string, separator: string | null) => (separator ? before(self, self.lastIndexOf(separator)) : self),
  'String substringBetween(String tag)': (self: string, tag: string | null) => between(self, tag, tag),
  'String substringBetween(String open, String close)': between,
  'String swapCase()': (self: string) => Array.from(self, (each) => (each === each.toUpperCase() ? each.toLowerCase() : each.toUpperCase())).join(''),
  'String toLowerCase()': (self: string) => self.toLowerCase(),
  'String toLowerCase(String locale)': (self: string, locale: string | null) => self.toLocaleLowerCase(languageTag(locale)),
  'String toUpperCase()': (self: string) => self.toUpperCase(),
  'String toUpperCase(String locale)': (self: string, locale: string | null) => self.toLocaleUpperCase(languageTag(locale)),
  'String toString()': (self: string) => self,
  // Java's trim: everything up to U+0020, not the Unicode spaces.
  // eslint-disable-next-line no-control-regex
  'String trim()': (self: string) => self.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, ''),
  'String stripHtmlTags()': (self: string) => self.replace(/<[^>]*>/g, ''),
};

function substring(self: string, start: number, end: number): string {
  if (required(start) < 0 || start > self.length) throwApex('System.StringException', `Starting position out of bounds: ${start}`);
  if (required(end) < start || end > self.length) throwApex('System.StringException', `Ending position out of bounds: ${end}`);
  return self.substring(start, end);
}

/** Cut to `maxWidth` characters with an ellipsis; from an offset of 5 on with one at the start too. */
function abbreviate(self: string, maxWidth: number, offset: number): string {
  if (maxWidth < 4) throwApex('System.IllegalArgumentException', 'Minimum abbreviation width is 4');
  if (self.length <= maxWidth) return self;
  let from = Math.min(Math.max(offset, 0), self.length);
  if (self.length - from < maxWidth - 3) from = self.length - (maxWidth - 3);
  if (from <= 4) return `${self.slice(0, maxWidth - 3)}...`;
  if (maxWidth < 7) throwApex('System.IllegalArgumentException', 'Minimum abbreviation width with offset is 7');
  if (from + maxWidth - 3 < self.length) return `...${abbreviate(self.slice(from), maxWidth - 3, 0)}`;
  return `...${self.slice(self.length - (maxWidth - 3))}`;
}

function center(self: string, size: number, padding: string | null): string {
  const missing = size - self.length;
  if (missing <= 0) return self;
  const pad = padding || ' ';
  return self.padStart(self.length + Math.floor(missing / 2), pad).padEnd(size, pad);
}

function changeFirst(self: string, change: (first: string) => string): string {
  return self === '' ? '' : change(self[0] as string) + self.slice(1);
}

function after(self: string, separator: string | null, index: number): string {
  return index < 0 ? '' : self.slice(index + (separator as string).length);
}

function before(self: string, index: number): string {
  return index < 0 ? self : self.slice(0, index);
}

/** Null when a tag is missing. */
function between(self: string, open: string | null, close: string | null): string | null {
  if (open === null || close === null) return null;
  const start = self.indexOf(open);
  if (start < 0) return null;
  const end = self.indexOf(close, start + open.length);
  return end < 0 ? null : self.slice(start + open.length, end);
}

/** `en_US` as Intl wants it. */
export function languageTag(locale: string | null): string {
  return required(locale).replaceAll('_', '-');
}
