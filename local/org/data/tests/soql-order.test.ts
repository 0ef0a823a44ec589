import fc from 'fast-check';
import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import type { FieldValues } from '../../runtime/sobject.ts';
import { testOrg } from './local-org.ts';

/** Time of the test org: its "today" is 15 January 2026. */
const today = Date.UTC(2026, 0, 15);
const day = 86_400_000;

const row = fc.record({
  Site: fc.option(fc.constantFrom('a', 'A', 'b', 'Ab', 'aa', 'Z'), { nil: null }),
  AnnualRevenue: fc.option(fc.integer({ min: -3, max: 3 }), { nil: null }),
  At__c: fc.option(fc.integer({ min: -40, max: 40 }), { nil: null }),
});
type Row = { Site: string | null; AnnualRevenue: number | null; At__c: number | null };

interface Term {
  readonly field: keyof Row;
  readonly descending: boolean;
  /** null: as the platform does without a word, first. */
  readonly nulls: 'FIRST' | 'LAST' | null;
}

const term: fc.Arbitrary<Term> = fc.record({ field: fc.constantFrom('Site', 'AnnualRevenue', 'At__c'), descending: fc.boolean(), nulls: fc.constantFrom('FIRST', 'LAST', null) } as const);

const textOf = ({ field, descending, nulls }: Term): string => `${field}${descending ? ' DESC' : ''}${nulls === null ? '' : ` NULLS ${nulls}`}`;
const comparable = (value: string | number): string | number => (typeof value === 'string' ? value.toLowerCase() : value);

function compare({ field, descending, nulls }: Term, a: Row, b: Row): number {
  const [left, right] = [a[field], b[field]];
  if (left === null || right === null) return left === right ? 0 : (left === null) === (nulls === 'LAST') ? 1 : -1;
  const [x, y] = [comparable(left), comparable(right)];
  const order = x < y ? -1 : x > y ? 1 : 0;
  return descending ? -order : order;
}

/** Ranges of days around today: [from, to). */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  TODAY: [0, 1], YESTERDAY: [-1, 0], TOMORROW: [1, 2], 'LAST_N_DAYS:5': [-5, 1], 'NEXT_N_DAYS:5': [1, 6], LAST_WEEK: [-11, -4], THIS_WEEK: [-4, 3], NEXT_WEEK: [3, 10], THIS_MONTH: [-14, 17], NEXT_MONTH: [17, 45], LAST_MONTH: [-45, -14],
};

function orgOf() {
  const org = testOrg([{ name: 'Account', fields: [{ name: 'At__c', type: 'DateTime' }] }]);
  org.running.limits.queries = org.running.limits.queryRows = org.running.limits.dmlRows = org.running.limits.dmlStatements = 1e9;
  const insert = (rows: readonly Row[]): FieldValues[] =>
    org.insert('Account', ...rows.map(({ Site, AnnualRevenue, At__c }, index) => ({
      Name: String(index), Site, AnnualRevenue: AnnualRevenue === null ? null : Decimal.of(AnnualRevenue), At__c: At__c === null ? null : new ApexDatetime(today + At__c * day),
    })));
  const check = (rows: readonly Row[], body: () => void): void => {
    const savepoint = org.store.setSavepoint();
    insert(rows);
    body();
    org.store.rollbackTo(savepoint);
    org.store.release(savepoint);
  };
  return { org, check };
}

describe('SOQL on random rows', () => {
  it('orders by any terms, without value first unless told otherwise, ignoring case; LIMIT and OFFSET cut', () => {
    const { org, check } = orgOf();
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(term, { minLength: 1, maxLength: 3 }), fc.nat(8), fc.nat(4), (rows, terms, limit, offset) => {
        check(rows, () => {
          const found = org.query(`SELECT Name FROM Account ORDER BY ${terms.map(textOf).join(', ')}, Name LIMIT ${limit} OFFSET ${offset}`).map((record) => Number(record.Name));
          const byName = (a: number, b: number): number => (String(a) < String(b) ? -1 : 1);
          const wanted = rows.map((_, index) => index).sort((a, b) => terms.map((one) => compare(one, rows[a]!, rows[b]!)).find((order) => order !== 0) ?? byName(a, b));
          expect(found).toEqual(wanted.slice(offset, offset + limit));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('compares with date literals as ranges of days in the zone of the user', () => {
    const { org, check } = orgOf();
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), fc.constantFrom(...Object.keys(ranges)), fc.constantFrom('=', '!=', '<', '>', '<=', '>='), (rows, literal, operator) => {
        check(rows, () => {
          const found = org.query(`SELECT Name FROM Account WHERE At__c ${operator} ${literal}`).map((record) => Number(record.Name)).sort((a, b) => a - b);
          const [from, to] = ranges[literal]!;
          const fits = (at: number | null): boolean => {
            if (at === null) return operator === '!=';
            switch (operator) {
              case '=': return at >= from && at < to;
              case '!=': return at < from || at >= to;
              case '<': return at < from;
              case '>': return at >= to;
              case '<=': return at < to;
              default: return at >= from;
            }
          };
          expect({ literal, operator, found }).toEqual({ literal, operator, found: rows.flatMap(({ At__c }, index) => (fits(At__c) ? [index] : [])) });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('groups, counts and sums as a plain fold does; groups of text ignore case', () => {
    const { org, check } = orgOf();
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        check(rows, () => {
          const found = org.query('SELECT COUNT(Id) n, COUNT(AnnualRevenue) known, SUM(AnnualRevenue) total, MIN(AnnualRevenue) least, MAX(AnnualRevenue) most, Site FROM Account GROUP BY Site').map((one) => ({
            site: one.Site === null ? null : (one.Site as string).toLowerCase(), n: one.n, known: one.known, total: one.total === null ? null : Number(String(one.total)), least: one.least === null ? null : Number(String(one.least)), most: one.most === null ? null : Number(String(one.most)),
          }));
          const groups = new Map<string | null, Row[]>();
          for (const one of rows) {
            const key = one.Site === null ? null : one.Site.toLowerCase();
            groups.set(key, [...(groups.get(key) ?? []), one]);
          }
          const wanted = [...groups].map(([site, members]) => {
            const values = members.flatMap(({ AnnualRevenue }) => (AnnualRevenue === null ? [] : [AnnualRevenue]));
            return { site, n: members.length, known: values.length, total: values.length === 0 ? null : values.reduce((a, b) => a + b, 0), least: values.length === 0 ? null : Math.min(...values), most: values.length === 0 ? null : Math.max(...values) };
          });
          const sorted = <T extends { site: string | null }>(all: T[]): T[] => all.sort((a, b) => ((a.site ?? '') < (b.site ?? '') ? -1 : 1));
          expect(sorted(found)).toEqual(sorted(wanted));
        });
      }),
      { numRuns: 100 },
    );
  });
});
