import { readFileSync } from 'node:fs';
import path from 'node:path';
import { measures } from '../bench/index.ts';
import { thisMachine } from '../bench/machine.ts';
import { withTable } from '../bench/page.ts';
import { root } from '../test-stages/stage.ts';

const page = readFileSync(path.join(root, 'docs/benchmarks.md'), 'utf8');
const measure = { ...measures[0]!, name: 'speed', how: 'With a stopwatch.' };
const machine = { ...thisMachine(), cpu: 'A cpu', node: 'v1', date: '2026-01-31' };

test('each measure has its place on the page', () => {
  for (const { name } of measures) {
    expect(page).toContain(`<!-- measured: ${name} -->`);
    expect(page).toContain(`<!-- end: ${name} -->`);
  }
});

test('a table replaces what stood between its marks, and nothing else', () => {
  const before = 'Above\n<!-- measured: speed -->\nold\n<!-- end: speed -->\nBelow\n';
  const table = { columns: ['what', 'ms'], rows: [['a walk', 12.5]] };
  const after = withTable(before, measure, table, machine);
  expect(after).toMatch(
    /^Above\n<!-- measured: speed -->\nWith a stopwatch\.\n\n\| what \| ms \|\n\|---\|---:\|\n\| a walk \| 12\.5 \|\n/,
  );
  expect(after).toMatch(/_2026-01-31, A cpu, .*Node v1, load before [\d.]+_\n<!-- end: speed -->\nBelow\n$/);
  expect(after).not.toContain('old');
  expect(withTable(after, measure, table, machine)).toBe(after);
});

test('a page without the marks is refused with what to add', () => {
  expect(() => withTable('nothing', measure, { columns: [], rows: [] }, machine)).toThrow(
    'has no marks "<!-- measured: speed -->"',
  );
});
