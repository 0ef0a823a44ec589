import { throwApex } from '../../runtime/exceptions.ts';
import { services, type DmlOperation } from '../../runtime/services.ts';
import { valuesOf } from '../../runtime/sobject.ts';
import { fail, type RowWork } from './row-work.ts';

const never = new Set(['Id', 'attributes']);

/** User mode: may the running user do this to the object (SecurityException), and to each field that the record sets? */
export function checkUserMode(operation: DmlOperation, works: readonly RowWork[]): void {
  const { security } = services();
  for (const work of works) {
    const object = work.input.$describe;
    const isInsert = work.old === null && operation !== 'delete' && operation !== 'undelete';
    const allowed = operation === 'delete' || operation === 'undelete' ? security.isDeletable(object.name) : isInsert ? security.isCreateable(object.name) : security.isUpdateable(object.name);
    if (!allowed) throwApex('System.SecurityException', `Access to entity '${object.name}' denied`);
    if (operation === 'delete' || operation === 'undelete') continue;
    const refused = Object.keys(valuesOf(work.input)).filter((name) => {
      const field = object.fields.get(name.toLowerCase());
      if (field === undefined || never.has(name) || !(isInsert ? field.createable : field.updateable)) return false;
      return !(isInsert ? security.isCreateable(object.name, field.name) : security.isUpdateable(object.name, field.name));
    });
    if (refused.length > 0) {
      fail(work, 'INVALID_FIELD_FOR_INSERT_UPDATE', `Unable to create/update fields: ${refused.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`, refused);
    }
  }
}
