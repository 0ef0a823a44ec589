import type { Failure } from '../failures/failure.ts';
import { isJsonObject } from '../ingestion/value.ts';
import { acceptedBody } from './endpoint.ts';
import type { Content, Endpoint } from './endpoint.ts';

const MAXIMUM_MERGED_USERS = 50;

interface Pair {
  readonly retained_user: string;
  readonly merged_user: string;
}

const missing = (attribute: string, message: string): Failure => ({
  condition: 'missingAttribute',
  attribute,
  message,
});

/**
 * `POST /v1/customer/merge?app_id=`: up to 50 pairs. INFERRED: `{merge_data:[{retained_user, merged_user}]}` with customer ids; what the retained user
 * lacks it takes from the merged one, with its events; the merged user is gone at once; pairs of users who do not exist are passed over.
 */
export const mergeUsers: Endpoint = {
  name: 'merge',
  path: '/v1/customer/merge',
  appIdIn: 'query',
  needsAppKeyHeader: false,
  buckets: ['mergedUsers'],
  validate(json): Content | Failure {
    const { merge_data: pairs } = json;
    if (!Array.isArray(pairs) || pairs.length === 0) return missing('merge_data', 'merge_data can not be empty Array');
    if (pairs.length > MAXIMUM_MERGED_USERS)
      return { condition: 'tooManyUsers', attribute: 'merge_data', details: { most: String(MAXIMUM_MERGED_USERS) } };
    if (!pairs.every(isPair)) return { condition: 'valueType', attribute: 'merge_data' };
    return {
      elements: pairs.length,
      users: pairs.length,
      events: 0,
      cost: { mergedUsers: pairs.length },
      customerIds: pairs.flatMap(({ retained_user, merged_user }) => [retained_user, merged_user]),
    };
  },
  perform({ document, workspace, customers, clock, requestId }) {
    customers.purge(clock.now());
    for (const { retained_user, merged_user } of document.json.merge_data as Pair[]) {
      const retained = customers.find(workspace.id, retained_user);
      const merged = customers.find(workspace.id, merged_user);
      if (retained === undefined || merged === undefined || retained.rowId === merged.rowId) continue;
      customers.merge(retained.rowId, merged.rowId, clock.now(), { ...merged.attributes, ...retained.attributes });
    }
    return acceptedBody(requestId);
  },
};

function isPair(value: unknown): value is Pair {
  return (
    isJsonObject(value) && [value.retained_user, value.merged_user].every((id) => typeof id === 'string' && id !== '')
  );
}
