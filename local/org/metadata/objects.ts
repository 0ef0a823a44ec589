import type { FieldDefinition, ObjectDefinition } from '../data/schema/definition.ts';
import type { FieldSetDescribe, PicklistEntry, RecordTypeDescribe, ValidationRule } from '../data/schema/describe.ts';
import type { Component } from './components.ts';
import { readEntries, readField, type ValueSets } from './fields.ts';
import { element, elements, flag, parseXml, text, type XmlElement } from './xml.ts';

/** The pieces of an object, gathered from its own file and those in its folder. */
interface Parts {
  root: XmlElement | null;
  readonly fields: FieldDefinition[];
  readonly recordTypes: RecordTypeDescribe[];
  readonly validationRules: ValidationRule[];
  readonly fieldSets: FieldSetDescribe[];
}

/**
 * All objects that the components define or extend. Custom objects carry the package's namespace; what a package adds to a standard object carries
 * it itself.
 */
export function readObjects(components: readonly Component[], namespace: string | null): ObjectDefinition[] {
  const valueSets = readValueSets(components);
  const objects = new Map<string, Parts>();
  const partsOf = (name: string): Parts => {
    let parts = objects.get(name);
    if (parts === undefined) objects.set(name, (parts = { root: null, fields: [], recordTypes: [], validationRules: [], fieldSets: [] }));
    return parts;
  };
  for (const { type, fullName, file } of components) {
    const [object = '', name = ''] = fullName.split('.');
    switch (type) {
      case 'CustomObject': {
        const root = parseXml(file.text, file.path, type);
        const parts = partsOf(fullName);
        parts.root = root;
        for (const node of elements(root, 'fields')) push(parts.fields, readField(node, '', file.path, valueSets));
        for (const node of elements(root, 'recordTypes')) parts.recordTypes.push(readRecordType(node, '', namespace));
        for (const node of elements(root, 'validationRules')) parts.validationRules.push(readRule(node, ''));
        for (const node of elements(root, 'fieldSets')) parts.fieldSets.push(readFieldSet(node, '', namespace));
        break;
      }
      case 'CustomField':
        push(partsOf(object).fields, readField(parseXml(file.text, file.path, type), name, file.path, valueSets));
        break;
      case 'RecordType':
        partsOf(object).recordTypes.push(readRecordType(parseXml(file.text, file.path, type), name, namespace));
        break;
      case 'ValidationRule':
        partsOf(object).validationRules.push(readRule(parseXml(file.text, file.path, type), name));
        break;
      case 'FieldSet':
        partsOf(object).fieldSets.push(readFieldSet(parseXml(file.text, file.path, type), name, namespace));
        break;
    }
  }
  return [...objects].map(([name, parts]) => definitionOf(name, parts, namespace));
}

function definitionOf(name: string, { root, fields, recordTypes, validationRules, fieldSets }: Parts, namespace: string | null): ObjectDefinition {
  const custom = /__(c|e|mdt|b|x)$/.test(name);
  const foreign = /^[A-Za-z][A-Za-z0-9]*__[A-Za-z0-9_]+__(c|e|mdt)$/.test(name);
  const own = custom && !foreign;
  const ownFields = own ? fields : fields.map((field) => ({ ...field, namespace }));
  const rest = { fields: ownFields, recordTypes, validationRules, fieldSets };
  if (!own || root === null) return { name, namespace: own ? namespace : null, ...(root === null ? {} : { sharingModel: sharingModelOf(text(root, 'sharingModel')) }), ...rest };
  const nameField = element(root, 'nameField');
  return {
    name,
    namespace,
    label: text(root, 'label'),
    labelPlural: text(root, 'pluralLabel'),
    kind: kindOf(name, root),
    visibility: text(root, 'visibility') === 'Protected' ? 'Protected' : 'Public',
    publishBehavior: name.endsWith('__e') ? (text(root, 'publishBehavior') === 'PublishImmediately' ? 'PublishImmediately' : 'PublishAfterCommit') : undefined,
    sharingModel: sharingModelOf(text(root, 'sharingModel')),
    nameField: nameField && nameFieldOf(nameField),
    ...rest,
  };
}

function kindOf(name: string, root: XmlElement): ObjectDefinition['kind'] {
  const settings = text(root, 'customSettingsType');
  if (settings !== undefined) return settings === 'Hierarchy' ? 'hierarchySetting' : 'listSetting';
  if (name.endsWith('__e')) return 'platformEvent';
  return name.endsWith('__mdt') ? 'customMetadata' : 'object';
}

function nameFieldOf(node: XmlElement): NonNullable<ObjectDefinition['nameField']> {
  const label = text(node, 'label');
  if (text(node, 'type') !== 'AutoNumber') return { label, type: 'Text' };
  return { label, type: 'AutoNumber', displayFormat: text(node, 'displayFormat') ?? '{0}' };
}

function sharingModelOf(value: string | undefined): ObjectDefinition['sharingModel'] {
  switch (value) {
    case 'Private': case 'Read': case 'ReadWrite': case 'ControlledByParent': case 'FullAccess': return value;
    default: return undefined;
  }
}

function readRecordType(node: XmlElement, name: string, namespace: string | null): RecordTypeDescribe {
  const developerName = text(node, 'fullName') ?? name;
  return {
    developerName,
    name: text(node, 'label') ?? developerName,
    description: text(node, 'description') ?? null,
    active: flag(node, 'active', true),
    isDefault: false,
    namespace,
  };
}

function readRule(node: XmlElement, name: string): ValidationRule {
  return {
    name: text(node, 'fullName') ?? name,
    active: flag(node, 'active', true),
    errorConditionFormula: text(node, 'errorConditionFormula') ?? 'false',
    errorMessage: text(node, 'errorMessage') ?? '',
    errorDisplayField: text(node, 'errorDisplayField') ?? null,
  };
}

function readFieldSet(node: XmlElement, fileName: string, namespace: string | null): FieldSetDescribe {
  const name = text(node, 'fullName') ?? fileName;
  return {
    name,
    namespace,
    label: text(node, 'label') ?? name,
    description: text(node, 'description') ?? null,
    members: elements(node, 'displayedFields').map((member) => ({ path: text(member, 'field') ?? '', required: flag(member, 'isRequired') })),
  };
}

function readValueSets(components: readonly Component[]): ValueSets {
  const sets = new Map<string, readonly PicklistEntry[]>();
  for (const { type, fullName, file } of components) {
    if (type === 'GlobalValueSet') sets.set(fullName, readEntries(parseXml(file.text, file.path, type), 'customValue'));
    if (type === 'StandardValueSet') sets.set(fullName, readEntries(parseXml(file.text, file.path, type), 'standardValue'));
  }
  return sets;
}

function push<T>(list: T[], value: T | null): void {
  if (value !== null) list.push(value);
}
