import { fixedOffset, zoneFormat } from '../../../runtime/values/time-zone.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Name of a zone at an instant: `PST`, `Pacific Standard Time`; `GMT` for GMT itself. */
export function zoneName(ms: number, zone: string, style: 'short' | 'long'): string {
  if (zone === 'GMT' || zone === 'UTC') return style === 'short' ? zone : zone === 'GMT' ? 'Greenwich Mean Time' : 'Coordinated Universal Time';
  if (fixedOffset(zone) !== null || zoneFormat(zone) === null) return zone;
  const key = `${style} ${zone}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style })));
  return format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
