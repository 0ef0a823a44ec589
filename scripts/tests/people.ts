import type { OrgClient, Row } from '../story/org-client.ts';

/** Contacts of which nothing but a name and, as Customer ID, an address is known. */
export function people(count: number, prefix = 'person'): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    LastName: `${prefix} ${index}`,
    Email: `${prefix}${index}@example.com`,
  }));
}

/** At most 200, in one transaction. @returns their ids */
export function savePeople(org: OrgClient, count: number, prefix?: string): Promise<string[]> {
  return org.create('Contact', people(count, prefix));
}
