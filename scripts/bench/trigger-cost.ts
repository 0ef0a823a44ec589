import { mapContacts } from '../story/set-up.ts';
import type { Measure } from './measure.ts';
import { saveCost, saveCostColumns } from './save-cost.ts';
import { onStage } from './stage.ts';

const RECORDS = 200;
const ROUNDS = 7;
const SYNC_COUNTS = [0, 1, 2, 10];

const contacts = (round: number): string => `
  List<Contact> contacts = new List<Contact>();
  for (Integer i = 0; i < ${RECORDS}; i++) {
    contacts.add(new Contact(FirstName = 'First ' + i, LastName = 'Person ' + i, Email = 'r${round}p' + i + '@example.com',
      LoyaltyPoints__c = i, Newsletter__c = true, Interests__c = 'Books;Music'));
  }`;
const changes = `
  List<Contact> contacts = [SELECT Id FROM Contact ORDER BY CreatedDate DESC LIMIT ${RECORDS}];
  for (Contact person : contacts) {
    person.LastName = 'Changed ' + Datetime.now().getTime() + person.Id;
  }`;

export const triggerCost: Measure = {
  name: 'trigger-cost',
  title: 'What the trigger costs a save of 200 Contacts',
  how:
    `One transaction of anonymous Apex saves ${RECORDS} Contacts; Apex’s Limits tell what the statement used, the save itself included (its own DML ` +
    `statement and rows). CPU is the median of ${ROUNDS} rounds after one that does not count. Jobs are held back meanwhile. Row 0 is an org with the ` +
    'trigger and without a sync: what a row has more than row 0 is the price of the syncs.',
  async run() {
    const rows: (string | number)[][] = [];
    await onStage(async (stage) => {
      await stage.org.pauseJobs(true);
      let syncs = 0;
      for (const count of SYNC_COUNTS) {
        for (; syncs < count; syncs++) await mapContacts(stage.org, stage.connectionId);
        for (const insert of [true, false]) {
          const save = insert ? 'insert' : 'update';
          rows.push([count, save, ...(await saveCost(stage, ROUNDS, insert ? contacts : () => changes, `${save} contacts;`))]);
        }
      }
    });
    return { columns: ['syncs', 'save', ...saveCostColumns], rows };
  },
};
