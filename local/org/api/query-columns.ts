import type { SchemaService, ObjectDescribe, FieldDescribe } from '../data/schema/describe.ts';
import type { SelectItem, SoqlQuery } from '../language/syntax/soql-ast.ts';

/** A column of a query's result, as `query?columns=true` tells it: parents and subqueries hold theirs in `joinColumns`. */
export interface ColumnMetadata {
  readonly columnName: string;
  readonly displayName: string;
  readonly aggregate: boolean;
  readonly joinColumns: ColumnMetadata[];
  readonly [more: string]: unknown;
}

/** Columns in the order of the select list. Source: what the Salesforce CLI reads of them for its tables. */
export function columnMetadata(query: SoqlQuery, schema: SchemaService): ColumnMetadata[] {
  const describe = schema.object(query.from[0]?.path.names.at(-1) ?? '');
  const columns: ColumnMetadata[] = [];
  let expressions = 0;
  for (const item of query.select) {
    switch (item.kind) {
      case 'SelectField': addPath(columns, withoutAlias(item.path.names, query), describe, schema); break;
      case 'SelectFunction': columns.push(column(item.alias?.text ?? `expr${expressions++}`, undefined, true)); break;
      case 'SelectSubquery': columns.push(subquery(item, schema)); break;
      case 'SelectTypeOf': addPath(columns, item.path.names, describe, schema);
    }
  }
  return columns;
}

function subquery(item: Extract<SelectItem, { kind: 'SelectSubquery' }>, schema: SchemaService): ColumnMetadata {
  const name = item.query.from[0]?.path.names.at(-1) ?? '';
  return { ...column(name, undefined, true), joinColumns: columnMetadata(item.query, schema) };
}

function addPath(columns: ColumnMetadata[], names: readonly string[], describe: ObjectDescribe | undefined, schema: SchemaService): void {
  const [first = '', ...rest] = names;
  if (rest.length === 0) {
    columns.push(column(first, describe && schema.field(describe, first), false));
    return;
  }
  const reference = describe && schema.parentRelationship(describe, first);
  const name = reference?.relationshipName ?? first;
  let parent = columns.find(({ columnName, aggregate }) => columnName === name && !aggregate);
  if (parent === undefined) columns.push((parent = column(name, undefined, false)));
  addPath(parent.joinColumns, rest, schema.object(reference?.referenceTo[0] ?? ''), schema);
}

function column(name: string, field: FieldDescribe | undefined, aggregate: boolean): ColumnMetadata {
  const apexType = field?.apexType ?? null;
  return {
    aggregate, apexType, booleanType: apexType === 'Boolean', columnName: field?.name ?? name, custom: field?.custom === true, displayName: field?.name ?? name, foreignKeyName: null, insertable: field?.createable === true,
    joinColumns: [], numberType: apexType === 'Decimal' || apexType === 'Double' || apexType === 'Integer', textType: apexType === 'String', updatable: field?.updateable === true,
  };
}

function withoutAlias(names: readonly string[], query: SoqlQuery): readonly string[] {
  const from = query.from[0];
  const alias = (from?.alias?.text ?? from?.path.names[0] ?? '').toLowerCase();
  return names.length > 1 && names[0]!.toLowerCase() === alias ? names.slice(1) : names;
}
