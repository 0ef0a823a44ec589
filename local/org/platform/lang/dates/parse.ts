import { throwApex } from '../../../runtime/exceptions.ts';
import { ApexDate, daysInMonth } from '../../../runtime/values/date.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { offsetAt } from '../../../runtime/values/time-zone.ts';

/** `2024-02-29`, with a time of day that is not looked at; null for anything else, days that don't exist included. */
export function isoDate(text: string): ApexDate | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text.trim());
  return match === null ? null : checkedDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function checkedDate(year: number, month: number, day: number): ApexDate | null {
  return month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) ? null : ApexDate.of(year, month, day);
}

/** `Date.valueOf(String)`. */
export function dateOf(text: string): ApexDate {
  return isoDate(text) ?? throwApex('System.TypeException', `Invalid date: ${text}`);
}

/** `Date.parse`: the short date of en_US, `2/29/2024`. */
export function parseLocalDate(text: string): ApexDate {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{1,4})\s*$/.exec(text);
  const date = match === null ? null : checkedDate(fullYear(match[3] as string), Number(match[1]), Number(match[2]));
  return date ?? throwApex('System.TypeException', `Invalid date: ${text}`);
}

/** Two digits mean a year of the eighty before or the twenty after 2000, about as Java's short format has it. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 46 ? 2000 + year : 1900 + year;
}

/** `yyyy-MM-dd HH:mm:ss` on a zone's clock: `Datetime.valueOf` and `valueOfGmt`. As Java's formats do, it reads no further. */
export function datetimeOf(text: string, zone: string): ApexDatetime {
  const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})/.exec(text);
  if (match === null) throwApex('System.TypeException', `Invalid date/time: ${text}`);
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number];
  return ApexDatetime.of(year, month, day, hour, minute, second, 0, zone);
}

/** `Datetime.parse`: the short date and time of en_US, `2/29/2024, 6:30 PM` (the comma may be left out). */
export function parseLocalDatetime(text: string, zone: string): ApexDatetime {
  const match = /^\s*(\d{1,2}\/\d{1,2}\/\d{1,4}),?\s+(\d{1,2}):(\d{2})\s*([AaPp])[Mm]\s*$/.exec(text);
  if (match === null) throwApex('System.TypeException', `Invalid date/time: ${text}`);
  const date = parseLocalDate(match[1] as string);
  const hour = (Number(match[2]) % 12) + (/[Pp]/.test(match[4] as string) ? 12 : 0);
  return ApexDatetime.of(date.year, date.month, date.day, hour, Number(match[3]), 0, 0, zone);
}

/** ISO 8601 as JSON carries it: `2024-02-29T18:30:05.123Z`, `…+0530`, or without a zone (GMT); null for anything else. */
export function isoDatetime(text: string): ApexDatetime | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const date = checkedDate(Number(year), Number(month), Number(day));
  if (date === null) return null;
  const clock = ApexDatetime.of(date.year, date.month, date.day, Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3)));
  return zone === 'Z' ? clock : clock.add(-offsetAt(0, zone));
}
