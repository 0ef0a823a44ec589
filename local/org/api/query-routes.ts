import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { recordToJson, selectedPaths } from './json-values.ts';
import { baseOf, sessionOf, type ApiContext } from './api-context.ts';

const batchSize = 2000;
/** Locators that are kept at most: the oldest go first. */
const maxLocators = 100;

/** `query`, `queryAll`, `queryMore` (by locator). */
export function queryRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const locators = new Map<string, Record<string, unknown>[]>();
  let lastLocator = 0;

  const answer = (records: Record<string, unknown>[], total: number, base: string, size: number): object => {
    if (records.length <= size) return { totalSize: total, done: true, records };
    const locator = `01g${String(++lastLocator).padStart(12, '0')}`;
    locators.set(locator, records.slice(size));
    if (locators.size > maxLocators) locators.delete(locators.keys().next().value!);
    return { totalSize: total, done: false, nextRecordsUrl: `${base}/query/${locator}-${size}`, records: records.slice(0, size) };
  };

  const run = (request: FastifyRequest): object => {
    const soql = (request.query as { q?: string }).q;
    if (soql === undefined || soql.trim() === '') throw new ApiError(400, 'MALFORMED_QUERY', 'The parameter q is missing: …/query?q=SELECT+Id+FROM+Account');
    const base = baseOf(request);
    const result = org.query(soql, { allRows: /\/queryAll/i.test(request.url), userId: sessionOf(request).userId });
    if (result.records === null) return { totalSize: result.totalSize, done: true, records: [] };
    const selected = selectedPaths(result.query);
    const records = result.records.map((record) => recordToJson(record, base, selected));
    const asked = Number(/batchSize=(\d+)/.exec(String(request.headers['sforce-query-options'] ?? ''))?.[1] ?? batchSize);
    return answer(records, records.length, base, Math.min(Math.max(asked, 200), batchSize));
  };

  for (const prefix of ['/services/data/:version', '/services/data/:version/tooling']) {
    server.get(`${prefix}/query`, run);
    server.get(`${prefix}/queryAll`, run);
    server.get<{ Params: { locator: string } }>(`${prefix}/query/:locator`, (request) => {
      const [locator = '', offset = '0'] = request.params.locator.split('-');
      const rest = locators.get(locator);
      if (rest === undefined) throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
      locators.delete(locator);
      return answer(rest, Number(offset) + rest.length, baseOf(request), batchSize);
    });
  }
}
