import Fastify, { type FastifyInstance } from 'fastify';
import type { ApiContext } from './api-context.ts';
import { ApiError, asApiError, notFound } from './api-error.ts';
import { apiRoutes } from './api-routes.ts';
import { authenticate } from './authentication.ts';
import { ownApi } from './own-api.ts';

export type { ApiContext } from './api-context.ts';

/**
 * The org's HTTP side: `api-routes.ts` lists the APIs. Every change of data runs through `Org.transaction` as the user of the session. Apex blocks the
 * thread while it runs, as short as one transaction.
 */
export function createServer(context: ApiContext): FastifyInstance {
  const server = Fastify({
    bodyLimit: 50_000_000,
    // Clients that keep their address with a slash at the end ask for `//services/…`.
    rewriteUrl: (request) => {
      const [path = '/', search] = (request.url ?? '/').split(/\?(.*)/s);
      return path.replace(/\/{2,}/g, '/') + (search === undefined ? '' : `?${search}`);
    },
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: false },
  });
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, null);
    try {
      return done(null, JSON.parse(body as string));
    } catch (error) {
      return done(new ApiError(400, 'JSON_PARSER_ERROR', (error as Error).message));
    }
  });
  authenticate(server, context.org.sessions);
  server.setErrorHandler((error, _request, reply) => {
    const told = (error as { statusCode?: number }).statusCode === 413 ? new ApiError(413, 'REQUEST_LIMIT_EXCEEDED', 'The request body is too large') : asApiError(error);
    void reply.status(told.status).send(told.body);
  });
  server.setNotFoundHandler((_request, reply) => {
    const told = notFound();
    void reply.status(told.status).send(told.body);
  });
  for (const routes of apiRoutes) routes(server, context);
  context.org.deployQueue.resume();
  context.org.ownApi = ownApi(context.org, null);
  server.addHook('onListen', async () => {
    context.org.ownApi = ownApi(context.org, server.listeningOrigin);
  });
  return server;
}
