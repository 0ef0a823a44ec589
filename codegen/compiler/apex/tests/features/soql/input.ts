/** Queries: lists, records, counts, binds, children, aggregates. */
export class Queries {
  private minimum: Integer = 1;

  run(ids: Set<Id>, prefix: string): Integer {
    const contacts = soql<Contact>`
      SELECT Id, Account.Owner.Name, (SELECT Subject FROM Tasks)
      FROM Contact
      WHERE Id IN ${ids} AND LastName LIKE ${prefix + '%'} AND Account.Name != ${prefix.trim()}
      WITH USER_MODE
      ORDER BY LastName DESC NULLS LAST
      LIMIT ${this.minimum + 1}`;
    const one = soql.one<Task__c>`SELECT Id, Parent__r.Name, RecordType.DeveloperName FROM Task__c WHERE Status__c = 'Open' LIMIT 1`;
    const open = soql.count`SELECT COUNT() FROM Task__c WHERE Parent__c IN (SELECT Id FROM Task__c WHERE Hours__c > ${this.minimum})`;
    const rows = soql<AggregateResult>`SELECT Status__c status, COUNT(Id) total FROM Task__c GROUP BY Status__c HAVING COUNT(Id) > 1`;
    for (const row of rows) {
      System.debug(row.get('total') as Integer);
    }
    const name = soql.one<User>`SELECT Name FROM User WHERE Id = ${UserInfo.getUserId()}`.Name;
    const child = soql<Task__c>`SELECT Id, (SELECT Id FROM Children__r) FROM Task__c FOR UPDATE`[0].Children__r.size();
    System.debug(Database.getQueryLocator(soql<Contact>`SELECT Id FROM Contact`));
    System.debug(one.Parent__r?.Name);
    return contacts.size() + open + child + name.length();
  }
}
