import type { ChangeHeader } from '../../data/dml/change-events.ts';
import { ChangeEventHeaderClass } from '../../platform/event-bus/change-event-header.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, stringType } from '../../runtime/values/runtime-types.ts';

/** The header of a change event as Apex sees it. */
export function apexHeader(header: ChangeHeader, uuid: string): object {
  const texts = (list: readonly string[]): ApexList => new ApexList(listOf(stringType), [...list]);
  return ChangeEventHeaderClass.make({
    entityName: header.entityName, changeType: header.changeType, recordIds: texts(header.recordIds), changedFields: texts(header.changedFields), nulledFields: texts(header.nulledFields), diffFields: texts([]),
    changeOrigin: '', commitUser: header.commitUser, commitTimestamp: header.commitTimestamp, commitNumber: header.commitTimestamp, sequenceNumber: header.sequenceNumber, transactionKey: uuid,
  });
}
