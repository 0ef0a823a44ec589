import { ApexException } from '../exceptions.ts';
import type { RuntimeType } from '../types.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { doubleText } from './double.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import type { ApexObject, ClassType } from './object-protocol.ts';
import { ApexSet } from './set.ts';
import { userTimeZone } from './time-zone.ts';

/** Collections print this many elements, then an ellipsis. */
const printedElements = 10;

/**
 * Text of a value in string concatenation, debug output and inside collections: null is `null`, a Date carries a time of midnight, a
 * Datetime stands in GMT. A static Long or Double that may have left its range must be boxed, a static Double always.
 */
export function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string': return value;
    case 'number': case 'boolean': case 'bigint': return String(value);
  }
  return value === null || value === undefined ? 'null' : objectText(value as object, []);
}

/** `String.valueOf(Object)`: as {@link textOf}, but null stays null, a Date is bare, and a Datetime stands on the user's clock. */
export function valueOfText(value: unknown): string | null {
  if (value === null) return null;
  if (value instanceof ApexDate) return value.toString();
  if (value instanceof ApexDatetime) return value.text(userTimeZone());
  return textOf(value);
}

/** `printing`: the objects around this one, so that a cycle ends. */
function objectText(value: object, printing: readonly object[]): string {
  if (value instanceof ApexDate) return `${value.toString()} 00:00:00`;
  if (value instanceof ApexException) return exceptionText(value);
  const text = (value as ApexObject).$text;
  if (text !== undefined) return text.call(value);
  const isCollection = value instanceof ApexList || value instanceof ApexSet || value instanceof ApexMap;
  const type = (value as ApexObject).$type as ClassType | undefined;
  if (!isCollection && type === undefined) return String(value);
  if (printing.includes(value)) return '(already output)';
  const inside = [...printing, value];
  if (value instanceof ApexList) return `(${elements(value, value.a.length, inside)})`;
  if (value instanceof ApexSet) return `{${elements(value, value.size(), inside)}}`;
  if (value instanceof ApexMap) return `{${entries(value, inside)}}`;
  return instanceText(value, type as ClassType, inside);
}

/** A value inside of another: the declared type tells a Double from an Integer. */
function nested(value: unknown, type: RuntimeType | undefined, printing: readonly object[]): string {
  if (typeof value === 'number' && type?.name === 'Double') return doubleText(value);
  return value !== null && typeof value === 'object' ? objectText(value, printing) : textOf(value);
}

function elements(values: ApexList | ApexSet, size: number, printing: readonly object[]): string {
  const parts: string[] = [];
  for (const value of values) {
    if (parts.length === printedElements) break;
    parts.push(nested(value, values.type.element, printing));
  }
  if (size > printedElements) parts.push('...');
  return parts.join(', ');
}

function entries(map: ApexMap, printing: readonly object[]): string {
  const parts: string[] = [];
  for (const [key, value] of map.entries()) {
    if (parts.length === printedElements) break;
    parts.push(`${nested(key, map.type.key, printing)}=${nested(value, map.type.element, printing)}`);
  }
  if (map.size() > printedElements) parts.push('...');
  return parts.join(', ');
}

/** `Inner:[size=3, name=abc]`: the class without its outer class or namespace. */
function instanceText(object: object, type: ClassType, printing: readonly object[]): string {
  const parts = (type.members ?? []).map((member) => `${member.name}=${nested((object as Record<string, unknown>)[member.key], member.type, printing)}`);
  return `${type.name.slice(type.name.lastIndexOf('.') + 1)}:[${parts.join(', ')}]`;
}

/** `System.DmlException: Insert failed…`. */
export function exceptionText(exception: ApexException): string {
  return `${exception.typeName}: ${exception.message ?? 'Script-thrown exception'}`;
}
