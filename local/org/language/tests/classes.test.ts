import { bench, run } from './harness.ts';

test('virtual, abstract and super calls over two levels', () => {
  expect(
    run(
      "Base b = new Leaf(); return b.name() + ' ' + b.both();",
      `
    abstract class Base { abstract String name(); public virtual String both() { return 'base of ' + name(); } }
    virtual class Middle extends Base { override String name() { return 'middle'; } public override String both() { return 'middle, ' + super.both(); } }
    class Leaf extends Middle { override String name() { return 'leaf/' + super.name(); } public override String both() { return 'leaf, ' + super.both(); } }`,
    ),
  ).toBe('leaf/middle leaf, middle, base of leaf/middle');
});

test('initialisers run before all constructors, as in Apex; then super(), this()', () => {
  expect(
    run(
      'return new Child(1).log;',
      `
    virtual class Parent { public String log = 'p'; { log += '{'; } public Parent(String s) { log += s; } }
    class Child extends Parent { Integer n = mark(); public Child(Integer i) { this(i + 1, 'x'); log += 'end'; } Child(Integer i, String s) { super(s); log += i + n; } Integer mark() { log += '!'; return 7; } }`,
    ),
  ).toBe('p{!x9end');
});

test('static initialisers run once, in text order, at the first use', () => {
  const { call } = bench([
    `public class Main { public static String run() { Log.entries += 'before '; String s = Other.first; return Log.entries + s + Other.second; } }`,
    `public class Log { public static String entries = ''; public static Integer note(String s) { entries += s; return entries.length(); } }`,
    `public class Other { public static String first = 'F'; static { Log.note('block '); } public static Integer second = Log.note('second '); static Integer third = Log.note('third '); }`,
  ]);
  expect(call('Main', 'run')).toBe('before block second third F20');
});

test('a parent is initialised before its child', () => {
  const { call } = bench([
    `public class Main { public static String log = ''; public static String run() { new Child(); return log; } }`,
    `public class Child extends Parent { static { Main.log += 'child '; } }`,
    `public virtual class Parent { static { Main.log += 'parent '; } }`,
  ]);
  expect(call('Main', 'run')).toBe('parent child ');
});

test('properties: automatic, with code, virtual, static', () => {
  expect(
    run(
      "Sub s = new Sub(); s.plain = 3; s.guarded = 5; total = 4; total += 2; return s.plain + ' ' + s.guarded + ' ' + s.kind + ' ' + total;",
      `
    static Integer total { get { return total * 10; } set; }
    virtual class Top { public Integer plain { get; set; } public Integer guarded { get { return guarded == null ? 0 : guarded + 1; } set { guarded = value * 2; } } public virtual String kind { get { return 'top'; } set; } }
    class Sub extends Top { public override String kind { get { return 'sub of ' + super.kind; } set; } }`,
    ),
  ).toBe('3 11 sub of top 420');
});

test('fields of the same name in parent and child are two', () => {
  expect(
    run(
      'Child c = new Child(); return c.parents() + c.own();',
      `
    virtual class Parent { private String x = 'p'; public String parents() { return x; } }
    class Child extends Parent { private String x = 'c'; public String own() { return x; } }`,
    ),
  ).toBe('pc');
});

test('interfaces: spelled otherwise, of a parent, generic', () => {
  expect(
    run(
      "Shape s = new Round(); Comparable c = new Round(); Object o = s; return s.getArea() + ' ' + s.label() + ' ' + c.compareTo(s) + ' ' + (o instanceof Named);",
      `
    interface Named { String label(); } interface Shape extends Named { Integer getArea(); }
    virtual class Labelled { public String LABEL() { return 'round'; } }
    class Round extends Labelled implements Shape, Comparable { public Integer getarea() { return 3; } public Integer compareTo(Object other) { return 9; } }`,
    ),
  ).toBe('3 round 9 true');
});

test('enums: values, names, order, switch', () => {
  expect(
    run(
      "String s = ''; for (Season x : Season.values()) { s += x.ordinal() + x.name(); } Season w = Season.valueOf('winter'); return s + w + (w == Season.WINTER) + (w < Season.SUMMER);",
      'enum Season { WINTER, SUMMER }',
    ),
  ).toBe('0WINTER1SUMMERWINTERtruetrue');
});

test('toString, equals and hashCode of a class are used everywhere', () => {
  expect(
    run(
      "Object o = new Money(); return 'is ' + o + ' ' + o.toString() + ' ' + new List<Money>{ new Money() };",
      "class Money { public override String toString() { return 'one'; } }",
    ),
  ).toBe('is one one (one)');
});

test('inner classes reach static members of the outer class, initialised', () => {
  const { call } = bench([
    `public class Main { public static String run() { return new Around.Within().read(); } }`,
    `public class Around { private static List<String> names = new List<String>{ 'a' }; static String tail() { return 'z'; } public class Within { public String read() { names.add('b'); return names + tail(); } } }`,
  ]);
  expect(call('Main', 'run')).toBe('(a, b)z');
});

test("classes of two modules may be each other's parents inside", () => {
  const { call } = bench([
    `public class A { public virtual class Top { public virtual String who() { return 'top'; } } public class Leaf extends B.Middle { public override String who() { return 'leaf ' + super.who(); } } }`,
    `public class B { public virtual class Middle extends A.Top { public override virtual String who() { return 'middle ' + super.who(); } } public static String run() { return new A.Leaf().who(); } }`,
  ]);
  expect(call('B', 'run')).toBe('leaf middle top');
});

test('static state: reset, saved, restored', () => {
  const { call, program } = bench([
    `public class Counter { static Integer count = 10; static List<Integer> seen = new List<Integer>(); public static Integer next() { seen.add(count); return ++count + seen.size() * 100; } }`,
  ]);
  expect(call('Counter', 'next')).toBe(111);
  const saved = program.registry.saveStatics();
  program.registry.resetStatics();
  expect(call('Counter', 'next')).toBe(111);
  expect(call('Counter', 'next')).toBe(212);
  program.registry.restoreStatics(saved);
  expect(call('Counter', 'next')).toBe(212);
});

test('an object of an inner class initialises the class that it extends', () => {
  const { call } = bench([
    `public virtual class Handler { private static Set<String> names; static { names = new Set<String>{ 'n' }; } public Boolean known() { return names.contains('n'); } }`,
    `public class Main { class Own extends Handler {} public static Object run() { return new Own().known(); } }`,
  ]);
  expect(call('Main', 'run')).toBe(true);
});

test("a virtual method called by the parent's constructor finds the fields of the child", () => {
  expect(
    run(
      'return new Child().log[0];',
      `
    abstract class Parent { Parent() { touch(); } abstract void touch(); }
    class Child extends Parent { public List<String> log = new List<String>(); override void touch() { log.add('touched'); } }`,
    ),
  ).toBe('touched');
});
