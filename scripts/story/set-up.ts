import { contactMappings, identifierField, opportunityMappings } from './mapping.ts';
import type { OrgClient } from './org-client.ts';

/** A workspace of the local MoEngage. */
export interface Workspace {
  readonly id: string;
  readonly dataKey: string;
}

/** What an admin does once: the permission set, the connection, the syncs. By the server methods that the app's screens call. */
export async function assignAdminPermissionSet(org: OrgClient): Promise<void> {
  await assignToAdmin(org, 'MoEngage_Admin_User');
}

export async function assignToAdmin(org: OrgClient, permissionSet: string): Promise<void> {
  const [admin] = await org.query(
    "SELECT Id FROM User WHERE Profile.Name = 'System Administrator' AND IsActive = TRUE LIMIT 1",
  );
  await assign(org, admin!.Id!, permissionSet);
}

export async function assign(org: OrgClient, userId: string, permissionSet: string): Promise<void> {
  const [set] = await org.query(`SELECT Id FROM PermissionSet WHERE Name = '${permissionSet}'`);
  await org.create('PermissionSetAssignment', [{ AssigneeId: userId, PermissionSetId: set!.Id }]);
}

/** @returns the id of the connection */
export function addConnection(
  org: OrgClient,
  workspace: Workspace,
  { name = 'MoEngage Prod', dataCenter = 'DC-01' }: { readonly name?: string; readonly dataCenter?: string } = {},
): Promise<string> {
  const input = { id: null, name, workspaceId: workspace.id, dataKey: workspace.dataKey, dataCenter };
  return org.callApex('ConnectionController', 'saveConnection', { input });
}

/** @returns the id of the sync */
export function mapContacts(org: OrgClient, connectionId: string): Promise<string> {
  return saveSync(org, {
    name: 'Contacts to MoEngage Users',
    connectionId,
    salesforceObject: 'Contact',
    entity: 'Users',
    eventName: null,
    identifier: identifierField,
    mappings: contactMappings,
  });
}

/** @returns the id of the sync */
export function mapOpportunities(org: OrgClient, connectionId: string): Promise<string> {
  return saveSync(org, {
    name: 'Opportunities to MoEngage Events',
    connectionId,
    salesforceObject: 'Opportunity',
    entity: 'Events',
    eventName: 'Opportunity Changed',
    identifier: 'AccountId',
    mappings: opportunityMappings,
  });
}

/** Inbound: who clicked in an e-mail gets its campaign. @returns the id of the sync */
export function mapClicks(org: OrgClient, connectionId: string): Promise<string> {
  return saveSync(org, {
    name: 'Clicks to Contacts',
    connectionId,
    direction: 'MoEngage to Salesforce',
    salesforceObject: 'Contact',
    entity: 'Users',
    eventName: 'Email Clicked',
    identifier: identifierField,
    mappings: [{ field: 'Department', attribute: 'event_attributes.campaign_name' }],
  });
}

/** A sync as the mapping screen saves it; what is left out is as the screen has it in the beginning. */
export interface Sync {
  /** Null, or left out: a new one. */
  readonly id?: string | null;
  readonly name: string;
  readonly direction?: string;
  readonly connectionId: string;
  readonly salesforceObject: string;
  readonly entity: 'Users' | 'Events';
  readonly eventName: string | null;
  readonly deleteHandling?: string;
  readonly deleteEventName?: string | null;
  readonly filter?: object | null;
  /** The field that is mapped to Customer ID. */
  readonly identifier: string;
  readonly mappings: readonly { readonly field: string; readonly attribute: string }[];
}

/** @returns the id of the sync */
export function saveSync(org: Pick<OrgClient, 'callApex'>, { identifier, mappings, ...basics }: Sync): Promise<string> {
  return org.callApex('SyncController', 'saveSync', {
    input: {
      id: null,
      ...basics,
      mappings: [
        { salesforceField: identifier, moEngageAttribute: null, isIdentifier: true },
        ...mappings.map(({ field, attribute }) => ({
          salesforceField: field,
          moEngageAttribute: attribute,
          isIdentifier: false,
        })),
      ],
    },
  });
}

/** A filter of one condition (MP-8). */
export const filterOf = (field: string, comparison: string, values: readonly string[]): object => ({
  version: 1,
  match: 'AND',
  groups: [{ match: 'AND', conditions: [{ field, comparison, values }] }],
});
