/** Date, Datetime, Time and TimeZone. */

declare class Date {
  private readonly __Date: true;
  constructor();
  addDays(number: Integer): Date;
  addError(exception: Exception): void;
  addError(exception: Exception, flag: boolean): void;
  addError(text: string): void;
  addError(text: string, flag: boolean): void;
  addMonths(number: Integer): Date;
  addYears(number: Integer): Date;
  day(): Integer;
  dayOfYear(): Integer;
  daysBetween(date: Date): Integer;
  format(): string;
  isSameDay(date: Date): boolean;
  month(): Integer;
  monthsBetween(date: Date): Integer;
  toStartOfMonth(): Date;
  toStartOfWeek(): Date;
  year(): Integer;
  static daysInMonth(number1: Integer, number2: Integer): Integer;
  static isLeapYear(number: Integer): boolean;
  static newInstance(number1: Integer, number2: Integer, number3: Integer): Date;
  static parse(text: string): Date;
  static today(): Date;
  static valueOf(value: unknown): Date;
  static valueOf(text: string): Date;
}

declare class Datetime {
  private readonly __Datetime: true;
  addDays(number: Integer): Datetime;
  addError(exception: Exception): void;
  addError(exception: Exception, flag: boolean): void;
  addError(text: string): void;
  addError(text: string, flag: boolean): void;
  addHours(number: Integer): Datetime;
  addMinutes(number: Integer): Datetime;
  addMonths(number: Integer): Datetime;
  addSeconds(number: Integer): Datetime;
  addYears(number: Integer): Datetime;
  date(): Date;
  dateGmt(): Date;
  day(): Integer;
  dayGmt(): Integer;
  dayOfYear(): Integer;
  dayOfYearGmt(): Integer;
  format(): string;
  format(text: string): string;
  format(text1: string, text2: string): string;
  formatGmt(text: string): string;
  formatLong(): string;
  getTime(): Long;
  hour(): Integer;
  hourGmt(): Integer;
  isSameDay(datetime: Datetime): boolean;
  millisecond(): Integer;
  millisecondGmt(): Integer;
  minute(): Integer;
  minuteGmt(): Integer;
  month(): Integer;
  monthGmt(): Integer;
  second(): Integer;
  secondGmt(): Integer;
  time(): Time;
  timeGmt(): Time;
  year(): Integer;
  yearGmt(): Integer;
  static newInstance(number1: Integer, number2: Integer, number3: Integer): Datetime;
  static newInstance(number1: Integer, number2: Integer, number3: Integer, number4: Integer, number5: Integer, number6: Integer): Datetime;
  static newInstance(number: Long): Datetime;
  static newInstance(date: Date, time: Time): Datetime;
  static newInstanceGmt(number1: Integer, number2: Integer, number3: Integer): Datetime;
  static newInstanceGmt(number1: Integer, number2: Integer, number3: Integer, number4: Integer, number5: Integer, number6: Integer): Datetime;
  static newInstanceGmt(date: Date, time: Time): Datetime;
  static now(): Datetime;
  static parse(text: string): Datetime;
  static valueOf(value: unknown): Datetime;
  static valueOf(text: string): Datetime;
  static valueOfGmt(text: string): Datetime;
}

declare class Time {
  private readonly __Time: true;
  constructor();
  addError(exception: Exception): void;
  addError(exception: Exception, flag: boolean): void;
  addError(text: string): void;
  addError(text: string, flag: boolean): void;
  addHours(number: Integer): Time;
  addMilliseconds(number: Integer): Time;
  addMinutes(number: Integer): Time;
  addSeconds(number: Integer): Time;
  hour(): Integer;
  millisecond(): Integer;
  minute(): Integer;
  second(): Integer;
  static newInstance(number1: Integer, number2: Integer, number3: Integer, number4: Integer): Time;
}

declare class TimeZone {
  private readonly __TimeZone: true;
  constructor();
  getDisplayName(): string;
  getID(): string;
  getOffset(datetime: Datetime): Integer;
  static getTimeZone(text: string): TimeZone;
}

