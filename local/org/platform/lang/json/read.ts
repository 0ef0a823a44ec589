import { throwApex } from '../../../runtime/exceptions.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { BoxedDouble, BoxedLong } from '../../../runtime/values/boxed.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import { parseLong } from '../../../runtime/values/long.ts';
import type { Long } from '../../../runtime/values/long.ts';
import { newMap } from '../../../runtime/values/map.ts';
import type { ClassType, MemberType } from '../../../runtime/values/object-protocol.ts';
import { listOf, mapOf, objectType, stringType } from '../../../runtime/values/runtime-types.ts';
import { newSet } from '../../../runtime/values/set.ts';
import { readPrimitive } from './read-primitive.ts';
import { readRecord } from './read-record.ts';
import type { JsonReader } from './reader.ts';

/** `JSON.deserialize` (`strict`: `deserializeStrict`, which refuses members that the class doesn't have). */
export interface ReadOptions {
  readonly strict: boolean;
}

/** The value at the reader's current token as a value of `type`; leaves the reader at the value's last token. */
export function readValue(reader: JsonReader, type: RuntimeType, options: ReadOptions): unknown {
  if (reader.token === 'VALUE_NULL') return null;
  switch (type.kind) {
    case 'object': return readUntyped(reader);
    case 'primitive': case 'enum': return readPrimitive(reader, type);
    case 'list': return new ApexList(type, readElements(reader, type.element as RuntimeType, options));
    case 'set': return newSet(type, readElements(reader, type.element as RuntimeType, options));
    case 'map': return readMap(reader, type, options);
    case 'sobject': return readRecord(reader, type, options);
    case 'class': return readInstance(reader, type as ClassType, options);
    case 'interface': return throwApex('System.JSONException', `Apex Type unsupported in JSON: ${type.name}`);
  }
}

/** A value that leaves as an Object: Long and Double are boxed. */
export function boxed(value: unknown, type: RuntimeType): unknown {
  if (value === null || type.kind !== 'primitive') return value;
  return type.name === 'Long' ? new BoxedLong(value as Long) : type.name === 'Double' ? new BoxedDouble(value as number) : value;
}

function readElements(reader: JsonReader, type: RuntimeType, options: ReadOptions): unknown[] {
  if (reader.token !== 'START_ARRAY') reader.fail("Malformed JSON: Expected '[' at the beginning of List/Set");
  const values: unknown[] = [];
  while (reader.next() !== 'END_ARRAY') values.push(readValue(reader, type, options));
  return values;
}

function readMap(reader: JsonReader, type: RuntimeType, options: ReadOptions): unknown {
  if (reader.token !== 'START_OBJECT') reader.fail("Malformed JSON: Expected '{' at the beginning of object");
  const map = newMap(type);
  while (reader.next() !== 'END_OBJECT') {
    const key = type.key?.name === 'String' ? reader.value : readPrimitive(reader, type.key as RuntimeType);
    reader.next();
    map.put(key, readValue(reader, type.element as RuntimeType, options));
  }
  return map;
}

const memberTables = new WeakMap<ClassType, Map<string, MemberType>>();

function memberOf(type: ClassType, name: string): MemberType | undefined {
  let table = memberTables.get(type);
  if (table === undefined) memberTables.set(type, (table = new Map((type.members ?? []).map((member) => [member.name.toLowerCase(), member]))));
  return table.get(name) ?? table.get(name.toLowerCase());
}

function readInstance(reader: JsonReader, type: ClassType, options: ReadOptions): object {
  if (reader.token !== 'START_OBJECT') reader.fail("Malformed JSON: Expected '{' at the beginning of object");
  if (type.allocate === undefined) throwApex('System.JSONException', `Apex Type unsupported in JSON: ${type.name}`);
  const instance = type.allocate() as Record<string, unknown>;
  while (reader.next() !== 'END_OBJECT') {
    const name = reader.value;
    const member = memberOf(type, name);
    reader.next();
    if (member === undefined || member.transient) {
      if (options.strict) reader.fail(`Unknown field: ${type.name}.${name}`);
      reader.skipChildren();
    } else {
      // A property that nobody can set keeps what it computes.
      Reflect.set(instance, member.key, readValue(reader, member.type, options));
    }
  }
  return instance;
}

const untypedMap = mapOf(stringType, objectType);
const untypedList = listOf(objectType);

/** `JSON.deserializeUntyped`: maps, lists, String, Boolean, Integer, Long, and Decimal for what has a fraction or an exponent. */
export function readUntyped(reader: JsonReader): unknown {
  reader.finish();
  switch (reader.token) {
    case 'START_OBJECT': {
      const map = newMap(untypedMap);
      while (reader.next() !== 'END_OBJECT') {
        const name = reader.value;
        reader.next();
        map.put(name, readUntyped(reader));
      }
      return map;
    }
    case 'START_ARRAY': {
      const values: unknown[] = [];
      while (reader.next() !== 'END_ARRAY') values.push(readUntyped(reader));
      return new ApexList(untypedList, values);
    }
    case 'VALUE_STRING': return reader.value;
    case 'VALUE_TRUE': return true;
    case 'VALUE_FALSE': return false;
    case 'VALUE_NUMBER_INT': return untypedInteger(reader.value);
    case 'VALUE_NUMBER_FLOAT': return Decimal.parse(reader.value);
    default: return null;
  }
}

function untypedInteger(text: string): unknown {
  const value = Number(text);
  if (value >= -2147483648 && value <= 2147483647) return value + 0;
  const long = parseLong(text);
  return long === null ? Decimal.parse(text) : new BoxedLong(long);
}
