import type { FastifyInstance } from 'fastify';
import { parseSosl } from '../language/syntax/index.ts';
import { ApexSyntaxError } from '../language/syntax/syntax-error.ts';
import { ApiError } from './api-error.ts';
import { baseOf, sessionOf, type ApiContext } from './api-context.ts';
import { recordToJson } from './json-values.ts';

/** `search?q=FIND …`. Source: REST API Developer Guide "Search". */
export function searchRoutes(server: FastifyInstance, { org }: ApiContext): void {
  server.get<{ Querystring: { q?: string } }>('/services/data/:version/search', (request) => {
    const { q } = request.query;
    if (q === undefined || q.trim() === '') throw new ApiError(400, 'MALFORMED_SEARCH', 'The parameter q is missing: …/search?q=FIND+{Acme}');
    const { userId } = sessionOf(request as never);
    const found = org.transaction('api', () => org.services.data.search(parsed(q), org.queryOptions(userId)), userId);
    return { searchRecords: found.flat().map((record) => recordToJson(record, baseOf(request as never))) };
  });
}

function parsed(text: string): ReturnType<typeof parseSosl> {
  try {
    return parseSosl(text);
  } catch (error) {
    if (error instanceof ApexSyntaxError) throw new ApiError(400, 'MALFORMED_SEARCH', error.message);
    throw error;
  }
}
