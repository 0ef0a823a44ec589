import type { FastifyInstance } from 'fastify';
import type { Program } from '../program.ts';
import { readStream } from '../streams/stream.ts';
import { readHappening } from '../streams/streamEvent.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import { readForm } from './frame.ts';
import type { Frame, Query } from './frame.ts';
import { html, link } from './html.ts';
import type { Markup } from './html.ts';
import { streamsPage } from './streamsPage.ts';

/** Streams by hand: make one, send an event, look at the answers. */
export function addStreamPageRoutes(app: FastifyInstance, { streams }: Program, frame: Frame): void {
  const content = (workspace: Workspace | undefined, problem: string | null): Markup =>
    workspace === undefined
      ? html`<p class="empty">Create a workspace first.</p>`
      : streamsPage(
          workspace.id,
          streams
            .list()
            .filter(({ workspaceId }) => workspaceId === workspace.id)
            .map((stream) => ({ stream, deliveries: streams.deliveries(stream.id).toReversed() })),
          problem,
        );

  app.get<{ Querystring: Query }>(
    '/streams',
    frame.route('streams', 'Streams', (workspace) => content(workspace, null)),
  );

  app.post('/streams', (request, reply) => {
    const { workspace = '', id = '', url, tokenUrl, clientId, clientSecret } = readForm(request);
    const chosen = frame.chosen(workspace);
    const authorization = tokenUrl ? { kind: 'clientCredentials', tokenUrl, clientId, clientSecret } : { kind: 'none' };
    const stream =
      chosen === undefined ? 'workspace: say which one.' : readStream(id, chosen.id, { url, authorization });
    if (typeof stream === 'string') {
      void reply.code(400);
      return frame.send(reply, 'Streams', 'streams', chosen, content(chosen, stream));
    }
    streams.save(stream);
    return reply.redirect(link('/streams', { workspace }), 303);
  });

  app.post('/streams/events', async (request, reply) => {
    const { workspace = '', id = '', code, customerId, campaign_name } = readForm(request);
    const stream = streams.get(id);
    const happening =
      stream === undefined
        ? `There is no stream ${id}.`
        : readHappening({ code, customerId, attributes: campaign_name ? { campaign_name } : {} });
    if (stream === undefined || typeof happening === 'string') {
      void reply.code(400);
      const chosen = frame.chosen(workspace);
      return frame.send(reply, 'Streams', 'streams', chosen, content(chosen, String(happening)));
    }
    await frame.settle();
    await streams.send(stream, [happening]);
    return reply.redirect(link('/streams', { workspace }), 303);
  });
}
