import { bench, messages } from './harness.ts';

test("anonymous code: statements, methods, classes of its own, and the org's classes", () => {
  const { anonymous, call } = bench([
    'public class Box { public static String value; public static String read() { return value; } }',
  ]);
  anonymous(
    "Integer n = 2; Box.value = label(n); String label(Integer i) { return new Own().name() + i + n; } class Own { String name() { return 'own'; } }",
  );
  expect(call('Box', 'read')).toBe('own22');
  expect(() => anonymous("Integer i = 'x';")).toThrow('1:9 Illegal assignment from String to Integer'.slice(4));
});

test('a class that replaces another one is seen by those that use it', () => {
  const { program, call } = bench([
    'public class A { public static String run() { return B.name(); } }',
    "public virtual class B { public static String name() { return 'old'; } }",
  ]);
  expect(call('A', 'run')).toBe('old');
  const unit = (source: string, file: string) => ({
    file,
    source,
    kind: 'class' as const,
    namespace: null,
    apiVersion: 65,
  });
  expect(
    program.add([unit("public virtual class B { public static String name() { return 'new'; } }", 'B.cls')]),
  ).toEqual([]);
  expect(call('A', 'run')).toBe('new');
  expect(
    program.add([
      unit('public class C extends B { public static String run() { return A.run() + name(); } }', 'C.cls'),
    ]),
  ).toEqual([]);
  expect(call('C', 'run')).toBe('newnew');
});

test('a class with errors stops only those that need it', () => {
  const { errors, program } = bench([
    'public class Broken { public static Nope make() { return null; } }',
    'public class Needy { Object o = Broken.make(); }',
    'public class Fine { public static Integer one() { return 1; } }',
  ]);
  expect(errors.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'Broken.cls Invalid type: Nope',
    'Needy.cls Dependent class is invalid and needs recompilation:\n Class Broken : Invalid type: Nope',
  ]);
  expect(program.registry.find('Fine')!.methods[0]!.invoke(null, [])).toBe(1);
  expect(program.registry.find('Broken')).toBeUndefined();
});

test('a syntax error is told with its place', () => {
  const { errors } = bench(['public class A {\n  Integer x = ;\n}']);
  expect(errors.map(({ file, line }) => [file, line])).toEqual([['A.cls', 2]]);
});

test('coverage counts statements by line', () => {
  const { call, program } = bench(
    [
      'public class A {\n  public static Integer f(Boolean b) {\n    if (b) {\n      return 1;\n    }\n    Integer x = 2;\n    return x;\n  }\n}',
    ],
    { coverage: true },
  );
  call('A', 'f', false);
  call('A', 'f', false);
  const [coverage] = program.registry.coverage();
  expect(Object.fromEntries(coverage!.lines.map((line, index) => [line, coverage!.hits[index]]))).toEqual({
    3: 2,
    4: 0,
    6: 2,
    7: 2,
  });
});

test('what the org knows of a class', () => {
  const { program } = bench([
    `@IsTest(SeeAllData=true) private class ATest { @IsTest static void works() {} static testMethod void old() {} public class Within { public Within() {} } }`,
  ]);
  const found = program.registry.find('atest')!;
  expect([found.name, found.isTest, found.annotations]).toEqual([
    'ATest',
    true,
    [{ name: 'istest', parameters: { SeeAllData: true } }],
  ]);
  expect(found.methods.map((method) => [method.name, method.isStatic, method.annotations[0]?.name])).toEqual([
    ['works', true, 'istest'],
    ['old', true, 'istest'],
  ]);
  expect(program.registry.find('ATest.Within')!.newInstance()).toBeDefined();
});

test('namespaces: names of the own one go without prefix, those of another only when global', () => {
  const unit = (source: string, file: string, namespace: string | null) => ({
    file,
    source,
    kind: 'class' as const,
    namespace,
    apiVersion: 65,
  });
  const units = [
    unit(
      'global class Api { global static String go() { return Hidden.name(); } public static void inside() {} }',
      'Api.cls',
      'pkg',
    ),
    unit(
      'public class Hidden { public static String name() { return String.valueOf(Hidden.class); } }',
      'Hidden.cls',
      'pkg',
    ),
    unit('public class Main { public static String run() { return pkg.Api.go(); } }', 'Main.cls', null),
  ];
  const { call, program } = bench(units);
  expect(call('Main', 'run')).toBe('pkg.Hidden');
  expect(program.registry.find('pkg.Api')!.namespace).toBe('pkg');
  const errors = program.add([unit('public class Bad { void f() { pkg.Api.inside(); } }', 'Bad.cls', null)]);
  expect(errors.map((error) => error.message)).toEqual(['Method is not visible: void Api.inside()']);
});

test('trees that lean far to the left do not end the stack', () => {
  const parts = Array.from({ length: 3000 }, (_, index) => `'${String(index)}'`).join(' + ');
  expect(messages(`public class A { String s = ${parts}; }`)).toEqual([]);
});
