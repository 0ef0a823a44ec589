import { services } from '../../runtime/services.ts';
import { newRecord, valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import type { ObjectTable } from '../store/object-table.ts';
import { captureChanges, type ChangeType } from './change-events.ts';
import { publishVersions } from './content-documents.ts';
import { applyDefaults } from './defaults.ts';
import { deriveFields } from './derived-fields.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { checkRequired, takeValues } from './field-checks.ts';
import { checkLookupFilters } from './lookup-filters.ts';
import { fillFormulas } from './record-formulas.ts';
import { checkReferences, resolveExternalReferences } from './references.ts';
import { frozen, recordOfRow, sound, type RowWork } from './row-work.ts';
import { hasTriggers, runTriggers } from './run-triggers.ts';
import { numberRow, stamp } from './stamps.ts';
import { insertRow, updateRow } from './stored-rows.ts';
import { applyStandardRules, bringAlong } from './standard-rules/index.ts';
import { updateTotals } from './standard-totals.ts';
import { updateSummaries, type SaveParents } from './summary-fields.ts';
import { checkUnique } from './uniqueness.ts';
import { checkValidationRules } from './validation-rules.ts';

/**
 * One attempt at inserting or updating up to 200 rows of one object, in the documented order: load, system checks of what the caller gave,
 * before triggers, all system checks, validation rules, save, after triggers. Rows with errors drop out on the way; with `stopOnError` nothing
 * is written once a row has one. Source: "Triggers and Order of Execution".
 */
export function saveRows(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], stopOnError: boolean): void {
  const isInsert = works[0]?.old === null;
  const object = table.describe.name;
  const before = hasTriggers(object, [isInsert ? 'BEFORE_INSERT' : 'BEFORE_UPDATE']);
  const after = hasTriggers(object, [isInsert ? 'AFTER_INSERT' : 'AFTER_UPDATE']);

  for (const work of works) prepare(environment, table, work);
  let going = sound(works);
  checkReferences(environment, table, going);
  going = sound(works);
  const oldRecords = isInsert || !(before || after) ? null : frozenOldRecords(table, going);
  if (before && going.length > 0) {
    for (const work of going) work.record = triggerRecord(table, work);
    fillFormulas(going.map((work) => work.record));
    const olds = oldRecords === null ? null : going.map((work) => oldRecords.get(work) as SObjectRecord);
    runTriggers(isInsert ? 'BEFORE_INSERT' : 'BEFORE_UPDATE', going, going.map((work) => work.record), olds);
    for (const work of sound(going)) takeValues(table, work);
    checkReferences(environment, table, sound(going));
  }
  going = sound(works);
  for (const work of going) {
    deriveFields(table, work.row, work.old);
    checkRequired(table, work);
  }
  applyStandardRules(environment, table, sound(going));
  checkLookupFilters(table, sound(going));
  checkValidationRules(table, sound(going));
  checkUnique(environment, table, sound(going));
  going = sound(works);
  if (stopOnError && going.length < works.length) return;
  write(environment, table, going, isInsert);
  if (after && going.length > 0) runAfter(table, going, oldRecords);
  tellChanges(environment, table, going, isInsert ? 'CREATE' : 'UPDATE');
}

/** What follows once rows are saved, deleted or restored: their parents are summed up anew, and change events published. Rows with errors drop out on the way. */
export function tellChanges(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], changeType: ChangeType): void {
  const save = parentSaver(environment);
  updateSummaries(environment, table, sound(works), save);
  updateTotals(environment, table, sound(works), save);
  captureChanges(environment.capturedObjects, table, sound(works), changeType);
}

export function parentSaver(environment: DmlEnvironment): SaveParents {
  return (parents, table) => saveRows(environment, table, parents, false);
}

/** System checks of what the caller gave, before any trigger sees it. */
function prepare(environment: DmlEnvironment, table: ObjectTable, work: RowWork): void {
  if (work.old === null) {
    work.row = table.blankRow();
    work.record = newRecord(table.describe, Object.fromEntries(Object.entries(work.input).filter(([name]) => name !== 'Id')));
    applyDefaults(work.record);
  } else {
    work.row = [...work.old];
    for (const [index, value] of work.derived ?? []) work.row[index] = value;
    work.record = work.input;
  }
  resolveExternalReferences(environment, work);
  takeValues(table, work);
}

/** `Trigger.new` of an update has every field: the stored ones under what the caller set. */
function triggerRecord(table: ObjectTable, work: RowWork): SObjectRecord {
  if (work.old === null) {
    const given = valuesOf(work.record);
    const record = recordOfRow(table, work.row);
    // Fields set to null stay set: `isSet` and the populated fields tell.
    for (const [name, value] of Object.entries(given)) if (value === null || valuesOf(record)[name] === undefined) valuesOf(record)[name] = value;
    return record;
  }
  const record = recordOfRow(table, work.row);
  for (const [name, value] of Object.entries(work.input)) if (value === null) valuesOf(record)[name] = null;
  return record;
}

function frozenOldRecords(table: ObjectTable, works: readonly RowWork[]): Map<RowWork, SObjectRecord> {
  const records = works.map((work) => recordOfRow(table, work.old ?? []));
  fillFormulas(records);
  return new Map(works.map((work, index) => [work, frozen(records[index] as SObjectRecord)]));
}

function write(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], isInsert: boolean): void {
  const { store } = environment;
  const author = { userId: services().security.userId, now: services().clock.now() };
  for (const work of works) {
    stamp(table, work.row, author, isInsert);
    if (isInsert) {
      work.id = store.sequences.nextId(table.describe.keyPrefix ?? '000');
      table.set(work.row, 'Id', work.id);
      numberRow(store, table, work.row, author.now);
      if (table.describe.kind === 'hierarchySetting' && table.value(work.row, 'Name') === null) table.set(work.row, 'Name', `${table.describe.label} (${work.id.slice(0, 15)})`);
      else if (table.describe.custom && table.value(work.row, 'Name') === null) table.set(work.row, 'Name', work.id);
      insertRow(store, table, work.row);
    } else {
      updateRow(store, table, work.old ?? [], work.row);
    }
  }
  if (!isInsert) return;
  publishVersions(environment, table, works, author);
  bringAlong(environment, table, works);
}

function runAfter(table: ObjectTable, works: readonly RowWork[], oldRecords: Map<RowWork, SObjectRecord> | null): void {
  const records = works.map((work) => recordOfRow(table, work.row));
  fillFormulas(records);
  records.forEach(frozen);
  const olds = oldRecords === null ? null : works.map((work) => oldRecords.get(work) as SObjectRecord);
  runTriggers(oldRecords === null ? 'AFTER_INSERT' : 'AFTER_UPDATE', works, records, olds);
}
