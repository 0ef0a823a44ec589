/** `Database.query` and its kin bind variables of the code that calls them. */
import { apexTest, apexTestsPass } from './apex-in-the-org.ts';

test('locals, parameters and loop variables, whatever their case', () => {
  apexTest(`
    insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') };
    Set<String> names = new Set<String>{ 'a' };
    Assert.areEqual(1, Database.query('SELECT Id FROM Account WHERE Name IN :NAMES').size());
    for (String name : names) Assert.areEqual(1, Database.countQuery('SELECT COUNT() FROM Account WHERE Name = :name'));
  `);
});

test('fields, properties and statics of the class and of the classes around', () => {
  apexTestsPass([`
    @IsTest private class ScopeTest {
      static String wanted = 'a';
      public virtual class Parent { protected String inherited = 'a'; }
      public class Child extends Parent {
        String own { get { return 'a'; } }
        Integer find(String field) { return Database.query('SELECT Id FROM Account WHERE Name = :' + field).size(); }
      }
      @IsTest static void run() {
        insert new Account(Name = 'a');
        for (String field : new List<String>{ 'wanted', 'inherited', 'own' }) Assert.areEqual(1, new Child().find(field), field);
      }
    }`]);
});

test('variables that the code does not have, and fields of those that it has', () => {
  apexTest(`
    Account wanted = new Account(Name = 'b');
    try { Database.query('SELECT Name FROM Account WHERE Name = :wanted.Name'); Assert.fail(); }
    catch (QueryException e) { Assert.areEqual('Variable does not exist: wanted.Name', e.getMessage()); }
    try { Database.query('SELECT Id FROM Account WHERE Name = :missing'); Assert.fail(); }
    catch (QueryException e) { Assert.areEqual('Variable does not exist: missing', e.getMessage()); }
  `);
});

test('a locator refuses a query that can not be run, in the bare words that Apex gets', () => {
  apexTest(`
    try { Database.getQueryLocator('SELECT Id FROM Account WHERE Nope = 1'); Assert.fail(); }
    catch (QueryException e) { Assert.isTrue(e.getMessage().startsWith('No such column \\'Nope\\' on entity \\'Account\\'.'), e.getMessage()); }
  `);
});
