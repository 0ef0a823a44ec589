import { parseSignature, parseTypeReference } from '../index.ts';

test('a type from text', () => {
  expect(parseTypeReference('Map<Id, List<ns.Account[]>>')).toMatchObject({
    parts: [{ name: 'Map', typeArguments: [{}, { parts: [{ name: 'List', typeArguments: [{ arrayDepth: 1 }] }] }] }],
  });
  expect(() => parseTypeReference('Map<Id')).toThrow();
  expect(() => parseTypeReference('List<Id> x')).toThrow();
});

describe('member signatures', () => {
  test.each([
    [
      'static String valueOf(Object value)',
      {
        isStatic: true,
        returnType: { parts: [{ name: 'String' }] },
        name: { text: 'valueOf' },
        parameters: [{ name: { text: 'value' } }],
      },
    ],
    ['Integer length()', { isStatic: false, isConstructor: false, parameters: [] }],
    ['List<String> split(String regExp, Integer limit)', { parameters: [{}, { name: { text: 'limit' } }] }],
    ['T get(Integer index)', { returnType: { parts: [{ name: 'T' }] } }],
    [
      'static void insert(List<SObject> new)',
      { returnType: null, name: { text: 'insert' }, parameters: [{ name: { text: 'new' } }] },
    ],
    ['HttpRequest()', { isConstructor: true, returnType: null, name: { text: 'HttpRequest' } }],
    ['List(Set<T> values)', { isConstructor: true, name: { text: 'List' } }],
    ['List<T>(Integer size)', null],
    ['Map<K, V> clone(Map<K, V>)', { parameters: [{ name: null }] }],
    ['public static final String PATH;', { isStatic: true, parameters: null, name: { text: 'PATH' } }],
  ])('%s', (source, expected) => {
    if (expected === null) expect(() => parseSignature(source)).toThrow();
    else expect(parseSignature(source)).toMatchObject(expected);
  });
});
