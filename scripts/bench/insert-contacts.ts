import type { OrgClient } from '../story/org-client.ts';
import { runApex } from './stage.ts';

/** Contacts with a value in most mapped fields, saved by anonymous Apex in transactions of `chunk`; jobs may be held back meanwhile. */
export async function insertContacts(org: OrgClient, count: number, chunk: number): Promise<void> {
  for (let from = 0; from < count; from += chunk) {
    const to = Math.min(count, from + chunk);
    await runApex(
      org,
      `List<Contact> contacts = new List<Contact>();
       for (Integer i = ${from}; i < ${to}; i++) {
         contacts.add(new Contact(FirstName = 'First ' + i, LastName = 'Person ' + i, Email = 'person' + i + '@example.com', LeadSource = 'Web',
           LoyaltyPoints__c = i, Newsletter__c = Math.mod(i, 2) == 0, Interests__c = 'Books;Music', Birthdate = Date.newInstance(1980, 1, 1).addDays(Math.mod(i, 9000))));
       }
       insert contacts;
       System.debug('RESULT true');`,
    );
  }
}
