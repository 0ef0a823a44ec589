import type { ChildRelationship, FieldDescribe, ObjectDescribe } from '../data/schema/describe.ts';

const fieldCaches = new WeakMap<ObjectDescribe, Map<string, FieldDescribe>>();

/**
 * A field by name, case ignored: full name first, then with the object's own namespace, then any packaged field of that local name (a
 * package's code may leave out its prefix).
 */
export function fieldOf(describe: ObjectDescribe, name: string): FieldDescribe | undefined {
  let cache = fieldCaches.get(describe);
  if (cache === undefined) fieldCaches.set(describe, (cache = new Map()));
  const known = cache.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  let found = describe.fields.get(lower);
  if (found === undefined && describe.namespace !== null) found = describe.fields.get(`${describe.namespace.toLowerCase()}__${lower}`);
  if (found === undefined && lower.endsWith('__c')) {
    for (const field of describe.fields.values()) {
      if (field.localName.toLowerCase() === lower) found = field;
    }
  }
  if (found !== undefined) cache.set(name, found);
  return found;
}

/** The reference field behind a parent relationship name, case ignored. */
export function parentFieldOf(describe: ObjectDescribe, relationship: string): FieldDescribe | undefined {
  const lower = relationship.toLowerCase();
  let local: FieldDescribe | undefined;
  for (const field of describe.fields.values()) {
    const name = field.relationshipName?.toLowerCase();
    if (name === undefined) continue;
    if (name === lower) return field;
    if (lower.endsWith('__r') && name.endsWith(`__${lower}`)) local = field;
  }
  return local;
}

/** A child relationship by name, case ignored. */
export function childRelationshipOf(describe: ObjectDescribe, relationship: string): ChildRelationship | undefined {
  const lower = relationship.toLowerCase();
  return (
    describe.childRelationships.find((child) => child.relationshipName?.toLowerCase() === lower) ??
    describe.childRelationships.find((child) => lower.endsWith('__r') && child.relationshipName?.toLowerCase().endsWith(`__${lower}`) === true)
  );
}
