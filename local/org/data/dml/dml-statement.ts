import { throwApex } from '../../runtime/exceptions.ts';
import { countDml } from '../../runtime/governor-limits.ts';
import { services, transaction, type DmlOperation, type DmlOptions, type DmlResult, type TriggerOperation } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import type { ObjectDescribe } from '../schema/describe.ts';
import { summariesOver } from '../schema/summaries.ts';
import { attempt } from './attempts.ts';
import { deleteRows, undeleteRows } from './delete-rows.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { throwDmlException } from './dml-failure.ts';
import { locateRows, matchForUpsert } from './locate-rows.ts';
import { mixedDmlError } from './mixed-dml.ts';
import { checkRowAccess } from './record-access.ts';
import { fail, newWork, sound, type RowWork } from './row-work.ts';
import { hasTriggers } from './run-triggers.ts';
import { saveRows } from './save-rows.ts';
import { hasTotals } from './standard-totals.ts';
import { checkUserMode } from './user-mode-dml.ts';

const chunkSize = 200;

/** Runs one DML statement over records of any objects. See `DataService.dml`. */
export function runDml(environment: DmlEnvironment, operation: DmlOperation, records: readonly SObjectRecord[], options: DmlOptions): DmlResult[] {
  if (records.length === 0) return [];
  countDml(records.length);
  const works = records.map((record, index) => {
    if (record === null) throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
    return { ...newWork(index, record), truncates: options.allowFieldTruncation === true || wantsTruncation(record) };
  });
  return environment.store.atomically(() => {
    runAll(environment, operation, works, options);
    return works.map(resultOf);
  });
}

/** `record.setOptions(…)` with `allowFieldTruncation`. */
function wantsTruncation(record: SObjectRecord): boolean {
  const options = record.$state?.dmlOptions as { readonly values?: ReadonlyMap<string, unknown> } | null | undefined;
  return options?.values?.get('allowFieldTruncation') === true;
}

/** All chunks; when something is thrown, nothing of the statement stays. */
function runAll(environment: DmlEnvironment, operation: DmlOperation, works: readonly RowWork[], options: DmlOptions): void {
  const { store } = environment;
  const savepoint = store.setSavepoint();
  let kept = false;
  try {
    for (const group of chunksByObject(works)) {
      runChunk(environment, operation, group, options);
      if (options.allOrNone && group.some((work) => work.errors.length > 0)) throwDmlException(operation, works);
    }
    kept = true;
  } finally {
    if (!kept) {
      store.rollbackTo(savepoint);
      for (const work of works) if (work.created) valuesOf(work.input).Id = undefined;
    }
    store.release(savepoint);
  }
}

/** Neighbours of one object stay together, 200 at most. */
function* chunksByObject(works: readonly RowWork[]): Generator<RowWork[]> {
  let chunk: RowWork[] = [];
  for (const work of works) {
    const [first] = chunk;
    if (first !== undefined && (chunk.length === chunkSize || first.input.$describe !== work.input.$describe)) {
      yield chunk;
      chunk = [];
    }
    chunk.push(work);
  }
  yield chunk;
}

const allowed: Readonly<Record<DmlOperation, (object: ObjectDescribe) => boolean>> = {
  insert: (object) => object.createable,
  update: (object) => object.updateable,
  upsert: (object) => object.createable && object.updateable,
  delete: (object) => object.deletable,
  undelete: (object) => object.createable,
};

function runChunk(environment: DmlEnvironment, operation: DmlOperation, works: readonly RowWork[], options: DmlOptions): void {
  const object = (works[0] as RowWork).input.$describe;
  if (object.kind === 'platformEvent') return publish(works);
  refuseTriggerRecords(works);
  if (!allowed[operation](object)) throwApex('System.TypeException', `DML not allowed on ${object.name}`);
  const mixed = mixedDmlError(operation, object, works.map((work) => work.input));
  if (mixed !== null) {
    for (const work of works) fail(work, 'MIXED_DML_OPERATION', mixed);
    return;
  }
  transaction().uncommittedWork = true;
  const table = environment.store.table(object);
  if (operation === 'upsert') matchForUpsert(environment, table, works, options.externalIdField);
  else locateRows(environment, table, works, operation);
  if (options.accessMode === 'user') checkUserMode(operation, sound(works));
  if (options.accessMode === 'user' || options.sharing === 'with') checkRowAccess(environment, table, works, operation);

  const run = (names: readonly TriggerOperation[], part: readonly RowWork[], body: (going: readonly RowWork[]) => void): void => {
    const triggered = part.length > 0 && (hasTriggers(object.name, names) || summariesOver(environment.schema, object.name).length > 0 || hasTotals(object.name));
    attempt(environment.store, part, options.allOrNone, triggered, body);
  };
  const save = (going: readonly RowWork[]): void => saveRows(environment, table, going, options.allOrNone);
  switch (operation) {
    case 'delete':
      run(['BEFORE_DELETE', 'AFTER_DELETE'], works, (going) => deleteRows(environment, table, going, options.allOrNone));
      break;
    case 'undelete':
      run(['AFTER_UNDELETE'], works, (going) => undeleteRows(environment, table, going));
      break;
    default: {
      if (options.allOrNone && works.some((work) => work.errors.length > 0)) break;
      const inserts = works.filter((work) => work.old === null && work.errors.length === 0);
      for (const work of inserts) work.created = true;
      run(['BEFORE_INSERT', 'AFTER_INSERT'], inserts, save);
      run(['BEFORE_UPDATE', 'AFTER_UPDATE'], works.filter((work) => work.old !== null && work.errors.length === 0), save);
    }
  }
  giveIds(works);
}

/** The caller's records learn their ids; those that failed don't keep one. */
function giveIds(works: readonly RowWork[]): void {
  for (const work of works) {
    if (work.errors.length === 0 && work.id !== null && valuesOf(work.input).Id !== work.id && !Object.isFrozen(work.input)) valuesOf(work.input).Id = work.id;
  }
}

/** Records of a running trigger are saved by the statement that runs it, not by another. */
function refuseTriggerRecords(works: readonly RowWork[]): void {
  for (const { newList, oldList } of transaction().triggers) {
    if (works.some(({ input }) => newList?.includes(input) === true || oldList?.includes(input) === true)) {
      throwApex('System.SObjectException', 'DML statement cannot operate on trigger.new or trigger.old');
    }
  }
}

function publish(works: readonly RowWork[]): void {
  const results = services().events.publish(works.map((work) => work.input));
  results.forEach((result, index) => {
    const work = works[index] as RowWork;
    work.errors.push(...result.errors);
    work.id = result.id;
    work.created = true;
  });
}

function resultOf(work: RowWork): DmlResult {
  const success = work.errors.length === 0;
  return { id: success || work.old !== null ? work.id : null, success, created: success && work.created, errors: work.errors };
}
