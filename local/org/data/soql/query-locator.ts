import type { SoqlQuery, SoqlValue } from '../../language/syntax/soql-ast.ts';
import type { QueryOptions } from '../../runtime/services.ts';
import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { BoxedDouble, BoxedLong } from '../../runtime/values/boxed.ts';
import { EnumValue } from '../../runtime/values/enum.ts';
import { isoDate } from '../store/stored-values.ts';
import { bindPositions, elementsOf } from './binds.ts';

/** How the rows of a locator are read: all that a batch job keeps of it between transactions. */
export interface LocatorQuery {
  /** Without binds: their values stand in it. */
  readonly query: SoqlQuery;
  readonly options: Omit<QueryOptions, 'binds'>;
}

/** A query with its binds replaced by their values, so that it can be kept. */
export function withoutBinds(query: SoqlQuery, binds: readonly unknown[]): SoqlQuery {
  const positions = bindPositions(query);
  if (positions.size === 0) return query;
  const replace = (node: unknown): unknown => {
    if (node === null || typeof node !== 'object') return node;
    const index = positions.get(node as never);
    if (index !== undefined) return literal(node as SoqlValue, binds[index]);
    if (Array.isArray(node)) return node.map(replace);
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replace(value)]));
  };
  return replace(query) as SoqlQuery;
}

function literal(at: SoqlValue, value: unknown): SoqlValue {
  const { start, end, line, column } = at;
  const place = { start, end, line, column };
  const elements = elementsOf(value);
  if (elements !== null) return { ...place, kind: 'SoqlValueList', values: elements.map((element) => literal(at, element)) };
  if (value === null || value === undefined) return { ...place, kind: 'SoqlNull' };
  if (typeof value === 'boolean') return { ...place, kind: 'SoqlBoolean', value };
  if (typeof value === 'number' || typeof value === 'bigint') return { ...place, kind: 'SoqlNumber', text: String(value) };
  if (value instanceof Decimal) return { ...place, kind: 'SoqlNumber', text: value.toPlainString() };
  if (value instanceof BoxedLong || value instanceof BoxedDouble) return { ...place, kind: 'SoqlNumber', text: String(value.value) };
  if (value instanceof ApexDate) return { ...place, kind: 'SoqlDate', text: isoDate(value) };
  if (value instanceof ApexDatetime) return { ...place, kind: 'SoqlDateTime', text: new Date(value.ms).toISOString() };
  if (value instanceof SObjectRecord) return literal(at, valuesOf(value).Id ?? null);
  const text = value instanceof EnumValue ? value.name : String(value);
  return { ...place, kind: 'SoqlString', value: text, pattern: text };
}

/** The same query for the rows with these ids (the only bind). */
export function byIds(query: SoqlQuery): SoqlQuery {
  const { start, end, line, column } = query;
  const place = { start, end, line, column };
  return {
    ...query,
    where: {
      ...place, kind: 'ComparisonCondition', operator: 'in', left: { ...place, kind: 'FieldPath', names: ['Id'] },
      right: { ...place, kind: 'SoqlBind', expression: { ...place, kind: 'NullLiteral' } },
    },
    limit: null,
    offset: null,
    forClauses: [],
  };
}
