import { ApexDate } from '../../../runtime/values/date.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import { listOf, objectType, stringType } from '../../../runtime/values/runtime-types.ts';
import { StringClass } from '../text/string.ts';
import { apexError, call } from './call.ts';

const string = (member: string, ...args: unknown[]): unknown => call(StringClass, member, ...args);
const texts = (...values: unknown[]): ApexList => new ApexList(listOf(stringType), values);
const objects = (...values: unknown[]): ApexList => new ApexList(listOf(objectType), values);

describe('String', () => {
  it.each<[string, unknown[], unknown]>([
    ['abbreviate', ['Hello Maximillian', 8], 'Hello...'],
    ['abbreviate', ['Hello', 8], 'Hello'],
    ['abbreviate', ['abcdefghijklmno', 10, 6], '...ghij...'],
    ['abbreviate', ['abcdefghijklmno', 10, 12], '...ijklmno'],
    ['capitalize', ['hello'], 'Hello'],
    ['center', ['hello', 9], '  hello  '],
    ['center', ['hello', 9, '-'], '--hello--'],
    ['charAt', ['Ω is Ohm', 0], 937],
    ['codePointBefore', ['a😀', 3], 128512],
    ['codePointCount', ['a😀b', 0, 4], 3],
    ['offsetByCodePoints', ['a😀b', 0, 2], 3],
    ['compareTo', ['abcde', 'abcd'], 1],
    ['contains', ['banana', 'nan'], true],
    ['containsAny', ['hello', 'xyo'], true],
    ['containsIgnoreCase', ['Hello', 'ELL'], true],
    ['containsNone', ['abcde', 'fg'], true],
    ['containsOnly', ['abba', 'bcd'], false],
    ['countMatches', ['Hello Hello', 'Hello'], 2],
    ['deleteWhitespace', [' a b\tc\n'], 'abc'],
    ['difference', ['Hello Jane', 'Hello Max'], 'Max'],
    ['endsWithIgnoreCase', ['Hello jason', 'JASON'], true],
    ['equalsIgnoreCase', ['abcd', 'ABCD'], true],
    ['equalsIgnoreCase', ['abcd', null], false],
    ['getCommonPrefix', [texts('SFDCApex', 'SFDCVisualforce')], 'SFDC'],
    ['getLevenshteinDistance', ['Hello Joe', 'Hello Max'], 3],
    ['getLevenshteinDistance', ['Hello Jane', 'Hello Max', 2], -1],
    ['hashCode', ['hello'], 99162322],
    ['indexOf', ['abcd', 'z'], -1],
    ['indexOfAny', ['abcd', 'xc'], 2],
    ['indexOfAnyBut', ['abcd', 'ab'], 2],
    ['indexOfDifference', ['abcde', 'xyz'], 0],
    ['indexOfDifference', ['same', 'same'], -1],
    ['isAllUpperCase', ['ABC'], true],
    ['isAlpha', ['abc1'], false],
    ['isAlphanumeric', ['abc1'], true],
    ['isNumeric', ['1234'], true],
    ['isNumeric', ['1.2'], false],
    ['isBlank', [' \t\n'], true],
    ['isBlank', [null], true],
    ['isNotEmpty', [' '], true],
    ['join', [objects(1, null, 'a', Decimal.valueOf('1.50')), '-'], '1--a-1.50'],
    ['lastIndexOf', ['abcabc', 'c', 4], 2],
    ['left', ['abcdaacd', 3], 'abc'],
    ['right', ['Hello Max', 3], 'Max'],
    ['right', ['Hello', 9], 'Hello'],
    ['mid', ['abcde', 2, 3], 'cde'],
    ['leftPad', ['abc', 5], '  abc'],
    ['rightPad', ['abc', 6, 'xy'], 'abcxyx'],
    ['normalizeSpace', ['  Salesforce \t  Apex\n'], 'Salesforce Apex'],
    ['overlay', ['Salesforce', 'XX', 2, 4], 'SaXXsforce'],
    ['remove', ['Salesforce and force.com', 'force'], 'Sales and .com'],
    ['removeEndIgnoreCase', ['Salesforce', 'FORCE'], 'Sales'],
    ['removeStart', ['Salesforce', 'Sales'], 'force'],
    ['repeat', ['SFDC', 2], 'SFDCSFDC'],
    ['repeat', ['x', ',', 3], 'x,x,x'],
    ['replace', ['a.b.c', '.', '$1'], 'a$1b$1c'],
    ['reverse', ['a😀b'], 'b😀a'],
    ['splitByCharacterType', ['Lightning.platform'], ['L', 'ightning', '.', 'platform']],
    ['splitByCharacterTypeCamelCase', ['Lightning.platformABCde12'], ['Lightning', '.', 'platform', 'AB', 'Cde', '12']],
    ['stripHtmlTags', ['<b>hello</b> world'], 'hello world'],
    ['substring', ['hamburger', 4, 8], 'urge'],
    ['substringAfter', ['Salesforce.com', '.'], 'com'],
    ['substringAfterLast', ['a.b.c', '.'], 'c'],
    ['substringBefore', ['a.b.c', '.'], 'a'],
    ['substringBeforeLast', ['a.b.c', '.'], 'a.b'],
    ['substringBetween', ['tag:x:tag', 'tag'], ':x:'],
    ['substringBetween', ['<b>x</b>', '<b>', '</b>'], 'x'],
    ['substringBetween', ['x', '<', '>'], null],
    ['swapCase', ['Force.com'], 'fORCE.COM'],
    ['trim', [' \t a\u00a0 '], 'a\u00a0'],
    ['uncapitalize', ['Hello'], 'hello'],
    ['getChars', ['ab'], [97, 98]],
    ['fromCharArray', [new ApexList(listOf(objectType), [65, 66])], 'AB'],
    ['escapeCsv', ['a,"b"'], '"a,""b"""'],
    ['unescapeCsv', ['"a,""b"""'], 'a,"b"'],
    ['escapeEcmaScript', ['"1/3"\'\n'], '\\"1\\/3\\"\\\'\\n'],
    ['escapeJava', ['é"'], '\\u00E9\\"'],
    ['unescapeJava', ['\\u00E9\\"\\n'], 'é"\n'],
    ['escapeUnicode', ['De onde você é?'], 'De onde voc\\u00EA \\u00E9?'],
    ['escapeHtml3', ['"<é€>"'], '&quot;&lt;&eacute;€&gt;&quot;'],
    ['escapeHtml4', ['"<é€>"'], '&quot;&lt;&eacute;&euro;&gt;&quot;'],
    ['unescapeHtml4', ['&lt;&eacute;&#233;&#xE9;&nope;&gt;'], '<ééé&nope;>'],
    ['escapeXml', ['<a b="c\'d">&'], '&lt;a b=&quot;c&apos;d&quot;&gt;&amp;'],
    ['unescapeXml', ['&lt;&apos;&eacute;'], "<'&eacute;"],
    ['escapeSingleQuotes', ["it's"], "it\\'s"],
    ['format', ['Hello {0}, shall we {1}? {2}', objects('David', 'go', null)], 'Hello David, shall we go? null'],
    ['format', ["it''s '{0}' {0} {3}", objects(7)], "it's {0} 7 {3}"],
    ['String valueOf(Double value)', [1e10], '1.0E10'],
    ['String valueOf(Object value)', [ApexDate.of(2024, 2, 29)], '2024-02-29'],
    ['String valueOf(Object value)', [null], null],
    ['valueOfGmt', [new ApexDatetime(0)], '1970-01-01 00:00:00'],
  ])('%s%p is %p', (member, args, result) => {
    expect(string(member, ...args)).toEqual(result);
  });

  it.each<[unknown[], string]>([
    [['abc', 4], 'Starting position out of bounds: 4'],
    [['abc', -1], 'Starting position out of bounds: -1'],
    [['abc', 1, 4], 'Ending position out of bounds: 4'],
    [['abc', 2, 1], 'Ending position out of bounds: 1'],
  ])('substring%p: %s', (args, message) => {
    expect(() => string('substring', ...args)).toThrow(apexError('StringException', message));
  });

  it.each(['contains', 'startsWith', 'split', 'indexOf', 'compareTo'])('%s(null) is a NullPointerException', (member) => {
    expect(() => string(member, 'abc', null)).toThrow(apexError('NullPointerException', 'Argument cannot be null.'));
  });
});
