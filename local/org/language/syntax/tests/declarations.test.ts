import { parseAnonymous, parseCompilationUnit, parseTrigger } from '../index.ts';
import { classOf, memberOf } from './parse.ts';

test('a class with everything before its body', () => {
  const source = `@IsTest(SeeAllData=true isParallel=false) global abstract inherited sharing class A extends B.C<D> implements E, F<G> {}`;
  expect(classOf(source)).toMatchObject({
    kind: 'ClassDeclaration',
    name: { text: 'A' },
    annotations: [
      { name: { text: 'IsTest' }, parameters: [{ name: { text: 'SeeAllData' }, value: { value: true } }, {}] },
    ],
    modifiers: [{ keyword: 'global' }, { keyword: 'abstract' }, { keyword: 'inherited sharing' }],
    superclass: { parts: [{ name: 'B' }, { name: 'C', typeArguments: [{ parts: [{ name: 'D' }] }] }] },
    interfaces: [{ parts: [{ name: 'E' }] }, { parts: [{ name: 'F' }] }],
  });
});

describe('members', () => {
  test('fields with several declarators', () => {
    expect(memberOf('private static final Integer A = 1, B;')).toMatchObject({
      kind: 'FieldDeclaration',
      modifiers: [{ keyword: 'private' }, { keyword: 'static' }, { keyword: 'final' }],
      declarators: [
        { name: { text: 'A' }, initializer: { value: 1 } },
        { name: { text: 'B' }, initializer: null },
      ],
    });
  });

  test('properties: automatic, with bodies, with access of their own', () => {
    expect(memberOf('public Integer a { get; private set { a = value; } }')).toMatchObject({
      kind: 'PropertyDeclaration',
      getter: { body: null, modifiers: [] },
      setter: { body: { kind: 'Block' }, modifiers: [{ keyword: 'private' }] },
    });
    expect(memberOf('Integer a { get { return 1; } }')).toMatchObject({ setter: null });
  });

  test('methods: void, abstract, with parameters', () => {
    expect(memberOf('public void a(final Integer b, List<C> d) {}')).toMatchObject({
      kind: 'MethodDeclaration',
      returnType: null,
      parameters: [{ modifiers: [{ keyword: 'final' }], name: { text: 'b' } }, { name: { text: 'd' } }],
      body: { statements: [] },
    });
    expect(memberOf('abstract String[] a();')).toMatchObject({ returnType: { arrayDepth: 1 }, body: null });
  });

  test('constructors call each other', () => {
    expect(memberOf('Sample() { this(1); }')).toMatchObject({
      kind: 'ConstructorDeclaration',
      body: { statements: [{ expression: { kind: 'ConstructorCall', callee: 'this', arguments: [{ value: 1 }] } }] },
    });
  });

  test('initialiser blocks', () => {
    expect(memberOf('static { a(); }')).toMatchObject({ kind: 'InitializerBlock', isStatic: true });
    expect(memberOf('{ a(); }')).toMatchObject({ kind: 'InitializerBlock', isStatic: false });
  });

  test('inner types', () => {
    expect(memberOf('enum A { B, C }')).toMatchObject({
      kind: 'EnumDeclaration',
      constants: [{ text: 'B' }, { text: 'C' }],
    });
    expect(memberOf('interface A extends B { void c(); }')).toMatchObject({
      interfaces: [{}],
      methods: [{ body: null }],
    });
    expect(memberOf('virtual class A { class B {} }')).toMatchObject({ members: [{ kind: 'ClassDeclaration' }] });
  });
});

test('a trigger', () => {
  const source = 'trigger A on B__c (before insert, after undelete) { C.run(Trigger.new); void d() {} }';
  expect(parseTrigger(source, 'A.trigger')).toMatchObject({
    kind: 'TriggerUnit',
    name: { text: 'A' },
    object: { text: 'B__c' },
    events: [
      { timing: 'before', operation: 'insert' },
      { timing: 'after', operation: 'undelete' },
    ],
    body: [{ kind: 'ExpressionStatement' }, { kind: 'MethodDeclaration' }],
  });
});

test('an anonymous block mixes statements and declarations', () => {
  const source = 'Integer a = 1; String b() { return null; } class C {} Integer d { get; } public Integer e; b();';
  expect(parseAnonymous(source).body.map(({ kind }) => kind)).toEqual([
    'LocalDeclaration',
    'MethodDeclaration',
    'ClassDeclaration',
    'PropertyDeclaration',
    'LocalDeclaration',
    'ExpressionStatement',
  ]);
  expect(parseAnonymous('').body).toEqual([]);
});

test('keywords in any case; names keep theirs', () => {
  expect(parseCompilationUnit('PUBLIC Class aB { Static VOID cD() {} }', 'aB.cls').declaration).toMatchObject({
    name: { text: 'aB' },
    modifiers: [{ keyword: 'public' }],
    members: [{ modifiers: [{ keyword: 'static' }], name: { text: 'cD' } }],
  });
});
