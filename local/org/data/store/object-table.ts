import type { FieldDescribe, ObjectDescribe } from '../schema/describe.ts';
import { columnType, encode, isWide, storedForm, type StoredForm, type StoredValue } from './stored-values.ts';

export interface Column {
  readonly field: FieldDescribe;
  readonly form: StoredForm;
  readonly index: number;
  /** `"Name"` */
  readonly sql: string;
  /** What to select for it: the column, or its text where numbers can pass 2^53. */
  readonly read: string;
}

/** A stored row: a value a column, in the order of {@link ObjectTable.columns}. */
export type Row = StoredValue[];

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The table of one object: hidden `_deletion` marks the deletion that took a row into the recycle bin, so that its undelete finds it. */
export class ObjectTable {
  readonly describe: ObjectDescribe;
  readonly sql: string;
  readonly columns: readonly Column[];
  readonly #byField = new Map<string, Column>();
  #blank: Row | null = null;
  readonly selectAll: string;
  readonly insert: string;

  constructor(describe: ObjectDescribe) {
    this.describe = describe;
    this.sql = quoted(describe.name);
    const columns: Column[] = [];
    for (const field of describe.fields.values()) {
      const form = storedForm(field);
      if (form === null) continue;
      const sql = quoted(field.name);
      const column = { field, form, index: columns.length, sql, read: isWide(field) ? `CAST(${sql} AS TEXT)` : sql };
      columns.push(column);
      this.#byField.set(field.name.toLowerCase(), column);
    }
    this.columns = columns;
    this.selectAll = `SELECT ${columns.map((column) => column.read).join(', ')} FROM ${this.sql}`;
    this.insert = `INSERT INTO ${this.sql} (${columns.map((column) => column.sql).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  }

  column(field: string): Column | undefined {
    return this.#byField.get(field.toLowerCase());
  }

  /** The value of a field in a row; null when the object has no such column. */
  value(row: Row, field: string): StoredValue {
    const column = this.#byField.get(field.toLowerCase());
    return column === undefined ? null : (row[column.index] ?? null);
  }

  set(row: Row, field: string, value: StoredValue): void {
    const column = this.#byField.get(field.toLowerCase());
    if (column !== undefined) row[column.index] = value;
  }

  /** An empty row: check boxes false, the rest null; constant defaults of fields that nobody may set. */
  blankRow(): Row {
    return [...(this.#blank ??= this.columns.map(blankValue))];
  }

  encode(column: Column, value: unknown): StoredValue {
    return encode(column.field, value);
  }

  get hasDeleted(): boolean {
    return this.#byField.has('isdeleted');
  }

  createSql(): string {
    const columns = this.columns.map((column) => columnDefinition(column));
    return `CREATE TABLE IF NOT EXISTS ${this.sql} (${columns.join(', ')}, "_deletion" TEXT)`;
  }

  /** Indexes as Salesforce has them: lookups, unique and external id fields, names, audit dates. */
  indexSql(): string[] {
    return this.columns.filter(isIndexed).map((column) => {
      const name = quoted(`${this.describe.name}.${column.field.name}`);
      return `CREATE INDEX IF NOT EXISTS ${name} ON ${this.sql} (${column.sql})`;
    });
  }
}

function blankValue({ field, form }: Column): StoredValue {
  // A new record has no children: their count and sum are 0.
  if (field.summary?.operation === 'count' || field.summary?.operation === 'sum') return 0;
  const constant = field.createable ? null : field.defaultFormula;
  if (form === 'boolean') return constant?.toLowerCase() === 'true' ? 1 : 0;
  return form === 'text' && constant !== null ? (/^["'](.*)["']$/.exec(constant)?.[1] ?? null) : null;
}

export function columnDefinition(column: Column): string {
  if (column.field.type === 'ID') return `${column.sql} TEXT PRIMARY KEY`;
  const fallback = column.form === 'boolean' ? ` DEFAULT ${/^true$/i.test(column.field.defaultFormula ?? '') ? 1 : 0}` : '';
  return `${column.sql} ${columnType(column.form)}${fallback}`;
}

const indexedDates = new Set(['CreatedDate', 'SystemModstamp', 'LastModifiedDate']);
/** References that are on every row and hardly ever searched: an index would only cost. */
const unindexed = new Set(['CreatedById', 'LastModifiedById', 'RecordTypeId']);

function isIndexed({ field }: Column): boolean {
  if (field.type === 'ID' || unindexed.has(field.name)) return false;
  return field.type === 'REFERENCE' || field.unique || field.externalId || field.nameField || indexedDates.has(field.name);
}
