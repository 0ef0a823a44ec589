import type { CustomPermission } from '@salesforce/types/metadata';
import type { Named } from '../../compiler/metadata/index.ts';

/** What a person or caller may do; each screen and each server method asks for one of them (UI-4). */
export const adminPermissions = [
  permission('Manage_Connections', 'Manage MoEngage Connections', 'Add, edit, verify and delete connections to MoEngage workspaces.'),
  permission('Manage_Syncs', 'Manage MoEngage Syncs', 'Add, edit, activate, deactivate and delete syncs and their mappings, and start historic syncs.'),
  permission('Manage_Settings', 'Manage MoEngage Settings', 'Change sizes, intervals, limits, alerts and scheduled jobs of the MoEngage App.'),
  permission('Monitor_Syncs', 'Monitor MoEngage Syncs', 'See the overview, the sync queue, exceptions and error logs.'),
  permission('Retry_Syncs', 'Retry MoEngage Syncs', 'Retry failed Sync Queue records by hand, one by one or in bulk.'),
  permission('Deploy_Triggers', 'Deploy MoEngage Triggers', 'Deploy, update and remove the triggers of synced objects. Author Apex is needed as well.'),
];

/** IN-5: the mark of a caller of the inbound endpoint. Admins do not have it: it belongs to integration users alone. */
export const receiveInbound = permission('Receive_Inbound', 'Receive MoEngage Data', 'Call the endpoint that takes data from MoEngage Streams.');

export const customPermissions = [...adminPermissions, receiveInbound];

function permission(fullName: string, label: string, description: string): Named<CustomPermission> {
  return { fullName, description, isLicensed: false, label };
}
