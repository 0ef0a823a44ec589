import type { ApiRoutes } from '../api-context.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { bulkQueryRoutes } from './query-routes.ts';

/** Bulk API 2.0: `jobs/ingest` and `jobs/query`. */
export const bulkRoutes: ApiRoutes = (server, context) => {
  ingestRoutes(server, context);
  bulkQueryRoutes(server, context);
};
