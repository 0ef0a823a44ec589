import type { ObjectDescribe, SchemaService } from '../data/schema/describe.ts';
import { FormulaError, parseFormula } from '../formula/index.ts';
import type { PackageMetadata } from './package-metadata.ts';

export interface FormulaProblem {
  readonly file: string;
  readonly message: string;
}

/** What is wrong with the formulas of fields and validation rules: text that is no formula, functions and fields that do not exist. */
export function checkFormulas(packages: readonly PackageMetadata[], schema: SchemaService): FormulaProblem[] {
  return packages.flatMap(({ objects, components, namespace }) => {
    const fileOf = (type: string, object: string, name: string): string =>
      (components.find((one) => one.type === type && one.fullName === `${object}.${name}`) ?? components.find((one) => one.type === 'CustomObject' && one.fullName === object))?.file.path ?? `objects/${object}.object`;
    return objects.flatMap((definition) => {
      const object = schema.object(definition.name, namespace);
      if (object === undefined) return [];
      const fields = definition.fields.map(({ name, formula }) => ({ type: 'CustomField', name, what: `Field ${name}`, formula }));
      const rules = (definition.validationRules ?? []).filter(({ active }) => active).map(({ name, errorConditionFormula }) => ({ type: 'ValidationRule', name, what: `Validation rule ${name}`, formula: errorConditionFormula }));
      return [...fields, ...rules].flatMap(({ type, name, what, formula }) => {
        const problem = formula == null ? null : problemOf(schema, object, formula, namespace);
        return problem === null ? [] : [{ file: fileOf(type, definition.name, name), message: `${what}: ${problem}` }];
      });
    });
  });
}

function problemOf(schema: SchemaService, object: ObjectDescribe, formula: string, namespace: string | null): string | null {
  try {
    for (const path of parseFormula(formula).paths) {
      const missing = missingIn(schema, object, path, namespace);
      if (missing !== null) return `Field ${missing} does not exist. Check spelling.`;
    }
    return null;
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

/** The path when it leads to no field. A relationship to several objects leads to any of them. */
function missingIn(schema: SchemaService, object: ObjectDescribe, path: readonly string[], namespace: string | null): string | null {
  let objects: readonly ObjectDescribe[] = [object];
  for (const name of path.slice(0, -1)) {
    const relationships = objects.map((one) => schema.parentRelationship(one, name.split(':')[0] as string, namespace)).filter((one) => one !== undefined);
    objects = relationships.flatMap(({ referenceTo }) => referenceTo).map((one) => schema.object(one)).filter((one) => one !== undefined);
    if (objects.length === 0) return path.join('.');
  }
  return objects.some((one) => schema.field(one, path.at(-1) as string, namespace) !== undefined) ? null : path.join('.');
}
