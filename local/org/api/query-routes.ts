import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { recordToJson, selectedPaths } from './json-values.ts';
import { baseOf, sessionOf, type ApiContext } from './api-context.ts';
import { columnMetadata } from './query-columns.ts';
import { QueryPager } from './query-pager.ts';

/** `query`, `queryAll`, and their next parts by locator. Source: REST API Developer Guide "Query". */
export function queryRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const pager = new QueryPager();
  const prefix = '/services/data/:version';

  const run = (request: FastifyRequest): object => {
    const base = baseOf(request);
    const result = org.query(soqlOf(request), { allRows: /\/queryAll/i.test(request.url), userId: sessionOf(request).userId });
    if (wantsColumns(request)) return { columnMetadata: columnMetadata(result.query, org.services.schema), entityName: result.query.from[0]?.path.names[0], groupBy: result.query.groupBy !== null, idSelected: true, keyPrefix: null };
    if (result.records === null) return { totalSize: result.totalSize, done: true, records: [] };
    const selected = selectedPaths(result.query);
    return pager.first(result.records, (record) => recordToJson(record, base, selected), request, base);
  };

  for (const path of ['query', 'queryAll']) {
    server.get(`${prefix}/${path}`, run);
    server.get<{ Params: { locator: string } }>(`${prefix}/${path}/:locator`, (request) => pager.next(request.params.locator, baseOf(request)));
  }
}

/** The query of a request. */
export function soqlOf(request: FastifyRequest): string {
  const soql = (request.query as { q?: string }).q;
  if (soql === undefined || soql.trim() === '') throw new ApiError(400, 'MALFORMED_QUERY', 'The parameter q is missing: …/query?q=SELECT+Id+FROM+Account');
  return soql;
}

/** Does a client want to know the columns of a query, not its rows? */
export function wantsColumns(request: FastifyRequest): boolean {
  return (request.query as { columns?: string }).columns === 'true';
}
