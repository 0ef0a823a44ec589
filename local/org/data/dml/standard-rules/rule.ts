import type { ObjectTable } from '../../store/object-table.ts';
import type { StoredValue } from '../../store/stored-values.ts';
import type { DmlEnvironment } from '../dml-environment.ts';
import { fail, type RowWork } from '../row-work.ts';

/** Rows of one object on their way to be saved, seen by a rule of the platform. Values are as columns hold them. */
export class SavedRows {
  readonly environment: DmlEnvironment;
  readonly table: ObjectTable;
  readonly works: readonly RowWork[];

  constructor(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]) {
    this.environment = environment;
    this.table = table;
    this.works = works;
  }

  get(work: RowWork, field: string): StoredValue {
    return this.table.value(work.row, field);
  }

  text(work: RowWork, field: string): string {
    return String(this.get(work, field) ?? '').toLowerCase();
  }

  set(work: RowWork, field: string, value: StoredValue): void {
    this.table.set(work.row, field, value);
  }

  changed(work: RowWork, field: string): boolean {
    return work.old === null || this.table.value(work.old, field) !== this.get(work, field);
  }

  /** Required where the platform asks for it beside the required fields. */
  missing(work: RowWork, ...fields: string[]): void {
    fail(work, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${fields.join(', ')}]`, fields);
  }

  /** Columns of one row by id; undefined when there is no such row. */
  read(object: string, id: StoredValue, fields: readonly string[]): readonly StoredValue[] | undefined {
    if (id === null) return undefined;
    return this.environment.store.rows(`SELECT ${fields.map((field) => `"${field}"`).join(', ')} FROM "${object}" WHERE "Id" = ?`, id)[0];
  }
}

/** Fills and checks rows before they are written. */
export type Rule = (rows: SavedRows) => void;
