import { throwApex } from '../runtime/exceptions.ts';
import { offsetAt, toInstant } from '../runtime/values/time-zone.ts';

/**
 * Salesforce's cron expressions: `Seconds Minutes Hours Day_of_month Month Day_of_week [Year]`. Seconds and minutes are single numbers; one of
 * the two days is `?`. Source: "Apex Scheduler", System.schedule.
 */
export interface CronExpression {
  readonly second: number;
  readonly minute: number;
  readonly hours: readonly number[];
  readonly months: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  /** Does the day (1-31) of a month fire? */
  firesOn(year: number, month: number, day: number): boolean;
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const firstYear = 1970;
const lastYear = 2199;

function refuse(message: string): never {
  throwApex('System.StringException', message);
}

function numberOf(text: string, low: number, high: number, names: readonly string[], field: string): number {
  const named = names.indexOf(text.toUpperCase());
  const value = named >= 0 ? named + 1 : Number(text);
  if (text === '' || !Number.isInteger(value) || value < low || value > high) refuse(`${field} values must be between ${low} and ${high}`);
  return value;
}

/** A star, `a`, `a-b`, each with an optional step behind a slash, and lists of them. */
function values(text: string, low: number, high: number, field: string, names: readonly string[] = []): number[] {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', stepText] = part.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1) refuse(`Increment must be a positive number: ${part}`);
    const [fromText = '', toText] = range.split('-');
    const from = fromText === '*' || fromText === '?' ? low : numberOf(fromText, low, high, names, field);
    const open = fromText === '*' || fromText === '?' || stepText !== undefined;
    const to = toText === undefined ? (open ? high : from) : numberOf(toText, low, high, names, field);
    if (to >= from) for (let value = from; value <= to; value += step) found.add(value);
    else for (let value = from; value <= to + high - low + 1; value += step) found.add(value > high ? value - high + low - 1 : value);
  }
  return [...found].sort((a, b) => a - b);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 1 (Sunday) to 7. */
function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
}

/** The weekday (Monday to Friday) nearest to a day, inside its month. */
function nearestWeekday(year: number, month: number, day: number): number {
  const last = daysIn(year, month);
  const wanted = Math.min(day, last);
  switch (weekday(year, month, wanted)) {
    case 7: return wanted > 1 ? wanted - 1 : wanted + 2;
    case 1: return wanted < last ? wanted + 1 : wanted - 2;
    default: return wanted;
  }
}

function dayOfMonthRule(text: string): CronExpression['firesOn'] {
  const upper = text.toUpperCase();
  if (upper === 'L') return (year, month, day) => day === daysIn(year, month);
  if (upper === 'LW') return (year, month, day) => day === nearestWeekday(year, month, 31);
  const nearest = /^(\d+)W$/.exec(upper);
  if (nearest) return (year, month, day) => day === nearestWeekday(year, month, Number(nearest[1]));
  const days = new Set(values(text, 1, 31, 'Day of month'));
  return (_year, _month, day) => days.has(day);
}

function dayOfWeekRule(text: string): CronExpression['firesOn'] {
  const upper = text.toUpperCase();
  if (upper === 'L') return (year, month, day) => weekday(year, month, day) === 7;
  const last = /^(\w+)L$/.exec(upper);
  if (last && !dayNames.includes(upper)) {
    const wanted = numberOf(last[1]!, 1, 7, dayNames, 'Day-of-Week');
    return (year, month, day) => weekday(year, month, day) === wanted && day + 7 > daysIn(year, month);
  }
  const nth = /^(\w+)#([1-5])$/.exec(upper);
  if (nth) {
    const wanted = numberOf(nth[1]!, 1, 7, dayNames, 'Day-of-Week');
    return (year, month, day) => weekday(year, month, day) === wanted && Math.ceil(day / 7) === Number(nth[2]);
  }
  const days = new Set(values(text, 1, 7, 'Day-of-Week', dayNames));
  return (year, month, day) => days.has(weekday(year, month, day));
}

/** Throws `System.StringException` as `System.schedule` does. */
export function parseCron(expression: string): CronExpression {
  const fields = expression.trim().split(/\s+/);
  if (fields.length < 6 || fields.length > 7) refuse(fields.length < 6 ? 'Unexpected end of expression.' : `Illegal cron expression: ${expression}`);
  const [seconds = '', minutes = '', hours = '', dayOfMonth = '', month = '', dayOfWeek = '', year = '*'] = fields;
  if (!/^\d+$/.test(seconds) || !/^\d+$/.test(minutes)) refuse(`Seconds and minutes must be specified as integers: ${expression}`);
  const domOpen = dayOfMonth === '?';
  const dowOpen = dayOfWeek === '?';
  if (domOpen && dowOpen) refuse("'?' can only be specified for Day-of-Month -OR- Day-of-Week.");
  if (!domOpen && !dowOpen) refuse('Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.');
  return {
    second: numberOf(seconds, 0, 59, [], 'Minute and Second'),
    minute: numberOf(minutes, 0, 59, [], 'Minute and Second'),
    hours: values(hours, 0, 23, 'Hour'),
    months: new Set(values(month, 1, 12, 'Month', monthNames)),
    years: new Set(values(year, firstYear, lastYear, 'Year')),
    firesOn: dowOpen ? dayOfMonthRule(dayOfMonth) : dayOfWeekRule(dayOfWeek),
  };
}

/** First instant strictly after `after` (both milliseconds UTC) at which the expression fires in a time zone; null when it never does again. */
export function nextFire(cron: CronExpression, after: number, zone: string): number | null {
  const clock = new Date(after + offsetAt(after, zone));
  const [startYear, startMonth] = [clock.getUTCFullYear(), clock.getUTCMonth() + 1];
  for (let year = startYear; year <= lastYear; year++) {
    if (!cron.years.has(year)) continue;
    for (let month = year === startYear ? startMonth : 1; month <= 12; month++) {
      if (!cron.months.has(month)) continue;
      const first = year === startYear && month === startMonth ? clock.getUTCDate() : 1;
      for (let day = first; day <= daysIn(year, month); day++) {
        if (!cron.firesOn(year, month, day)) continue;
        for (const hour of cron.hours) {
          const instant = toInstant(Date.UTC(year, month - 1, day, hour, cron.minute, cron.second), zone);
          if (instant > after) return instant;
        }
      }
    }
  }
  return null;
}
