import type { FieldPath, SoqlBind, SoqlCondition, SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { SoslReturning, SoslSearch } from '../../language/syntax/sosl-ast.ts';
import type { SourceRange } from '../../language/syntax/ast/position.ts';
import { spend } from '../../runtime/governor-limits.ts';
import { services, transaction, type QueryOptions } from '../../runtime/services.ts';
import type { SObjectRecord } from '../../runtime/sobject.ts';
import type { ObjectDescribe } from '../schema/describe.ts';
import { bindsIn } from './binds.ts';
import { QueryErrors } from './query-errors.ts';

type Read = (query: SoqlQuery, options: QueryOptions) => SObjectRecord[];

/**
 * `FIND … RETURNING …`: a list of records for each returned object. Tests find only what `Test.setFixedSearchResults` named; elsewhere a record
 * is found when each word of the term occurs in one of its searched fields.
 */
export function runSearch(search: SoslSearch, options: QueryOptions, read: Read): SObjectRecord[][] {
  spend('soslQueries', 'SOSL queries');
  const { isTest, testState } = transaction();
  const values = new Map(bindsIn(search).map((bind, index) => [bind, options.binds[index]]));
  const fixed = isTest ? ((testState.get('fixedSearchResults') as readonly string[] | undefined) ?? []) : null;
  const term = search.term.kind === 'SoqlBind' ? String(values.get(search.term) ?? '') : search.term.text;
  return search.returning.map((returning) => {
    const query = queryOf(search, returning, options.namespace, fixed, wordsOf(term));
    const own = bindsIn(query).map((bind) => (values.has(bind) ? values.get(bind) : fixed));
    return read(query, { ...options, binds: own });
  });
}

function queryOf(search: SoslSearch, returning: SoslReturning, namespace: string | null, fixed: readonly string[] | null, words: readonly string[]): SoqlQuery {
  const { line, column } = returning;
  const at: SourceRange = { start: -1, end: -1, line, column };
  const object = services().schema.object(returning.object.names.at(-1) ?? '', namespace);
  const found = fixed === null ? matching(at, object, search.group ?? 'all', words) : idIn(at);
  const where: SoqlCondition = returning.where === null ? found : { ...at, kind: 'LogicalCondition', operator: 'and', conditions: [found, returning.where] };
  const query: SoqlQuery = {
    ...at, kind: 'SoqlQuery', from: [{ ...at, kind: 'FromItem', path: returning.object, alias: null }], scope: null, where, with: null, groupBy: null, having: null,
    select: returning.fields.length > 0 ? returning.fields : [{ ...at, kind: 'SelectField', path: path(at, 'Id'), alias: null }],
    orderBy: returning.orderBy, limit: returning.limit ?? search.limit, offset: returning.offset, allRows: false, forClauses: [], updateClauses: [],
  };
  return object === undefined ? new QueryErrors(query).noSuchObject(returning.object.names.join('.')) : query;
}

function idIn(at: SourceRange): SoqlCondition {
  const bind: SoqlBind = { ...at, kind: 'SoqlBind', expression: { ...at, kind: 'NullLiteral' } };
  return { ...at, kind: 'ComparisonCondition', left: path(at, 'Id'), operator: 'in', right: bind };
}

/** Every word in some searched field. */
function matching(at: SourceRange, object: ObjectDescribe | undefined, group: string, words: readonly string[]): SoqlCondition {
  const fields = [...(object?.fields.values() ?? [])].filter((field) => {
    if (field.calculated || field.apexType !== 'String' || (field.type === 'TEXTAREA' && field.length > 255)) return false;
    if (group === 'name') return field.nameField;
    if (group === 'email') return field.type === 'EMAIL';
    return group === 'phone' ? field.type === 'PHONE' : true;
  });
  const anywhere = words.map((word): SoqlCondition => any(at, fields.map((field) => ({
    ...at, kind: 'ComparisonCondition', left: path(at, field.name), operator: 'like', right: { ...at, kind: 'SoqlString', value: `%${word}%`, pattern: `%${word}%` },
  }))));
  const [only, ...others] = anywhere;
  if (only === undefined) return nothing(at);
  return others.length === 0 ? only : { ...at, kind: 'LogicalCondition', operator: 'and', conditions: anywhere };
}

function any(at: SourceRange, conditions: SoqlCondition[]): SoqlCondition {
  const [only, ...others] = conditions;
  if (only === undefined) return nothing(at);
  return others.length === 0 ? only : { ...at, kind: 'LogicalCondition', operator: 'or', conditions };
}

function nothing(at: SourceRange): SoqlCondition {
  return { ...at, kind: 'ComparisonCondition', left: path(at, 'Id'), operator: '=', right: { ...at, kind: 'SoqlNull' } };
}

function path(at: SourceRange, name: string): FieldPath {
  return { ...at, kind: 'FieldPath', names: [name] };
}

/** Words as LIKE patterns: `*` and `?` of the search language become `%` and `_`, quotes and operators fall away. */
function wordsOf(term: string): string[] {
  return term
    .replace(/["(){}]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(and|or)$/i.test(word))
    .map((word) => word.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%').replaceAll('?', '_'));
}
