import { customObject, dateTime, formulaText, longText, lookup, picklist, text, wholeNumber } from '../../../compiler/metadata/index.ts';
import { machineListButtons } from '../buttons.ts';
import { syncQueueListViews } from '../list-views/sync-queue.ts';
import { syncQueueStatuses } from '../statuses.ts';

/** The fields of the seed's table "Sync Queues". */
const monitoring = [
  lookup('Sync', {
    label: 'Sync',
    referenceTo: 'Sync__c',
    relationshipName: 'SyncQueues',
    relationshipLabel: 'Sync Queues',
    onDelete: 'SetNull',
    description: 'The sync mapping that this work belongs to.',
  }),
  wholeNumber('HistoricalSyncBatchSize', {
    label: 'Historical Sync Batch Size',
    digits: 9,
    description: 'Number of records sent to MoEngage per batch. Filled for Historical Syncs only.',
  }),
  picklist('Status', {
    label: 'Status',
    values: syncQueueStatuses,
    defaultValue: 'Scheduled',
    description: 'Where this work stands.',
  }),
  wholeNumber('NumberOfRetries', {
    label: 'Number of retries',
    digits: 9,
    defaultValue: 0,
    // ER-1
    description: 'How often it was tried, the first attempt included.',
  }),
  formulaText('SyncStatus', {
    label: 'Sync Status',
    formula: 'IF(Sync__r.Active__c, "Active", "Disabled")',
    description: 'Whether the sync is switched on now. While Disabled, nothing of it is processed.',
  }),
  lookup('ParentSyncQueue', {
    label: 'Parent Sync Queue',
    referenceTo: 'SyncQueue__c',
    relationshipName: 'FailedSyncQueues',
    relationshipLabel: 'Failed Sync Queues',
    onDelete: 'SetNull',
    // HS-7
    description: 'The Sync Queue record whose failed record this one retries.',
  }),
  text('ErrorType', {
    label: 'Error Type',
    length: 80,
    description: 'Kind of the last error. Text, as MoEngage may come to answer with more kinds.',
  }),
  text('LastProcessedRecordId', {
    label: 'Last Processed Record Id',
    length: 18,
    // HS-5
    description: 'Highest id of the last chunk that did not abort; a restart goes on from there. Filled for Historical Syncs only.',
  }),
];

/** What is to be sent. */
const change = [
  text('RecordId', { label: 'Record Id', length: 18, externalId: true, description: 'The changed record. Empty for Historical Syncs.' }),
  text('Operation', {
    label: 'Operation',
    length: 20,
    description: 'What happened to the record: Create, Update, Delete, Undelete, or Historic for a record that failed in a Historical Sync.',
  }),
  text('CustomerId', {
    label: 'Customer ID',
    length: 255,
    // MP-11
    description: 'Customer ID of MoEngage at the moment of the change; needed where the record is gone at sending time.',
  }),
  longText('Payload', {
    label: 'Payload',
    length: 131072,
    // RT-6
    description: 'Events only: the values at the moment of the change as JSON.',
  }),
  wholeNumber('ChangedAtMillis', {
    label: 'Changed At (Milliseconds)',
    digits: 18,
    description: 'Moment of the change in milliseconds since 1970 (UTC): the order in which events are sent.',
  }),
  wholeNumber('Sequence', {
    label: 'Sequence',
    digits: 18,
    description: 'Order among changes of the same millisecond.',
  }),
];

/** How the drainer and the historic batch find, claim and delay work. */
const scheduling = [
  text('PendingKey', {
    label: 'Pending Key',
    length: 80,
    externalId: true,
    description: 'The lane that the row is due in; empty once it is done. The index by which due rows are found.',
  }),
  dateTime('NextAttempt', {
    label: 'Next Attempt',
    // ER-1
    description: 'Not tried before this time. Failed without it needs a person.',
  }),
  text('ClaimToken', {
    label: 'Claim Token',
    length: 64,
    // RT-11
    description: 'Mark of the run that has claimed the row, so that no other sends it too.',
  }),
  text('JobId', { label: 'Job ID', length: 18, description: 'Apex job that processes the row.' }),
  text('WaitReason', { label: 'Wait Reason', length: 255, description: 'Why the row waits although it is due: sync disabled, connection paused, foreign org.' }), // RT-10
  text('HistoricLock', {
    label: 'Historic Lock',
    length: 40,
    unique: true,
    // HS-4
    description: 'Entity (Users, Events) while its Historical Sync runs, else empty: uniqueness lets only one run at a time.',
  }),
];

const progress = [
  wholeNumber('RecordsTotal', { label: 'Records Total', digits: 9, description: 'Records that the Historical Sync is to send.' }),
  wholeNumber('RecordsProcessed', { label: 'Records Processed', digits: 9, description: 'Records that it has dealt with so far, failed ones included.' }),
  wholeNumber('RecordsFailed', { label: 'Records Failed', digits: 9, description: 'Records among them that were not accepted: the true number of failures.' }),
];

/** A unit of work: one changed record, or one historic sync. */
export const syncQueue = customObject({
  name: 'SyncQueue__c',
  label: 'Sync Queue',
  // The tab is called "Sync Queue" (UI-1), and an object's tab takes the plural.
  pluralLabel: 'Sync Queue',
  description: 'All work between Salesforce and MoEngage: one row for each changed record and sync, and one for each Historical Sync.',
  nameField: { label: 'Sync Queue', autoNumber: 'SQ-{0000000000}' },
  sharing: 'ReadWrite',
  fields: [...monitoring, ...change, ...scheduling, ...progress],
  recordTypes: [
    { fullName: 'Real_Time_Sync', active: true, description: 'One changed record, sent soon after the change.', label: 'Real-Time Sync' },
    { fullName: 'Historical_Sync', active: true, description: 'All records of an object, sent in batches on request.', label: 'Historical Sync' },
  ].map((recordType) => ({
    ...recordType,
    picklistValues: [
      {
        picklist: 'Status__c',
        values: [...syncQueueStatuses].sort().map((status) => ({ fullName: status, default: status === 'Scheduled' })),
      },
    ],
  })),
  listViews: syncQueueListViews,
  compactLayout: {
    fullName: 'Sync_Queue_Compact_Layout',
    fields: ['Name', 'Sync__c', 'Status__c', 'SyncStatus__c', 'NumberOfRetries__c', 'ErrorType__c'],
    label: 'Sync Queue Compact Layout',
  },
  searchLayouts: machineListButtons,
});
