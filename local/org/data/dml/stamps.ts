import type { ObjectTable, Row } from '../store/object-table.ts';
import type { Store } from '../store/store.ts';

export interface Author {
  /** null before the org has users. */
  readonly userId: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Who and when. Values of a new row that are set already (rows of the org's own) stay. */
export function stamp(table: ObjectTable, row: Row, { userId, now }: Author, isInsert: boolean): void {
  const second = Math.floor(now / 1000) * 1000;
  const put = (field: string, value: string | number | null): void => {
    if (!isInsert || table.value(row, field) === null) table.set(row, field, value);
  };
  if (isInsert) {
    put('CreatedDate', second);
    put('CreatedById', userId);
  }
  put('LastModifiedDate', second);
  put('LastModifiedById', userId);
  put('SystemModstamp', second);
}

/** `SQ-{0000000000}` and 12 -> `SQ-0000000012`; `{YYYY}`, `{YY}`, `{MM}`, `{DD}` are today's. */
export function autoNumber(format: string, count: number, now: number): string {
  const [year = '', month = '', day = ''] = new Date(now).toISOString().slice(0, 10).split('-');
  return format
    .replace(/\{(0+)\}/, (_, zeros: string) => String(count).padStart(zeros.length, '0'))
    .replace('{YYYY}', year).replace('{YY}', year.slice(2)).replace('{MM}', month).replace('{DD}', day);
}

export function numberRow(store: Store, table: ObjectTable, row: Row, now: number): void {
  for (const { field, index } of table.columns) {
    if (!field.autoNumber || (row[index] !== null && row[index] !== undefined)) continue;
    row[index] = autoNumber(field.displayFormat ?? '{0}', store.sequences.next(`${table.describe.name}.${field.name}`), now);
  }
}
