import type { FastifyInstance } from 'fastify';
import { ApiError } from './api-error.ts';
import { sessionOf, type ApiContext } from './api-context.ts';

/** `tooling/executeAnonymous`. Its queries are those of the data API. */
export function toolingRoutes(server: FastifyInstance, { org }: ApiContext): void {
  server.get('/services/data/:version/tooling/executeAnonymous', (request) => {
    const { anonymousBody } = request.query as { anonymousBody?: string };
    if (anonymousBody === undefined) throw new ApiError(400, 'MISSING_ARGUMENT', 'The parameter anonymousBody is missing');
    const { log: _log, ...result } = org.runAnonymous(anonymousBody, sessionOf(request).userId);
    return result;
  });
}
