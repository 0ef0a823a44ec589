import { services, transaction } from '../../runtime/services.ts';
import { newRecord, valuesOf } from '../../runtime/sobject.ts';
import type { ObjectTable } from '../store/object-table.ts';
import { recordOfRow, type RowWork } from './row-work.ts';

export type ChangeType = 'CREATE' | 'UPDATE' | 'DELETE' | 'UNDELETE';

/** What `EventBus.ChangeEventHeader` says of one change, as it is kept until its triggers run. */
export interface ChangeHeader {
  readonly entityName: string;
  readonly changeType: ChangeType;
  readonly recordIds: readonly string[];
  readonly changedFields: readonly string[];
  readonly nulledFields: readonly string[];
  readonly commitUser: string;
  /** Milliseconds since 1970. */
  readonly commitTimestamp: number;
  readonly sequenceNumber: number;
}

/** `Test.enableChangeDataCapture()` was called. */
export const captureEverythingKey = 'changeDataCapture.all';

const untold = new Set(['Id', 'IsDeleted', 'SystemModstamp', 'MasterRecordId']);

/**
 * Publishes the change event of each row, when changes of the object are captured (a deployed PlatformEventChannelMember, or the test's wish) and somebody
 * has a trigger on them. The events are rows of the running transaction: a rollback takes them along. Source: "Change Data Capture Developer Guide".
 */
export function captureChanges(captured: ReadonlySet<string>, table: ObjectTable, works: readonly RowWork[], changeType: ChangeType): void {
  const { name } = table.describe;
  if (works.length === 0 || !(captured.has(name.toLowerCase()) || transaction().testState.get(captureEverythingKey) === true)) return;
  const { schema, classes, events, security, clock } = services();
  const eventName = name.endsWith('__c') ? name.replace(/__c$/, '__ChangeEvent') : `${name}ChangeEvent`;
  if (classes.triggersOf(eventName).length === 0) return;
  const describe = schema.object(eventName);
  if (describe === undefined) return;
  const published = works.map((work, index) => {
    const changed = changeType === 'UPDATE' ? table.columns.filter((column) => !untold.has(column.field.name) && work.row[column.index] !== work.old?.[column.index]) : [];
    const all = changeType === 'DELETE' ? {} : valuesOf(recordOfRow(table, work.row));
    const told = changeType === 'UPDATE' ? Object.fromEntries(changed.map(({ field }) => [field.name, all[field.name] ?? null])) : all;
    const values = Object.fromEntries(Object.entries(told).filter(([field, value]) => value !== null && !untold.has(field) && describe.fields.has(field.toLowerCase())));
    const header: ChangeHeader = {
      entityName: name, changeType, recordIds: [work.id as string], changedFields: changed.map(({ field }) => field.name),
      nulledFields: changed.filter(({ index: at }) => work.row[at] === null).map(({ field }) => field.name), commitUser: security.userId, commitTimestamp: clock.now(), sequenceNumber: index + 1,
    };
    return { record: newRecord(describe, values), header };
  });
  events.publishChanges?.(published);
}
