import type { PermissionSet, PermissionSetFieldPermissions, PermissionSetObjectPermissions } from '@salesforce/types/metadata';
import type { Authored, Named } from '../authored.ts';
import type { ObjectComponent } from '../emit/components.ts';

type ObjectPermissions = Authored<PermissionSetObjectPermissions>;
type FieldPermissions = Authored<PermissionSetFieldPermissions>;

/** What kind of object it is, which decides the rights that can be given on it. */
export function objectKind(object: ObjectComponent): 'customSetting' | 'platformEvent' | 'customObject' {
  if (object.customSettingsType !== undefined) return 'customSetting';
  return object.fullName.endsWith('__e') ? 'platformEvent' : 'customObject';
}

/** Every right on an object and all its records. Events are only created and received; custom settings take no object rights at all. */
export function allRights(object: ObjectComponent): ObjectPermissions {
  if (objectKind(object) === 'platformEvent') return publishRights(object);
  return {
    allowCreate: true,
    allowDelete: true,
    allowEdit: true,
    allowRead: true,
    modifyAllRecords: true,
    object: object.fullName,
    viewAllFields: false,
    viewAllRecords: true,
  };
}

/** To publish an event, a user must be able to read and create it. */
export function publishRights(event: ObjectComponent): ObjectPermissions {
  return {
    allowCreate: true,
    allowDelete: false,
    allowEdit: false,
    allowRead: true,
    modifyAllRecords: false,
    object: event.fullName,
    viewAllFields: false,
    viewAllRecords: false,
  };
}

/**
 * Read and edit on all fields of an object. Required and master-detail fields are left out: they are always visible, and Salesforce refuses
 * a permission set that names them. Formulas cannot be edited; settings and events have no field permissions.
 */
export function allFields(object: ObjectComponent): FieldPermissions[] {
  if (objectKind(object) !== 'customObject') return [];
  return (object.fields ?? [])
    .filter((field) => field.required !== true && field.type !== 'MasterDetail')
    .map((field) => ({ editable: field.formula === undefined, field: `${object.fullName}.${field.fullName}`, readable: true }));
}

/** A permission set with its entries in the order of a retrieve: by what they speak of. */
export function permissionSet(set: Named<PermissionSet>): Named<PermissionSet> {
  return {
    ...set,
    applicationVisibilities: sortedBy(set.applicationVisibilities, ({ application }) => application),
    classAccesses: sortedBy(set.classAccesses, ({ apexClass }) => apexClass),
    customPermissions: sortedBy(set.customPermissions, ({ name }) => name),
    fieldPermissions: sortedBy(set.fieldPermissions, ({ field }) => field),
    objectPermissions: sortedBy(set.objectPermissions, ({ object }) => object),
    recordTypeVisibilities: sortedBy(set.recordTypeVisibilities, ({ recordType }) => recordType),
    tabSettings: sortedBy(set.tabSettings, ({ tab }) => tab),
  };
}

function sortedBy<T>(entries: readonly T[] | undefined, key: (entry: T) => string): readonly T[] {
  return [...(entries ?? [])].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
