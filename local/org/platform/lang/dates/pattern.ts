import { throwApex } from '../../../runtime/exceptions.ts';
import { pad } from '../../../runtime/values/date.ts';
import { offsetAt } from '../../../runtime/values/time-zone.ts';
import { zoneName } from './zone-name.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const dayMilliseconds = 86_400_000;

/** A `java.text.SimpleDateFormat` pattern, English names, on the clock of a zone. */
export function formatPattern(ms: number, pattern: string, zone: string): string {
  const clock = new Date(ms + offsetAt(ms, zone));
  let result = '';
  for (let i = 0; i < pattern.length; ) {
    const letter = pattern[i] as string;
    if (letter === "'") {
      const end = endOfQuotation(pattern, i);
      result += end === i + 2 ? "'" : pattern.slice(i + 1, end - 1).replaceAll("''", "'");
      i = end;
    } else if (/[A-Za-z]/.test(letter)) {
      let count = 1;
      while (pattern[i + count] === letter) count++;
      result += field(letter, count, clock, ms, zone, pattern);
      i += count;
    } else {
      result += letter;
      i++;
    }
  }
  return result;
}

/** Index behind the closing quote; two quotes in a row are one in the text. */
function endOfQuotation(pattern: string, start: number): number {
  if (pattern[start + 1] === "'") return start + 2;
  for (let i = start + 1; i < pattern.length; i++) {
    if (pattern[i] !== "'") continue;
    if (pattern[i + 1] === "'") i++;
    else return i + 1;
  }
  return throwApex('System.IllegalArgumentException', 'Unterminated quote');
}

function field(letter: string, count: number, clock: Date, ms: number, zone: string, pattern: string): string {
  const year = clock.getUTCFullYear();
  const month = clock.getUTCMonth();
  const hour = clock.getUTCHours();
  switch (letter) {
    case 'G': return year > 0 ? 'AD' : 'BC';
    case 'y': return yearText(year, count);
    case 'Y': return yearText(weekYear(clock), count);
    case 'M': case 'L': return count >= 4 ? (months[month] as string) : count === 3 ? (months[month] as string).slice(0, 3) : pad(month + 1, count);
    case 'w': return pad(weekOfYear(clock), count);
    case 'W': return pad(Math.floor((clock.getUTCDate() + weekdayOf(year, month, 1) - 1) / 7) + 1, count);
    case 'D': return pad(dayOfYear(clock), count);
    case 'd': return pad(clock.getUTCDate(), count);
    case 'F': return pad(Math.floor((clock.getUTCDate() - 1) / 7) + 1, count);
    case 'E': return count >= 4 ? (days[clock.getUTCDay()] as string) : (days[clock.getUTCDay()] as string).slice(0, 3);
    case 'u': return pad(clock.getUTCDay() || 7, count);
    case 'a': return hour < 12 ? 'AM' : 'PM';
    case 'H': return pad(hour, count);
    case 'k': return pad(hour || 24, count);
    case 'K': return pad(hour % 12, count);
    case 'h': return pad(hour % 12 || 12, count);
    case 'm': return pad(clock.getUTCMinutes(), count);
    case 's': return pad(clock.getUTCSeconds(), count);
    case 'S': return pad(clock.getUTCMilliseconds(), count);
    case 'z': return zoneName(ms, zone, count >= 4 ? 'long' : 'short');
    case 'Z': return offsetText(ms, zone, '');
    case 'X': return offsetAt(ms, zone) === 0 ? 'Z' : count === 1 ? offsetText(ms, zone, '').slice(0, 3) : offsetText(ms, zone, count === 2 ? '' : ':');
    default: return throwApex('System.IllegalArgumentException', `Illegal pattern character '${letter}' in ${pattern}`);
  }
}

function yearText(year: number, count: number): string {
  return count === 2 ? pad(year % 100, 2) : pad(year, count);
}

/** `+0530`, or with a colon. */
export function offsetText(ms: number, zone: string, colon: string): string {
  const minutes = Math.round(offsetAt(ms, zone) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${colon}${pad(size % 60, 2)}`;
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month, day)).getUTCDay();
}

function dayOfYear(clock: Date): number {
  return Math.floor((clock.getTime() - Date.UTC(clock.getUTCFullYear(), 0, 1)) / dayMilliseconds) + 1;
}

/** Weeks begin on Sunday; the one with 1 January is the first (en_US). */
function weekOfYear(clock: Date): number {
  if (weekYear(clock) !== clock.getUTCFullYear()) return 1;
  return Math.floor((dayOfYear(clock) + weekdayOf(clock.getUTCFullYear(), 0, 1) - 1) / 7) + 1;
}

function weekYear(clock: Date): number {
  const year = clock.getUTCFullYear();
  const saturday = new Date(clock.getTime() + (6 - clock.getUTCDay()) * dayMilliseconds);
  return saturday.getUTCFullYear() > year ? year + 1 : year;
}
