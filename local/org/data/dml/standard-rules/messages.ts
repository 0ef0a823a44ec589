import { services } from '../../../runtime/services.ts';
import { newRecord } from '../../../runtime/sobject.ts';
import type { SavedRows } from './rule.ts';

const kinds = { ToIds: 'ToAddress', CcIds: 'CcAddress', BccIds: 'BccAddress' } as const;

/** Contacts, leads and users that an e-mail names by id are related to it, and so is its sender's address. Source: "Object Reference", EmailMessageRelation. */
export function newEmailMessage(rows: SavedRows): void {
  const { data, schema } = services();
  const relation = schema.object('EmailMessageRelation');
  if (relation === undefined) return;
  for (const work of rows.works) {
    const sender = rows.get(work, 'FromAddress');
    if (sender !== null) data.write(newRecord(relation, { EmailMessageId: work.id, RelationType: 'FromAddress', RelationAddress: sender }));
    for (const [field, type] of Object.entries(kinds)) {
      for (const id of String(rows.get(work, field) ?? '').split(';').filter((one) => one !== '')) {
        const object = schema.objectByKeyPrefix(id.slice(0, 3))?.name;
        const address = object === undefined ? undefined : rows.read(object, id, ['Email'])?.[0];
        data.write(newRecord(relation, { EmailMessageId: work.id, RelationId: id, RelationType: type, RelationAddress: address ?? null, RelationObjectType: object ?? null }));
      }
    }
  }
}
