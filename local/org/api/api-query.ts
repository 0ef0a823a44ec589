import { parseDynamicQuery } from '../data/soql/parse-query.ts';
import type { Org, QueryResult } from '../org.ts';
import type { QueryOptions } from '../runtime/services.ts';
import { dataOf } from './org-store.ts';

/**
 * Runs a query of a client as a user, with what the user may see. Unlike one of Apex it counts against no limit of a transaction: a client may read a million
 * rows, part by part. Throws `System.QueryException`.
 */
export function runApiQuery(org: Org, soql: string, { userId, allRows = false }: { readonly userId: string; readonly allRows?: boolean }): QueryResult {
  const data = dataOf(org);
  return org.transaction('api', () => {
    const parsed = parseDynamicQuery(soql);
    const query = allRows ? { ...parsed, allRows: true } : parsed;
    const how: QueryOptions = { accessMode: userId === org.identity.adminId ? 'system' : 'user', sharing: 'with', namespace: null, binds: [] };
    const [only] = query.select;
    if (query.select.length === 1 && only?.kind === 'SelectFunction' && only.function.name.toLowerCase() === 'count' && only.function.arguments.length === 0) {
      return { totalSize: data.count(query, how), records: null, query };
    }
    // Only one of the two kinds of results is there.
    const aggregates = data.aggregateUncounted(query, how);
    const records = aggregates.length > 0 ? aggregates : data.readUncounted(query, how);
    return { totalSize: records.length, records, query };
  }, userId);
}
