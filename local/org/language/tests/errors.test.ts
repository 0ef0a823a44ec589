import { messages, refused } from './harness.ts';

test.each([
  ['x = 1;', 'Variable does not exist: x'],
  ["foo(1, 'a');", 'Method does not exist or incorrect signature: void foo(Integer, String) from the type Main'],
  ["'a'.foo();", 'Method does not exist or incorrect signature: void foo() from the type String'],
  ["Integer i = 'a';", 'Illegal assignment from String to Integer'],
  ['Integer i = 1L;', 'Illegal assignment from Long to Integer'],
  ['Account a = new Contact();', 'Illegal assignment from Contact to Account'],
  ['Foo f;', 'Invalid type: Foo'],
  ['Integer i; Integer I;', 'Duplicate variable: I'],
  ['return 1;', 'Void method must not return a value'],
  ['return; Integer i;', 'Unreachable statement'],
  ["if ('a') {}", 'Condition expression must be of type Boolean: String'],
  ["Boolean b = 1 < 'a';", 'Comparison arguments must be compatible types: Integer, String'],
  ["Boolean b = 1 == 'a';", 'Comparison arguments must be compatible types: Integer, String'],
  ['Integer i = true + 1;', 'Arithmetic expressions must use numeric arguments'],
  ['break;', 'Break statement must be in loop'],
  ['Account a = new Account(Nope = 1);', 'Field does not exist: Nope on Account'],
  ['Account a; a.Nope = 1;', 'Variable does not exist: Nope'],
  [
    'Object o = 1; String s = (String) 1;',
    'Incompatible types since an instance of Integer is never an instance of String',
  ],
  ['insert 1;', 'DML requires SObject or SObject list type: Integer'],
  ["throw 'a';", 'Throw expression must be of type exception: String'],
  ['new Abstracted();', 'Abstract classes cannot be constructed: Main.Abstracted'],
  [
    'List<Account> l = [SELECT Nope FROM Account];',
    "No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
  ],
  ['List<Account> l = [SELECT Id FROM Nope];', "sObject type 'Nope' is not supported."],
  ['this.toString();', 'This cannot be referenced in a static context'],
])('%s', (body, message) => {
  expect(refused(body, 'abstract class Abstracted {}')).toEqual([message]);
});

test('declarations', () => {
  expect(messages('public class A { Integer f() { if (true) { return 1; } } }')).toEqual([
    'Missing return statement required return type: Integer',
  ]);
  expect(messages('public class A { Integer x; String X; }')).toEqual(['Duplicate field: X']);
  expect(
    messages('public class A implements I { public interface J {} }', 'public interface I { void go(Integer i); }'),
  ).toEqual(['Class A must implement the method: void I.go(Integer)']);
  expect(messages('public class A extends B {}', 'public abstract class B { abstract void go(); }')).toEqual([
    'Class A must implement the abstract method: void B.go()',
  ]);
  expect(messages('public class A extends B {}', 'public class B {}')).toEqual([
    'Non-virtual and non-abstract type cannot be extended: B',
  ]);
  expect(
    messages(
      'public class A extends B { public void go() {} }',
      'public virtual class B { public virtual void go() {} }',
    ),
  ).toEqual(['Method must use the override keyword: void A.go()']);
  expect(messages('public class A { public override void go() {} }')).toEqual([
    '@Override specified for non-overriding method: void A.go()',
  ]);
  expect(messages('public class A { void f(String s) {} void F(String t) {} }')).toEqual([
    'Method already defined: void F(String) from the type A',
  ]);
});

test('private members stay private, but for tests that may see them', () => {
  const hidden =
    'public class Hidden { private static Integer secret; @TestVisible private static Integer shown; static void go() {} }';
  expect(messages(hidden, 'public class A { Integer i = Hidden.secret; }')).toEqual([
    'Variable is not visible: Hidden.secret',
  ]);
  expect(messages(hidden, 'public class A { void f() { Hidden.go(); } }')).toEqual([
    'Method is not visible: void Hidden.go()',
  ]);
  expect(messages(hidden, 'public class A { Integer i = Hidden.shown; }')).toEqual([
    'Variable is not visible: Hidden.shown',
  ]);
  expect(messages(hidden, '@IsTest private class A { static Integer i = Hidden.shown; }')).toEqual([]);
});

test('private inner types stay inside', () => {
  const outer = 'public class Around { class Hidden {} @TestVisible class Shown {} public class Open {} }';
  expect(messages(outer, 'public class A { Around.Hidden h; Around.Open o; }')).toEqual([
    'Type is not visible: Around.Hidden',
  ]);
  expect(messages(outer, '@IsTest private class A { Around.Shown h; }')).toEqual([]);
});

test('every way of returning counts', () => {
  expect(
    messages(`public class A {
    Integer a(Integer i) { while (true) { if (i > 3) { return i; } i++; } }
    Integer b(Integer i) { switch on i { when 1 { return 1; } when else { throw new NullPointerException(); } } }
    Integer c() { try { return 1; } catch (Exception e) { return 2; } finally { } }
    Integer d(Boolean x) { if (x) { return 1; } else { return 2; } }
  }`),
  ).toEqual([]);
});

describe('calls that two overloads fit alike', () => {
  const overloads = `static void go(String s) {} static void go(Integer i) {} static void go(Integer i, Long l) {} static void go(Long l, Integer i) {}
    static void special(Object o) {} static void special(Exception e) {} static void special(SpecialException e) {} class SpecialException extends Exception {} Main() {} Main(String s) {} Main(Date d) {}`;
  test.each([
    ['go(null);', 'Ambiguous method signature: void go(null)'],
    ['go(1, 1);', 'Ambiguous method signature: void go(Integer, Integer)'],
    ['new Main(null);', 'Ambiguous method signature: void Main(null)'],
  ])('%s', (body, message) => expect(refused(body, overloads)).toEqual([message]));
  test.each(["go('a');", 'go((String) null);', 'go(1L, 1);', 'special(null);'])('%s is clear', (body) => expect(refused(body, overloads)).toEqual([]));
});
