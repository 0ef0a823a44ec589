import type { Command } from 'commander';
import picocolors from 'picocolors';
import { recordToJson, selectedPaths } from '../api/json-values.ts';
import { dataFileOf, openFile, printJson, type CommonOptions } from './common.ts';
import { ask, findServer } from './running-server.ts';

interface QueryAnswer {
  readonly totalSize: number;
  readonly records: Record<string, unknown>[];
}

export function queryCommand(program: Command): void {
  program.command('query <soql>')
    .description('run a query')
    .option('--data <file>', 'file of the org (default: .local/org.db)')
    .option('--json', 'print the records as JSON')
    .action(query);
}

async function query(soql: string, options: CommonOptions): Promise<void> {
  const file = dataFileOf(options);
  const server = await findServer(file);
  let answer: QueryAnswer;
  if (server !== null) answer = await ask<QueryAnswer>(server, '/_local/query', { soql });
  else {
    const org = openFile(file);
    try {
      const { totalSize, records, query: parsed } = org.query(soql);
      const selected = selectedPaths(parsed);
      answer = { totalSize, records: (records ?? []).map((record) => recordToJson(record, '/services/data/v65.0', selected)) };
    } finally {
      org.close();
    }
  }
  if (options.json === true) printJson(answer);
  else print(answer);
}

function print({ totalSize, records }: QueryAnswer): void {
  const rows = records.map((record) => flat(record));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd();
  if (columns.length > 0) process.stdout.write(`${picocolors.bold(line(columns))}\n`);
  for (const row of rows) process.stdout.write(`${line(columns.map((column) => row[column] ?? ''))}\n`);
  process.stdout.write(picocolors.dim(`${totalSize} records\n`));
}

/** `{ Account: { Name } }` as `Account.Name`; children as their number. */
function flat(record: Record<string, unknown>, prefix = ''): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    if (name === 'attributes') continue;
    if (value !== null && typeof value === 'object') {
      const nested = value as Record<string, unknown>;
      if (Array.isArray(nested.records)) cells[prefix + name] = `${nested.records.length} records`;
      else Object.assign(cells, flat(nested, `${prefix}${name}.`));
    } else cells[prefix + name] = value === null ? '' : String(value);
  }
  return cells;
}
