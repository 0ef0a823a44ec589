import { checkbox, customObject, dateTime, longText, lookup, picklist, text } from '../../../compiler/metadata/index.ts';
import { syncListViews } from '../list-views/sync.ts';
import { syncQueueStatuses } from '../statuses.ts';

const definition = [
  lookup('Connection', {
    label: 'Connection',
    referenceTo: 'Connection__c',
    relationshipName: 'Syncs',
    relationshipLabel: 'Syncs',
    required: true,
    onDelete: 'Restrict',
    // CN-4
    description: 'The MoEngage workspace of this sync. A connection that syncs use cannot be deleted.',
  }),
  picklist('Direction', {
    label: 'Direction',
    values: ['Salesforce to MoEngage', 'MoEngage to Salesforce'],
    defaultValue: 'Salesforce to MoEngage',
    required: true,
    description: 'Which way the data flows.',
  }),
  text('SalesforceObject', {
    label: 'Salesforce Object',
    length: 80,
    required: true,
    description: 'API name of the synced object (Contact, Deal__c).',
  }),
  picklist('MoEngageEntity', {
    label: 'MoEngage Entity',
    values: ['Users', 'Events'],
    defaultValue: 'Users',
    required: true,
    // HS-4
    description: 'What the records become at MoEngage. One historic sync at a time runs for each entity.',
  }),
  text('EventName', {
    label: 'Event Name',
    length: 200,
    description: 'Name of the event at MoEngage; for inbound syncs the event names that it takes, separated by commas. Empty for Users.',
    help: 'The name under which MoEngage shows the event. Inbound: the event names that this sync takes, separated by commas; empty takes all.',
  }),
  checkbox('Active', {
    label: 'Active',
    defaultValue: true,
    // MP-6
    description: 'While off, new changes create no queue rows and queued rows wait.',
  }),
  checkbox('Archived', {
    label: 'Archived',
    defaultValue: false,
    // MP-7
    description: 'Set where a sync is deleted on the screen: it stays for its history and is offered no more.',
  }),
  longText('Filter', {
    label: 'Filter',
    length: 32768,
    // MP-8
    description: 'Conditions on the object\'s own fields as JSON, never as query text. Empty: all records.',
  }),
  text('DeleteHandling', {
    label: 'Delete Handling',
    length: 40,
    defaultValue: 'Ignore',
    // MP-11
    description: 'What a deleted record causes at MoEngage: "Ignore", "Send event" or "Delete user".',
  }),
  text('DeleteEventName', {
    label: 'Delete Event Name',
    length: 200,
    description: 'Name of the event that a deletion sends where Delete Handling is "Send event".',
  }),
  checkbox('AllowEcho', {
    label: 'Allow Echo',
    defaultValue: false,
    // IN-4
    description: 'Inbound: whether values that MoEngage sent are sent back to it by outbound syncs of the same object.',
  }),
];

const lastHistoricSync = [
  dateTime('LastSyncDateTime', { label: 'Last Sync Date Time', description: 'The time at which the last Historic Sync was added.' }),
  text('LastHistoricSyncApexBatchJobId', {
    label: 'Last Historic Sync Apex Batch Job ID',
    length: 18,
    description: 'Apex job of the last Historic Sync, 15 characters, as Setup > Apex Jobs shows it.',
    help: 'Search for it in Setup > Apex Jobs to see how many batches of the last Historic Sync are done.',
  }),
  text('LastHistoricSyncBatchRawJobId', {
    label: 'Last Historic Sync Batch Raw Job ID',
    length: 18,
    description: 'The full id of the same Apex job, 18 characters.',
  }),
  text('LastHistoricSyncQueueId', {
    label: 'Last Historic Sync Queue ID',
    length: 18,
    description: 'Id of the Sync Queue record of the last Historic Sync.',
  }),
  lookup('LastHistoricSyncQueueRecord', {
    label: 'Last Historic Sync Queue Record',
    referenceTo: 'SyncQueue__c',
    relationshipName: 'LastHistoricSyncs',
    relationshipLabel: 'Last Historic Syncs',
    onDelete: 'SetNull',
    description: 'The Sync Queue record of the last Historic Sync, with its progress, failed records and exceptions.',
  }),
  picklist('LastHistoricSyncStatus', {
    label: 'Last Historic Sync Status',
    values: syncQueueStatuses,
    // HS-2
    description: 'Outcome of the most recent Historic Sync of this configuration; empty before the first.',
  }),
];

/** What is synced, where to, and how (MP-1). */
export const sync = customObject({
  name: 'Sync__c',
  label: 'Sync',
  pluralLabel: 'Syncs',
  description: 'One configuration: an object of Salesforce, an entity of MoEngage, the direction between them, and how the last Historic Sync went.',
  nameField: { label: 'Sync Name', text: true },
  sharing: 'ReadWrite',
  searchable: true,
  fields: [...definition, ...lastHistoricSync],
  listViews: syncListViews,
  compactLayout: {
    fullName: 'Sync_Compact_Layout',
    fields: ['Name', 'SalesforceObject__c', 'MoEngageEntity__c', 'Connection__c', 'Active__c', 'LastHistoricSyncStatus__c'],
    label: 'Sync Compact Layout',
  },
});
