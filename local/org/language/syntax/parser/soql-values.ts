import { T } from '../token.ts';
import { stringValue } from './literals.ts';
import { parseQuery } from './soql.ts';
import { parseBind } from './soql-fields.ts';
import type { SoqlNumber, SoqlString, SoqlValue } from '../soql-ast.ts';
import type { Cursor } from './cursor.ts';

/** The right side of a comparison. */
export function parseQueryValue(c: Cursor): SoqlValue {
  const { kind, start, line, column } = c;
  if (kind >= T.Name) return parseNamedValue(c);
  switch (kind) {
    case T.Colon:
      return parseBind(c);
    case T.String:
    case T.MultilineString:
      return parseSoqlString(c);
    case T.Integer:
    case T.Decimal:
      return parseDateOrTime(c) ?? parseNumber(c);
    case T.Plus:
    case T.Minus:
      return parseNumber(c);
    case T.$null:
      c.advance();
      return { kind: 'SoqlNull', start, end: c.lastEnd, line, column };
    case T.$true:
    case T.$false:
      c.advance();
      return { kind: 'SoqlBoolean', start, end: c.lastEnd, line, column, value: kind === T.$true };
    case T.LeftParen:
      return parseQueryOrList(c);
    default:
      throw c.unexpected();
  }
}

function parseQueryOrList(c: Cursor): SoqlValue {
  const { start, line, column } = c;
  c.advance();
  if (c.kind === T.$select) {
    const query = parseQuery(c);
    c.expect(T.RightParen);
    return query;
  }
  const values = [parseQueryValue(c)];
  while (c.take(T.Comma)) values.push(parseQueryValue(c));
  c.expect(T.RightParen);
  return { kind: 'SoqlValueList', start, end: c.lastEnd, line, column, values };
}

export function parseSoqlString(c: Cursor): SoqlString {
  const { start, line, column } = c;
  const value = stringValue(c, 'soql');
  const pattern = stringValue(c, 'like');
  c.advance();
  return { kind: 'SoqlString', start, end: c.lastEnd, line, column, value, pattern };
}

/** Digits with an optional sign before and fraction behind. */
export function parseNumber(c: Cursor): SoqlNumber {
  const { start, line, column } = c;
  const sign = c.kind === T.Minus ? '-' : '';
  if (c.kind === T.Minus || c.kind === T.Plus) c.advance();
  if (c.kind !== T.Integer && c.kind !== T.Decimal) throw c.unexpected();
  const text = sign + c.text;
  c.advance();
  return { kind: 'SoqlNumber', start, end: c.lastEnd, line, column, text };
}

const ZONE = '(?:Z|[+-]\\d\\d:?\\d\\d)';
const TIME = `\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?${ZONE}`;
const dateTime = new RegExp(`\\d{4}-\\d\\d-\\d\\d(T${TIME})?`, 'iy');
const time = new RegExp(TIME, 'iy');

/** Dates and times are several tokens of Apex: they are matched in the source, then their tokens are passed over. */
function parseDateOrTime(c: Cursor): SoqlValue | null {
  const { start, line, column } = c;
  dateTime.lastIndex = time.lastIndex = start;
  const date = dateTime.exec(c.source);
  const match = date ?? time.exec(c.source);
  if (match === null) return null;
  const text = match[0];
  const end = start + text.length;
  while (c.start < end) c.advance();
  const kind = date === null ? 'SoqlTime' : date[1] === undefined ? 'SoqlDate' : 'SoqlDateTime';
  return { kind, start, end, line, column, text };
}

const PERIODS = 'WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR';
const plainFormula = new RegExp(
  `^(?:YESTERDAY|TODAY|TOMORROW|LAST_90_DAYS|NEXT_90_DAYS|(?:LAST|THIS|NEXT)_(?:${PERIODS}))$`,
);
const countedFormula = new RegExp(`^(?:(?:LAST|NEXT)_N_(?:DAY|${PERIODS})S|N_(?:DAY|${PERIODS})S_AGO)$`);
const currency = /^([A-Z]{3})(\d+)$/;

/** `TODAY`, `LAST_N_DAYS:30`, `USD5000` or `EUR10.50`. */
function parseNamedValue(c: Cursor): SoqlValue {
  const { start, line, column } = c;
  const name = c.text.toUpperCase();
  if (plainFormula.test(name)) {
    c.advance();
    return { kind: 'SoqlDateFormula', start, end: c.lastEnd, line, column, name, count: null };
  }
  if (countedFormula.test(name)) {
    c.advance();
    c.expect(T.Colon);
    const count = Number(parseNumber(c).text);
    return { kind: 'SoqlDateFormula', start, end: c.lastEnd, line, column, name, count };
  }
  const money = currency.exec(name);
  if (money === null) throw c.unexpected();
  c.advance();
  let amount = money[2]!;
  if (c.kind === T.Decimal && c.start === c.lastEnd && c.source[c.start] === '.') {
    amount += c.text;
    c.advance();
  }
  return { kind: 'SoqlCurrency', start, end: c.lastEnd, line, column, code: money[1]!, amount };
}
