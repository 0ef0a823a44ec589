import type { SchemaField, SchemaObject } from './schema-source.ts';

const audit: readonly SchemaField[] = [
  { apiName: 'CreatedById', type: 'Id', filled: true, readOnly: true, referenceTo: ['User'], relationshipName: 'CreatedBy' },
  { apiName: 'CreatedDate', type: 'Datetime', filled: true, readOnly: true },
  { apiName: 'LastModifiedById', type: 'Id', filled: true, readOnly: true, referenceTo: ['User'], relationshipName: 'LastModifiedBy' },
  { apiName: 'LastModifiedDate', type: 'Datetime', filled: true, readOnly: true },
  { apiName: 'SystemModstamp', type: 'Datetime', filled: true, readOnly: true },
  { apiName: 'IsDeleted', type: 'Boolean', filled: true, readOnly: true },
];

const id: SchemaField = { apiName: 'Id', type: 'Id', filled: true };
const name: SchemaField = { apiName: 'Name', type: 'String', filled: true };
const owner: SchemaField = { apiName: 'OwnerId', type: 'Id', filled: true, referenceTo: ['User', 'Group'], relationshipName: 'Owner' };

/** The fields that the platform adds to every custom object, setting, metadata type and event, where the schema does not name them. */
export function withSystemFields(object: SchemaObject): SchemaObject {
  const present = new Set(object.fields.map((field) => field.apiName));
  const added = systemFieldsOf(object).filter((field) => !present.has(field.apiName));
  return added.length === 0 ? object : { ...object, fields: [...object.fields, ...added] };
}

function systemFieldsOf(object: SchemaObject): readonly SchemaField[] {
  if (!/__\w+$/.test(object.apiName)) return [id];
  switch (object.kind) {
    case 'object':
      // A detail record has no owner of its own; naming the field does no harm to types, and queries of it fail in the org.
      return [id, name, owner, ...audit];
    case 'hierarchySetting':
      return [id, name, { apiName: 'SetupOwnerId', type: 'Id', filled: true }, ...audit];
    case 'listSetting':
      return [id, { ...name, required: true }, ...audit];
    case 'customMetadata':
      return [
        id,
        { apiName: 'DeveloperName', type: 'String', filled: true },
        { apiName: 'MasterLabel', type: 'String', filled: true },
        { apiName: 'QualifiedApiName', type: 'String', filled: true },
        { apiName: 'NamespacePrefix', type: 'String' },
        { apiName: 'Language', type: 'String', filled: true },
      ];
    case 'platformEvent':
      return [
        { apiName: 'ReplayId', type: 'String', filled: true, readOnly: true },
        { apiName: 'EventUuid', type: 'String', filled: true, readOnly: true },
        { apiName: 'CreatedById', type: 'Id', filled: true, readOnly: true },
        { apiName: 'CreatedDate', type: 'Datetime', filled: true, readOnly: true },
      ];
  }
}
