import { openOrg } from '../../../org.ts';

/** Runs Apex that asserts by itself; answers what went wrong. */
function problem(apex: string): string | null {
  const org = openOrg();
  try {
    const { compileProblem, exceptionMessage } = org.runAnonymous(apex);
    return compileProblem ?? exceptionMessage;
  } finally {
    org.close();
  }
}

describe('Database in Apex', () => {
  it.each<[string, string]>([
    ['DML calls answer results', `
      List<Database.SaveResult> results = Database.insert(new List<Account>{ new Account(Name = 'a'), new Account() }, false);
      System.assert(results[0].isSuccess() && results[0].getId() != null && !results[1].isSuccess());
      System.assertEquals(StatusCode.REQUIRED_FIELD_MISSING, results[1].getErrors()[0].getStatusCode());
      System.assertEquals(new List<String>{ 'Name' }, results[1].getErrors()[0].getFields());
      Database.UpsertResult up = Database.upsert(new Account(Id = results[0].getId(), Name = 'b'));
      System.assert(up.isSuccess() && !up.isCreated());
      System.assert(Database.delete(results[0].getId()).isSuccess());
      System.assert(Database.undelete(results[0].getId()).isSuccess());
      try { Database.insert(new Account()); System.assert(false); } catch (DmlException e) { System.assertEquals(1, e.getNumDml()); }
      Database.DMLOptions options = new Database.DMLOptions();
      options.optAllOrNone = false;
      System.assert(!Database.insert(new Account(), options).isSuccess());`],
    ['dynamic queries, with binds in a map', `
      insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') };
      System.assertEquals(1, Database.query('SELECT Id FROM Account WHERE Name = \\'a\\'').size());
      System.assertEquals(2, Database.countQuery('SELECT COUNT() FROM Account'));
      List<Account> found = Database.queryWithBinds('SELECT Name FROM Account WHERE Name IN :names', new Map<String, Object>{ 'NAMES' => new List<String>{ 'b' } }, AccessLevel.SYSTEM_MODE);
      System.assertEquals('b', found[0].Name);
      try { Database.query('SELECT Nope FROM Account'); System.assert(false); }
      catch (QueryException e) { System.assert(e.getMessage().startsWith('No such column \\'Nope\\' on entity \\'Account\\'.'), e.getMessage()); }`],
    ['query locators read in chunks', `
      List<Account> all = new List<Account>();
      for (Integer i = 0; i < 450; i++) { all.add(new Account(Name = 'a' + i)); }
      insert all;
      Database.QueryLocatorIterator rows = Database.getQueryLocator([SELECT Name FROM Account WHERE Name LIKE 'a%' ORDER BY CreatedDate, Id]).iterator();
      Integer count = 0;
      while (rows.hasNext()) { Account row = (Account) rows.next(); System.assertEquals('a' + count, row.Name); count++; }
      System.assertEquals(450, count);`],
    ['savepoints', `
      Savepoint before = Database.setSavepoint();
      insert new Account(Name = 'a');
      Database.rollback(before);
      System.assertEquals(0, [SELECT COUNT() FROM Account]);
      System.assertEquals(3, Limits.getDmlStatements());`],
    ['merges', `
      List<Account> two = new List<Account>{ new Account(Name = 'w'), new Account(Name = 'l') };
      insert two;
      insert new Contact(LastName = 'c', AccountId = two[1].Id);
      Database.MergeResult result = Database.merge(two[0], two[1].Id);
      System.assertEquals(new List<Id>{ two[1].Id }, result.getMergedRecordIds());
      System.assertEquals(two[0].Id, [SELECT AccountId FROM Contact].AccountId);`],
  ])('%s', (_, apex) => {
    expect(problem(apex)).toBeNull();
  });
});
