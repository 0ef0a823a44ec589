import { throwApex } from '../../runtime/exceptions.ts';
import { services } from '../../runtime/services.ts';

/** Fields that everyone who sees the object may read. */
const always = new Set(['id', 'ownerid', 'createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid', 'systemmodstamp', 'isdeleted', 'name', 'recordtypeid']);

/** Objects that describe the org: everyone may read them. */
const open = new Set(['EntityDefinition', 'FieldDefinition', 'Organization', 'RecordType', 'Profile', 'User', 'Group']);

/** Throws when the running user may not read something that a query names. `touched`: `Contact`, `Contact.Phone`. */
export function checkReadAccess(touched: ReadonlySet<string>, mode: 'user_mode' | 'security_enforced'): void {
  const { security } = services();
  for (const name of touched) {
    const [object = '', field] = name.split('.');
    if (open.has(object)) continue;
    const accessible = field === undefined ? security.isAccessible(object) : always.has(field.toLowerCase()) || security.isAccessible(object, field);
    if (accessible) continue;
    if (mode === 'security_enforced') {
      throwApex('System.QueryException', 'Insufficient permissions: secure query included inaccessible field');
    }
    if (field === undefined) {
      throwApex('System.QueryException', `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`);
    }
    throwApex('System.QueryException', `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`);
  }
}
