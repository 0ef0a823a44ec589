import { setTokenMaker } from '../../runtime/emitted/context.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { newRecord, valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { fieldTokenOf, objectNamed, SObjectFieldToken, sobjectFieldToken, SObjectTypeToken, sobjectTypeToken, typeTokenOf } from '../../runtime/sobject-tokens.ts';
import { services } from '../../runtime/services.ts';
import { setFieldTokens, setObjectTokens } from '../../runtime/values/schema-token.ts';
import { applyFieldDefaults } from '../../data/dml/defaults.ts';
import { describeFieldOf } from './describe-field.ts';
import { describeObjectOf, FieldsMap } from './describe-object.ts';
import { fieldSetNamed, FieldSetsMap } from './field-sets.ts';
import { fieldTokenList } from './schema-types.ts';

/** `token.newSObject(…)`. */
function newOf(token: SObjectTypeToken, id: string | null = null, defaults = false): SObjectRecord {
  const record = newRecord(token.describe, id === null ? {} : { Id: id });
  if (defaults) applyFieldDefaults(record);
  // So that a publisher can tell its events apart before they are published.
  if (defaults && token.describe.kind === 'platformEvent') valuesOf(record).EventUuid = crypto.randomUUID();
  return record;
}

export const tokenClasses = [
  platformClass('Schema.SObjectType', {
    methods: {
      'Schema.DescribeSObjectResult getDescribe()': (self: SObjectTypeToken) => describeObjectOf(self.describe),
      'Schema.DescribeSObjectResult getDescribe(Object options)': (self: SObjectTypeToken) => describeObjectOf(self.describe),
      'SObject newSObject()': (self: SObjectTypeToken) => newOf(self),
      'SObject newSObject(Id id)': (self: SObjectTypeToken, id: string | null) => newOf(self, id),
      'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': (self: SObjectTypeToken, recordTypeId: string | null, loadDefaults: boolean | null) => {
        const record = newOf(self, null, loadDefaults === true);
        if (recordTypeId !== null) record.$put('RecordTypeId', recordTypeId);
        return record;
      },
      'Boolean equals(Object other)': (self: SObjectTypeToken, other: unknown) => self === other,
      'String toString()': (self: SObjectTypeToken) => self.describe.name,
    },
    properties: { 'Schema.SObjectTypeFields fields': { get: (self: SObjectTypeToken) => new FieldsMap(self.describe) } },
    is: (value) => value instanceof SObjectTypeToken,
  }),
  platformClass('Schema.SObjectField', {
    methods: {
      'Schema.DescribeFieldResult getDescribe()': describeFieldOf,
      'Schema.DescribeFieldResult getDescribe(Object options)': describeFieldOf,
      'Boolean equals(Object other)': (self: SObjectFieldToken, other: unknown) => self === other,
      'String toString()': (self: SObjectFieldToken) => self.name,
    },
    is: (value) => value instanceof SObjectFieldToken,
  }),
];

/** Connects the static names of emitted code (`Account.Name`, `Schema.SObjectType.Account`) and other rooms with the tokens. */
export function connectTokens(): void {
  setTokenMaker('object', (object) => sobjectTypeToken(object));
  setTokenMaker('field', (object, name) => sobjectFieldToken(object, name));
  setTokenMaker('describe', (object) => describeObjectOf(objectNamed(object)));
  setTokenMaker('describeField', (object, name) => describeFieldOf(sobjectFieldToken(object, name)));
  setTokenMaker('fieldsMap', (object) => new FieldsMap(objectNamed(object)));
  setTokenMaker('fieldSetsMap', (object) => new FieldSetsMap(objectNamed(object)));
  setTokenMaker('describeFieldSet', (object, name) => fieldSetNamed(objectNamed(object), name));
  setObjectTokens(typeTokenOf);
  setFieldTokens((row) => {
    const object = row.id === null ? undefined : services().schema.objectByKeyPrefix(row.id.slice(0, 3));
    const tokens = row.fields.map((name) => {
      const field = object?.fields.get(name.toLowerCase());
      return object === undefined || field === undefined ? undefined : fieldTokenOf(object, field);
    });
    return fieldTokenList(tokens.filter((token) => token !== undefined));
  });
}

