import { QueryLocator, readLocator } from '../../platform/database/index.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { services } from '../../runtime/services.ts';
import { SObjectRecord } from '../../runtime/sobject.ts';
import { anySObjectType, recordList, sobjectType } from '../../runtime/sobject-type.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import type { ApexObject } from '../../runtime/values/object-protocol.ts';
import { listOf, objectType } from '../../runtime/values/runtime-types.ts';
import { call } from '../apex-object.ts';
import { decodeState, encodeState } from '../state/index.ts';

/** Records that a QueryLocator of a batch may give. Source: "Using Batch Apex". */
const maxLocatorRows = 50_000_000;

export interface SplitScope {
  /** One text a chunk: ids of a QueryLocator's rows, or the encoded values of an Iterable. */
  readonly chunks: readonly string[];
  /** Key to read a QueryLocator's rows with; null for an Iterable. */
  readonly locator: string | null;
}

/** What `start` answered, cut into chunks. */
export function splitScope(scope: unknown, size: number): SplitScope {
  if (scope === null) throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
  if (scope instanceof QueryLocator) {
    const ids = scope.ids();
    if (ids.length > maxLocatorRows) throwApex('System.QueryException', `Too many query locator rows: ${maxLocatorRows + 1}`);
    return { chunks: slices(ids, size).map((part) => JSON.stringify(part)), locator: scope.key };
  }
  const list = scope instanceof ApexList ? scope : new ApexList(listOf(objectType), [...iterate(scope as object)]);
  const type = scope instanceof ApexList ? scope.type : listOf(elementType(list.a));
  return { chunks: slices(list.a, size).map((part) => encodeState(new ApexList(type, part))), locator: null };
}

/** The list that `execute` gets. Rows of a QueryLocator are read as they are now; those deleted meanwhile are missing. */
export function readChunk(chunk: string, locator: string | null): ApexList {
  if (locator === null) return decodeState(chunk) as ApexList;
  const records = readLocator(locator, JSON.parse(chunk) as string[]);
  const describe = records[0]?.$describe ?? services().schema.object(fromOf(locator)) ?? null;
  return recordList(describe, records);
}

function fromOf(locator: string): string {
  const { query } = JSON.parse(locator) as { readonly query: { readonly from: readonly { readonly path: { readonly names: readonly string[] } }[] } };
  return query.from[0]?.path.names[0] ?? '';
}

/** Values of an Apex Iterable, by its iterator. */
function* iterate(iterable: object): Generator<unknown> {
  const iterator = call(iterable, 'Iterable', 'iterator') as object;
  while (call(iterator, 'Iterator', 'hasNext') === true) yield call(iterator, 'Iterator', 'next');
}

function elementType(values: readonly unknown[]): RuntimeType {
  const first = values.find((value) => value !== null);
  if (first instanceof SObjectRecord) return values.every((value) => value instanceof SObjectRecord && value.$describe === first.$describe) ? sobjectType(first.$describe) : anySObjectType;
  return (first as ApexObject | undefined)?.$type ?? objectType;
}

function slices<T>(values: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < values.length; at += size) parts.push(values.slice(at, at + size));
  return parts;
}
