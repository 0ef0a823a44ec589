import type { FieldDefinition, MetadataFieldType } from '../data/schema/definition.ts';
import type { PicklistEntry } from '../data/schema/describe.ts';
import { MetadataError } from './metadata-error.ts';
import { element, elements, flag, number, text, type XmlElement } from './xml.ts';

const fieldTypes = new Set<string>([
  'Text', 'TextArea', 'LongTextArea', 'Html', 'EncryptedText', 'Email', 'Phone', 'Url', 'Picklist', 'MultiselectPicklist', 'Checkbox', 'Number',
  'Currency', 'Percent', 'Date', 'DateTime', 'Time', 'Lookup', 'MasterDetail', 'MetadataRelationship', 'AutoNumber', 'Location', 'Hierarchy', 'Summary',
]);

/** Entries of global and standard value sets by name. */
export type ValueSets = ReadonlyMap<string, readonly PicklistEntry[]>;

/**
 * One `<fields>` element, or the root of a `.field-meta.xml`. Answers null for standard fields, of which a project keeps the settings only.
 * @param name - from the file name where the element carries none
 */
export function readField(node: XmlElement, name: string, file: string, valueSets: ValueSets): FieldDefinition | null {
  const fieldName = text(node, 'fullName') ?? name;
  if (!fieldName.endsWith('__c')) return null;
  const type = text(node, 'type');
  if (type === undefined || !fieldTypes.has(type)) {
    throw new MetadataError(`Field ${fieldName}: <type> ${type === undefined ? 'is missing' : `"${type}" is unknown`}.`, file);
  }
  const formula = text(node, 'formula') ?? null;
  const referenceTo = text(node, 'referenceTo');
  if ((type === 'Lookup' || type === 'MasterDetail') && referenceTo === undefined) {
    throw new MetadataError(`Field ${fieldName}: a ${type} needs <referenceTo>.`, file);
  }
  if (type === 'Text' && formula === null && number(node, 'length') === undefined) throw new MetadataError(`Field ${fieldName}: a Text needs <length>.`, file);
  return {
    name: fieldName,
    label: text(node, 'label') ?? fieldName,
    type: type as MetadataFieldType,
    length: number(node, 'length'),
    precision: number(node, 'precision'),
    scale: number(node, 'scale'),
    required: flag(node, 'required'),
    unique: flag(node, 'unique'),
    caseSensitive: flag(node, 'caseSensitive'),
    externalId: flag(node, 'externalId'),
    defaultValue: text(node, 'defaultValue') ?? null,
    formula,
    formulaTreatBlanksAs: text(node, 'formulaTreatBlanksAs') === 'BlankAsBlank' ? 'BlankAsBlank' : 'BlankAsZero',
    displayFormat: text(node, 'displayFormat'),
    ...picklist(node, valueSets),
    referenceTo: referenceTo === undefined ? undefined : [referenceTo],
    childRelationshipName: text(node, 'relationshipName') ?? null,
    deleteConstraint: type === 'MasterDetail' ? 'Cascade' : deleteConstraint(text(node, 'deleteConstraint')),
    helpText: text(node, 'inlineHelpText') ?? null,
  };
}

/** Entries of a value set's element (`customValue`, `value`, `standardValue`). */
export function readEntries(node: XmlElement, kind: string): PicklistEntry[] {
  return elements(node, kind).map((entry) => ({
    value: text(entry, 'fullName') ?? text(entry, 'valueName') ?? '',
    label: text(entry, 'label') ?? text(entry, 'fullName') ?? '',
    active: flag(entry, 'isActive', true),
    isDefault: flag(entry, 'default'),
  }));
}

function picklist(node: XmlElement, valueSets: ValueSets): Pick<FieldDefinition, 'values' | 'restricted'> {
  const valueSet = element(node, 'valueSet');
  if (valueSet === undefined) return {};
  const shared = text(valueSet, 'valueSetName');
  if (shared !== undefined) return { values: valueSets.get(shared) ?? [], restricted: flag(valueSet, 'restricted', true) };
  const own = element(valueSet, 'valueSetDefinition');
  return { values: own === undefined ? [] : readEntries(own, 'value'), restricted: flag(valueSet, 'restricted') };
}

function deleteConstraint(value: string | undefined): 'Cascade' | 'Restrict' | 'SetNull' | undefined {
  return value === 'Cascade' || value === 'Restrict' || value === 'SetNull' ? value : undefined;
}
