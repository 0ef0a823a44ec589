import { throwApex } from '../../../runtime/exceptions.ts';
import { compareOrdinal, stringHash } from '../../../runtime/values/strings.ts';
import { required } from '../arguments.ts';
import { levenshtein } from './levenshtein.ts';

/** Members of `System.String` that look into a text. Source: Apex Reference "String Class"; the semantics are those of Apache StringUtils. */
export const searchMethods = {
  'Integer charAt(Integer index)': (self: string, index: number) => codePointAt(self, index),
  'Integer codePointAt(Integer index)': (self: string, index: number) => codePointAt(self, index),
  'Integer codePointBefore(Integer index)': (self: string, index: number) => {
    if (index < 1 || index > self.length) outOfBounds(index);
    const low = self.charCodeAt(index - 1);
    return index > 1 && low >= 0xdc00 && low < 0xe000 ? (self.codePointAt(index - 2) as number) : low;
  },
  'Integer codePointCount(Integer beginIndex, Integer endIndex)': (self: string, begin: number, end: number) => {
    if (begin < 0 || begin > end) outOfBounds(begin);
    if (end > self.length) outOfBounds(end);
    return [...self.slice(begin, end)].length;
  },
  'Integer offsetByCodePoints(Integer index, Integer codePointOffset)': (self: string, index: number, count: number) => {
    if (index < 0 || index > self.length) outOfBounds(index);
    const before = [...self.slice(0, index)].length + count;
    const points = [...self];
    if (before < 0 || before > points.length) outOfBounds(index);
    return points.slice(0, before).join('').length;
  },
  'Integer compareTo(String other)': (self: string, other: string | null) => compareOrdinal(self, required(other)),
  'Boolean contains(String text)': (self: string, text: string | null) => self.includes(required(text)),
  'Boolean containsAny(String characters)': (self: string, characters: string | null) => characters !== null && [...self].some((each) => characters.includes(each)),
  'Boolean containsIgnoreCase(String text)': (self: string, text: string | null) => self.toLowerCase().includes(required(text).toLowerCase()),
  'Boolean containsNone(String characters)': (self: string, characters: string | null) => characters === null || ![...self].some((each) => characters.includes(each)),
  'Boolean containsOnly(String characters)': (self: string, characters: string | null) => characters !== null && [...self].every((each) => characters.includes(each)),
  'Boolean containsWhitespace()': (self: string) => /\s/.test(self),
  'Integer countMatches(String text)': (self: string, text: string | null) => (text === null || text === '' ? 0 : self.split(text).length - 1),
  'Boolean endsWith(String suffix)': (self: string, suffix: string | null) => self.endsWith(required(suffix)),
  'Boolean endsWithIgnoreCase(String suffix)': (self: string, suffix: string | null) => self.toLowerCase().endsWith(required(suffix).toLowerCase()),
  'Boolean startsWith(String prefix)': (self: string, prefix: string | null) => self.startsWith(required(prefix)),
  'Boolean startsWithIgnoreCase(String prefix)': (self: string, prefix: string | null) => self.toLowerCase().startsWith(required(prefix).toLowerCase()),
  'Boolean equals(String other)': (self: string, other: unknown) => self === other,
  'Boolean equals(Object other)': (self: string, other: unknown) => self === other,
  'Boolean equalsIgnoreCase(String other)': (self: string, other: string | null) => other !== null && self.length === other.length && self.toLowerCase() === other.toLowerCase(),
  'Integer hashCode()': (self: string) => stringHash(self),
  'Integer getLevenshteinDistance(String other)': (self: string, other: string | null) => levenshtein(self, required(other)),
  'Integer getLevenshteinDistance(String other, Integer threshold)': (self: string, other: string | null, threshold: number) => {
    const distance = levenshtein(self, required(other));
    return distance <= threshold ? distance : -1;
  },
  'Integer indexOf(String text)': (self: string, text: string | null) => self.indexOf(required(text)),
  'Integer indexOf(String text, Integer index)': (self: string, text: string | null, index: number) => indexFrom(self, required(text), index),
  'Integer indexOfAny(String characters)': (self: string, characters: string | null) => (characters === null ? -1 : [...self].findIndex((each) => characters.includes(each))),
  'Integer indexOfAnyBut(String characters)': (self: string, characters: string | null) => (characters === null ? -1 : [...self].findIndex((each) => !characters.includes(each))),
  'Integer indexOfChar(Integer character)': (self: string, character: number) => self.indexOf(String.fromCodePoint(character)),
  'Integer indexOfChar(Integer character, Integer index)': (self: string, character: number, index: number) => self.indexOf(String.fromCodePoint(character), index),
  'Integer indexOfDifference(String other)': (self: string, other: string | null) => indexOfDifference(self, required(other)),
  'Integer indexOfIgnoreCase(String text)': (self: string, text: string | null) => self.toLowerCase().indexOf(required(text).toLowerCase()),
  'Integer indexOfIgnoreCase(String text, Integer index)': (self: string, text: string | null, index: number) => indexFrom(self.toLowerCase(), required(text).toLowerCase(), index),
  'Integer lastIndexOf(String text)': (self: string, text: string | null) => self.lastIndexOf(required(text)),
  'Integer lastIndexOf(String text, Integer end)': (self: string, text: string | null, end: number) => lastIndexFrom(self, required(text), end),
  'Integer lastIndexOfChar(Integer character)': (self: string, character: number) => self.lastIndexOf(String.fromCodePoint(character)),
  'Integer lastIndexOfChar(Integer character, Integer end)': (self: string, character: number, end: number) => lastIndexFrom(self, String.fromCodePoint(character), end),
  'Integer lastIndexOfIgnoreCase(String text)': (self: string, text: string | null) => self.toLowerCase().lastIndexOf(required(text).toLowerCase()),
  'Integer lastIndexOfIgnoreCase(String text, Integer end)': (self: string, text: string | null, end: number) => lastIndexFrom(self.toLowerCase(), required(text).toLowerCase(), end),
  'Boolean isAllLowerCase()': (self: string) => /^\p{Ll}+$/u.test(self),
  'Boolean isAllUpperCase()': (self: string) => /^\p{Lu}+$/u.test(self),
  'Boolean isAlpha()': (self: string) => /^\p{L}+$/u.test(self),
  'Boolean isAlphaSpace()': (self: string) => /^[\p{L} ]*$/u.test(self),
  'Boolean isAlphanumeric()': (self: string) => /^[\p{L}\p{Nd}]+$/u.test(self),
  'Boolean isAlphanumericSpace()': (self: string) => /^[\p{L}\p{Nd} ]*$/u.test(self),
  'Boolean isAsciiPrintable()': (self: string) => /^[ -~]*$/.test(self),
  'Boolean isNumeric()': (self: string) => /^\p{Nd}+$/u.test(self),
  'Boolean isNumericSpace()': (self: string) => /^[\p{Nd} ]*$/u.test(self),
  'Boolean isWhitespace()': (self: string) => /^\s*$/.test(self),
  'Integer length()': (self: string) => self.length,
};

/** `String.charAt` answers a code point, the low surrogate of a pair stands for itself. */
function codePointAt(self: string, index: number): number {
  if (index === null || index < 0 || index >= self.length) outOfBounds(required(index));
  return self.codePointAt(index) as number;
}

function outOfBounds(index: number): never {
  throwApex('System.StringException', `String index out of bounds: ${index}`);
}

function indexFrom(self: string, text: string, index: number): number {
  return self.indexOf(text, Math.max(0, required(index)));
}

function lastIndexFrom(self: string, text: string, end: number): number {
  return end < 0 ? -1 : self.lastIndexOf(text, end);
}

/** Index of the first unlike character; -1 for equal texts. */
export function indexOfDifference(a: string, b: string): number {
  if (a === b) return -1;
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index++;
  return index;
}
