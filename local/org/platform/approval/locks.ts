import { orgData } from '../../data/org-data.ts';
import { services } from '../../runtime/services.ts';
import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import { parseId } from '../../runtime/values/id.ts';
import { required } from '../lang/arguments.ts';

/** Locks stand in the org's file beside the rows, so a rollback takes them back as well. */
const keyOf = (id: string): string => `approval.lock.${id}`;

/** Id of a record or of its id, 18 characters; null for what is none, and for records without id. */
export function idOf(target: unknown): string | null {
  const id: unknown = target instanceof SObjectRecord ? valuesOf(target).Id : required(target);
  return typeof id === 'string' ? parseId(id) : null;
}

export function isLocked(id: string): boolean {
  return orgData().store.setting(keyOf(id)) !== null;
}

export function setLocked(id: string, locked: boolean): void {
  orgData().store.setSetting(keyOf(id), locked ? services().security.userId : null);
}

/** Is there a record with this id, outside of the recycle bin? */
export function exists(id: string): boolean {
  const describe = services().schema.objectByKeyPrefix(id.slice(0, 3));
  const record = describe === undefined ? null : services().data.read(describe.name, id);
  return record !== null && valuesOf(record).IsDeleted !== true;
}
