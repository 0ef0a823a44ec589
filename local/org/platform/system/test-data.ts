import type { FieldDescribe, ObjectDescribe } from '../../data/schema/describe.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { services } from '../../runtime/services.ts';
import { newRecord, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { parseCsv } from './csv.ts';
import { extras } from './org-extras.ts';

/** `Test.loadData`: inserts the rows of a static resource. */
export function loadData(token: unknown, resource: string): { readonly describe: ObjectDescribe; readonly records: SObjectRecord[] } {
  const describe = (token as { readonly describe?: ObjectDescribe }).describe;
  if (describe === undefined) throwApex('System.NullPointerException', 'Argument cannot be null.');
  const text = extras().staticResource(resource);
  if (text === null) throwApex('System.UnexpectedException', `Static Resource not found: ${resource}`);
  const [header = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  const fields = header.map((name) => services().schema.field(describe, name.trim()) ?? throwApex('System.UnexpectedException', `Invalid field ${name} for ${describe.name}`));
  const records = rows.map((row) => {
    const values: FieldValues = {};
    fields.forEach((field, at) => {
      const value = row[at] ?? '';
      if (value !== '' && field.name !== 'Id') values[field.name] = valueOf(field, value);
    });
    return newRecord(describe, values);
  });
  services().data.dml('insert', records, { allOrNone: true, accessMode: 'system', sharing: 'without', namespace: null });
  return { describe, records };
}

/** A CSV text as a value of the field. */
export function valueOf(field: FieldDescribe, text: string): unknown {
  switch (field.apexType) {
    case 'Boolean': return text.toLowerCase() === 'true' || text === '1';
    case 'Integer': case 'Long': case 'Double': return Number(text);
    case 'Decimal': return Decimal.valueOf(text);
    case 'Date': return dateOf(text);
    case 'Datetime': return new ApexDatetime(Date.parse(text));
    default: return text;
  }
}

function dateOf(text: string): ApexDate {
  const [year = 1970, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number);
  return ApexDate.of(year, month, day);
}
