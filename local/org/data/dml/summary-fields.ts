import { services } from '../../runtime/services.ts';
import { newRecord, valuesOf } from '../../runtime/sobject.ts';
import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { OrgData } from '../org-data.ts';
import { summariesOver, type SummaryOf } from '../schema/summaries.ts';
import type { ObjectTable } from '../store/object-table.ts';
import type { StoredValue } from '../store/stored-values.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { fail, newWork, type RowWork } from './row-work.ts';
import { loadRows } from './stored-rows.ts';
import { summaryQuery } from './summary-query.ts';

const chunkSize = 200;

/** Saves parents as an update does: triggers, validation rules, and the summaries of their own parents. */
export type SaveParents = (works: readonly RowWork[], table: ObjectTable) => void;

/** Children whose parents must be summed up anew, by the id of the parent. */
type Touched = Map<string, RowWork[]>;

/**
 * Writes the roll-up summaries of the parents of saved, deleted or restored children, after the children's triggers. A parent that can't be saved is an
 * error of each child that touched it. Source: "Triggers and Order of Execution".
 */
export function updateSummaries(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], save: SaveParents): void {
  const byParentObject = new Map<string, { readonly summaries: SummaryOf[]; readonly touched: Touched }>();
  for (const summary of summariesOver(environment.schema, table.describe.name)) {
    const entry = byParentObject.get(summary.object.name) ?? { summaries: [] as SummaryOf[], touched: new Map() as Touched };
    byParentObject.set(summary.object.name, entry);
    entry.summaries.push(summary);
    for (const work of works) for (const parent of parentsOf(table, work, summary.summary.foreignKey)) add(entry.touched, parent, work);
  }
  for (const { summaries, touched } of byParentObject.values()) {
    for (const [parent, children] of touched) touched.set(parent, [...new Set(children)]);
    saveParents(environment, summaries, touched, save);
  }
}

/** Sums up anew for some parents, whatever changed: after a merge, for children that went along with another parent. */
export function recalculate(environment: DmlEnvironment, summaries: readonly SummaryOf[], parents: readonly string[], save: SaveParents): void {
  if (summaries.length > 0) saveParents(environment, summaries, new Map(parents.map((id) => [id, []])), save);
}

/** Writes a summary of all parents without a save of theirs: for a field that is new or was defined anew. */
export function recalculateAll(environment: DmlEnvironment, summary: SummaryOf): void {
  const { store } = environment;
  const table = store.table(summary.object);
  const column = table.column(summary.field.name);
  if (column === undefined) return;
  const ids = store.rows(`SELECT "Id" FROM ${table.sql}`).map(([id]) => id as string);
  const values = valuesFor(environment, summary, ids, table);
  for (const [id, value] of values) store.run(`UPDATE ${table.sql} SET ${column.sql} = ? WHERE "Id" = ?`, value, id);
}

/** The parents of a row before and after, when anything changed that a summary can see. */
export function parentsOf(table: ObjectTable, { row, old }: RowWork, foreignKey: string): Set<string> {
  const before = old === null ? null : (table.value(old, foreignKey) as string | null);
  const after = row.length === 0 ? null : (table.value(row, foreignKey) as string | null);
  return new Set([before, after].filter((id) => id !== null));
}

function add(touched: Touched, parent: string, work: RowWork): void {
  const list = touched.get(parent);
  if (list === undefined) touched.set(parent, [work]);
  else list.push(work);
}

function saveParents(environment: DmlEnvironment, summaries: readonly SummaryOf[], touched: Touched, save: SaveParents): void {
  const [first] = summaries;
  if (first === undefined || touched.size === 0) return;
  const table = environment.store.table(first.object);
  const ids = [...touched.keys()];
  const byParent = new Map<string, Map<number, StoredValue>>(ids.map((id) => [id, new Map<number, StoredValue>()]));
  for (const summary of summaries) {
    const column = table.column(summary.field.name);
    if (column === undefined) continue;
    for (const [id, value] of valuesFor(environment, summary, ids, table)) byParent.get(id)?.set(column.index, value);
  }
  saveDerived(environment, table, byParent, touched, save);
}

/** Saves parents whose derived values (by place in the row) are not what their rows hold. */
export function saveDerived(environment: DmlEnvironment, table: ObjectTable, byParent: ReadonlyMap<string, ReadonlyMap<number, StoredValue>>, touched: ReadonlyMap<string, readonly RowWork[]>, save: SaveParents): void {
  const rows = loadRows(environment.store, table, [...byParent.keys()]);
  const works: RowWork[] = [];
  for (const [id, values] of byParent) {
    const row = rows.get(id);
    if (row === undefined || table.value(row, 'IsDeleted') === 1) continue;
    const derived = new Map([...values].filter(([index, value]) => !same(value, row[index] ?? null)));
    if (derived.size > 0) works.push({ ...newWork(works.length, newRecord(table.describe, { Id: id })), id, old: row, derived });
  }
  for (let at = 0; at < works.length; at += chunkSize) save(works.slice(at, at + chunkSize), table);
  for (const work of works) for (const error of work.errors) blame(touched.get(work.id as string) ?? [], error);
}

function blame(children: readonly RowWork[], error: RowWork['errors'][number]): void {
  const message = error.statusCode === 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
    ? `There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "${error.message}".`
    : error.message;
  for (const child of children) fail(child, error.statusCode, message);
}

const queries = new WeakMap<SummaryOf['summary'], { version: number; query: SoqlQuery }>();

/** Stored values of a summary by parent id; a count or sum without children is 0. */
function valuesFor({ schema }: DmlEnvironment, one: SummaryOf, ids: readonly string[], table: ObjectTable): Map<string, StoredValue> {
  let known = queries.get(one.summary);
  if (known?.version !== schema.version) queries.set(one.summary, (known = { version: schema.version, query: summaryQuery(schema, one) }));
  const found = (services().data as OrgData).aggregateUncounted(known.query, { accessMode: 'system', sharing: 'without', namespace: null, binds: [ids] });
  const column = table.column(one.field.name)!;
  const empty = one.summary.operation === 'count' || one.summary.operation === 'sum' ? 0 : null;
  const values = new Map<string, StoredValue>(ids.map((id) => [id, empty]));
  for (const record of found) {
    const { p, v } = valuesOf(record);
    if (v !== null && v !== undefined) values.set(p as string, table.encode(column, v));
  }
  return values;
}

/** Wide numbers are read as text. */
function same(a: StoredValue, b: StoredValue): boolean {
  return a === b || (a !== null && b !== null && String(a) === String(b));
}
