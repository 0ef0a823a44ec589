import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import type { EnumValue } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import type { ApexMap} from '../../runtime/values/map.ts';
import { newMap } from '../../runtime/values/map.ts';
import { integerType, mapOf, setOf, stringType } from '../../runtime/values/runtime-types.ts';
import type { ApexSet} from '../../runtime/values/set.ts';
import { newSet } from '../../runtime/values/set.ts';

const fieldSet = setOf(stringType);

/** `SObjectAccessDecision`: copies of records without what the user may not see or write. */
class AccessDecision {
  readonly records: ApexList;
  readonly removed: ApexMap = newMap(mapOf(stringType, fieldSet));
  readonly modified: ApexSet = newSet(setOf(integerType));

  constructor(records: ApexList) {
    this.records = records;
  }

  note(object: string, field: string): void {
    let fields = this.removed.get(object) as ApexSet | null;
    if (fields === null) this.removed.put(object, (fields = newSet(fieldSet)));
    fields.add(field);
  }
}

type Access = (object: string, field?: string) => boolean;

function accessOf(type: string): Access {
  const { security } = services();
  switch (type) {
    case 'READABLE': return (object, field) => security.isAccessible(object, field);
    case 'CREATABLE': return (object, field) => security.isCreateable(object, field);
    case 'UPDATABLE': return (object, field) => security.isUpdateable(object, field);
    default: return (object, field) => security.isCreateable(object, field) && security.isUpdateable(object, field);
  }
}

/** Fields that are never taken away: the record's identity. */
const kept = new Set(['Id']);

function strip(record: SObjectRecord, allowed: Access, decision: AccessDecision): SObjectRecord {
  const object = record.$describe.name;
  const copy = record.$clone(true, false, true, true);
  const values = valuesOf(copy);
  const remove = (name: string): void => {
    delete values[name];
    decision.note(object, name);
    // What was taken away reads as what no query asked for.
    const state = copy.$own();
    if (state.queried !== null) state.queried = new Set([...state.queried].filter((queried) => queried !== name));
  };
  for (const [name, value] of record.$populated()) {
    const related = value instanceof SObjectRecord ? value.$describe.name : value instanceof ApexList ? childObject(record, name) : null;
    if (related !== null && !allowed(related)) remove(name);
    else if (value instanceof SObjectRecord) values[name] = strip(value, allowed, decision);
    else if (value instanceof ApexList) values[name] = new ApexList(value.type, value.a.map((child) => (child instanceof SObjectRecord ? strip(child, allowed, decision) : child)));
    else if (!kept.has(name) && record.$describe.fields.has(name.toLowerCase()) && !allowed(object, name)) remove(name);
  }
  // A query asked for fields that have no value here: they are taken away as well.
  for (const name of record.$queried ?? []) {
    if (values[name] === undefined && !kept.has(name) && record.$describe.fields.has(name.toLowerCase()) && !allowed(object, name)) remove(name);
  }
  return copy;
}

function childObject(record: SObjectRecord, relationship: string): string | null {
  return record.$describe.childRelationships.find(({ relationshipName }) => relationshipName === relationship)?.childObject ?? null;
}

function stripInaccessible(accessType: EnumValue, records: ApexList, enforceRootObjectCrud: boolean | null = true): AccessDecision {
  const allowed = accessOf(accessType.name);
  const decision = new AccessDecision(new ApexList(records.type));
  records.a.forEach((record, index) => {
    const root = record as SObjectRecord;
    if (enforceRootObjectCrud === true && !allowed(root.$describe.name)) throwApex('System.NoAccessException', `No access to entity: ${root.$describe.name}`);
    const before = removedCount(decision);
    decision.records.a.push(strip(root, allowed, decision));
    if (removedCount(decision) !== before || changed(root, decision.records.a[index] as SObjectRecord)) decision.modified.add(index);
  });
  return decision;
}

function removedCount(decision: AccessDecision): number {
  let count = 0;
  for (const fields of decision.removed.values()) count += (fields as ApexSet).size();
  return count;
}

function changed(before: SObjectRecord, after: SObjectRecord): boolean {
  return before.$populated().length !== after.$populated().length;
}

export const securityClasses = [
  platformClass('System.Security', {
    statics: {
      'System.SObjectAccessDecision stripInaccessible(System.AccessType accessCheckType, List<SObject> sourceRecords)': stripInaccessible,
      'System.SObjectAccessDecision stripInaccessible(System.AccessType accessCheckType, List<SObject> sourceRecords, Boolean enforceRootObjectCRUD)': stripInaccessible,
    },
  }),
  platformClass('System.SObjectAccessDecision', {
    methods: {
      'List<SObject> getRecords()': (self: AccessDecision) => self.records,
      'Map<String, Set<String>> getRemovedFields()': (self: AccessDecision) => self.removed,
      'Set<Integer> getModifiedIndexes()': (self: AccessDecision) => self.modified,
    },
    is: (value) => value instanceof AccessDecision,
  }),
];
