import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { renderFailure } from '../failures/failure.ts';
import { deleteUser, exportUsers } from './customers.ts';
import type { DataApi } from './dataApi.ts';
import { trackDevice } from './devices.ts';
import type { Endpoint } from './endpoint.ts';
import { mergeUsers } from './merge.ts';
import { testConnection } from './testConnection.ts';
import { bulk, trackEvent, trackUser } from './track.ts';

/** The static path of a call goes first: `/v1/customer/delete` is not the workspace "delete". */
export const ENDPOINTS: readonly Endpoint[] = [
  testConnection,
  exportUsers,
  deleteUser,
  mergeUsers,
  trackUser,
  trackEvent,
  trackDevice,
  bulk,
];

/** Larger bodies are not even read to their end; each call's own limit lies far below. */
export const LARGEST_READ_BYTES = 16 * 1024 * 1024;

/** The Data API's routes. @param closing ends the waiting of slow answers when the server closes */
export function addDataApi(app: FastifyInstance, dataApi: DataApi, closing: AbortSignal): void {
  const waitFor = async (milliseconds: number, socket: Socket): Promise<boolean> => {
    await wait(milliseconds, undefined, { signal: closing }).catch(() => undefined);
    return !socket.destroyed;
  };
  for (const endpoint of ENDPOINTS) {
    app.post<{ Params: { appId?: string }; Querystring: { app_id?: string | string[] } }>(
      endpoint.path,
      { bodyLimit: LARGEST_READ_BYTES },
      async (request, reply) => {
        const appId = request.query.app_id;
        const answer = await dataApi.answer(
          {
            endpoint,
            method: request.method,
            url: request.url,
            appIdInPath: request.params.appId,
            appIdInQuery: Array.isArray(appId) ? appId[0] : appId,
            headers: request.headers,
            body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          },
          (milliseconds) => waitFor(milliseconds, request.raw.socket),
        );
        if (answer.delayMilliseconds > 0) await waitFor(answer.delayMilliseconds, request.raw.socket);
        if (answer.drop) {
          reply.hijack();
          request.raw.socket.destroy();
          return reply;
        }
        return reply.code(answer.status).headers(answer.headers).send(answer.body);
      },
    );
  }
}

/** The body of an answer that no endpoint gave: the read limit, or a defect of this program. */
export function unexpectedFailure(statusCode: number, requestId: string): ReturnType<typeof renderFailure> {
  return renderFailure({ condition: statusCode === 413 ? 'payloadTooLarge' : 'serverError' }, 'trackUser', requestId);
}
