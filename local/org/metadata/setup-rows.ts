import type { FieldDescribe, SchemaService } from '../data/schema/describe.ts';
import type { Store } from '../data/store/store.ts';
import type { DataService } from '../runtime/services.ts';
import { newRecord, type FieldValues } from '../runtime/sobject.ts';
import { ApexBlob } from '../runtime/values/blob.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { valueOf } from '../platform/system/test-data.ts';
import type { AccessDefinition } from './access.ts';
import type { Component } from './components.ts';
import { listedRows, permissionSetsOf, queueObjects } from './listed-components.ts';
import type { PackageMetadata } from './package-metadata.ts';

export interface SetupRowsParts {
  readonly store: Store;
  readonly data: DataService;
  readonly schema: SchemaService;
}

type Identity = Readonly<Record<string, string | null>>;

/**
 * Rows that queries see of deployed metadata: ApexClass, ApexTrigger, RecordType, PermissionSet, CustomPermission, StaticResource, and the records of custom
 * metadata types. What is there already keeps its id.
 */
export class SetupRows {
  readonly #parts: SetupRowsParts;

  constructor(parts: SetupRowsParts) {
    this.#parts = parts;
  }

  write(packages: readonly PackageMetadata[]): void {
    for (const metadata of packages) {
      const NamespacePrefix = metadata.namespace;
      for (const source of metadata.apex) {
        this.#put(source.kind === 'class' ? 'ApexClass' : 'ApexTrigger', { NamespacePrefix, Name: source.name }, {
          ApiVersion: Decimal.valueOf(source.apiVersion ?? '65.0'), Status: source.status, IsValid: true, Body: source.file.text, LengthWithoutComments: source.file.text.length,
          ...(source.kind === 'trigger' ? triggerUsage(source.file.text) : {}),
        });
      }
      for (const permission of metadata.customPermissions) {
        this.#put('CustomPermission', { NamespacePrefix, DeveloperName: permission.name }, { MasterLabel: permission.label, Description: permission.description, Language: 'en_US' });
      }
      for (const access of metadata.access) {
        if (access.kind === 'permissionSet') {
          this.#put('PermissionSet', { NamespacePrefix, Name: access.name }, { Label: access.label, Description: access.description, IsOwnedByProfile: false, IsCustom: true, Type: 'Regular' });
          this.#permissions(access);
        } else this.#put('Profile', { Name: access.name }, { UserType: 'Standard' });
      }
      for (const resource of metadata.staticResources) this.#put('StaticResource', { NamespacePrefix, Name: resource.name }, { BodyLength: resource.bytes.length, Body: new ApexBlob(resource.bytes) });
      for (const record of metadata.records) this.#metadataRecord(record);
      for (const { object, identity, values } of listedRows(metadata.components, NamespacePrefix)) this.#put(object, identity, values);
      this.#appMenu();
      for (const group of metadata.components.filter(({ type }) => type === 'PermissionSetGroup')) this.#group(group, NamespacePrefix);
      for (const queue of metadata.components.filter(({ type }) => type === 'Queue')) this.#queue(queue);
    }
    // Records may refer to each other in any order, so their ids exist before their relationships.
    for (const record of packages.flatMap(({ records }) => records)) this.#relateMetadataRecord(record);
    this.#recordTypes();
  }

  /** The id of an application is that of its menu item's target; here both are one thing. */
  #appMenu(): void {
    this.#parts.store.run('UPDATE "AppMenuItem" SET "ApplicationId" = ? || substr("Id", 4), "SortOrder" = coalesce("SortOrder", rowid) WHERE "ApplicationId" IS NULL', '02u');
  }

  /** Rows of ObjectPermissions and FieldPermissions of a permission set, each set written once. */
  #permissions({ name, namespace, objects, fields }: AccessDefinition): void {
    const { store } = this.#parts;
    const [row] = store.rows('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ? AND "NamespacePrefix" IS ?', name, namespace);
    if (row === undefined) return;
    const [id] = row as [string];
    for (const table of ['ObjectPermissions', 'FieldPermissions']) store.run(`DELETE FROM "${table}" WHERE "ParentId" = ?`, id);
    for (const access of objects) {
      this.#add('ObjectPermissions', {
        ParentId: id, SobjectType: access.object, PermissionsRead: access.read, PermissionsCreate: access.create, PermissionsEdit: access.edit, PermissionsDelete: access.delete,
        PermissionsViewAllRecords: access.viewAll, PermissionsModifyAllRecords: access.modifyAll,
      });
    }
    for (const { field, readable, editable } of fields) {
      this.#add('FieldPermissions', { ParentId: id, SobjectType: field.split('.')[0] ?? null, Field: field, PermissionsRead: readable || editable, PermissionsEdit: editable });
    }
  }

  #add(object: string, values: FieldValues): void {
    const describe = this.#parts.schema.object(object);
    if (describe !== undefined) this.#parts.data.write(newRecord(describe, values));
  }

  /** The permission sets of a group. */
  #group(group: Component, NamespacePrefix: string | null): void {
    const { store } = this.#parts;
    const [row] = store.rows('SELECT "Id" FROM "PermissionSetGroup" WHERE "DeveloperName" = ? AND "NamespacePrefix" IS ?', group.fullName, NamespacePrefix);
    for (const name of permissionSetsOf(group)) {
      const [set] = store.rows('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ? AND ("NamespacePrefix" IS ? OR "NamespacePrefix" IS NULL)', name, NamespacePrefix);
      if (row !== undefined && set !== undefined) this.#put('PermissionSetGroupComponent', { PermissionSetGroupId: row[0] as string, PermissionSetId: set[0] as string }, {});
    }
  }

  #queue(queue: Component): void {
    const [row] = this.#parts.store.rows('SELECT "Id" FROM "Group" WHERE "Type" = \'Queue\' AND "DeveloperName" = ?', queue.fullName);
    if (row === undefined) return;
    for (const object of queueObjects(queue)) this.#put('QueueSobject', { QueueId: row[0] as string, SobjectType: object }, {});
  }

  #recordTypes(): void {
    for (const object of this.#parts.schema.objects()) {
      for (const type of object.recordTypes) {
        this.#put('RecordType', { NamespacePrefix: type.namespace, DeveloperName: type.developerName, SobjectType: object.name }, {
          Name: type.name, Description: type.description, IsActive: type.active,
        });
      }
    }
  }

  #metadataRecord(record: PackageMetadata['records'][number]): void {
    const describe = this.#parts.schema.object(record.type);
    if (describe === undefined) return;
    const values: FieldValues = {};
    for (const [name, text] of Object.entries(record.values)) {
      const field = describe.fields.get(name.toLowerCase());
      if (field !== undefined && relatedType(field) === null) values[field.name] = text === null ? null : valueOf(field, text);
    }
    const qualified = record.namespace === null ? record.developerName : `${record.namespace}__${record.developerName}`;
    this.#put(describe.name, { DeveloperName: record.developerName, NamespacePrefix: record.namespace }, { MasterLabel: record.label, Label: record.label, QualifiedApiName: qualified, Language: 'en_US', ...values });
  }

  /** A relationship to a record of another custom metadata type is written by that record's name, and kept as its id. */
  #relateMetadataRecord(record: PackageMetadata['records'][number]): void {
    const { schema, store } = this.#parts;
    const describe = schema.object(record.type);
    if (describe === undefined) return;
    const values: FieldValues = {};
    for (const [name, text] of Object.entries(record.values)) {
      const field = describe.fields.get(name.toLowerCase());
      const related = field === undefined ? undefined : schema.object(relatedType(field) ?? '');
      if (field === undefined || related === undefined) continue;
      const [row] = text === null ? [] : store.rows(`SELECT "Id" FROM "${related.name}" WHERE "QualifiedApiName" = ? OR ("DeveloperName" = ? AND "NamespacePrefix" IS ?)`, text, text, record.namespace);
      values[field.name] = row?.[0] ?? null;
    }
    if (Object.keys(values).length > 0) this.#put(describe.name, { DeveloperName: record.developerName, NamespacePrefix: record.namespace }, values);
  }

  /** Updates the row with this identity, or makes one. */
  #put(object: string, identity: Identity, values: FieldValues): void {
    const { store, data, schema } = this.#parts;
    const describe = schema.object(object);
    if (describe === undefined) return;
    const where = Object.keys(identity).map((name) => `"${name}" IS ?`).join(' AND ');
    const id = store.rows(`SELECT "Id" FROM "${describe.name}" WHERE ${where}`, ...Object.values(identity))[0]?.[0];
    const known = Object.entries({ ...identity, ...values }).filter(([name]) => describe.fields.has(name.toLowerCase()));
    data.write(newRecord(describe, { ...(typeof id === 'string' ? { Id: id } : {}), ...Object.fromEntries(known) }));
  }
}

/** The custom metadata type that a field relates to; null for every other field. */
function relatedType(field: FieldDescribe): string | null {
  return field.referenceTo.find((target) => target.endsWith('__mdt')) ?? null;
}

function triggerUsage(source: string): FieldValues {
  const head = /\btrigger\s+\w+\s+on\s+(\w+)\s*\(([^)]*)\)/i.exec(source);
  const events = new Set((head?.[2] ?? '').toLowerCase().split(',').map((event) => event.trim().replace(/\s+/g, ' ')));
  return {
    TableEnumOrId: head?.[1] ?? null,
    UsageBeforeInsert: events.has('before insert'), UsageAfterInsert: events.has('after insert'), UsageBeforeUpdate: events.has('before update'), UsageAfterUpdate: events.has('after update'),
    UsageBeforeDelete: events.has('before delete'), UsageAfterDelete: events.has('after delete'), UsageAfterUndelete: events.has('after undelete'), UsageIsBulk: true,
  };
}
