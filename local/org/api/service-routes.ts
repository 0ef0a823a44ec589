import type { FastifyInstance } from 'fastify';
import { baseOf, originOf, sessionOf, versionList, type ApiContext } from './api-context.ts';

/** Versions, the resource list, limits. */
export function serviceRoutes(server: FastifyInstance, { org }: ApiContext): void {
  server.get('/services/data', () => versionList);

  server.get('/services/data/:version', (request) => {
    const base = baseOf(request);
    return {
      sobjects: `${base}/sobjects`, query: `${base}/query`, queryAll: `${base}/queryAll`, tooling: `${base}/tooling`, composite: `${base}/composite`, metadata: `${base}/metadata`, limits: `${base}/limits`,
      identity: `${originOf(request)}/id/${org.identity.organizationId}/${sessionOf(request).userId}`,
    };
  });

  server.get('/services/data/:version/limits', () => {
    const used = org.jobs.asyncExecutionsToday();
    const limit = (max: number, spent = 0): { Max: number; Remaining: number } => ({ Max: max, Remaining: max - spent });
    return { DailyApiRequests: limit(100_000), DailyAsyncApexExecutions: limit(250_000, used), DataStorageMB: limit(1024), FileStorageMB: limit(1024), SingleEmail: limit(5000), HourlyPublishedPlatformEvents: limit(250_000) };
  });
}
