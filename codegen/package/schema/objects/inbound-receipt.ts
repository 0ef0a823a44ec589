import { customObject, layout, listView, lookup, text } from '../../../compiler/metadata/index.ts';
import { machineButtons, machineListButtons } from '../buttons.ts';

/** An event of MoEngage that was taken in, so that its repetition changes nothing twice (IN-4). Deleted after a day (CL-2). */
export const inboundReceipt = customObject({
  name: 'InboundReceipt__c',
  label: 'Inbound Receipt',
  pluralLabel: 'Inbound Receipts',
  startsWith: 'Vowel',
  description: 'Events that arrived from MoEngage during the last day, by their identifier.',
  nameField: { label: 'Inbound Receipt', autoNumber: 'IR-{0000000000}' },
  sharing: 'ReadWrite',
  fields: [
    text('EventUuid', {
      label: 'Event UUID',
      length: 128,
      required: true,
      unique: true,
      caseSensitive: true,
      description: 'Identifier that MoEngage gave the event.',
    }),
    lookup('Sync', {
      label: 'Sync',
      referenceTo: 'Sync__c',
      relationshipName: 'InboundReceipts',
      relationshipLabel: 'Inbound Receipts',
      onDelete: 'SetNull',
      description: 'The sync that took the event.',
    }),
  ],
  listViews: [listView('All_Inbound_Receipts', 'All Inbound Receipts', ['NAME', 'EventUuid__c', 'Sync__c', 'CREATED_DATE'])],
  searchLayouts: machineListButtons,
});

export const inboundReceiptLayout = layout(inboundReceipt, {
  excludeButtons: machineButtons,
  readOnly: true,
  sections: [{ label: 'Inbound Receipt', columns: [['Name', 'EventUuid__c'], ['Sync__c']] }],
});
