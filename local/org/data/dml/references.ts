import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import type { FieldDescribe, ObjectDescribe } from '../schema/describe.ts';
import type { Column, ObjectTable } from '../store/object-table.ts';
import { encode } from '../store/stored-values.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { fail, type RowWork } from './row-work.ts';

const trusted = new Set(['CreatedById', 'LastModifiedById']);

/** Each id that a row sets or changes must be of a fitting object and belong to a row that is there. One look-up an object for all rows. */
export function checkReferences(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]): void {
  for (const column of referenceColumns(table)) checkColumn(environment, column, works);
}

function checkColumn({ schema, store }: DmlEnvironment, column: Column, works: readonly RowWork[]): void {
  const { field, index } = column;
  const wanted = new Map<string, Set<string>>();
  for (const work of works) {
    const id = work.row[index] as string | null;
    if (id === null || id === undefined || id === work.old?.[index]) continue;
    const target = schema.objectByKeyPrefix(id.slice(0, 3));
    if (target === undefined || !fits(field, target.name)) {
      fail(work, 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
      continue;
    }
    const ids = wanted.get(target.name);
    if (ids === undefined) wanted.set(target.name, new Set([id]));
    else ids.add(id);
  }
  for (const [name, ids] of wanted) {
    const target = store.table(schema.object(name) as NonNullable<ReturnType<typeof schema.object>>);
    const alive = target.hasDeleted ? ' AND "IsDeleted" = 0' : '';
    const found = new Set(store.rows(`SELECT "Id" FROM ${target.sql} WHERE "Id" IN (SELECT value FROM json_each(?))${alive}`, JSON.stringify([...ids])).map((row) => row[0]));
    if (found.size === ids.size) continue;
    for (const work of works) {
      const id = work.row[index] as string | null;
      if (id !== null && ids.has(id) && !found.has(id)) fail(work, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
    }
  }
}

/** Standard lookups that custom objects may stand in too: activities, attachments and files are about any record. */
const openLookups = new Set(['WhatId', 'ParentId', 'LinkedEntityId', 'FirstPublishLocationId', 'RelatedToId', 'RelatedRecordId']);

/** Standard objects that activities may be about, beside those that the lookup names. */
const related = new Set(['Account', 'Opportunity', 'Campaign', 'Case', 'Contract', 'Order', 'Asset', 'Product2', 'Solution', 'Quote', 'ServiceContract', 'Entitlement', 'WorkOrder', 'ContractLineItem', 'ListEmail', 'ProcessInstance']);

/** An empty list of targets takes any id. */
function fits(field: FieldDescribe, object: string): boolean {
  if (field.referenceTo.length === 0 || field.referenceTo.includes(object)) return true;
  return openLookups.has(field.name) && (object.endsWith('__c') || (field.name === 'WhatId' && related.has(object)));
}

const references = new WeakMap<ObjectTable, readonly Column[]>();

function referenceColumns(table: ObjectTable): readonly Column[] {
  let columns = references.get(table);
  if (columns === undefined) {
    columns = table.columns.filter(({ field }) => field.type === 'REFERENCE' && !trusted.has(field.name));
    references.set(table, columns);
  }
  return columns;
}

/** Standard fields that find a record as an external id does. Source: "Object Reference", fields with the property idLookup. */
function isLookup(object: ObjectDescribe, field: FieldDescribe): boolean {
  return !field.custom && (field.nameField || /^(Email|Username|DeveloperName)$/.test(field.name)) && !object.custom;
}

/** `new Contact(Account = new Account(Number__c = 'x'))`: fills the lookup from the parent's external id. */
export function resolveExternalReferences({ schema, store }: DmlEnvironment, work: RowWork): void {
  for (const [name, parent] of Object.entries(work.input)) {
    if (!(parent instanceof SObjectRecord)) continue;
    const lookup = schema.parentRelationship(work.input.$describe, name);
    if (lookup === undefined || valuesOf(work.input)[lookup.name] != null) continue;
    const keys = Object.entries(parent).filter(([, value]) => value != null);
    const parentId = valuesOf(parent).Id as string | undefined;
    const [key] = keys;
    const field = key === undefined ? undefined : parent.$describe.fields.get(key[0].toLowerCase());
    // A parent with an id came from a query: the lookup beside it counts, not the parent.
    if (parentId != null || key === undefined || keys.length !== 1 || field === undefined || !(field.externalId || field.unique || isLookup(parent.$describe, field))) continue;
    const table = store.table(parent.$describe);
    const rows = store.rows(`SELECT "Id" FROM ${table.sql} WHERE "${field.name}" IS ?${table.hasDeleted ? ' AND "IsDeleted" = 0' : ''}`, encode(field, key[1]));
    if (rows.length === 1) valuesOf(work.record)[lookup.name] = (rows[0] as [string])[0];
    else fail(work, 'INVALID_FIELD', `Foreign key external ID: ${String(key[1])} not found for field ${field.name} in entity ${parent.$describe.name}`);
  }
}
