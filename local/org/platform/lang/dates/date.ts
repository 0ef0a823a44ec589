import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { services } from '../../../runtime/services.ts';
import { ApexDate, daysInMonth, daysOf, isLeapYear } from '../../../runtime/values/date.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { userTimeZone } from '../../../runtime/values/time-zone.ts';
import { addErrorMethods, required } from '../arguments.ts';
import { dateOf, parseLocalDate } from './parse.ts';

/** `System.Date`. Source: Apex Reference "Date Class"; formats are those of the locale en_US. */
export const DateClass = platformClass('System.Date', {
  is: (value) => value instanceof ApexDate,
  statics: {
    'Integer daysInMonth(Integer year, Integer month)': (year: number, month: number) => daysInMonth(required(year), required(month)),
    'Boolean isLeapYear(Integer year)': (year: number) => isLeapYear(required(year)),
    'Date newInstance(Integer year, Integer month, Integer day)': (year: number, month: number, day: number) => ApexDate.of(required(year), required(month), required(day)),
    'Date parse(String text)': (text: string | null) => parseLocalDate(required(text)),
    'Date today()': () => new ApexDatetime(services().clock.now()).date(userTimeZone()),
    'Date valueOf(String text)': (text: string | null) => dateOf(required(text)),
    'Date valueOf(Object value)': (value: unknown) => {
      if (value === null || value instanceof ApexDate) return value;
      if (value instanceof ApexDatetime) return value.date(userTimeZone());
      if (typeof value === 'string') return dateOf(value);
      return throwApex('System.TypeException', `Invalid date: ${textOf(value)}`);
    },
  },
  methods: {
    'Date addDays(Integer days)': (self: ApexDate, days: number) => self.addDays(required(days)),
    'Date addMonths(Integer months)': (self: ApexDate, months: number) => self.addMonths(required(months)),
    'Date addYears(Integer years)': (self: ApexDate, years: number) => self.addMonths(12 * required(years)),
    'Integer day()': (self: ApexDate) => self.day,
    'Integer dayOfYear()': (self: ApexDate) => self.days - daysOf(self.year, 1, 1) + 1,
    'Integer daysBetween(Date other)': (self: ApexDate, other: ApexDate | null) => required(other).days - self.days,
    'String format()': (self: ApexDate) => `${self.month}/${self.day}/${self.year}`,
    'Boolean isSameDay(Date other)': (self: ApexDate, other: ApexDate | null) => required(other).days === self.days,
    'Integer month()': (self: ApexDate) => self.month,
    'Integer monthsBetween(Date other)': (self: ApexDate, other: ApexDate | null) => (required(other).year - self.year) * 12 + (other as ApexDate).month - self.month,
    'Date toStartOfMonth()': (self: ApexDate) => self.addDays(1 - self.day),
    'Date toStartOfWeek()': (self: ApexDate) => self.addDays(-self.weekday),
    'Integer year()': (self: ApexDate) => self.year,
    ...addErrorMethods,
  },
});
