import { run } from './harness.ts';

test('break inside of a switch leaves the loop around it', () => {
  expect(
    run(
      "String s = ''; for (Integer i = 0; i < 5; i++) { switch on i { when 1 { continue; } when 3 { break; } when else { s += i; } } s += ','; } return s;",
    ),
  ).toBe('0,2,');
});

test('switch on text, numbers, null, types', () => {
  const members = `
    static String text(String s) { switch on s { when 'a', 'b' { return 'ab'; } when null { return 'null'; } when else { return 'else'; } } }
    static String type(Object o) { switch on o { when Small x { return 'small' + x.n; } when String t { return 'text ' + t; } when null { return 'null'; } when else { return 'else'; } } }
    class Small { Integer n = 4; }`;
  expect(
    run("return text('b') + text('B') + text(null) + type(new Small()) + type('t') + type(null) + type(1);", members),
  ).toBe('abelsenullsmall4text tnullelse');
  expect(run("switch on 2L { when 1L { return 'one'; } when 2L { return 'two'; } } return '';")).toBe('two');
});

test('loops of every kind', () => {
  expect(
    run(`
    String s = ''; Integer i = 0;
    while (true) { i++; if (i > 3) break; s += i; }
    do { s += '|' + i; } while (--i > 2);
    for (Integer a = 0, b = 10; a < b; a += 3, b--) s += ' ' + a + b;
    for (Set<Integer> bunch : new List<Set<Integer>>{ new Set<Integer>{ 1, 2 } }) { for (Integer n : bunch) { s += n; } }
    for (;;) { break; }
    return s;`),
  ).toBe('123|4|3 010 39 6812');
});

test('a list that grows while it is walked', () => {
  expect(
    run(
      "List<Integer> l = new List<Integer>{ 1 }; Integer n = 0; for (Integer i = 0; i < l.size(); i++) { if (l.size() < 4) l.add(i); n++; } return '' + n;",
    ),
  ).toBe('4');
});

test('sequential blocks may use a name again', () => {
  expect(
    run(
      "String s = ''; for (Integer i = 0; i < 1; i++) { String x = 'a'; s += x; } for (Integer i = 5; i < 6; i++) { Integer x = i; s += x; } return s;",
    ),
  ).toBe('a5');
});
