import { captureStack, exceptionClass } from '../../runtime/exceptions.ts';
import { services } from '../../runtime/services.ts';

/** Fields that everyone who sees the object may read. */
const always = new Set(['id', 'ownerid', 'createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid', 'systemmodstamp', 'isdeleted', 'name', 'recordtypeid']);

const wsdl = 'Please reference your WSDL or the describe call for the appropriate names.';

/** Objects that describe the org: everyone may read them. */
const open = new Set(['EntityDefinition', 'FieldDefinition', 'Organization', 'RecordType', 'Profile', 'User', 'Group', 'UserRecordAccess']);

/** Throws when the running user may not read something that a query names. `touched`: `Contact`, `Contact.Phone`. */
export function checkReadAccess(touched: ReadonlySet<string>, mode: 'user_mode' | 'security_enforced'): void {
  const { security } = services();
  const inaccessible = new Map<string, Set<string>>();
  let first: { readonly object: string; readonly field: string | null } | null = null;
  for (const name of touched) {
    const [object = '', field] = name.split('.');
    if (open.has(object)) continue;
    const objectIsHidden = !security.isAccessible(object);
    if (!objectIsHidden && (field === undefined || always.has(field.toLowerCase()) || security.isAccessible(object, field))) continue;
    first ??= { object, field: objectIsHidden ? null : (field ?? null) };
    const fields = inaccessible.get(object) ?? new Set();
    inaccessible.set(object, field === undefined ? fields : fields.add(field));
  }
  if (first === null) return;
  const message = mode === 'security_enforced' ? 'Insufficient permissions: secure query included inaccessible field'
    : first.field === null ? `sObject type '${first.object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${wsdl}`
    : `No such column '${first.field}' on entity '${first.object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${wsdl}`;
  const exception = new (exceptionClass('System.QueryException'))(message);
  exception.inaccessible = inaccessible;
  throw captureStack(exception);
}
