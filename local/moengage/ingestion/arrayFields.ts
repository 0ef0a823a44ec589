import { isJsonObject } from './value.ts';
import type { JsonObject } from './value.ts';

export const ADD = 'addValueToArrayField';
export const REMOVE = 'removeValueFromArrayField';

/** Values to append to, or to take out of, the array attribute `name`. */
export interface ArrayChange {
  readonly name: string;
  readonly operation: typeof ADD | typeof REMOVE;
  readonly values: readonly unknown[];
}

export interface SplitAttributes {
  /** Attributes that are set. */
  readonly plain: readonly (readonly [string, unknown])[];
  readonly arrayChanges: readonly ArrayChange[];
}

/**
 * Takes the two array operations out of `attributes`. INFERRED: the pages do not settle whether they stand around the names
 * (`{"addValueToArrayField":{"tags":["a"]}}`) or in their place (`{"tags":{"addValueToArrayField":["a"]}}`), so both are understood.
 */
export function splitArrayFields(attributes: JsonObject): SplitAttributes {
  const plain: [string, unknown][] = [];
  const arrayChanges: ArrayChange[] = [];
  const change = (name: string, operation: ArrayChange['operation'], values: unknown): void => {
    arrayChanges.push({ name, operation, values: Array.isArray(values) ? values : [values] });
  };
  for (const [name, value] of Object.entries(attributes)) {
    if ((name === ADD || name === REMOVE) && isJsonObject(value)) {
      for (const [inner, values] of Object.entries(value)) change(inner, name, values);
    } else if (isJsonObject(value) && (Object.hasOwn(value, ADD) || Object.hasOwn(value, REMOVE))) {
      if (Object.hasOwn(value, ADD)) change(name, ADD, value[ADD]);
      if (Object.hasOwn(value, REMOVE)) change(name, REMOVE, value[REMOVE]);
    } else {
      plain.push([name, value]);
    }
  }
  return { plain, arrayChanges };
}

/** @returns an attribute that one call both adds to and removes from: an `ArrayFieldError` */
export function contradictedArrayField(attributes: JsonObject): string | null {
  const { arrayChanges } = splitArrayFields(attributes);
  const added = new Set(arrayChanges.filter(({ operation }) => operation === ADD).map(({ name }) => name));
  return arrayChanges.find(({ name, operation }) => operation === REMOVE && added.has(name))?.name ?? null;
}
