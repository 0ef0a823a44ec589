import type { DmlError } from '../../runtime/services.ts';
import { newRecord, valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import type { ObjectTable, Row } from '../store/object-table.ts';
import { decode, type StoredValue } from '../store/stored-values.ts';

/** One record on its way through a DML statement. */
export interface RowWork {
  /** Place in the statement's list. */
  readonly index: number;
  /** The caller's record. Only its id is ever written. */
  readonly input: SObjectRecord;
  id: string | null;
  /** The stored row before; null for inserts. */
  old: Row | null;
  /** What triggers see as `Trigger.new`: a copy; made anew for each attempt. */
  record: SObjectRecord;
  /** The row to store. */
  row: Row;
  errors: DmlError[];
  /** Values that the platform itself sets beside those of the record: roll-up summaries, by place in the row. */
  derived: ReadonlyMap<number, StoredValue> | null;
  /** Is text that is too long cut? */
  truncates: boolean;
  /** Upsert: was it an insert? */
  created: boolean;
}

export function newWork(index: number, input: SObjectRecord): RowWork {
  return { index, input, id: null, old: null, record: input, row: [], errors: [], derived: null, truncates: false, created: false };
}

export function fail(work: RowWork, statusCode: string, message: string, fields: readonly string[] = []): void {
  work.errors.push({ statusCode, message, fields });
}

export function sound(works: readonly RowWork[]): RowWork[] {
  return works.filter((work) => work.errors.length === 0);
}

/** A stored row as a record that may be read whole; fields without value stay unset. */
export function recordOfRow(table: ObjectTable, row: Row): SObjectRecord {
  const record = newRecord(table.describe);
  const values = valuesOf(record);
  for (const column of table.columns) {
    const value = row[column.index];
    if (value !== null && value !== undefined) values[column.field.name] = decode(column.field, value);
  }
  return record;
}

/** A record that triggers may only read. */
export function frozen(record: SObjectRecord): SObjectRecord {
  Object.freeze(record);
  return record;
}
