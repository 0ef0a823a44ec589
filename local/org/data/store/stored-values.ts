import { ApexBlob } from '../../runtime/values/blob.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, stringType } from '../../runtime/values/runtime-types.ts';
import { ApexTime } from '../../runtime/values/time.ts';
import type { FieldDescribe } from '../schema/describe.ts';

/** What SQLite holds in a column. */
export type StoredValue = string | number | bigint | Uint8Array | null;

/**
 * How a field's values are stored:
 * - `text` compared without case, `exact` (ids, case-sensitive fields) with it;
 * - `date` as `YYYY-MM-DD`, `datetime` as milliseconds since 1970, `time` as milliseconds of the day;
 * - `boolean` as 0 and 1, `integer` as it is;
 * - `decimal` exactly: as the whole number `value * 10^scale` of the field. Salesforce shows a number with the scale of its field, yet keeps what Apex
 *   and the API give it: digits beyond the scale are kept behind the point (to 15 digits in all). Source: Salesforce Help 000387302.
 */
export type StoredForm = 'text' | 'exact' | 'date' | 'datetime' | 'time' | 'boolean' | 'integer' | 'decimal' | 'blob';

/** null for fields that are computed when read: formulas, compound addresses and locations. Roll-up summaries are kept, and written when children change. */
export function storedForm(field: FieldDescribe): StoredForm | null {
  if (field.calculated && field.summary === undefined) return null;
  return valueForm(field);
}

/** The form of a field's values, also of those that no column holds. */
export function valueForm(field: FieldDescribe): StoredForm | null {
  switch (field.apexType) {
    case 'Id': return 'exact';
    case 'String': return field.caseSensitive ? 'exact' : 'text';
    case 'Boolean': return 'boolean';
    case 'Integer': case 'Long': return 'integer';
    case 'Decimal': case 'Double': return 'decimal';
    case 'Date': return 'date';
    case 'Datetime': return 'datetime';
    case 'Time': return 'time';
    case 'Blob': return 'blob';
    case 'Object': case 'List<String>': return 'text';
    case 'Address': case 'Location': case 'EventBus.ChangeEventHeader': return null;
  }
}

export function columnType(form: StoredForm): string {
  switch (form) {
    case 'text': return 'TEXT COLLATE NOCASE';
    case 'exact': case 'date': return 'TEXT';
    case 'blob': return 'BLOB';
    default: return 'INTEGER';
  }
}

/** Can a value of this field pass 2^53 when it is stored? Such columns are read as text. */
export function isWide(field: FieldDescribe): boolean {
  return field.apexType === 'Long' || (valueForm(field) === 'decimal' && field.precision > 15);
}

/**
 * Apex value -> column value. The value has the field's type. Fields of the platform's own count in seconds; custom fields keep milliseconds, as the tests of three
 * public projects (Nebula Logger, apex-rollup, FormulaShare) take for granted.
 */
export function encode(field: FieldDescribe, value: unknown): StoredValue {
  if (value === null || value === undefined) return null;
  if (value instanceof ApexList) return value.a.length === 0 ? null : value.a.join(';');
  switch (valueForm(field)) {
    case 'text': return value === '' ? null : String(value);
    case 'exact': return value === '' ? null : (value as string);
    case 'boolean': return value === true ? 1 : 0;
    case 'integer': return value as number | bigint;
    case 'decimal': return encodeDecimal(field.scale, value);
    case 'date': return value instanceof ApexDate ? isoDate(value) : isoDate((value as ApexDatetime).date());
    case 'datetime': return value instanceof ApexDatetime ? (field.custom ? value.ms : Math.floor(value.ms / 1000) * 1000) : (value as ApexDate).days * 86_400_000;
    case 'time': return (value as ApexTime).ms;
    case 'blob': return (value as ApexBlob).bytes;
    case null: return null;
  }
}

/** Column value -> Apex value. */
export function decode(field: FieldDescribe, value: StoredValue): unknown {
  if (value === null) return field.apexType === 'Boolean' ? false : null;
  switch (valueForm(field)) {
    case 'boolean': return value === 1;
    case 'integer': return typeof value === 'string' ? narrow(BigInt(value)) : value;
    case 'decimal': return decodeDecimal(field, value as string | number | bigint);
    case 'date': return dateOf(value as string);
    case 'datetime': return new ApexDatetime(value as number);
    case 'time': return new ApexTime(value as number);
    case 'blob': return new ApexBlob(new Uint8Array(value as Uint8Array));
    default: return field.apexType === 'List<String>' ? new ApexList(listOf(stringType), String(value).split(';')) : value;
  }
}

export function encodeDecimal(scale: number, value: unknown): number | bigint {
  if (typeof value === 'number') {
    if (scale === 0 && Number.isInteger(value)) return value;
    return encodeDecimal(scale, Decimal.fromDouble(value));
  }
  if (typeof value === 'bigint') return narrow(value * 10n ** BigInt(scale));
  const decimal = value as Decimal;
  if (decimal.scale <= scale) return narrow(decimal.scale === scale ? decimal.mantissa : decimal.setScale(scale, 'HALF_UP').mantissa);
  const plain = decimal.stripTrailingZeros();
  if (plain.scale <= scale) return narrow(plain.setScale(scale, 'HALF_UP').mantissa);
  return new Decimal(plain.mantissa, plain.scale - scale).toDouble();
}

function decodeDecimal(field: FieldDescribe, value: string | number | bigint): unknown {
  if (typeof value === 'string' ? /[.e]/i.test(value) : typeof value === 'number' && !Number.isInteger(value)) return beyondScale(field, Number(value));
  const mantissa = typeof value === 'string' ? narrow(BigInt(value)) : value;
  if (field.apexType === 'Double') return Number(mantissa) / 10 ** field.scale;
  const decimal = new Decimal(mantissa, field.scale);
  // Latitudes and longitudes have 15 digits behind the point, of which nobody wants the zeros.
  return field.scale > 6 ? decimal.stripTrailingZeros() : decimal;
}

/** A value with more digits than its field shows. */
function beyondScale(field: FieldDescribe, value: number): unknown {
  if (field.apexType === 'Double') return value / 10 ** field.scale;
  const digits = Decimal.fromDouble(value);
  return new Decimal(digits.mantissa, digits.scale + field.scale);
}

function narrow(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value;
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

const dates = new Map<string, ApexDate>();

/** `YYYY-MM-DD` -> date. Dates never change, so the same few are shared. */
export function dateOf(text: string): ApexDate {
  let date = dates.get(text);
  if (date === undefined) {
    date = ApexDate.of(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
    if (dates.size > 5000) dates.clear();
    dates.set(text, date);
  }
  return date;
}

export function isoDate(date: ApexDate): string {
  return new Date(date.days * 86_400_000).toISOString().slice(0, 10);
}
