/** Inline queries where a record is wanted, and searches. */
import { apexTest } from './apex-in-the-org.ts';

test('finding nothing is null behind ?. and left of ??', () => {
  apexTest(`
    Assert.isNull([SELECT Name FROM Account]?.Name);
    Account fallback = new Account(Name = 'f');
    Assert.areEqual('f', ([SELECT Name FROM Account] ?? fallback).Name);
    insert new Account(Name = 'a');
    Assert.areEqual('a', [SELECT Name FROM Account]?.Name);
    Assert.areEqual(1, [SELECT Name FROM Account]?.size());
    try { String name = [SELECT Name FROM Contact].Name; Assert.fail(); }
    catch (QueryException e) { Assert.areEqual('List has no rows for assignment to SObject', e.getMessage()); }
  `);
});

test('a search finds in tests what was fixed', () => {
  apexTest(`
    Account a = new Account(Name = 'Acme');
    insert a;
    Assert.areEqual(0, [FIND 'Acme' RETURNING Account(Name)][0].size());
    Test.setFixedSearchResults(new List<Id>{ a.Id });
    Assert.areEqual('Acme', ((Account) [FIND 'anything' RETURNING Account(Name)][0][0]).Name);
    Assert.areEqual(1, Search.query('FIND \\'x\\' IN ALL FIELDS RETURNING Account(Id)')[0].size());
  `);
});

test('a cursor reads any part of a result', () => {
  apexTest(`
    insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b'), new Account(Name = 'c') };
    Database.Cursor cursor = Database.getCursor('SELECT Name FROM Account ORDER BY Name');
    Assert.areEqual(3, cursor.getNumRecords());
    Assert.areEqual('b', ((Account) cursor.fetch(1, 2)[0]).Name);
  `);
});
