import type { ApexFieldType, FieldDescribe, FieldType, PicklistEntry } from './describe.ts';
import type { FieldDefinition, MetadataFieldType } from './definition.ts';

const types: Readonly<Record<MetadataFieldType, readonly [FieldType, ApexFieldType, number]>> = {
  Text: ['STRING', 'String', 255], TextArea: ['TEXTAREA', 'String', 255], LongTextArea: ['TEXTAREA', 'String', 32768], Html: ['TEXTAREA', 'String', 32768],
  EncryptedText: ['ENCRYPTEDSTRING', 'String', 175], Email: ['EMAIL', 'String', 80], Phone: ['PHONE', 'String', 40], Url: ['URL', 'String', 255],
  Picklist: ['PICKLIST', 'String', 255], MultiselectPicklist: ['MULTIPICKLIST', 'String', 4099], Combobox: ['COMBOBOX', 'String', 255],
  Checkbox: ['BOOLEAN', 'Boolean', 0], Number: ['DOUBLE', 'Decimal', 0], Currency: ['CURRENCY', 'Decimal', 0], Percent: ['PERCENT', 'Decimal', 0],
  Double: ['DOUBLE', 'Decimal', 0], Summary: ['DOUBLE', 'Decimal', 0], Integer: ['INTEGER', 'Integer', 0], Long: ['LONG', 'Long', 0],
  Date: ['DATE', 'Date', 0], DateTime: ['DATETIME', 'Datetime', 0], Time: ['TIME', 'Time', 0],
  Lookup: ['REFERENCE', 'Id', 18], MasterDetail: ['REFERENCE', 'Id', 18], Hierarchy: ['REFERENCE', 'Id', 18], MetadataRelationship: ['REFERENCE', 'Id', 18],
  Id: ['ID', 'Id', 18], AutoNumber: ['STRING', 'String', 30], Location: ['LOCATION', 'Location', 0], Address: ['ADDRESS', 'Address', 0],
  Base64: ['BASE64', 'Blob', 0], AnyType: ['ANYTYPE', 'Object', 255], IdList: ['STRING', 'List<String>', 4000],
};

/** A metadata relationship to an object or field holds its API name, one to another custom metadata type an id. */
function typesOf(definition: FieldDefinition): readonly [FieldType, ApexFieldType, number] {
  const byName = definition.type === 'MetadataRelationship' && definition.referenceTo?.every((target) => !target.endsWith('__mdt')) === true;
  return byName ? ['REFERENCE', 'String', 255] : types[definition.type];
}

export interface FieldScope {
  /** Namespace of the field's package. */
  readonly namespace: string | null;
  /** Full API name of a referenced object, as the definition writes it. */
  readonly resolveObject: (name: string) => string;
}

/** Describes one defined field; a location gives three: itself and its two parts. */
export function describeField(definition: FieldDefinition, scope: FieldScope): FieldDescribe[] {
  const custom = definition.name.endsWith('__c');
  const prefix = custom && scope.namespace !== null ? `${scope.namespace}__` : '';
  const [type, apexType, length] = typesOf(definition);
  const numeric = apexType === 'Decimal';
  const scale = definition.scale ?? (definition.type === 'Double' && definition.precision === undefined ? 6 : numeric && !custom && type !== 'DOUBLE' ? 2 : 0);
  const reference = type === 'REFERENCE';
  const masterDetail = definition.type === 'MasterDetail';
  const calculated = definition.formula != null || definition.type === 'Summary';
  const autoNumber = definition.type === 'AutoNumber';
  const boolean = type === 'BOOLEAN';
  const writable = !calculated && !autoNumber;
  const described: FieldDescribe = {
    name: prefix + definition.name,
    localName: definition.name,
    label: definition.label ?? labelOf(definition.name),
    type,
    apexType,
    custom,
    nillable: !(definition.required === true || masterDetail || boolean),
    createable: writable && (definition.createable ?? true),
    updateable: writable && (definition.updateable ?? definition.createable ?? true),
    length: calculated && type === 'STRING' ? 1300 : (definition.length ?? length),
    precision: numeric ? (definition.precision ?? 18) : 0,
    scale,
    unique: definition.unique === true,
    caseSensitive: definition.caseSensitive === true || type === 'ID' || apexType === 'Id',
    externalId: definition.externalId === true,
    nameField: definition.nameField === true,
    autoNumber,
    displayFormat: autoNumber ? (definition.displayFormat ?? '{0}') : null,
    restrictedPicklist: definition.restricted === true,
    picklistValues: (definition.values ?? []).map(entryOf),
    referenceTo: reference ? (definition.referenceTo ?? []).map(scope.resolveObject) : [],
    relationshipName: reference ? relationshipNameOf(definition, prefix) : null,
    cascadeDelete: masterDetail || definition.deleteConstraint === 'Cascade',
    restrictedDelete: definition.deleteConstraint === 'Restrict',
    masterDetail,
    formula: definition.formula ?? null,
    formulaTreatBlanksAs: definition.formulaTreatBlanksAs ?? 'BlankAsBlank',
    calculated,
    defaultFormula: definition.defaultValue ?? null,
    defaultedOnCreate: definition.defaultedOnCreate ?? (boolean || definition.defaultValue != null || autoNumber),
    inlineHelpText: definition.helpText ?? null,
    compoundFieldName: definition.compound ?? null,
    ...(definition.summary === undefined ? {} : { summary: definition.summary }),
    ...(definition.lookupFilter === undefined ? {} : { lookupFilter: { ...definition.lookupFilter, namespace: scope.namespace } }),
  };
  return type === 'LOCATION' && custom ? [described, ...partsOfLocation(described)] : [described];
}

function partsOfLocation(field: FieldDescribe): FieldDescribe[] {
  const stem = field.name.slice(0, -'__c'.length);
  const localStem = field.localName.slice(0, -'__c'.length);
  return ['Latitude', 'Longitude'].map((part) => ({
    ...field,
    name: `${stem}__${part}__s`,
    localName: `${localStem}__${part}__s`,
    label: `${field.label} (${part})`,
    type: 'DOUBLE',
    apexType: 'Decimal',
    precision: 18,
    scale: 15,
    compoundFieldName: field.name,
  }));
}

function entryOf(value: string | PicklistEntry): PicklistEntry {
  return typeof value === 'string' ? { value, label: value, active: true, isDefault: false } : value;
}

function relationshipNameOf(definition: FieldDefinition, prefix: string): string | null {
  if (definition.relationshipName !== undefined) return definition.relationshipName;
  if (definition.name.endsWith('__c')) return `${prefix}${definition.name.slice(0, -1)}r`;
  return definition.name.endsWith('Id') ? definition.name.slice(0, -2) : null;
}

/** `LastModifiedDate` -> `Last Modified Date`, `OwnerId` -> `Owner ID`, `Sync__c` -> `Sync`. */
function labelOf(name: string): string {
  return name
    .replace(/__[a-z]$/, '')
    .replace(/Id$/, 'ID')
    .replace(/_/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2');
}
