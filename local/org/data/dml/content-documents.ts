import { newRecord } from '../../runtime/sobject.ts';
import type { ObjectTable } from '../store/object-table.ts';
import type { Store } from '../store/store.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import type { RowWork } from './row-work.ts';
import { updateRow } from './stored-rows.ts';
import { writeRow } from './write-row.ts';

interface Author {
  readonly userId: string;
  readonly now: number;
}

/**
 * What a saved ContentVersion brings along: the first one of a file makes its ContentDocument, linked to its owner and to the record that it was published for; a
 * later one becomes the latest. Source: "Object Reference", ContentVersion.
 */
export function publishVersions(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], author: Author): void {
  if (table.describe.name !== 'ContentVersion') return;
  for (const work of works) {
    const before = [...work.row];
    const document = table.value(work.row, 'ContentDocumentId') as string | null;
    if (document === null) publishFirst(environment, table, work, author);
    else publishNext(environment, table, work, document, author);
    table.set(work.row, 'IsLatest', 1);
    updateRow(environment.store, table, before, work.row);
  }
}

function publishFirst({ store, schema }: DmlEnvironment, table: ObjectTable, { row, id }: RowWork, { userId, now }: Author): void {
  const value = (field: string): unknown => table.value(row, field);
  const document = write(store, schema, 'ContentDocument', {
    Title: value('Title'), Description: value('Description'), FileType: value('FileType'), FileExtension: value('FileExtension'), ContentSize: value('ContentSize'), OwnerId: value('OwnerId'), PublishStatus: 'P', LatestPublishedVersionId: id,
  }, now);
  table.set(row, 'ContentDocumentId', document);
  table.set(row, 'VersionNumber', '1');
  const location = table.value(row, 'FirstPublishLocationId') as string | null;
  write(store, schema, 'ContentDocumentLink', { ContentDocumentId: document, LinkedEntityId: userId, ShareType: 'I', Visibility: 'AllUsers' }, now);
  if (location !== null && location !== userId) write(store, schema, 'ContentDocumentLink', { ContentDocumentId: document, LinkedEntityId: location, ShareType: 'V', Visibility: 'AllUsers' }, now);
}

function publishNext({ store, schema }: DmlEnvironment, table: ObjectTable, { row, id }: RowWork, document: string, { now }: Author): void {
  const versions = store.rows('SELECT count(*) FROM "ContentVersion" WHERE "ContentDocumentId" = ?', document)[0]?.[0] as number;
  store.run('UPDATE "ContentVersion" SET "IsLatest" = 0 WHERE "ContentDocumentId" = ? AND "Id" <> ?', document, id);
  table.set(row, 'VersionNumber', String(versions));
  write(store, schema, 'ContentDocument', { Id: document, Title: table.value(row, 'Title'), LatestPublishedVersionId: id }, now);
}

function write(store: Store, schema: DmlEnvironment['schema'], object: string, values: Readonly<Record<string, unknown>>, now: number): string {
  const describe = schema.object(object);
  if (describe === undefined) throw new Error(`${object} is not defined`);
  return writeRow(store, newRecord(describe, { ...values }), now);
}
