import { newRecord } from '../../../runtime/sobject.ts';
import { services } from '../../../runtime/services.ts';
import { writeRow } from '../write-row.ts';
import type { Rule } from './rule.ts';

/** Each role has two groups that records can be shared with: its users, and those with all below. Source: "Object Reference", Group. */
export const newRole: Rule = (rows) => {
  const { store, schema } = rows.environment;
  const describe = schema.object('Group');
  if (describe === undefined) return;
  for (const work of rows.works) {
    for (const Type of ['Role', 'RoleAndSubordinates']) {
      writeRow(store, newRecord(describe, { Name: rows.get(work, 'Name'), DeveloperName: rows.get(work, 'DeveloperName'), RelatedId: work.id, Type }), services().clock.now());
    }
  }
};
