const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?Z)?$/;

/**
 * Epoch milliseconds of the only three forms that MoEngage takes for a date and time: `YYYY-MM-DDTHH:mm:ssZ`, `YYYY-MM-DD`, and the first with
 * a fraction of a second (`%f`: one to six digits). Anything else, offsets such as `+0000` included, is text.
 * @returns null where the text is none of them, or no day of the calendar
 */
export function parseDateTime(text: string): number | null {
  const parts = DATE_TIME.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = ''] = parts;
  const at = Date.UTC(+year!, +month! - 1, +day!, +hour, +minute, +second, Math.floor(+`0.${fraction || 0}` * 1000));
  const date = new Date(at);
  const real =
    date.getUTCFullYear() === +year! &&
    date.getUTCMonth() === +month! - 1 &&
    date.getUTCDate() === +day! &&
    date.getUTCHours() === +hour &&
    date.getUTCMinutes() === +minute &&
    date.getUTCSeconds() === +second;
  return real ? at : null;
}

/** Numbers of this size and more are taken for milliseconds: as seconds they would lie beyond the year 5000. */
const MILLISECONDS_FROM = 100_000_000_000;

/**
 * Time of an event: a documented date form, an ISO 8601 local time without zone (`user_time`), epoch seconds, or milliseconds (MoEngage's own
 * examples show both, as number and as text).
 * @returns epoch milliseconds, or null where it is none of these
 */
export function parseEventTime(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? epoch(value) : null;
  if (typeof value !== 'string') return null;
  if (/^\d{9,16}(\.\d+)?$/.test(value)) return epoch(Number(value));
  return parseDateTime(value) ?? parseDateTime(`${value}Z`);
}

function epoch(value: number): number {
  return Math.floor(value >= MILLISECONDS_FROM ? value : value * 1000);
}
