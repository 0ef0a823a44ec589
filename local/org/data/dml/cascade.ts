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

/** Which deletion takes a row: the id of the row that was asked to go, by the id of each row that goes. */
export type Deletions = ReadonlyMap<string, string>;

/**
 * Puts rows into the recycle bin, or removes them where the object has none, with all that goes along: details are deleted, other lookups
 * emptied. No triggers run for those. Each row is marked with the deletion that took it, so that an undelete brings back what went together.
 */
export function deleteWithChildren(environment: DmlEnvironment, object: ObjectDescribe, deletions: Deletions, now: number): void {
  const { store } = environment;
  const ids = [...deletions.keys()];
  for (const { table, relationship, parents } of childrenOf(environment, object, ids)) {
    const below = new Map([...parents].map(([child, parent]) => [child, deletions.get(parent) as string]));
    if (relationship.cascadeDelete) deleteWithChildren(environment, table.describe, below, now);
    else emptyLookup(environment, table, relationship.field, below);
  }
  const table = store.table(object);
  if (table.hasDeleted && object.kind === 'object') {
    const second = Math.floor(now / 1000) * 1000;
    const stamps = table.column('SystemModstamp') === undefined ? '' : `, "SystemModstamp" = ${second}, "LastModifiedDate" = ${second}`;
    store.run(
      `UPDATE ${table.sql} SET "IsDeleted" = 1, "_deletion" = mark.value${stamps} FROM json_each(?) AS mark WHERE ${table.sql}."Id" = mark.key AND "IsDeleted" = 0`,
      JSON.stringify(Object.fromEntries(deletions)),
    );
  } else {
    store.run(`DELETE FROM ${table.sql} WHERE "Id" IN (SELECT value FROM json_each(?))`, JSON.stringify(ids));
  }
}

/** Empties a lookup to deleted rows, and remembers what stood in it. */
function emptyLookup({ store }: DmlEnvironment, table: ObjectTable, field: string, deletions: Deletions): void {
  const column = quoted(field);
  store.run(
    `INSERT INTO "_emptied" (deletion, object, field, child, parent) SELECT mark.value, ?, ?, child."Id", child.${column} FROM json_each(?) AS mark JOIN ${table.sql} AS child ON child."Id" = mark.key`,
    table.describe.name, field, JSON.stringify(Object.fromEntries(deletions)),
  );
  store.run(`UPDATE ${table.sql} SET ${column} = NULL WHERE "Id" IN (SELECT value FROM json_each(?))`, JSON.stringify([...deletions.keys()]));
}

/** Brings back everything that some deletions took, and fills the lookups that they emptied where nobody filled them since. */
export function restore({ store, schema }: DmlEnvironment, object: ObjectDescribe, deletions: readonly string[]): void {
  const list = JSON.stringify(deletions);
  for (const name of detailsOf(schema, object)) {
    const table = store.table(schema.object(name) as ObjectDescribe);
    if (table.hasDeleted) {
      store.run(`UPDATE ${table.sql} SET "IsDeleted" = 0, "_deletion" = NULL WHERE "IsDeleted" = 1 AND "_deletion" IN (SELECT value FROM json_each(?))`, list);
    }
  }
  const emptied = 'FROM "_emptied" WHERE deletion IN (SELECT value FROM json_each(?))';
  for (const [name, field, child, parent] of store.rows(`SELECT object, field, child, parent ${emptied}`, list) as string[][]) {
    const holder = schema.object(name as string);
    if (holder?.fields.has((field as string).toLowerCase()) !== true) continue;
    const column = quoted(field as string);
    store.run(`UPDATE ${quoted(holder.name)} SET ${column} = ? WHERE "Id" = ? AND ${column} IS NULL`, parent as string, child as string);
  }
  store.run(`DELETE ${emptied}`, list);
}

/** The object, its details, theirs…: all whose rows a deletion can take along. */
function detailsOf(schema: DmlEnvironment['schema'], object: ObjectDescribe, found = new Set<string>()): Set<string> {
  if (found.has(object.name)) return found;
  found.add(object.name);
  for (const { childObject, cascadeDelete } of object.childRelationships) {
    const child = cascadeDelete ? schema.object(childObject) : undefined;
    if (child?.kind === 'object') detailsOf(schema, child, found);
  }
  return found;
}
