import { formatPattern } from '../platform/lang/dates/pattern.ts';
import { ApexDate } from '../runtime/values/date.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { textOf } from './text.ts';
import { DataWeaveError, DwObject, Moment, type Value } from './values.ts';

export function typeNameOf(value: Value): string {
  if (value === null) return 'Null';
  if (Array.isArray(value)) return 'Array';
  if (value instanceof DwObject) return 'Object';
  if (value instanceof Decimal) return 'Number';
  if (value instanceof Moment) return 'DateTime';
  if (value instanceof ApexDate) return 'Date';
  return typeof value === 'function' ? 'Function' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** `value as Type {…}`. The schema may hold `format` and `class`. */
export function coerce(value: Value, type: string, schema: DwObject | null): Value {
  if (value === null) return null;
  switch (type) {
    case 'String':
    case 'Key':
      return formatted(value, schema?.get('format') ?? null);
    case 'Number': {
      const number = value instanceof Decimal ? value : typeof value === 'string' ? Decimal.parse(value.trim()) : null;
      if (number !== null) return number;
      throw new DataWeaveError(`Cannot coerce ${typeNameOf(value)} (${typeof value === 'object' ? '…' : String(value)}) to Number.`);
    }
    case 'Boolean':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      throw new DataWeaveError(`Cannot coerce ${typeNameOf(value)} to Boolean.`);
    case 'Object':
      if (value instanceof DwObject) return new DwObject(value.pairs, schema === null ? value.className : (schema.get('class') as string | null));
      throw new DataWeaveError(`Cannot coerce ${typeNameOf(value)} to Object.`);
    case 'Array':
    case 'Any':
      return value;
  }
  if (typeNameOf(value) === type) return value;
  throw new DataWeaveError(`Cannot coerce ${typeNameOf(value)} to ${type}.`);
}

/** Patterns are those of java.time, where `u` is the year. */
function formatted(value: Value, format: Value): string {
  if (format !== null && value instanceof Moment) return formatPattern(value.at.ms, textOf(format).replaceAll('u', 'y'), value.zone === 'UTC' ? 'GMT' : value.zone);
  return textOf(value);
}
