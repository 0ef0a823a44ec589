import { bindsOf } from '../../data/soql/binds.ts';
import { parseDynamicQuery } from '../../data/soql/parse-query.ts';
import type { Expression } from '../../language/syntax/ast/expressions.ts';
import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { transaction, type AccessMode, type QueryOptions } from '../../runtime/services.ts';
import { SObjectRecord } from '../../runtime/sobject.ts';
import type { ApexMap } from '../../runtime/values/map.ts';
import { callerNamespace } from './caller-namespace.ts';

/**
 * What the calling code knows and a dynamic query may use. Emitted code may hand it over as one more argument behind those of the Apex signature
 * (`Database.query`, `countQuery`, `getQueryLocator`): the namespace of the code, and its variables by lower-cased name (undefined: there is none).
 */
export interface DynamicScope {
  readonly namespace: string | null;
  readonly variable?: (name: string) => unknown;
}

export interface PreparedQuery {
  readonly query: SoqlQuery;
  readonly options: QueryOptions;
}

export function isDynamicScope(value: unknown): value is DynamicScope {
  return typeof value === 'object' && value !== null && 'namespace' in value && !(value instanceof SObjectRecord);
}

/** Reads the text and finds the values of its binds. */
export function prepareQuery(text: string | null, accessMode: AccessMode, scope: DynamicScope | null, binds: ApexMap | null): PreparedQuery {
  if (text === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  const query = parseDynamicQuery(text);
  const values = bindsOf(query).map((bind) => (binds === null ? variable(bind.expression, scope) : bound(bind.expression, binds)));
  return { query, options: { accessMode, sharing: transaction().sharing, namespace: scope === null ? callerNamespace() : scope.namespace, binds: values } };
}

/** `:name`. Fields of variables can't be bound. Source: "Dynamic SOQL". */
function variable(expression: Expression, scope: DynamicScope | null): unknown {
  const name = namesOf(expression).join('.');
  const value = scope?.variable?.(name.toLowerCase());
  return value === undefined ? throwApex('System.QueryException', `Variable does not exist: ${name}`) : value;
}

function bound(expression: Expression, binds: ApexMap): unknown {
  const name = namesOf(expression).join('.');
  for (const [key, value] of binds.entries()) if (String(key).toLowerCase() === name.toLowerCase()) return value;
  return throwApex('System.QueryException', `Key '${name}' does not exist in the bindMap`);
}

function namesOf(expression: Expression): string[] {
  if (expression.kind === 'Identifier') return [nameText(expression)];
  if (expression.kind === 'FieldAccess') return [...namesOf(expression.target), nameText(expression)];
  return throwApex('System.QueryException', 'Only variable names and their fields can be bound in a dynamic query');
}

function nameText(node: object): string {
  const { name } = node as { name: string | { text: string } };
  return typeof name === 'string' ? name : name.text;
}
