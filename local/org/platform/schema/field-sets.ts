import type { FieldDescribe, FieldSetDescribe, ObjectDescribe } from '../../data/schema/describe.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { fieldTokenOf, typeTokenOf } from '../../runtime/sobject-tokens.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { mapOf, objectType, stringType } from '../../runtime/values/runtime-types.ts';
import { displayTypeOf } from './display-type.ts';
import { gettersAsProperties } from './getters.ts';
import { nameMap, schemaList } from './schema-types.ts';

/** `describe.fieldSets`. */
export class FieldSetsMap {
  readonly object: ObjectDescribe;

  constructor(object: ObjectDescribe) {
    this.object = object;
  }
}

/** A `Schema.FieldSet`. */
class FieldSet {
  readonly object: ObjectDescribe;
  readonly set: FieldSetDescribe;

  constructor(object: ObjectDescribe, set: FieldSetDescribe) {
    this.object = object;
    this.set = set;
  }

  $text(): string {
    return `Schema.FieldSet[getName=${this.set.name};getLabel=${this.set.label};]`;
  }
}

/** A `Schema.FieldSetMember`: a field, perhaps of a parent. */
class Member {
  readonly path: string;
  readonly object: ObjectDescribe;
  readonly field: FieldDescribe;
  readonly required: boolean;

  constructor(path: string, object: ObjectDescribe, field: FieldDescribe, required: boolean) {
    this.path = path;
    this.object = object;
    this.field = field;
    this.required = required;
  }

  $text(): string {
    return `Schema.FieldSetMember[getFieldPath=${this.path};]`;
  }

  $json(): unknown {
    return newMap(mapOf(stringType, objectType), Object.entries({ fieldPath: this.path, label: this.field.label, required: this.required, type: this.field.type }));
  }
}

const sets = new WeakMap<FieldSetDescribe, FieldSet>();

function fieldSetOf(object: ObjectDescribe, set: FieldSetDescribe): FieldSet {
  let made = sets.get(set);
  if (made === undefined) sets.set(set, (made = new FieldSet(object, set)));
  return made;
}

const fullName = ({ name, namespace }: FieldSetDescribe): string => (namespace === null ? name : `${namespace}__${name}`);

const setType: RuntimeType = { name: 'Schema.FieldSet', kind: 'class', is: (value) => value instanceof FieldSet };

function mapOfSets(object: ObjectDescribe): ApexMap {
  const entries = object.fieldSets.map((set) => [fullName(set).toLowerCase(), fieldSetOf(object, set)] as const);
  return nameMap(setType, entries, (key) => {
    const own = object.fieldSets.find(({ name }) => name.toLowerCase() === key);
    return own === undefined ? undefined : fullName(own).toLowerCase();
  });
}

/** `Schema.SObjectType.Account.fieldSets.Summary`. */
export function fieldSetNamed(object: ObjectDescribe, name: string): FieldSet {
  return (mapOfSets(object).get(name) as FieldSet | null) ?? throwApex('System.SObjectException', `Field set ${name} does not exist on ${object.name}`);
}

const members = new WeakMap<FieldSetDescribe, { readonly version: number; readonly list: readonly Member[] }>();

/** Fields that exist: a set may name what is not installed. The same members each time, so that they are equal. */
function membersOf({ object, set }: FieldSet): readonly Member[] {
  const { version } = services().schema;
  const known = members.get(set);
  if (known?.version === version) return known.list;
  const list = set.members.flatMap(({ path, required }) => {
    const end = endOf(object, path.split('.'), set.namespace);
    return end === null ? [] : [new Member(end.path, end.object, end.field, required)];
  });
  members.set(set, { version, list });
  return list;
}

function endOf(start: ObjectDescribe, names: readonly string[], namespace: string | null): { path: string; object: ObjectDescribe; field: FieldDescribe } | null {
  const { schema } = services();
  const path: string[] = [];
  let object = start;
  for (const name of names.slice(0, -1)) {
    const relationship = schema.parentRelationship(object, name, namespace);
    const parent = relationship === undefined ? undefined : schema.object(relationship.referenceTo[0] ?? '');
    if (relationship === undefined || parent === undefined) return null;
    path.push(relationship.relationshipName ?? name);
    object = parent;
  }
  const field = schema.field(object, names.at(-1) ?? '', namespace);
  return field === undefined ? null : { path: [...path, field.name].join('.'), object, field };
}

const setMethods: Record<string, PlatformFunction> = {
  'List<Schema.FieldSetMember> getFields()': (self: FieldSet) => schemaList('FieldSetMember', [...membersOf(self)]),
  'String getName()': (self: FieldSet) => self.set.name,
  'String getLabel()': (self: FieldSet) => self.set.label,
  'String getNamespace()': (self: FieldSet) => self.set.namespace,
  'String getDescription()': (self: FieldSet) => self.set.description,
  'Schema.SObjectType getSObjectType()': (self: FieldSet) => typeTokenOf(self.object),
};

const memberMethods: Record<string, PlatformFunction> = {
  'String getFieldPath()': (self: Member) => self.path,
  'String getLabel()': (self: Member) => self.field.label,
  'Boolean getRequired()': (self: Member) => self.required,
  'Boolean getDbRequired()': (self: Member) => !self.field.nillable && self.field.type !== 'BOOLEAN',
  'Schema.DisplayType getType()': (self: Member) => displayTypeOf(self.field),
  'Schema.SObjectField getSObjectField()': (self: Member) => fieldTokenOf(self.object, self.field),
};

/** Source: Apex Reference "FieldSet Class", "FieldSetMember Class". */
export const fieldSetClasses = [
  platformClass('Schema.SObjectTypeFieldSets', {
    methods: { 'Map<String,Schema.FieldSet> getMap()': (self: FieldSetsMap) => mapOfSets(self.object) },
    is: (value) => value instanceof FieldSetsMap,
  }),
  platformClass('Schema.FieldSet', { methods: setMethods, properties: gettersAsProperties(setMethods), is: (value) => value instanceof FieldSet }),
  platformClass('Schema.FieldSetMember', { methods: memberMethods, properties: gettersAsProperties(memberMethods), is: (value) => value instanceof Member }),
];
