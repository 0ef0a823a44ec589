import type { ChildRelationship, ObjectDescribe } from '../../data/schema/describe.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { fieldTokenOf, objectNamed, sobjectTypeToken, typeTokenOf } from '../../runtime/sobject-tokens.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { idType, mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { FieldSetsMap } from './field-sets.ts';
import { recordTypesOf, RecordTypeInfo } from './record-types.ts';
import { nameMap, schemaList, sobjectFieldType } from './schema-types.ts';

/** A `Schema.DescribeSObjectResult`. */
export class ObjectResult {
  readonly object: ObjectDescribe;

  constructor(object: ObjectDescribe) {
    this.object = object;
  }

  $text(): string {
    return `Schema.DescribeSObjectResult[getName=${this.object.name};getKeyPrefix=${this.object.keyPrefix ?? 'null'};]`;
  }
}

/** `describe.fields`: an object's fields; `getMap()` is all that it has beside them. */
export class FieldsMap {
  readonly object: ObjectDescribe;

  constructor(object: ObjectDescribe) {
    this.object = object;
  }
}

class Child {
  readonly relationship: ChildRelationship;

  constructor(relationship: ChildRelationship) {
    this.relationship = relationship;
  }
}

const results = new WeakMap<ObjectDescribe, ObjectResult>();
const children = new WeakMap<ChildRelationship, Child>();

/** One result for each object, so that results are equal, and good keys of maps. */
export function describeObjectOf(object: ObjectDescribe): ObjectResult {
  let result = results.get(object);
  if (result === undefined) results.set(object, (result = new ObjectResult(object)));
  return result;
}

function childOf(relationship: ChildRelationship): Child {
  let child = children.get(relationship);
  if (child === undefined) children.set(relationship, (child = new Child(relationship)));
  return child;
}

const maps = new WeakMap<ObjectDescribe, { version: number; map: ApexMap }>();

/** Tokens of all fields by lower-cased name; the object's own namespace may be left out. Made once for each version of the schema. */
export function fieldMap(object: ObjectDescribe): ApexMap {
  const { version } = services().schema;
  const known = maps.get(object);
  if (known?.version === version) return known.map;
  const entries = [...object.fields].map(([name, field]) => [name, fieldTokenOf(object, field)] as const);
  const map = nameMap(sobjectFieldType, entries, (key) => {
    for (const [name, field] of object.fields) if (field.localName.toLowerCase() === key) return name;
    return undefined;
  });
  maps.set(object, { version, map });
  return map;
}

const infoType: RuntimeType = { name: 'Schema.RecordTypeInfo', kind: 'class', is: (value) => value instanceof RecordTypeInfo };

function recordTypeMap(key: RuntimeType, keyOf: (info: RecordTypeInfo) => string): PlatformFunction {
  return (self: ObjectResult) => newMap(mapOf(key, infoType), recordTypesOf(self.object).map((info) => [keyOf(info), info] as const));
}

const security = (): ReturnType<typeof services>['security'] => services().security;

export const describeObjectClasses = [
  platformClass('Schema.DescribeSObjectResult', {
    methods: {
      'String getName()': (self: ObjectResult) => self.object.name,
      'String getLocalName()': (self: ObjectResult) => self.object.localName,
      'String getLabel()': (self: ObjectResult) => self.object.label,
      'String getLabelPlural()': (self: ObjectResult) => self.object.labelPlural,
      'String getKeyPrefix()': (self: ObjectResult) => self.object.keyPrefix,
      'Schema.SObjectType getSObjectType()': (self: ObjectResult) => typeTokenOf(self.object),
      'List<Schema.ChildRelationship> getChildRelationships()': (self: ObjectResult) => schemaList('ChildRelationship', self.object.childRelationships.map(childOf)),
      'List<Schema.RecordTypeInfo> getRecordTypeInfos()': (self: ObjectResult) => schemaList('RecordTypeInfo', recordTypesOf(self.object)),
      'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByName()': recordTypeMap(stringType, (info) => info.type.name),
      'Map<String,Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()': recordTypeMap(stringType, (info) => info.type.developerName),
      'Map<Id,Schema.RecordTypeInfo> getRecordTypeInfosById()': recordTypeMap(idType, (info) => info.id),
      'Boolean isAccessible()': (self: ObjectResult) => security().isAccessible(self.object.name),
      'Boolean isQueryable()': (self: ObjectResult) => self.object.queryable && security().isAccessible(self.object.name),
      'Boolean isCreateable()': (self: ObjectResult) => self.object.createable && security().isCreateable(self.object.name),
      'Boolean isUpdateable()': (self: ObjectResult) => self.object.updateable && security().isUpdateable(self.object.name),
      'Boolean isDeletable()': (self: ObjectResult) => self.object.deletable && security().isDeletable(self.object.name),
      'Boolean isUndeletable()': (self: ObjectResult) => self.object.fields.has('isdeleted') && security().isDeletable(self.object.name),
      'Boolean isMergeable()': (self: ObjectResult) => ['Account', 'Contact', 'Lead', 'Case', 'Individual'].includes(self.object.name),
      'Boolean isCustom()': (self: ObjectResult) => self.object.custom,
      'Boolean isCustomSetting()': (self: ObjectResult) => self.object.kind === 'listSetting' || self.object.kind === 'hierarchySetting',
      'Boolean isDeprecatedAndHidden()': () => false,
      'Boolean isFeedEnabled()': () => false,
      'Boolean isMruEnabled()': () => false,
      'Boolean isSearchable()': (self: ObjectResult) => self.object.kind === 'object',
      'Boolean getHasSubtypes()': () => false,
    },
    properties: {
      'Schema.SObjectTypeFields fields': { get: (self: ObjectResult) => new FieldsMap(self.object) },
      'Schema.SObjectTypeFieldSets fieldSets': { get: (self: ObjectResult) => new FieldSetsMap(self.object) },
      'String name': { get: (self: ObjectResult) => self.object.name },
      'String label': { get: (self: ObjectResult) => self.object.label },
      'String labelPlural': { get: (self: ObjectResult) => self.object.labelPlural },
      'String keyPrefix': { get: (self: ObjectResult) => self.object.keyPrefix },
    },
    is: (value) => value instanceof ObjectResult,
  }),
  platformClass('Schema.SObjectTypeFields', {
    methods: { 'Map<String,Schema.SObjectField> getMap()': (self: FieldsMap) => fieldMap(self.object) },
    is: (value) => value instanceof FieldsMap,
  }),
  platformClass('Schema.ChildRelationship', {
    methods: {
      'Schema.SObjectType getChildSObject()': (self: Child) => sobjectTypeToken(self.relationship.childObject),
      'Schema.SObjectField getField()': (self: Child) => {
        const child = objectNamed(self.relationship.childObject);
        const field = child.fields.get(self.relationship.field.toLowerCase());
        return field === undefined ? null : fieldTokenOf(child, field);
      },
      'String getRelationshipName()': (self: Child) => self.relationship.relationshipName,
      'Boolean isCascadeDelete()': (self: Child) => self.relationship.cascadeDelete,
      'Boolean isRestrictedDelete()': (self: Child) => self.relationship.restrictedDelete,
      'Boolean isDeprecatedAndHidden()': () => false,
    },
    is: (value) => value instanceof Child,
  }),
];
