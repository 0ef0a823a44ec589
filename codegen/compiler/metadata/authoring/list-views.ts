import type { ListView, ListViewFilter } from '@salesforce/types/metadata';
import type { Authored, Named } from '../authored.ts';

/** A condition of a list view. Without a value it asks for an empty field (`equals`) or a filled one (`notEqual`). */
export function where(
  field: string,
  operation: NonNullable<ListViewFilter['operation']>,
  value?: string,
): Authored<ListViewFilter> {
  return value === undefined ? { field, operation } : { field, operation, value };
}

/** All records of everybody that meet every condition. Standard columns have names of their own: `NAME`, `CREATED_DATE`, `RECORDTYPE`. */
export function listView(
  fullName: string,
  label: string,
  columns: readonly string[],
  ...filters: readonly Authored<ListViewFilter>[]
): Named<ListView> {
  return { fullName, columns, filterScope: 'Everything', filters, label };
}
