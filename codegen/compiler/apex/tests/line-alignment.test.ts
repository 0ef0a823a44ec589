import { alignLines } from '../line-alignment.ts';

test('lines are found again where the formatter joined and split them', () => {
  const before = ['class A {', '  void f() {', '    Integer a = 1;', '    call(first, second, third);', '    return;', '  }', '}'].join('\n');
  const after = ['class A {', '  void f() {', '    Integer a = 1;', '    call(', '      first,', '      second,', '      third', '    );', '    return;', '  }', '}'].join('\n');
  const lineOf = alignLines(before, after);
  expect([1, 2, 3, 4, 5, 6, 7].map(lineOf)).toEqual([1, 2, 3, 4, 9, 10, 11]);
});

test('tokens that the formatter adds or drops do not lead astray', () => {
  const before = 'a = (b + c);\nd = e;\nf = g;';
  const after = 'a = b + c;\n\nd = (e);\nf = g;';
  const lineOf = alignLines(before, after);
  expect([1, 2, 3].map(lineOf)).toEqual([1, 3, 4]);
});

test('a line without tokens takes the line before it', () => {
  expect(alignLines('a;\n\nb;', 'a;\nb;')(2)).toBe(1);
});
