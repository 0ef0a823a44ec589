import { expressionOf, grouped, statementOf } from './parse.ts';
import type { TypeLiteral } from '../index.ts';

describe('operators', () => {
  test.each([
    ['a + b * c', '(a + (b * c))'],
    ['a - b - c', '((a - b) - c)'],
    ['a == b && c != d || e', '(((a == b) && (c != d)) || e)'],
    ['a <> b', '(a != b)'],
    ['a | b ^ c & d', '(a | (b ^ (c & d)))'],
    ['a << 1 >> 2 >>> 3', '(((a << 1) >> 2) >>> 3)'],
    ['a < b >> c', '(a < (b >> c))'],
    ['a ?? b || c', '(a ?? (b || c))'],
    ['a ?? b ?? c', '((a ?? b) ?? c)'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a = b += c', '(a = (b += c))'],
    ['!a instanceof B', '((!a) instanceof B)'],
    ['-a.b + c++', '((-a.b) + (c++))'],
    ['a?.b.c()?.d[0]', 'a?.b.c()?.d[0]'],
    ['i < n && j > (m)', '((i < n) && (j > [m]))'],
  ])('%s groups as %s', (source, expected) => {
    expect(grouped(expressionOf(source))).toBe(expected);
  });

  test('a sum of 3,000 terms needs no deep stack', () => {
    const terms = Array.from({ length: 3000 }, (_, index) => `'${index}'`);
    expect(expressionOf(terms.join(' + '))).toMatchObject({ kind: 'BinaryExpression', right: { value: '2999' } });
  });

  test('1,000 nested parentheses', () => {
    expect(expressionOf('('.repeat(1000) + 'a' + ')'.repeat(1000)).kind).toBe('ParenthesizedExpression');
  });
});

describe('casts and parentheses', () => {
  test.each([
    ['(A) b.c()', '(cast A b.c())'],
    ['(A) (B) c', '(cast A (cast B c))'],
    ['(A.B) [SELECT Id FROM C]', '(cast A.B SoqlExpression)'],
    ['(a)[0]', '[a][0]'],
    ['(count) - 1', '([count] - 1)'],
    ['(Integer) -1', '(cast Integer (-1))'],
    ['(a) + (b)', '([a] + [b])'],
    ['(a) instanceof B', '([a] instanceof B)'],
    ['(a) ? b : c', '([a] ? b : c)'],
  ])('%s reads as %s', (source, expected) => {
    expect(grouped(expressionOf(source))).toBe(expected);
  });
});

describe('literals', () => {
  test.each([
    ['12', { kind: 'IntegerLiteral', value: 12 }],
    ['9223372036854775807L', { kind: 'LongLiteral', value: 9223372036854775807n }],
    ['1.50', { kind: 'DecimalLiteral', text: '1.50' }],
    ['1.5d', { kind: 'DoubleLiteral', value: 1.5 }],
    ['TRUE', { kind: 'BooleanLiteral', value: true }],
    ['null', { kind: 'NullLiteral' }],
    [String.raw`'it\'s\n\u0041'`, { kind: 'StringLiteral', value: "it's\nA", isMultiline: false }],
    ["'''\nline 'one'\n two'''", { kind: 'StringLiteral', value: "line 'one'\n two", isMultiline: true }],
  ])('%s', (source, expected) => {
    expect(expressionOf(source)).toMatchObject(expected);
  });

  test('the smallest Integer is a negated literal', () => {
    expect(expressionOf('-2147483648')).toMatchObject({ operator: '-', operand: { value: 2147483648 } });
    expect(() => expressionOf('2147483648')).toThrow('Illegal integer');
  });
});

describe('creation', () => {
  test('an SObject with field values', () => {
    expect(expressionOf("new Account(Name = 'x', Size__c = 1)")).toMatchObject({
      kind: 'NewObject',
      type: { parts: [{ name: 'Account' }] },
      arguments: [],
      fields: [{ name: { text: 'Name' }, value: { value: 'x' } }, { name: { text: 'Size__c' } }],
    });
  });

  test('an object with arguments', () => {
    expect(expressionOf('new Outer.Inner(1, b == 2)')).toMatchObject({ arguments: [{ value: 1 }, {}], fields: null });
  });

  test.each([
    ['new List<Integer>{ 1, 2 }', { kind: 'NewCollection', elements: [{ value: 1 }, { value: 2 }] }],
    ['new Set<Id>{}', { kind: 'NewCollection', elements: [] }],
    ['new Map<Id, A>{}', { kind: 'NewMap', entries: [] }],
    ["new Map<String, A>{ 'k' => b }", { kind: 'NewMap', entries: [{ key: { value: 'k' }, value: { name: 'b' } }] }],
    ['new Integer[5]', { kind: 'NewArray', size: { value: 5 }, elements: null }],
    ['new Integer[]{ 1, }', { kind: 'NewArray', size: null, elements: [{ value: 1 }] }],
  ])('%s', (source, expected) => {
    expect(expressionOf(source)).toMatchObject(expected);
  });
});

describe('class literals', () => {
  test.each([
    ['Account.class', 1, 0],
    ['Outer.Inner.class', 2, 0],
    ['Map<Id, List<A>>.class', 1, 0],
    ['A.B<C>.class', 2, 0],
    ['String[].class', 1, 1],
  ])('%s', (source, parts, arrayDepth) => {
    const node = expressionOf(source);
    expect(node).toMatchObject({ kind: 'TypeLiteral', type: { arrayDepth } });
    expect((node as TypeLiteral).type?.parts).toHaveLength(parts);
  });

  test('void has no type reference', () => {
    expect(expressionOf('void.class')).toMatchObject({ kind: 'TypeLiteral', type: null });
  });

  test('a call may follow', () => {
    expect(expressionOf('A.class.getName()')).toMatchObject({ kind: 'MethodCall', target: { kind: 'TypeLiteral' } });
  });
});

test('a node knows where it stands: offsets from 0, line and column from 1', () => {
  const statement = statementOf('\n  value.call(1);');
  expect(statement).toMatchObject({ start: 3, end: 17, line: 2, column: 3 });
  expect(statement).toMatchObject({ expression: { name: { start: 9, end: 13, line: 2, column: 9 } } });
});
