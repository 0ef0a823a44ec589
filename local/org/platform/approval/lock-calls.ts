import { throwApex } from '../../runtime/exceptions.ts';
import { countDmlStatement } from '../../runtime/governor-limits.ts';
import type { PlatformFunction } from '../../runtime/platform-class.ts';
import type { DmlError } from '../../runtime/services.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { newMap } from '../../runtime/values/map.ts';
import { booleanType, idType, listOf, mapOf } from '../../runtime/values/runtime-types.ts';
import { bean, type Bean, type BeanClass } from '../bean.ts';
import { databaseErrors } from '../database/database-error.ts';
import { required } from '../lang/arguments.ts';
import { exists, idOf, isLocked, setLocked } from './locks.ts';

/** Results have no constructor in Apex; tests make theirs from JSON. */
const resultClass = (name: string): BeanClass =>
  bean(name, { errors: 'List<Database.Error>', id: 'Id', success: 'Boolean' }, {
    constructors: {},
    methods: {
      'List<Database.Error> getErrors()': (self: Bean) => self.errors ?? databaseErrors([]),
      'Id getId()': (self: Bean) => self.id,
      'Boolean isSuccess()': (self: Bean) => self.success === true,
    },
  });

const LockResultClass = resultClass('Approval.LockResult');
const UnlockResultClass = resultClass('Approval.UnlockResult');

const notFound: DmlError = { statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] };

/** Locks or unlocks records (or ids), one result each; one failure throws when all or none are wanted. Counts as a DML statement. */
function change(locked: boolean): PlatformFunction {
  const result = locked ? LockResultClass : UnlockResultClass;
  return (target: unknown, allOrNone: boolean | null = true) => {
    countDmlStatement();
    const targets = target instanceof ApexList ? target.a : [required(target)];
    const ids = targets.map(idOf);
    const known = ids.map((id) => id !== null && exists(id));
    const missing = known.indexOf(false);
    if (allOrNone !== false && missing >= 0) {
      const what = locked ? 'Lock' : 'Unlock';
      throwApex('System.DmlException', `${what} failed. First exception on row ${missing}; first error: ${notFound.statusCode}, ${notFound.message}: []`, [{ ...notFound, index: missing, id: ids[missing] ?? null }]);
    }
    const results = ids.map((id, index) => {
      if (id === null || known[index] !== true) return result.make({ id, success: false, errors: databaseErrors([notFound]) });
      setLocked(id, locked);
      return result.make({ id, success: true, errors: databaseErrors([]) });
    });
    return target instanceof ApexList ? new ApexList(listOf(result.type), results) : results[0];
  };
}

const isOneLocked = (target: unknown): boolean => {
  const id = idOf(target);
  return id !== null && isLocked(id);
};

function areLocked(targets: ApexList | null): unknown {
  const ids = required(targets).a.map(idOf).filter((id) => id !== null);
  return newMap(mapOf(idType, booleanType), ids.map((id) => [id, isLocked(id)] as const));
}

function overloads(name: string, result: string, call: PlatformFunction): Record<string, PlatformFunction> {
  const targets = [['SObject record', false], ['Id recordId', false], ['List<SObject> records', true], ['List<Id> recordIds', true]] as const;
  return Object.fromEntries(
    targets.flatMap(([target, isList]) => ['', ', Boolean allOrNone'].map((rest) => [`${isList ? `List<${result}>` : result} ${name}(${target}${rest})`, call] as const)),
  );
}

/** `Approval.lock`, `unlock` and `isLocked`. */
export const lockStatics: Record<string, PlatformFunction> = {
  ...overloads('lock', 'Approval.LockResult', change(true)),
  ...overloads('unlock', 'Approval.UnlockResult', change(false)),
  'Boolean isLocked(SObject record)': isOneLocked,
  'Boolean isLocked(Id recordId)': isOneLocked,
  'Map<Id,Boolean> isLocked(List<SObject> records)': areLocked,
  'Map<Id,Boolean> isLocked(List<Id> recordIds)': areLocked,
};

export const lockResultClasses = [LockResultClass, UnlockResultClass];
