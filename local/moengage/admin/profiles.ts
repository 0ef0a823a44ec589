import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Program } from '../program.ts';
import type { Customer } from '../storage/customers.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import { optionalNumber, refuse } from './json.ts';

/** Times as ISO 8601, for people and for JSON readers. */
function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function profile({ rowId: _, workspaceId, createdAt, updatedAt, deletesAt, ...rest }: Customer): object {
  return {
    workspace: workspaceId,
    ...rest,
    createdAt: isoTime(createdAt),
    updatedAt: isoTime(updatedAt),
    deletesAt: deletesAt === null ? null : isoTime(deletesAt),
  };
}

interface ProfileQuery {
  readonly workspace?: string;
  readonly q?: string;
  readonly attribute?: string;
  readonly value?: string;
  readonly customerId?: string;
  readonly limit?: string;
  readonly offset?: string;
}

/** Profiles, events and counters read back. The workspace may be left out where there is but one. */
export function addProfileRoutes(app: FastifyInstance, program: Program): void {
  const { catalogue, clock, customers, events, ingestion, notes, requests, segments, workspaces } = program;

  async function settled(): Promise<void> {
    await ingestion.whenIdle();
    customers.purge(clock.now());
  }
  function workspaceOf(id: string | undefined, reply: FastifyReply): Workspace | { error: string } {
    const all = workspaces.list();
    if (id === undefined && all.length === 1) return all[0]!;
    if (id === undefined || id === '') return refuse(reply, 'workspace: say which one, there are several.');
    return workspaces.get(id) ?? refuse(reply, `There is no workspace ${id}.`, 404);
  }

  app.get<{ Querystring: ProfileQuery }>('/_local/users', async (request, reply) => {
    const { q, attribute, value, customerId, limit, offset } = request.query;
    const workspace = workspaceOf(request.query.workspace, reply);
    if ('error' in workspace) return workspace;
    await settled();
    const { total, users } = segments.find({
      workspaceId: workspace.id,
      text: q || undefined,
      attribute: attribute || undefined,
      value,
      customerId: customerId || undefined,
      limit: optionalNumber(limit),
      offset: optionalNumber(offset),
    });
    return { total, users: users.map(profile) };
  });

  app.get<{ Params: { customerId: string }; Querystring: ProfileQuery }>(
    '/_local/users/:customerId',
    async (request, reply) => {
      const workspace = workspaceOf(request.query.workspace, reply);
      if ('error' in workspace) return workspace;
      await settled();
      const { customerId } = request.params;
      const customer = customers.find(workspace.id, customerId);
      if (customer === undefined) return refuse(reply, `There is no user ${customerId}.`, 404);
      return {
        ...profile(customer),
        events: events.ofCustomer(customer.rowId).map(({ id: _, happenedAt, receivedAt, ...event }) => ({
          ...event,
          happenedAt: isoTime(happenedAt),
          receivedAt: isoTime(receivedAt),
        })),
        notes: notes.list(workspace.id, customerId),
      };
    },
  );

  app.get<{ Querystring: ProfileQuery }>('/_local/notes', async (request, reply) => {
    const workspace = workspaceOf(request.query.workspace, reply);
    if ('error' in workspace) return workspace;
    await settled();
    return { notes: notes.list(workspace.id, request.query.customerId || undefined) };
  });

  app.get<{ Querystring: ProfileQuery }>('/_local/counters', async (request, reply) => {
    const workspace = workspaceOf(request.query.workspace, reply);
    if ('error' in workspace) return workspace;
    await settled();
    return {
      users: customers.count(workspace.id),
      events: events.count(workspace.id),
      attributeNames: catalogue.names(workspace.id, 'userAttribute'),
      eventNames: catalogue.names(workspace.id, 'event'),
      ...requests.counters(workspace.id),
      backlog: ingestion.backlog,
    };
  });
}
