import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFault } from '../faults/fault.ts';
import type { Program } from '../program.ts';
import { newWorkspace } from '../workspaces/workspace.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import { WORKSPACE_ID, readWorkspaceChanges } from '../workspaces/readWorkspace.ts';
import { faultsPage } from './faultsPage.ts';
import { html, link } from './html.ts';
import type { Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Section } from './layout.ts';
import { requestsPage } from './requestsPage.ts';
import { USERS_PER_PAGE, segmentPage } from './segmentPage.ts';
import { userPage } from './userPage.ts';
import { workspacesPage } from './workspacesPage.ts';

const ASSETS: readonly (readonly [string, string])[] = [
  ['style.css', 'text/css; charset=utf-8'],
  ['page.js', 'text/javascript; charset=utf-8'],
];

/** No markup of ours has scripts or styles in it, so none that came in with the data could run. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

type Query = Readonly<Record<'workspace' | 'q' | 'attribute' | 'value' | 'offset', string | undefined>>;

/** The dashboard: rendered here, with forms that work without JavaScript. */
export function addPages(app: FastifyInstance, program: Program): void {
  const { catalogue, clock, customers, events, faults, ingestion, notes, requests, segments, workspaces } = program;

  function chosen(id: string | undefined): Workspace | undefined {
    return (id === undefined ? undefined : workspaces.get(id)) ?? workspaces.list()[0];
  }
  function page(
    reply: FastifyReply,
    title: string,
    section: Section,
    workspace: Workspace | undefined,
    content: Markup,
  ): FastifyReply {
    const frame = {
      title,
      section,
      workspace,
      workspaces: workspaces.list(),
      faultCount: faults.list().length,
      now: clock.now(),
    };
    return reply.type('text/html; charset=utf-8').headers(SECURITY_HEADERS).send(layout(frame, content));
  }
  function withWorkspace(
    section: Section,
    title: string,
    content: (workspace: Workspace, query: Query) => Markup,
  ): (request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => Promise<FastifyReply> {
    return async (request, reply) => {
      await ingestion.whenIdle();
      customers.purge(clock.now());
      const workspace = chosen(request.query.workspace);
      const body =
        workspace === undefined
          ? html`<p class="empty">Create a workspace first.</p>`
          : content(workspace, request.query);
      return page(reply, title, section, workspace, body);
    };
  }

  for (const [name, type] of ASSETS) {
    const file = new URL(`assets/${name}`, import.meta.url);
    app.get(`/page/${name}`, async (_request, reply) => reply.type(type).send(await readFile(file)));
  }

  app.get('/', (_request, reply) => reply.redirect('/segment'));

  app.get<{ Querystring: Query }>(
    '/segment',
    withWorkspace('segment', 'Create segment', (workspace, query) => {
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
    await ingestion.whenIdle();
    customers.purge(clock.now());
    const workspace = chosen(request.query.workspace);
    const { customerId } = request.params;
    const customer = workspace && customers.find(workspace.id, customerId);
    if (workspace === undefined || customer === undefined) {
      void reply.code(404);
      return page(
        reply,
        'No such user',
        'segment',
        workspace,
        html`<p class="empty">There is no user ${customerId} in this workspace.</p>`,
      );
    }
    const content = userPage(customer, events.ofCustomer(customer.rowId), notes.list(workspace.id, customerId));
    return page(reply, customerId, 'segment', workspace, content);
  });

  app.get<{ Querystring: Query }>(
    '/requests',
    withWorkspace('requests', 'API requests', ({ id }) =>
      requestsPage(requests.counters(id), requests.list({ workspaceId: id })),
    ),
  );

  app.get<{ Querystring: Query }>(
    '/faults',
    withWorkspace('faults', 'Faults', ({ id }) => faultsPage(id, faults.list(), null)),
  );
  app.post('/faults', (request, reply) => {
    const { workspace = '', everywhere, ...fields } = readForm(request);
    const numbers = Object.fromEntries(
      ['status', 'milliseconds', 'seconds', 'times']
        .filter((name) => fields[name])
        .map((name) => [name, Number(fields[name])]),
    );
    const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    const fault = readFault({ ...filled, ...numbers, ...(everywhere ? {} : { workspaceId: workspace }) });
    if (typeof fault !== 'string') {
      faults.add(fault);
      return reply.redirect(link('/faults', { workspace }), 303);
    }
    void reply.code(400);
    return page(reply, 'Faults', 'faults', chosen(workspace), faultsPage(workspace, faults.list(), fault));
  });
  app.post('/faults/clear', (request, reply) => {
    const { workspace, id } = readForm(request);
    if (id) faults.remove(id);
    else faults.clear();
    return reply.redirect(link('/faults', { workspace }), 303);
  });

  app.get<{ Querystring: Query }>('/workspaces', (request, reply) =>
    page(reply, 'Workspaces', 'workspaces', chosen(request.query.workspace), workspacesPage(workspaces.list(), null)),
  );
  app.post('/workspaces', (request, reply) => {
    const { id = '', dataKey, unsetEnabled, objectsEnabled, exportEnabled, ...fields } = readForm(request);
    const before = workspaces.get(id);
    const changes = readWorkspaceChanges({
      ...fields,
      ...(dataKey ? { dataKey } : {}),
      // A box that is not ticked sends nothing; the form of a new workspace has no boxes.
      ...(before && { unsetEnabled: !!unsetEnabled, objectsEnabled: !!objectsEnabled, exportEnabled: !!exportEnabled }),
    });
    const problem = WORKSPACE_ID.test(id) ? changes : 'A workspace id has 1 to 64 letters, digits, "_" or "-".';
    if (typeof problem === 'string') {
      void reply.code(400);
      return page(reply, 'Workspaces', 'workspaces', chosen(id), workspacesPage(workspaces.list(), problem));
    }
    workspaces.save({ ...(before ?? newWorkspace(id, null)), ...problem, id });
    return reply.redirect(link('/workspaces', { workspace: id }), 303);
  });
}

function readForm(request: FastifyRequest): Partial<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(String(request.body ?? '')));
}
