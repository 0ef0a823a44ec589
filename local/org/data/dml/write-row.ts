import { services } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import type { Store } from '../store/store.ts';
import { deriveFields } from './derived-fields.ts';
import { numberRow, stamp } from './stamps.ts';
import { insertRow, loadRow, updateRow } from './stored-rows.ts';

/**
 * Inserts or updates one row as it stands, for the org's own use: no checks, triggers, limits. An id that no row has is taken over; system
 * fields that the record sets are kept. Answers the id.
 */
export function writeRow(store: Store, record: SObjectRecord, now: number): string {
  const table = store.table(record.$describe);
  const values = valuesOf(record);
  const given = (values.Id as string | null | undefined) ?? null;
  const old = given === null ? null : loadRow(store, table, given);
  const row = old === null ? table.blankRow() : [...old];
  for (const column of table.columns) {
    const value = values[column.field.name];
    if (value !== undefined) row[column.index] = table.encode(column, value);
    else if (old === null && column.form === 'boolean' && /^true$/i.test(column.field.defaultFormula ?? '')) row[column.index] = 1;
  }
  const id = given ?? store.sequences.nextId(record.$describe.keyPrefix ?? '000');
  table.set(row, 'Id', id);
  stamp(table, row, { userId: currentUser(), now }, old === null);
  if (old === null) {
    deriveFields(table, row, null);
    numberRow(store, table, row, now);
    insertRow(store, table, row);
  } else {
    updateRow(store, table, old, row);
  }
  values.Id = id;
  return id;
}

/** null while the org is being made. */
function currentUser(): string | null {
  try {
    return services().security.userId;
  } catch {
    return null;
  }
}
