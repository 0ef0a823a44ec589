import { account, bench, triggerUnit } from './harness.ts';
import type { TriggerContext } from '../../runtime/services.ts';
import { valuesOf } from '../../runtime/sobject.ts';

const main = (body: string, members = '', head = 'public class Main'): string =>
  `${head} { ${members} public static Object run() { ${body} } }`;

test('records: created, read, written, in any case', () => {
  const { call } = bench([
    main(
      "Account a = new Account(name = 'Acme', AnnualRevenue = 5); a.NUMBEROFEMPLOYEES = 3; a.numberOfEmployees += 4; return a.Name + a.get('NAME') + a.NumberOfEmployees + a.AnnualRevenue + a.Phone;",
    ),
  ]);
  expect(call('Main', 'run')).toBe('AcmeAcme75null');
});

test('reading through an empty parent gives null, writing through it fails', () => {
  const { call } = bench([
    main(
      "Contact c = new Contact(LastName = 'x'); String s = c.Account.Name; try { c.Account.Name = 'y'; } catch (NullPointerException e) { s += '!'; } c.Account = new Account(Name = 'z'); return s + c.Account.Name + c.Account.Owner.Name;",
    ),
  ]);
  expect(call('Main', 'run')).toBe('null!znull');
});

test('a query binds in order, and gives a list, one record, or a count', () => {
  const { call, data, schema } = bench([
    main(
      "String name = 'x'; List<Id> ids = new List<Id>(); List<Account> l = [SELECT Id FROM Account WHERE Name = :name AND Id IN :ids LIMIT :(1 + 1)]; Account a = [SELECT Name FROM Account]; Integer n = [SELECT COUNT() FROM Account]; return l.size() + a.Name + n + [SELECT Name FROM Account].Name + [SELECT Name FROM Account][0].Name;",
    ),
  ]);
  data.answer = [account(schema, { Name: 'one' })];
  expect(call('Main', 'run')).toBe('1one1oneone');
  const [name, ids, limit] = data.queries[0]!.options.binds;
  expect([name, limit]).toEqual(['x', 2]);
  expect(String((ids as { type: { name: string } }).type.name)).toBe('List<Id>');
});

test('one record from none or several is a QueryException', () => {
  const { call, data, schema } = bench([
    main('try { Account a = [SELECT Id FROM Account]; return a; } catch (QueryException e) { return e.getMessage(); }'),
  ]);
  expect(call('Main', 'run')).toBe('List has no rows for assignment to SObject');
  data.answer = [account(schema, {}), account(schema, {})];
  expect(call('Main', 'run')).toBe('List has more than 1 row for assignment to SObject');
});

test('queries in loops: each record, and in chunks of 200', () => {
  const { call, data, schema } = bench([
    main(
      "Integer n = 0; String s = ''; for (Account a : [SELECT Id FROM Account]) { n++; } for (List<Account> chunk : [SELECT Id FROM Account]) { s += ' ' + chunk.size(); } return n + s;",
    ),
  ]);
  data.answer = Array.from({ length: 450 }, () => account(schema, {}));
  expect(call('Main', 'run')).toBe('450 200 200 50');
});

test('aggregates are AggregateResults', () => {
  const { errors } = bench([
    main(
      "List<AggregateResult> l = [SELECT Name n, COUNT(Id) c FROM Account GROUP BY Name]; for (AggregateResult r : l) { Integer i = (Integer) r.get('c'); } return null;",
    ),
  ]);
  expect(errors).toEqual([]);
});

test('DML statements carry operation, records, mode and external id', () => {
  const { call, data } = bench([
    main(
      'Account a = new Account(); insert a; update as user new List<Account>{ a }; upsert a Id; delete a; return null;',
      '',
      'public with sharing class Main',
    ),
  ]);
  call('Main', 'run');
  expect(
    data.statements.map(({ operation, records, options }) => [
      operation,
      records.length,
      options.accessMode,
      options.sharing,
      options.externalIdField,
    ]),
  ).toEqual([
    ['insert', 1, 'system', 'with', undefined],
    ['update', 1, 'user', 'with', undefined],
    ['upsert', 1, 'system', 'with', 'Id'],
    ['delete', 1, 'system', 'with', undefined],
  ]);
});

test("code without a sharing keyword takes over its caller's", () => {
  const { call, data } = bench([
    'public with sharing class Main { public static Object run() { return new Helper().all(); } public static Object out() { Without.all(); return new Helper().all(); } }',
    'public class Helper { public List<Account> all() { return [SELECT Id FROM Account]; } }',
    'public without sharing class Without { public static Object all() { return new Helper().all(); } }',
  ]);
  call('Main', 'run');
  call('Main', 'out');
  call('Without', 'all');
  expect(data.queries.map(({ options }) => options.sharing)).toEqual(['with', 'without', 'with', 'without']);
});

test('a trigger sees its records', () => {
  const trigger = triggerUnit(
    "trigger OnAccount on Account (before insert, after update) { for (Account a : Trigger.new) { if (Trigger.isBefore && Trigger.isInsert) { a.Name = a.Name + Trigger.size + suffix(); } } String suffix() { return '!'; } }",
  );
  const { program, errors, schema, transaction, within } = bench([trigger]);
  expect(errors).toEqual([]);
  const [compiled] = program.registry.triggersOf('account');
  expect([compiled!.name, [...compiled!.operations]]).toEqual(['OnAccount', ['BEFORE_INSERT', 'AFTER_UPDATE']]);
  const record = account(schema, { Name: 'a' });
  const context: TriggerContext = {
    object: 'Account',
    operation: 'BEFORE_INSERT',
    newList: [record],
    oldList: null,
    size: 1,
  };
  transaction.triggers.push(context);
  within(() => compiled!.run());
  expect(valuesOf(record).Name).toBe('a1!');
});
