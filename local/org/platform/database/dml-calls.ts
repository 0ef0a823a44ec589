import { orgData } from '../../data/org-data.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { countDml } from '../../runtime/governor-limits.ts';
import type { PlatformFunction } from '../../runtime/platform-class.ts';
import { services, transaction, type DmlOperation, type DmlOptions, type DmlResult } from '../../runtime/services.ts';
import { newRecord, SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import { SObjectFieldToken } from '../../runtime/sobject-tokens.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { AccessLevel, modeOf } from './access-level.ts';
import { allOrNoneOf, DmlOptionsBag } from './dml-options.ts';
import { DeleteResult, EmptyRecycleBinResult, MergeResult, mergeResultList, resultList, SaveResult, UndeleteResult, UpsertResult } from './results.ts';

/** What may follow the records of a call: all-or-none or DMLOptions, an external id field, an access level. */
function optionsOf(rest: readonly unknown[]): DmlOptions {
  const level = rest.find((one) => one instanceof AccessLevel);
  const allOrNone = rest.find((one) => typeof one === 'boolean' || one instanceof DmlOptionsBag);
  const field = rest.find((one) => one instanceof SObjectFieldToken);
  return {
    allOrNone: allOrNone === undefined ? true : allOrNoneOf(allOrNone),
    accessMode: modeOf(level),
    sharing: transaction().sharing,
    namespace: null,
    ...(allOrNone instanceof DmlOptionsBag && allOrNone.values.get('allowFieldTruncation') === true ? { allowFieldTruncation: true } : {}),
    ...(field === undefined ? {} : { externalIdField: field.name }),
  };
}

function recordOf(target: unknown): SObjectRecord {
  if (target instanceof SObjectRecord) return target;
  if (typeof target !== 'string') return throwApex('System.NullPointerException', 'Argument cannot be null.');
  const object = services().schema.objectByKeyPrefix(target.slice(0, 3)) ?? throwApex('System.StringException', `Invalid id: ${target}`);
  return newRecord(object, { Id: target });
}

const resultClasses = { insert: SaveResult, update: SaveResult, upsert: UpsertResult, delete: DeleteResult, undelete: UndeleteResult } as const;

/** A call over one record (or id) answers one result, over a list a list. */
function run(operation: DmlOperation): PlatformFunction {
  const made = resultClasses[operation];
  return (target: unknown, ...rest: unknown[]) => {
    const records = target instanceof ApexList ? target.a.map(recordOf) : [recordOf(target)];
    const results = services().data.dml(operation, records, optionsOf(rest));
    return target instanceof ApexList ? resultList(made, results) : new made(results[0] as DmlResult);
  };
}

const tails: readonly string[] = ['', ', Boolean allOrNone', ', AccessLevel accessLevel', ', Boolean allOrNone, AccessLevel accessLevel'];
const withOptions: readonly string[] = [...tails, ', Database.DMLOptions options', ', Database.DMLOptions options, AccessLevel accessLevel'];

function overloads(operation: DmlOperation, result: string, targets: readonly (readonly [string, boolean])[], ends: readonly string[]): Record<string, PlatformFunction> {
  const body = run(operation);
  const all: Record<string, PlatformFunction> = {};
  for (const [target, isList] of targets) for (const end of ends) all[`${isList ? `List<${result}>` : result} ${operation}(${target}${end})`] = body;
  return all;
}

const records = [['SObject record', false], ['List<SObject> records', true]] as const;
const recordsOrIds = [...records, ['Id recordId', false], ['List<Id> recordIds', true]] as const;

function merge(master: SObjectRecord, duplicates: unknown, ...rest: unknown[]): unknown {
  const options = optionsOf(rest);
  const list = duplicates instanceof ApexList ? duplicates.a : [duplicates];
  const results = list.map((duplicate) => {
    const [result] = services().data.merge(master, [duplicate as SObjectRecord | string], options);
    const id = duplicate instanceof SObjectRecord ? (valuesOf(duplicate).Id as string) : (duplicate as string);
    return new MergeResult(result as DmlResult, (result as DmlResult).success ? [id] : []);
  });
  return duplicates instanceof ApexList ? mergeResultList(results) : results[0];
}

function emptyRecycleBin(target: unknown): unknown {
  const list = target instanceof ApexList ? target.a.map(recordOf) : [recordOf(target)];
  countDml(list.length);
  const results = list.map((record): DmlResult => {
    const id = valuesOf(record).Id as string;
    orgData().emptyRecycleBin(record.$describe, [id]);
    return { id, success: true, created: false, errors: [] };
  });
  return target instanceof ApexList ? resultList(EmptyRecycleBinResult, results) : new EmptyRecycleBinResult(results[0] as DmlResult);
}

/** Big objects are written at once, row by row. Here they are rows as others are, written with the transaction. */
function immediate(operation: 'insert' | 'update' | 'delete'): Record<string, PlatformFunction> {
  const body = run(operation);
  const result = operation === 'delete' ? 'Database.DeleteResult' : 'Database.SaveResult';
  const each = (target: unknown): unknown => body(target, false);
  return Object.fromEntries(
    ['', ', AccessLevel accessLevel'].flatMap((end) => [
      [`${result} ${operation}Immediate(SObject record${end})`, each],
      [`List<${result}> ${operation}Immediate(List<SObject> records${end})`, each],
    ] as const),
  );
}

/** `Database.insert` and its kin. */
export const dmlStatics: Record<string, PlatformFunction> = {
  ...immediate('insert'),
  ...immediate('update'),
  ...immediate('delete'),
  ...overloads('insert', 'Database.SaveResult', records, withOptions),
  ...overloads('update', 'Database.SaveResult', records, withOptions),
  ...overloads('upsert', 'Database.UpsertResult', records, [...tails, ...tails.map((tail) => `, Schema.SObjectField externalIdField${tail}`)]),
  ...overloads('delete', 'Database.DeleteResult', recordsOrIds, tails),
  ...overloads('undelete', 'Database.UndeleteResult', recordsOrIds, tails),
  'Database.MergeResult merge(SObject master, SObject duplicate)': merge,
  'Database.MergeResult merge(SObject master, Id duplicateId)': merge,
  'Database.MergeResult merge(SObject master, SObject duplicate, Boolean allOrNone)': merge,
  'Database.MergeResult merge(SObject master, Id duplicateId, Boolean allOrNone)': merge,
  'List<Database.MergeResult> merge(SObject master, List<SObject> duplicates)': merge,
  'List<Database.MergeResult> merge(SObject master, List<Id> duplicateIds)': merge,
  'List<Database.MergeResult> merge(SObject master, List<SObject> duplicates, Boolean allOrNone)': merge,
  'List<Database.MergeResult> merge(SObject master, List<Id> duplicateIds, Boolean allOrNone)': merge,
  'Database.EmptyRecycleBinResult emptyRecycleBin(SObject record)': emptyRecycleBin,
  'Database.EmptyRecycleBinResult emptyRecycleBin(Id recordId)': emptyRecycleBin,
  'List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> records)': emptyRecycleBin,
  'List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<Id> recordIds)': emptyRecycleBin,
};
