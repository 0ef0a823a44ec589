import type { FieldDescribe, ObjectDescribe, SchemaService } from '../data/schema/describe.ts';
import type { SoqlQuery } from '../language/syntax/soql-ast.ts';
import { newRecord, SObjectRecord, valuesOf, type FieldValues } from '../runtime/sobject.ts';
import { ApexBlob } from '../runtime/values/blob.ts';
import { BoxedDouble, BoxedLong } from '../runtime/values/boxed.ts';
import { ApexDate } from '../runtime/values/date.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { toId } from '../runtime/values/id.ts';
import { ApexList } from '../runtime/values/list.ts';
import { ApexTime } from '../runtime/values/time.ts';
import { ApiError } from './api-error.ts';

/**
 * Records in the API's JSON, at `/services/data/vNN.0`.
 * @param selected - lower-case paths of the select list ({@link selectedPaths}); without it all that the record knows is shown
 */
export function recordToJson(record: SObjectRecord, base: string, selected: ReadonlySet<string> | null = null, prefix = ''): Record<string, unknown> {
  const object = record.$describe.name;
  const { Id } = valuesOf(record);
  const attributes = typeof Id === 'string' ? { type: object, url: `${base}/sobjects/${object}/${Id}` } : { type: object };
  const json: Record<string, unknown> = { attributes };
  const queried = record.$state?.queried ?? null;
  const names = queried ?? record.$populated().map(([name]) => name);
  for (const name of names) {
    const path = `${prefix}${name}`.toLowerCase();
    // The record's id and the keys of its parents are there for Apex even when nobody asked for them.
    if (selected !== null && isKey(record, name) && !selected.has(path)) continue;
    const value = valuesOf(record)[name] ?? blank(record, name);
    json[name] = value instanceof SObjectRecord ? recordToJson(value, base, selected, `${path}.`) : valueToJson(value, base);
  }
  return json;
}

function isKey(record: SObjectRecord, name: string): boolean {
  const type = record.$describe.fields.get(name.toLowerCase())?.type;
  return type === 'ID' || type === 'REFERENCE';
}

/** `account.name` of each selected field, without the alias of the queried object. Null when functions select more than names tell. */
export function selectedPaths(query: SoqlQuery): ReadonlySet<string> | null {
  const aliases = new Set(query.from.flatMap(({ alias, path }) => [alias?.text, path.names[0]]).filter((name) => name !== undefined).map((name) => name.toLowerCase()));
  const paths = new Set<string>();
  for (const item of query.select) {
    if (item.kind === 'SelectFunction') return null;
    if (item.kind !== 'SelectField') continue;
    const names = item.path.names.map((name) => name.toLowerCase());
    paths.add(names.join('.'));
    if (names.length > 1 && aliases.has(names[0]!)) paths.add(names.slice(1).join('.'));
  }
  return paths;
}

function blank(record: SObjectRecord, name: string): unknown {
  return record.$describe.fields.get(name.toLowerCase())?.apexType === 'Boolean' ? false : null;
}

export function valueToJson(value: unknown, base: string): unknown {
  if (value instanceof SObjectRecord) return recordToJson(value, base);
  if (value instanceof ApexList) return value.a.length === 0 ? null : { totalSize: value.a.length, done: true, records: value.a.map((child) => valueToJson(child, base)) };
  // Date-times carry milliseconds and +0000, as in every REST answer.
  if (value instanceof ApexDatetime) return value.iso().replace('Z', '+0000');
  if (value instanceof ApexDate) return value.toString();
  if (value instanceof ApexTime) return new Date(value.ms).toISOString().slice(11);
  if (value instanceof Decimal) return Number(value.toString());
  if (value instanceof BoxedLong || value instanceof BoxedDouble) return Number(value.value);
  if (value instanceof ApexBlob) return value.base64();
  if (typeof value === 'bigint') return Number(value);
  return value ?? null;
}

/**
 * A record from a JSON body. Unknown fields are an `INVALID_FIELD`, unusable values a `JSON_PARSER_ERROR`; parents by external id (`"Account": {"Ext__c": 1}`)
 * become parent records.
 */
export function recordFromJson(describe: ObjectDescribe, body: Readonly<Record<string, unknown>>, schema: SchemaService): SObjectRecord {
  const values: FieldValues = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'attributes') continue;
    const field = schema.field(describe, name);
    if (field !== undefined) values[field.name] = valueFromJson(field, value);
    else {
      const reference = schema.parentRelationship(describe, name);
      const parent = reference && schema.object(reference.referenceTo[0] ?? '');
      if (reference === undefined || parent === undefined || value === null || typeof value !== 'object') {
        throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${describe.name}`, [name]);
      }
      values[reference.relationshipName ?? name] = recordFromJson(parent, value as Record<string, unknown>, schema);
    }
  }
  return newRecord(describe, values);
}

export function valueFromJson(field: FieldDescribe, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  try {
    switch (field.apexType) {
      case 'Boolean': return typeof value === 'boolean' ? value : parseBoolean(value);
      case 'Integer': case 'Long': case 'Double': return Number.isNaN(Number(value)) ? unusable(field, value) : Number(value);
      case 'Decimal': return Decimal.valueOf(String(value));
      case 'Date': return dateOf(field, String(value));
      // Milliseconds since 1970 are taken, too: Salesforce's own clients send them.
      case 'Datetime': return new ApexDatetime(typeof value === 'number' ? value : instantOf(field, String(value)));
      case 'Time': return new ApexTime(instantOf(field, `1970-01-01T${String(value)}`));
      case 'Blob': return ApexBlob.ofBase64(String(value));
      case 'Id': return toId(String(value));
      default: return typeof value === 'object' ? unusable(field, value) : String(value);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    return unusable(field, value);
  }
}

function parseBoolean(value: unknown): boolean {
  return String(value).toLowerCase() === 'true' || value === 1;
}

function dateOf(field: FieldDescribe, text: string): ApexDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? unusable(field, text);
  return ApexDate.of(Number(match[1]), Number(match[2]), Number(match[3]));
}

function instantOf(field: FieldDescribe, text: string): number {
  const instant = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant) ? unusable(field, text) : instant;
}

function unusable(field: FieldDescribe, value: unknown): never {
  const code = field.apexType === 'Id' ? 'MALFORMED_ID' : 'JSON_PARSER_ERROR';
  throw new ApiError(400, code, `${field.label}: value not of required type: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`, [field.name]);
}
