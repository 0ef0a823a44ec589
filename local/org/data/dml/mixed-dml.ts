import { transaction, type DmlOperation } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import type { Transaction } from '../../runtime/transaction.ts';
import type { ObjectDescribe } from '../schema/describe.ts';

/** Objects whose rows say who may see what. Source: "sObjects That Cannot Be Used Together in DML Operations". */
const setupObjects = new Set([
  'Group', 'GroupMember', 'ObjectPermissions', 'FieldPermissions', 'PermissionSet', 'PermissionSetAssignment', 'PermissionSetGroup', 'PermissionSetGroupComponent', 'QueueSobject', 'SetupEntityAccess', 'User', 'UserRole',
]);
/** Changes of a user that decide about access; others may be mixed. */
const accessFields = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'IsPortalEnabled', 'Username', 'ProfileId'];
/** The object that a transaction touched first: the message names it. */
const originals = new WeakMap<Transaction, string>();

/** The message of "mixed DML", or null when the statement may run; remembers what the transaction touched. */
export function mixedDmlError(operation: DmlOperation, object: ObjectDescribe, records: readonly SObjectRecord[]): string | null {
  const running = transaction();
  if (object.kind !== 'object') return null;
  const isSetup = setupObjects.has(object.name);
  if (object.name === 'User' && records.every((record) => isHarmless(operation, record))) return null;
  // Groups may be made and changed beside other records, not taken away.
  if (object.name === 'Group' && (operation === 'insert' || operation === 'update')) return null;
  if (isSetup ? running.touchedData : running.touchedSetup) {
    return `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${object.name}, original object: ${originals.get(running) ?? 'Account'}`;
  }
  originals.set(running, object.name);
  if (isSetup) running.touchedSetup = true;
  else running.touchedData = true;
  return null;
}

function isHarmless(operation: DmlOperation, record: SObjectRecord): boolean {
  const values = valuesOf(record);
  if (operation === 'insert') return values.UserRoleId == null;
  return operation === 'update' && accessFields.every((field) => values[field] === undefined);
}
