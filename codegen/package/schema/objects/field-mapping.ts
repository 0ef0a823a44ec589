import { checkbox, customObject, layout, listView, masterDetail, text } from '../../../compiler/metadata/index.ts';
import { adminButtons } from '../buttons.ts';

/** One row of a sync's mapping: a field of Salesforce and an attribute of MoEngage (MP-2, MP-3). */
export const fieldMapping = customObject({
  name: 'FieldMapping__c',
  label: 'Field Mapping',
  pluralLabel: 'Field Mappings',
  description: 'Which field of the synced object goes to which attribute at MoEngage. One row of each sync is the identifier.',
  nameField: { label: 'Field Mapping', autoNumber: 'FM-{0000000000}' },
  sharing: 'ControlledByParent',
  fields: [
    masterDetail('Sync', {
      label: 'Sync',
      referenceTo: 'Sync__c',
      relationshipName: 'FieldMappings',
      relationshipLabel: 'Field Mappings',
      description: 'The sync that this row belongs to.',
    }),
    text('SalesforceField', {
      label: 'Salesforce Field',
      length: 255,
      required: true,
      // MP-4
      description: 'API name of the field. Compound fields are mapped by their components.',
    }),
    text('MoEngageAttribute', {
      label: 'MoEngage Attribute',
      length: 255,
      required: true,
      // MP-3
      description: 'Attribute as MoEngage shows it. A new name is created there on first arrival.',
    }),
    text('DataType', {
      label: 'Data Type',
      length: 40,
      description: 'How the value is written in the payload. Text, as MoEngage may come to know more types.',
    }),
    checkbox('IsIdentifier', {
      label: 'Is Identifier',
      defaultValue: false,
      // MP-2
      description: 'Marks the row whose field holds the Customer ID of MoEngage.',
    }),
  ],
  listViews: [
    listView('All_Field_Mappings', 'All Field Mappings', ['NAME', 'Sync__c', 'SalesforceField__c', 'MoEngageAttribute__c', 'DataType__c', 'IsIdentifier__c']),
  ],
  compactLayout: {
    fullName: 'Field_Mapping_Compact_Layout',
    fields: ['Name', 'Sync__c', 'SalesforceField__c', 'MoEngageAttribute__c'],
    label: 'Field Mapping Compact Layout',
  },
});

export const fieldMappingLayout = layout(fieldMapping, {
  excludeButtons: adminButtons,
  sections: [
    {
      label: 'Field Mapping',
      columns: [
        ['Name', 'Sync__c', 'IsIdentifier__c'],
        ['SalesforceField__c', 'MoEngageAttribute__c', 'DataType__c'],
      ],
    },
  ],
});
