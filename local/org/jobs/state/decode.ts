import { exceptionClass, throwApex, type ApexException } from '../../runtime/exceptions.ts';
import { services } from '../../runtime/services.ts';
import { sobjectFieldToken, sobjectTypeToken } from '../../runtime/sobject-tokens.ts';
import { newRecord, type FieldValues } from '../../runtime/sobject.ts';
import { ApexBlob } from '../../runtime/values/blob.ts';
import { BoxedDouble, BoxedLong } from '../../runtime/values/boxed.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import type { EnumType } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import type { Long } from '../../runtime/values/long.ts';
import { newMap } from '../../runtime/values/map.ts';
import type { ApexObject, ClassType } from '../../runtime/values/object-protocol.ts';
import { newSet } from '../../runtime/values/set.ts';
import { ApexTime } from '../../runtime/values/time.ts';
import { typeValue } from '../../runtime/values/type.ts';
import type { EncodedObject, EncodedState, EncodedValue } from './format.ts';
import { typeNamed } from './types.ts';

/** The value that was encoded, with new objects. Runs inside a transaction of the org. */
export function decodeState(text: string): unknown {
  const state = JSON.parse(text) as EncodedState;
  return new Decoder(state.objects).value(state.root);
}

function longOf(text: string): Long {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

class Decoder {
  readonly #encoded: readonly EncodedObject[];
  readonly #made: object[] = [];

  constructor(encoded: readonly EncodedObject[]) {
    this.#encoded = encoded;
  }

  value(encoded: EncodedValue): unknown {
    if (!Array.isArray(encoded)) return encoded;
    const [tag, first, second] = encoded as readonly [string, ...unknown[]];
    switch (tag) {
      case 'ref': return this.#object(first as number);
      case 'long': return BigInt(first as string);
      case 'double': return Number(first);
      case 'boxedLong': return new BoxedLong(longOf(first as string));
      case 'boxedDouble': return new BoxedDouble(Number(first));
      case 'decimal': return new Decimal(longOf(first as string), second as number);
      case 'date': return new ApexDate(first as number);
      case 'datetime': return new ApexDatetime(first as number);
      case 'time': return new ApexTime(first as number);
      case 'blob': return ApexBlob.ofBase64(first as string);
      case 'enum': return this.#enumValue(first as string, second as string);
      case 'type': return typeValue(typeNamed(first as string));
      case 'objectToken': return sobjectTypeToken(first as string);
      case 'fieldToken': return sobjectFieldToken(first as string, second as string);
      default: throw new Error(`Unknown tag "${tag}" in the state of a job`);
    }
  }

  #enumValue(typeName: string, name: string): unknown {
    const type = typeNamed(typeName) as EnumType;
    return type.byName?.get(name.toUpperCase()) ?? null;
  }

  #object(number: number): object {
    const known = this.#made[number];
    if (known !== undefined) return known;
    const encoded = this.#encoded[number]!;
    switch (encoded[0]) {
      case 'list': {
        const list = this.#keep(number, new ApexList(typeNamed(encoded[1])));
        for (const each of encoded[2]) list.a.push(this.value(each));
        return list;
      }
      case 'set': {
        const set = this.#keep(number, newSet(typeNamed(encoded[1])));
        for (const each of encoded[2]) set.add(this.value(each));
        return set;
      }
      case 'map': {
        const map = this.#keep(number, newMap(typeNamed(encoded[1])));
        for (const [key, each] of encoded[2]) map.put(this.value(key), this.value(each));
        return map;
      }
      case 'record': return this.#record(number, encoded[1], encoded[2], encoded[3]);
      case 'instance': return this.#members(this.#keep(number, this.#allocate(encoded[1])), encoded[2]);
      case 'exception': {
        const [, className, message, cause, stack, members] = encoded;
        const type = services().classes.find(className)?.type as ClassType | undefined;
        const made = type?.allocate?.() ?? new (exceptionClass(className))();
        const exception = this.#keep(number, made as ApexException);
        exception.message = message;
        exception.cause = this.value(cause) as ApexException | null;
        exception.stack = stack;
        return this.#members(exception, members);
      }
    }
  }

  #record(number: number, objectName: string, fields: Readonly<Record<string, EncodedValue>>, queried: readonly string[] | null): object {
    const describe = services().schema.object(objectName);
    if (describe === undefined) throwApex('System.UnexpectedException', `The object ${objectName} is gone`);
    const record = this.#keep(number, newRecord(describe));
    for (const [name, value] of Object.entries(fields)) (record as FieldValues)[name] = this.value(value);
    if (queried !== null) record.$own().queried = new Set(queried);
    return record;
  }

  #allocate(className: string): object {
    const type = services().classes.find(className)?.type as ClassType | undefined;
    if (type?.allocate === undefined) throwApex('System.UnexpectedException', `The class ${className} of the job is gone`);
    return type.allocate();
  }

  #members<T extends object>(object: T, members: Readonly<Record<string, EncodedValue>>): T {
    // No initialiser runs when Apex reads an object back: what was not written (transient members) is null.
    for (const { key } of ((object as ApexObject).$type as ClassType | undefined)?.members ?? []) Reflect.set(object, key, null);
    for (const [key, value] of Object.entries(members)) Reflect.set(object, key, this.value(value));
    return object;
  }

  #keep<T extends object>(number: number, object: T): T {
    this.#made[number] = object;
    return object;
  }
}
