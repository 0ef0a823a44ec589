import type { Failure } from '../failures/failure.ts';
import type { Endpoint } from './endpoint.ts';

const missing = (attribute: string): Failure => ({
  condition: 'missingAttribute',
  attribute,
  message: `${attribute} is not found in the payload`,
});

/**
 * `POST /v1/integrations/authentication`: does this connection work? The body repeats the credentials. INFERRED: where it contradicts the
 * workspace (secret, region), the answer is the documented `status:"error"` inside HTTP 200.
 */
export const testConnection: Endpoint = {
  name: 'testConnection',
  path: '/v1/integrations/authentication',
  appIdIn: 'nowhere',
  needsAppKeyHeader: true,
  buckets: [],
  validate(json) {
    if (typeof json.app_id !== 'string' || json.app_id === '') return missing('app_id');
    if (typeof json.app_secret !== 'string' || json.app_secret === '') return missing('app_secret');
    return { elements: 0, users: 0, events: 0, cost: {}, customerIds: [] };
  },
  perform({ document: { json }, workspace }) {
    const region = typeof json.region === 'string' ? json.region.replace(/^DC-/i, '') : undefined;
    const agrees =
      json.app_id === workspace.id &&
      json.app_secret === workspace.dataKey &&
      (region === undefined || region === workspace.dataCenter);
    return {
      status: agrees && workspace.testConnection === 'success' ? 'success' : 'error',
      app_name: workspace.name,
    };
  },
};
