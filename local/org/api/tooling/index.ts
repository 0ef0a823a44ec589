import type { FastifyRequest } from 'fastify';
import { ApiError } from '../api-error.ts';
import { sessionOf, type ApiRoutes } from '../api-context.ts';
import { cometdRoutes, logChannel, testChannel } from '../streaming/cometd-routes.ts';
import { StreamClients } from '../streaming/stream-clients.ts';
import { anonymousJson, runAnonymousApex } from './anonymous-apex.ts';
import { apexSoapRoutes } from './apex-soap.ts';
import { DebugLogs } from './logs/debug-logs.ts';
import { OrgMirror } from './org-mirror.ts';
import { packageRequests } from './package-requests.ts';
import { toolingQueryRoutes } from './query-routes.ts';
import { toolingSobjectRoutes } from './sobject-routes.ts';
import { testRoutes } from './test-runs/test-routes.ts';
import { TestRuns } from './test-runs/test-runs.ts';
import { ToolingDatabase } from './tooling-database.ts';
import { ToolingRecords } from './tooling-records.ts';

/** The Tooling API, the SOAP call that runs anonymous Apex, and the channels that tell of new debug logs and of tests that ended. */
export const toolingRoutes: ApiRoutes = (server, { org, control }) => {
  const database = new ToolingDatabase(org);
  const mirror = new OrgMirror(org, database);
  const logs = new DebugLogs(org, database);
  const runs = new TestRuns(org, database);
  const records = new ToolingRecords(database, () => org.services.clock.now(), packageRequests(org, database, () => control.loop.wake()));

  const clients = new StreamClients();
  const tell = (channel: string, type: string, Id: string): void =>
    clients.publish(channel, { event: { createdDate: new Date(org.services.clock.now()).toISOString(), type }, sobject: { Id } });
  logs.saved.push((id) => tell(logChannel, 'created', id));
  runs.ended.push((id) => tell(testChannel, 'updated', id));

  cometdRoutes(server, clients);
  toolingQueryRoutes(server, org, database, mirror);
  toolingSobjectRoutes(server, { org, database, mirror, records, logs });
  testRoutes(server, runs);
  apexSoapRoutes(server, org, logs);
  server.get<{ Querystring: { anonymousBody?: string } }>('/services/data/:version/tooling/executeAnonymous', (request) => {
    const { anonymousBody } = request.query;
    if (anonymousBody === undefined) throw new ApiError(400, 'MISSING_ARGUMENT', 'The parameter anonymousBody is missing');
    const { version } = request.params as { version: string };
    return anonymousJson(runAnonymousApex(org, logs, anonymousBody, { userId: sessionOf(request as FastifyRequest).userId, apiVersion: version.slice(1), levels: null }).result);
  });
  server.addHook('onClose', () => {
    runs.close();
    database.close();
  });
};
