import { services } from '../services.ts';

const formats = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, Map<number, number>>();
/** Offsets change at quarters of an hour at most; one look-up a quarter is kept. */
const quarter = 900_000;

/** Zone of the running user; GMT while the org tells none. */
export function userTimeZone(): string {
  try {
    return (services().security as { readonly timeZone?: string }).timeZone ?? 'GMT';
  } catch {
    return 'GMT'; // no org is current
  }
}

/** The zone's name as Intl knows it (`America/Los_Angeles`, `GMT+02:00`); null for an unknown one. */
export function zoneFormat(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short',
      });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds that a zone's clock is ahead of UTC at an instant. Unknown zones are GMT, as Java has it. */
export function offsetAt(ms: number, zone: string): number {
  if (zone === 'GMT' || zone === 'UTC') return 0;
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  let known = offsets.get(zone);
  if (known === undefined) offsets.set(zone, (known = new Map()));
  const slot = Math.floor(ms / quarter);
  let offset = known.get(slot);
  if (offset === undefined) {
    if (known.size > 10_000) known.clear();
    known.set(slot, (offset = computeOffset(slot * quarter, zone)));
  }
  return offset;
}

function computeOffset(ms: number, zone: string): number {
  const format = zoneFormat(zone);
  if (format === null) return 0;
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(ms)) parts[type] = value;
  const clock = new Date(0);
  const year = Number(parts.year);
  clock.setUTCFullYear(parts.era === 'BC' ? 1 - year : year, Number(parts.month) - 1, Number(parts.day));
  clock.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return clock.getTime() - Math.floor(ms / 1000) * 1000;
}

/** `GMT+5:30`, `GMT-0800`: offset in milliseconds; null for named zones. */
export function fixedOffset(zone: string): number | null {
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (match === null) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60_000;
}

/** The instant at which a zone's clock shows `local` (milliseconds as if UTC). In a gap the clock is taken as before the change, in an overlap as standard time comes second: the first one. */
export function toInstant(local: number, zone: string): number {
  const first = local - offsetAt(local - 86_400_000, zone);
  if (first + offsetAt(first, zone) === local) return first;
  const second = local - offsetAt(first, zone);
  return second + offsetAt(second, zone) === local ? second : first;
}
