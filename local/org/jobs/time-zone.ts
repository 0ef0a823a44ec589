/** Wall-clock time of a time zone (`America/Los_Angeles`, `GMT`). */
export interface WallTime {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

export function wallTime(instant: number, zone: string): WallTime {
  const parts: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

function utc(time: WallTime): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
}

/** Milliseconds that the zone is ahead of UTC at an instant. */
export function zoneOffset(instant: number, zone: string): number {
  return utc(wallTime(instant, zone)) - Math.floor(instant / 1000) * 1000;
}

/** The instant of a wall-clock time; one that a daylight-saving change leaves out is moved behind the gap. */
export function instantOf(time: WallTime, zone: string): number {
  const naive = utc(time);
  const first = naive - zoneOffset(naive, zone);
  const settled = naive - zoneOffset(first, zone);
  return zoneOffset(settled, zone) === zoneOffset(first, zone) ? settled : Math.max(first, settled);
}
