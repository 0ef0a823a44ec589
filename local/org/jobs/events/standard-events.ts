import type { FieldDefinition, ObjectDefinition } from '../../data/schema/definition.ts';

function text(name: string, length: number): FieldDefinition {
  return length > 255 ? { name, type: 'LongTextArea', length } : { name, type: 'Text', length };
}

/** Events that the platform itself publishes. Source: "Standard Platform Event Object List". */
export const standardEvents: readonly ObjectDefinition[] = [
  {
    name: 'BatchApexErrorEvent',
    kind: 'platformEvent',
    label: 'Batch Apex Error Event',
    publishBehavior: 'PublishAfterCommit',
    fields: [
      { name: 'AsyncApexJobId', type: 'Text', length: 18 },
      { name: 'DoesExceedJobScopeMaxLength', type: 'Checkbox' },
      text('ExceptionType', 255),
      text('JobScope', 40_000),
      text('Message', 5000),
      text('Phase', 255),
      text('RequestId', 255),
      text('StackTrace', 5000),
    ],
  },
];

/** How far subscribers are; a row for each trigger on an event. */
export const eventBusSubscriber: ObjectDefinition = {
  name: 'EventBusSubscriber',
  fields: [
    text('ExternalId', 18), text('Name', 255), { name: 'Position', type: 'Integer' }, { name: 'Retries', type: 'Integer' },
    text('LastError', 4000), text('Status', 40), { name: 'Tip', type: 'Integer' }, text('Topic', 255), text('Type', 40),
  ],
  access: { createable: false, updateable: false, deletable: false, triggerable: false },
  system: { deleted: false, stamps: false },
};
