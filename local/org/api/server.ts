import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Org } from '../org.ts';
import { asApiError, ApiError, notFound } from './api-error.ts';
import { auraRoutes } from './aura-routes.ts';
import { compositeRoutes } from './composite-routes.ts';
import { localRoutes, type LocalControl } from './local-routes.ts';
import { queryRoutes } from './query-routes.ts';
import { serviceRoutes } from './service-routes.ts';
import { sobjectRoutes } from './sobject-routes.ts';
import { toolingRoutes } from './tooling-routes.ts';

/** Versions that the API answers to, newest last. */
export const apiVersions = [60, 61, 62, 63, 64, 65, 66];

export interface ApiContext {
  readonly org: Org;
  readonly control: LocalControl;
}

/** `/services/data/v65.0` of a request. */
export function baseOf(request: FastifyRequest): string {
  return /^\/services\/data\/v[\d.]+/.exec(request.url)?.[0] ?? '/services/data/v65.0';
}

/**
 * The org's HTTP side. Every change of data runs through `Org.transaction`; any bearer token is accepted as the administrator's session. Apex blocks the
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
  server.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/services/data/v')) return;
    const { authorization } = request.headers;
    if (authorization === undefined) throw new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  });
  server.setErrorHandler((error, _request, reply) => {
    const told = (error as { statusCode?: number }).statusCode === 413 ? new ApiError(413, 'REQUEST_LIMIT_EXCEEDED', 'The request body is too large') : asApiError(error);
    void reply.status(told.status).send(told.body);
  });
  server.setNotFoundHandler((_request, reply) => {
    const told = notFound();
    void reply.status(told.status).send(told.body);
  });
  serviceRoutes(server, context);
  queryRoutes(server, context);
  sobjectRoutes(server, context);
  compositeRoutes(server, context);
  toolingRoutes(server, context);
  auraRoutes(server, context);
  localRoutes(server, context);
  return server;
}
