/**
 * `npm run generate`: the package's schema and Apex sources in, `force-app` out (PK-1).
 *
 * Without an option it writes what changed and deletes what is emitted no longer. `--check` changes nothing, lists the drift and exits
 * with 1 where there is any. `--watch` generates again after every change.
 */
import { Command } from 'commander';
import { Listr } from 'listr2';
import type { EmittedFile } from './compiler/metadata/index.ts';
import { findDrift, removeDrift, type Drift } from './generate/output-directory.ts';
import { packageFiles } from './generate/package-files.ts';
import { outputDirectory } from './generate/project.ts';
import { watchSources } from './generate/watch.ts';

interface Round {
  files: EmittedFile[];
  drift: Drift;
}

const program = new Command('generate')
  .description('Emit the Salesforce package into force-app.')
  .option('--check', 'change nothing; list what differs and exit with 1 if anything does')
  .option('--watch', 'generate again after every change')
  .parse();
const { check, watch } = program.opts<{ check?: boolean; watch?: boolean }>();

if (check && watch) program.error('--check and --watch exclude each other: leave one out.');
if (watch) watchSources(import.meta.filename);
else process.exitCode = await generateOnce(check ?? false);

/** @returns the exit code */
async function generateOnce(checkOnly: boolean): Promise<number> {
  const startedAt = performance.now();
  const tasks = new Listr<Round>(
    [
      { title: 'Compile the package', task: async (round) => void (round.files = await packageFiles()) },
      { title: 'Compare with force-app', task: (round) => void (round.drift = findDrift(outputDirectory, round.files)) },
      {
        title: 'Write what changed',
        enabled: () => !checkOnly,
        task: (round) => removeDrift(outputDirectory, round.files, round.drift),
      },
    ],
    { silentRendererCondition: !process.stdout.isTTY },
  );
  try {
    const { files, drift } = await tasks.run();
    for (const line of describeDrift(drift)) console.log(line);
    const changes = drift.missing.length + drift.different.length + drift.surplus.length;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`force-app: ${files.length} files, ${summary(changes, checkOnly)} (${seconds} s)`);
    return checkOnly && changes > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function describeDrift({ missing, different, surplus }: Drift): string[] {
  const lines = [...missing.map((path) => `+ ${path}`), ...different.map((path) => `~ ${path}`), ...surplus.map((path) => `- ${path}`)];
  const shown = 40;
  return lines.length > shown ? [...lines.slice(0, shown), `… and ${lines.length - shown} more`] : lines;
}

function summary(changes: number, checkOnly: boolean): string {
  if (changes === 0) return 'nothing to change';
  return checkOnly ? `${changes} differ: run "npm run generate" and commit the result` : `${changes} changed`;
}
