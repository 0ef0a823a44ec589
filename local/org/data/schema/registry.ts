import type { FieldDefinition, ObjectDefinition } from './definition.ts';
import type { ChildRelationship, FieldDescribe, FieldSetDescribe, ObjectDescribe, RecordTypeDescribe, SchemaService, ValidationRule } from './describe.ts';
import { companionDefinition, companionNamed } from './companions.ts';
import { describeField } from './field-describe.ts';
import { resolveSummaries } from './summaries.ts';
import { KeyPrefixes } from './key-prefixes.ts';
import { kindOf, systemFields } from './system-fields.ts';

/**
 * Describes are the same objects for ever and grow in place: record classes and compiled code hold on to them, so a new field reaches all of
 * them. Only the registry writes.
 */
type Growing = { -readonly [K in keyof ObjectDescribe]: ObjectDescribe[K] } & {
  fields: Map<string, FieldDescribe>;
  childRelationships: ChildRelationship[];
  recordTypes: RecordTypeDescribe[];
  validationRules: ValidationRule[];
  fieldSets: FieldSetDescribe[];
};

/** What a change event says of the change itself. */
const changeEventHeader: FieldDescribe = {
  ...describeField({ name: 'ChangeEventHeader', type: 'AnyType' }, { namespace: null, resolveObject: (name) => name })[0]!, apexType: 'EventBus.ChangeEventHeader',
};

/** The objects of one org. */
export class SchemaRegistry implements SchemaService {
  version = 0;
  readonly #objects = new Map<string, Growing>();
  readonly #byPrefix = new Map<string, Growing>();
  /** Child relationship names as declared, by `object.field`. */
  readonly #childNames = new Map<string, string | null>();
  readonly #prefixes: KeyPrefixes;

  constructor(prefixes: KeyPrefixes = new KeyPrefixes()) {
    this.#prefixes = prefixes;
  }

  /** Adds objects, or fields, record types and validation rules to objects that exist (same name replaces). */
  define(definitions: readonly ObjectDefinition[]): void {
    for (const definition of definitions) if (this.#target(definition) === undefined) this.#create(definition);
    for (const definition of definitions) this.#grow(definition);
    this.#relate();
    this.version += 1;
  }

  /** Takes a field away; its stored values stay in the file. */
  removeField(object: string, field: string): void {
    const described = this.#objects.get(object.toLowerCase());
    if (described?.fields.delete(field.toLowerCase()) !== true) return;
    this.#relate();
    this.version += 1;
  }

  /** Takes record types (by developer name) and validation rules away. */
  removeLists(object: string, recordTypes: ReadonlySet<string>, validationRules: ReadonlySet<string>): void {
    const described = this.#objects.get(object.toLowerCase());
    if (described === undefined) return;
    described.recordTypes = described.recordTypes.filter(({ developerName }) => !recordTypes.has(developerName));
    described.validationRules = described.validationRules.filter(({ name }) => !validationRules.has(name));
  }

  /** Everything as it is now; the answer puts it back, for a deployment that fails. Describes stay the same objects. */
  snapshot(): () => void {
    const objects = [...this.#objects].map(([key, object]) => ({ key, object, values: { ...object, fields: new Map(object.fields), recordTypes: [...object.recordTypes], validationRules: [...object.validationRules], fieldSets: [...object.fieldSets] } }));
    const childNames = new Map(this.#childNames);
    return () => {
      this.#objects.clear();
      this.#byPrefix.clear();
      for (const { key, object, values } of objects) {
        const { fields } = object;
        fields.clear();
        for (const [name, field] of values.fields) fields.set(name, field);
        Object.assign(object, values, { fields });
        this.#objects.set(key, object);
        if (object.keyPrefix !== null) this.#byPrefix.set(object.keyPrefix, object);
      }
      this.#childNames.clear();
      for (const [field, name] of childNames) this.#childNames.set(field, name);
      this.version += 1;
    };
  }

  removeObject(object: string): void {
    const described = this.#objects.get(object.toLowerCase());
    if (described === undefined) return;
    this.#objects.delete(object.toLowerCase());
    if (described.keyPrefix !== null) this.#byPrefix.delete(described.keyPrefix);
    this.#relate();
    this.version += 1;
  }

  object(name: string, namespace: string | null = null): ObjectDescribe | undefined {
    return this.#find(name, namespace);
  }

  field(object: ObjectDescribe, name: string, namespace: string | null = null): FieldDescribe | undefined {
    const lower = name.toLowerCase();
    if (namespace !== null && /__(c|s)$/.test(lower)) {
      const own = object.fields.get(`${namespace.toLowerCase()}__${lower}`);
      if (own !== undefined) return own;
    }
    return object.fields.get(lower);
  }

  parentRelationship(object: ObjectDescribe, name: string, namespace: string | null = null): FieldDescribe | undefined {
    const lower = name.toLowerCase();
    const own = namespace !== null && lower.endsWith('__r') ? `${namespace.toLowerCase()}__${lower}` : null;
    let found: FieldDescribe | undefined;
    for (const field of object.fields.values()) {
      const relationship = field.relationshipName?.toLowerCase();
      if (relationship === undefined) continue;
      if (relationship === own) return field;
      if (relationship === lower) found = field;
    }
    return found;
  }

  childRelationship(object: ObjectDescribe, name: string, namespace: string | null = null): ChildRelationship | undefined {
    const lower = name.toLowerCase();
    const own = namespace !== null && lower.endsWith('__r') ? `${namespace.toLowerCase()}__${lower}` : null;
    let found: ChildRelationship | undefined;
    for (const child of object.childRelationships) {
      const relationship = child.relationshipName?.toLowerCase();
      if (relationship === undefined) continue;
      if (relationship === own) return child;
      if (relationship === lower) found ??= child;
    }
    return found;
  }

  objectByKeyPrefix(prefix: string): ObjectDescribe | undefined {
    return this.#byPrefix.get(prefix);
  }

  objects(): Iterable<ObjectDescribe> {
    return this.#objects.values();
  }

  #find(name: string, namespace: string | null): Growing | undefined {
    const lower = name.toLowerCase();
    if (namespace !== null && lower.includes('__')) {
      const own = this.#objects.get(`${namespace.toLowerCase()}__${lower}`);
      if (own !== undefined) return own;
    }
    return this.#objects.get(lower) ?? this.#companion(name, namespace);
  }

  /** Shares, histories and change events come into being when somebody names them: most objects' are never used. */
  #companion(name: string, namespace: string | null): Growing | undefined {
    const companion = companionNamed(name);
    const parent = companion === null ? undefined : this.#find(companion.of, namespace);
    if (companion === null || parent?.kind !== 'object') return undefined;
    const definition = companionDefinition(companion, parent);
    const known = this.#target(definition);
    if (known !== undefined) return known;
    this.#create(definition);
    this.#grow(definition);
    const made = this.#target(definition)!;
    if (companion.kind === 'changeEvent') {
      for (const [key, field] of parent.fields) if (!made.fields.has(key) && key !== 'id') made.fields.set(key, field);
      made.fields.set('changeeventheader', changeEventHeader);
    } else this.#relate();
    return made;
  }

  #target(definition: ObjectDefinition): Growing | undefined {
    return this.#objects.get(fullName(definition).toLowerCase());
  }

  #create(definition: ObjectDefinition): void {
    const name = fullName(definition);
    const kind = kindOf(definition);
    const custom = /__[a-z]+$/i.test(definition.name);
    const access = definition.access ?? {};
    const rows = kind !== 'platformEvent' && kind !== 'changeEvent';
    const keyPrefix = definition.keyPrefix ?? (custom ? this.#prefixes.of(name, kind) : null);
    const described: Growing = {
      name,
      localName: definition.name,
      namespace: custom ? (definition.namespace ?? null) : null,
      label: definition.label ?? definition.name,
      labelPlural: definition.labelPlural ?? `${definition.label ?? definition.name}s`,
      keyPrefix,
      custom,
      kind,
      visibility: definition.visibility ?? 'Public',
      publishBehavior: kind === 'platformEvent' ? (definition.publishBehavior ?? 'PublishAfterCommit') : null,
      sharingModel: definition.sharingModel ?? 'ReadWrite',
      queryable: access.queryable ?? rows,
      createable: access.createable ?? kind !== 'customMetadata',
      updateable: access.updateable ?? (rows && kind !== 'customMetadata'),
      deletable: access.deletable ?? (rows && kind !== 'customMetadata'),
      triggerable: access.triggerable ?? (kind === 'object' || kind === 'platformEvent' || kind === 'changeEvent'),
      fields: new Map(),
      childRelationships: [],
      recordTypes: [],
      validationRules: [],
      fieldSets: [],
    };
    this.#objects.set(name.toLowerCase(), described);
    if (keyPrefix !== null) this.#byPrefix.set(keyPrefix, described);
  }

  #grow(definition: ObjectDefinition): void {
    const described = this.#target(definition) as Growing;
    const isNew = described.fields.size === 0;
    if (isNew) for (const field of systemFields(definition)) this.#addField(described, field, null);
    else if ((definition.recordTypes?.length ?? 0) > 0 && !described.fields.has('recordtypeid')) {
      for (const field of systemFields(definition)) if (field.name === 'RecordTypeId') this.#addField(described, field, null);
    }
    if (!isNew) this.#relabel(described, definition);
    for (const field of definition.fields) this.#addField(described, field, field.namespace ?? definition.namespace ?? null);
    replaceByName(described.recordTypes, definition.recordTypes ?? [], (one) => one.developerName);
    replaceByName(described.validationRules, definition.validationRules ?? [], (one) => one.name);
    replaceByName(described.fieldSets, definition.fieldSets ?? [], (one) => `${one.namespace ?? ''}__${one.name}`);
  }

  #relabel(described: Growing, definition: ObjectDefinition): void {
    if (definition.label !== undefined) described.label = definition.label;
    if (definition.labelPlural !== undefined) described.labelPlural = definition.labelPlural;
    if (definition.sharingModel !== undefined) described.sharingModel = definition.sharingModel;
    if (definition.publishBehavior !== undefined) described.publishBehavior = definition.publishBehavior;
    if (definition.visibility !== undefined) described.visibility = definition.visibility;
    const name = definition.nameField;
    if (name !== undefined) for (const field of systemFields(definition)) if (field.name === 'Name') this.#addField(described, field, null);
  }

  #addField(described: Growing, definition: FieldDefinition, namespace: string | null): void {
    const resolveObject = (name: string): string => this.#find(name, namespace)?.name ?? name;
    for (const field of describeField(definition, { namespace, resolveObject })) {
      described.fields.set(field.name.toLowerCase(), field);
    }
    const child = definition.childRelationshipName ?? null;
    const custom = definition.name.endsWith('__c');
    const prefix = custom && namespace !== null ? `${namespace}__` : '';
    this.#childNames.set(
      `${described.name}.${prefix}${definition.name}`.toLowerCase(),
      child === null ? null : custom ? `${prefix}${child}__r` : child,
    );
  }

  /** Child relationships follow from the reference fields of all objects. */
  #relate(): void {
    resolveSummaries(this);
    for (const object of this.#objects.values()) object.childRelationships = [];
    for (const object of this.#objects.values()) {
      for (const field of object.fields.values()) {
        for (const parent of field.referenceTo) {
          this.#objects.get(parent.toLowerCase())?.childRelationships.push({
            childObject: object.name,
            field: field.name,
            relationshipName: this.#childNames.get(`${object.name}.${field.name}`.toLowerCase()) ?? null,
            cascadeDelete: field.cascadeDelete,
            restrictedDelete: field.restrictedDelete,
          });
        }
      }
    }
  }
}

function fullName(definition: ObjectDefinition): string {
  const custom = /__[a-z]+$/i.test(definition.name);
  return custom && definition.namespace != null ? `${definition.namespace}__${definition.name}` : definition.name;
}

function replaceByName<T>(list: T[], additions: readonly T[], nameOf: (one: T) => string): void {
  for (const addition of additions) {
    const at = list.findIndex((one) => nameOf(one).toLowerCase() === nameOf(addition).toLowerCase());
    if (at < 0) list.push(addition);
    else list[at] = addition;
  }
}
