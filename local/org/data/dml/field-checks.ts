import { valuesOf } from '../../runtime/sobject.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { toDecimal } from '../../runtime/values/equality.ts';
import type { FieldDescribe } from '../schema/describe.ts';
import type { Column, ObjectTable } from '../store/object-table.ts';
import { encode, type StoredValue } from '../store/stored-values.ts';
import { fail, type RowWork } from './row-work.ts';

/** Source: Apex Developer Guide "Setting DML Options", allowFieldTruncation. */
const truncatable = new Set(['STRING', 'TEXTAREA', 'EMAIL', 'PHONE', 'URL', 'COMBOBOX', 'PICKLIST', 'MULTIPICKLIST', 'ENCRYPTEDSTRING']);

const spaced = new Set(['STRING', 'EMAIL', 'PHONE', 'URL', 'COMBOBOX', 'PICKLIST', 'ENCRYPTEDSTRING']);

/**
 * Takes the values that a record sets over into its row, checking each: length, range, format, restricted picklists. Fields that nobody may
 * write are passed over, as in an update of a queried record. Answers false when the record has an error.
 */
export function takeValues(table: ObjectTable, work: RowWork): boolean {
  const before = work.errors.length;
  const values = valuesOf(work.record);
  for (const name of Object.keys(values)) {
    const column = table.column(name);
    const value = values[name];
    if (column === undefined || value === undefined || !isWritable(column.field, work.old === null)) continue;
    work.row[column.index] = checked(work, column, value);
  }
  return work.errors.length === before;
}

function isWritable(field: FieldDescribe, isInsert: boolean): boolean {
  return isInsert ? field.createable : field.updateable;
}

function checked(work: RowWork, { field, form }: Column, given: unknown): StoredValue {
  if (given === null) return form === 'boolean' ? 0 : null;
  let value = given;
  if (typeof value === 'string') {
    if (spaced.has(field.type)) value = value.trim();
    if (value === '') return null;
    if (field.type === 'EMAIL' || (field.name === 'Username' && work.record.$describe.name === 'User')) value = (value as string).toLowerCase();
    if (work.truncates && field.length > 0 && truncatable.has(field.type)) value = (value as string).slice(0, field.length);
    checkText(work, field, value as string);
  } else if (form === 'decimal') {
    checkRange(work, field, toDecimal(value));
  }
  return encode(field, value);
}

function checkText(work: RowWork, field: FieldDescribe, value: string): void {
  switch (field.type) {
    case 'REFERENCE':
    case 'ID':
      return;
    case 'MULTIPICKLIST':
      if (field.restrictedPicklist) for (const part of value.split(';')) checkPicklist(work, field, part);
      return;
    case 'PICKLIST':
      if (field.restrictedPicklist) return checkPicklist(work, field, value);
      break;
    case 'EMAIL':
      if (!/^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@.]+$/.test(value)) fail(work, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
      break;
  }
  if (field.length > 0 && value.length > field.length) {
    fail(work, 'STRING_TOO_LONG', `${field.label}: data value too large: ${value} (max length=${field.length})`, [field.name]);
  }
}

function checkPicklist(work: RowWork, field: FieldDescribe, value: string): void {
  const known = field.picklistValues.some((entry) => entry.active && entry.value.toLowerCase() === value.toLowerCase());
  if (!known) fail(work, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `${field.label}: bad value for restricted picklist field: ${value}`, [field.name]);
}

function checkRange(work: RowWork, field: FieldDescribe, value: Decimal): void {
  if (value.abs().compareTo(limitOf(field.precision - field.scale)) >= 0) {
    fail(work, 'NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: value outside of valid range on numeric field: ${value.toPlainString()}`, [field.name]);
  }
}

const limits = new Map<number, Decimal>();

/** 10^digits: the first number that a field with so many digits before the point can't hold. */
function limitOf(digits: number): Decimal {
  let limit = limits.get(digits);
  if (limit === undefined) limits.set(digits, (limit = Decimal.of(10n ** BigInt(digits))));
  return limit;
}

const filledLater = new Set(['ID', 'BOOLEAN']);

/** `Required fields are missing: [LastName]`; what the platform fills in itself is not asked for. */
export function checkRequired(table: ObjectTable, work: RowWork): void {
  let missing: string[] | undefined;
  for (const { field, index } of requiredColumns(table)) {
    if (work.row[index] === null || work.row[index] === undefined) (missing ??= []).push(field.name);
  }
  if (missing !== undefined) fail(work, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}

const required = new WeakMap<ObjectTable, readonly Column[]>();

function requiredColumns(table: ObjectTable): readonly Column[] {
  let columns = required.get(table);
  if (columns === undefined) {
    columns = table.columns.filter(({ field }) => !field.nillable && field.createable && !filledLater.has(field.type) && !field.autoNumber);
    required.set(table, columns);
  }
  return columns;
}
