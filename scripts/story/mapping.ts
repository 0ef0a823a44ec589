import type { Row } from './org-client.ts';

/** How a field's value is to arrive at MoEngage. Written apart from the package, so that comparing with it means something. */
type Expected = (value: unknown) => unknown;

const asItIs: Expected = (value) => value;
const inUtc: Expected = (value) => `${new Date(value as string).toISOString().slice(0, 19)}Z`;
const asList: Expected = (value) => (value as string).split(';');

export interface Mapping {
  readonly field: string;
  readonly attribute: string;
  readonly expected: Expected;
}

export const identifierField = 'Email';

/** Contacts to Users: a field of each kind. */
export const contactMappings: readonly Mapping[] = [
  { field: 'FirstName', attribute: 'first_name', expected: asItIs },
  { field: 'LastName', attribute: 'last_name', expected: asItIs },
  { field: 'Birthdate', attribute: 'birthday', expected: asItIs },
  { field: 'LeadSource', attribute: 'lead_source', expected: asItIs },
  { field: 'AccountId', attribute: 'account_id', expected: asItIs },
  { field: 'LoyaltyPoints__c', attribute: 'loyalty_points', expected: asItIs },
  { field: 'LastPurchase__c', attribute: 'last_purchase', expected: inUtc },
  { field: 'Newsletter__c', attribute: 'newsletter', expected: asItIs },
  { field: 'Interests__c', attribute: 'interests', expected: asList },
];

export const opportunityMappings: readonly Omit<Mapping, 'expected'>[] = [
  { field: 'Name', attribute: 'name' },
  { field: 'StageName', attribute: 'stage' },
  { field: 'Amount', attribute: 'amount' },
  { field: 'CloseDate', attribute: 'close_date' },
];

/** The attributes that MoEngage must show for a contact. */
export function expectedAttributes(contact: Row): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const { field, attribute, expected } of contactMappings) {
    const value = contact[field];
    if (value !== null && value !== undefined) attributes[attribute] = expected(value);
  }
  return attributes;
}
