import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { addAdminApi } from './admin/adminApi.ts';
import { addDataApi, unexpectedFailure } from './api/routes.ts';
import { addPages } from './page/pages.ts';
import { createProgram } from './program.ts';
import type { Program, ProgramOptions } from './program.ts';
import { newWorkspace } from './workspaces/workspace.ts';
import type { Workspace } from './workspaces/workspace.ts';

export interface MoEngageOptions extends ProgramOptions {
  /** Default 0: a free one. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Made at the start where they are not in the data file yet; their key is set in any case. */
  readonly workspaces?: readonly (Partial<Workspace> & Pick<Workspace, 'id' | 'dataKey'>)[];
}

/** A running local MoEngage. */
export interface MoEngage {
  readonly url: string;
  readonly port: number;
  /** The parts, for tests in the same process: clock, faults, profiles, requests seen. */
  readonly program: Program;
  /** Resolves once everything that was accepted is ingested. */
  ingested(): Promise<void>;
  /** Ends open connections and closes the data file. */
  close(): Promise<void>;
}

/** Starts MoEngage's public APIs, the `/_local` API and the page in this process. @throws where the port is taken or the data file can not be opened */
export async function createMoEngage(options: MoEngageOptions = {}): Promise<MoEngage> {
  const program = createProgram(options);
  for (const { id, dataKey, ...changes } of options.workspaces ?? []) {
    const existing = program.workspaces.get(id);
    program.workspaces.save(existing ? { ...existing, ...changes, dataKey } : newWorkspace(id, dataKey, changes));
  }
  const closing = new AbortController();
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 2_000 } });
  readBodiesAsBytes(app);
  refuseOtherSites(app);
  answerFailures(app);
  addDataApi(app, program.dataApi, closing.signal);
  addAdminApi(app, program);
  addPages(app, program);
  try {
    await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  } catch (error) {
    program.close();
    throw error;
  }
  const { address, family, port } = app.server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    port,
    program,
    ingested: () => program.ingestion.whenIdle(),
    async close() {
      closing.abort();
      await app.close();
      program.close();
    },
  };
}

/** Every body arrives as bytes: size limits count bytes, and a wrong Content-Type is ours to answer, not the framework's. */
function readBodiesAsBytes(app: FastifyInstance): void {
  app.decorateRequest('originalContentType', undefined);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', (request, _reply, done) => {
    const { headers } = request.raw;
    request.originalContentType = headers['content-type'];
    headers['content-type'] = 'application/octet-stream';
    done();
  });
  app.addHook('preHandler', (request, _reply, done) => {
    const { headers } = request.raw;
    if (request.originalContentType === undefined) delete headers['content-type'];
    else headers['content-type'] = request.originalContentType;
    done();
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** `Content-Type` as the caller sent it, while the body is read as bytes. */
    originalContentType?: string;
  }
}

/** A page of another site, open in the same browser, must not move the switches here. */
function refuseOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { origin, host } = request.headers;
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !request.url.startsWith('/v1/') && origin !== undefined && URL.parse(origin)?.host !== host) {
      void reply.code(403).send({ error: 'Requests from other sites are not answered.' });
      return;
    }
    done();
  });
}

function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    const failure = unexpectedFailure(status, randomUUID());
    return reply.code(failure.status).header('content-type', failure.contentType).send(failure.body);
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      status: 'fail',
      error: {
        type: 'Not Found',
        message: `There is no ${request.method} ${request.url.split('?')[0]}.`,
        request_id: randomUUID(),
      },
    }),
  );
}
