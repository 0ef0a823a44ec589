import type { ObjectDefinition } from '../data/schema/definition.ts';
import type { SchemaRegistry } from '../data/schema/registry.ts';

/** What of the schema a deployment takes away. */
export interface Removals {
  /** Full names. */
  readonly objects: readonly string[];
  readonly fields: readonly { readonly object: string; readonly field: string }[];
}

/** All that packages define of one object. */
interface Extent {
  readonly name: string;
  readonly fields: Set<string>;
  readonly recordTypes: Set<string>;
  readonly validationRules: Set<string>;
}

/**
 * Takes out of the schema what the packages defined before and do not define any more.
 * @param schema - has the old definitions still
 */
export function removeFromSchema(schema: SchemaRegistry, before: readonly ObjectDefinition[], after: readonly ObjectDefinition[]): Removals {
  const kept = extents(schema, after);
  const objects: string[] = [];
  const fields: { object: string; field: string }[] = [];
  for (const [key, old] of extents(schema, before)) {
    const now = kept.get(key);
    if (now === undefined && /__(c|e|mdt|b|x)$/i.test(old.name)) {
      schema.removeObject(old.name);
      objects.push(old.name);
      continue;
    }
    for (const field of old.fields) {
      if (now?.fields.has(field) === true) continue;
      schema.removeField(old.name, field);
      fields.push({ object: old.name, field });
    }
    schema.removeLists(old.name, without(old.recordTypes, now?.recordTypes), without(old.validationRules, now?.validationRules));
  }
  return { objects, fields };
}

function extents(schema: SchemaRegistry, definitions: readonly ObjectDefinition[]): Map<string, Extent> {
  const found = new Map<string, Extent>();
  for (const definition of definitions) {
    const object = schema.object(definition.name, definition.namespace ?? null);
    const name = object?.name ?? definition.name;
    const extent = found.get(name.toLowerCase()) ?? { name, fields: new Set(), recordTypes: new Set(), validationRules: new Set() };
    found.set(name.toLowerCase(), extent);
    for (const field of definition.fields) {
      const described = object && schema.field(object, field.name, field.namespace ?? definition.namespace ?? null);
      extent.fields.add(described?.name ?? field.name);
    }
    for (const { developerName } of definition.recordTypes ?? []) extent.recordTypes.add(developerName);
    for (const rule of definition.validationRules ?? []) extent.validationRules.add(rule.name);
  }
  return found;
}

function without(names: ReadonlySet<string>, kept: ReadonlySet<string> | undefined): Set<string> {
  return new Set([...names].filter((name) => kept?.has(name) !== true));
}
