import { services } from '../../runtime/services.ts';
import type { SObjectRecord } from '../../runtime/sobject.ts';
import type { ObjectDescribe } from '../schema/describe.ts';
import { summariesOver, type SummaryOf } from '../schema/summaries.ts';
import type { ObjectTable } from '../store/object-table.ts';
import { deleteRestrictions, deleteWithChildren, restore } from './cascade.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { fillFormulas } from './record-formulas.ts';
import { fail, frozen, recordOfRow, sound, type RowWork } from './row-work.ts';
import { hasTriggers, runTriggers } from './run-triggers.ts';
import { parentSaver, tellChanges } from './save-rows.ts';
import { loadRows } from './stored-rows.ts';
import { recalculate } from './summary-fields.ts';

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
  const otherParents = parentsOfDetails(environment, object, going.map(({ id }) => id as string));
  deleteWithChildren(environment, object, new Map(going.map(({ id }) => [id as string, id as string])), now);
  if (withTriggers) runTriggers('AFTER_DELETE', going, null, going.map((work) => records.get(work) as SObjectRecord));
  tellChanges(environment, table, going, 'DELETE');
  sumUp(environment, otherParents);
}

/** One attempt at bringing up to 200 rows of one object back from the recycle bin. */
export function undeleteRows(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]): void {
  const { store } = environment;
  const ids = JSON.stringify(works.map((work) => work.id));
  const roots = store.rows(`SELECT "Id" FROM ${table.sql} WHERE "_deletion" = "Id" AND "Id" IN (SELECT value FROM json_each(?))`, ids).map(([id]) => id as string);
  // A row that went along with another comes back by itself.
  store.run(`UPDATE ${table.sql} SET "IsDeleted" = 0, "_deletion" = NULL WHERE "Id" IN (SELECT value FROM json_each(?))`, ids);
  restore(environment, table.describe, roots);
  for (const work of works) work.row = [...(work.old ?? [])];
  if (hasTriggers(table.describe.name, ['AFTER_UNDELETE'])) runAfterUndelete(environment, table, works);
  tellChanges(environment, table, works, 'UNDELETE');
  sumUp(environment, parentsOfDetails(environment, table.describe, roots));
}

function runAfterUndelete({ store }: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]): void {
  const rows = loadRows(store, table, works.map((work) => work.id as string));
  const records = works.map((work) => recordOfRow(table, rows.get(work.id as string) ?? []));
  fillFormulas(records);
  runTriggers('AFTER_UNDELETE', works, records.map(frozen), null);
}

/** A summary, and the parents whose value may have changed. */
interface Changed {
  readonly summary: SummaryOf;
  readonly parents: readonly string[];
}

function sumUp(environment: DmlEnvironment, changed: readonly Changed[]): void {
  for (const { summary, parents } of changed) recalculate(environment, [summary], parents, parentSaver(environment));
}

/** Details go and come back with their parent: their other parents' summaries change too. */
function parentsOfDetails({ schema, store }: DmlEnvironment, object: ObjectDescribe, ids: readonly string[]): Changed[] {
  return object.childRelationships.filter(({ cascadeDelete }) => cascadeDelete).flatMap(({ childObject, field }) => {
    const summaries = summariesOver(schema, childObject);
    const child = summaries.length === 0 ? undefined : schema.object(childObject);
    const table = child?.kind === 'object' ? store.table(child) : undefined;
    const own = table?.column(field);
    if (table === undefined || own === undefined) return [];
    return summaries.flatMap((summary) => {
      const other = table.column(summary.summary.foreignKey);
      if (other === undefined || other === own) return [];
      const rows = store.rows(`SELECT DISTINCT ${other.sql} FROM ${table.sql} WHERE ${own.sql} IN (SELECT value FROM json_each(?)) AND ${other.sql} IS NOT NULL`, JSON.stringify(ids));
      return [{ summary, parents: rows.map(([id]) => id as string) }];
    });
  });
}
