import type { FieldDefinition, ObjectDefinition } from '../data/schema/definition.ts';
import type { PackageMetadata } from '../metadata/index.ts';
import { globalSurface } from './global-surface.ts';

/** Something that a released managed package can't do to those who have it. */
export interface UpgradeRefusal {
  readonly component: string;
  readonly message: string;
}

/**
 * Why a version can't be an upgrade of another one: global members that are gone or look different, and properties of objects and fields that are fixed
 * once they are released. Components that are merely gone are no reason: they stay in the org, deprecated (see {@link withDeprecated}).
 * Source: ISVforce Guide "Editable Properties of Managed Components"; Salesforce itself refuses when the version is made.
 */
export function upgradeRefusals(before: PackageMetadata, after: PackageMetadata): UpgradeRefusal[] {
  return [...apexRefusals(before, after), ...objectRefusals(before.objects, after.objects)];
}

function apexRefusals(before: PackageMetadata, after: PackageMetadata): UpgradeRefusal[] {
  const now = globalSurface(after.apex);
  const refusals: UpgradeRefusal[] = [];
  for (const [key, shown] of globalSurface(before.apex)) {
    if (!now.has(key)) refusals.push({ component: shown, message: `The ${shown} was released: it can't be removed, hidden or changed.` });
  }
  return refusals;
}

function objectRefusals(before: readonly ObjectDefinition[], after: readonly ObjectDefinition[]): UpgradeRefusal[] {
  const now = new Map(after.map((object) => [object.name.toLowerCase(), object]));
  return before.flatMap((old) => {
    const object = now.get(old.name.toLowerCase());
    return object === undefined ? [] : [...typeRefusals(old, object), ...fieldRefusals(old, object)];
  });
}

function typeRefusals(old: ObjectDefinition, object: ObjectDefinition): UpgradeRefusal[] {
  const refusals: UpgradeRefusal[] = [];
  const refuse = (message: string): void => void refusals.push({ component: old.name, message: `${old.name}: ${message}` });
  if (old.kind !== undefined && object.kind !== undefined && old.kind !== object.kind) refuse(`the type can't be changed from ${old.kind} to ${object.kind}`);
  if (old.visibility === 'Public' && object.visibility === 'Protected') refuse('a public object can\'t be made protected');
  if (old.nameField?.type !== undefined && object.nameField?.type !== undefined && old.nameField.type !== object.nameField.type) refuse('the data type of the name field can\'t be changed');
  return refusals;
}

function fieldRefusals(old: ObjectDefinition, object: ObjectDefinition): UpgradeRefusal[] {
  const fields = new Map(object.fields.map((field) => [field.name.toLowerCase(), field]));
  return old.fields.flatMap((before) => {
    const field = fields.get(before.name.toLowerCase());
    const component = `${old.name}.${before.name}`;
    return field === undefined ? [] : changesOf(before, field).map((message) => ({ component, message: `${component}: ${message}` }));
  });
}

function changesOf(before: FieldDefinition, field: FieldDefinition): string[] {
  const wrong: string[] = [];
  if (before.type !== field.type) wrong.push(`the data type can't be changed from ${before.type} to ${field.type}`);
  else if ((before.formula ?? null) === null !== ((field.formula ?? null) === null)) wrong.push('a field can\'t become a formula, nor a formula a field');
  const [target, newTarget] = [before, field].map((one) => (one.referenceTo ?? []).join());
  if (target !== newTarget) wrong.push('the related object can\'t be changed');
  if (before.length !== undefined && field.length !== undefined && field.length < before.length) wrong.push(`the length can't be decreased from ${before.length} to ${field.length}`);
  if (field.unique === true && before.unique !== true) wrong.push('the field can\'t be made unique');
  if (before.externalId === true && field.externalId !== true) wrong.push('the field can\'t stop being an external ID');
  return wrong;
}
