import type { Failure } from '../failures/failure.ts';
import { contradictedArrayField } from '../ingestion/arrayFields.ts';
import { isJsonObject } from '../ingestion/value.ts';
import type { JsonObject } from '../ingestion/value.ts';
import { customerIdProblem } from './customerId.ts';

export const ELEMENT_TYPES = ['customer', 'event', 'device'] as const;
export type ElementType = (typeof ELEMENT_TYPES)[number];

const missing = (attribute: string, message: string): Failure => ({
  condition: 'missingAttribute',
  attribute,
  message,
});

/**
 * The first rule that an element breaks: the single calls and the bulk call share them.
 * @returns null for a customer, event or device that can be accepted
 */
export function elementProblem(element: unknown): Failure | null {
  if (!isJsonObject(element)) return missing('elements', 'elements should be JSON objects');
  if (element.type === undefined) return missing('type', 'type is not found in the payload');
  switch (element.type) {
    case 'customer':
      return customerProblem(element);
    case 'event':
      return eventProblem(element);
    case 'device':
      return customerIdProblem(element.customer_id);
    default:
      return { condition: 'elementType', attribute: 'type' };
  }
}

function customerProblem(customer: JsonObject): Failure | null {
  const problem = customerIdProblem(customer.customer_id);
  if (problem !== null) return problem;
  if (customer.attributes === undefined) return null;
  if (!isJsonObject(customer.attributes)) return missing('attributes', 'attributes should be a JSON object');
  const contradicted = contradictedArrayField(customer.attributes);
  return contradicted === null ? null : { condition: 'arrayField', attribute: contradicted };
}

function eventProblem(event: JsonObject): Failure | null {
  const problem = customerIdProblem(event.customer_id);
  if (problem !== null) return problem;
  const { actions } = event;
  if (actions === undefined) return missing('actions', 'actions is not found in the payload');
  if (!Array.isArray(actions) || actions.length === 0) return missing('actions', 'actions can not be empty Array');
  for (const action of actions as unknown[]) {
    if (!isJsonObject(action)) return missing('actions', 'actions should be JSON objects');
    if (action.action === undefined) return missing('action', 'action is not found in the payload');
    if (typeof action.action !== 'string' || action.action.trim() === '') {
      return missing('action', 'action can not be empty Unicode String');
    }
    if (action.attributes !== undefined && action.attributes !== null && !isJsonObject(action.attributes)) {
      return missing('attributes', 'attributes should be a JSON object');
    }
  }
  return null;
}
