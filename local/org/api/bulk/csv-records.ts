import type { FieldDescribe, ObjectDescribe, SchemaService } from '../../data/schema/describe.ts';
import { newRecord, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { valueFromJson } from '../json-values.ts';
import { CsvError } from './csv-format.ts';

/** What a column of an upload fills: a field, or a field of a parent that finds it (`Account.Number__c`, `User:Owner.Username`). */
type Column = { readonly field: FieldDescribe } | { readonly relationship: string; readonly parent: ObjectDescribe; readonly field: FieldDescribe };

/** Value that empties a field; an empty one leaves it alone. Source: Bulk API 2.0 Developer Guide "Prepare CSV Files". */
const nothing = '#N/A';

/** Turns rows of an upload into records. Throws {@link CsvError} for a header that the object does not have. */
export function recordReader(describe: ObjectDescribe, header: readonly string[], schema: SchemaService): (row: readonly string[]) => SObjectRecord {
  const columns = header.map((name) => columnOf(describe, name.trim(), schema));
  return (row) => {
    const values: FieldValues = {};
    columns.forEach((column, at) => {
      const text = row[at] ?? '';
      if (text === '') return;
      const value = text === nothing ? null : valueFromJson(column.field, text);
      if (!('relationship' in column)) values[column.field.name] = value;
      else values[column.relationship] = value === null ? null : newRecord(column.parent, { [column.field.name]: value });
    });
    return newRecord(describe, values);
  };
}

function columnOf(describe: ObjectDescribe, name: string, schema: SchemaService): Column {
  const field = schema.field(describe, name);
  if (field !== undefined) return { field };
  const [, type, relationship = '', parentField = ''] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(name) ?? [];
  const reference = schema.parentRelationship(describe, relationship);
  const parent = reference && schema.object(type ?? reference.referenceTo[0] ?? '');
  const found = parent && schema.field(parent, parentField);
  if (reference === undefined || parent === undefined || found === undefined) throw new CsvError(`InvalidBatch : Field name not found : ${name}`);
  return { relationship: reference.relationshipName ?? relationship, parent, field: found };
}
