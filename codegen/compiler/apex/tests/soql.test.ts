import { nearest } from '../check/soql/nearest.ts';
import { parseSoql } from '../check/soql/parse.ts';

const fieldsOf = (...parts: string[]): string[] => parseSoql(parts).fields.map((field) => field.path.join('.'));

describe('a query is read', () => {
  test('with fields of every clause', () => {
    expect(fieldsOf("SELECT Id, Account.Name FROM Contact WHERE (LastName = 'x' OR NOT Email != null) AND Age__c > 5 ORDER BY CreatedDate DESC NULLS LAST, Id LIMIT 5 OFFSET 2")).toEqual([
      'Id',
      'Account.Name',
      'LastName',
      'Email',
      'Age__c',
      'CreatedDate',
      'Id',
    ]);
  });

  test('with binds between its parts', () => {
    expect(fieldsOf('SELECT Id FROM Contact WHERE Id IN ', ' AND Name LIKE ', ' LIMIT ', '')).toEqual(['Id', 'Id', 'Name']);
  });

  test('with date literals, dates, lists and functions', () => {
    const query = parseSoql([
      "SELECT CALENDAR_YEAR(CreatedDate) year, COUNT(Id), toLabel(Type) FROM Account WHERE CreatedDate = LAST_N_DAYS:30 AND CloseDate > 2026-01-31 AND At__c < 2026-01-01T00:00:00Z AND Type IN ('a', 'b') GROUP BY CALENDAR_YEAR(CreatedDate)",
    ]);
    expect(query.isAggregate).toBe(true);
    expect(query.aliases).toEqual(new Set(['year']));
    expect(query.comparisons.at(-1)?.texts.map((token) => token.text)).toEqual(["'a'", "'b'"]);
  });

  test('with children, semi-joins, TYPEOF, scopes and locks', () => {
    const query = parseSoql([
      'SELECT Id, (SELECT Id FROM Contacts ORDER BY Name), TYPEOF What WHEN Account THEN Phone ELSE Name END FROM Event USING SCOPE mine WHERE WhoId NOT IN (SELECT ContactId FROM Case) WITH USER_MODE LIMIT 1 FOR UPDATE',
    ]);
    expect(query.subQueries.map((sub) => [sub.kind, sub.query.from.text])).toEqual([
      ['children', 'Contacts'],
      ['semiJoin', 'Case'],
    ]);
  });

  test('with FIELDS and counts', () => {
    expect(parseSoql(['SELECT FIELDS(ALL) FROM Account LIMIT 200']).fields).toEqual([]);
    expect(parseSoql(['SELECT COUNT() FROM Account']).isCount).toBe(true);
  });
});

describe('a text that is no query is refused', () => {
  test.each([
    ['SELECT FROM Account', 'found FROM, expected a field'],
    ['SELECT Id FROM', 'found the end, expected an object'],
    ['SELECT Id FROM Account WHERE', 'found the end, expected a field'],
    ['SELECT Id FROM Account WHERE Name', 'found the end, expected a comparison'],
    ['SELECT Id FROM Account WHERE Name = ', 'found the end, expected a value'],
    ["SELECT Id FROM Account WHERE (Name = 'x'", 'found the end, expected )'],
    ['SELECT Id FROM Account LIMIT 5 5', 'found 5, expected the end of the query'],
  ])('%s', (text, message) => {
    expect(() => parseSoql([text])).toThrow(message);
  });
});

test('the nearest name is proposed where it is near', () => {
  expect(nearest('Statu__c', ['Status__c', 'Name'])).toBe('Status__c');
  expect(nearest('Colour__c', ['Status__c', 'Name'])).toBeNull();
});
