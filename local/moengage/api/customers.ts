import type { Failure } from '../failures/failure.ts';
import { isJsonObject } from '../ingestion/value.ts';
import type { JsonObject } from '../ingestion/value.ts';
import type { Customer, CustomerStore } from '../storage/customers.ts';
import { acceptedBody } from './endpoint.ts';
import type { Content, Endpoint } from './endpoint.ts';

export const MAXIMUM_EXPORTED_USERS = 20;
/** A deleted user stays visible and can be updated for so long. */
export const DELETION_BUFFER_MILLISECONDS = 24 * 60 * 60 * 1000;

const missing = (attribute: string, message: string): Failure => ({
  condition: 'missingAttribute',
  attribute,
  message,
});

function findByIdentity(
  customers: CustomerStore,
  workspaceId: string,
  type: unknown,
  value: string,
): Customer | undefined {
  return type === 'moengage_id' ? customers.findByMoEngageId(workspaceId, value) : customers.find(workspaceId, value);
}

/**
 * `POST /v1/customers/export?app_id=`: up to 20 users. INFERRED: the request is `{type:"customer", identifiers:[{identifier_type, identifier}],
 * user_fields_to_export?:[...]}`, and users that do not exist are left out of the answer.
 */
export const exportUsers: Endpoint = {
  name: 'export',
  path: '/v1/customers/export',
  appIdIn: 'query',
  needsAppKeyHeader: false,
  buckets: ['exportedUsers'],
  validate(json, workspace): Content | Failure {
    // INFERRED: what a workspace gets for which MoEngage has not enabled the call.
    if (!workspace.exportEnabled)
      return { condition: 'blocked', message: 'Get User API is not enabled for your account.' };
    const { identifiers } = json;
    if (!Array.isArray(identifiers) || identifiers.length === 0)
      return missing('identifiers', 'identifiers can not be empty Array');
    if (identifiers.length > MAXIMUM_EXPORTED_USERS) return { condition: 'tooManyUsers', attribute: 'identifiers' };
    if (!identifiers.every(isIdentifier))
      return missing('identifiers', 'identifiers need identifier_type and identifier');
    const users = identifiers.length;
    return {
      elements: users,
      users,
      events: 0,
      cost: { exportedUsers: users },
      customerIds: identifiers.map(({ identifier }) => identifier),
    };
  },
  perform({ document, workspace, customers, clock }) {
    customers.purge(clock.now());
    const fields = document.json.user_fields_to_export;
    const wanted = Array.isArray(fields) && fields.length > 0 ? new Set<unknown>(fields) : null;
    const users = (document.json.identifiers as { identifier_type: string; identifier: string }[])
      .map(({ identifier_type, identifier }) => findByIdentity(customers, workspace.id, identifier_type, identifier))
      .filter((customer) => customer !== undefined)
      .map(({ customerId, moengageId, attributes }) => ({
        customer_id: customerId,
        moengage_id: moengageId,
        user_attributes: Object.fromEntries(
          Object.entries(attributes)
            .filter(([name]) => wanted === null || wanted.has(name))
            .map(([name, { value }]) => [name, value]),
        ),
      }));
    return { status: 'success', message: users.length > 0 ? 'Users found' : 'No users found', users };
  },
};

function isIdentifier(value: unknown): value is { identifier: string } {
  return (
    isJsonObject(value) &&
    (value.identifier_type === 'customer_id' || value.identifier_type === 'moengage_id') &&
    typeof value.identifier === 'string' &&
    value.identifier !== ''
  );
}

/** `POST /v1/customer/delete?app_id=`: a hard delete after a buffer of 24 hours. It cannot be undone; the user's events become unreachable. */
export const deleteUser: Endpoint = {
  name: 'delete',
  path: '/v1/customer/delete',
  appIdIn: 'query',
  needsAppKeyHeader: false,
  buckets: ['deletedUsers'],
  validate(json: JsonObject): Content | Failure {
    if (json.identity_type !== 'customer_id' && json.identity_type !== 'moengage_id') {
      return missing('identity_type', 'identity_type should be customer_id or moengage_id');
    }
    if (typeof json.identity_value !== 'string' || json.identity_value === '') {
      return missing('identity_value', 'identity_value can not be empty Unicode String');
    }
    return { elements: 1, users: 1, events: 0, cost: { deletedUsers: 1 }, customerIds: [json.identity_value] };
  },
  perform({ document, workspace, customers, clock, requestId }) {
    const now = clock.now();
    customers.purge(now);
    const { identity_type, identity_value } = document.json;
    const customer = findByIdentity(customers, workspace.id, identity_type, identity_value as string);
    if (customer === undefined) return { condition: 'userNotFound' } satisfies Failure;
    customers.scheduleDeletion(customer.rowId, now + DELETION_BUFFER_MILLISECONDS);
    return acceptedBody(requestId);
  },
};
