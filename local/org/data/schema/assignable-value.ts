import { ApexBlob } from '../../runtime/values/blob.ts';
import { BoxedDouble, BoxedLong } from '../../runtime/values/boxed.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { EnumValue } from '../../runtime/values/enum.ts';
import { parseId } from '../../runtime/values/id.ts';
import { ApexTime } from '../../runtime/values/time.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import type { FieldDescribe } from './describe.ts';

/**
 * A value that code gives to a field without static types (`put`), in the field's own type. Throws SObjectException "Illegal assignment from
 * String to Decimal" as Apex does.
 */
export function assignableValue(field: FieldDescribe, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const converted = convert(field, value);
  if (converted === undefined) {
    throwApex('System.SObjectException', `Illegal assignment from ${typeNameOf(value)} to ${field.apexType}`);
  }
  return converted;
}

function convert(field: FieldDescribe, value: unknown): unknown {
  switch (field.apexType) {
    case 'String':
      if (typeof value === 'string') return value;
      return value instanceof EnumValue ? value.name : undefined;
    case 'Id':
      if (typeof value !== 'string') return undefined;
      // A lookup takes any text until the record is saved.
      return parseId(value) ?? (field.type === 'ID' ? throwApex('System.StringException', `Invalid id: ${value}`) : value);
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'Integer':
      if (typeof value === 'number') return value;
      return value instanceof Decimal && value.scale === 0 ? value.intValue() : undefined;
    case 'Long':
      if (typeof value === 'number') return value;
      return value instanceof BoxedLong ? value.value : undefined;
    case 'Decimal':
      return decimalOf(value);
    case 'Double':
      return decimalOf(value)?.toDouble();
    case 'Date':
      return value instanceof ApexDate ? value : undefined;
    case 'Datetime':
      if (value instanceof ApexDatetime) return value;
      return value instanceof ApexDate ? new ApexDatetime(value.days * 86_400_000) : undefined;
    case 'Time':
      return value instanceof ApexTime ? value : undefined;
    case 'Blob':
      return value instanceof ApexBlob ? value : undefined;
    default:
      return value;
  }
}

function decimalOf(value: unknown): Decimal | undefined {
  if (value instanceof Decimal) return value;
  if (typeof value === 'number') return Decimal.of(value);
  if (value instanceof BoxedLong) return Decimal.of(value.value);
  return value instanceof BoxedDouble ? Decimal.fromDouble(value.value) : undefined;
}

/** The Apex type of a value that stands in an `Object`, for messages. */
export function typeNameOf(value: unknown): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Integer';
  for (const [type, name] of valueTypes) if (value instanceof type) return name;
  const described = value as { $describe?: { name: string }; type?: { name: string }; typeName?: string };
  return described.$describe?.name ?? described.typeName ?? described.type?.name ?? 'Object';
}

const valueTypes: readonly (readonly [abstract new (...args: never[]) => object, string])[] = [
  [Decimal, 'Decimal'], [BoxedLong, 'Long'], [BoxedDouble, 'Double'], [ApexDate, 'Date'], [ApexDatetime, 'Datetime'], [ApexTime, 'Time'], [ApexBlob, 'Blob'],
];
