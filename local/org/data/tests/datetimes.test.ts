import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { testOrg } from './local-org.ts';

test('custom fields keep the milliseconds of a date and time, fields of the platform count in seconds', () => {
  const org = testOrg([{ name: 'Job__c', fields: [{ name: 'At__c', type: 'DateTime' }] }]);
  const at = new ApexDatetime(Date.UTC(2026, 0, 15, 10, 30, 5) + 523);
  org.clock.time += 789;
  org.insert('Job__c', { Name: 'a', At__c: at });
  const [row] = org.query('SELECT At__c, CreatedDate FROM Job__c WHERE At__c = :at', [at]);
  expect([(row?.At__c as ApexDatetime).ms, (row?.CreatedDate as ApexDatetime).ms % 1000]).toEqual([at.ms, 0]);
});
