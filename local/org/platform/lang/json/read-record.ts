import { aggregateResultDescribe } from '../../../data/schema/aggregate-result.ts';
import type { FieldDescribe, ObjectDescribe } from '../../../data/schema/describe.ts';
import { polymorphicType } from '../../../data/soql/scope.ts';
import { throwApex } from '../../../runtime/exceptions.ts';
import { services } from '../../../runtime/services.ts';
import { childRelationshipOf, fieldOf, newRecord, parentFieldOf, valuesOf } from '../../../runtime/sobject.ts';
import type { FieldValues, SObjectRecord } from '../../../runtime/sobject.ts';
import { anySObjectType, sobjectType } from '../../../runtime/sobject-type.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import { listOf, objectType, primitiveTypes } from '../../../runtime/values/runtime-types.ts';
import { readUntyped, readValue } from './read.ts';
import type { ReadOptions } from './read.ts';
import type { JsonReader } from './reader.ts';

/** A record at the reader's `{`. The generic `SObject` takes its type from `attributes`. */
export function readRecord(reader: JsonReader, type: RuntimeType, options: ReadOptions): SObjectRecord {
  if (reader.token !== 'START_OBJECT') reader.fail("Malformed JSON: Expected '{' at the beginning of object");
  if (type.name === 'AggregateResult') return readAggregate(reader);
  const describe = type.describe ?? describedByAttributes(reader);
  const record = newRecord(describe);
  while (reader.next() !== 'END_OBJECT') {
    const name = reader.value;
    reader.next();
    if (name === 'attributes') reader.skipChildren();
    else setField(valuesOf(record), describe, name, reader, options);
  }
  return record;
}

/** A row of an aggregate query, as tests make them: whatever it holds. */
function readAggregate(reader: JsonReader): SObjectRecord {
  const values: FieldValues = {};
  while (reader.next() !== 'END_OBJECT') {
    const name = reader.value;
    reader.next();
    const value = readUntyped(reader);
    if (name !== 'attributes') values[name] = value;
  }
  const fields = Object.keys(values).map((name): FieldDescribe => ({ ...polymorphicType, name, localName: name, label: name, type: 'ANYTYPE', apexType: 'Object' }));
  return newRecord(aggregateResultDescribe(fields), values);
}

/** Looks ahead: `attributes` need not come first. */
function describedByAttributes(reader: JsonReader): ObjectDescribe {
  const ahead = reader.fork();
  let type: string | null = null;
  while (ahead.next() !== 'END_OBJECT') {
    const isAttributes = ahead.value === 'attributes';
    ahead.next();
    if (!isAttributes || ahead.token !== 'START_OBJECT') {
      ahead.skipChildren();
      continue;
    }
    while (ahead.next() !== 'END_OBJECT') {
      const isType = ahead.value === 'type';
      ahead.next();
      if (isType) type = ahead.value;
      else ahead.skipChildren();
    }
  }
  if (type === null) throwApex('System.JSONException', 'Unable to determine the type of the SObject: attributes are missing');
  return services().schema.object(type) ?? throwApex('System.JSONException', `sObject type '${type}' is not supported.`);
}

function setField(values: FieldValues, describe: ObjectDescribe, name: string, reader: JsonReader, options: ReadOptions): void {
  const field = fieldOf(describe, name);
  if (field !== undefined) {
    values[field.name] = readField(reader, field, options);
    return;
  }
  const parent = parentFieldOf(describe, name);
  if (parent !== undefined) {
    values[parent.relationshipName as string] = reader.token === 'VALUE_NULL' ? null : readParent(reader, parent, options);
    return;
  }
  const children = childRelationshipOf(describe, name);
  if (children === undefined) throwApex('System.JSONException', `No such column '${name}' on sobject of type ${describe.name}`);
  values[children.relationshipName as string] = readChildren(reader, children.childObject, options);
}

function readField(reader: JsonReader, field: FieldDescribe, options: ReadOptions): unknown {
  const type = primitiveTypes.get(field.apexType.toLowerCase()) ?? objectType;
  return type.kind === 'object' ? readUntyped(reader) : readValue(reader, type, options);
}

/** Of several possible parents `attributes` tell which. */
function readParent(reader: JsonReader, field: FieldDescribe, options: ReadOptions): SObjectRecord {
  const [only, ...others] = field.referenceTo;
  const describe = others.length === 0 && only !== undefined ? services().schema.object(only) : undefined;
  return readRecord(reader, recordType(describe ?? null), options);
}

/** `{ "totalSize": …, "records": [ … ] }`, or a bare list. */
function readChildren(reader: JsonReader, object: string, options: ReadOptions): unknown {
  const type = listOf(recordType(services().schema.object(object) ?? null));
  if (reader.token !== 'START_OBJECT') return readValue(reader, type, options);
  let list: unknown = new ApexList(type);
  while (reader.next() !== 'END_OBJECT') {
    const isRecords = reader.value === 'records';
    reader.next();
    if (isRecords) list = readValue(reader, type, options);
    else reader.skipChildren();
  }
  return list;
}

function recordType(describe: ObjectDescribe | null): RuntimeType {
  return describe === null ? anySObjectType : sobjectType(describe);
}
