import type Database from 'better-sqlite3';
import { columnDefinition, quoted, type Column, type ObjectTable } from './object-table.ts';

/**
 * Makes missing tables, columns and indexes, and moves stored decimals when a field's scale changed. Nothing is ever dropped: a field that
 * leaves the schema keeps its column until it comes back.
 */
export function synchroniseTables(database: Database.Database, tables: Iterable<ObjectTable>): void {
  database.exec('CREATE TABLE IF NOT EXISTS "_column" (object TEXT, field TEXT, form TEXT, scale INTEGER, PRIMARY KEY (object, field)) WITHOUT ROWID');
  const known = new Map<string, { form: string; scale: number }>();
  for (const row of database.prepare('SELECT object, field, form, scale FROM "_column"').all() as { object: string; field: string; form: string; scale: number }[]) {
    known.set(`${row.object}.${row.field}`, row);
  }
  const record = database.prepare('INSERT INTO "_column" (object, field, form, scale) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET form = excluded.form, scale = excluded.scale');
  const present = new Set((database.prepare("SELECT lower(name) AS name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]).map((row) => row.name));

  const change = database.transaction(() => {
    for (const table of tables) {
      const object = table.describe.name.toLowerCase();
      const isNew = !present.has(object);
      let changed = isNew;
      if (isNew) database.exec(table.createSql());
      for (const column of table.columns) {
        const field = column.field.name.toLowerCase();
        const before = known.get(`${object}.${field}`);
        if (before?.form === column.form && before.scale === column.field.scale) continue;
        changed = true;
        if (before !== undefined) convertColumn(database, table, column, before);
        else if (!isNew) database.exec(`ALTER TABLE ${table.sql} ADD COLUMN ${columnDefinition(column)}`);
        record.run(object, field, column.form, column.field.scale);
      }
      if (changed) for (const sql of table.indexSql()) database.exec(sql);
    }
  });
  change();
}

function convertColumn(database: Database.Database, table: ObjectTable, column: Column, before: { form: string; scale: number }): void {
  if (before.form === 'decimal' && column.form === 'decimal') {
    const shift = column.field.scale - before.scale;
    const factor = 10 ** Math.abs(shift);
    database.exec(`UPDATE ${table.sql} SET ${column.sql} = ${shift >= 0 ? `${column.sql} * ${factor}` : `CAST(round(${column.sql} / ${factor}.0) AS INTEGER)`} WHERE ${column.sql} IS NOT NULL`);
    return;
  }
  if (isText(before.form) && isText(column.form)) {
    // The collation of a column can't be changed in place: copy it.
    const old = quoted(`${column.field.name} (before)`);
    database.exec(`ALTER TABLE ${table.sql} RENAME COLUMN ${column.sql} TO ${old}`);
    database.exec(`ALTER TABLE ${table.sql} ADD COLUMN ${columnDefinition(column)}`);
    database.exec(`UPDATE ${table.sql} SET ${column.sql} = ${old}`);
    for (const index of indexesOn(database, table, old)) database.exec(`DROP INDEX ${quoted(index)}`);
    database.exec(`ALTER TABLE ${table.sql} DROP COLUMN ${old}`);
    return;
  }
  if (before.form === 'integer' && column.form === 'decimal') {
    database.exec(`UPDATE ${table.sql} SET ${column.sql} = ${column.sql} * ${10 ** column.field.scale} WHERE ${column.sql} IS NOT NULL`);
    return;
  }
  throw new Error(`The type of ${table.describe.name}.${column.field.name} can't be changed from ${before.form} to ${column.form}: delete the field and make it anew`);
}

function indexesOn(database: Database.Database, table: ObjectTable, column: string): string[] {
  const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND instr(sql, ?) > 0").all(table.describe.name, column) as { name: string }[];
  return rows.map((row) => row.name);
}

function isText(form: string): boolean {
  return form === 'text' || form === 'exact';
}
