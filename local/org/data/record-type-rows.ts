import { newRecord } from '../runtime/sobject.ts';
import { services } from '../runtime/services.ts';
import type { OrgData } from './org-data.ts';
import type { ObjectDescribe, RecordTypeDescribe } from './schema/describe.ts';

/** Id of the RecordType row of a declared record type; makes the row where it is missing. */
export function recordTypeRow(data: OrgData, object: ObjectDescribe, type: RecordTypeDescribe): string {
  const { store } = data;
  const [row] = store.rows('SELECT "Id" FROM "RecordType" WHERE "SobjectType" = ? AND "DeveloperName" = ?', object.name, type.developerName);
  if (row !== undefined) return row[0] as string;
  const describe = services().schema.object('RecordType');
  if (describe === undefined) throw new Error('The schema has no RecordType');
  return data.write(newRecord(describe, {
    Name: type.name, DeveloperName: type.developerName, NamespacePrefix: type.namespace, Description: type.description, SobjectType: object.name, IsActive: type.active,
  }));
}
