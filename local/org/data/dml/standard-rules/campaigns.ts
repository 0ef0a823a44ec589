import { newRecord } from '../../../runtime/sobject.ts';
import { services } from '../../../runtime/services.ts';
import { fail } from '../row-work.ts';
import { writeRow } from '../write-row.ts';
import type { Rule } from './rule.ts';

const copied = ['Salutation', 'FirstName', 'LastName', 'Name', 'Title', 'Email', 'Phone'];

/** A person is a member of a campaign once; status and names come along. Source: "Object Reference", CampaignMember. */
export const campaignMember: Rule = (rows) => {
  const { store } = rows.environment;
  const seen = new Set<string>();
  for (const work of rows.works) {
    const [campaign, contact, lead] = ['CampaignId', 'ContactId', 'LeadId'].map((field) => rows.get(work, field)) as [string | null, string | null, string | null];
    if (contact === null && lead === null) {
      rows.missing(work, 'LeadId or ContactId');
      continue;
    }
    const person = rows.read(contact === null ? 'Lead' : 'Contact', contact ?? lead, copied) ?? [];
    copied.forEach((field, index) => rows.set(work, field, person[index] ?? null));
    const company = contact === null ? rows.read('Lead', lead, ['Company'])?.[0] : rows.read('Account', rows.read('Contact', contact, ['AccountId'])?.[0] ?? null, ['Name'])?.[0];
    rows.set(work, 'CompanyOrAccount', company ?? null);
    if (work.old === null) {
      const key = `${campaign ?? ''} ${contact ?? lead ?? ''}`;
      const same = store.rows('SELECT 1 FROM "CampaignMember" WHERE "CampaignId" = ? AND ("ContactId" = ? OR "LeadId" = ?) AND "IsDeleted" = 0', campaign, contact ?? '', contact === null ? lead : '');
      if (seen.has(key) || same.length > 0) fail(work, 'DUPLICATE_VALUE', 'Already a campaign member.');
      seen.add(key);
      if (rows.get(work, 'Status') === null) rows.set(work, 'Status', store.rows('SELECT "Label" FROM "CampaignMemberStatus" WHERE "CampaignId" = ? AND "IsDefault" = 1', campaign)[0]?.[0] ?? 'Sent');
    }
    const responded = store.rows('SELECT "HasResponded" FROM "CampaignMemberStatus" WHERE "CampaignId" = ? AND "Label" = ?', campaign, rows.get(work, 'Status'))[0]?.[0] ?? (rows.text(work, 'Status') === 'responded' ? 1 : 0);
    rows.set(work, 'HasResponded', responded);
    if (responded === 1 && rows.get(work, 'FirstRespondedDate') === null) rows.set(work, 'FirstRespondedDate', new Date(services().clock.now()).toISOString().slice(0, 10));
  }
};

/** A new campaign has two statuses for its members. */
export const newCampaign: Rule = ({ environment: { store, schema }, works }) => {
  const describe = schema.object('CampaignMemberStatus');
  if (describe === undefined) return;
  for (const { id } of works) {
    for (const [index, label] of ['Sent', 'Responded'].entries()) {
      writeRow(store, newRecord(describe, { CampaignId: id, Label: label, SortOrder: index + 3, IsDefault: index === 0, HasResponded: index === 1 }), services().clock.now());
    }
  }
};
