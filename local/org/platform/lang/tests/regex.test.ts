import { MatcherClass } from '../regex/matcher.ts';
import { compilePattern, PatternClass } from '../regex/pattern.ts';
import { StringClass } from '../text/string.ts';
import { apexError, call } from './call.ts';

const matches = (pattern: string, text: string): unknown => call(PatternClass, 'Boolean matches(String regExp, String text)', pattern, text);

describe('patterns of Java', () => {
  it.each<[string, string, boolean]>([
    ['a*b', 'aaab', true],
    ['a*+a', 'aaa', false],
    ['(?>a|ab)c', 'abc', false],
    ['(a)(?>(b)|c)\\2\\1', 'abba', true],
    ['\\Qa.b\\E+', 'a.bbb', true],
    ['\\Qa.b', 'a.b', true],
    ['(?i)abc', 'ABC', true],
    ['a(?i)b|c', 'C', true],
    ['(?:a(?i)b)c', 'aBC', false],
    ['(?i:a)b', 'Ab', true],
    ['(?s).', '\n', true],
    ['.', '\n', false],
    ['(?x) a b # comment\n c', 'abc', true],
    ['[a-z&&[^bc]]+', 'ad', true],
    ['[a-z&&[^bc]]+', 'ab', false],
    ['[a-c[x-z]]+', 'axz', true],
    ['[\\w.-]+@[\\w-]+\\.\\w{2,}', 'a.b-c@d-e.org', true],
    ['[^\\s,]+', 'ab', true],
    ['\\p{Alpha}+\\p{Punct}', 'ab!', true],
    ['\\p{Lu}\\p{IsAlphabetic}\\p{IsGreek}', 'Aéα', true],
    ['\\P{L}+', '12', true],
    ['\\p{InGreek}', 'α', true],
    ['[\\p{L}\\d]+', 'é1', true],
    ['\\d', '٣', false],
    ['\\x41\\u0042\\t\\063', 'AB\t3', true],
    ['(?<year>\\d{4})-\\k<year>', '2024-2024', true],
    ['\\R', '\r\n', true],
    ['a{2,3}?b', 'aaab', true],
    ['[]a]+', ']a', true],
    ['[a\\-z]+', 'a-z', true],
    ['[\\[\\]{}()]+', '[]{}()', true],
    ['^\\{"a":\\s*\\d+\\}$', '{"a": 12}', true],
    ['😀+', '😀😀', true],
    ['(?=a)\\w(?<!b)(?!c)', 'a', true],
    ['\\+?[0-9 \\-()/]{6,}', '+49 (89) 123-4', true],
  ])('%s on %p: %p', (pattern, text, result) => {
    expect(matches(pattern, text)).toBe(result);
  });

  it.each(['(', 'a)', '[a', '*a', 'a{', '\\y', '(?z)', '\\p{Nope}', '[z-a]', '(?<n>a)(?<n>b)'])('refuses %s', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(apexError('StringException', expect.stringMatching(/^Invalid regex: /)));
  });

  it('quotes', () => {
    expect(matches(call(PatternClass, 'quote', 'a.\\E*') as string, 'a.\\E*')).toBe(true);
  });
});

describe('Matcher', () => {
  const matcher = (pattern: string, text: string): unknown => call(PatternClass, 'matcher', compilePattern(pattern), text);
  const on = (self: unknown, member: string, ...args: unknown[]): unknown => call(MatcherClass, member, self, ...args);

  it('finds one match after the other and tells the groups', () => {
    const self = matcher('(\\w)(\\d)?', 'a1-b');
    expect([on(self, 'find'), on(self, 'group'), on(self, 'group', 2), on(self, 'start', 2), on(self, 'end')]).toEqual([true, 'a1', '1', 1, 2]);
    expect([on(self, 'find'), on(self, 'group', 1), on(self, 'group', 2), on(self, 'start', 2), on(self, 'find')]).toEqual([true, 'b', null, -1, false]);
  });

  it('counts groups of the pattern only, whatever the translation adds', () => {
    const self = matcher('(a)(?>(b)+)(c)', 'abbc');
    expect([on(self, 'groupCount'), on(self, 'matches'), on(self, 'group', 1), on(self, 'group', 2), on(self, 'group', 3)]).toEqual([3, true, 'a', 'b', 'c']);
  });

  it('finds matches of no width once each', () => {
    const self = matcher('x*', 'ax');
    const found: unknown[] = [];
    while (on(self, 'find')) found.push([on(self, 'start'), on(self, 'group')]);
    expect(found).toEqual([[0, ''], [1, 'x'], [2, '']]);
  });

  it('keeps to its region', () => {
    const self = matcher('^b$', 'abc');
    on(self, 'region', 1, 2);
    expect([on(self, 'find'), on(self, 'start'), on(self, 'regionEnd')]).toEqual([true, 1, 2]);
  });

  it('looks at the start and from an index', () => {
    const self = matcher('b', 'abb');
    expect([on(self, 'lookingAt'), on(self, 'find', 2), on(self, 'start')]).toEqual([false, true, 2]);
  });

  it('replaces with groups', () => {
    expect(on(matcher('(?<k>\\w+)=(\\w+)', 'a=1, b=2'), 'replaceAll', '$2=${k}\\$')).toBe('1=a$, 2=b$');
    expect(on(matcher('a', 'aaa'), 'replaceFirst', 'b')).toBe('baa');
    expect(call(MatcherClass, 'quoteReplacement', '$1\\')).toBe('\\$1\\\\');
  });

  it.each([['$2', 'StringException', 'No group 2'], ['$x', 'IllegalArgumentException', 'Illegal group reference']])('refuses the replacement %s', (replacement, type, message) => {
    expect(() => on(matcher('(a)', 'a'), 'replaceAll', replacement)).toThrow(apexError(type, message));
  });

  it('has no group before a match', () => {
    expect(() => on(matcher('a', 'a'), 'group')).toThrow(apexError('StringException', 'No match found'));
  });
});

describe('split of String', () => {
  it.each<[unknown[], string[]]>([
    [['boo:and:foo', ':'], ['boo', 'and', 'foo']],
    [['boo:and:foo', ':', 2], ['boo', 'and:foo']],
    [['boo:and:foo', 'o'], ['b', '', ':and:f']],
    [['boo:and:foo', 'o', -1], ['b', '', ':and:f', '', '']],
    [['boo:and:foo', 'o', 5], ['b', '', ':and:f', '', '']],
    [['abc', ''], ['a', 'b', 'c']],
    [['', ','], ['']],
    [[',', ','], []],
    [[',a', ','], ['', 'a']],
    [['a|b', '\\|'], ['a', 'b']],
    [['a1b22c', '\\d+'], ['a', 'b', 'c']],
    [['HelloWorldAgain', '(?=[A-Z])'], ['Hello', 'World', 'Again']],
  ])('%p is %p', (args, parts) => {
    expect(call(StringClass, 'split', ...args)).toEqual(parts);
  });

  it('replaceAll takes groups, replace does not', () => {
    expect([call(StringClass, 'replaceAll', 'a-b', '(\\w)-(\\w)', '$2-$1'), call(StringClass, 'replaceFirst', 'aa', 'a', 'b')]).toEqual(['b-a', 'ba']);
  });
});
