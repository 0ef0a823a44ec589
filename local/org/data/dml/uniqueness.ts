import type { Column, ObjectTable } from '../store/object-table.ts';
import type { StoredValue } from '../store/stored-values.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { fail, type RowWork } from './row-work.ts';

/** Unique fields: against stored rows and among the rows of this chunk. Values of fields that are not case-sensitive are one in any case. */
export function checkUnique({ store }: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]): void {
  for (const column of uniqueColumns(table)) {
    const byValue = new Map<StoredValue, RowWork[]>();
    for (const work of works) {
      const value = work.row[column.index] ?? null;
      if (value === null || (work.old !== null && value === work.old[column.index])) continue;
      const key = keyOf(column, value);
      const list = byValue.get(key);
      if (list === undefined) byValue.set(key, [work]);
      else {
        // The first one is saved; those after it meet a row that has no id to tell yet.
        list.push(work);
        duplicate(work, '<unknown>', '<unknown>');
      }
    }
    if (byValue.size === 0) continue;
    const taken = `SELECT "Id", ${column.sql} FROM ${table.sql} WHERE ${column.sql} IN (SELECT value FROM json_each(?))${table.hasDeleted ? ' AND "IsDeleted" = 0' : ''}`;
    const leaving = new Set(works.map((work) => work.id));
    for (const [id, value] of store.rows(taken, json([...byValue.values()].map(([work]) => work?.row[column.index] ?? null)))) {
      for (const work of byValue.get(keyOf(column, value ?? null)) ?? []) {
        if (work.id !== id && !(leaving.has(id as string) && movesAway(works, id as string, column))) duplicate(work, column.field.name, (id as string).slice(0, 15));
      }
    }
  }
}

/** Does the row with this id get another value in the same chunk? */
function movesAway(works: readonly RowWork[], id: string, column: Column): boolean {
  const work = works.find((one) => one.id === id);
  return work !== undefined && work.old !== null && work.row[column.index] !== work.old[column.index];
}

function duplicate(work: RowWork, name: string, id: string): void {
  const message = `duplicate value found: ${name} duplicates value on record with id: ${id}`;
  if (!work.errors.some((error) => error.message === message)) fail(work, 'DUPLICATE_VALUE', message);
}

function keyOf(column: Column, value: StoredValue): StoredValue {
  return typeof value === 'string' && column.form === 'text' ? value.toLowerCase() : value;
}

function json(values: readonly StoredValue[]): string {
  return `[${values.map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value))).join(',')}]`;
}

const unique = new WeakMap<ObjectTable, readonly Column[]>();

function uniqueColumns(table: ObjectTable): readonly Column[] {
  let columns = unique.get(table);
  if (columns === undefined) {
    columns = table.columns.filter(({ field }) => field.unique);
    unique.set(table, columns);
  }
  return columns;
}
