import { customObject, dateTime, layout, listView, text, wholeNumber } from '../../../compiler/metadata/index.ts';
import { machineButtons, machineListButtons } from '../buttons.ts';

/** A pair of connection and object that MoEngage's rate limit holds back (ER-6). */
export const pause = customObject({
  name: 'Pause__c',
  label: 'Pause',
  pluralLabel: 'Pauses',
  description: 'Connections and objects that stand still because MoEngage answered with a rate limit, and until when.',
  nameField: { label: 'Pause', autoNumber: 'PA-{0000000000}' },
  sharing: 'ReadWrite',
  fields: [
    text('Key', {
      label: 'Key',
      length: 120,
      required: true,
      unique: true,
      description: 'Connection id and object name, separated by a colon.',
    }),
    dateTime('Until', { label: 'Until', description: 'Nothing of the pair is sent before this time.' }),
    wholeNumber('Step', { label: 'Step', digits: 9, description: 'How many pauses followed each other: they last 1, 2, 4, 8, then 10 minutes. A success clears it.' }),
  ],
  listViews: [listView('All_Pauses', 'All Pauses', ['NAME', 'Key__c', 'Until__c', 'Step__c'])],
  searchLayouts: machineListButtons,
});

export const pauseLayout = layout(pause, {
  excludeButtons: machineButtons,
  readOnly: true,
  sections: [{ label: 'Pause', columns: [['Name', 'Key__c'], ['Until__c', 'Step__c']] }],
});
