import { aggregateResultDescribe } from '../schema/aggregate-result.ts';
import type { FieldPath, SoqlFunction, SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { ApexFieldType, FieldDescribe, ObjectDescribe } from '../schema/describe.ts';
import { valueForm } from '../store/stored-values.ts';
import { limitClause, whereClause, type RowAccess } from './clauses.ts';
import { compileCondition } from './conditions.ts';
import { fragment, joined, sql, type Fragment, type Parameter } from './fragment.ts';
import { compileFunction, isAggregate } from './functions.ts';
import { namesOf } from './record-plan.ts';
import { polymorphicType, Scope, type Compilation, type Operand } from './scope.ts';
import type { NamedOperand } from './select-list.ts';

/** A query that answers AggregateResults. */
export interface AggregatePlan {
  readonly kind: 'aggregates';
  readonly sql: string;
  readonly parameters: readonly Parameter[];
  /** Pseudo object `AggregateResult` with a field an alias; decodes the row's values by position. */
  readonly result: ObjectDescribe;
  readonly fields: readonly FieldDescribe[];
  /** Answers how many rows are read; null when no aggregate but COUNT is asked for, where groups are what counts. */
  readonly rowsRead: Fragment | null;
}

export function isAggregateQuery(query: SoqlQuery): boolean {
  return query.groupBy !== null || query.select.some((item) => item.kind === 'SelectFunction' && isAggregate(item.function.name));
}

export function compileAggregates(compilation: Compilation, query: SoqlQuery, object: ObjectDescribe, access: RowAccess): AggregatePlan {
  const groups = query.groupBy?.items ?? [];
  const levels = groupingLevels(query.groupBy?.mode ?? 'plain', groups.length);
  let fields: readonly FieldDescribe[] = [];
  const selects = levels.map((level) => {
    const made = compileLevel(compilation, query, object, access, level);
    fields = made.fields;
    return made.text;
  });
  const limit = limitClause(compilation, query);
  const places = query.orderBy.map(({ direction, nulls }, index) => `o${index}${direction === 'desc' ? ' DESC' : ''} NULLS ${nulls === 'last' ? 'LAST' : 'FIRST'}`);
  // Sums can pass 2^53: whole numbers come as text.
  const names = fields.map((field, index) => (valueForm(field) === 'decimal' ? `CAST(c${index} AS TEXT)` : `c${index}`)).join(', ');
  const order = places.length === 0 ? '' : ` ORDER BY ${places.join(', ')}`;
  const text = sql`SELECT ${names} FROM (${joined(selects, ' UNION ALL ')})${order}${limit}`;
  return { kind: 'aggregates', ...text, fields, result: aggregateResultDescribe(fields), rowsRead: countsOnly(query) ? null : rowsRead(compilation, query, object, access) };
}

function countsOnly(query: SoqlQuery): boolean {
  return query.select.every((item) => item.kind !== 'SelectFunction' || !isAggregate(item.function.name) || /^(count|grouping)$/i.test(item.function.name));
}

function rowsRead(compilation: Compilation, query: SoqlQuery, object: ObjectDescribe, access: RowAccess): Fragment {
  const scope = new Scope(compilation, object, namesOf(query));
  const where = whereClause(scope, query, access);
  return sql`SELECT count(*) FROM ${scope.from}${where}`;
}

/** Which groups each level keeps: all; for ROLLUP also shorter and shorter beginnings; for CUBE every subset. */
function groupingLevels(mode: 'plain' | 'rollup' | 'cube', count: number): boolean[][] {
  const all = Array.from({ length: count }, () => true);
  if (mode === 'plain') return [all];
  if (mode === 'rollup') return Array.from({ length: count + 1 }, (_, dropped) => all.map((_, index) => index < count - dropped));
  return Array.from({ length: 2 ** count }, (_, bits) => all.map((_, index) => (bits & (1 << index)) === 0));
}

function compileLevel(compilation: Compilation, query: SoqlQuery, object: ObjectDescribe, access: RowAccess, kept: readonly boolean[]): { text: Fragment; fields: FieldDescribe[] } {
  const scope = new Scope(compilation, object, namesOf(query));
  const groups = query.groupBy?.items ?? [];
  const keyOf = (item: FieldPath | SoqlFunction): string => groupKey(scope, item);
  const dropped = new Set(groups.filter((_, index) => kept[index] === false).map(keyOf));
  const grouping = (item: FieldPath | SoqlFunction): Fragment => fragment(dropped.has(keyOf(item)) ? '1' : '0');
  const operandOf = (item: FieldPath | SoqlFunction): Operand => {
    const operand = item.kind === 'FieldPath' ? scope.field(item) : compileFunction(scope, item, grouping);
    return dropped.has(keyOf(item)) ? { ...operand, fragment: fragment('NULL') } : operand;
  };
  const named = namedOperands(scope, query, operandOf);
  const orders = orderByAlias(query, named, operandOf);
  const where = whereClause(scope, query, access);
  const keys = groups.filter((_, index) => kept[index] !== false).map((item) => operandOf(item).fragment);
  const group = keys.length === 0 ? fragment('') : sql` GROUP BY ${joined(keys, ', ')}`;
  const having = query.having === null ? fragment('') : sql` HAVING ${compileCondition(compilation, query.having, operandOf)}`;
  const columns = [...named.map(({ operand }, index) => sql`${operand.fragment} AS c${String(index)}`), ...orders.map((order, index) => sql`${order} AS o${String(index)}`)];
  return { text: sql`SELECT ${joined(columns, ', ')} FROM ${scope.from}${where}${group}${having}`, fields: named.map(resultField) };
}

function namedOperands(scope: Scope, query: SoqlQuery, operandOf: (item: FieldPath | SoqlFunction) => Operand): NamedOperand[] {
  const groups = new Set((query.groupBy?.items ?? []).map((item) => groupKey(scope, item)));
  let unnamed = 0;
  return query.select.map((item) => {
    if (item.kind === 'SelectFunction') return { name: item.alias?.text ?? `expr${unnamed++}`, operand: operandOf(item.function) };
    if (item.kind !== 'SelectField') return scope.compilation.errors.other('unexpected sub-query in an aggregate query', item);
    const operand = operandOf(item.path);
    if (!groups.has(groupKey(scope, item.path))) scope.compilation.errors.other(`Field must be grouped or aggregated: ${operand.field?.name ?? item.path.names.join('.')}`, item);
    return { name: item.alias?.text ?? operand.field?.name ?? (item.path.names.at(-1) as string), operand };
  });
}

/** Order terms without their direction; an alias of the select list may stand for its value. */
function orderByAlias(query: SoqlQuery, named: readonly NamedOperand[], operandOf: (item: FieldPath | SoqlFunction) => Operand): Fragment[] {
  return query.orderBy.map(({ item }) => {
    const alias = item.kind === 'FieldPath' && item.names.length === 1 ? named.find(({ name }) => name.toLowerCase() === item.names[0]?.toLowerCase()) : undefined;
    const operand = alias?.operand ?? operandOf(item);
    return operand.form === 'text' ? sql`${operand.fragment} COLLATE NOCASE` : operand.fragment;
  });
}

function groupKey(scope: Scope, item: FieldPath | SoqlFunction): string {
  if (item.kind === 'FieldPath') {
    const { relationships, field } = scope.resolve(item);
    return [...relationships, field].map((one) => one.name).join('.').toLowerCase();
  }
  return `${item.name}(${item.arguments.map((one) => (one.kind === 'FieldPath' || one.kind === 'SoqlFunction' ? groupKey(scope, one) : '')).join()})`.toLowerCase();
}

const apexTypes: Readonly<Record<string, ApexFieldType>> = { integer: 'Integer', decimal: 'Decimal', boolean: 'Boolean', date: 'Date', datetime: 'Datetime', time: 'Time', text: 'String', exact: 'String', blob: 'Blob' };

function resultField({ name, operand }: NamedOperand): FieldDescribe {
  if (operand.field !== null) return { ...operand.field, name, calculated: false, precision: 18 };
  return { ...polymorphicType, name, localName: name, label: name, apexType: apexTypes[operand.form] ?? 'Object', scale: operand.scale, precision: 15, type: operand.form === 'integer' ? 'INTEGER' : 'DOUBLE' };
}

