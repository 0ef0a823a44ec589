import type { FieldDescribe } from '../../../data/schema/describe.ts';

/** Fields that only the platform fills; JSON and `Test.setCreatedDate` are the ways around. */
const stamps = new Set(['isdeleted', 'systemmodstamp', 'createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid']);

/** May code set a field of a record? Formulas, roll-ups, auto numbers and stamps can't be. */
export function isWriteable(field: FieldDescribe): boolean {
  if (field.custom) return !field.calculated && !field.autoNumber;
  return !stamps.has(field.name.toLowerCase());
}
