import type { FastifyInstance } from 'fastify';
import type { Program } from '../program.ts';
import type { Frame, Query } from './frame.ts';
import { html } from './html.ts';
import { requestsPage } from './requestsPage.ts';
import { USERS_PER_PAGE, segmentPage } from './segmentPage.ts';
import { userPage } from './userPage.ts';

/** What came in: users, events, requests. */
export function addDataRoutes(app: FastifyInstance, program: Program, frame: Frame): void {
  const { catalogue, customers, events, ingestion, notes, requests, segments } = program;

  app.get<{ Querystring: Query }>(
    '/segment',
    frame.route('segment', 'Create segment', (workspace, query) => {
      const offset = Math.max(0, Math.floor(Number(query.offset) || 0));
      const { q = '', attribute = '', value = '' } = query;
      const segment = segments.find({
        workspaceId: workspace.id,
        text: q.trim() || undefined,
        attribute: attribute.trim() || undefined,
        value: attribute.trim() !== '' && value !== '' ? value : undefined,
        limit: USERS_PER_PAGE,
        offset,
      });
      return segmentPage({
        workspaceId: workspace.id,
        text: q,
        attribute,
        value,
        offset,
        attributeNames: catalogue.names(workspace.id, 'userAttribute'),
        userCount: customers.count(workspace.id),
        eventCount: events.count(workspace.id),
        backlog: ingestion.backlog,
        segment,
      });
    }),
  );

  app.get<{ Querystring: Query; Params: { customerId: string } }>('/users/:customerId', async (request, reply) => {
    await frame.settle();
    const workspace = frame.chosen(request.query.workspace);
    const { customerId } = request.params;
    const customer = workspace && customers.find(workspace.id, customerId);
    if (workspace === undefined || customer === undefined) {
      void reply.code(404);
      return frame.send(
        reply,
        'No such user',
        'segment',
        workspace,
        html`<p class="empty">There is no user ${customerId} in this workspace.</p>`,
      );
    }
    const content = userPage(customer, events.ofCustomer(customer.rowId), notes.list(workspace.id, customerId));
    return frame.send(reply, customerId, 'segment', workspace, content);
  });

  app.get<{ Querystring: Query }>(
    '/requests',
    frame.route('requests', 'API requests', ({ id }) =>
      requestsPage(requests.counters(id), requests.list({ workspaceId: id })),
    ),
  );
}
