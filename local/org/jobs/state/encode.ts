import { ApexException, throwApex } from '../../runtime/exceptions.ts';
import { SObjectFieldToken, SObjectTypeToken } from '../../runtime/sobject-tokens.ts';
import { SObjectRecord } from '../../runtime/sobject.ts';
import { ApexBlob } from '../../runtime/values/blob.ts';
import { BoxedDouble, BoxedLong } from '../../runtime/values/boxed.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { EnumValue } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { ApexMap } from '../../runtime/values/map.ts';
import type { ApexObject, ClassType } from '../../runtime/values/object-protocol.ts';
import { ApexSet } from '../../runtime/values/set.ts';
import { ApexTime } from '../../runtime/values/time.ts';
import { ApexType } from '../../runtime/values/type.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import type { EncodedObject, EncodedState, EncodedValue } from './format.ts';

/**
 * Throws `System.SerializationException` for platform objects that Salesforce does not keep in the state of a job either: `HttpRequest`, `Matcher`,
 * `System.Version`, describe results… Tokens of objects and fields are kept, though JSON refuses them.
 */
export function encodeState(root: unknown): string {
  const encoder = new Encoder();
  const state: EncodedState = { root: encoder.value(root), objects: encoder.objects };
  return JSON.stringify(state);
}

class Encoder {
  readonly objects: EncodedObject[] = [];
  readonly #numbers = new Map<object, number>();

  /** `declared` is the type of the variable or collection around the value: what it is called where it must be refused. */
  value(value: unknown, declared?: RuntimeType): EncodedValue {
    switch (typeof value) {
      case 'string': case 'boolean': return value;
      case 'number': return Number.isFinite(value) && !Object.is(value, -0) ? value : ['double', Object.is(value, -0) ? '-0' : String(value)];
      case 'bigint': return ['long', String(value)];
    }
    if (value === null || value === undefined) return null;
    return this.#simple(value as object) ?? ['ref', this.#number(value as object, declared)];
  }

  #simple(value: object): EncodedValue {
    if (value instanceof Decimal) return ['decimal', String(value.mantissa), value.scale];
    if (value instanceof ApexDate) return ['date', value.days];
    if (value instanceof ApexDatetime) return ['datetime', value.ms];
    if (value instanceof ApexTime) return ['time', value.ms];
    if (value instanceof EnumValue) return ['enum', value.type.name, value.name];
    if (value instanceof BoxedLong) return ['boxedLong', String(value.value)];
    if (value instanceof BoxedDouble) return ['boxedDouble', String(value.value)];
    if (value instanceof ApexBlob) return ['blob', value.base64()];
    if (value instanceof ApexType) return ['type', value.of.name];
    if (value instanceof SObjectTypeToken) return ['objectToken', value.describe.name];
    if (value instanceof SObjectFieldToken) return ['fieldToken', value.object.name, value.name];
    return null;
  }

  #number(value: object, declared: RuntimeType | undefined): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.objects.length;
    this.#numbers.set(value, number);
    // The place is taken before the contents are written: they may refer back to it.
    this.objects.push(['list', 'List<Object>', []]);
    this.objects[number] = this.#object(value, declared);
    return number;
  }

  #object(value: object, declared: RuntimeType | undefined): EncodedObject {
    if (value instanceof ApexList) return ['list', value.type.name, value.a.map((each) => this.value(each, value.type.element))];
    if (value instanceof ApexSet) return ['set', value.type.name, value.toArray().map((each) => this.value(each, value.type.element))];
    if (value instanceof ApexMap) return ['map', value.type.name, [...value.entries()].map(([key, each]) => [this.value(key, value.type.key), this.value(each, value.type.element)] as const)];
    if (value instanceof SObjectRecord) return this.#record(value);
    if (value instanceof ApexException) {
      return ['exception', value.typeName, value.message, this.value(value.cause), value.stack ?? value.origin?.stack ?? null, this.#members(value, (value as ApexObject).$type as ClassType | undefined)];
    }
    const type = (value as ApexObject).$type as ClassType | undefined;
    if (type?.allocate === undefined) throwApex('System.SerializationException', `Not Serializable: ${type?.name ?? platformName(value, declared)}`);
    return ['instance', type.name, this.#members(value, type)];
  }

  #record(record: SObjectRecord): EncodedObject {
    const fields: Record<string, EncodedValue> = {};
    for (const [name, value] of record.$populated()) if (value !== undefined) fields[name] = this.value(value);
    const queried = record.$state?.queried;
    return ['record', record.$describe.name, fields, queried == null ? null : [...queried]];
  }

  #members(object: object, type: ClassType | undefined): Record<string, EncodedValue> {
    const members: Record<string, EncodedValue> = {};
    for (const { key, transient, type: declared } of type?.members ?? []) {
      if (!transient) members[key] = this.value((object as Record<string, unknown>)[key], declared);
    }
    return members;
  }
}

/** `System.Version`: platform objects do not know what Apex calls them, the variables that hold them do. */
function platformName(value: object, declared: RuntimeType | undefined): string {
  const name = declared === undefined || declared.kind === 'object' ? value.constructor.name.replace(/^Apex/, '') : declared.name;
  return name.includes('.') ? name : `System.${name}`;
}
