/** `Database.query` and its kin bind variables of the code that calls them. */
import { apexTest, apexTestsPass } from './apex-in-the-org.ts';

test('locals, parameters and loop variables, whatever their case', () => {
  apexTest(`
    insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') };
    Set<String> names = new Set<String>{ 'a' };
    Assert.areEqual(1, Database.query('SELECT Id FROM Account WHERE Name IN :NAMES').size());
    for (String name : names) Assert.areEqual(1, Database.countQuery('SELECT COUNT() FROM Account WHERE Name = :name'));
    Account wanted = new Account(Name = 'b');
    Assert.areEqual('b', ((Account) Database.query('SELECT Name FROM Account WHERE Name = :wanted.Name')).Name);
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

test('a variable that the code does not have', () => {
  apexTest(`
    try { Database.query('SELECT Id FROM Account WHERE Name = :missing'); Assert.fail(); }
    catch (QueryException e) { Assert.areEqual('Variable does not exist: missing', e.getMessage()); }
  `);
});
