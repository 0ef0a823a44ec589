import { inWords, type Machine } from './machine.ts';
import type { Measure, Table } from './measure.ts';

const begin = (name: string): string => `<!-- measured: ${name} -->`;
const end = (name: string): string => `<!-- end: ${name} -->`;

export function markdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const numeric = columns.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || row[column] === ''),
  );
  const rule = `|${numeric.map((isNumber) => (isNumber ? '---:' : '---')).join('|')}|`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}

/**
 * Puts what was measured between the marks of the page; the words around stay.
 * @throws where the page has no place for the measure
 */
export function withTable(page: string, { name, how }: Measure, table: Table, machine: Machine): string {
  const from = page.indexOf(begin(name));
  const to = page.indexOf(end(name));
  if (from < 0 || to < from)
    throw new Error(
      `docs/benchmarks.md has no marks "${begin(name)}" and "${end(name)}". Add them where the table belongs.`,
    );
  const text = `${begin(name)}\n${how}\n\n${markdownTable(table)}\n\n_${inWords(machine)}_\n`;
  return page.slice(0, from) + text + page.slice(to);
}
