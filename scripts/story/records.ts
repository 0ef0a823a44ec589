import type { OrgClient, Row } from './org-client.ts';

/** Records that one transaction takes. */
const CHUNK = 200;
const LEAD_SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Other'];

/** A contact with a value in each mapped field; names with quotes and emoji among them. */
export function contact(index: number, accountId: string | null): Row {
  return {
    FirstName: index % 7 === 0 ? `Zoë “${index}” 😀` : `First ${index}`,
    LastName: `Person ${index}`,
    Email: `person${index}@example.com`,
    Birthdate: `19${50 + (index % 50)}-0${1 + (index % 9)}-1${index % 10}`,
    LeadSource: LEAD_SOURCES[index % LEAD_SOURCES.length],
    AccountId: accountId,
    LoyaltyPoints__c: index * 1.25,
    LastPurchase__c: new Date(Date.UTC(2026, 0, 1 + (index % 28), index % 24, index % 60, 5)).toISOString(),
    Newsletter__c: index % 2 === 0,
    Interests__c: index % 3 === 0 ? 'Books;Music' : 'Music',
  };
}

/** @returns the ids, in order */
export async function createContacts(org: OrgClient, accountId: string | null, count: number): Promise<string[]> {
  const contacts = Array.from({ length: count }, (_, index) => contact(index, accountId));
  const ids: string[] = [];
  for (const part of chunks(contacts)) ids.push(...(await org.create('Contact', part)));
  return ids;
}

/** Changes mapped fields of every fourth contact. */
export async function changeMappedFields(org: OrgClient, contactIds: readonly string[]): Promise<number> {
  const changed = contactIds
    .filter((_, index) => index % 4 === 0)
    .map((Id, index) => ({ Id, LastName: `Renamed ${index}`, LoyaltyPoints__c: 1000 + index }));
  for (const part of chunks(changed)) await org.update('Contact', part);
  return changed.length;
}

/** Changes fields that no sync maps. */
export async function changeUnmappedFields(org: OrgClient, contactIds: readonly string[]): Promise<number> {
  const changed = contactIds.slice(0, CHUNK).map((Id) => ({ Id, Title: 'Engineer', Department: 'Research' }));
  await org.update('Contact', changed);
  return changed.length;
}

/**
 * Creates opportunities and moves each to another stage.
 * @returns the number of changes, each of which is an event
 */
export async function playOpportunities(org: OrgClient, accountId: string): Promise<number> {
  const opportunities = Array.from({ length: 10 }, (_, index) => ({
    Name: `Deal ${index}`,
    AccountId: accountId,
    StageName: 'Prospecting',
    CloseDate: '2026-12-31',
    Amount: 1000 * (index + 1),
  }));
  const ids = await org.create('Opportunity', opportunities);
  await org.update(
    'Opportunity',
    ids.map((Id) => ({ Id, StageName: 'Closed Won' })),
  );
  return ids.length * 2;
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
