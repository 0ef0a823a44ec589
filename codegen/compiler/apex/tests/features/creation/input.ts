/** new: objects, records, collections. */
export class Creation {
  build(id: Id, names: Set<string>): Map<Id, Contact> {
    const contact = new Contact({ LastName: 'Doe', AccountId: id, Account: new Account({ Name: 'ACME' }) });
    const change = new Contact({ Id: id, FirstName: null });
    const task = new Task__c({ Name: 'x', Status__c: 'Open', Hours__c: 3 });
    const empty = new Lead();
    const texts = new List<string>(['a', 'b']);
    const copy = new List<string>(names);
    const none = new List<Integer>([]);
    const ids = new Set<Id>([id]);
    const sizes = new Map<string, Decimal>([
      ['a', 1],
      ['b', 2.5],
    ]);
    const nested = new Map<string, List<Integer>>([['a', new List<Integer>([1])]]);
    const inferred = new Set(ids);
    const lastName = 'Short';
    System.debug(new List<SObject>([contact, change, task, empty, new Contact({ LastName: lastName })]));
    System.debug(new List<unknown>([texts, copy, none, ids, sizes, nested, inferred, new Http()]));
    return new Map<Id, Contact>(soql<Contact>`SELECT Id FROM Contact`);
  }
}
