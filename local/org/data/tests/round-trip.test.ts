import fc from 'fast-check';
import { ApexBlob } from '../../runtime/values/blob.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexTime } from '../../runtime/values/time.ts';
import { testOrg } from './local-org.ts';

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const cent = Decimal.valueOf('0.01');
const day = fc.integer({ min: -50_000, max: 50_000 });

const row = fc.record({
  Text__c: orNull(fc.constantFrom('a', 'B c', "it's", 'É', '漢字', '😀', '%_')),
  Whole__c: orNull(fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }).map((value) => Decimal.of(value))),
  Money__c: orNull(fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }).map((value) => Decimal.of(value).multiply(cent))),
  Done__c: fc.boolean(),
  Day__c: orNull(day.map((days) => new ApexDate(days))),
  At__c: orNull(fc.tuple(day, fc.integer({ min: 0, max: 86_399 })).map(([days, seconds]) => new ApexDatetime(days * 86_400_000 + seconds * 1000))),
  Time__c: orNull(fc.integer({ min: 0, max: 86_399_999 }).map((ms) => new ApexTime(ms))),
});

describe('values that are stored', () => {
  const org = testOrg([{
    name: 'Box__c',
    fields: [
      { name: 'Text__c', type: 'Text', length: 80 }, { name: 'Whole__c', type: 'Number', precision: 18, scale: 0 }, { name: 'Money__c', type: 'Currency', precision: 18, scale: 2 },
      { name: 'Done__c', type: 'Checkbox' }, { name: 'Day__c', type: 'Date' }, { name: 'At__c', type: 'DateTime' }, { name: 'Time__c', type: 'Time' },
    ],
  }]);
  Object.assign(org.running.limits, { queries: 1e9, queryRows: 1e9, dmlRows: 1e9, dmlStatements: 1e9 });

  it('come back as they went in, and are found by themselves', () => {
    fc.assert(
      fc.property(row, (values) => {
        const [record] = org.insert('Box__c', values);
        const [read] = org.query('SELECT Text__c, Whole__c, Money__c, Done__c, Day__c, At__c, Time__c FROM Box__c WHERE Id = :x', [record?.Id]);
        for (const [name, value] of Object.entries(values)) {
          const back = read?.$get(name);
          expect([name, back === null ? null : String(back)]).toEqual([name, value === null ? null : String(value)]);
          expect(org.query(`SELECT Id FROM Box__c WHERE ${name} = :x AND Id = :id`, [value, record?.Id])).toHaveLength(1);
          expect(org.query(`SELECT Id FROM Box__c WHERE ${name} IN :x AND Id = :id`, [[value], record?.Id])).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('sum exactly beyond what doubles hold', () => {
    org.dml('delete', org.query('SELECT Id FROM Box__c'));
    org.insert('Box__c', { Whole__c: Decimal.of(900_000_000_000_000_001n) }, { Whole__c: Decimal.of(2) });
    expect(String(org.query('SELECT SUM(Whole__c) s FROM Box__c')[0]?.s)).toBe('900000000000000003');
  });

  it('keep bytes', () => {
    const [account] = org.insert('Account', { Name: 'a' });
    org.insert('Attachment', { ParentId: account?.Id, Name: 'f', Body: new ApexBlob(new Uint8Array([0, 255, 7])) });
    const [read] = org.query('SELECT Body, BodyLength FROM Attachment');
    expect([[...(read?.Body as ApexBlob).bytes], read?.BodyLength]).toEqual([[0, 255, 7], 3]);
  });
});
