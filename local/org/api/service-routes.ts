import type { FastifyInstance } from 'fastify';
import { apiVersions, baseOf, type ApiContext } from './server.ts';

/** Versions, the resource list, who is logged in, limits. */
export function serviceRoutes(server: FastifyInstance, { org }: ApiContext): void {
  server.get('/services/data', () => apiVersions.map((version) => ({ label: `v${version}`, url: `/services/data/v${version}.0`, version: `${version}.0` })));

  server.get('/services/data/:version', (request) => {
    const base = baseOf(request);
    return {
      sobjects: `${base}/sobjects`, query: `${base}/query`, queryAll: `${base}/queryAll`, tooling: `${base}/tooling`, composite: `${base}/composite`, limits: `${base}/limits`,
      identity: `/id/${org.identity.organizationId}/${org.identity.adminId}`,
    };
  });

  server.get('/services/data/:version/limits', () => {
    const used = org.jobs.asyncExecutionsToday();
    const limit = (max: number, spent = 0): { Max: number; Remaining: number } => ({ Max: max, Remaining: max - spent });
    return { DailyApiRequests: limit(100_000), DailyAsyncApexExecutions: limit(250_000, used), DataStorageMB: limit(1024), FileStorageMB: limit(1024), SingleEmail: limit(5000), HourlyPublishedPlatformEvents: limit(250_000) };
  });

  server.get('/services/oauth2/userinfo', (request) => {
    const { organizationId, adminId } = org.identity;
    const base = `http://${request.headers.host ?? 'localhost'}`;
    return {
      sub: `${base}/id/${organizationId}/${adminId}`, user_id: adminId, organization_id: organizationId, preferred_username: 'admin@local.test', nickname: 'admin', name: 'Ada Admin', email: 'admin@local.test',
      urls: { rest: `${base}/services/data/v{version}/`, sobjects: `${base}/services/data/v{version}/sobjects/`, query: `${base}/services/data/v{version}/query/` }, active: true, user_type: 'STANDARD', zoneinfo: 'GMT', locale: 'en_US',
    };
  });
}
