import type { FieldValueType, ObjectKind, SchemaField, SchemaObject, SchemaSource } from '../platform/schema-source.ts';
import type { Field } from './authoring/fields.ts';
import type { ObjectComponent } from './emit/components.ts';

/**
 * The schema as code sees it: fields with Apex types, relationships by the names of queries (`Sync__r`, `FieldMappings__r`). System fields
 * that every object has (Id, dates, owner) are left to the reader; `Name` and the record type are the object's own.
 */
export function schemaSource(objects: readonly ObjectComponent[]): SchemaSource {
  return { objects: objects.map((object) => schemaObject(object, objects)) };
}

function schemaObject(object: ObjectComponent, all: readonly ObjectComponent[]): SchemaObject {
  const kind = kindOf(object);
  return {
    apiName: object.fullName,
    kind,
    fields: [...standardFields(object, kind), ...(object.fields ?? []).map(schemaField)],
    childRelationships: all.flatMap((child) =>
      (child.fields ?? [])
        .filter((field) => field.referenceTo === object.fullName && field.relationshipName !== undefined)
        .map((field) => ({ name: `${field.relationshipName}__r`, childObject: child.fullName })),
    ),
  };
}

function kindOf(object: ObjectComponent): ObjectKind {
  if (object.customSettingsType === 'Hierarchy') return 'hierarchySetting';
  if (object.customSettingsType === 'List') return 'listSetting';
  return object.fullName.endsWith('__e') ? 'platformEvent' : 'object';
}

function standardFields(object: ObjectComponent, kind: ObjectKind): SchemaField[] {
  if (kind === 'listSetting') return [{ apiName: 'Name', type: 'String', required: true }];
  if (kind !== 'object') return [];
  const counted = object.nameField?.type === 'AutoNumber';
  const name: SchemaField = { apiName: 'Name', type: 'String', required: !counted, filled: counted, readOnly: counted };
  const recordType: SchemaField = {
    apiName: 'RecordTypeId',
    type: 'Id',
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType',
  };
  return object.recordTypes?.length ? [name, recordType] : [name];
}

function schemaField(field: Field): SchemaField {
  const always = field.required === true || field.type === 'MasterDetail' || field.type === 'Checkbox';
  const defaulted = field.type === 'Checkbox' || field.defaultValue !== undefined || defaultChoice(field) !== undefined;
  return {
    apiName: field.fullName,
    type: apexType(field),
    required: always && !defaulted,
    filled: always && defaulted,
    readOnly: field.formula !== undefined,
    ...picklist(field),
    ...reference(field),
  };
}

/** The package's own code writes only values that the schema names, so they are given for open picklists too. */
function picklist(field: Field): Pick<SchemaField, 'picklistValues'> {
  const values = field.valueSet?.valueSetDefinition?.value;
  return values ? { picklistValues: values.map((value) => value.fullName ?? '') } : {};
}

function reference(field: Field): Pick<SchemaField, 'referenceTo' | 'relationshipName'> {
  if (field.referenceTo === undefined) return {};
  return { referenceTo: [field.referenceTo], relationshipName: field.fullName.replace(/__c$/, '__r') };
}

function defaultChoice(field: Field): string | undefined {
  return field.valueSet?.valueSetDefinition?.value?.find((value) => value.default)?.fullName;
}

function apexType(field: Field): FieldValueType {
  switch (field.type) {
    case 'Checkbox':
      return 'Boolean';
    case 'Number':
    case 'Currency':
    case 'Percent':
    case 'Summary':
      return 'Decimal';
    case 'Date':
      return 'Date';
    case 'DateTime':
      return 'Datetime';
    case 'Time':
      return 'Time';
    case 'Location':
      return 'Location';
    case 'Lookup':
    case 'MasterDetail':
    case 'Hierarchy':
      return 'Id';
    default:
      return 'String';
  }
}
