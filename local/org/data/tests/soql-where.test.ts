import fc from 'fast-check';
import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import type { FieldValues } from '../../runtime/sobject.ts';
import { testOrg } from './local-org.ts';

/** A condition as SOQL text, and the same as a plain function over a row. */
interface Condition {
  readonly text: string;
  readonly test: (row: FieldValues) => boolean;
}

const words = ['a', 'B', 'abc', 'ABD', 'x y', "it's"];
const word = fc.constantFrom(...words);
const number = fc.integer({ min: -300, max: 300 }).map((cents) => cents / 100);
const day = fc.integer({ min: 1, max: 28 });

const row = fc.record({
  Name: word,
  Site: fc.option(word, { nil: null }),
  AnnualRevenue: fc.option(fc.integer({ min: -3, max: 3 }), { nil: null }),
  NumberOfEmployees: fc.option(fc.integer({ min: -3, max: 3 }), { nil: null }),
  SLAExpirationDate__c: fc.option(day, { nil: null }),
  Active__c: fc.boolean(),
});

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
const lower = (value: unknown): string | null => (value === null ? null : (value as string).toLowerCase());
const signs = { '<': (a: number) => a < 0, '>': (a: number) => a > 0, '<=': (a: number) => a <= 0, '>=': (a: number) => a >= 0 } as const;

function compared(field: string, literal: string, order: (value: never) => number): fc.Arbitrary<Condition> {
  return fc.constantFrom('=', '!=', '<', '>', '<=', '>=').map((operator) => ({
    text: `${field} ${operator} ${literal}`,
    test: (values) => {
      const value = values[field];
      if (operator === '=') return value !== null && order(value as never) === 0;
      if (operator === '!=') return value === null || order(value as never) !== 0;
      return value !== null && signs[operator as keyof typeof signs](order(value as never));
    },
  }));
}

const textOrder = (wanted: string) => (value: string) => (value.toLowerCase() < wanted.toLowerCase() ? -1 : value.toLowerCase() > wanted.toLowerCase() ? 1 : 0);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  word.chain((text) => compared('Site', quoted(text), textOrder(text))),
  number.chain((wanted) => compared('AnnualRevenue', String(wanted), (value: number) => value - wanted)),
  fc.integer({ min: -3, max: 3 }).chain((wanted) => compared('NumberOfEmployees', String(wanted), (value: number) => value - wanted)),
  day.chain((wanted) => compared('SLAExpirationDate__c', `2024-02-${String(wanted).padStart(2, '0')}`, (value: number) => value - wanted)),
  fc.boolean().map((wanted) => ({ text: `Active__c = ${wanted}`, test: (values: FieldValues) => values.Active__c === wanted })),
  fc.constantFrom('Site', 'AnnualRevenue').map((field) => ({ text: `${field} = null`, test: (values: FieldValues) => values[field] === null })),
  fc.array(word, { minLength: 1, maxLength: 3 }).chain((list) => fc.boolean().map((negated) => ({
    text: `Site ${negated ? 'NOT ' : ''}IN (${list.map(quoted).join(', ')})`,
    test: (values: FieldValues) => list.some((one) => one.toLowerCase() === lower(values.Site)) !== negated,
  }))),
  fc.constantFrom('a%', '%b_', '%', '_').map((pattern) => ({
    text: `Site LIKE '${pattern}'`,
    test: (values: FieldValues) => values.Site !== null && new RegExp(`^${pattern.replaceAll('%', '.*').replaceAll('_', '.')}$`, 'i').test(values.Site as string),
  })),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('condition').map((inner) => ({ text: `(NOT ${inner.text})`, test: (values: FieldValues) => !inner.test(values) })),
    fc.tuple(tie('condition'), tie('condition'), fc.boolean()).map(([a, b, both]) => ({
      text: `(${a.text} ${both ? 'AND' : 'OR'} ${b.text})`,
      test: (values: FieldValues) => (both ? a.test(values) && b.test(values) : a.test(values) || b.test(values)),
    })),
  ),
}));

describe('SOQL conditions on random rows', () => {
  it('keep exactly the rows that a plain filter keeps', () => {
    const org = testOrg([{ name: 'Account', fields: [{ name: 'SLAExpirationDate__c', type: 'Date' }, { name: 'Active__c', type: 'Checkbox' }] }]);
    org.running.limits.queries = org.running.limits.queryRows = org.running.limits.dmlRows = org.running.limits.dmlStatements = 1e9;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(condition, { minLength: 1, maxLength: 6 }), (rows, conditions) => {
        const savepoint = org.store.setSavepoint();
        const inserted = org.insert('Account', ...rows.map((values) => ({
          ...values,
          AnnualRevenue: values.AnnualRevenue === null ? null : Decimal.of(values.AnnualRevenue),
          SLAExpirationDate__c: values.SLAExpirationDate__c === null ? null : ApexDate.of(2024, 2, values.SLAExpirationDate__c),
        })));
        for (const { text, test } of conditions) {
          const found = org.query(`SELECT Id FROM Account WHERE ${text}`).map((record) => record.Id);
          const wanted = rows.flatMap((values, index) => (test(values) ? [inserted[index]?.Id] : []));
          expect({ text, found }).toEqual({ text, found: wanted });
        }
        org.store.rollbackTo(savepoint);
        org.store.release(savepoint);
      }),
      { numRuns: 150 },
    );
  });
});
