import type { FastifyInstance } from 'fastify';
import { CONDITIONS } from '../failures/spellings.ts';
import { readFault } from '../faults/fault.ts';
import type { Program } from '../program.ts';
import { newWorkspace } from '../workspaces/workspace.ts';
import { WORKSPACE_ID, readWorkspaceChanges } from '../workspaces/readWorkspace.ts';
import { jsonBody, optionalNumber, refuse } from './json.ts';
import { addProfileRoutes } from './profiles.ts';
import { addStreamRoutes } from './streams.ts';

/**
 * The API of this program, not of MoEngage: JSON under `/_local`, for tests and scripts. Errors are `{"error": "what to do instead"}` with 400 or 404.
 * Reading profiles, events or counters first waits until everything that was accepted is ingested (not while ingestion is paused).
 *
 * | call | what it does |
 * |---|---|
 * | `GET /_local/health` | `{status:"ok", backlog, now}` |
 * | `GET /_local/workspaces` | `{workspaces:[...]}`; the Data key is answered as `dataKeySet` |
 * | `PUT /_local/workspaces/{id}` | creates or changes: any of name, dataKey, dataCenter, status, allowedAddresses, unsetEnabled, objectsEnabled, exportEnabled, bulkAnswers, testConnection, resetSpelling, rateLimits, pinnedTypes, fairUse, spellings |
 * | `GET /_local/requests?workspace=&endpoint=&status=&limit=` | `{count, accepted, bytes, elements, requests:[...]}`, newest first |
 * | `DELETE /_local/requests` | forgets them |
 * | `GET /_local/faults`, `POST /_local/faults`, `DELETE /_local/faults[/{id}]` | the switches: see `faults/fault.ts` for the shapes |
 * | `GET /_local/clock`, `POST /_local/clock {advanceMilliseconds}` | `{now, offsetMilliseconds}` |
 * | `POST /_local/ingestion {paused}` | `{paused, backlog}`: accept only, or ingest again |
 * | `POST /_local/rates/reset` | as if a minute had passed |
 * | `GET /_local/spellings` | every condition with its status and the names of its spellings |
 * | `GET /_local/users?workspace=&q=&attribute=&value=&customerId=&limit=&offset=` | `{total, users:[profile]}` |
 * | `GET /_local/users/{customerId}?workspace=` | profile with `events` and `notes` |
 * | `GET /_local/notes?workspace=&customerId=` | what ingestion dropped or changed, and why |
 * | `GET /_local/counters?workspace=` | `{users, events, requests, accepted, bytes, elements, backlog}` |
 * | `GET /_local/streams`, `PUT /_local/streams/{id}` | `{workspace, url, authorization?, headers?, eventCodes?, batchSize?, paused?}`: see `streams/stream.ts` |
 * | `POST /_local/streams/{id}/events {events:[{code, customerId, name?, attributes?, eventUuid?, eventTime?}]}` | posts them to the endpoint; `{deliveries:[{id, status, attempts, nextAt, events}]}` after the first attempt |
 * | `GET /_local/streams/{id}/deliveries` | the same later: `waiting` for a retry, `delivered` or `lost` |
 */
export function addAdminApi(app: FastifyInstance, program: Program): void {
  const { clock, faults, ingestion, rates, requests, streams, workspaces } = program;

  app.get('/_local/health', () => ({
    status: 'ok',
    backlog: ingestion.backlog,
    now: new Date(clock.now()).toISOString(),
  }));

  app.get('/_local/workspaces', () => ({
    workspaces: workspaces.list().map(({ dataKey, ...rest }) => ({ ...rest, dataKeySet: dataKey !== null })),
  }));
  app.put<{ Params: { id: string } }>('/_local/workspaces/:id', (request, reply) => {
    const { id } = request.params;
    if (!WORKSPACE_ID.test(id)) return refuse(reply, 'A workspace id has 1 to 64 letters, digits, "_" or "-".');
    const changes = readWorkspaceChanges(jsonBody(request));
    if (typeof changes === 'string') return refuse(reply, changes);
    const before = workspaces.get(id) ?? newWorkspace(id, null);
    const { dataKey, ...rest } = workspaces.save({ ...before, ...changes, id });
    return { ...rest, dataKeySet: dataKey !== null };
  });

  app.get<{ Querystring: { workspace?: string; endpoint?: string; status?: string; limit?: string } }>(
    '/_local/requests',
    (request) => {
      const { workspace, endpoint, status, limit } = request.query;
      const { requests: count, ...sums } = requests.counters(workspace);
      const filter = { workspaceId: workspace, endpoint, status: optionalNumber(status), limit: optionalNumber(limit) };
      return { count, ...sums, requests: requests.list(filter) };
    },
  );
  app.delete('/_local/requests', () => {
    requests.clear();
    return { cleared: true };
  });

  app.get('/_local/faults', () => ({ faults: faults.list() }));
  app.post('/_local/faults', (request, reply) => {
    const fault = readFault(jsonBody(request));
    return typeof fault === 'string' ? refuse(reply, fault) : faults.add(fault);
  });
  app.delete('/_local/faults', () => {
    faults.clear();
    return { cleared: true };
  });
  app.delete<{ Params: { id: string } }>('/_local/faults/:id', (request, reply) =>
    faults.remove(request.params.id)
      ? { cleared: true }
      : refuse(reply, `There is no fault ${request.params.id}.`, 404),
  );

  const time = () => ({ now: new Date(clock.now()).toISOString(), offsetMilliseconds: clock.offsetMilliseconds });
  app.get('/_local/clock', time);
  app.post('/_local/clock', async (request, reply) => {
    try {
      clock.advance(jsonBody(request).advanceMilliseconds as number);
    } catch (error) {
      if (error instanceof RangeError) return refuse(reply, `advanceMilliseconds: ${error.message}`);
      throw error;
    }
    await streams.pump();
    return time();
  });

  app.post('/_local/ingestion', (request, reply) => {
    const { paused } = jsonBody(request);
    if (typeof paused !== 'boolean') return refuse(reply, 'paused: give true or false.');
    ingestion.paused = paused;
    return { paused, backlog: ingestion.backlog };
  });
  app.post('/_local/rates/reset', () => {
    rates.reset();
    return { reset: true };
  });
  app.get('/_local/spellings', () =>
    Object.fromEntries(
      Object.entries(CONDITIONS).map(([name, { status, spellings }]) => [
        name,
        { status, spellings: spellings.map((spelling) => spelling.name) },
      ]),
    ),
  );

  addProfileRoutes(app, program);
  addStreamRoutes(app, program);
}
