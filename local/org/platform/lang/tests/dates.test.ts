import { ApexDate } from '../../../runtime/values/date.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { ApexTime } from '../../../runtime/values/time.ts';
import { DateClass } from '../dates/date.ts';
import { DatetimeClass } from '../dates/datetime.ts';
import { formatPattern } from '../dates/pattern.ts';
import { TimeZoneClass } from '../dates/time-zone.ts';
import { apexError, call, inOrg } from './call.ts';

const date = (year: number, month: number, day: number): ApexDate => ApexDate.of(year, month, day);
const inZone = <T>(timeZone: string, body: () => T): T => inOrg({ security: { timeZone } as never, clock: { now: () => Date.UTC(2024, 1, 29, 23, 30), advance: () => undefined } }, {}, body);

describe('Date', () => {
  it.each<[string, unknown[], unknown]>([
    ['addMonths', [date(2024, 1, 31), 1], date(2024, 2, 29)],
    ['addYears', [date(2024, 2, 29), 1], date(2025, 2, 28)],
    ['daysBetween', [date(2024, 1, 1), date(2024, 3, 1)], 60],
    ['monthsBetween', [date(2023, 12, 31), date(2024, 2, 1)], 2],
    ['dayOfYear', [date(2024, 12, 31)], 366],
    ['toStartOfWeek', [date(2024, 2, 29)], date(2024, 2, 25)],
    ['toStartOfMonth', [date(2024, 2, 29)], date(2024, 2, 1)],
    ['format', [date(2024, 2, 9)], '2/9/2024'],
    ['parse', ['12/27/2009'], date(2009, 12, 27)],
    ['Date valueOf(String text)', ['2024-02-29 10:00:00'], date(2024, 2, 29)],
    ['newInstance', [2024, 14, 1], date(2025, 2, 1)],
    ['daysInMonth', [1900, 2], 28],
  ])('%s%p is %p', (member, args, result) => {
    expect(call(DateClass, member, ...args)).toEqual(result);
  });

  it.each(['', '2024-02-30', '29.2.2024', 'abc'])('refuses %p', (text) => {
    expect(() => call(DateClass, 'Date valueOf(String text)', text)).toThrow(apexError('TypeException', `Invalid date: ${text}`));
  });

  it('is today on the clock of the user', () => {
    expect([inZone('GMT', () => call(DateClass, 'today')), inZone('Asia/Tokyo', () => call(DateClass, 'today'))].map(String)).toEqual(['2024-02-29', '2024-03-01']);
  });
});

describe('Datetime', () => {
  it('lives on the clock of the user, except for the …Gmt members', () => {
    inZone('America/New_York', () => {
      const made = call(DatetimeClass, 'Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)', 2024, 7, 1, 22, 0, 0) as ApexDatetime;
      expect(['hour', 'hourGmt', 'day', 'dayGmt', 'dayOfYear', 'time', 'timeGmt', 'dateGmt', 'format', 'formatLong'].map((member) => String(call(DatetimeClass, member, made)))).toEqual(
        ['22', '2', '1', '2', '183', '22:00:00.000Z', '02:00:00.000Z', '2024-07-02', '7/1/2024, 10:00 PM', '7/1/2024, 10:00:00 PM EDT']);
      expect(call(DatetimeClass, 'Datetime valueOf(String text)', '2024-07-01 22:00:00')).toEqual(made);
      expect(call(DatetimeClass, 'parse', '7/1/2024, 10:00 PM')).toEqual(made);
      expect(call(DatetimeClass, 'isSameDay', made, made.add(3_600_000))).toBe(true);
      expect(call(DatetimeClass, 'Datetime newInstance(Date date, Time time)', date(2024, 7, 1), ApexTime.of(22, 0, 0, 0))).toEqual(made);
    });
  });

  it.each([
    ['yyyy-MM-dd\'T\'HH:mm:ss.SSS\'Z\'', '2024-02-29T18:03:05.007Z'],
    ['EEEE, d MMMM yy', 'Thursday, 29 February 24'],
    ['EEE MMM dd hh:mm a z', 'Thu Feb 29 06:03 PM GMT'],
    ['D w F u k K', '60 9 5 4 18 6'],
    ['yyyyMMddHHmmssSSS', '20240229180305007'],
    ["h 'o''clock' a Z X XXX", "6 o'clock PM +0000 Z Z"],
  ])('formats %s', (pattern, text) => {
    expect(call(DatetimeClass, 'formatGmt', ApexDatetime.of(2024, 2, 29, 18, 3, 5, 7), pattern)).toBe(text);
  });

  it('formats in a named zone', () => {
    expect(formatPattern(0, 'yyyy-MM-dd HH:mm z Z XXX zzzz', 'America/Los_Angeles')).toBe('1969-12-31 16:00 PST -0800 -08:00 Pacific Standard Time');
  });

  it('refuses what is no date and no pattern', () => {
    expect(() => call(DatetimeClass, 'valueOfGmt', '2024-01-01')).toThrow(apexError('TypeException', 'Invalid date/time: 2024-01-01'));
    expect(() => call(DatetimeClass, 'formatGmt', new ApexDatetime(0), 'b')).toThrow(apexError('IllegalArgumentException', "Illegal pattern character 'b' in b"));
  });
});

it('TimeZone tells offset and names; unknown ids are GMT', () => {
  inZone('GMT', () => {
    const zone = call(TimeZoneClass, 'getTimeZone', 'America/New_York');
    expect([call(TimeZoneClass, 'getOffset', zone, ApexDatetime.of(2024, 7, 1)), call(TimeZoneClass, 'getDisplayName', zone), call(TimeZoneClass, 'getID', call(TimeZoneClass, 'getTimeZone', 'No/Where'))]).toEqual(
      [-14_400_000, '(GMT-05:00) Eastern Standard Time (America/New_York)', 'GMT']);
  });
});
