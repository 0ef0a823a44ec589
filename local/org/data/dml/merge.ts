import { throwApex } from '../../runtime/exceptions.ts';
import { countDml } from '../../runtime/governor-limits.ts';
import { services, transaction, type DmlOptions, type DmlResult } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { quoted } from '../store/object-table.ts';
import { deleteRows } from './delete-rows.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { throwDmlException } from './dml-failure.ts';
import { locateRows } from './locate-rows.ts';
import { newWork, type RowWork } from './row-work.ts';
import { parentSaver, saveRows } from './save-rows.ts';
import { recalculate } from './summary-fields.ts';

const mergeable = new Set(['Account', 'Contact', 'Lead', 'Case', 'Individual']);

/**
 * Merges up to two records into a master: their children move to it, they go to the recycle bin with `MasterRecordId` set, then the master is
 * updated. Triggers: delete for the losers, update for the master.
 */
export function mergeRecords(environment: DmlEnvironment, master: SObjectRecord, duplicates: readonly SObjectRecord[], options: DmlOptions): DmlResult[] {
  const { store } = environment;
  const object = master.$describe;
  if (!mergeable.has(object.name)) throwApex('System.DmlException', `Merge failed. First exception on row 0; first error: INVALID_OPERATION, merge is not supported for ${object.name}: []`);
  countDml(1 + duplicates.length);
  transaction().uncommittedWork = true;
  transaction().touchedData = true;

  const table = store.table(object);
  const winner = newWork(0, master);
  const losers = duplicates.map((record, index) => newWork(index, record));
  const savepoint = store.setSavepoint();
  locateRows(environment, table, [winner, ...losers], 'update');
  const all: RowWork[] = [winner, ...losers];
  if (all.every((work) => work.errors.length === 0)) {
    moveChildren(environment, object.name, winner.id as string, losers.map((work) => work.id as string));
    markLosers(environment, table.sql, winner.id as string, losers);
    for (const loser of losers) table.set(loser.old ?? [], 'MasterRecordId', winner.id);
    deleteRows(environment, table, losers, true);
  }
  if (all.every((work) => work.errors.length === 0)) saveRows(environment, table, [winner], true);
  const summaries = [...object.fields.values()].flatMap((field) => (field.summary === undefined ? [] : [{ object, field, summary: field.summary }]));
  if (winner.errors.length === 0) recalculate(environment, summaries, [winner.id as string], parentSaver(environment));
  const failed = all.some((work) => work.errors.length > 0);
  if (failed) store.rollbackTo(savepoint);
  store.release(savepoint);
  if (failed && options.allOrNone) throwDmlException('merge', all);
  return [{ id: winner.id, success: !failed, created: false, errors: all.flatMap((work) => work.errors) }];
}

function moveChildren({ schema, store }: DmlEnvironment, object: string, winner: string, losers: readonly string[]): void {
  const parent = schema.object(object);
  for (const relationship of parent?.childRelationships ?? []) {
    const child = schema.object(relationship.childObject);
    if (child === undefined || child.kind !== 'object' || relationship.field === 'MasterRecordId') continue;
    const table = store.table(child);
    if (table.column(relationship.field) === undefined) continue;
    store.run(`UPDATE ${table.sql} SET ${quoted(relationship.field)} = ? WHERE ${quoted(relationship.field)} IN (SELECT value FROM json_each(?))`, winner, JSON.stringify(losers));
  }
}

function markLosers({ store }: DmlEnvironment, table: string, winner: string, losers: readonly RowWork[]): void {
  store.run(`UPDATE ${table} SET "MasterRecordId" = ? WHERE "Id" IN (SELECT value FROM json_each(?))`, winner, JSON.stringify(losers.map((work) => work.id)));
}

/** A duplicate given by its id. */
export function recordById(master: SObjectRecord, id: string): SObjectRecord {
  const describe = services().schema.objectByKeyPrefix(id.slice(0, 3));
  if (describe !== master.$describe) throwApex('System.DmlException', `Merge failed. First exception on row 0; first error: INVALID_ID_FIELD, invalid id: ${id}: []`);
  return Object.assign(master.$clone(), Object.fromEntries(Object.keys(valuesOf(master)).map((name) => [name, undefined])), { Id: id });
}
