import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sessionOf } from '../../api-context.ts';
import type { TestRequest } from './test-selection.ts';
import type { TestRuns } from './test-runs.ts';

const prefix = '/services/data/:version/tooling';

/** `runTestsSynchronous`, `runTestsAsynchronous`; with GET, classes stand in the address. Source: Tooling API Developer Guide "REST Resources". */
export function testRoutes(server: FastifyInstance, runs: TestRuns): void {
  type Asked = { Querystring: { classnames?: string; classids?: string } };
  const inAddress = ({ classnames, classids }: Asked['Querystring']): TestRequest => ({ classNames: classnames, classIds: classids });
  server.post<{ Body: TestRequest | null }>(`${prefix}/runTestsSynchronous`, (request) => runs.runNow(request.body ?? {}));
  server.get<Asked>(`${prefix}/runTestsSynchronous`, (request) => runs.runNow(inAddress(request.query)));
  const start = (request: FastifyRequest, asked: TestRequest): string => JSON.stringify(runs.start(asked, sessionOf(request).userId));
  server.post<{ Body: TestRequest | null }>(`${prefix}/runTestsAsynchronous`, (request, reply) => reply.type('application/json').send(start(request as FastifyRequest, request.body ?? {})));
  server.get<Asked>(`${prefix}/runTestsAsynchronous`, (request, reply) => reply.type('application/json').send(start(request as FastifyRequest, inAddress(request.query))));
}
