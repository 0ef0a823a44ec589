import type { ObjectDefinition } from '../schema/definition.ts';

/** Objects of a small package, in a namespace, as tests of this room use them. */
export const packageObjects: readonly ObjectDefinition[] = [
  {
    name: 'Sync__c', namespace: 'moengage', label: 'Sync', labelPlural: 'Syncs', nameField: { type: 'Text' },
    fields: [
      { name: 'Active__c', type: 'Checkbox', defaultValue: 'true' },
      { name: 'Direction__c', type: 'Picklist', restricted: true, values: ['Out', 'In'] },
      { name: 'Tags__c', type: 'MultiselectPicklist', values: ['red', 'green', 'blue'] },
      { name: 'Amount__c', type: 'Number', precision: 18, scale: 2 },
      { name: 'Code__c', type: 'Text', length: 20, unique: true, externalId: true },
      { name: 'Uuid__c', type: 'Text', length: 40, unique: true, caseSensitive: true },
    ],
    validationRules: [
      { name: 'No_Negative', active: true, errorConditionFormula: 'AND(NOT(ISBLANK(Amount__c)), Amount__c < 0)', errorMessage: 'Amount must not be negative', errorDisplayField: 'moengage__Amount__c' },
      { name: 'No_Change', active: true, errorConditionFormula: 'AND(ISCHANGED(Direction__c), ISPICKVAL(PRIORVALUE(Direction__c), "In"))', errorMessage: 'Direction is fixed', errorDisplayField: null },
    ],
    recordTypes: [
      { developerName: 'Real_Time', name: 'Real-Time', description: null, active: true, isDefault: true, namespace: 'moengage' },
      { developerName: 'History', name: 'History', description: null, active: true, isDefault: false, namespace: 'moengage' },
    ],
  },
  {
    name: 'Queue__c', namespace: 'moengage', label: 'Queue', labelPlural: 'Queues', nameField: { type: 'AutoNumber', displayFormat: 'SQ-{0000000000}' },
    fields: [
      { name: 'Sync__c', type: 'Lookup', referenceTo: ['Sync__c'], childRelationshipName: 'Queues' },
      { name: 'State__c', type: 'Text', formula: 'IF(Sync__r.Active__c, "Active", "Disabled")' },
      { name: 'Size__c', type: 'Number', precision: 18, scale: 0 },
      { name: 'Double__c', type: 'Number', precision: 18, scale: 1, formula: 'Size__c * 2.5', formulaTreatBlanksAs: 'BlankAsZero' },
    ],
  },
  {
    name: 'Mapping__c', namespace: 'moengage', label: 'Mapping', labelPlural: 'Mappings', nameField: { type: 'AutoNumber', displayFormat: 'M-{0}' },
    fields: [{ name: 'Sync__c', type: 'MasterDetail', referenceTo: ['Sync__c'], childRelationshipName: 'Mappings' }],
  },
  {
    name: 'Guard__c', namespace: 'moengage', label: 'Guard', labelPlural: 'Guards', nameField: { type: 'Text' },
    fields: [{ name: 'Sync__c', type: 'Lookup', referenceTo: ['Sync__c'], childRelationshipName: 'Guards', deleteConstraint: 'Restrict' }],
  },
  { name: 'Settings__c', namespace: 'moengage', label: 'Settings', kind: 'hierarchySetting', fields: [{ name: 'Limit__c', type: 'Number', precision: 18, scale: 0 }] },
  { name: 'Secret__c', namespace: 'moengage', label: 'Secret', kind: 'listSetting', visibility: 'Protected', fields: [{ name: 'Key__c', type: 'Text', length: 255 }] },
  { name: 'Private__c', label: 'Private', sharingModel: 'Private', nameField: { type: 'Text' }, fields: [] },
];
