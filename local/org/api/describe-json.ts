import type { FieldDescribe, ObjectDescribe } from '../data/schema/describe.ts';

const typeNames: Readonly<Record<string, string>> = { DOUBLE: 'double', INTEGER: 'int', LONG: 'long', ANYTYPE: 'anyType', ENCRYPTEDSTRING: 'encryptedstring', MULTIPICKLIST: 'multipicklist' };
const soapTypes: Readonly<Record<string, string>> = {
  Id: 'tns:ID', String: 'xsd:string', Boolean: 'xsd:boolean', Integer: 'xsd:int', Long: 'xsd:long', Double: 'xsd:double', Decimal: 'xsd:double', Date: 'xsd:date', Datetime: 'xsd:dateTime', Time: 'xsd:time',
  Blob: 'xsd:base64Binary', Address: 'urn:address', Location: 'urn:location', Object: 'xsd:anyType',
};

/** The short form of `GET …/sobjects`. */
export function describeGlobalItem(object: ObjectDescribe, base: string): Record<string, unknown> {
  const rows = object.kind !== 'platformEvent' && object.kind !== 'changeEvent';
  return {
    name: object.name, label: object.label, labelPlural: object.labelPlural, keyPrefix: object.keyPrefix, custom: object.custom, customSetting: object.kind.endsWith('Setting'),
    createable: object.createable, updateable: object.updateable, deletable: object.deletable, undeletable: object.deletable, queryable: object.queryable, retrieveable: object.queryable,
    replicateable: rows, searchable: rows, layoutable: rows, triggerable: object.triggerable, activateable: false, mergeable: false, feedEnabled: false, deprecatedAndHidden: false,
    hasSubtypes: false, isInterface: false, isSubtype: false, mruEnabled: false,
    urls: { sobject: `${base}/sobjects/${object.name}`, describe: `${base}/sobjects/${object.name}/describe`, rowTemplate: `${base}/sobjects/${object.name}/{ID}` },
  };
}

/** `GET …/sobjects/X/describe`. */
export function describeObject(object: ObjectDescribe, base: string): Record<string, unknown> {
  return {
    ...describeGlobalItem(object, base),
    fields: [...object.fields.values()].map(describeFieldJson),
    childRelationships: object.childRelationships.map((child) => ({
      childSObject: child.childObject, field: child.field, relationshipName: child.relationshipName, cascadeDelete: child.cascadeDelete, restrictedDelete: child.restrictedDelete, deprecatedAndHidden: false, junctionIdListNames: [], junctionReferenceTo: [],
    })),
    recordTypeInfos: object.recordTypes.map((type) => ({ developerName: type.developerName, name: type.name, active: type.active, available: true, defaultRecordTypeMapping: type.isDefault, master: false })),
    namedLayoutInfos: [], actionOverrides: [], supportedScopes: [{ label: 'All', name: 'everything' }], compactLayoutable: true, searchLayoutable: true,
  };
}

function describeFieldJson(field: FieldDescribe): Record<string, unknown> {
  return {
    name: field.name, label: field.label, type: typeNames[field.type] ?? field.type.toLowerCase(), soapType: soapTypes[field.apexType], custom: field.custom, nillable: field.nillable, createable: field.createable,
    updateable: field.updateable, length: field.length, byteLength: field.length * 3, precision: field.precision, scale: field.scale, digits: field.apexType === 'Integer' ? 8 : 0, unique: field.unique,
    caseSensitive: field.caseSensitive, externalId: field.externalId, idLookup: field.externalId || field.type === 'ID', nameField: field.nameField, autoNumber: field.autoNumber, calculated: field.calculated,
    calculatedFormula: field.formula, cascadeDelete: field.cascadeDelete, restrictedDelete: field.restrictedDelete, restrictedPicklist: field.restrictedPicklist, defaultedOnCreate: field.defaultedOnCreate,
    defaultValue: field.type === 'BOOLEAN' ? field.defaultFormula?.toLowerCase() === 'true' : null, defaultValueFormula: field.defaultFormula, inlineHelpText: field.inlineHelpText,
    referenceTo: field.referenceTo, relationshipName: field.relationshipName, relationshipOrder: field.masterDetail ? 0 : null, compoundFieldName: field.compoundFieldName,
    picklistValues: field.picklistValues.map(({ value, label, active, isDefault }) => ({ value, label, active, defaultValue: isDefault, validFor: null })),
    filterable: field.length <= 4000, sortable: field.length <= 4000, groupable: !field.calculated && field.length <= 255, aggregatable: true, htmlFormatted: false, namePointing: field.referenceTo.length > 1,
    polymorphicForeignKey: field.referenceTo.length > 1, permissionable: field.custom, writeRequiresMasterRead: false, deprecatedAndHidden: false, displayLocationInDecimal: false, encrypted: false, extraTypeInfo: null,
    highScaleNumber: false, mask: null, maskType: null, aiPredictionField: false, searchPrefilterable: false, queryByDistance: field.type === 'LOCATION', dependentPicklist: false, controllerName: null,
  };
}
