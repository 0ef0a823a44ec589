import { parseFormula } from '../../formula/index.ts';
import { services } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import type { FieldDescribe, ObjectDescribe } from '../schema/describe.ts';
import { formulaContext, resultValue } from '../formulas/formula-fields.ts';
import { globalValue } from '../formulas/global-values.ts';
import type { OrgData } from '../org-data.ts';
import { recordTypeRow } from '../record-type-rows.ts';

/** Fills what a new record leaves open: default values of its fields, and owners. */
export function applyDefaults(record: SObjectRecord): void {
  applyFieldDefaults(record);
  const values = valuesOf(record);
  const describe = record.$describe;
  if (describe.fields.has('ownerid')) values.OwnerId ??= services().security.userId;
  if (describe.kind === 'hierarchySetting') values.SetupOwnerId ??= services().organizationId;
}

/** Default values, default picklist entries, and the default record type: what `newSObject(null, true)` and custom settings begin with. */
export function applyFieldDefaults(record: SObjectRecord): void {
  const values = valuesOf(record);
  const describe = record.$describe;
  for (const field of defaultedFields(describe)) {
    if (values[field.name] !== undefined) continue;
    const value = defaultOf(field, describe);
    if (value !== null) values[field.name] = value;
  }
  if (describe.fields.has('recordtypeid') && values.RecordTypeId === undefined) {
    const id = defaultRecordType(describe);
    if (id !== null) values.RecordTypeId = id;
  }
}

function defaultOf(field: FieldDescribe, describe: ObjectDescribe): unknown {
  if (field.defaultFormula !== null) {
    const formula = parseFormula(field.defaultFormula);
    return resultValue(field, formula.evaluate(formulaContext((path) => globalValue(path, describe.namespace), false, { isNew: true })));
  }
  return field.picklistValues.find((entry) => entry.isDefault)?.value ?? null;
}

const defaulted = new WeakMap<ReadonlyMap<string, FieldDescribe>, { version: number; fields: readonly FieldDescribe[] }>();

function defaultedFields(describe: ObjectDescribe): readonly FieldDescribe[] {
  const { version } = services().schema;
  let known = defaulted.get(describe.fields);
  if (known?.version !== version) {
    const fields = [...describe.fields.values()].filter((field) => field.createable && (field.defaultFormula !== null || field.picklistValues.some((entry) => entry.isDefault)));
    defaulted.set(describe.fields, (known = { version, fields }));
  }
  return known.fields;
}

function defaultRecordType(describe: ObjectDescribe): string | null {
  const chosen = describe.recordTypes.find((one) => one.isDefault && one.active);
  if (chosen === undefined) return null;
  return recordTypeRow(services().data as OrgData, describe, chosen);
}
