import { FormulaError, parseFormula, type FormulaValue } from '../../formula/index.ts';
import { services } from '../../runtime/services.ts';
import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import type { FieldDescribe, ObjectDescribe } from '../schema/describe.ts';
import { fieldValue, formulaContext, resultValue } from '../formulas/formula-fields.ts';
import { globalValue } from '../formulas/global-values.ts';

/** Reads parents, each once. */
export type ParentReader = (object: string, id: string) => SObjectRecord | null;

export function parentReader(): ParentReader {
  const known = new Map<string, SObjectRecord | null>();
  return (object, id) => {
    let parent = known.get(id);
    if (parent === undefined) known.set(id, (parent = services().data.read(object, id)));
    return parent;
  };
}

/** Value of a formula's field path, seen from a record in memory. */
export function pathValue(record: SObjectRecord | null, path: readonly string[], read: ParentReader): FormulaValue {
  const namespace = record?.$describe.namespace ?? null;
  if ((path[0] as string).startsWith('$')) return globalValue(path, namespace);
  const { schema } = services();
  let at: SObjectRecord | null = record;
  for (const name of path.slice(0, -1)) {
    if (at === null) return null;
    at = parentOf(at, schema.parentRelationship(at.$describe, name, namespace), read);
  }
  if (at === null) return null;
  const field = schema.field(at.$describe, path.at(-1) as string, namespace);
  if (field === undefined) return null;
  const value = valuesOf(at)[field.name];
  if (value === undefined && field.formula !== null) return fieldValue(field, computeFormula(at, field, read));
  return value === undefined && field.apexType === 'Boolean' ? false : fieldValue(field, value ?? null);
}

function parentOf(record: SObjectRecord, lookup: FieldDescribe | undefined, read: ParentReader): SObjectRecord | null {
  if (lookup === undefined) return null;
  const id = valuesOf(record)[lookup.name] as string | null | undefined;
  if (id == null) {
    const loaded = lookup.relationshipName === null ? undefined : valuesOf(record)[lookup.relationshipName];
    return loaded instanceof SObjectRecord ? loaded : null;
  }
  const target = services().schema.objectByKeyPrefix(id.slice(0, 3));
  return target === undefined ? null : read(target.name, id);
}

/** A formula field of a record in memory. */
export function computeFormula(record: SObjectRecord, field: FieldDescribe, read: ParentReader = parentReader()): unknown {
  if (field.formula === null) return null;
  try {
    const value = parseFormula(field.formula).evaluate(formulaContext((path) => pathValue(record, path, read), field.formulaTreatBlanksAs === 'BlankAsZero'));
    return resultValue(field, value);
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

export function formulaFields(describe: ObjectDescribe): FieldDescribe[] {
  return [...describe.fields.values()].filter((field) => field.formula !== null);
}

/** Sets all formula fields of records from their other fields, so that triggers can read them. */
export function fillFormulas(records: readonly SObjectRecord[]): void {
  const [first] = records;
  const fields = first === undefined ? [] : formulaFields(first.$describe);
  if (fields.length === 0) return;
  const read = parentReader();
  for (const record of records) {
    for (const field of fields) valuesOf(record)[field.name] = undefined;
    for (const field of fields) valuesOf(record)[field.name] = computeFormula(record, field, read);
  }
}
