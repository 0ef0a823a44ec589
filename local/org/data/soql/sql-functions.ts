import type Database from 'better-sqlite3';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { ApexLocation, distance } from '../../runtime/values/location.ts';
import { distanceScale } from './distance.ts';
import { dateOf, isoDate, type StoredValue } from '../store/stored-values.ts';

/** Digits behind the point of latitudes and longitudes. */
const partScale = 15;

/** Functions that compiled queries call. `formula` gets the key of a formula field (`Contact.Full__c`) and the stored values of its references. */
export function registerSqlFunctions(database: Database.Database, formula: (key: string, values: StoredValue[]) => StoredValue): void {
  database.function('formula', { varargs: true }, (key: unknown, ...values: unknown[]) => formula(key as string, values as StoredValue[]));
  database.function('date_part', { deterministic: true }, (name: unknown, value: unknown, zone: unknown) =>
    value === null ? null : datePart(name as string, value as string | number, zone as string),
  );
  database.function('includes', { deterministic: true }, (value: unknown, wanted: unknown) => (includesAny(value as string | null, wanted as string) ? 1 : 0));
  database.function('distance_between', { deterministic: true }, (latitude: unknown, longitude: unknown, toLatitude: unknown, toLongitude: unknown, unit: unknown) => {
    if ([latitude, longitude, toLatitude, toLongitude].some((one) => one === null)) return null;
    const from = new ApexLocation(Number(latitude) / 10 ** partScale, Number(longitude) / 10 ** partScale);
    const far = distance(from, new ApexLocation(Number(toLatitude), Number(toLongitude)), unit as string);
    return far === null ? null : BigInt(Math.round(far * 10 ** distanceScale));
  });
  database.function('to_label', { deterministic: true }, (labels: unknown, value: unknown) => {
    if (value === null) return null;
    const pairs = JSON.parse(labels as string) as [string, string][];
    return pairs.find(([name]) => name === (value as string).toLowerCase())?.[1] ?? value;
  });
}

/** Does a multi-select value hold all parts of one of the wanted combinations? */
function includesAny(value: string | null, wanted: string): boolean {
  if (value === null) return false;
  const parts = new Set(value.toLowerCase().split(';'));
  return (JSON.parse(wanted) as (string | null)[]).some((one) => one !== null && one.toLowerCase().split(';').every((part) => parts.has(part)));
}

function datePart(name: string, value: string | number, zone: string): string | number {
  const moment = typeof value === 'number' ? new ApexDatetime(value) : null;
  const date = typeof value === 'string' ? dateOf(value) : (moment as ApexDatetime).date(zone);
  const firstOfYear = ApexDate.of(date.year, 1, 1).days;
  switch (name) {
    case 'day_only': return isoDate(date);
    case 'calendar_month': case 'fiscal_month': return date.month;
    case 'calendar_quarter': case 'fiscal_quarter': return Math.ceil(date.month / 3);
    case 'calendar_year': case 'fiscal_year': return date.year;
    case 'day_in_month': return date.day;
    case 'day_in_week': return ((date.days + 4) % 7) + 1;
    case 'day_in_year': return date.days - firstOfYear + 1;
    case 'week_in_month': return Math.ceil(date.day / 7);
    case 'week_in_year': return Math.floor((date.days - firstOfYear) / 7) + 1;
    default: return moment === null ? 0 : moment.clock(zone).getUTCHours();
  }
}
