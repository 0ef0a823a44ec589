import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { services } from '../../../runtime/services.ts';
import { BoxedLong } from '../../../runtime/values/boxed.ts';
import { ApexDate, daysOf } from '../../../runtime/values/date.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import type { ApexTime } from '../../../runtime/values/time.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { userTimeZone } from '../../../runtime/values/time-zone.ts';
import { addErrorMethods, required } from '../arguments.ts';
import { datetimeOf, parseLocalDatetime } from './parse.ts';
import { formatPattern } from './pattern.ts';

/** One part of the clock, as `hour()` in the user's zone and `hourGmt()`. */
function part(name: string, read: (clock: Date) => number): Record<string, (self: ApexDatetime) => number> {
  return { [`Integer ${name}()`]: (self) => read(self.clock(userTimeZone())), [`Integer ${name}Gmt()`]: (self) => read(self.clock()) };
}

function fromParts(zone: () => string): (...parts: (number | null)[]) => ApexDatetime {
  return (...parts) => {
    const [year, month, day, hour = 0, minute = 0, second = 0] = parts.map(required) as [number, number, number, number, number, number];
    return ApexDatetime.of(year, month, day, hour, minute, second, 0, zone());
  };
}

function fromDateAndTime(zone: () => string): (date: ApexDate | null, time: ApexTime | null) => ApexDatetime {
  return (date, time) => {
    const { year, month, day } = required(date);
    return ApexDatetime.of(year, month, day, 0, 0, 0, required(time).ms, zone());
  };
}

const gmt = (): string => 'GMT';

/** `System.Datetime`. Source: Apex Reference "Datetime Class"; formats are those of the locale en_US. */
export const DatetimeClass = platformClass('System.Datetime', {
  is: (value) => value instanceof ApexDatetime,
  statics: {
    'Datetime newInstance(Long milliseconds)': (ms: number | bigint) => new ApexDatetime(Number(required(ms))),
    'Datetime newInstance(Date date, Time time)': fromDateAndTime(userTimeZone),
    'Datetime newInstance(Integer year, Integer month, Integer day)': fromParts(userTimeZone),
    'Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)': fromParts(userTimeZone),
    'Datetime newInstanceGmt(Date date, Time time)': fromDateAndTime(gmt),
    'Datetime newInstanceGmt(Integer year, Integer month, Integer day)': fromParts(gmt),
    'Datetime newInstanceGmt(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)': fromParts(gmt),
    'Datetime now()': () => new ApexDatetime(services().clock.now()),
    'Datetime parse(String text)': (text: string | null) => parseLocalDatetime(required(text), userTimeZone()),
    'Datetime valueOf(String text)': (text: string | null) => datetimeOf(required(text), userTimeZone()),
    'Datetime valueOf(Object value)': (value: unknown) => {
      if (value === null || value instanceof ApexDatetime) return value;
      if (value instanceof ApexDate) return new ApexDatetime(value.days * 86_400_000);
      if (value instanceof BoxedLong) return new ApexDatetime(Number(value.value));
      if (typeof value === 'string') return datetimeOf(value, userTimeZone());
      return throwApex('System.TypeException', `Invalid date/time: ${textOf(value)}`);
    },
    'Datetime valueOfGmt(String text)': (text: string | null) => datetimeOf(required(text), 'GMT'),
  },
  methods: {
    'Datetime addDays(Integer days)': (self: ApexDatetime, days: number) => self.addDays(required(days), userTimeZone()),
    'Datetime addHours(Integer hours)': (self: ApexDatetime, hours: number) => self.add(required(hours) * 3_600_000),
    'Datetime addMinutes(Integer minutes)': (self: ApexDatetime, minutes: number) => self.add(required(minutes) * 60_000),
    'Datetime addMonths(Integer months)': (self: ApexDatetime, months: number) => self.addMonths(required(months), userTimeZone()),
    'Datetime addSeconds(Integer seconds)': (self: ApexDatetime, seconds: number) => self.add(required(seconds) * 1000),
    'Datetime addYears(Integer years)': (self: ApexDatetime, years: number) => self.addMonths(12 * required(years), userTimeZone()),
    'Date date()': (self: ApexDatetime) => self.date(userTimeZone()),
    'Date dateGmt()': (self: ApexDatetime) => self.date(),
    'Time time()': (self: ApexDatetime) => self.time(userTimeZone()),
    'Time timeGmt()': (self: ApexDatetime) => self.time(),
    ...part('year', (clock) => clock.getUTCFullYear()),
    ...part('month', (clock) => clock.getUTCMonth() + 1),
    ...part('day', (clock) => clock.getUTCDate()),
    ...part('dayOfYear', (clock) => Math.floor(clock.getTime() / 86_400_000) - daysOf(clock.getUTCFullYear(), 1, 1) + 1),
    ...part('hour', (clock) => clock.getUTCHours()),
    ...part('minute', (clock) => clock.getUTCMinutes()),
    ...part('second', (clock) => clock.getUTCSeconds()),
    ...part('millisecond', (clock) => clock.getUTCMilliseconds()),
    'String format()': (self: ApexDatetime) => formatPattern(self.ms, 'M/d/yyyy, h:mm a', userTimeZone()),
    'String format(String pattern)': (self: ApexDatetime, pattern: string | null) => formatPattern(self.ms, required(pattern), userTimeZone()),
    'String format(String pattern, String timeZone)': (self: ApexDatetime, pattern: string | null, zone: string | null) => formatPattern(self.ms, required(pattern), zone ?? 'GMT'),
    'String formatGmt(String pattern)': (self: ApexDatetime, pattern: string | null) => formatPattern(self.ms, required(pattern), 'GMT'),
    'String formatLong()': (self: ApexDatetime) => formatPattern(self.ms, 'M/d/yyyy, h:mm:ss a z', userTimeZone()),
    'Long getTime()': (self: ApexDatetime) => self.ms,
    'Boolean isSameDay(Datetime other)': (self: ApexDatetime, other: ApexDatetime | null) => required(other).date(userTimeZone()).days === self.date(userTimeZone()).days,
    ...addErrorMethods,
  },
});
