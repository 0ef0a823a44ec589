import type { FastifyInstance } from 'fastify';
import type { Program } from '../program.ts';
import { readStream } from '../streams/stream.ts';
import type { Stream } from '../streams/stream.ts';
import { readHappening } from '../streams/streamEvent.ts';
import type { Delivery } from '../streams/streams.ts';
import { jsonBody, refuse } from './json.ts';

const shown = ({ authorization, ...stream }: Stream): object => ({ ...stream, authorization: authorization.kind });

function shownDelivery({ nextAt, attempts, ...delivery }: Delivery): object {
  return {
    ...delivery,
    attempts: attempts.map(({ at, ...attempt }) => ({ at: new Date(at).toISOString(), ...attempt })),
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
  };
}

/** Streams: where MoEngage posts to, and something to post. Secrets are never answered. */
export function addStreamRoutes(app: FastifyInstance, { ingestion, streams, workspaces }: Program): void {
  app.get('/_local/streams', () => ({ streams: streams.list().map(shown) }));

  app.put<{ Params: { id: string } }>('/_local/streams/:id', (request, reply) => {
    const json = jsonBody(request);
    const only = workspaces.list().length === 1 ? workspaces.list()[0]!.id : undefined;
    const workspaceId = typeof json.workspace === 'string' ? json.workspace : only;
    if (workspaceId === undefined || workspaces.get(workspaceId) === undefined)
      return refuse(reply, 'workspace: say which one.');
    const stream = readStream(request.params.id, workspaceId, json);
    return typeof stream === 'string' ? refuse(reply, stream) : shown(streams.save(stream));
  });

  app.post<{ Params: { id: string } }>('/_local/streams/:id/events', async (request, reply) => {
    const stream = streams.get(request.params.id);
    if (stream === undefined) return refuse(reply, `There is no stream ${request.params.id}.`, 404);
    const { events } = jsonBody(request);
    if (!Array.isArray(events)) return refuse(reply, 'events: give a list.');
    const happenings = events.map(readHappening);
    const problem = happenings.find((happening) => typeof happening === 'string');
    if (problem !== undefined) return refuse(reply, problem);
    await ingestion.whenIdle();
    const sent = await streams.send(
      stream,
      happenings.filter((happening) => typeof happening !== 'string'),
    );
    return { deliveries: sent.map(shownDelivery) };
  });

  app.get<{ Params: { id: string } }>('/_local/streams/:id/deliveries', (request) => ({
    deliveries: streams.deliveries(request.params.id).map(shownDelivery),
  }));
}
