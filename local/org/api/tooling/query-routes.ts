import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import { parseDynamicQuery } from '../../data/soql/parse-query.ts';
import { baseOf, sessionOf } from '../api-context.ts';
import { recordToJson, selectedPaths } from '../json-values.ts';
import { columnMetadata } from '../query-columns.ts';
import { QueryPager } from '../query-pager.ts';
import { soqlOf, wantsColumns } from '../query-routes.ts';
import type { OrgMirror } from './org-mirror.ts';
import type { ToolingDatabase } from './tooling-database.ts';
import { jsonFields } from './tooling-objects.ts';

type Json = Record<string, unknown>;

/** Queries of the Tooling API: of its own objects, and of the org's records. Source: Tooling API Developer Guide "REST Resources". */
export function toolingQueryRoutes(server: FastifyInstance, org: Org, database: ToolingDatabase, mirror: OrgMirror): void {
  const pager = new QueryPager();
  const prefix = '/services/data/:version/tooling';

  const run = (request: FastifyRequest): object => {
    const base = `${baseOf(request)}/tooling`;
    const soql = soqlOf(request);
    const object = parseDynamicQuery(soql).from[0]?.path.names.at(-1) ?? '';
    const own = database.owns(object);
    if (own) mirror.refresh(soql);
    const result = own ? database.query(soql) : org.query(soql, { userId: sessionOf(request).userId });
    const schema = own ? database.schema : org.services.schema;
    if (wantsColumns(request)) return { columnMetadata: columnMetadata(result.query, schema), entityName: object };
    const entityTypeName = schema.object(object)?.name ?? object;
    const selected = selectedPaths(result.query);
    const answer = pager.first(result.records ?? [], (record) => withJson(recordToJson(record, base, selected)), request, base);
    return { size: (answer.records as Json[]).length, ...answer, totalSize: result.totalSize, queryLocator: null, entityTypeName };
  };

  server.get(`${prefix}/query`, run);
  server.get(`${prefix}/queryAll`, run);
  server.get<{ Params: { locator: string } }>(`${prefix}/query/:locator`, (request) => pager.next(request.params.locator, `${baseOf(request)}/tooling`));
}

/** Fields that hold JSON as what they hold. */
export function withJson(record: Json): Json {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => {
    if (typeof value === 'string' && jsonFields.has(name)) return [name, JSON.parse(value) as unknown];
    return [name, value !== null && typeof value === 'object' && name !== 'attributes' ? withJson(value as Json) : value];
  }));
}
