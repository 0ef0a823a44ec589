import { services } from '../../runtime/services.ts';
import { newRecord, SObjectRecord } from '../../runtime/sobject.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { isNumber, toDecimal } from '../../runtime/values/equality.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { ApexMap, newMap } from '../../runtime/values/map.ts';
import type { ApexObject, ClassType } from '../../runtime/values/object-protocol.ts';
import { listOf, mapOf, objectType, stringType } from '../../runtime/values/runtime-types.ts';
import { sobjectType } from '../../runtime/sobject-type.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { textOf } from '../text.ts';
import { DataWeaveError, DwObject, Moment, pair, type Value } from '../values.ts';

/** An Apex value as the script's. */
export function readApex(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || value instanceof Decimal || value instanceof ApexDate) return value;
  if (isNumber(value)) return toDecimal(value);
  if (value instanceof ApexDatetime) return new Moment(value, 'GMT');
  if (value instanceof ApexList) return value.a.map(readApex);
  if (value instanceof ApexMap) return new DwObject([...value.entries()].map(([key, of]) => pair(String(key), readApex(of))));
  if (value instanceof SObjectRecord) return new DwObject(Object.entries(value).filter(([, of]) => of !== undefined).map(([name, of]) => pair(name, readApex(of))));
  const members = ((value as ApexObject).$type as ClassType | undefined)?.members;
  if (members === undefined) throw new DataWeaveError('This Apex value can\'t be an input of a script.');
  return new DwObject(members.map(({ name, key }) => pair(name, readApex((value as Record<string, unknown>)[key]))));
}

/** A value of the script as Apex's: lists, maps, and objects of the class that `as Object {class: …}` names. */
export function writeApex(value: Value): unknown {
  if (Array.isArray(value)) {
    const items = (value as readonly Value[]).map(writeApex);
    return new ApexList(listOf(elementType(items)), items);
  }
  if (value instanceof Moment) return value.at;
  if (!(value instanceof DwObject)) return value;
  if (value.className === null) return newMap(mapOf(stringType, objectType), value.pairs.map(({ key, value: of }) => [key, writeApex(of)] as const));
  return ofClass(value, value.className);
}

function elementType(items: readonly unknown[]): RuntimeType {
  const [first] = items;
  if (first instanceof SObjectRecord) return sobjectType(first.$describe);
  return (first as ApexObject | null | undefined)?.$type ?? objectType;
}

function ofClass(value: DwObject, name: string): object {
  const describe = services().schema.object(name);
  if (describe !== undefined) {
    const record = newRecord(describe);
    for (const { key, value: of } of value.pairs) record.$put(key, writeApex(of));
    return record;
  }
  const type = services().classes.find(name)?.type as ClassType | undefined;
  const made = type?.allocate?.() as Record<string, unknown> | undefined;
  if (type === undefined || made === undefined) throw new DataWeaveError(`There is no class ${name}.`);
  for (const { key, value: of } of value.pairs) {
    const member = type.members?.find((one) => one.name.toLowerCase() === key.toLowerCase());
    if (member === undefined) throw new DataWeaveError(`The class ${name} has no member ${key}.`);
    made[member.key] = member.type.name === 'String' && of !== null ? textOf(of) : asNumber(writeApex(of), member.type.name);
  }
  return made;
}

/** Members of the type Integer, Long or Double hold no Decimal. */
function asNumber(value: unknown, type: string): unknown {
  if (!(value instanceof Decimal)) return value;
  switch (type) {
    case 'Integer': return value.intValue();
    case 'Long': return value.longValue();
    case 'Double': return value.toDouble();
  }
  return value;
}
