import { bench, run } from './harness.ts';

const iterated = 'System.FinalException: Cannot modify a collection while it is being iterated.';
const list = 'List<Integer> values = new List<Integer>{ 3, 1, 2 };';
const set = 'Set<Integer> values = new Set<Integer>{ 3, 1, 2 };';

test.each(['values.add(4)', 'values.remove(0)', 'values.clear()', 'values.sort()', 'values.addAll(new List<Integer>{ 4 })', 'values.add(0, 4)'])(
  'a list refuses %s inside its own loop',
  (change) => {
    expect(() => run(`${list} for (Integer value : values) { ${change}; } return 'changed';`)).toThrow(iterated);
  },
);

test.each(['values.add(4)', 'values.remove(1)', 'values.clear()', 'values.removeAll(new List<Integer>{ 1 })'])('so does a set: %s', (change) => {
  expect(() => run(`${set} for (Integer value : values) { ${change}; } return 'changed';`)).toThrow(iterated);
});

test('before version 62 a loop over a set went over a copy', () => {
  const source = `public class Main { public static String run() { ${set} for (Integer value : values) values.remove(value); return '' + values; } }`;
  expect(bench([{ file: 'Main.cls', source, kind: 'class', namespace: null, apiVersion: 61 }]).call('Main', 'run')).toBe('{}');
});

test('a change by a method that the loop calls counts, and a first turn that would be the last', () => {
  expect(() => run("for (Integer value : values) { more(); break; } return 'changed';", `static ${list} static void more() { values.add(1); }`)).toThrow(iterated);
});

test('elements may be replaced', () => {
  expect(run(`${list} for (Integer value : values) values[0] = value; return '' + values;`)).toBe('(2, 1, 2)');
});

test('the list is free again however the loop ends', () => {
  expect(
    run(`${list}
      for (Integer value : values) { if (value == 1) break; size(values); }
      try { for (Integer value : values) { size(values); throw new IllegalArgumentException(); } } catch (Exception e) { values.add(4); }
      first(values);
      values.add(5);
      for (Integer value : values) { for (Integer other : values) size(values); }
      values.add(6);
      return '' + values;`,
      'static Integer size(List<Integer> given) { return given.size(); } static Integer first(List<Integer> given) { for (Integer value : given) { size(given); return value; } return null; }'),
  ).toBe('(3, 1, 2, 4, 5, 6)');
});

test('copies and parts of a map may be walked while the map changes', () => {
  expect(
    run(`Map<String, Integer> counts = new Map<String, Integer>{ 'a' => 1, 'b' => 2 };
      for (String key : counts.keySet()) counts.remove(key);
      ${list} for (Integer value : values.clone()) values.add(value);
      return counts.size() + ' ' + values.size();`),
  ).toBe('0 6');
});

test('elements keep their type where a list or map is seen as one of Objects', () => {
  expect(
    run(`List<Object> longs = new List<Long>{ 5L }; List<Object> doubles = new List<Double>{ 5d };
      Map<String, Object> values = new Map<String, Long>{ 'a' => 5L };
      String types = '';
      for (Object each : longs) types += each instanceof Integer;
      return types + (longs[0] instanceof Integer) + (longs.get(0) instanceof Long) + (doubles[0] instanceof Integer) + doubles[0] + (values.get('a') instanceof Integer) + (Long) longs[0];`),
  ).toBe('falsefalsetruefalse5.0false5');
});
