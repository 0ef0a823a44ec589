import { throwApex } from '../../runtime/exceptions.ts';
import type { DmlOperation } from '../../runtime/services.ts';
import { valuesOf } from '../../runtime/sobject.ts';
import { parseId } from '../../runtime/values/id.ts';
import type { ObjectTable } from '../store/object-table.ts';
import { encode } from '../store/stored-values.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { fail, type RowWork } from './row-work.ts';
import { loadRows } from './stored-rows.ts';

/** Finds the stored row of each record, by id; what can't be is an error of the row. */
export function locateRows(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], operation: DmlOperation): void {
  for (const work of works) work.id = idOf(work);
  if (operation === 'insert') {
    for (const work of works) if (work.id !== null) fail(work, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
    return;
  }
  refuseDuplicates(works, operation);
  const rows = loadRows(environment.store, table, works.map((work) => work.id).filter((id) => id !== null));
  for (const work of works) {
    if (work.id === null) {
      fail(work, 'MISSING_ARGUMENT', `Id not specified in an ${operation} call`);
      continue;
    }
    const row = rows.get(work.id);
    const deleted = row !== undefined && table.value(row, 'IsDeleted') === 1;
    if (row === undefined) fail(work, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    else if (operation === 'undelete' && !deleted) fail(work, 'UNDELETE_FAILED', 'Entity is not in the recycle bin');
    else if (operation !== 'undelete' && deleted) fail(work, 'ENTITY_IS_DELETED', 'entity is deleted');
    else if (environment.lockedElsewhere.has(work.id)) fail(work, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record');
    work.old = row ?? null;
  }
}

function idOf(work: RowWork): string | null {
  const id = valuesOf(work.input).Id as string | null | undefined;
  return id == null ? null : (parseId(id) ?? id);
}

function refuseDuplicates(works: readonly RowWork[], operation: DmlOperation): void {
  const seen = new Set<string>();
  for (const { id } of works) {
    if (id === null) continue;
    if (seen.has(id) && operation !== 'delete') throwApex('System.ListException', `Duplicate id in list: ${id}`);
    seen.add(id);
  }
}

/** Upsert: by the external id field (the record id without one) the stored row, or none for those to insert. */
export function matchForUpsert(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], externalIdField: string | undefined): void {
  const column = externalIdField === undefined || externalIdField.toLowerCase() === 'id' ? undefined : table.column(externalIdField);
  if (column === undefined) {
    const existing = works.filter((work) => idOf(work) !== null);
    locateRows(environment, table, existing, 'update');
    for (const work of works) work.created = !existing.includes(work);
    return;
  }
  const alive = table.hasDeleted ? ' AND "IsDeleted" = 0' : '';
  const seen = new Set<unknown>();
  for (const work of works) {
    const value = valuesOf(work.input)[column.field.name];
    if (value === null || value === undefined || value === '') {
      fail(work, 'MISSING_ARGUMENT', `${column.field.name} not specified`);
      continue;
    }
    const stored = encode(column.field, value);
    const key = typeof stored === 'string' && column.form === 'text' ? stored.toLowerCase() : stored;
    if (seen.has(key)) fail(work, 'DUPLICATE_VALUE', `Duplicate external id specified: ${String(value)}`, [column.field.name]);
    seen.add(key);
    const rows = environment.store.rows(`${table.selectAll} WHERE ${column.sql} = ?${alive} LIMIT 2`, stored);
    if (rows.length > 1) fail(work, 'DUPLICATE_EXTERNAL_ID', `${column.field.name}: more than one record found for external id field: [${rows.map((row) => table.value(row, 'Id')).join(', ')}]`, [column.field.name]);
    work.old = rows[0] ?? null;
    work.id = work.old === null ? null : (table.value(work.old, 'Id') as string);
    work.created = work.old === null;
    if (work.id !== null && environment.lockedElsewhere.has(work.id)) fail(work, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record');
  }
}
