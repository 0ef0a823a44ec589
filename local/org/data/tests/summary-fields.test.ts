import type { ObjectDefinition } from '../schema/definition.ts';
import type { FilterItem, SummaryDescribe } from '../schema/describe.ts';
import { testOrg, thrownMessage, type TestOrg } from './local-org.ts';

const summary = (operation: SummaryDescribe['operation'], field: string | null = null, filters: readonly Partial<FilterItem>[] = []) => ({
  type: 'Summary' as const,
  summary: {
    operation, childObject: 'Line__c', foreignKey: 'Order__c', summarizedField: field,
    filters: filters.map((one) => ({ field: '', operation: 'equals' as const, value: null, valueField: null, ...one })),
  },
});

const objects: readonly ObjectDefinition[] = [
  { name: 'Region__c', nameField: { type: 'Text' }, fields: [{ name: 'Total__c', type: 'Summary', summary: { operation: 'sum', childObject: 'Order__c', foreignKey: 'Region__c', summarizedField: 'Total__c', filters: [] } }] },
  {
    name: 'Order__c', nameField: { type: 'Text' },
    fields: [
      { name: 'Region__c', type: 'MasterDetail', referenceTo: ['Region__c'], childRelationshipName: 'Orders' },
      { name: 'Lines__c', ...summary('count') }, { name: 'Total__c', ...summary('sum', 'Amount__c') },
      { name: 'Largest__c', ...summary('max', 'Amount__c') }, { name: 'First__c', ...summary('min', 'Day__c') },
      { name: 'Gifts__c', ...summary('count', null, [{ field: 'Line__c.Kind__c', value: 'Gift, Sample' }, { field: 'Line__c.Amount__c', operation: 'greaterOrEqual', value: '10' }]) },
      { name: 'Twice__c', type: 'Number', precision: 18, scale: 2, formula: 'Total__c * 2' },
    ],
    validationRules: [{ name: 'Cap', active: true, errorConditionFormula: 'Total__c > 1000', errorMessage: 'Too much', errorDisplayField: null }],
  },
  {
    name: 'Line__c', nameField: { type: 'Text' },
    fields: [
      { name: 'Order__c', type: 'MasterDetail', referenceTo: ['Order__c'], childRelationshipName: 'Lines' },
      { name: 'Amount__c', type: 'Currency', precision: 18, scale: 2 }, { name: 'Day__c', type: 'Date' }, { name: 'Kind__c', type: 'Picklist', values: ['Gift', 'Sample', 'Sale'] },
    ],
  },
];

/** Source: Salesforce Help "Roll-Up Summary Field", Apex Developer Guide "Triggers and Order of Execution". */
describe('roll-up summary fields', () => {
  let org: TestOrg;
  let orderId: string;
  beforeEach(() => {
    org = testOrg(objects);
    const [region] = org.insert('Region__c', { Name: 'r' });
    const [order] = org.insert('Order__c', { Name: 'o', Region__c: region!.Id });
    orderId = order!.Id as string;
  });

  const totals = (id = orderId): unknown[] => {
    const [row] = org.query(`SELECT Lines__c, Total__c, Largest__c, First__c, Gifts__c, Twice__c, Region__r.Total__c FROM Order__c WHERE Id = '${id}'`);
    return [row!.Lines__c, row!.Total__c, row!.Largest__c, row!.First__c, row!.Gifts__c, row!.Twice__c, (row!.Region__r as unknown as Record<string, unknown>).Total__c].map((value) => (value === null || value === undefined ? null : String(value)));
  };
  const lines = (...amounts: number[]) => org.insert('Line__c', ...amounts.map((Amount__c) => ({ Name: 'l', Order__c: orderId, Amount__c, Kind__c: 'Gift' })));

  test('a parent without children counts 0 and sums up to 0; the least and greatest are empty', () => {
    expect(totals()).toEqual(['0', '0', null, null, '0', '0', '0'].map((value, index) => (value === '0' && [1, 5, 6].includes(index) ? '0.00' : value)));
  });

  test('follow insert, update, delete and undelete of children, up to the parent of the parent', () => {
    const [small, large] = lines(5, 20.5);
    expect(totals()).toEqual(['2', '25.50', '20.50', null, '1', '51.00', '25.50']);
    org.dml('update', [org.record('Line__c', { Id: small!.Id, Amount__c: 30, Kind__c: 'sample' })]);
    expect(totals()).toEqual(['2', '50.50', '30.00', null, '2', '101.00', '50.50']);
    org.dml('delete', [large!]);
    expect(totals()).toEqual(['1', '30.00', '30.00', null, '1', '60.00', '30.00']);
    org.dml('undelete', [large!]);
    expect(totals()).toEqual(['2', '50.50', '30.00', null, '2', '101.00', '50.50']);
  });

  test('a child that gets another parent leaves the old sum and enters the new one', () => {
    const [line] = lines(7);
    const [other] = org.insert('Order__c', { Name: 'p', Region__c: org.query('SELECT Id FROM Region__c')[0]!.Id });
    org.dml('update', [org.record('Line__c', { Id: line!.Id, Order__c: other!.Id })]);
    expect([totals()[1], totals(other!.Id as string)[1]]).toEqual(['0.00', '7.00']);
  });

  test('are written after the triggers of the child, in a save of the parent with its triggers', () => {
    const seen: string[] = [];
    org.trigger('Line__c', ['AFTER_INSERT'], () => void seen.push(`line: ${totals()[1]}`));
    org.trigger('Order__c', ['BEFORE_UPDATE'], () => {
      const { newList, oldList } = org.running.triggers.at(-1)!;
      seen.push(`order: ${String((oldList![0] as unknown as Record<string, unknown>).Total__c)} -> ${String((newList![0] as unknown as Record<string, unknown>).Total__c)}`);
    });
    lines(4);
    expect(seen).toEqual(['line: 0.00', 'order: 0.00 -> 4.00']);
  });

  test('a parent whose validation rule refuses the new sum refuses the child; the others of a partial insert stay', () => {
    expect(thrownMessage(() => lines(1001))).toBe('Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "Too much".: []');
    const [other] = org.insert('Order__c', { Name: 'p', Region__c: org.query('SELECT Id FROM Region__c')[0]!.Id });
    const results = org.dml('insert', [org.record('Line__c', { Order__c: orderId, Amount__c: 2000 }), org.record('Line__c', { Order__c: other!.Id, Amount__c: 9 })], { allOrNone: false });
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    expect([totals()[0], totals(other!.Id as string)[1], org.query('SELECT Id FROM Line__c').length]).toEqual(['0', '9.00', 1]);
  });

  test('can be filtered, sorted and grouped by', () => {
    lines(5);
    expect(org.query('SELECT Id FROM Order__c WHERE Total__c > 4.99 AND Lines__c = 1 ORDER BY Largest__c').length).toBe(1);
    expect(String((org.query('SELECT SUM(Total__c) s FROM Order__c')[0] as unknown as Record<string, unknown>).s)).toBe('5.00');
  });

  test('a summary that is defined when there are children already is computed from them', () => {
    lines(5, 6);
    org.schema.define([{ name: 'Order__c', fields: [{ name: 'Least__c', ...summary('min', 'Amount__c') }] }]);
    org.store.synchronise(org.schema);
    org.data.refreshSummaries();
    expect(String(org.query(`SELECT Least__c FROM Order__c WHERE Id = '${orderId}'`)[0]!.Least__c)).toBe('5.00');
  });

  test('after any sequence of changes every sum is what its children add up to', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
    const region = org.query('SELECT Id FROM Region__c')[0]!.Id;
    const orders = org.insert('Order__c', ...['a', 'b', 'c'].map((Name) => ({ Name, Region__c: region }))).map(({ Id }) => Id as string);
    const known: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      const Order__c = orders[random(3)];
      const pick = known[random(Math.max(1, known.length))];
      const kind = random(4);
      if (kind === 0 || pick === undefined) known.push(org.insert('Line__c', { Order__c, Amount__c: random(500) / 100 })[0]!.Id as string);
      else if (kind === 1) org.dml('update', [org.record('Line__c', { Id: pick, Order__c, Amount__c: random(2) === 0 ? null : random(500) / 100 })], { allOrNone: false });
      else org.dml(kind === 2 ? 'delete' : 'undelete', [org.record('Line__c', { Id: pick })], { allOrNone: false });
    }
    for (const row of org.query('SELECT Id, Lines__c, Total__c, (SELECT Amount__c FROM Lines__r) FROM Order__c')) {
      const amounts = [...(row.Lines__r as unknown as { a: Record<string, unknown>[] }).a].map(({ Amount__c }) => Number(String(Amount__c ?? 0)));
      expect([Number(String(row.Lines__c)), Number(String(row.Total__c)).toFixed(2)]).toEqual([amounts.length, amounts.reduce((a, b) => a + b, 0).toFixed(2)]);
    }
  });
});
