import { openOrg } from '../org.ts';

const source = `public class Later {
  @future public static void rename(Set<Id> accountIds, String name) {
    List<Account> accounts = new List<Account>();
    for (Id accountId : accountIds) accounts.add(new Account(Id = accountId, Name = name));
    update accounts;
  }
  public static void start(Id accountId) { rename(new Set<Id>{ accountId }, 'Later'); }
}`;

/** Source: Apex Developer Guide "Future Methods". */
describe('@future methods', () => {
  test('run after the transaction that called them, by name and from inside their class', () => {
    const org = openOrg();
    const deployed = org.deploy({ namespace: null, files: [{ path: 'classes/Later.cls', text: source }] });
    expect(deployed.errors).toEqual([]);
    const { exceptionMessage, log } = org.runAnonymous(`Account one = new Account(Name = 'One'); Account two = new Account(Name = 'Two');
      insert new List<Account>{ one, two };
      Later.rename(new Set<Id>{ one.Id }, 'Later');
      Later.start(two.Id);
      System.debug([SELECT COUNT() FROM Account WHERE Name = 'Later'] + ' ' + Limits.getFutureCalls());`);
    expect(exceptionMessage).toBeNull();
    expect(log.join()).toContain('0 2');

    org.drain();

    expect(org.query("SELECT Id FROM Account WHERE Name = 'Later'").totalSize).toBe(2);
    expect(org.query("SELECT Id FROM AsyncApexJob WHERE JobType = 'Future' AND Status = 'Completed'").totalSize).toBe(2);
    org.close();
  });
});
