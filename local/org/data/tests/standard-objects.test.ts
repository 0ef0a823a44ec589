import { openOrg, type Org } from '../../org.ts';
import { apex, metadataXml, orgWith } from '../../testing/tests/sample-org.ts';

/** Source: Salesforce's "Object Reference", each object by its name. */
describe('standard objects', () => {
  let org: Org;
  beforeEach(() => {
    org = openOrg();
  });
  afterEach(() => org.close());

  const told = (source: string): string => apex(org, source).join('|');
  const refused = (source: string): string => told(`try { ${source} System.debug('accepted'); } catch (DmlException e) { System.debug(e.getDmlType(0) + ': ' + e.getDmlMessage(0)); }`);
  const product = `Product2 p = new Product2(Name = 'Pen', ProductCode = 'P-1'); insert p; Id standard = [SELECT Id FROM Pricebook2 WHERE IsStandard = true].Id;`;
  const line = `${product} PricebookEntry e = new PricebookEntry(Product2Id = p.Id, Pricebook2Id = standard, UnitPrice = 5, IsActive = true); insert e;
    Opportunity o = new Opportunity(Name = 'Deal', StageName = 'Prospecting', CloseDate = Date.newInstance(2026, 1, 31)); insert o;`;

  test('PricebookEntry: the standard price comes first, and once', () => {
    expect(refused(`${product} Pricebook2 own = new Pricebook2(Name = 'own', IsActive = true); insert own; insert new PricebookEntry(Product2Id = p.Id, Pricebook2Id = own.Id, UnitPrice = 1);`)).toBe('STANDARD_PRICE_NOT_DEFINED: No standard price defined for this product');
    expect(refused(`${line} insert new PricebookEntry(Product2Id = p.Id, Pricebook2Id = standard, UnitPrice = 6);`)).toBe('DUPLICATE_VALUE: This price definition already exists in this price book');
  });

  test('OpportunityLineItem: prices, and the amount of the opportunity, which then is no one else\'s', () => {
    expect(told(`${line} OpportunityLineItem l = new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 3, UnitPrice = 4); insert l;
      l = [SELECT TotalPrice, ListPrice, Name, ProductCode, Product2Id FROM OpportunityLineItem]; System.debug(l.TotalPrice + ' ' + l.ListPrice + ' ' + l.Name + ' ' + l.ProductCode + ' ' + (l.Product2Id == p.Id));
      o = [SELECT Amount, HasOpportunityLineItem, TotalOpportunityQuantity, Pricebook2Id FROM Opportunity]; System.debug(o.Amount + ' ' + o.HasOpportunityLineItem + ' ' + o.TotalOpportunityQuantity + ' ' + (o.Pricebook2Id == standard));
      update new Opportunity(Id = o.Id, Amount = 99); System.debug([SELECT Amount FROM Opportunity].Amount);
      delete l; o = [SELECT HasOpportunityLineItem FROM Opportunity]; System.debug(o.HasOpportunityLineItem);`)).toBe('12.00 5.00 Deal Pen P-1 true|12.00 true 3.00 true|12.00|false');
    expect(told(`OpportunityLineItem l = new OpportunityLineItem(OpportunityId = [SELECT Id FROM Opportunity].Id, PricebookEntryId = [SELECT Id FROM PricebookEntry].Id, Quantity = 4, TotalPrice = 10); insert l; System.debug([SELECT UnitPrice FROM OpportunityLineItem].UnitPrice);`)).toBe('2.50');
  });

  test('Order: a draft first, activated with products', () => {
    expect(refused("Account a = new Account(Name = 'a'); insert a; insert new Order(AccountId = a.Id, EffectiveDate = Date.today(), Status = 'Activated');")).toMatch(/^FAILED_ACTIVATION/);
    expect(told(`${line} Account a = [SELECT Id FROM Account LIMIT 1]; Order r = new Order(AccountId = a.Id, EffectiveDate = Date.today(), Status = 'Draft', Pricebook2Id = standard); insert r;
      insert new OrderItem(OrderId = r.Id, PricebookEntryId = e.Id, Quantity = 2, UnitPrice = 5); r.Status = 'Activated'; update r; r = [SELECT StatusCode, TotalAmount FROM Order]; System.debug(r.StatusCode + ' ' + r.TotalAmount);`)).toBe('Activated 10.00');
  });

  test('Campaign and CampaignMember', () => {
    const campaign = "Campaign c = new Campaign(Name = 'c'); insert c; Contact k = new Contact(FirstName = 'Ann', LastName = 'Lee', Email = 'a@b.test'); insert k; insert new CampaignMember(CampaignId = c.Id, ContactId = k.Id);";
    expect(told(`${campaign} CampaignMember m = [SELECT Status, HasResponded, Name, Email, Type FROM CampaignMember]; System.debug(m.Status + ' ' + m.HasResponded + ' ' + m.Name + ' ' + m.Email + ' ' + m.Type);
      m.Status = 'Responded'; update m; c = [SELECT NumberOfContacts, NumberOfLeads, NumberOfResponses FROM Campaign]; System.debug(c.NumberOfContacts + ' ' + c.NumberOfLeads + ' ' + c.NumberOfResponses);`)).toBe('Sent false Ann Lee a@b.test Contact|1 0 1');
    expect(refused('insert new CampaignMember(CampaignId = [SELECT Id FROM Campaign].Id, ContactId = [SELECT Id FROM Contact].Id);')).toBe('DUPLICATE_VALUE: Already a campaign member.');
    expect(refused('insert new CampaignMember(CampaignId = [SELECT Id FROM Campaign].Id);')).toMatch(/^REQUIRED_FIELD_MISSING/);
  });

  test('Event and Task: times, accounts, what they are about', () => {
    expect(refused("insert new Event(Subject = 'e');")).toBe('REQUIRED_FIELD_MISSING: Required fields are missing: [DurationInMinutes, ActivityDateTime]');
    expect(told(`Account a = new Account(Name = 'Acme', Type = 'Other'); insert a; Contact k = new Contact(LastName = 'k', AccountId = a.Id); insert k;
      insert new Event(Subject = 'e', StartDateTime = Datetime.newInstanceGmt(2026, 3, 1, 10, 0, 0), EndDateTime = Datetime.newInstanceGmt(2026, 3, 1, 11, 30, 0), WhoId = k.Id);
      Event e = [SELECT DurationInMinutes, ActivityDate, AccountId FROM Event]; System.debug(e.DurationInMinutes + ' ' + e.ActivityDate + ' ' + (e.AccountId == a.Id));
      insert new Task(Subject = 't', WhatId = a.Id, WhoId = k.Id, Status = 'Completed');
      Task t = [SELECT AccountId, IsClosed, WhoCount, WhatCount, CompletedDateTime, Who.Type, What.Name FROM Task WHERE What.Type = 'Account' AND What.Name LIKE 'Ac%' AND Who.Type = 'Contact'];
      System.debug((t.AccountId == a.Id) + ' ' + t.IsClosed + ' ' + t.WhoCount + ' ' + t.WhatCount + ' ' + (t.CompletedDateTime != null) + ' ' + t.Who.Type + ' ' + t.What.Name);`)).toBe('90 2026-03-01 00:00:00 true|true true 1 1 true Contact Acme');
  });

  test('Case: number, closing, what comes from the contact; a queue may own it', () => {
    expect(told(`Account a = new Account(Name = 'a'); insert a; Contact k = new Contact(LastName = 'k', Email = 'k@b.test', AccountId = a.Id); insert k; Case c = new Case(Subject = 's', ContactId = k.Id); insert c;
      c = [SELECT CaseNumber, Status, ContactEmail, AccountId FROM Case]; System.debug(c.CaseNumber + ' ' + c.Status + ' ' + c.ContactEmail + ' ' + (c.AccountId == a.Id));
      c.Status = 'Closed'; update c; c = [SELECT IsClosed, ClosedDate FROM Case]; System.debug(c.IsClosed + ' ' + (c.ClosedDate != null)); c.Status = 'New'; update c; System.debug([SELECT ClosedDate FROM Case].ClosedDate);`)).toBe('00000001 New k@b.test true|true true|null');
    apex(org, "Group g = new Group(Name = 'q', DeveloperName = 'q', Type = 'Queue'); insert g; insert new QueueSobject(QueueId = g.Id, SobjectType = 'Case');");
    expect(told("Case c = [SELECT Id FROM Case]; c.OwnerId = [SELECT Id FROM Group WHERE Type = 'Queue'].Id; update c; System.debug([SELECT COUNT() FROM Case WHERE Owner.Type = 'Queue' AND Owner.Name = 'q']);")).toBe('1');
  });

  test('Database.convertLead: account, contact, opportunity; once; with the triggers of the lead', () => {
    const convert = "Database.LeadConvert c = new Database.LeadConvert(); c.setLeadId([SELECT Id FROM Lead].Id); c.setConvertedStatus([SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true].MasterLabel);";
    expect(told(`insert new Lead(FirstName = 'Ann', LastName = 'Lee', Company = 'Acme', Email = 'a@b.test', City = 'Ulm', LeadSource = 'Web'); insert new Task(Subject = 't', WhoId = [SELECT Id FROM Lead].Id); ${convert}
      Database.LeadConvertResult r = Database.convertLead(c); System.debug(r.isSuccess());
      Account a = [SELECT Name, BillingCity, AccountSource FROM Account WHERE Id = :r.getAccountId()]; Contact k = [SELECT Name, Email, AccountId, MailingCity FROM Contact WHERE Id = :r.getContactId()]; Opportunity o = [SELECT Name, AccountId, StageName FROM Opportunity WHERE Id = :r.getOpportunityId()];
      System.debug(a.Name + ' ' + a.BillingCity + ' ' + a.AccountSource + '|' + k.Name + ' ' + k.MailingCity + ' ' + (k.AccountId == a.Id) + '|' + o.Name + ' ' + o.StageName + ' ' + (o.AccountId == a.Id));
      Lead l = [SELECT IsConverted, ConvertedContactId, Status FROM Lead]; System.debug(l.IsConverted + ' ' + (l.ConvertedContactId == k.Id) + ' ' + l.Status + ' ' + [SELECT COUNT() FROM Task WHERE WhoId = :k.Id] + ' ' + [SELECT COUNT() FROM OpportunityContactRole WHERE IsPrimary = true]);`))
      .toBe('true|Acme Ulm Web|Ann Lee Ulm true|Acme- Prospecting true|true true Closed - Converted 1 1');
    expect(refused(`${convert} Database.convertLead(c);`)).toMatch(/^CANNOT_UPDATE_CONVERTED_LEAD/);
    expect(told(`insert new Lead(LastName = 'b', Company = 'B'); Database.LeadConvert c = new Database.LeadConvert(); c.setLeadId([SELECT Id FROM Lead WHERE LastName = 'b'].Id); c.setConvertedStatus('Nonsense'); System.debug(Database.convertLead(c, false).getErrors()[0].getStatusCode() + ' ' + [SELECT COUNT() FROM Account WHERE Name = 'B']);`)).toBe('INVALID_STATUS 0');
  });

  test('getUpdated and getDeleted tell what changed between two moments', () => {
    expect(told(`insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') }; delete [SELECT Id FROM Account WHERE Name = 'b']; Datetime later = System.now().addHours(1);
      System.debug(Database.getUpdated('Account', System.now().addHours(-1), later).getIds().size() + ' ' + Database.getDeleted('Account', System.now().addHours(-1), later).getDeletedRecords().size() + ' ' + Database.getUpdated('Account', System.now().addHours(-2), System.now().addHours(-1)).getIds().size());`)).toBe('1 1 0');
  });

  test('allowFieldTruncation cuts what is too long; without it that is an error', () => {
    const long = "Account a = new Account(Name = 'x'.repeat(300));";
    expect(refused(`${long} insert a;`)).toMatch(/^STRING_TOO_LONG/);
    expect(told(`${long} Database.DMLOptions o = new Database.DMLOptions(); o.allowFieldTruncation = true; Database.insert(a, o); a = [SELECT Name FROM Account]; System.debug(a.Name.length()); a.Name = 'y'.repeat(400); a.setOptions(o); update a; System.debug([SELECT Name FROM Account].Name.length());`)).toBe('255|255');
  });

  test('DISTANCE filters and sorts by addresses and points', () => {
    expect(told(`insert new List<Account>{ new Account(Name = 'far', BillingLatitude = 48.1, BillingLongitude = 11.6), new Account(Name = 'near', BillingLatitude = 37.78, BillingLongitude = -122.42), new Account(Name = 'nowhere') };
      Location here = Location.newInstance(37.775, -122.418);
      System.debug([SELECT Name FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(37.775, -122.418), 'mi') < 1].size() + ' ' + [SELECT Name FROM Account WHERE DISTANCE(BillingAddress, :here, 'km') > 9000].Name + ' ' +
        [SELECT Name FROM Account ORDER BY DISTANCE(BillingAddress, GEOLOCATION(37.775, -122.418), 'km') DESC NULLS LAST LIMIT 1].Name);`)).toBe('1 far far');
  });
});

describe('what queries may not ask', () => {
  test.each([
    ['SELECT Id FROM Account OFFSET 2001', /Maximum SOQL offset allowed is 2000/],
    ['SELECT Id FROM ContentDocumentLink', /ContentDocumentLink requires a filter/],
    ['SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) OR Name = \'x\'', /only allowed at the top level/],
    ['SELECT FIELDS(ALL) FROM Account', /LIMIT of at most 200/],
    ['SELECT Id FROM Account WITH DATA CATEGORY Geography__c ABOVE usa__c', /DATA CATEGORY/],
    ['SELECT Name, COUNT(Id) FROM Account', /must be grouped or aggregated/],
  ])('%s', (soql, message) => {
    const org = openOrg();
    expect(() => org.query(soql)).toThrow(message);
    org.close();
  });
});

test('a required lookup filter refuses records that do not match it', () => {
  const org = orgWith([], { others: {
    'objects/Contact/fields/Partner__c.field-meta.xml': metadataXml('CustomField', `<fullName>Partner__c</fullName><label>Partner</label><type>Lookup</type><referenceTo>Account</referenceTo>
      <lookupFilter><active>true</active><isOptional>false</isOptional><errorMessage>Partners of the same industry only</errorMessage><booleanFilter>1 AND (2 OR 3)</booleanFilter>
        <filterItems><field>Account.Type</field><operation>equals</operation><value>Prospect, Other</value></filterItems>
        <filterItems><field>Account.Industry</field><operation>equals</operation><valueField>$Source.Department</valueField></filterItems>
        <filterItems><field>Account.NumberOfEmployees</field><operation>greaterThan</operation><value>100</value></filterItems></lookupFilter>`),
  } });
  const save = (account: string): string => apex(org, `Account a = new Account(Name = 'a', ${account}); insert a; try { insert new Contact(LastName = 'c', Department = 'Energy', Partner__c = a.Id); System.debug('saved'); } catch (DmlException e) { System.debug(e.getDmlType(0) + ': ' + e.getDmlMessage(0) + ' ' + e.getDmlFieldNames(0)); }`).join();
  expect(save("Type = 'Other', Industry = 'Energy'")).toBe('saved');
  expect(save("Type = 'prospect', NumberOfEmployees = 101")).toBe('saved');
  const no = 'FIELD_FILTER_VALIDATION_EXCEPTION: Partners of the same industry only (Partner__c)';
  expect([save("Industry = 'Energy'"), save("Type = 'Other', NumberOfEmployees = 100")]).toEqual([no, no]);
  org.close();
});
