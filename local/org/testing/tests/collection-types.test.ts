/** What a collection of one type is at run time. */
import { apexTest } from './apex-in-the-org.ts';

test('lists of anything are lists of Objects, sets are not sets of Objects', () => {
  apexTest(`
    Object names = new List<String>{ 'a' };
    Assert.isTrue(names instanceof List<Object>);
    Object unique = new Set<String>{ 'a' };
    Assert.isTrue(unique instanceof Set<String>);
    Assert.isFalse(unique instanceof Set<Object>);
  `);
});

test('lists of records are lists of SObjects, and none of aggregate results', () => {
  apexTest(`
    Object accounts = Database.query('SELECT Id FROM Account');
    Assert.isTrue(accounts instanceof List<SObject>);
    Assert.isTrue(accounts instanceof List<Account>);
    Assert.isFalse(accounts instanceof List<AggregateResult>);
    Assert.isFalse(accounts instanceof List<Contact>);
  `);
});

test('a list of Objects takes a list of text before Object does', () => {
  apexTest(
    "Assert.areEqual('list', take(new List<String>{ 'a' })); Assert.areEqual('one', take('a'));",
    "static String take(Object one) { return 'one'; } static String take(List<Object> many) { return 'list'; }",
  );
});

test('sets and lists are iterables', () => {
  apexTest(`
    Iterable<String> names = new Set<String>{ 'a', 'b' };
    Iterator<String> each = names.iterator();
    Assert.areEqual('a', each.next());
    names = new List<String>{ 'c' };
    Assert.areEqual('c', names.iterator().next());
  `);
});
