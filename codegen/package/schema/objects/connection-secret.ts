import { customSetting, text } from '../../../compiler/metadata/index.ts';

const part = (number: 1 | 2 | 3) =>
  text(`DataKey${number}`, {
    label: `Data Key ${number}`,
    length: 255,
    description: `Part ${number} of 3 of the Data Key. Custom settings have no longer text.`,
  });

/**
 * The Data Key of a connection (CN-3): protected, so that in a managed package only the package's own code can read it. The row is named
 * after the connection's id.
 */
export const connectionSecret = customSetting({
  name: 'ConnectionSecret__c',
  label: 'Connection Secret',
  description: 'Data Keys of connections, one row each, named after the id of the connection. Readable by the package alone.',
  kind: 'List',
  visibility: 'Protected',
  fields: [part(1), part(2), part(3)],
});
