import { services } from '../../runtime/services.ts';
import type { SObjectRecord } from '../../runtime/sobject.ts';
import type { ObjectTable } from '../store/object-table.ts';
import { deleteRestrictions, deleteWithChildren, restore } from './cascade.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { fillFormulas } from './record-formulas.ts';
import { fail, frozen, recordOfRow, sound, type RowWork } from './row-work.ts';
import { hasTriggers, runTriggers } from './run-triggers.ts';
import { loadRows } from './stored-rows.ts';

/** One attempt at deleting up to 200 rows of one object. */
export function deleteRows(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], stopOnError: boolean): void {
  const object = table.describe;
  const withTriggers = hasTriggers(object.name, ['BEFORE_DELETE', 'AFTER_DELETE']);
  const records = new Map<RowWork, SObjectRecord>();
  if (withTriggers) {
    const olds = works.map((work) => recordOfRow(table, work.old ?? []));
    fillFormulas(olds);
    works.forEach((work, index) => records.set(work, frozen(olds[index] as SObjectRecord)));
    runTriggers('BEFORE_DELETE', works, null, works.map((work) => records.get(work) as SObjectRecord));
  }
  let going = sound(works);
  const refused = deleteRestrictions(environment, object, going.map((work) => work.id as string));
  for (const work of going) {
    const message = refused.get(work.id as string);
    if (message !== undefined) fail(work, 'DELETE_FAILED', message);
  }
  going = sound(works);
  if (going.length === 0 || (stopOnError && going.length < works.length)) return;
  const now = services().clock.now();
  // Each row is a deletion of its own: it can be undeleted without the others.
  if (object.childRelationships.some((child) => child.cascadeDelete)) {
    for (const work of going) deleteWithChildren(environment, object, [work.id as string], deletionMark(work), now);
  } else {
    deleteWithChildren(environment, object, going.map((work) => work.id as string), deletionMark(going[0] as RowWork), now);
    if (table.hasDeleted && object.kind === 'object') {
      environment.store.run(`UPDATE ${table.sql} SET "_deletion" = "Id" WHERE "Id" IN (SELECT value FROM json_each(?))`, JSON.stringify(going.map((work) => work.id)));
    }
  }
  if (withTriggers) runTriggers('AFTER_DELETE', going, null, going.map((work) => records.get(work) as SObjectRecord));
}

function deletionMark(work: RowWork): string {
  return work.id as string;
}

/** One attempt at bringing up to 200 rows of one object back from the recycle bin. */
export function undeleteRows(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]): void {
  const deletionOf = environment.store.rows(`SELECT "Id", "_deletion" FROM ${table.sql} WHERE "Id" IN (SELECT value FROM json_each(?))`, JSON.stringify(works.map((work) => work.id)));
  const marks = new Map(deletionOf as [string, string | null][]);
  for (const work of works) {
    const id = work.id as string;
    environment.store.run(`UPDATE ${table.sql} SET "IsDeleted" = 0, "_deletion" = NULL WHERE "Id" = ?`, id);
    if (marks.get(id) === id) restore(environment, id);
  }
  if (!hasTriggers(table.describe.name, ['AFTER_UNDELETE'])) return;
  const rows = loadRows(environment.store, table, works.map((work) => work.id as string));
  const records = works.map((work) => recordOfRow(table, rows.get(work.id as string) ?? []));
  fillFormulas(records);
  runTriggers('AFTER_UNDELETE', works, records.map(frozen), null);
}
