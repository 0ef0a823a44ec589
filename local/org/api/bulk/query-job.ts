import type { ObjectDescribe, FieldDescribe, SchemaService } from '../../data/schema/describe.ts';
import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { valueToJson } from '../json-values.ts';
import { ApiError } from '../api-error.ts';

/** A column of the result: `Account.Name`. */
export interface QueryColumn {
  readonly name: string;
  /** Property of the record, parents first. */
  readonly path: readonly string[];
  readonly field: FieldDescribe;
}

/**
 * Columns of a bulk query in the order of its select list. What a bulk query can't have (aggregates, grouping, subqueries, `TYPEOF`, offsets) is refused.
 * Source: Bulk API 2.0 Developer Guide "Query Limits".
 */
export function queryColumns(query: SoqlQuery, schema: SchemaService): QueryColumn[] {
  if (query.groupBy !== null && query.groupBy !== undefined) throw unsupported('Aggregate Relationships not supported in Bulk Query');
  if (query.offset !== null && query.offset !== undefined) throw unsupported('OFFSET clause not supported in Bulk Query');
  const from = query.from[0]!;
  const describe = schema.object(from.path.names.at(-1) ?? '')!;
  return query.select.flatMap((item): QueryColumn[] => {
    if (item.kind !== 'SelectField') throw unsupported('Aggregate Relationships not supported in Bulk Query');
    const names = item.path.names.length > 1 && isAlias(item.path.names[0]!, from.alias?.text, from.path.names[0]!) ? item.path.names.slice(1) : item.path.names;
    return [columnOf(describe, names, schema)];
  });
}

function columnOf(describe: ObjectDescribe, names: readonly string[], schema: SchemaService): QueryColumn {
  const path: string[] = [];
  let at = describe;
  for (const name of names.slice(0, -1)) {
    const reference = schema.parentRelationship(at, name)!;
    path.push(reference.relationshipName!);
    at = schema.object(reference.referenceTo.length > 1 ? 'Name' : reference.referenceTo[0]!)!;
  }
  const field = schema.field(at, names.at(-1)!)!;
  return { name: [...path, field.name].join('.'), path: [...path, field.name], field };
}

function isAlias(name: string, alias: string | undefined, object: string): boolean {
  return name.toLowerCase() === (alias ?? object).toLowerCase();
}

function unsupported(message: string): ApiError {
  return new ApiError(400, 'API_ERROR', `FeatureNotEnabled : ${message}`);
}

/** The text of a value in a result: dates as ISO 8601 in UTC, numbers that may have a fraction with one. */
export function csvValue(record: SObjectRecord, { path, field }: QueryColumn): string {
  let value: unknown = record;
  for (const name of path) value = value instanceof SObjectRecord ? valuesOf(value)[name] : null;
  if (value === null || value === undefined) return field.apexType === 'Boolean' ? 'false' : '';
  if (value instanceof ApexDatetime) return value.iso();
  if (value instanceof Decimal || (typeof value === 'number' && field.apexType === 'Double')) {
    const number = Number(value.toString());
    return Number.isInteger(number) ? `${number}.0` : String(number);
  }
  return String(valueToJson(value, ''));
}
