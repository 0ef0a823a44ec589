import type { FastifyInstance } from 'fastify';
import { readFault } from '../faults/fault.ts';
import type { Program } from '../program.ts';
import { newWorkspace } from '../workspaces/workspace.ts';
import { WORKSPACE_ID, readWorkspaceChanges } from '../workspaces/readWorkspace.ts';
import { faultsPage } from './faultsPage.ts';
import { readForm } from './frame.ts';
import type { Frame, Query } from './frame.ts';
import { link } from './html.ts';
import { workspacesPage } from './workspacesPage.ts';

/** What can be switched by hand: faults and workspaces. */
export function addSwitchRoutes(app: FastifyInstance, program: Program, frame: Frame): void {
  const { faults, workspaces } = program;

  app.get<{ Querystring: Query }>(
    '/faults',
    frame.route('faults', 'Faults', ({ id }) => faultsPage(id, faults.list(), null)),
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
    return frame.send(reply, 'Faults', 'faults', frame.chosen(workspace), faultsPage(workspace, faults.list(), fault));
  });
  app.post('/faults/clear', (request, reply) => {
    const { workspace, id } = readForm(request);
    if (id) faults.remove(id);
    else faults.clear();
    return reply.redirect(link('/faults', { workspace }), 303);
  });

  app.get<{ Querystring: Query }>('/workspaces', (request, reply) =>
    frame.send(
      reply,
      'Workspaces',
      'workspaces',
      frame.chosen(request.query.workspace),
      workspacesPage(workspaces.list(), null),
    ),
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
      return frame.send(
        reply,
        'Workspaces',
        'workspaces',
        frame.chosen(id),
        workspacesPage(workspaces.list(), problem),
      );
    }
    workspaces.save({ ...(before ?? newWorkspace(id, null)), ...problem, id });
    return reply.redirect(link('/workspaces', { workspace: id }), 303);
  });
}
