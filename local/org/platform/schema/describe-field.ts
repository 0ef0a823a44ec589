import { parseFormula } from '../../formula/index.ts';
import { formulaContext, resultValue } from '../../data/formulas/formula-fields.ts';
import type { FieldDescribe, ObjectDescribe, PicklistEntry } from '../../data/schema/describe.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { gettersAsProperties } from './getters.ts';
import { services } from '../../runtime/services.ts';
import { fieldTokenOf, sobjectTypeToken, typeTokenOf, type SObjectFieldToken } from '../../runtime/sobject-tokens.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import { displayTypeOf, soapTypeOf } from './display-type.ts';
import { schemaList } from './schema-types.ts';

/** A `Schema.DescribeFieldResult`. */
export class FieldResult {
  readonly object: ObjectDescribe;
  readonly field: FieldDescribe;

  constructor(object: ObjectDescribe, field: FieldDescribe) {
    this.object = object;
    this.field = field;
  }

  $text(): string {
    return `Schema.DescribeFieldResult[getName=${this.field.name};getType=${this.field.type};]`;
  }
}

/** A `Schema.PicklistEntry`. */
class PicklistValue {
  readonly entry: PicklistEntry;

  constructor(entry: PicklistEntry) {
    this.entry = entry;
  }
}

const results = new WeakMap<FieldDescribe, FieldResult>();

/** One result for each field, so that results are equal, and good keys of maps. */
export function describeFieldOf(token: SObjectFieldToken): FieldResult {
  const { field } = token;
  let result = results.get(field);
  if (result === undefined) results.set(field, (result = new FieldResult(token.object, field)));
  return result;
}

/** Members that answer a property of the describe as it is. */
const plain: Readonly<Record<string, (field: FieldDescribe) => unknown>> = {
  'String getName()': (field) => field.name,
  'String getLocalName()': (field) => field.localName,
  'String getLabel()': (field) => field.label,
  'Integer getLength()': (field) => field.length,
  'Integer getByteLength()': (field) => field.length * 3,
  'Integer getPrecision()': (field) => field.precision,
  'Integer getScale()': (field) => field.scale,
  'Integer getDigits()': (field) => (field.apexType === 'Integer' ? 9 : 0),
  'String getInlineHelpText()': (field) => field.inlineHelpText,
  'String getCalculatedFormula()': (field) => field.formula,
  'String getCompoundFieldName()': (field) => field.compoundFieldName,
  'String getDefaultValueFormula()': (field) => field.defaultFormula,
  'String getRelationshipName()': (field) => field.relationshipName,
  'Integer getRelationshipOrder()': (field) => (field.masterDetail ? 0 : null),
  'Boolean isAutoNumber()': (field) => field.autoNumber,
  'Boolean isCalculated()': (field) => field.calculated,
  'Boolean isCascadeDelete()': (field) => field.cascadeDelete,
  'Boolean isCaseSensitive()': (field) => field.caseSensitive,
  'Boolean isCustom()': (field) => field.custom,
  'Boolean isDefaultedOnCreate()': (field) => field.defaultedOnCreate,
  'Boolean isDependentPicklist()': () => false,
  'Boolean isDeprecatedAndHidden()': () => false,
  'Boolean isEncrypted()': (field) => field.type === 'ENCRYPTEDSTRING',
  'Boolean isExternalID()': (field) => field.externalId,
  'Boolean isFilterable()': (field) => !isLong(field),
  'Boolean isFormulaTreatNullNumberAsZero()': (field) => field.formulaTreatBlanksAs === 'BlankAsZero',
  'Boolean isGroupable()': (field) => !isLong(field) && !['DOUBLE', 'CURRENCY', 'PERCENT', 'DATETIME', 'TIME'].includes(field.type),
  'Boolean isHighScaleNumber()': () => false,
  'Boolean isHtmlFormatted()': (field) => field.formula?.toUpperCase().includes('HYPERLINK(') === true,
  'Boolean isIdLookup()': (field) => field.externalId || field.type === 'ID' || field.nameField,
  'Boolean isNameField()': (field) => field.nameField,
  'Boolean isNamePointing()': (field) => field.referenceTo.length > 1,
  'Boolean isNillable()': (field) => field.nillable,
  'Boolean isPermissionable()': (field) => field.nillable && !field.nameField && !systemNames.has(field.name),
  'Boolean isRestrictedDelete()': (field) => field.restrictedDelete,
  'Boolean isRestrictedPicklist()': (field) => field.restrictedPicklist,
  'Boolean isSearchPrefilterable()': () => false,
  'Boolean isSortable()': (field) => !isLong(field),
  'Boolean isUnique()': (field) => field.unique,
  'Boolean isWriteRequiresMasterRead()': () => false,
  'Schema.DisplayType getType()': displayTypeOf,
  'Schema.SoapType getSoapType()': soapTypeOf,
  'List<Schema.SObjectType> getReferenceTo()': (field) => schemaList('SObjectType', field.referenceTo.filter((name) => services().schema.object(name) !== undefined).map(sobjectTypeToken)),
  'List<Schema.PicklistEntry> getPicklistValues()': picklist,
  'Object getDefaultValue()': defaultValue,
};

const systemNames = new Set(['Id', 'IsDeleted', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp', 'OwnerId', 'RecordTypeId']);

function isLong(field: FieldDescribe): boolean {
  return field.type === 'TEXTAREA' && field.length > 255;
}

function picklist(field: FieldDescribe): ApexList {
  return schemaList('PicklistEntry', field.picklistValues.map((entry) => new PicklistValue(entry)));
}

function defaultValue(field: FieldDescribe): unknown {
  if (field.defaultFormula === null) return field.apexType === 'Boolean' ? false : (field.picklistValues.find((entry) => entry.isDefault)?.value ?? null);
  return resultValue(field, parseFormula(field.defaultFormula).evaluate(formulaContext(() => null, false)));
}

const methods: Record<string, PlatformFunction> = {
  'Schema.SObjectField getSObjectField()': (self: FieldResult) => fieldTokenOf(self.object, self.field),
  'Schema.SObjectType getSObjectType()': (self: FieldResult) => typeTokenOf(self.object),
  'Schema.SObjectField getController()': () => null,
  'String getReferenceTargetField()': () => null,
  'Boolean isAccessible()': (self: FieldResult) => services().security.isAccessible(self.object.name, self.field.name),
  'Boolean isCreateable()': (self: FieldResult) => self.field.createable && services().security.isCreateable(self.object.name, self.field.name),
  'Boolean isUpdateable()': (self: FieldResult) => self.field.updateable && services().security.isUpdateable(self.object.name, self.field.name),
  ...Object.fromEntries(Object.entries(plain).map(([signature, read]) => [signature, (self: FieldResult) => read(self.field)])),
};

export const describeFieldClasses = [
  platformClass('Schema.DescribeFieldResult', { methods, properties: gettersAsProperties(methods), is: (value) => value instanceof FieldResult }),
  platformClass('Schema.PicklistEntry', {
    methods: {
      'String getValue()': (self: PicklistValue) => self.entry.value,
      'String getLabel()': (self: PicklistValue) => self.entry.label,
      'Boolean isActive()': (self: PicklistValue) => self.entry.active,
      'Boolean isDefaultValue()': (self: PicklistValue) => self.entry.isDefault,
    },
    properties: {
      'String value': { get: (self: PicklistValue) => self.entry.value },
      'String label': { get: (self: PicklistValue) => self.entry.label },
      'Boolean active': { get: (self: PicklistValue) => self.entry.active },
      'Boolean defaultValue': { get: (self: PicklistValue) => self.entry.isDefault },
    },
    is: (value) => value instanceof PicklistValue,
  }),
];
