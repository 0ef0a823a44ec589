import type { Store } from '../../data/store/store.ts';

/** SQLite's own values; whole numbers as bigint, so that none is rounded. */
type Values = readonly (null | bigint | number | string | Buffer)[];

/** One table at one moment. */
export interface TableState {
  readonly columns: readonly string[];
  /** Rows by the text of their key. */
  readonly rows: ReadonlyMap<string, Values>;
  /** Positions of the columns that tell a row from the others. */
  readonly key: readonly number[];
}

const missing: TableState = { columns: [], rows: new Map(), key: [] };

/** All rows of a table; none of a table that is not there. `table`: quoted as in SQL. */
export function readTable(store: Store, table: string): TableState {
  const { database } = store;
  const described = database.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table.slice(1, -1)) as { name: string; pk: number }[];
  if (described.length === 0) return missing;
  const own = described.filter(({ pk }) => pk > 0);
  const columns = [...(own.length === 0 ? ['rowid'] : []), ...described.map(({ name }) => name)];
  const key = (own.length === 0 ? ['rowid'] : own.map(({ name }) => name)).map((name) => columns.indexOf(name));
  const rows = database.prepare(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM ${table}`).raw().safeIntegers().all() as Values[];
  return { columns, key, rows: new Map(rows.map((row) => [keyOf(row, key), row])) };
}

/** Keys of the rows that differ. */
export function changedKeys(before: TableState, after: TableState): string[] {
  return [...new Set([...before.rows.keys(), ...after.rows.keys()])].filter((key) => !equal(before.rows.get(key), after.rows.get(key)));
}

/** Does to a table what was done to it between two moments, whatever else was done to it since. */
export function applyChanges(store: Store, table: string, before: TableState, after: TableState): void {
  const columns = after.columns.length === 0 ? before.columns : after.columns;
  const { key } = after.columns.length === 0 ? before : after;
  const where = key.map((at) => `"${columns[at]!}" IS ?`).join(' AND ');
  const keyValues = (row: Values): Values => key.map((at) => row[at]!);
  for (const changed of changedKeys(before, after)) {
    const [old, now] = [before.rows.get(changed), after.rows.get(changed)];
    if (now === undefined) store.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...keyValues(old!));
    else if (old !== undefined) store.prepare(`UPDATE ${table} SET ${columns.map((name) => `"${name}" = ?`).join(', ')} WHERE ${where}`).run(...now, ...keyValues(now));
    else insert(store, table, columns, now);
  }
}

function insert(store: Store, table: string, columns: readonly string[], row: Values): void {
  const statement = store.prepare(`INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  // Events that others have published meanwhile come before: the place in the stream is that of the commit.
  statement.run(...(table === '"_event"' ? row.map((value, at) => (columns[at] === 'replay_id' ? null : value)) : row));
}

function keyOf(row: Values, key: readonly number[]): string {
  return key.map((at) => String(row[at])).join('\u0000');
}

function equal(a: Values | undefined, b: Values | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((value, at) => value === b[at] || (Buffer.isBuffer(value) && Buffer.isBuffer(b[at]) && value.equals(b[at])));
}
