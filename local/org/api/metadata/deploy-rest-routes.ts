import type { FastifyInstance, FastifyRequest } from 'fastify';
import { baseOf, originOf, sessionOf, type ApiContext } from '../api-context.ts';
import { DeployRest, type DeployBody } from './deploy-rest.ts';

/** `metadata/deployRequest`: deploy, quick deploy, status, cancel. Source: Metadata API Developer Guide "Deploy Metadata with Apex Testing Using REST". */
export function deployRestRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const rest = new DeployRest(org);
  const path = '/services/data/:version/metadata/deployRequest';
  const base = (request: FastifyRequest): string => originOf(request) + baseOf(request);

  server.post(path, (request, reply) => {
    const answer = rest.submit(sessionOf(request).userId, request.headers['content-type'] ?? '', request.body as DeployBody, base(request));
    void reply.status(201);
    return answer;
  });
  server.get(`${path}/:id`, (request) => rest.status((request.params as { id: string }).id, (request.query as { includeDetails?: string }).includeDetails === 'true', base(request)));
  server.patch(`${path}/:id`, (request, reply) => {
    const answer = rest.cancel(sessionOf(request).userId, (request.params as { id: string }).id, request.body as DeployBody, base(request));
    void reply.status(202);
    return answer;
  });
}
