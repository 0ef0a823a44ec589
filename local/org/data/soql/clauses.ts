import type { FieldPath, OrderByItem, SoqlBind, SoqlFunction, SoqlNumber, SoqlQuery } from '../../language/syntax/soql-ast.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { visibleRecords } from '../schema/protected-records.ts';
import { accessCondition } from '../sharing/access-condition.ts';
import { compileCondition } from './conditions.ts';
import { fragment, joined, sql, type Fragment, type Parameter } from './fragment.ts';
import { compileFunction, isAggregate } from './functions.ts';
import type { Compilation, Operand, Scope } from './scope.ts';

/** How rows are kept from a query beside its own WHERE. */
export interface RowAccess {
  /** Only rows that the running user has access to. */
  readonly sharing: boolean;
}

/** `WHERE` with the query's condition, the recycle bin and sharing; empty when there is nothing to say. */
export function whereClause(scope: Scope, query: SoqlQuery, access: RowAccess, more: readonly Fragment[] = []): Fragment {
  const parts: Fragment[] = [...more];
  if (query.where !== null) parts.push(compileCondition(scope.compilation, query.where, (left) => rowOperand(scope, left)));
  if (scope.object.fields.has('isdeleted') && !query.allRows) parts.push(fragment(`${scope.alias}."IsDeleted" = 0`));
  if (scope.object.kind === 'customMetadata') parts.push(fragment(visibleRecords(scope.alias), scope.compilation.namespace));
  const shared = access.sharing ? accessCondition(scope.compilation.schema, scope.object, scope.alias, 'read') : null;
  if (shared !== null) parts.push(shared);
  if (query.scope?.text.toLowerCase() === 'mine') parts.push(fragment(`${scope.alias}."OwnerId" IS ?`, ({ userId }) => userId));
  return parts.length === 0 ? fragment('') : sql` WHERE ${joined(parts, ' AND ')}`;
}

/** The left side of a condition on rows. */
export function rowOperand(scope: Scope, left: FieldPath | SoqlFunction): Operand {
  if (left.kind === 'FieldPath') {
    const operand = scope.field(left);
    if (operand.field?.type === 'TEXTAREA' && operand.field.length > 255) {
      scope.compilation.errors.other(`field '${operand.field.name}' can not be filtered in a query call`, left);
    }
    return operand;
  }
  if (isAggregate(left.name)) scope.compilation.errors.other(`aggregate function ${left.name} can not be used in a WHERE clause`, left);
  return compileFunction(scope, left, () => fragment('0'));
}

/** Sorting terms. Text sorts without case, picklists by the order of their values, missing values first unless told otherwise. */
export function orderTerms(items: readonly OrderByItem[], operandOf: (item: FieldPath | SoqlFunction) => Operand): Fragment[] {
  return items.map(({ item, direction, nulls }) => {
    const operand = operandOf(item);
    const order = `${direction === 'desc' ? ' DESC' : ''} NULLS ${nulls === 'last' ? 'LAST' : 'FIRST'}`;
    const entries = operand.field?.type === 'PICKLIST' ? operand.field.picklistValues : [];
    if (entries.length === 0) return sql`${operand.fragment}${operand.form === 'text' ? ' COLLATE NOCASE' : ''}${order}`;
    const ranks = entries.map((entry, rank) => `WHEN '${entry.value.replaceAll("'", "''")}' THEN ${rank}`).join(' ');
    const rank = sql`(CASE ${operand.fragment} ${ranks} WHEN NULL THEN NULL ELSE CASE WHEN ${operand.fragment} IS NULL THEN NULL ELSE ${String(entries.length)} END END)`;
    return sql`${rank}${order}, ${operand.fragment}${order}`;
  });
}

export function limitClause(compilation: Compilation, query: SoqlQuery): Fragment {
  if (query.limit === null && query.offset === null) return fragment('');
  const limit = query.limit === null ? fragment('-1') : fragment('?', count(compilation, query.limit, 'LIMIT'));
  return query.offset === null ? sql` LIMIT ${limit}` : sql` LIMIT ${limit} OFFSET ${fragment('?', count(compilation, query.offset, 'OFFSET'))}`;
}

export function count(compilation: Compilation, value: SoqlNumber | SoqlBind, clause: string): Parameter {
  if (value.kind === 'SoqlNumber') return Number(value.text);
  const index = compilation.bindIndex.get(value) ?? 0;
  return ({ binds }) => {
    const bound = binds[index];
    if (typeof bound !== 'number') return throwApex('System.QueryException', `Invalid ${clause} value: ${String(bound)}`);
    if (bound < 0) throwApex('System.QueryException', `${clause} must be a non-negative number`);
    return bound;
  };
}
