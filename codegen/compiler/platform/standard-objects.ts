import type { SchemaObject, SchemaSource } from './schema-source.ts';
import { activities } from './standard-objects/activities.ts';
import { jobs } from './standard-objects/jobs.ts';
import { readStandardObject } from './standard-objects/notation.ts';
import { sales } from './standard-objects/sales.ts';
import { setup } from './standard-objects/setup.ts';
import { users } from './standard-objects/users.ts';

/** The standard objects that Apex sources may name, with real field names and types. */
export const standardObjects: readonly SchemaObject[] = [sales, activities, users, jobs, setup].flat().map(readStandardObject);

/**
 * The schema of an org: the given objects beside the standard ones. Custom fields given for a standard object (`Contact` with `Tier__c`)
 * join the standard fields, and lookups of custom objects to anything add no child relationship unless they name one themselves.
 */
export function withStandardObjects(custom: SchemaSource): SchemaSource {
  const byName = new Map(standardObjects.map((object) => [object.apiName, object]));
  for (const object of custom.objects) {
    const standard = byName.get(object.apiName);
    byName.set(object.apiName, standard ? merge(standard, object) : object);
  }
  return { objects: [...byName.values()] };
}

function merge(standard: SchemaObject, extension: SchemaObject): SchemaObject {
  const replaced = new Set(extension.fields.map((field) => field.apiName));
  return {
    ...standard,
    fields: [...standard.fields.filter((field) => !replaced.has(field.apiName)), ...extension.fields],
    childRelationships: [...(standard.childRelationships ?? []), ...(extension.childRelationships ?? [])],
  };
}
