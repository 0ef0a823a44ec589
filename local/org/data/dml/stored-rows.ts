import type { ObjectTable, Row } from '../store/object-table.ts';
import type { Store } from '../store/store.ts';
import type { StoredValue } from '../store/stored-values.ts';

/** Rows by id, whatever state they are in. */
export function loadRows(store: Store, table: ObjectTable, ids: readonly string[]): Map<string, Row> {
  const found = new Map<string, Row>();
  const idIndex = table.column('Id')?.index ?? 0;
  const sql = `${table.selectAll} WHERE "Id" IN (SELECT value FROM json_each(?))`;
  for (const row of store.rows(sql, JSON.stringify(ids))) found.set(row[idIndex] as string, row);
  return found;
}

export function loadRow(store: Store, table: ObjectTable, id: string): Row | null {
  return store.rows(`${table.selectAll} WHERE "Id" = ?`, id)[0] ?? null;
}

export function insertRow(store: Store, table: ObjectTable, row: Row): void {
  store.run(table.insert, ...row);
}

/** Writes only the columns that changed: indexes of the others stay untouched. */
export function updateRow(store: Store, table: ObjectTable, old: Row, row: Row): void {
  let assignments = '';
  const values: StoredValue[] = [];
  for (const column of table.columns) {
    const value = row[column.index] ?? null;
    if (same(value, old[column.index] ?? null)) continue;
    assignments += `${assignments === '' ? '' : ', '}${column.sql} = ?`;
    values.push(value);
  }
  if (values.length > 0) store.run(`UPDATE ${table.sql} SET ${assignments} WHERE "Id" = ?`, ...values, table.value(row, 'Id'));
}

function same(a: StoredValue, b: StoredValue): boolean {
  // Wide numbers are read as text and written as numbers.
  return a === b || (typeof a !== typeof b && a !== null && b !== null && !(a instanceof Uint8Array) && String(a) === String(b));
}
