import { formulaValue, type FormulaValue } from '../../formula/index.ts';
import { valuesOf } from '../../runtime/sobject.ts';
import { services } from '../../runtime/services.ts';
import type { OrgData } from '../org-data.ts';
import { hierarchyValue } from '../settings/hierarchy-value.ts';

/** `$User.Id`: a merge field that belongs to no record. */
export const isGlobal = (path: readonly string[]): boolean => (path[0] ?? '').startsWith('$');

/** Values of merge fields that belong to no record: `$User.Id`, `$Profile.Name`, `$Organization.Id`, `$Setup.Limits__c.Size__c`, `$Permission.X`. */
export function globalValue(path: readonly string[], namespace: string | null): FormulaValue {
  const { data, security, organizationId, schema } = services();
  const [root = '', first = '', second = '', third = ''] = path;
  switch (root.toLowerCase()) {
    case '$user':
      return fieldOfRow('User', security.userId, first);
    case '$profile':
      return fieldOfRow('Profile', lookup('User', security.userId, 'ProfileId'), first);
    case '$userrole':
      return fieldOfRow('UserRole', lookup('User', security.userId, 'UserRoleId'), first);
    case '$organization':
      return fieldOfRow('Organization', organizationId, first);
    case '$permission':
      return security.hasCustomPermission(first, namespace);
    case '$setup': {
      const object = schema.object(first, namespace);
      const field = object === undefined ? undefined : schema.field(object, second, namespace);
      return object === undefined || field === undefined ? null : formulaValue(hierarchyValue(data, object, field.name));
    }
    case '$custommetadata': {
      const object = schema.object(first, namespace);
      const row = object === undefined ? undefined : (data as OrgData).metadataRows(object, namespace).find((one) => [valuesOf(one).QualifiedApiName, valuesOf(one).DeveloperName].some((name) => String(name).toLowerCase() === second.toLowerCase()));
      const field = row === undefined ? undefined : schema.field(row.$describe, third, namespace);
      return row === undefined || field === undefined ? null : formulaValue(valuesOf(row)[field.name]);
    }
    case '$label':
      return labelOf(first, namespace);
    default:
      return null;
  }
}

/** Custom labels are the org's, beside the services that all rooms share. */
function labelOf(name: string, namespace: string | null): string | null {
  const { label } = services() as { readonly label?: (name: string, namespace: string | null) => string | null };
  return label?.(name, namespace) ?? null;
}

function lookup(object: string, id: string | null, field: string): string | null {
  const row = id === null ? null : services().data.read(object, id);
  return row === null ? null : ((valuesOf(row)[field] as string | null | undefined) ?? null);
}

function fieldOfRow(object: string, id: string | null, name: string): FormulaValue {
  const row = id === null ? null : services().data.read(object, id);
  if (row === null) return null;
  const field = services().schema.field(row.$describe, name);
  if (field === undefined) return null;
  const value = formulaValue(valuesOf(row)[field.name]);
  return field.apexType === 'Id' && typeof value === 'string' ? value.slice(0, 15) : value;
}
