import type { FieldDefinition, MetadataFieldType } from '../data/schema/definition.ts';
import type { FilterItem, LookupFilterDescribe, PicklistEntry, SummaryDescribe } from '../data/schema/describe.ts';
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
    summary: type === 'Summary' ? summaryOf(node, fieldName, file) : undefined,
    lookupFilter: lookupFilterOf(node),
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

const summaryOperations = new Set(['count', 'sum', 'min', 'max']);

function summaryOf(node: XmlElement, name: string, file: string): SummaryDescribe {
  const operation = text(node, 'summaryOperation') ?? '';
  const [childObject, foreignKey] = (text(node, 'summaryForeignKey') ?? '').split('.');
  const summarizedField = text(node, 'summarizedField')?.split('.')[1] ?? null;
  if (!summaryOperations.has(operation)) throw new MetadataError(`Field ${name}: <summaryOperation> must be count, sum, min or max.`, file);
  if (childObject === undefined || foreignKey === undefined) throw new MetadataError(`Field ${name}: a Summary needs <summaryForeignKey> as Child__c.Parent__c.`, file);
  if (operation !== 'count' && summarizedField === null) throw new MetadataError(`Field ${name}: a ${operation} needs <summarizedField> as Child__c.Field__c.`, file);
  return { operation: operation as SummaryDescribe['operation'], childObject, foreignKey, summarizedField, filters: elements(node, 'summaryFilterItems').map(filterItemOf) };
}

function filterItemOf(node: XmlElement): FilterItem {
  return {
    field: text(node, 'field') ?? '', operation: (text(node, 'operation') ?? 'equals') as FilterItem['operation'], value: text(node, 'value') ?? null, valueField: text(node, 'valueField') ?? null,
  };
}

/** null where there is none, or none that must hold. */
function lookupFilterOf(node: XmlElement): Omit<LookupFilterDescribe, 'namespace'> | undefined {
  const filter = element(node, 'lookupFilter');
  if (filter === undefined || !flag(filter, 'active', true) || flag(filter, 'isOptional')) return undefined;
  return { items: elements(filter, 'filterItems').map(filterItemOf), booleanFilter: text(filter, 'booleanFilter') ?? null, errorMessage: text(filter, 'errorMessage') ?? null };
}

function deleteConstraint(value: string | undefined): 'Cascade' | 'Restrict' | 'SetNull' | undefined {
  return value === 'Cascade' || value === 'Restrict' || value === 'SetNull' ? value : undefined;
}
