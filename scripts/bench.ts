/**
 * `npm run bench`: what things cost, measured now on this machine. `-- --write` puts the tables into docs/benchmarks.md. Nothing else should run meanwhile.
 *
 *   npm run bench                          everything
 *   npm run bench -- kernels drain-rate    only these
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { measures } from './bench/index.ts';
import { inWords, thisMachine } from './bench/machine.ts';
import { markdownTable, withTable } from './bench/page.ts';
import { Screen } from './story/screen.ts';
import { stopPrograms, stopProgramsWithThisProcess } from './story/programs.ts';
import { root } from './test-stages/stage.ts';

const program = new Command('bench')
  .description('Measures what the package and the local org cost.')
  .argument('[measures...]', measures.map(({ name, title }) => `${name}: ${title}`).join('\n'))
  .option('--json', 'print the numbers as JSON; progress goes to standard error')
  .option('--write', 'rewrite the tables of docs/benchmarks.md')
  .parse();
const { json = false, write = false } = program.opts<{ json?: boolean; write?: boolean }>();
const unknown = program.args.filter((name) => !measures.some((measure) => measure.name === name));
if (unknown.length > 0)
  program.error(`Unknown: ${unknown.join(', ')}. There are ${measures.map(({ name }) => name).join(', ')}.`);

stopProgramsWithThisProcess();
const screen = new Screen(json);
const page = path.join(root, 'docs/benchmarks.md');
const results: Record<string, unknown> = {};
screen.say(inWords(thisMachine()));
try {
  for (const measure of measures) {
    if (program.args.length > 0 && !program.args.includes(measure.name)) continue;
    const machine = thisMachine();
    const table = await screen.step(measure.title, () => measure.run());
    results[measure.name] = { machine, ...table };
    if (!json) screen.say(`\n${markdownTable(table)}\n`);
    // At once: what was measured is not lost when a later measure fails.
    if (write) writeFileSync(page, withTable(readFileSync(page, 'utf8'), measure, table, machine));
  }
  if (json) console.log(JSON.stringify(results));
} catch (error) {
  screen.say(`The benchmark stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await stopPrograms();
}
