import type { Measure } from './measure.ts';
import { onStage, runApex, type Stage } from './stage.ts';
import { median, rounded } from './statistics.ts';
import { mapContacts } from '../story/set-up.ts';

const RECORDS = 200;
const ROUNDS = 7;
const SYNC_COUNTS = [0, 1, 2, 10];

interface Cost {
  readonly queries: number;
  readonly statements: number;
  readonly rows: number;
  readonly cpuMilliseconds: number;
}

/** What the user's transaction pays, told by Apex's own Limits. */
const COST_OF_A_SAVE = (statement: string): string => `
  Integer queries = Limits.getQueries();
  Integer statements = Limits.getDmlStatements();
  Integer dmlRows = Limits.getDmlRows();
  Integer cpu = Limits.getCpuTime();
  ${statement}
  System.debug('RESULT ' + JSON.serialize(new Map<String, Object>{
    'queries' => Limits.getQueries() - queries,
    'statements' => Limits.getDmlStatements() - statements,
    'rows' => Limits.getDmlRows() - dmlRows,
    'cpuMilliseconds' => Limits.getCpuTime() - cpu
  }));`;

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

async function cost(stage: Stage, insert: boolean): Promise<Cost> {
  const costs: Cost[] = [];
  // One more than counts: the first one compiles.
  for (let round = 0; round <= ROUNDS; round++) {
    const statement = insert
      ? `${contacts(round)}\n${COST_OF_A_SAVE('insert contacts;')}`
      : `${changes}\n${COST_OF_A_SAVE('update contacts;')}`;
    const measured = await runApex<Cost>(stage.org, statement);
    if (round > 0) costs.push(measured);
  }
  return { ...costs[0]!, cpuMilliseconds: median(costs.map(({ cpuMilliseconds }) => cpuMilliseconds)) };
}

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
          const { queries, statements, rows: dmlRows, cpuMilliseconds } = await cost(stage, insert);
          rows.push([count, insert ? 'insert' : 'update', queries, statements, dmlRows, rounded(cpuMilliseconds)]);
        }
      }
    });
    return { columns: ['syncs', 'save', 'SOQL queries', 'DML statements', 'DML rows', 'CPU ms'], rows };
  },
};
