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

describe('Schema in Apex', () => {
  it.each<[string, string]>([
    ['tokens are the same object each time', `
      System.assert(Account.SObjectType == Schema.getGlobalDescribe().get('ACCOUNT'));
      System.assert(Account.Name == Schema.SObjectType.Account.fields.getMap().get('name'));
      System.assertEquals('Name', String.valueOf(Account.Name));
      System.assertEquals('Account', String.valueOf(new Account().getSObjectType()));`],
    ['describes tell about objects', `
      Schema.DescribeSObjectResult d = Contact.SObjectType.getDescribe();
      System.assertEquals('003', d.getKeyPrefix());
      System.assertEquals('Contact', d.getName());
      System.assert(d.isCreateable() && d.isAccessible() && !d.isCustom());
      System.assert(d === Schema.describeSObjects(new List<String>{ 'Contact' })[0]);
      Boolean found = false;
      for (Schema.ChildRelationship child : Account.SObjectType.getDescribe().getChildRelationships()) {
        if (child.getRelationshipName() == 'Contacts') { found = child.getChildSObject() == Contact.SObjectType && child.getField() == Contact.AccountId && child.isCascadeDelete(); }
      }
      System.assert(found);`],
    ['describes tell about fields', `
      Schema.DescribeFieldResult f = Contact.AccountId.getDescribe();
      System.assertEquals(Schema.DisplayType.REFERENCE, f.getType());
      System.assertEquals(new List<Schema.SObjectType>{ Account.SObjectType }, f.getReferenceTo());
      System.assertEquals('Account', f.getRelationshipName());
      System.assertEquals(80, Contact.LastName.getDescribe().getLength());
      System.assert(!Contact.LastName.getDescribe().isNillable());
      System.assertEquals('Agriculture', Account.Industry.getDescribe().getPicklistValues()[0].getValue());
      System.assertEquals(Schema.SoapType.DOUBLE, Account.AnnualRevenue.getDescribe().getSoapType());`],
    ['records answer by names and tokens', `
      SObject s = Account.SObjectType.newSObject();
      s.put('Name', 'x'); s.put(Account.AnnualRevenue, 5);
      System.assertEquals('x', s.get(Account.Name));
      System.assertEquals(5.0, (Decimal) s.get('annualrevenue'));
      System.assertEquals(new Set<String>{ 'Name', 'AnnualRevenue' }, s.getPopulatedFieldsAsMap().keySet());
      try { s.put('Nope', 1); System.assert(false); } catch (SObjectException e) { System.assertEquals('Invalid field Nope for Account', e.getMessage()); }
      Contact c = new Contact();
      c.putSObject('Account', s);
      System.assertEquals('x', c.Account.Name);
      System.assertEquals(s, c.getSObject('Account'));
      Account copy = ((Account) s).clone();
      System.assert(copy == s && copy.isClone());
      copy.addError(Account.Name, 'bad');
      System.assert(copy.hasErrors());
      System.assertEquals('bad', copy.getErrors()[0].getMessage());`],
    ['compound fields are put together', `
      insert new Account(Name = 'a', BillingCity = 'Paris', BillingCountry = 'France');
      Account a = [SELECT BillingAddress FROM Account LIMIT 1];
      System.assertEquals('Paris', a.BillingAddress.getCity());
      System.assertEquals(null, new Account().BillingAddress);`],
  ])('%s', (_, apex) => {
    expect(problem(apex)).toBeNull();
  });
});
