import { bench, evaluate, run } from './harness.ts';

describe('numbers', () => {
  test.each([
    ['2147483647 + 1', '-2147483648'],
    ['-2147483648 - 1', '2147483647'],
    ['65536 * 65536', '0'],
    ['7 / 2', '3'],
    ['-7 / 2', '-3'],
    ['9223372036854775807L + 1', '-9223372036854775808'],
    ['1.10 + 2', '3.10'],
    ['1.10 * 1.10', '1.2100'],
    ['5 & 3', '1'],
    ['-1 >>> 28', '15'],
    ['1 << 33', '2'],
    ['1L << 33', '8589934592'],
    ['true ^ true', 'false'],
    ['7 + 1.5d', '8.5'],
    ['2.0d', '2.0'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  test('dividing by zero is a MathException that can be caught', () => {
    expect(
      run("Integer zero = 0; try { return '' + 1 / zero; } catch (MathException e) { return e.getMessage(); }"),
    ).toBe('Divide by 0');
  });

  test('increments: before, after, and through a list element', () => {
    expect(evaluate('a++ + ++a', 'Integer a = 1;')).toBe('4');
    expect(run("List<Integer> l = new List<Integer>{ 1 }; l[0] += 5; l[0]++; return '' + l[0] + l[0]--  + l[0];")).toBe(
      '776',
    );
  });

  test('a Long in an Object stays a Long', () => {
    expect(
      run("Object o = 5L; return (o instanceof Long) + ' ' + (o instanceof Integer) + ' ' + ((Long) o + 1);"),
    ).toBe('true false 6');
  });

  test('equal Decimals of unlike scale are different keys and elements', () => {
    expect(
      run(`Map<Decimal, String> m = new Map<Decimal, String>{ 10 => 'ten' };
        List<Decimal> one = new List<Decimal>{ 1.0 };
        return (10 == 10.0) + ' ' + m.get(10) + ' ' + m.get(10.0) + ' ' + new Set<Object>{ 1.0, 1.00 }.size() + ' ' + one.equals(new List<Decimal>{ 1.00 }) + ' ' + one.contains(1.00);`),
    ).toBe('true ten null 2 false false');
  });

  test('comparing with null is false', () => {
    expect(run("Integer none; return (none < 1) + ' ' + (none > 1) + ' ' + (1 >= none);")).toBe('false false false');
  });
});

describe('text', () => {
  test('== ignores case, equals does not', () => {
    expect(run("return ('Abc' == 'aBC') + ' ' + 'Abc'.equals('aBC') + ' ' + ('a' != 'A');")).toBe('true false false');
  });

  test('null reads "null" when it is joined', () => {
    expect(run("String none; Integer count; return 'a' + none + count + none;")).toBe('anullnullnull');
    expect(run('String a; String b; return a + b;')).toBe('nullnull');
  });

  test('numbers are added before the first text', () => {
    expect(run("return 1 + 2 + 'x' + 1 + 2;")).toBe('3x12');
  });
});

describe('null', () => {
  test.each([
    ['a field of a record', 'Account a; return a.Name;'],
    ['a method of a String', "String s; return '' + s.length();"],
    ['an Integer in arithmetic', "Integer i; return '' + (i + 1);"],
    ['a Boolean as a condition', "Boolean b; if (b) { return 'x'; } return 'y';"],
    ['a method of an object', 'Main m; return m.toString();'],
    ['a field of an object', 'Main m; return m.text;'],
    ['a list', "List<String> l; return '' + l.size();"],
    ['the list of a loop', "List<String> l; for (String s : l) {} return 'x';"],
  ])('%s is a NullPointerException', (_, body) => {
    expect(
      run(`try { ${body} } catch (NullPointerException e) { return e.getMessage(); }`, 'public String text;'),
    ).toBe('Attempt to de-reference a null object');
  });

  test('?. ends the whole chain, ?? gives another value', () => {
    expect(
      run("String s; return (s?.trim().length() == null) + ' ' + (s ?? 'other') + ' ' + (s?.length() ?? 7);"),
    ).toBe('true other 7');
    expect(run("String s = ' ab '; return '' + s?.trim().length();")).toBe('2');
  });
});

describe('overloads', () => {
  const members = `
    static String f(Object o) { return 'Object'; } static String f(Long l) { return 'Long'; } static String f(Integer i) { return 'Integer'; }
    static String f(Decimal d) { return 'Decimal'; } static String f(String s) { return 'String'; }`;
  test('the nearest type wins; a null Integer is an Integer', () => {
    expect(
      run(
        "Integer none; return f(1) + f(1L) + f(1.0) + f('a') + f(none) + f(Date.today()) + f(new List<String>());",
        members,
      ),
    ).toBe('IntegerLongDecimalStringIntegerObjectObject');
  });

  test('an Integer widens when there is no Integer overload', () => {
    expect(
      run(
        'return g(1);',
        "static String g(Object o) { return 'Object'; } static String g(Decimal d) { return 'Decimal'; }",
      ),
    ).toBe('Decimal');
  });
});

describe('collections', () => {
  test('a list tells its index out of bounds', () => {
    expect(run('try { return new List<String>()[0]; } catch (ListException e) { return e.getMessage(); }')).toBe(
      'List index out of bounds: 0',
    );
  });

  test('sort goes by Comparable of an abstract class', () => {
    expect(
      run(
        "List<Item> items = new List<Item>{ new Small(3), new Small(1), new Small(2) }; items.sort(); String s = ''; for (Item i : items) { s += i.size; } return s;",
        `public abstract class Item implements Comparable { public Integer size; public Integer compareTo(Object other) { return size - ((Item) other).size; } }
       public class Small extends Item { public Small(Integer size) { this.size = size; } }`,
      ),
    ).toBe('123');
  });

  test('sets and map keys use equals and hashCode of a class', () => {
    expect(
      run(
        "Set<Key> keys = new Set<Key>{ new Key(1), new Key(1), new Key(2) }; Map<Key, String> m = new Map<Key, String>{ new Key(5) => 'five' }; return keys.size() + m.get(new Key(5)) + (new Key(1) == new Key(1));",
        'public class Key { Integer n; public Key(Integer n) { this.n = n; } public Boolean equals(Object o) { return ((Key) o).n == n; } public Integer hashCode() { return n; } }',
      ),
    ).toBe('2fivetrue');
  });

  test('an iterable of the project in a loop', () => {
    expect(
      run(
        "String s = ''; for (Integer i : new Count()) { s += i; } return s;",
        `public class Count implements Iterable<Integer>, Iterator<Integer> { Integer at = 0; public Iterator<Integer> iterator() { return this; }
        public Boolean hasNext() { return at < 3; } public Integer next() { return at++; } }`,
      ),
    ).toBe('012');
  });

  test('arrays', () => {
    expect(
      run(
        "Integer[] a = new Integer[3]; a[1] = 4; Integer[] b = new Integer[]{ 1, 2 }; return a.size() + ' ' + a[0] + a[1] + b[1];",
      ),
    ).toBe('3 null42');
  });
});

describe('casts', () => {
  test('a wrong one names both types', () => {
    expect(
      run(
        "Object o = 'text'; try { Integer i = (Integer) o; return '' + i; } catch (TypeException e) { return e.getMessage(); }",
      ),
    ).toBe('Invalid conversion from runtime type String to Integer');
    expect(
      run(
        "Object o = new A(); try { B b = (B) o; return 'x'; } catch (TypeException e) { return e.getMessage(); }",
        'class A {} class B {}',
      ),
    ).toBe('Invalid conversion from runtime type Main.A to Main.B');
  });

  test('instanceof of classes, interfaces, collections', () => {
    expect(
      run(
        "Object b = new B(); Object l = new List<String>(); return (b instanceof A) + ' ' + (b instanceof I) + ' ' + (l instanceof List<String>) + ' ' + (l instanceof List<Integer>) + ' ' + (null instanceof A);",
        'interface I {} virtual class A implements I {} class B extends A {}',
      ),
    ).toBe('true true true false false');
  });
});

test('names ignore case, also those of JavaScript', () => {
  expect(
    run(
      'Integer function = 1; Integer VAR = 2; fUnCtIoN += var; return STRING.valueof(Function) + defaulted(3);',
      'static Integer defaulted(Integer arguments) { return ARGUMENTS; }',
    ),
  ).toBe('33');
});

test('what ends in an Error of the org is no Apex exception', () => {
  const { call } = bench(['public class Main { public static Integer twice(Integer x) { return x * 2; } }']);
  expect(call('Main', 'twice', 21)).toBe(42);
});
