import type { ObjectDescribe } from '../data/schema/describe.ts';
import { ApexList } from './values/list.ts';
import { listOf } from './values/runtime-types.ts';
import { SObjectRecord, sobjectClass } from './sobject.ts';
import type { RuntimeType } from './types.ts';

const types = new WeakMap<ObjectDescribe, RuntimeType>();

/** The generic `SObject`. */
export const anySObjectType: RuntimeType = { name: 'SObject', kind: 'sobject', is: (value) => value instanceof SObjectRecord };

/** Type of an object's records; the same object for the same describe. */
export function sobjectType(describe: ObjectDescribe): RuntimeType {
  let type = types.get(describe);
  if (type === undefined) {
    const made = sobjectClass(describe);
    type = {
      name: describe.name,
      kind: 'sobject',
      is: (value) => value instanceof SObjectRecord && value.$describe === describe,
      describe,
      create: () => new made(),
    };
    types.set(describe, type);
  }
  return type;
}

/** A `List` of an object's records (of SObject without describe). */
export function recordList(describe: ObjectDescribe | null, records: unknown[]): ApexList {
  return new ApexList(listOf(describe === null ? anySObjectType : sobjectType(describe)), records);
}
