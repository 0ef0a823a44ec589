import type { FieldDefinition, ObjectDefinition } from './definition.ts';
import type { ObjectDescribe } from './describe.ts';

export type ObjectKind = ObjectDescribe['kind'];

export function kindOf(definition: ObjectDefinition): ObjectKind {
  if (definition.kind !== undefined) return definition.kind;
  if (definition.name.endsWith('__e')) return 'platformEvent';
  if (definition.name.endsWith('__mdt')) return 'customMetadata';
  return definition.name.endsWith('ChangeEvent') ? 'changeEvent' : 'object';
}

const readOnly = { createable: false, updateable: false } as const;

const id: FieldDefinition = { name: 'Id', label: 'Record ID', type: 'Id', required: true, ...readOnly, defaultedOnCreate: true };
const deleted: FieldDefinition = { name: 'IsDeleted', label: 'Deleted', type: 'Checkbox', ...readOnly };
const created: readonly FieldDefinition[] = [
  { name: 'CreatedDate', type: 'DateTime', required: true, ...readOnly, defaultedOnCreate: true },
  { name: 'CreatedById', label: 'Created By ID', type: 'Lookup', referenceTo: ['User'], relationshipName: 'CreatedBy', required: true, ...readOnly, defaultedOnCreate: true },
];
const stamps: readonly FieldDefinition[] = [
  ...created,
  { name: 'LastModifiedDate', type: 'DateTime', required: true, ...readOnly, defaultedOnCreate: true },
  { name: 'LastModifiedById', label: 'Last Modified By ID', type: 'Lookup', referenceTo: ['User'], relationshipName: 'LastModifiedBy', required: true, ...readOnly, defaultedOnCreate: true },
  { name: 'SystemModstamp', label: 'System Modstamp', type: 'DateTime', required: true, ...readOnly, defaultedOnCreate: true },
];
const recordType: FieldDefinition = { name: 'RecordTypeId', label: 'Record Type ID', type: 'Lookup', referenceTo: ['RecordType'] };

/** Standard objects that a queue may own. */
const queueOwned = new Set(['Case', 'Lead', 'Task', 'Event', 'Order']);

function owner(custom: boolean): FieldDefinition {
  return {
    name: 'OwnerId', label: 'Owner ID', type: 'Lookup', required: true, defaultedOnCreate: true,
    referenceTo: custom ? ['Group', 'User'] : ['User'], relationshipName: 'Owner',
  };
}

function customName(definition: ObjectDefinition, length: number): FieldDefinition {
  const name = definition.nameField ?? { type: 'Text' };
  const label = name.label ?? (definition.label === undefined ? 'Name' : `${definition.label} Name`);
  return name.type === 'AutoNumber'
    ? { name: 'Name', label, type: 'AutoNumber', displayFormat: name.displayFormat, nameField: true, required: true }
    : { name: 'Name', label, type: 'Text', length, nameField: true, defaultedOnCreate: true };
}

/** The fields that an object has beside the declared ones, in the order in which describes list them. */
export function systemFields(definition: ObjectDefinition): readonly FieldDefinition[] {
  const custom = /__[a-z]+$/i.test(definition.name);
  switch (kindOf(definition)) {
    case 'platformEvent':
    case 'changeEvent':
      return [
        { name: 'ReplayId', type: 'Text', length: 20, ...readOnly },
        { name: 'EventUuid', type: 'Text', length: 36, ...readOnly },
        ...created,
      ];
    case 'customMetadata':
      return [
        id,
        { name: 'DeveloperName', label: 'Custom Metadata Record Name', type: 'Text', length: 40 },
        { name: 'MasterLabel', label: 'Label', type: 'Text', length: 40, nameField: true },
        { name: 'Language', label: 'Master Language', type: 'Picklist', length: 40, values: ['en_US'] },
        { name: 'NamespacePrefix', type: 'Text', length: 15, ...readOnly },
        { name: 'Label', type: 'Text', length: 40 },
        { name: 'QualifiedApiName', type: 'Text', length: 71 },
        { name: 'SystemModstamp', type: 'DateTime', ...readOnly },
      ];
    case 'listSetting':
      return [id, deleted, { name: 'Name', type: 'Text', length: 38, nameField: true, required: true, unique: true }, ...stamps];
    case 'hierarchySetting':
      return [
        id, deleted, { name: 'Name', type: 'Text', length: 255, nameField: true },
        {
          name: 'SetupOwnerId', label: 'Location', type: 'Lookup', required: true, unique: true, defaultedOnCreate: true,
          referenceTo: ['Organization', 'Profile', 'User'], relationshipName: 'SetupOwner',
        },
        ...stamps,
      ];
    case 'object': {
      const system = definition.system ?? {};
      const detail = definition.fields.some((field) => field.type === 'MasterDetail');
      const hasRecordTypes = system.recordTypes ?? (definition.recordTypes?.length ?? 0) > 0;
      return [
        id,
        ...((system.owner ?? (custom && !detail)) ? [owner(custom || queueOwned.has(definition.name))] : []),
        ...((system.deleted ?? true) ? [deleted] : []),
        ...(custom ? [customName(definition, 80)] : []),
        ...(hasRecordTypes ? [recordType] : []),
        ...((system.stamps ?? true) ? stamps : []),
      ];
    }
  }
}
