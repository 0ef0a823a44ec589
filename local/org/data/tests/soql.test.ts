import { ApexDate } from '../../runtime/values/date.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, stringType } from '../../runtime/values/runtime-types.ts';
import type { SObjectRecord } from '../../runtime/sobject.ts';
import { parseSosl } from '../../language/syntax/index.ts';
import { packageObjects } from './package-objects.ts';
import { testOrg, thrownMessage, type TestOrg } from './local-org.ts';

const names = (records: readonly SObjectRecord[]): unknown[] => records.map((record) => record.$get('Name'));
const list = (...values: unknown[]): ApexList => new ApexList(listOf(stringType), values);

describe('SOQL', () => {
  let org: TestOrg;
  let acme: string;

  beforeEach(() => {
    org = testOrg(packageObjects);
    const [first] = org.insert('Account', { Name: 'Acme', Industry: 'Energy', AnnualRevenue: Decimal.of(500) }, { Name: 'Beta', Industry: 'Banking' }, { Name: 'gamma' });
    acme = first!.Id as string;
    org.insert('Contact', { LastName: 'Doe', FirstName: 'Jane', AccountId: acme, Birthdate: ApexDate.of(1990, 5, 1) }, { LastName: 'Roe', AccountId: acme }, { LastName: 'Poe' });
  });

  it('compares text without case, and null as Apex does', () => {
    expect(names(org.query("SELECT Name FROM Account WHERE Name = 'ACME'"))).toEqual(['Acme']);
    expect(names(org.query("SELECT Name FROM Account WHERE Industry != 'energy'"))).toEqual(['Beta', 'gamma']);
    expect(names(org.query('SELECT Name FROM Account WHERE Industry = null'))).toEqual(['gamma']);
    expect(names(org.query("SELECT Name FROM Account WHERE NOT (Industry = 'Energy')"))).toEqual(['Beta', 'gamma']);
    expect(names(org.query("SELECT Name FROM Account WHERE Industry NOT IN ('Energy', 'x')"))).toEqual(['Beta', 'gamma']);
  });

  it('takes lists, sets and null as binds', () => {
    expect(names(org.query('SELECT Name FROM Account WHERE Name IN :x', [list('beta', 'GAMMA')]))).toEqual(['Beta', 'gamma']);
    expect(names(org.query('SELECT Name FROM Account WHERE Industry IN :x', [list('Energy', null)]))).toEqual(['Acme', 'gamma']);
    expect(names(org.query('SELECT Name FROM Account WHERE Industry = :x', [null]))).toEqual(['gamma']);
    expect(names(org.query('SELECT Name FROM Account LIMIT :x', [2]))).toEqual(['Acme', 'Beta']);
    expect(names(org.query('SELECT Name FROM Account WHERE Id = :x', [acme.slice(0, 15)]))).toEqual(['Acme']);
  });

  it('reads big lists through one parameter', () => {
    const many = list(...Array.from({ length: 20_000 }, (_, index) => `no ${index}`), 'Acme');
    expect(names(org.query('SELECT Name FROM Account WHERE Name IN :x', [many]))).toEqual(['Acme']);
  });

  it('matches LIKE with wildcards, escapes and without case', () => {
    org.insert('Account', { Name: '100% sure' });
    expect(names(org.query("SELECT Name FROM Account WHERE Name LIKE 'a%E'"))).toEqual(['Acme']);
    expect(names(org.query("SELECT Name FROM Account WHERE Name LIKE '%\\%%'"))).toEqual(['100% sure']);
    expect(names(org.query('SELECT Name FROM Account WHERE Name LIKE :x', [list('ac%', 'gam__')]))).toEqual(['Acme', 'gamma']);
  });

  it('follows parents, marks what was read, and gives null below an empty lookup', () => {
    const [jane, , poe] = org.query('SELECT LastName, Account.Name, Account.Owner.Username FROM Contact ORDER BY Id') as SObjectRecord[] as [SObjectRecord, SObjectRecord, SObjectRecord];
    expect((jane.$get('AccountId') as string)).toBe(acme);
    expect(jane.$p('Account').$p('Owner').$get('Username')).toBe('a@b.test');
    expect(poe.$p('Account').$get('Name')).toBeNull();
    expect(thrownMessage(() => jane.$get('Email'))).toBe('SObject row was retrieved via SOQL without querying the requested field: Contact.Email');
    expect(thrownMessage(() => jane.$p('Account').$get('Phone'))).toBe('SObject row was retrieved via SOQL without querying the requested field: Account.Phone');
  });

  it('reads children, with their own order and limit for each parent', () => {
    const records = org.query('SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName DESC LIMIT 1) FROM Account ORDER BY Name');
    expect(records.map((record) => (record.Contacts as ApexList).a.map((child) => (child as SObjectRecord).$get('LastName')))).toEqual([['Roe'], [], []]);
  });

  it('joins and anti-joins', () => {
    expect(names(org.query('SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact)'))).toEqual(['Acme']);
    expect(names(org.query("SELECT Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Contact WHERE LastName LIKE '%oe')"))).toEqual(['Beta', 'gamma']);
  });

  it('sorts: nulls first, text without case, picklists by the order of their values', () => {
    expect(names(org.query('SELECT Name FROM Account ORDER BY Industry'))).toEqual(['gamma', 'Beta', 'Acme']);
    expect(names(org.query('SELECT Name FROM Account ORDER BY Industry DESC NULLS LAST'))).toEqual(['Acme', 'Beta', 'gamma']);
    expect(names(org.query('SELECT Name FROM Account ORDER BY Name DESC LIMIT 1 OFFSET 1'))).toEqual(['Beta']);
  });

  it('aggregates, groups, and names unnamed values expr0, expr1…', () => {
    const [row] = org.query('SELECT COUNT(Id) n, MIN(LastName), MAX(CreatedDate) FROM Contact WHERE AccountId != null');
    expect([row?.n, row?.$get('EXPR0'), row?.$describe.name]).toEqual([2, 'Doe', 'AggregateResult']);
    const groups = org.query('SELECT Account.Name, COUNT(Id) FROM Contact GROUP BY Account.Name HAVING COUNT(Id) > 1');
    expect(groups.map((group) => [group.Name, group.expr0])).toEqual([['Acme', 2]]);
    const rolled = org.query('SELECT Industry i, GROUPING(Industry) g, SUM(AnnualRevenue) s FROM Account GROUP BY ROLLUP(Industry) ORDER BY GROUPING(Industry), Industry');
    expect(rolled.map((group) => [group.i, group.g, String(group.s)])).toEqual([[null, 0, 'null'], ['Banking', 0, 'null'], ['Energy', 0, '500'], [null, 1, '500']]);
    expect(thrownMessage(() => org.query('SELECT Name, COUNT(Id) FROM Contact GROUP BY Email'))).toBe('Field must be grouped or aggregated: Name');
  });

  it('knows date literals and date functions', () => {
    expect(org.query('SELECT Id FROM Contact WHERE CreatedDate = TODAY')).toHaveLength(3);
    expect(org.query('SELECT Id FROM Contact WHERE CreatedDate > LAST_N_DAYS:2')).toHaveLength(0);
    expect(org.query('SELECT Id FROM Contact WHERE CreatedDate >= LAST_N_DAYS:2 AND CreatedDate < TOMORROW')).toHaveLength(3);
    expect(org.query('SELECT Id FROM Contact WHERE Birthdate = 1990-05-01 OR CALENDAR_YEAR(Birthdate) = 1800')).toHaveLength(1);
    const [row] = org.query('SELECT CALENDAR_YEAR(CreatedDate) y, COUNT(Id) n FROM Contact GROUP BY CALENDAR_YEAR(CreatedDate)');
    expect([row?.y, row?.n]).toEqual([2026, 3]);
  });

  it('computes formula fields, also in conditions, over parents', () => {
    const [sync, off] = org.insert('moengage__Sync__c', { Name: 'on' }, { Name: 'off', moengage__Active__c: false });
    org.insert('moengage__Queue__c', { moengage__Sync__c: sync!.Id, moengage__Size__c: Decimal.of(3) }, { moengage__Sync__c: off!.Id }, {});
    const records = org.query("SELECT State__c, Double__c FROM Queue__c WHERE State__c = 'DISABLED' ORDER BY State__c", [], { namespace: 'moengage' });
    expect(records.map((record) => [record.moengage__State__c, String(record.moengage__Double__c)])).toEqual([['Disabled', '0.0'], ['Disabled', '0.0']]);
    expect(String(org.query('SELECT Double__c FROM Queue__c WHERE Double__c > 7', [], { namespace: 'moengage' })[0]?.moengage__Double__c)).toBe('7.5');
  });

  it('filters multi-select picklists', () => {
    org.insert('moengage__Sync__c', { Name: 'a', moengage__Tags__c: 'red;blue' }, { Name: 'b', moengage__Tags__c: 'green' }, { Name: 'c' });
    const where = (condition: string): unknown[] => names(org.query(`SELECT Name FROM moengage__Sync__c WHERE moengage__Tags__c ${condition}`));
    expect(where("INCLUDES ('red;blue', 'green')")).toEqual(['a', 'b']);
    expect(where("EXCLUDES ('red')")).toEqual(['b', 'c']);
  });

  it('reads through polymorphic lookups', () => {
    org.insert('Task', { Subject: 'call', WhatId: acme });
    const [task] = org.query("SELECT What.Name, What.Type, Owner.Name FROM Task WHERE What.Name = 'acme'");
    expect(task?.$p('What').$get('Name')).toBe('Acme');
    expect(task?.$p('What').$describe.name).toBe('Account');
    const [typed] = org.query('SELECT TYPEOF What WHEN Account THEN Industry, Name WHEN Opportunity THEN StageName END FROM Task');
    expect(typed?.$p('What').$get('Industry')).toBe('Energy');
  });

  it('leaves deleted rows out but for ALL ROWS', () => {
    org.dml('delete', [org.record('Account', { Id: acme })]);
    expect(names(org.query('SELECT Name FROM Account'))).toEqual(['Beta', 'gamma']);
    expect(names(org.query('SELECT Name FROM Account WHERE IsDeleted = true ALL ROWS'))).toEqual(['Acme']);
  });

  it('counts queries and rows against the limits', () => {
    org.query('SELECT Id FROM Account');
    expect([org.running.used.queries, org.running.used.queryRows]).toEqual([1, 3]);
    org.running.limits.queries = 1;
    expect(thrownMessage(() => org.query('SELECT Id FROM Account'))).toBe('Too many SOQL queries: 2');
    org.running.limits.queries = 100;
    org.running.limits.queryRows = 5;
    expect(thrownMessage(() => org.query('SELECT Id FROM Account'))).toBe('Too many query rows: 6');
  });

  it('refuses unknown names with the platform\'s words', () => {
    expect(thrownMessage(() => org.query('SELECT Foo FROM Account'))).toMatch(/^No such column 'Foo' on entity 'Account'\. If you are attempting to use a custom field/);
    expect(thrownMessage(() => org.query('SELECT Id FROM Nope__c'))).toMatch(/^sObject type 'Nope__c' is not supported\./);
    expect(thrownMessage(() => org.query('SELECT Id, (SELECT Id FROM Foos) FROM Account'))).toMatch(/^Didn't understand relationship 'Foos' in FROM part of query call\./);
    expect(thrownMessage(() => org.query('SELECT Id FROM Account WHERE AnnualRevenue = \'5\''))).toMatch(/must be of type currency and should not be enclosed in quotes$/);
  });

  it('keeps private rows from others in sharing mode, and hidden fields in user mode', () => {
    org.insert('Private__c', { Name: 'mine' }, { Name: 'theirs', OwnerId: org.userId });
    org.store.run('UPDATE "Private__c" SET "OwnerId" = ? WHERE "Name" = ?', '005000000000009AAA', 'theirs');
    org.store.run('UPDATE "Profile" SET "PermissionsViewAllData" = 0');
    expect(names(org.query('SELECT Name FROM Private__c', [], { sharing: 'with' }))).toEqual(['mine']);
    expect(names(org.query('SELECT Name FROM Private__c'))).toEqual(['mine', 'theirs']);
    org.hidden.add('Account.Industry');
    expect(thrownMessage(() => org.query('SELECT Id FROM Account WHERE Industry = null', [], { accessMode: 'user' }))).toMatch(/^No such column 'Industry' on entity 'Account'/);
    expect(thrownMessage(() => org.query('SELECT Industry FROM Account WITH SECURITY_ENFORCED'))).toBe('Insufficient permissions: secure query included inaccessible field');
  });

  it('fails FOR UPDATE on rows that another transaction holds', () => {
    org.data.lockElsewhere([acme], true);
    expect(thrownMessage(() => org.query('SELECT Id FROM Account FOR UPDATE'))).toMatch(/^Record Currently Unavailable/);
    expect(thrownMessage(() => org.dml('update', [org.record('Account', { Id: acme, Name: 'x' })]))).toContain('UNABLE_TO_LOCK_ROW');
  });
});

describe('SOSL and schema rows', () => {
  it('finds words in text fields, with conditions; in tests only the fixed results', () => {
    const org = testOrg();
    org.insert('Account', { Name: 'Acme Power', Phone: '555' }, { Name: 'Power 2', Industry: 'Energy' }, { Name: 'other' });
    const find = (text: string, binds: unknown[] = []): unknown => org.data.search(parseSosl(text), { accessMode: 'system', sharing: 'without', namespace: null, binds }).map(names);
    expect(find("FIND 'power' IN NAME FIELDS RETURNING Account(Name ORDER BY Name DESC), Contact(Name)")).toEqual([['Power 2', 'Acme Power'], []]);
    expect(find("FIND :x IN ALL FIELDS RETURNING Account(Name WHERE Industry = :y)", ['pow*', 'Energy'])).toEqual([['Power 2']]);
    expect(find("FIND '555' RETURNING Account(Name LIMIT 1)")).toEqual([['Acme Power']]);
  });

  it('describe objects and fields', () => {
    const org = testOrg(packageObjects);
    const [row] = org.query("SELECT QualifiedApiName, NamespacePrefix, KeyPrefix FROM EntityDefinition WHERE DeveloperName = 'Sync'");
    expect([row?.QualifiedApiName, row?.NamespacePrefix, row?.KeyPrefix]).toEqual(['moengage__Sync__c', 'moengage', 'a00']);
    expect(org.query("SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Contact' AND DataType = 'EMAIL'")).toHaveLength(1);
  });
});
