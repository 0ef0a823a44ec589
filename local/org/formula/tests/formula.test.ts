import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { FormulaError, formulaValue, parseFormula, type FormulaContext, type FormulaValue } from '../index.ts';

const now = Date.UTC(2026, 0, 15, 10, 30);

function context(fields: Record<string, unknown> = {}, change: Partial<FormulaContext> & { before?: Record<string, unknown> } = {}): FormulaContext {
  const value = (path: readonly string[]): FormulaValue => formulaValue(fields[path.join('.')]);
  const prior = (path: readonly string[]): FormulaValue => formulaValue((change.before ?? fields)[path.join('.')]);
  return { value, prior, isNew: false, isClone: false, now, timeZone: 'GMT', blanksAsZero: false, ...change };
}

const evaluate = (text: string, fields: Record<string, unknown> = {}, change = {}): unknown => {
  const value = parseFormula(text).evaluate(context(fields, change));
  return value instanceof Decimal ? Number(value.toPlainString()) : value instanceof ApexDate || value instanceof ApexDatetime ? String(value) : value;
};

describe('formulas', () => {
  it.each([
    ['1 + 2 * 3', 7], ['(1 + 2) * 3', 9], ['2 ^ 3 ^ 2', 512], ['-2 + 5', 3], ['7 / 2', 3.5], ['1 / 0', null], ['ROUND(2.345, 2)', 2.35], ['ROUND(-2.5, 0)', -3],
    ['MOD(7, 3)', 1], ['CEILING(2.1)', 3], ['FLOOR(-2.1)', -2], ['MAX(1, 3, 2)', 3], ['ABS(-4)', 4], ['SQRT(16)', 4],
  ])('number: %s', (text, wanted) => expect(evaluate(text)).toBe(wanted));

  it.each([
    ['"a" & "b" & TEXT(1.50)', 'ab1.5'], ['"a" + "b"', 'ab'], ['LEFT("hello", 2) & RIGHT("hello", 2) & MID("hello", 2, 3)', 'heloell'], ['LEN("abc")', 3],
    ['UPPER("aB") & LOWER("aB")', 'ABab'], ['SUBSTITUTE("a.b.c", ".", "-")', 'a-b-c'], ['FIND("c", "abc")', 3], ['TRIM("  x ")', 'x'], ['LPAD("7", 3, "0")', '007'],
    ['VALUE("12.5") + 1', 13.5], ['CONTAINS("hello", "ell")', true], ['BEGINS("hello", "he")', true], ['REGEX("12-34", "[0-9]{2}-[0-9]{2}")', true], ['REGEX("x12-34", "[0-9]{2}-[0-9]{2}")', false],
    ['"it\\"s"', 'it"s'], ["'single'", 'single'], ['HYPERLINK("/" & "001", "open", "_self")', '<a href="/001" target="_self">open</a>'], ['INCLUDES("red;blue", "blue")', true],
  ])('text: %s', (text, wanted) => expect(evaluate(text)).toBe(wanted));

  it.each([
    ['IF(1 < 2, "yes", "no")', 'yes'], ['CASE(2, 1, "one", 2, "two", "many")', 'two'], ['CASE(9, 1, "one", "many")', 'many'], ['AND(true, 1 = 1, NOT(false))', true],
    ['OR(false, 1 > 2)', false], ['true && (false || true)', true], ['"a" = "A"', false], ['1 <> 2', true], ['!false', true], ['ISBLANK("")', true], ['ISBLANK(X)', true], ['BLANKVALUE(X, "d")', 'd'],
  ])('logic: %s', (text, wanted) => expect(evaluate(text)).toBe(wanted));

  it.each([
    ['TODAY()', '2026-01-15 00:00:00'], ['TODAY() - DATE(2026, 1, 1)', 14], ['YEAR(TODAY()) * 100 + MONTH(TODAY())', 202601], ['TEXT(DATE(2024, 2, 29))', '2024-02-29'], ['ADDMONTHS(DATE(2024, 1, 31), 1)', '2024-02-29 00:00:00'],
    ['WEEKDAY(DATE(2026, 1, 15))', 5], ['TEXT(NOW())', '2026-01-15 10:30:00Z'], ['DATEVALUE(NOW()) = TODAY()', true], ['HOUR(TIMEVALUE("13:05:00.000"))', 13], ['DATETIMEVALUE("2026-01-15 10:30:00") = NOW()', true],
  ])('dates: %s', (text, wanted) => expect(String(evaluate(text)).replace(/^(\d{4}-\d\d-\d\d)$/, text.startsWith('TEXT') ? '$1' : '$1 00:00:00')).toBe(String(wanted)));

  it('treats blanks as the formula says', () => {
    expect(evaluate('A + 1')).toBeNull();
    expect(evaluate('A + 1', {}, { blanksAsZero: true })).toBe(1);
    expect([evaluate('A > -1'), evaluate('A > -1', {}, { blanksAsZero: true })]).toEqual([false, true]);
    expect([evaluate('A = 0'), evaluate('A = 0', {}, { blanksAsZero: true })]).toEqual([false, true]);
    // A missing number is not unlike 42: the rule stays silent. Only NULL itself asks for a value.
    expect([evaluate('A <> 42'), evaluate('A <> 42', { A: 1 }), evaluate('A <> NULL', { A: 1 })]).toEqual([false, true, true]);
    expect(evaluate('"x" & T')).toBe('x');
  });

  it('sees changes', () => {
    const change = { before: { Stage: 'a' } };
    expect(evaluate('ISCHANGED(Stage)', { Stage: 'b' }, change)).toBe(true);
    expect(evaluate('PRIORVALUE(Stage)', { Stage: 'b' }, change)).toBe('a');
    expect(evaluate('ISCHANGED(Stage)', { Stage: 'b' }, { ...change, isNew: true })).toBe(false);
    expect(evaluate('AND(ISNEW(), ISPICKVAL(Stage, "b"))', { Stage: 'b' }, { isNew: true })).toBe(true);
  });

  it('names the fields that it reads', () => {
    expect(parseFormula('IF(Account.Owner.Name = $User.Id, Amount, amount /* Other */)').paths).toEqual([['Account', 'Owner', 'Name'], ['amount']]);
  });

  it('refuses what is no formula', () => {
    for (const text of ['1 +', 'NOPE(1)', '"open', 'a b', 'ISCHANGED(1)']) expect(() => parseFormula(text)).toThrow(FormulaError);
  });
});
