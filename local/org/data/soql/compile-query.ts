import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { ObjectDescribe, SchemaService } from '../schema/describe.ts';
import { isHiddenFrom } from '../schema/protection.ts';
import type { Store } from '../store/store.ts';
import { compileAggregates, isAggregateQuery, type AggregatePlan } from './aggregate-plan.ts';
import { bindPositions } from './binds.ts';
import { limitClause, whereClause, type RowAccess } from './clauses.ts';
import { fragment, sql, type Fragment, type Parameter } from './fragment.ts';
import { QueryErrors } from './query-errors.ts';
import { compileRecords, namesOf, type RecordPlan } from './record-plan.ts';
import { checkRestrictions } from './restrictions.ts';
import { Scope, type Compilation } from './scope.ts';

/** `SELECT COUNT()`: one number. */
export interface CountPlan {
  readonly kind: 'count';
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

export type QueryPlan = (RecordPlan | AggregatePlan | CountPlan) & { readonly touched: ReadonlySet<string>; readonly objectName: string };

export interface PlanRequest {
  readonly schema: SchemaService;
  readonly store: Store;
  readonly namespace: string | null;
  readonly sharing: boolean;
  /** `bindShape` of the binds. */
  readonly shape: string;
}

const plans = new WeakMap<SoqlQuery, Map<string, QueryPlan>>();

/** The plan of a query; kept with the query for this schema, kind of binds, namespace and sharing. */
export function planOf(query: SoqlQuery, request: PlanRequest): QueryPlan {
  let known = plans.get(query);
  if (known === undefined) plans.set(query, (known = new Map()));
  const key = `${request.store.serial} ${request.schema.version} ${request.namespace ?? ''} ${request.sharing ? 'with' : ''} ${request.shape}`;
  let plan = known.get(key);
  if (plan === undefined) {
    plan = compileQuery(query, request);
    known.set(key, plan);
  }
  return plan;
}

export function isCountQuery(query: SoqlQuery): boolean {
  const [item] = query.select;
  return query.select.length === 1 && item?.kind === 'SelectFunction' && item.function.name.toLowerCase() === 'count' && item.function.arguments.length === 0 && item.alias === null;
}

function compileQuery(query: SoqlQuery, request: PlanRequest): QueryPlan {
  const access: RowAccess = { sharing: request.sharing };
  const compilation: Compilation = {
    ...request,
    errors: new QueryErrors(query),
    bindIndex: bindPositions(query),
    touched: new Set(),
    semiJoin: (inner) => compileSemiJoin(compilation, inner, access),
    aliases: 0,
  };
  const object = queriedObject(compilation, query);
  checkRestrictions(query, object.name, compilation.errors);
  const plan = isCountQuery(query) && query.groupBy === null
    ? compileCount(compilation, query, object, access)
    : isAggregateQuery(query)
      ? compileAggregates(compilation, query, object, access)
      : compileRecords(compilation, query, object, access);
  return { ...plan, touched: compilation.touched, objectName: object.name };
}

function queriedObject(compilation: Compilation, query: SoqlQuery): ObjectDescribe {
  const name = query.from[0]?.path.names.at(-1) ?? '';
  const object = compilation.schema.object(name, compilation.namespace);
  if (object === undefined || !object.queryable || isHiddenFrom(object, compilation.namespace)) return compilation.errors.noSuchObject(name);
  return object;
}

function compileCount(compilation: Compilation, query: SoqlQuery, object: ObjectDescribe, access: RowAccess): CountPlan {
  const scope = new Scope(compilation, object, namesOf(query));
  const where = whereClause(scope, query, access);
  const limit = limitClause(compilation, query);
  const text = limit.sql === '' ? sql`SELECT count(*) FROM ${scope.from}${where}` : sql`SELECT count(*) FROM (SELECT 1 FROM ${scope.from}${where}${limit})`;
  return { kind: 'count', ...text };
}

/** `SELECT AccountId FROM Contact WHERE …` inside IN; rows without value count for nothing, also for NOT IN. */
function compileSemiJoin(compilation: Compilation, query: SoqlQuery, access: RowAccess): Fragment {
  const scope = new Scope(compilation, queriedObject(compilation, query), namesOf(query));
  const [item] = query.select;
  if (query.select.length !== 1 || item?.kind !== 'SelectField') return compilation.errors.other('a semi join must select one field', query);
  const value = scope.field(item.path).fragment;
  const where = whereClause(scope, query, access, [sql`${value} IS NOT NULL`]);
  return sql`SELECT ${value} FROM ${scope.from}${where}${query.limit === null ? fragment('') : limitClause(compilation, query)}`;
}
