import type { Failure } from '../failures/failure.ts';
import type { JsonObject } from '../ingestion/value.ts';
import { elementProblem } from '../validation/elements.ts';
import { accept } from './endpoint.ts';
import type { Content, Endpoint } from './endpoint.ts';

/** `POST /v1/customer/{app_id}`: one user. */
export const trackUser: Endpoint = {
  name: 'trackUser',
  path: '/v1/customer/:appId',
  appIdIn: 'path',
  needsAppKeyHeader: false,
  buckets: ['trackUsers'],
  validate: (json) =>
    checkType(json, 'customer') ?? {
      elements: 1,
      users: 1,
      events: 0,
      cost: { trackUsers: 1 },
      customerIds: customerIds([json]),
    },
  perform: (performance) => accept('trackUser', performance),
};

/** `POST /v1/event/{Workspace_ID}`: one or more events of one user. INFERRED: each action counts as an event. */
export const trackEvent: Endpoint = {
  name: 'trackEvent',
  path: '/v1/event/:appId',
  appIdIn: 'path',
  needsAppKeyHeader: false,
  buckets: ['trackEvents'],
  validate(json): Content | Failure {
    const problem = checkType(json, 'event');
    if (problem !== null) return problem;
    const events = countActions(json);
    return { elements: 1, users: 0, events, cost: { trackEvents: events }, customerIds: customerIds([json]) };
  },
  perform: (performance) => accept('trackEvent', performance),
};

/** `POST /v1/transition/{Workspace_ID}`: users, events and devices, mixed; only bytes limit their number. */
export const bulk: Endpoint = {
  name: 'bulk',
  path: '/v1/transition/:appId',
  appIdIn: 'path',
  needsAppKeyHeader: false,
  buckets: ['bulkUsers', 'bulkEvents'],
  validate(json, workspace): Content | Failure {
    if (json.type !== 'transition') {
      return { condition: 'missingAttribute', attribute: 'type', message: 'type should be transition' };
    }
    const { elements } = json;
    if (elements === undefined) {
      return { condition: 'missingAttribute', attribute: 'elements', message: 'elements is not found in the payload' };
    }
    if (!Array.isArray(elements) || elements.length === 0) {
      return { condition: 'missingAttribute', attribute: 'elements', message: "'elements cannot be empty array" };
    }
    if (workspace.bulkAnswers === 'validated') {
      for (const element of elements as unknown[]) {
        // One bad element rejects the whole request, and nothing tells which (INFERRED).
        const problem = elementProblem(element);
        if (problem !== null) return problem;
      }
    }
    const objects = (elements as unknown[]).filter(
      (element): element is JsonObject => typeof element === 'object' && element !== null,
    );
    const users = objects.filter(({ type }) => type === 'customer').length;
    const events = objects.reduce((sum, element) => sum + (element.type === 'event' ? countActions(element) : 0), 0);
    return {
      elements: elements.length,
      users,
      events,
      cost: { bulkUsers: users, bulkEvents: events },
      customerIds: customerIds(objects),
    };
  },
  perform: (performance) => accept('bulk', performance),
};

/** The `type` of a single call: in another case it is accepted, and then not processed (INFERRED); anything else is refused. */
function checkType(json: JsonObject, type: 'customer' | 'event'): Failure | null {
  if (json.type === undefined)
    return { condition: 'missingAttribute', attribute: 'type', message: 'type is not found in the payload' };
  if (json.type === type) return elementProblem(json);
  const otherCase = typeof json.type === 'string' && json.type.toLowerCase() === type;
  return otherCase ? null : { condition: 'missingAttribute', attribute: 'type', message: `type should be ${type}` };
}

function countActions(event: JsonObject): number {
  return Array.isArray(event.actions) ? event.actions.length : 0;
}

function customerIds(elements: readonly JsonObject[]): string[] {
  return elements.map(({ customer_id }) => customer_id).filter((id) => typeof id === 'string');
}
