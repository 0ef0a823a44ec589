import type { SObjectRecord } from '../../../runtime/sobject.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import { writeJson } from './write.ts';

const apiVersion = '65.0';
/** `"Name":` by name: a query's rows share their names. */
const quotedNames = new Map<string, string>();

/**
 * A record: `attributes` with its type and, once it has an id, its URL; then the set fields in the order of setting. Parents are records,
 * children look like a page of query results. Datetimes carry `+0000`.
 */
export function writeRecord(record: SObjectRecord, suppressNulls: boolean, depth: number): string {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const type = record.$describe.name;
  let text = `{"attributes":{"type":"${type}"`;
  if (typeof values.Id === 'string') text += `,"url":"/services/data/v${apiVersion}/sobjects/${type}/${values.Id}"`;
  text += '}';
  for (const name in values) {
    if (!Object.hasOwn(values, name)) continue;
    const value = values[name];
    if (value === undefined) continue;
    text += `,${quoted(name)}${writeField(value, suppressNulls, depth)}`;
  }
  return `${text}}`;
}

function quoted(name: string): string {
  let text = quotedNames.get(name);
  if (text === undefined) quotedNames.set(name, (text = `"${name}":`));
  return text;
}

function writeField(value: unknown, suppressNulls: boolean, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null) return 'null';
  if (value instanceof Decimal) return value.toString();
  if (value instanceof ApexDatetime) return `"${value.iso().slice(0, -1)}+0000"`;
  if (value instanceof ApexList && value.type.element?.kind !== 'primitive') return `{"totalSize":${value.a.length},"done":true,"records":${writeJson(value, suppressNulls, undefined, depth + 1)}}`;
  return writeJson(value, suppressNulls, undefined, depth + 1);
}
