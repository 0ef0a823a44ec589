import { customObject, formulaText, layout, listView, longText, lookup, text, where } from '../../../compiler/metadata/index.ts';
import { machineButtons, machineListButtons } from '../buttons.ts';

const relation = (name: string, label: string, referenceTo: string, description: string) =>
  lookup(name, { label, referenceTo, relationshipName: 'Exceptions', relationshipLabel: 'Exceptions', onDelete: 'SetNull', description });

const columns = ['NAME', 'RecordLink__c', 'ErrorType__c', 'ErrorMessage__c', 'SyncQueue__c', 'Sync__c', 'ApexClass__c', 'CREATED_DATE'];
const errorLogColumns = ['NAME', 'Kind__c', 'ErrorType__c', 'ErrorMessage__c', 'Connection__c', 'Sync__c', 'ApexClass__c', 'CREATED_DATE'];

/** Why something was not synced (ER-7). No secret stands in any of its fields. */
export const exception = customObject({
  name: 'Exception__c',
  label: 'Exception',
  pluralLabel: 'Exceptions',
  startsWith: 'Vowel',
  description: 'A failure: which record, what MoEngage or Salesforce answered, and where in the package it happened.',
  nameField: { label: 'Exception', autoNumber: 'EX-{0000000000}' },
  sharing: 'ReadWrite',
  fields: [
    text('ApexClass', {
      label: 'Apex Class',
      length: 80,
      description: 'The class in which it happened, which tells the kind of sync: real-time, historical, or inbound from MoEngage.',
    }),
    relation('SyncQueue', 'Sync Queue', 'SyncQueue__c', 'The Sync Queue record that processed the record. Filled for syncs from Salesforce to MoEngage only.'),
    relation('Sync', 'Sync', 'Sync__c', 'The sync mapping in whose work it happened.'),
    relation('Connection', 'Connection', 'Connection__c', 'The MoEngage workspace that it concerns.'),
    text('RecordId', {
      label: 'Raw Record Id',
      length: 18,
      externalId: true,
      description: 'Id of the record that failed. Empty for an error that belongs to no record.',
    }),
    formulaText('RecordLink', {
      label: 'Record Id',
      formula: 'IF(ISBLANK(RecordId__c), "", HYPERLINK("/" & RecordId__c, RecordId__c, "_self"))',
      description: 'The record (Contact, Lead, ...) that failed to sync, as a link to it.',
    }),
    text('ErrorType', { label: 'Error Type', length: 80, description: 'Kind of the error, as on the Sync Queue record.' }),
    text('Kind', {
      label: 'Kind',
      length: 40,
      description: 'What the entry is about: a record, a trigger, a job, a deployment, a connection, an inbound event.',
    }),
    text('JobId', { label: 'Job ID', length: 18, description: 'Apex job in which it happened.' }),
    longText('ErrorMessage', { label: 'Error Message', length: 32768, description: 'What went wrong, in a sentence.' }),
    longText('MoEngageErrorMessage', { label: 'MoEngage Error Message', length: 32768, description: 'The actual response given by MoEngage.' }),
    longText('SalesforceErrorMessage', {
      label: 'Salesforce Error Message',
      length: 32768,
      description: 'The error triggered by Salesforce during inbound syncs (MoEngage to Salesforce).',
    }),
    longText('StackTrace', { label: 'Stack Trace', length: 32768, description: 'Where in the code it happened, for support.' }),
  ],
  listViews: [
    listView('All_Exceptions', 'All Exceptions', columns),
    listView('Record_Exceptions', 'Which Records Failed', columns, where('RecordId__c', 'notEqual')),
    listView('Error_Logs', 'Error Logs', errorLogColumns, where('RecordId__c', 'equals')),
    listView('Exceptions_Of_Today', 'What Failed Today', columns, where('CREATED_DATE', 'equals', 'TODAY')),
    listView('Rejected_By_MoEngage', 'What MoEngage Rejected', [...columns, 'MoEngageErrorMessage__c'], where('ErrorType__c', 'equals', 'Payload Error,MissingAttributeError')),
    listView('Lost_Authentication', 'Which Connections Lost Access', errorLogColumns, where('ErrorType__c', 'equals', 'Authentication Required,BlockedClient,Account Suspended')),
  ],
  compactLayout: {
    fullName: 'Exception_Compact_Layout',
    fields: ['Name', 'ErrorType__c', 'RecordLink__c', 'SyncQueue__c', 'Sync__c', 'ApexClass__c'],
    label: 'Exception Compact Layout',
  },
  searchLayouts: machineListButtons,
});

export const exceptionLayout = layout(exception, {
  excludeButtons: machineButtons,
  readOnly: true,
  sections: [
    {
      label: 'Exception',
      columns: [
        ['Name', 'ApexClass__c', 'SyncQueue__c', 'RecordLink__c', 'ErrorType__c'],
        ['Sync__c', 'Connection__c', 'Kind__c', 'JobId__c', 'RecordId__c'],
      ],
    },
    { label: 'Messages', columns: [['ErrorMessage__c', 'MoEngageErrorMessage__c', 'SalesforceErrorMessage__c']] },
    { label: 'For Support', columns: [['StackTrace__c']] },
  ],
});
