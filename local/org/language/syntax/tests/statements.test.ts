import { statementOf } from './parse.ts';

describe('loops', () => {
  test('the classic for, with several variables and updates', () => {
    expect(statementOf('for (Integer i = 0, j = 9; i < j; i++, j--) run();')).toMatchObject({
      kind: 'ForStatement',
      init: { kind: 'LocalDeclaration', declarators: [{ name: { text: 'i' } }, { name: { text: 'j' } }] },
      condition: { operator: '<' },
      update: [{}, {}],
      body: { kind: 'ExpressionStatement' },
    });
  });

  test('an empty for', () => {
    expect(statementOf('for (;;);')).toMatchObject({
      init: [],
      condition: null,
      update: [],
      body: { kind: 'EmptyStatement' },
    });
  });

  test('over a collection and over a query', () => {
    expect(statementOf('for (Account a : accounts) {}')).toMatchObject({
      kind: 'ForEachStatement',
      name: { text: 'a' },
      iterable: { kind: 'Identifier' },
    });
    expect(statementOf('for (Account[] chunk : [SELECT Id FROM Account]) {}')).toMatchObject({
      kind: 'ForEachStatement',
      type: { arrayDepth: 1 },
      iterable: { kind: 'SoqlExpression' },
    });
  });

  test('do and while', () => {
    expect(statementOf('do { a(); } while (b);')).toMatchObject({
      kind: 'DoWhileStatement',
      body: { statements: [{}] },
    });
    expect(statementOf('while (b) a();')).toMatchObject({ kind: 'WhileStatement', condition: { name: 'b' } });
  });
});

describe('switch', () => {
  test('values, enum constants, null, types and else', () => {
    const source = `switch on x { when 1, -2, 'a', null {} when RED, Color.BLUE {} when Account a {} when else {} }`;
    expect(statementOf(source)).toMatchObject({
      kind: 'SwitchStatement',
      subject: { name: 'x' },
      branches: [
        {
          kind: 'WhenValues',
          values: [{ value: 1 }, { operator: '-', operand: { value: 2 } }, { value: 'a' }, { kind: 'NullLiteral' }],
        },
        { kind: 'WhenValues', values: [{ name: 'RED' }, { kind: 'FieldAccess', name: { text: 'BLUE' } }] },
        { kind: 'WhenType', type: { parts: [{ name: 'Account' }] }, name: { text: 'a' } },
        { kind: 'WhenElse' },
      ],
    });
  });
});

describe('DML', () => {
  test.each([
    ['insert a;', { operation: 'insert', access: null, externalId: null }],
    ['UPDATE as user a;', { operation: 'update', access: 'user' }],
    [
      'delete as system [SELECT Id FROM A];',
      { operation: 'delete', access: 'system', target: { kind: 'SoqlExpression' } },
    ],
    ['upsert a Key__c;', { operation: 'upsert', externalId: [{ text: 'Key__c' }] }],
    ['upsert a A.Key__c;', { operation: 'upsert', externalId: [{ text: 'A' }, { text: 'Key__c' }] }],
    ['undelete a;', { operation: 'undelete' }],
  ])('%s', (source, expected) => {
    expect(statementOf(source)).toMatchObject({ kind: 'DmlStatement', ...expected });
  });

  test('merge takes two expressions', () => {
    expect(statementOf('merge a [SELECT Id FROM B];')).toMatchObject({
      kind: 'MergeStatement',
      master: { name: 'a' },
      duplicates: { kind: 'SoqlExpression' },
    });
  });
});

describe('declarations against expressions', () => {
  test.each([
    ['A b;', 'LocalDeclaration'],
    ['A.B<C, D[]>[] b = c, d;', 'LocalDeclaration'],
    ['final Integer a = 1;', 'LocalDeclaration'],
    ['List<A> b;', 'LocalDeclaration'],
    ['Date date = date;', 'LocalDeclaration'],
    ['a.b = c;', 'ExpressionStatement'],
    ['a[0] = c;', 'ExpressionStatement'],
    ['a.b();', 'ExpressionStatement'],
    ['set = value;', 'ExpressionStatement'],
    ['switch = 1;', 'ExpressionStatement'],
  ])('%s is a %s', (source, kind) => {
    expect(statementOf(source).kind).toBe(kind);
  });
});

test('else belongs to the nearest if', () => {
  expect(statementOf('if (a) if (b) x(); else y();')).toMatchObject({
    thenStatement: { kind: 'IfStatement', elseStatement: { kind: 'ExpressionStatement' } },
    elseStatement: null,
  });
});

test('try with catches and finally', () => {
  expect(statementOf('try {} catch (A.B e) {} catch (Exception e) {} finally {}')).toMatchObject({
    catches: [{ type: { parts: [{ name: 'A' }, { name: 'B' }] }, name: { text: 'e' } }, {}],
    finallyBlock: { kind: 'Block' },
  });
});

test('System.runAs with a block is a statement, with a semicolon a call', () => {
  expect(statementOf('System.runAs(user) { a(); }')).toMatchObject({
    kind: 'RunAsStatement',
    arguments: [{ name: 'user' }],
  });
  expect(statementOf('System.runAs(version);')).toMatchObject({ kind: 'ExpressionStatement' });
});
