import { checkbox, customObject, dateTime, layout, listView, relatedList, text, where } from '../../../compiler/metadata/index.ts';
import { adminButtons } from '../buttons.ts';

/** A MoEngage workspace that syncs send to or receive from (CN-1). Its Data Key lies apart, in `ConnectionSecret__c`. */
export const connection = customObject({
  name: 'Connection__c',
  label: 'Connection',
  pluralLabel: 'Connections',
  description: 'The authorisation to one MoEngage workspace. Several connections live side by side.',
  nameField: { label: 'Connection Name', text: true },
  sharing: 'ReadWrite',
  searchable: true,
  fields: [
    text('WorkspaceId', {
      label: 'Workspace ID',
      length: 64,
      required: true,
      description: 'Workspace ID of the MoEngage account.',
      help: 'In MoEngage: Settings > App Settings > APIs > Workspace ID.',
    }),
    text('DataCenter', {
      label: 'MoEngage Data center',
      length: 10,
      required: true,
      description: 'Data center that holds the workspace: DC-01 to DC-06 or DC-101. It decides the host that is called.',
      help: 'The number in the address of your MoEngage dashboard: dashboard-02 is DC-02.',
    }),
    checkbox('Active', {
      label: 'Active',
      defaultValue: true,
      // CN-4
      description: 'While off, no sync of this connection sends or receives anything.',
    }),
    dateTime('LastVerified', {
      label: 'Last Verified',
      // CN-2
      description: 'When MoEngage last accepted the credentials of this connection.',
    }),
    text('OrganizationId', {
      label: 'Organization ID',
      length: 18,
      // CN-5
      description: 'Id of the org in which the connection was saved. In a copy of that org it differs, and the syncs stand still until confirmed.',
      help: 'The org in which this connection was saved. In a sandbox copy, confirm the connection before it syncs.',
    }),
    text('ClearMode', {
      label: 'Clear Mode',
      length: 20,
      defaultValue: 'Leave out',
      // MP-12
      description: 'What is sent for a mapped field that became empty: "Leave out", "Empty string" or "Unset".',
      help: 'What MoEngage is told when a mapped field becomes empty. "Unset" works only where MoEngage has enabled it for your workspace.',
    }),
  ],
  validationRules: [
    {
      fullName: 'Known_Data_Center',
      active: true,
      description: 'Only data centers that exist have a host to call.',
      errorConditionFormula: 'CASE(DataCenter__c, "DC-01", 1, "DC-02", 1, "DC-03", 1, "DC-04", 1, "DC-05", 1, "DC-06", 1, "DC-101", 1, 0) = 0',
      errorDisplayField: 'DataCenter__c',
      errorMessage: 'Choose one of the MoEngage data centers DC-01, DC-02, DC-03, DC-04, DC-05, DC-06 or DC-101.',
    },
  ],
  listViews: [
    listView('All_Connections', 'All Connections', ['NAME', 'WorkspaceId__c', 'DataCenter__c', 'Active__c', 'LastVerified__c']),
    listView('Inactive_Connections', 'Inactive Connections', ['NAME', 'WorkspaceId__c', 'DataCenter__c', 'LastVerified__c'], where('Active__c', 'equals', '0')),
  ],
  compactLayout: {
    fullName: 'Connection_Compact_Layout',
    fields: ['Name', 'WorkspaceId__c', 'DataCenter__c', 'Active__c', 'LastVerified__c'],
    label: 'Connection Compact Layout',
  },
});

export const connectionLayout = layout(connection, {
  excludeButtons: adminButtons,
  sections: [
    { label: 'Connection', columns: [['Name', 'WorkspaceId__c', 'DataCenter__c'], ['Active__c', 'ClearMode__c']] },
    { label: 'Verification', columns: [['LastVerified__c'], ['OrganizationId__c']] },
  ],
  relatedLists: [
    relatedList('Sync__c', 'Connection__c', ['SalesforceObject__c', 'MoEngageEntity__c', 'Active__c', 'LastHistoricSyncStatus__c']),
    relatedList('Exception__c', 'Connection__c', ['ErrorType__c', 'ErrorMessage__c', 'CREATED_DATE']),
  ],
});
