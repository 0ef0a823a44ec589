import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { ChildRelationship, ObjectDescribe } from '../schema/describe.ts';
import { quoted } from '../store/object-table.ts';
import { count, limitClause, orderTerms, rowOperand, whereClause, type RowAccess } from './clauses.ts';
import { fragment, joined, sql, type Fragment, type Parameter } from './fragment.ts';
import { Scope, type Compilation } from './scope.ts';
import { SelectList, type RecordNode } from './select-list.ts';

/** A query for records, ready to run. */
export interface RecordPlan {
  readonly kind: 'records';
  readonly object: ObjectDescribe;
  readonly sql: string;
  readonly parameters: readonly Parameter[];
  readonly root: RecordNode;
  readonly children: readonly ChildPlan[];
  readonly forUpdate: boolean;
}

/** A child sub-query: read once for all parents, by their ids. */
export interface ChildPlan {
  readonly relationship: string;
  readonly plan: RecordPlan;
  /** Where the parent's id stands in a row. */
  readonly parentIndex: number;
}

export function compileRecords(compilation: Compilation, query: SoqlQuery, object: ObjectDescribe, access: RowAccess): RecordPlan {
  const scope = new Scope(compilation, object, namesOf(query));
  const list = new SelectList(scope);
  for (const item of query.select) list.add(item);
  list.finish();
  const children = list.subqueries.map((child) => compileChild(compilation, child, object, list.root, access));
  const where = whereClause(scope, query, access);
  const order = orderTerms(query.orderBy, (item) => rowOperand(scope, item));
  // Rows of equal rank, and all rows where no order is asked for, come in the order in which they were made.
  const ordered = joined([...order, fragment(`${scope.alias}.rowid`)], ', ');
  const text = sql`SELECT ${joined(list.columns, ', ')} FROM ${scope.from}${where} ORDER BY ${ordered}${limitClause(compilation, query)}`;
  return { kind: 'records', object, ...text, root: list.root, children, forUpdate: query.forClauses.includes('update') };
}

function compileChild(compilation: Compilation, query: SoqlQuery, parent: ObjectDescribe, root: RecordNode, access: RowAccess): ChildPlan {
  const { schema, namespace, errors } = compilation;
  const from = query.from[0];
  const name = from?.path.names.at(-1) ?? '';
  const relationship: ChildRelationship | undefined = schema.childRelationship(parent, name, namespace);
  const object = relationship === undefined ? undefined : schema.object(relationship.childObject);
  if (relationship === undefined || object === undefined) return errors.noSuchRelationship(name, from ?? query, 'FROM part of query call');
  root.queried.add(relationship.relationshipName as string);

  const scope = new Scope(compilation, object, namesOf(query));
  const list = new SelectList(scope);
  for (const item of query.select) list.add(item);
  list.finish();
  const lookup = fragment(`${scope.alias}.${quoted(relationship.field)}`);
  const parentIndex = list.hidden(lookup);
  const mine = sql`${lookup} IN (SELECT value FROM json_each(${fragment('?', ({ parentIds }) => parentIds ?? '[]')}))`;
  const where = whereClause(scope, query, access, [mine]);
  const order = joined([...orderTerms(query.orderBy, (item) => rowOperand(scope, item)), fragment(`${scope.alias}.rowid`)], ', ');
  const text = perParent(compilation, query, list.columns, scope, where, order, lookup);
  return {
    relationship: relationship.relationshipName as string,
    parentIndex,
    plan: { kind: 'records', object, ...text, root: list.root, children: [], forUpdate: false },
  };
}

/** LIMIT and OFFSET of a sub-query count for each parent by itself. */
function perParent(
  compilation: Compilation, query: SoqlQuery, columns: readonly Fragment[], scope: Scope, where: Fragment, order: Fragment, lookup: Fragment,
): Fragment {
  if (query.limit === null && query.offset === null) return sql`SELECT ${joined(columns, ', ')} FROM ${scope.from}${where} ORDER BY ${order}`;
  const named = columns.map((column, index) => sql`${column} AS c${String(index)}`);
  const names = columns.map((_, index) => `c${index}`).join(', ');
  const offset = fragment('?', query.offset === null ? 0 : count(compilation, query.offset, 'OFFSET'));
  const limit = query.limit === null ? fragment('9007199254740991') : fragment('?', count(compilation, query.limit, 'LIMIT'));
  return sql`SELECT ${names} FROM (SELECT ${joined(named, ', ')}, row_number() OVER (PARTITION BY ${lookup} ORDER BY ${order}) AS place FROM ${scope.from}${where}) WHERE place > ${offset} AND place <= ${offset} + ${limit} ORDER BY place`;
}

export function namesOf(query: SoqlQuery): string[] {
  const from = query.from[0];
  if (from === undefined) return [];
  return [from.path.names.at(-1) as string, ...(from.alias === null ? [] : [from.alias.text])];
}
