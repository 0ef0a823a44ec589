import type { Failure } from '../failures/failure.ts';
import { customerIdProblem } from '../validation/customerId.ts';
import { acceptedBody } from './endpoint.ts';
import type { Content, Endpoint } from './endpoint.ts';

const PLATFORMS = ['ANDROID', 'iOS', 'web', 'TV'];

/** `POST /v1/device/{app_id}`: one device of a user. INFERRED: `{type:"device", customer_id, platform, ...}`. Accepted; the profiles here keep no devices. */
export const trackDevice: Endpoint = {
  name: 'device',
  path: '/v1/device/:appId',
  appIdIn: 'path',
  needsAppKeyHeader: false,
  buckets: ['trackDevices'],
  validate(json): Content | Failure {
    if (json.type !== 'device')
      return { condition: 'missingAttribute', attribute: 'type', message: 'type should be device' };
    const problem = customerIdProblem(json.customer_id);
    if (problem !== null) return problem;
    if (json.platform !== undefined && !PLATFORMS.includes(json.platform as string))
      return { condition: 'devicePlatform', attribute: 'platform' };
    return { elements: 1, users: 0, events: 0, cost: { trackDevices: 1 }, customerIds: [json.customer_id as string] };
  },
  perform: ({ requestId }) => acceptedBody(requestId),
};
