import { throwApex } from '../../../runtime/exceptions.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { parseDouble } from '../../../runtime/values/double.ts';
import type { EnumType } from '../../../runtime/values/enum.ts';
import { parseId } from '../../../runtime/values/id.ts';
import { doubleToInteger, doubleToLong, parseLong } from '../../../runtime/values/long.ts';
import { ApexTime } from '../../../runtime/values/time.ts';
import { isoDate, isoDatetime } from '../dates/parse.ts';
import type { JsonReader } from './reader.ts';

type Parse = (text: string) => unknown;

/** How each primitive reads its text; null means that it can't. Numbers in quotes are numbers, as on the platform. */
const parsers: Readonly<Record<string, Parse>> = {
  String: (text) => text,
  Boolean: (text) => (/^true$/i.test(text) ? true : /^false$/i.test(text) ? false : null),
  Integer: (text) => {
    const value = parseDouble(text);
    return value === null || doubleToInteger(value) !== value ? null : value + 0;
  },
  Long: (text) => parseLong(text) ?? (parseDouble(text) === null || !Number.isInteger(Number(text)) ? null : doubleToLong(Number(text))),
  Double: parseDouble,
  Decimal: (text) => Decimal.parse(text),
  Date: isoDate,
  Datetime: isoDatetime,
  Time: parseTime,
  Blob: (text) => ApexBlob.ofBase64(text),
};

/** The scalar at the reader's current token (or the field name, for keys of maps). */
export function readPrimitive(reader: JsonReader, type: RuntimeType): unknown {
  reader.finish();
  const { token, value } = reader;
  if (token === 'START_OBJECT' || token === 'START_ARRAY') reader.fail('Illegal value for primitive');
  if (type.kind === 'enum' && token === 'VALUE_NUMBER_INT') return (type as EnumType).values[Number(value)] ?? invalid(reader, type);
  return textToPrimitive(value, type) ?? invalid(reader, type);
}

/** The text as a value of a primitive or enum; null when it is none. */
export function textToPrimitive(text: string, type: RuntimeType): unknown {
  if (type.kind === 'enum') return (type as EnumType).byName.get(text.toUpperCase()) ?? null;
  if (type.name === 'Id') return parseId(text);
  return parsers[type.name]?.(text) ?? null;
}

/** `18:30:05.123Z`. */
export function parseTime(text: string): ApexTime | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text);
  if (match === null) return null;
  const [, hour, minute, second = '0', fraction = '0'] = match;
  return ApexTime.of(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0')));
}

function invalid(reader: JsonReader, type: RuntimeType): never {
  const text = reader.value;
  if (type.name === 'Id') throwApex('System.JSONException', `Invalid id: ${text}`);
  if (/^(Date|Datetime|Time)$/.test(type.name)) reader.fail(`Invalid format: "${text}"`);
  if (/^(Integer|Long|Double|Decimal)$/.test(type.name)) reader.fail(`For input string: "${text}"`);
  if (type.kind === 'enum') reader.fail(`Invalid enum value: ${text} for type ${type.name}`);
  return reader.fail(`Illegal value for ${type.name.toLowerCase()}: ${text}`);
}
