import type { FastifyInstance, InjectOptions } from 'fastify';
import { ApiError } from './api-error.ts';
import { baseOf, type ApiContext } from './api-context.ts';

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly referenceId: string;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}
interface BatchRequest {
  readonly method: string;
  readonly url: string;
  readonly richInput?: unknown;
}

const maxRequests = 25;

/**
 * `composite` and `composite/batch`: up to 25 requests in one, each with a transaction of its own; those of `composite` may use results of the ones before
 * (`@{reference.id}`). Together in one transaction (`allOrNone`) they can't be here.
 * Source: REST API Developer Guide "Composite", "Batch".
 */
export function compositeRequestRoutes(server: FastifyInstance, _context: ApiContext): void {
  const ask = async (method: string, url: string, body: unknown, headers: Readonly<Record<string, string | undefined>>): Promise<{ status: number; body: unknown; headers: Record<string, unknown> }> => {
    const answer = await server.inject({
      method: method.toUpperCase() as InjectOptions['method'], url, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json<unknown>(), headers: answer.headers.location === undefined ? {} : { Location: answer.headers.location } };
  };

  server.post<{ Body: { allOrNone?: boolean; compositeRequest?: readonly Subrequest[] } | null }>('/services/data/:version/composite', async (request) => {
    const { allOrNone, compositeRequest = [] } = request.body ?? {};
    checkCount(compositeRequest.length);
    if (allOrNone === true) throw new ApiError(400, 'FUNCTIONALITY_NOT_ENABLED', 'This org runs each part of a composite request in a transaction of its own: send allOrNone: false, or a tree or collection of records');
    const results = new Map<string, unknown>();
    const compositeResponse = [];
    for (const { method, url, body, referenceId, httpHeaders = {} } of compositeRequest) {
      try {
        const { status, body: answer, headers } = await ask(method, String(filled(url, results)), body === undefined ? undefined : filled(body, results), { ...httpHeaders, authorization: request.headers.authorization });
        results.set(referenceId, answer);
        compositeResponse.push({ body: answer, httpHeaders: headers, httpStatusCode: status, referenceId });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        compositeResponse.push({ body: error.body, httpHeaders: {}, httpStatusCode: error.status, referenceId });
      }
    }
    return { compositeResponse };
  });

  server.post<{ Body: { haltOnError?: boolean; batchRequests?: readonly BatchRequest[] } | null }>('/services/data/:version/composite/batch', async (request) => {
    const { haltOnError, batchRequests = [] } = request.body ?? {};
    checkCount(batchRequests.length);
    const results: { statusCode: number; result: unknown }[] = [];
    for (const { method, url, richInput } of batchRequests) {
      if (haltOnError === true && results.some(({ statusCode }) => statusCode >= 400)) {
        results.push({ statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }] });
        continue;
      }
      const path = url.startsWith('/') ? url : `${baseOf(request as never).replace(/v[\d.]+$/, '')}${url}`;
      const { status, body } = await ask(method, path, richInput, { authorization: request.headers.authorization });
      results.push({ statusCode: status, result: body });
    }
    return { hasErrors: results.some(({ statusCode }) => statusCode >= 400), results };
  });
}

function checkCount(count: number): void {
  if (count > maxRequests) throw new ApiError(400, 'LIMIT_EXCEEDED', `The request has ${count} parts, more than ${maxRequests}`);
}

/** Texts with `@{reference.path}` replaced by what the request of that name answered. @throws ApiError for what is not there */
function filled(value: unknown, results: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return value.replace(/@\{(\w+)\.([^}]+)\}/g, (whole, reference: string, path: string) => textAt(whole, results.get(reference), path));
  if (Array.isArray(value)) return value.map((one) => filled(one, results));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, results)]));
  return value;
}

function textAt(whole: string, result: unknown, path: string): string {
  let at = result;
  for (const part of path.split(/\.|(?=\[)/)) {
    const name = /^\[(\d+)\]$/.exec(part)?.[1] ?? part;
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  }
  if (typeof at !== 'string' && typeof at !== 'number' && typeof at !== 'boolean') throw new ApiError(400, 'PROCESSING_HALTED', `Invalid reference specified. No value for ${whole} found`);
  return String(at);
}
