import { parseSoql } from '../index.ts';
import { expressionOf } from './parse.ts';

describe('SELECT and FROM', () => {
  test('fields, paths, aliases, functions and sub-queries', () => {
    const source =
      'SELECT Id, Owner.Name n, COUNT(Id) total, FORMAT(convertCurrency(Amount)), (SELECT Id FROM Contacts) FROM Account a, a.Owner o';
    expect(parseSoql(source)).toMatchObject({
      select: [
        { kind: 'SelectField', path: { names: ['Id'] }, alias: null },
        { kind: 'SelectField', path: { names: ['Owner', 'Name'] }, alias: { text: 'n' } },
        {
          kind: 'SelectFunction',
          function: { name: 'COUNT', arguments: [{ names: ['Id'] }] },
          alias: { text: 'total' },
        },
        { function: { name: 'FORMAT', arguments: [{ kind: 'SoqlFunction', name: 'convertCurrency' }] } },
        { kind: 'SelectSubquery', query: { from: [{ path: { names: ['Contacts'] } }] } },
      ],
      from: [
        { path: { names: ['Account'] }, alias: { text: 'a' } },
        { path: { names: ['a', 'Owner'] }, alias: { text: 'o' } },
      ],
    });
  });

  test('COUNT() and FIELDS(ALL)', () => {
    expect(parseSoql('select count() from A')).toMatchObject({
      select: [{ function: { name: 'count', arguments: [] } }],
    });
    expect(parseSoql('SELECT FIELDS(ALL) FROM A')).toMatchObject({
      select: [{ function: { arguments: [{ names: ['ALL'] }] } }],
    });
  });

  test('TYPEOF', () => {
    expect(parseSoql('SELECT TYPEOF What WHEN A THEN B, C.D ELSE E END FROM Event')).toMatchObject({
      select: [
        {
          kind: 'SelectTypeOf',
          branches: [{ object: { names: ['A'] }, fields: [{}, { names: ['C', 'D'] }] }],
          elseFields: [{}],
        },
      ],
    });
  });
});

describe('WHERE', () => {
  const where = (condition: string) => parseSoql(`SELECT Id FROM A WHERE ${condition}`).where;

  test('AND, OR and NOT', () => {
    expect(where('a = 1 AND (b = 2 OR c = 3) AND (NOT d = 4)')).toMatchObject({
      operator: 'and',
      conditions: [{ operator: '=' }, { operator: 'or', conditions: [{}, {}] }, { kind: 'NotCondition' }],
    });
  });

  test('AND with OR, and NOT behind AND, want parentheses', () => {
    expect(() => where('a = 1 AND b = 2 OR c = 3')).toThrow("unexpected token: 'OR'");
    expect(() => where('a = 1 AND NOT b = 2')).toThrow("unexpected token: 'NOT'");
  });

  test.each([
    ['= null', '=', { kind: 'SoqlNull' }],
    ['!= TRUE', '!=', { kind: 'SoqlBoolean', value: true }],
    ['<> 1', '!=', { kind: 'SoqlNumber', text: '1' }],
    ['>= -1.50', '>=', { kind: 'SoqlNumber', text: '-1.50' }],
    ['= 2024-01-31', '=', { kind: 'SoqlDate', text: '2024-01-31' }],
    ['> 2024-01-31T10:00:00.000+01:00', '>', { kind: 'SoqlDateTime', text: '2024-01-31T10:00:00.000+01:00' }],
    ['< 10:00:00Z', '<', { kind: 'SoqlTime', text: '10:00:00Z' }],
    ['= last_n_days:30', '=', { kind: 'SoqlDateFormula', name: 'LAST_N_DAYS', count: 30 }],
    ['= TODAY', '=', { kind: 'SoqlDateFormula', name: 'TODAY', count: null }],
    ['> USD5000.50', '>', { kind: 'SoqlCurrency', code: 'USD', amount: '5000.50' }],
    ['NOT IN (1, 2)', 'not in', { kind: 'SoqlValueList', values: [{ text: '1' }, { text: '2' }] }],
    ['IN (SELECT B FROM C)', 'in', { kind: 'SoqlQuery' }],
    ["INCLUDES ('a;b')", 'includes', { kind: 'SoqlValueList' }],
    ['IN :ids', 'in', { kind: 'SoqlBind', expression: { kind: 'Identifier', name: 'ids' } }],
    ['= :record.Owner.Name', '=', { kind: 'SoqlBind', expression: { kind: 'FieldAccess' } }],
  ])('a %s', (source, operator, right) => {
    expect(where(`a ${source}`)).toMatchObject({ kind: 'ComparisonCondition', operator, right });
  });

  test('the escapes of LIKE stay in the pattern and vanish from the value', () => {
    expect(where(String.raw`a LIKE 'it\'s 5\%\_\\%'`)).toMatchObject({
      right: { value: String.raw`it's 5%_\%`, pattern: String.raw`it's 5\%\_\\%` },
    });
  });

  test('a function on the left', () => {
    expect(where("DISTANCE(L__c, GEOLOCATION(1.5, -2), 'mi') < 20")).toMatchObject({
      left: {
        name: 'DISTANCE',
        arguments: [{}, { name: 'GEOLOCATION', arguments: [{ text: '1.5' }, { text: '-2' }] }, { value: 'mi' }],
      },
    });
  });
});

describe('the other clauses', () => {
  test('all of them', () => {
    const source = `SELECT a, COUNT(Id) FROM A USING SCOPE mine WHERE b = 1 WITH USER_MODE GROUP BY a HAVING COUNT(Id) > 1
      ORDER BY a DESC NULLS LAST, COUNT(Id) LIMIT 10 OFFSET :n ALL ROWS`;
    expect(parseSoql(source)).toMatchObject({
      scope: { text: 'mine' },
      with: { mode: 'user_mode' },
      groupBy: { mode: 'plain', items: [{ names: ['a'] }] },
      having: { operator: '>' },
      orderBy: [
        { direction: 'desc', nulls: 'last' },
        { item: { name: 'COUNT' }, direction: null, nulls: null },
      ],
      limit: { text: '10' },
      offset: { kind: 'SoqlBind' },
      allRows: true,
    });
  });

  test('ROLLUP, CUBE, FOR, UPDATE and WITH DATA CATEGORY', () => {
    expect(parseSoql('SELECT a FROM A GROUP BY ROLLUP(a, b)').groupBy).toMatchObject({
      mode: 'rollup',
      items: [{}, {}],
    });
    expect(parseSoql('SELECT a FROM A GROUP BY CUBE(a)').groupBy).toMatchObject({ mode: 'cube' });
    expect(parseSoql('SELECT a FROM A FOR VIEW').forClauses).toEqual(['view']);
    expect(parseSoql('SELECT a FROM A LIMIT 1 FOR UPDATE').forClauses).toEqual(['update']);
    expect(parseSoql('SELECT a FROM A UPDATE TRACKING, VIEWSTAT').updateClauses).toEqual(['tracking', 'viewstat']);
    expect(parseSoql('SELECT a FROM A WITH DATA CATEGORY G__c AT (b__c, c__c) AND H__c BELOW d__c').with).toMatchObject(
      {
        selections: [{ selector: 'at', categories: [{ text: 'b__c' }, { text: 'c__c' }] }, { selector: 'below' }],
      },
    );
  });
});

test('a bind in parentheses ends where the next clause begins', () => {
  const node = expressionOf('[SELECT Id FROM A WHERE b = :(c) AND d IN :(e) ORDER BY f LIMIT :(g)]');
  expect(node).toMatchObject({
    query: {
      where: { conditions: [{ right: { expression: { kind: 'ParenthesizedExpression' } } }, {}] },
      orderBy: [{}],
      limit: {},
    },
  });
});

test('the text of a query ends with it', () => {
  expect(() => parseSoql('SELECT Id FROM A WHERE')).toThrow('unexpected token: <EOF>');
  expect(() => parseSoql('SELECT Id FRM A')).toThrow("unexpected token: 'A'");
});
