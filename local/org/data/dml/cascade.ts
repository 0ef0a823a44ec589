import type { ChildRelationship, ObjectDescribe } from '../schema/describe.ts';
import { quoted, type ObjectTable } from '../store/object-table.ts';
import type { StoredValue } from '../store/stored-values.ts';
import type { DmlEnvironment } from './dml-environment.ts';

/** Rows of one object that reference deleted ones. */
interface Children {
  readonly table: ObjectTable;
  readonly relationship: ChildRelationship;
  /** Parent id of each child id. */
  readonly parents: ReadonlyMap<string, string>;
}

/** Living children of rows, for each relationship that a deletion touches. */
function* childrenOf({ schema, store }: DmlEnvironment, parent: ObjectDescribe, ids: readonly string[]): Generator<Children> {
  const list = JSON.stringify(ids);
  for (const relationship of parent.childRelationships) {
    const child = schema.object(relationship.childObject);
    if (child === undefined || child.kind === 'platformEvent' || child.kind === 'changeEvent') continue;
    const table = store.table(child);
    const column = table.column(relationship.field);
    if (column === undefined || auditFields.has(relationship.field)) continue;
    const alive = table.hasDeleted ? ' AND "IsDeleted" = 0' : '';
    const rows = store.rows(`SELECT "Id", ${column.sql} FROM ${table.sql} WHERE ${column.sql} IN (SELECT value FROM json_each(?))${alive}`, list);
    if (rows.length > 0) yield { table, relationship, parents: new Map(rows as [string, string][]) };
  }
}

const auditFields = new Set(['CreatedById', 'LastModifiedById', 'OwnerId', 'RecordTypeId', 'MasterRecordId']);

/**
 * What stands in the way of deleting each row: the message by id. A restricting child counts unless it goes in the same deletion; children that
 * would be deleted along are asked too.
 */
export function deleteRestrictions(environment: DmlEnvironment, object: ObjectDescribe, ids: readonly string[]): Map<string, string> {
  const refused = new Map<string, string>();
  for (const { table, relationship, parents } of childrenOf(environment, object, ids)) {
    if (relationship.restrictedDelete) {
      for (const [child, parent] of parents) {
        if (ids.includes(child)) continue;
        refused.set(parent, restriction(environment, object, parent, table, child));
      }
    } else if (relationship.cascadeDelete) {
      const below = deleteRestrictions(environment, table.describe, [...parents.keys()]);
      for (const [child, message] of below) refused.set(parents.get(child) as string, message);
    }
  }
  return refused;
}

function restriction({ store }: DmlEnvironment, object: ObjectDescribe, id: string, child: ObjectTable, childId: string): string {
  const parentName = nameOf(store.table(object), store.rows(`SELECT ${nameColumn(store.table(object))} FROM ${store.table(object).sql} WHERE "Id" = ?`, id)[0]?.[0], id);
  const childName = nameOf(child, store.rows(`SELECT ${nameColumn(child)} FROM ${child.sql} WHERE "Id" = ?`, childId)[0]?.[0], childId);
  return `Your attempt to delete ${parentName} could not be completed because it is associated with the following ${child.describe.labelPlural.toLowerCase()}.: ${childName}\n`;
}

function nameColumn(table: ObjectTable): string {
  return table.columns.find(({ field }) => field.nameField)?.sql ?? '"Id"';
}

function nameOf(_table: ObjectTable, name: StoredValue | undefined, id: string): string {
  return name == null ? id : String(name);
}

/**
 * Puts rows into the recycle bin, or removes them where the object has none, with all that goes along: details are deleted, other lookups
 * emptied. No triggers run for those. `deletion` marks them, so that an undelete brings back what went together.
 */
export function deleteWithChildren(environment: DmlEnvironment, object: ObjectDescribe, ids: readonly string[], deletion: string, now: number): void {
  const { store } = environment;
  for (const { table, relationship, parents } of childrenOf(environment, object, ids)) {
    const children = [...parents.keys()];
    if (relationship.cascadeDelete) deleteWithChildren(environment, table.describe, children, deletion, now);
    else store.run(`UPDATE ${table.sql} SET ${quoted(relationship.field)} = NULL WHERE "Id" IN (SELECT value FROM json_each(?))`, JSON.stringify(children));
  }
  const table = store.table(object);
  const list = JSON.stringify(ids);
  if (table.hasDeleted && object.kind === 'object') {
    const second = Math.floor(now / 1000) * 1000;
    const stamps = table.column('SystemModstamp') === undefined ? '' : `, "SystemModstamp" = ${second}, "LastModifiedDate" = ${second}`;
    store.run(`UPDATE ${table.sql} SET "IsDeleted" = 1, "_deletion" = ?${stamps} WHERE "Id" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0`, deletion, list);
  } else {
    store.run(`DELETE FROM ${table.sql} WHERE "Id" IN (SELECT value FROM json_each(?))`, list);
  }
}

/** Brings back everything that one deletion took. */
export function restore({ store, schema }: DmlEnvironment, deletion: string): void {
  for (const object of schema.objects()) {
    if (object.kind !== 'object') continue;
    const table = store.table(object);
    if (table.hasDeleted) store.run(`UPDATE ${table.sql} SET "IsDeleted" = 0, "_deletion" = NULL WHERE "IsDeleted" = 1 AND "_deletion" = ?`, deletion);
  }
}
