import { invokeInterface } from '../../runtime/invoke.ts';
import { bench, run } from './harness.ts';

// The seam between compiled code and the standard library: interfaces that either side implements, generics, boxing.

test('iterators of lists, and iterators of the project behind the same interface', () => {
  expect(
    run(
      "String s = ''; Iterator<Integer> it = new List<Integer>{ 1, 2 }.iterator(); while (it.hasNext()) { s += it.next(); } it = new Down(); while (it.hasNext()) { s += it.next(); } return s;",
      'class Down implements Iterator<Integer> { Integer n = 2; public Boolean hasNext() { return n > 0; } public Integer next() { return n--; } }',
    ),
  ).toBe('1221');
});

test('a comparator of the project sorts', () => {
  expect(
    run(
      "List<String> l = new List<String>{ 'a', 'ccc', 'bb' }; l.sort(new ByLength()); return String.join(l, ',');",
      'class ByLength implements Comparator<String> { public Integer compare(String a, String b) { return b.length() - a.length(); } }',
    ),
  ).toBe('ccc,bb,a');
});

test('JSON reads and writes classes, inherited fields too', () => {
  expect(
    run(
      `
    Child c = (Child) JSON.deserialize('{"name":"n","within":{"items":[1,2]},"amount":1.5}', Child.class);
    return c.name + c.within.numbers() + c.amount + (c.cached == null) + ((Map<String, Object>) JSON.deserializeUntyped(JSON.serialize(c))).keySet().size();`,
      `
    virtual class Parent { public String name; } class Child extends Parent { public Within within { get; set; } public Decimal amount; public transient Integer cached = 4; }
    class Within { public List<Integer> items; public String numbers() { return '' + items; } }`,
    ),
  ).toBe('n(1, 2)1.5true3');
});

test('maps and casts of untyped JSON', () => {
  expect(
    run(
      "Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('{\"a\": 1, \"l\": [true], \"d\": 1.0}'); List<Object> l = (List<Object>) m.get('l'); return ((Integer) m.get('a') + 1) + ' ' + (Boolean) l[0] + ' ' + (m.get('d') instanceof Decimal);",
    ),
  ).toBe('2 true true');
});

test('types: forName, newInstance, of inner classes', () => {
  const { call } = bench([
    "public class Main { public virtual class Made { public Integer n = 5; } public class Deep extends Made {} public static Object run() { Made m = (Made) Type.forName('Main.Deep').newInstance(); return m.n + Made.class.getName(); } }",
  ]);
  expect(call('Main', 'run')).toBe('5Main.Made');
});

test('dates, numbers and texts in operators', () => {
  expect(
    run(
      "Date d = Date.newInstance(2024, 2, 28) + 2; Datetime t = Datetime.newInstanceGmt(2024, 1, 1, 0, 0, 0) + 1.5; Time c = Time.newInstance(23, 0, 0, 0) + 3600000; return d.month() + ' ' + t.formatGmt('dd HH') + ' ' + c.hour() + ' ' + (d > Date.newInstance(2024, 2, 1)) + ' ' + (d == Date.newInstance(2024, 3, 1));",
    ),
  ).toBe('3 02 12 0 true true');
});

test('a method of the library that is overridden: exceptions, toString', () => {
  expect(
    run(
      "Exception e = new OwnException(); Object o = e; try { throw e; } catch (Exception caught) { return caught.getMessage() + ' ' + (caught instanceof OwnException); }",
      "class OwnException extends Exception { public override String getMessage() { return 'mine'; } }",
    ),
  ).toBe('mine true');
});

test('Callable', () => {
  expect(
    run(
      "Callable c = new Own(); return (String) c.call('go', new Map<String, Object>{ 'n' => 2L });",
      "class Own implements Callable { public Object call(String action, Map<String, Object> args) { return action + (Long) args.get('n'); } }",
    ),
  ).toBe('go2');
});

test('a class with two methods of one name and length answers to each interface with its own', () => {
  const { call, within } = bench([
    `public class Both implements Queueable, Schedulable {
    public static String log = ''; public void execute(SchedulableContext c) { log += 's'; } public void execute(QueueableContext c) { log += 'q'; } public static Object make() { return new Both(); } public static String read() { return log; } }`,
  ]);
  const both = call('Both', 'make') as object;
  within(() => {
    invokeInterface(both, 'System.Queueable', 'execute', [null]);
    invokeInterface(both, 'Schedulable', 'execute', [null]);
  });
  expect(call('Both', 'read')).toBe('qs');
});

test('String.valueOf(null) is null, also in front of +', () => {
  expect(run('Object none; return String.valueOf(none) + String.valueOf(none);')).toBe('nullnull');
});
