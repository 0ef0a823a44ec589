import { openOrg } from '../org.ts';

/** Source: Apex Developer Guide "Using Batch Apex": the limit on rows of a query is bypassed for a query locator. */
describe('Database.getQueryLocator with an inline query', () => {
  test('runs no query and counts no row', () => {
    const org = openOrg();
    const { exceptionMessage, log } = org.runAnonymous(`
      insert new List<Account>{ new Account(Name = 'One'), new Account(Name = 'Two') };
      String name = 'One';
      Database.QueryLocator locator = Database.getQueryLocator([SELECT Name FROM Account WHERE Name = :name]);
      System.debug('rows ' + Limits.getQueryRows());
      Database.QueryLocatorIterator rows = locator.iterator();
      System.debug('first ' + rows.next().get('Name') + ' ' + rows.hasNext());`);
    org.close();

    expect(exceptionMessage).toBeNull();
    expect(log.join('\n')).toContain('rows 0');
    expect(log.join('\n')).toContain('first One false');
  });
});
