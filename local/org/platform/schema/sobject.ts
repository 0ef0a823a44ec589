import { computeFormula, formulaFields } from '../../data/dml/record-formulas.ts';
import { ApexException, throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';

import { childRelationshipOf, parentFieldOf, SObjectRecord, valuesOf, type RecordError } from '../../runtime/sobject.ts';

import { SObjectFieldToken, typeTokenOf } from '../../runtime/sobject-tokens.ts';
import { equalsValue } from '../../runtime/values/equality.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { mapOf, objectType, stringType } from '../../runtime/values/runtime-types.ts';
import { textOf } from '../../runtime/values/text.ts';
import { databaseErrors } from '../database/database-error.ts';

/** `put` of a token or name: full checks either way. */
function put(self: SObjectRecord, field: string | SObjectFieldToken | null, value: unknown): unknown {
  return self.$put(nameOf(field), value);
}

function nameOf(field: string | SObjectFieldToken | null): string {
  if (field === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  return field instanceof SObjectFieldToken ? field.name : field;
}

/** `getSObject('Account')`, or by the token of the lookup. */
function relationshipOf(self: SObjectRecord, name: string | SObjectFieldToken | null): string {
  const wanted = nameOf(name);
  const field = name instanceof SObjectFieldToken ? self.$field(wanted) : parentFieldOf(self.$describe, wanted);
  if (field?.relationshipName == null) return throwApex('System.SObjectException', `Invalid relationship ${wanted} for ${self.$describe.name}`);
  return field.relationshipName;
}

function getParent(self: SObjectRecord, name: string | SObjectFieldToken | null): unknown {
  const relationship = relationshipOf(self, name);
  return valuesOf(self)[relationship] ?? self.$m(relationship);
}

function putParent(self: SObjectRecord, name: string | SObjectFieldToken | null, parent: SObjectRecord | null): unknown {
  const relationship = relationshipOf(self, name);
  const before = valuesOf(self)[relationship] ?? null;
  valuesOf(self)[relationship] = parent;
  return before;
}

function getChildren(self: SObjectRecord, name: string | null): unknown {
  const child = childRelationshipOf(self.$describe, nameOf(name));
  if (child?.relationshipName == null) return throwApex('System.SObjectException', `Invalid relationship ${name} for ${self.$describe.name}`);
  const list = (valuesOf(self)[child.relationshipName] ?? self.$m(child.relationshipName)) as ApexList | null;
  // A relationship without rows is null here, unlike when it is read by its name. Rows that describe the schema come from elsewhere and have empty lists.
  return list === null || (list.a.length === 0 && self.$describe.name !== 'EntityDefinition') ? null : list;
}

function populated(self: SObjectRecord): ApexMap {
  return newMap(mapOf(stringType, objectType), self.$populated().filter(([, value]) => value !== undefined));
}

function addError(self: SObjectRecord, message: unknown, field: string | null = null): void {
  self.$addError(message instanceof ApexException ? (message.message ?? textOf(message)) : String(message), field);
}

/** Computes the formula fields anew from the values in memory. */
function recalculate(self: SObjectRecord): void {
  for (const field of formulaFields(self.$describe)) valuesOf(self)[field.name] = computeFormula(self, field);
}

export const SObjectClass = platformClass('System.SObject', {
  methods: {
    'Object get(String fieldName)': (self: SObjectRecord, name: string | null) => self.$get(name),
    'Object get(Schema.SObjectField field)': (self: SObjectRecord, field: SObjectFieldToken | null) => self.$get(nameOf(field)),
    'Object put(String fieldName, Object value)': put,
    'Object put(Schema.SObjectField field, Object value)': put,
    'SObject getSObject(String fieldName)': getParent,
    'SObject getSObject(Schema.SObjectField field)': getParent,
    'SObject putSObject(String fieldName, SObject value)': putParent,
    'SObject putSObject(Schema.SObjectField field, SObject value)': putParent,
    'List<SObject> getSObjects(String fieldName)': getChildren,
    'Schema.SObjectType getSObjectType()': (self: SObjectRecord) => typeTokenOf(self.$describe),
    'Id getId()': (self: SObjectRecord) => valuesOf(self).Id ?? null,
    'SObject clone()': (self: SObjectRecord) => self.$clone(),
    'SObject clone(Boolean preserveId)': (self: SObjectRecord, id: boolean | null) => self.$clone(id === true),
    'SObject clone(Boolean preserveId, Boolean isDeepClone)': (self: SObjectRecord, id: boolean | null, deep: boolean | null) => self.$clone(id === true, deep === true),
    'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)': (self: SObjectRecord, id: boolean | null, deep: boolean | null, stamps: boolean | null) =>
      self.$clone(id === true, deep === true, stamps === true),
    'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)': (
      self: SObjectRecord, id: boolean | null, deep: boolean | null, stamps: boolean | null, numbers: boolean | null,
    ) => self.$clone(id === true, deep === true, stamps === true, numbers === true),
    'Boolean isClone()': (self: SObjectRecord) => self.$state?.cloned === true,
    'Id getCloneSourceId()': (self: SObjectRecord) => self.$state?.cloneSource ?? null,
    'Boolean isSet(String fieldName)': (self: SObjectRecord, name: string) => self.$isSet(name),
    'Boolean isSet(Schema.SObjectField field)': (self: SObjectRecord, field: SObjectFieldToken) => self.$isSet(nameOf(field)),
    'Map<String,Object> getPopulatedFieldsAsMap()': populated,
    'void clear()': (self: SObjectRecord) => {
      for (const name of Object.keys(self)) delete valuesOf(self)[name];
    },
    'void addError(String message)': (self: SObjectRecord, message: string) => addError(self, message),
    'void addError(String message, Boolean escape)': (self: SObjectRecord, message: string) => addError(self, message),
    'void addError(Exception error)': (self: SObjectRecord, error: ApexException) => addError(self, error),
    'void addError(Exception error, Boolean escape)': (self: SObjectRecord, error: ApexException) => addError(self, error),
    'void addError(String fieldName, String message)': (self: SObjectRecord, name: string, message: string) => addError(self, message, self.$field(name).name),
    'void addError(String fieldName, String message, Boolean escape)': (self: SObjectRecord, name: string, message: string) => addError(self, message, self.$field(name).name),
    'void addError(String fieldName, Exception error)': (self: SObjectRecord, name: string, error: ApexException) => addError(self, error, self.$field(name).name),
    'void addError(Schema.SObjectField field, String message)': (self: SObjectRecord, field: SObjectFieldToken, message: string) => addError(self, message, field.name),
    'void addError(Schema.SObjectField field, String message, Boolean escape)': (self: SObjectRecord, field: SObjectFieldToken, message: string) => addError(self, message, field.name),
    'Boolean hasErrors()': (self: SObjectRecord) => self.$errors.length > 0,
    'List<Database.Error> getErrors()': (self: SObjectRecord) => databaseErrors(self.$errors as readonly RecordError[]),
    'void recalculateFormulas()': recalculate,
    'void setOptions(Object options)': (self: SObjectRecord, options: object | null) => {
      self.$own().dmlOptions = options;
    },
    'Database.DMLOptions getOptions()': (self: SObjectRecord) => self.$state?.dmlOptions ?? null,
    'String getQuickActionName()': () => null,
    'Boolean equals(Object other)': equalsValue,
    'Integer hashCode()': (self: SObjectRecord) => self.$hash(),
    'String toString()': textOf,
  },
  is: (value) => value instanceof SObjectRecord,
});

/** A record of an aggregate query: values by alias. */
export const AggregateResultClass = platformClass('System.AggregateResult', {
  methods: SObjectClass.methods,
  is: (value) => value instanceof SObjectRecord && value.$describe.name === 'AggregateResult',
});

