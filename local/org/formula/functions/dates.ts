import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexTime } from '../../runtime/values/time.ts';
import { text, type FormulaValue } from '../values.ts';
import { plain, wholeNumber, type FormulaFunction } from './function-table.ts';

const ofDate = (part: (date: ApexDate) => number): FormulaFunction => plain(([value]) => (value instanceof ApexDate ? Decimal.of(part(value)) : null));
const ofTime = (part: (time: ApexTime) => number): FormulaFunction => plain(([value]) => (value instanceof ApexTime ? Decimal.of(part(value)) : null));

function dateValue(value: FormulaValue, zone: string): FormulaValue {
  if (value instanceof ApexDate) return value;
  if (value instanceof ApexDatetime) return value.date(zone);
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text(value));
  return match === null ? null : ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
}

function datetimeValue(value: FormulaValue): FormulaValue {
  if (value instanceof ApexDatetime) return value;
  if (value instanceof ApexDate) return new ApexDatetime(value.days * 86_400_000);
  const ms = Date.parse(`${text(value).trim().replace(' ', 'T').replace(/Z$/, '')}Z`);
  return Number.isNaN(ms) ? null : new ApexDatetime(ms);
}

export const dates: Readonly<Record<string, FormulaFunction>> = {
  TODAY: plain((_, context) => new ApexDatetime(context.now).date(context.timeZone)),
  NOW: plain((_, context) => new ApexDatetime(context.now)),
  TIMENOW: plain((_, context) => new ApexDatetime(context.now).time(context.timeZone)),
  DATE: plain(([year, month, day]) => (year == null || month == null || day == null ? null : ApexDate.of(wholeNumber(year), wholeNumber(month), wholeNumber(day)))),
  DATEVALUE: plain(([value = null], context) => dateValue(value, context.timeZone)),
  DATETIMEVALUE: plain(([value = null]) => datetimeValue(value)),
  TIMEVALUE: plain(([value = null]) => {
    if (value instanceof ApexTime) return value;
    if (value instanceof ApexDatetime) return value.time();
    const match = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?/.exec(text(value));
    return match === null ? null : ApexTime.of(Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4] ?? 0));
  }),
  ADDMONTHS: plain(([value, count]) => (value instanceof ApexDate || value instanceof ApexDatetime ? value.addMonths(wholeNumber(count)) : null)),
  YEAR: ofDate((date) => date.year),
  MONTH: ofDate((date) => date.month),
  DAY: ofDate((date) => date.day),
  DAYOFYEAR: ofDate((date) => date.days - ApexDate.of(date.year, 1, 1).days + 1),
  WEEKDAY: ofDate((date) => ((date.days + 4) % 7) + 1),
  HOUR: ofTime((time) => time.hour),
  MINUTE: ofTime((time) => time.minute),
  SECOND: ofTime((time) => time.second),
  MILLISECOND: ofTime((time) => time.millisecond),
  UNIXTIMESTAMP: plain(([value]) => (value instanceof ApexDatetime ? Decimal.of(Math.floor(value.ms / 1000)) : value instanceof ApexDate ? Decimal.of(value.days * 86_400) : null)),
  FROMUNIXTIME: plain(([value]) => (value instanceof Decimal ? new ApexDatetime(Math.trunc(value.toDouble() * 1000)) : null)),
};
