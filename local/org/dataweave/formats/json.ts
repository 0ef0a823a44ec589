import { ApexDate } from '../../runtime/values/date.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { DataWeaveError, DwObject, Moment, pair, type Value } from '../values.ts';

export function readJson(text: string): Value {
  try {
    return valueOf(JSON.parse(text, (_, value: unknown, context?: { source?: string }) => (typeof value === 'number' ? Decimal.valueOf(context?.source ?? String(value)) : value)));
  } catch (error) {
    throw new DataWeaveError(`The input is no JSON: ${(error as Error).message}`);
  }
}

function valueOf(value: unknown): Value {
  if (value === null || typeof value !== 'object' || value instanceof Decimal) return value as Value;
  if (Array.isArray(value)) return value.map(valueOf);
  return new DwObject(Object.entries(value).map(([key, inner]) => pair(key, valueOf(inner))));
}

/** Indented by two spaces, as the script's writer does it. */
export function writeJson(value: Value, indent = ''): string {
  const inner = `${indent}  `;
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Decimal) return value.toPlainString();
  if (value instanceof ApexDate) return `"${value.toString()}"`;
  if (value instanceof Moment) return `"${value.at.iso()}"`;
  if (value instanceof DwObject) {
    if (value.pairs.length === 0) return '{}';
    return `{\n${value.pairs.map(({ key, value: of }) => `${inner}${JSON.stringify(key)}: ${writeJson(of, inner)}`).join(',\n')}\n${indent}}`;
  }
  if (typeof value === 'function') throw new DataWeaveError('A function can\'t be written as JSON.');
  if (value.length === 0) return '[]';
  return `[\n${value.map((item) => inner + writeJson(item, inner)).join(',\n')}\n${indent}]`;
}
