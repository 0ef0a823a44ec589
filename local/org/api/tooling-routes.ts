import type { FastifyInstance } from 'fastify';
import { ApiError } from './api-error.ts';
import type { ApiContext } from './server.ts';

/** `tooling/executeAnonymous`. Its queries are those of the data API. */
export function toolingRoutes(server: FastifyInstance, { org }: ApiContext): void {
  server.get<{ Querystring: { anonymousBody?: string } }>('/services/data/:version/tooling/executeAnonymous', (request) => {
    const { anonymousBody } = request.query;
    if (anonymousBody === undefined) throw new ApiError(400, 'MISSING_ARGUMENT', 'The parameter anonymousBody is missing');
    const { log: _log, ...result } = org.runAnonymous(anonymousBody);
    return result;
  });
}
