import { contactMappings, identifierField, opportunityMappings } from './mapping.ts';
import type { OrgClient } from './org-client.ts';

/** A workspace of the local MoEngage. */
export interface Workspace {
  readonly id: string;
  readonly dataKey: string;
}

/** What an admin does once: the permission set, the connection, the syncs. By the server methods that the app's screens call. */
export async function assignAdminPermissionSet(org: OrgClient): Promise<void> {
  const permissionSets = await org.query("SELECT Id FROM PermissionSet WHERE Name = 'MoEngage_Admin_User'");
  const admins = await org.query(
    "SELECT Id FROM User WHERE Profile.Name = 'System Administrator' AND IsActive = TRUE LIMIT 1",
  );
  await org.create('PermissionSetAssignment', [{ AssigneeId: admins[0]!.Id, PermissionSetId: permissionSets[0]!.Id }]);
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

interface Sync {
  readonly name: string;
  readonly direction?: string;
  readonly connectionId: string;
  readonly salesforceObject: string;
  readonly entity: 'Users' | 'Events';
  readonly eventName: string | null;
  readonly identifier: string;
  readonly mappings: readonly { readonly field: string; readonly attribute: string }[];
}

function saveSync(org: OrgClient, { identifier, mappings, ...basics }: Sync): Promise<string> {
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
