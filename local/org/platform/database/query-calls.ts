import { orgData } from '../../data/org-data.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import type { PlatformFunction } from '../../runtime/platform-class.ts';
import { InlineQuery } from '../../runtime/emitted/data.ts';
import { services } from '../../runtime/services.ts';
import { anySObjectType, sobjectType } from '../../runtime/sobject-type.ts';
import { ApexList } from '../../runtime/values/list.ts';
import type { ApexMap } from '../../runtime/values/map.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import { AccessLevel, modeOf } from './access-level.ts';
import { Cursor, PaginationCursor } from './cursor.ts';
import { isDynamicScope, prepareQuery, type PreparedQuery } from './dynamic-query.ts';
import { locatorOf, QueryLocator } from './query-locator.ts';

function prepared(text: string | null, rest: readonly unknown[], binds: ApexMap | null = null): PreparedQuery {
  const level = rest.find((one) => one instanceof AccessLevel);
  const scope = rest.find(isDynamicScope) ?? null;
  return prepareQuery(text, modeOf(level), scope, binds);
}

function query({ query: parsed, options }: PreparedQuery): ApexList {
  const records = services().data.query(parsed, options);
  const name = parsed.from[0]?.path.names.at(-1) ?? '';
  const object = services().schema.object(name, options.namespace);
  // The type of an aggregate's rows is not that of the queried object.
  const type = records[0] !== undefined ? sobjectType(records[0].$describe) : object === undefined ? anySObjectType : sobjectType(object);
  return new ApexList(listOf(type), records);
}

function count({ query: parsed, options }: PreparedQuery): number {
  const [item] = parsed.select;
  if (item?.kind !== 'SelectFunction' || item.function.name.toLowerCase() !== 'count') throwApex('System.QueryException', 'countQuery needs SELECT COUNT()');
  return services().data.count(parsed, options);
}

function locator(source: string | ApexList | InlineQuery | null, ...rest: unknown[]): QueryLocator {
  if (source instanceof InlineQuery) {
    const level = rest.find((one) => one instanceof AccessLevel);
    return new QueryLocator(source.query, level === undefined ? source.options : { ...source.options, accessMode: modeOf(level) });
  }
  if (source instanceof ApexList) return locatorOf(source);
  const { query: parsed, options } = prepared(source, rest);
  // A locator reads its rows later, yet a query that can't be run is refused at once.
  orgData().check(parsed, options);
  return new QueryLocator(parsed, options, source);
}

function boundLocator(text: string | null, binds: ApexMap, level: unknown): QueryLocator {
  const { query: parsed, options } = prepared(text, [level], binds);
  return new QueryLocator(parsed, options, text);
}

/** Dynamic queries. Emitted code may add a `DynamicScope` as last argument. */
export const queryStatics: Record<string, PlatformFunction> = {
  'List<SObject> query(String query)': (text: string | null, ...rest: unknown[]) => query(prepared(text, rest)),
  'List<SObject> query(String query, AccessLevel accessLevel)': (text: string | null, ...rest: unknown[]) => query(prepared(text, rest)),
  'List<SObject> queryWithBinds(String query, Map<String,Object> binds, AccessLevel accessLevel)': (text: string | null, binds: ApexMap, ...rest: unknown[]) => query(prepared(text, rest, binds)),
  'Integer countQuery(String query)': (text: string | null, ...rest: unknown[]) => count(prepared(text, rest)),
  'Integer countQuery(String query, AccessLevel accessLevel)': (text: string | null, ...rest: unknown[]) => count(prepared(text, rest)),
  'Integer countQueryWithBinds(String query, Map<String,Object> binds, AccessLevel accessLevel)': (text: string | null, binds: ApexMap, ...rest: unknown[]) => count(prepared(text, rest, binds)),
  'Database.QueryLocator getQueryLocator(String query)': locator,
  'Database.QueryLocator getQueryLocator(String query, AccessLevel accessLevel)': locator,
  'Database.QueryLocator getQueryLocator(List<SObject> query)': locator,
  'Database.QueryLocator getQueryLocator(List<SObject> query, AccessLevel accessLevel)': locator,
  'Database.Cursor getCursor(String query)': (text: string | null, ...rest: unknown[]) => new Cursor(locator(text, ...rest)),
  'Database.Cursor getCursor(String query, AccessLevel accessLevel)': (text: string | null, ...rest: unknown[]) => new Cursor(locator(text, ...rest)),
  'Database.PaginationCursor getPaginationCursor(String query)': (text: string | null, ...rest: unknown[]) => new PaginationCursor(locator(text, ...rest)),
  'Database.PaginationCursor getPaginationCursor(String query, AccessLevel accessLevel)': (text: string | null, ...rest: unknown[]) => new PaginationCursor(locator(text, ...rest)),
  'Database.PaginationCursor getPaginationCursorWithBinds(String query, Map<String,Object> binds, AccessLevel accessLevel)': (text: string | null, binds: ApexMap, level: unknown) => new PaginationCursor(boundLocator(text, binds, level)),
  'Database.Cursor getCursorWithBinds(String query, Map<String,Object> binds, AccessLevel accessLevel)': (text: string | null, binds: ApexMap, level: unknown) => new Cursor(boundLocator(text, binds, level)),
  'Database.QueryLocator getQueryLocatorWithBinds(String query, Map<String,Object> binds, AccessLevel accessLevel)': boundLocator,
};
