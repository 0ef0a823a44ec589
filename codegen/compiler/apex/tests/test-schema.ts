import type { SchemaSource } from '../../platform/schema-source.ts';

/** A small schema: an object with each kind of field that the compiler treats in its own way, and an event. */
export const testSchema: SchemaSource = {
  objects: [
    {
      apiName: 'Task__c',
      kind: 'object',
      fields: [
        { apiName: 'Name', type: 'String', required: true },
        { apiName: 'Status__c', type: 'String', required: true, picklistValues: ['Open', 'In Progress', 'Closed'] },
        { apiName: 'Hours__c', type: 'Decimal' },
        { apiName: 'Key__c', type: 'String' },
        { apiName: 'Parent__c', type: 'Id', referenceTo: ['Task__c'], relationshipName: 'Parent__r' },
        { apiName: 'RecordTypeId', type: 'Id', filled: true, referenceTo: ['RecordType'], relationshipName: 'RecordType' },
      ],
      childRelationships: [{ name: 'Children__r', childObject: 'Task__c' }],
    },
    { apiName: 'Changed__e', kind: 'platformEvent', fields: [{ apiName: 'RecordId__c', type: 'String', required: true }] },
    { apiName: 'Settings__c', kind: 'hierarchySetting', fields: [{ apiName: 'Size__c', type: 'Decimal' }] },
  ],
};
