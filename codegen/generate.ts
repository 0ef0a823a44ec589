/**
 * `npm run generate`: the package's schema and Apex sources in, `force-app` out (PK-1).
 *
 * Without an option it writes what changed and deletes what is emitted no longer. `--check` changes nothing, lists the drift and exits
 * with 1 where there is any. `--watch` generates again after every change. Where something does not compile, nothing is written and the
 * exit code is 1; `--keep-going` writes what does compile and deletes nothing.
 */
import { Command } from 'commander';
import { Listr } from 'listr2';
import { findDrift, removeDrift, type Drift } from './generate/output-directory.ts';
import { packageFiles, type PackageOutput } from './generate/package-files.ts';
import { outputDirectory } from './generate/project.ts';
import { watchSources } from './generate/watch.ts';

interface Options {
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly keepGoing?: boolean;
}

interface Round extends PackageOutput {
  drift: Drift;
}

const program = new Command('generate')
  .description('Emit the Salesforce package into force-app.')
  .option('--check', 'change nothing; list what differs and exit with 1 if anything does')
  .option('--watch', 'generate again after every change')
  .option('--keep-going', 'write what compiles although something does not')
  .parse();
const options = program.opts<Options>();

if (options.check && (options.watch || options.keepGoing)) program.error('--check stands alone: leave the other options out.');
if (options.watch) watchSources(import.meta.filename, options.keepGoing ? ['--keep-going'] : []);
else process.exitCode = await generateOnce(options);

/** @returns the exit code */
async function generateOnce({ check: checkOnly = false, keepGoing = false }: Options): Promise<number> {
  const startedAt = performance.now();
  const tasks = new Listr<Round>(
    [
      { title: 'Compile the package', task: async (round) => void Object.assign(round, await packageFiles()) },
      { title: 'Compare with force-app', task: (round) => void (round.drift = compare(round)) },
      {
        title: 'Write what changed',
        skip: ({ errors }) => checkOnly || (errors !== '' && !keepGoing),
        task: ({ files, drift }) => removeDrift(outputDirectory, files, drift),
      },
    ],
    { silentRendererCondition: !process.stdout.isTTY },
  );
  const { files, drift, errors } = await tasks.run();
  if (errors !== '') console.error(errors);
  if (errors !== '' && !keepGoing) return 1;
  for (const line of describeDrift(drift)) console.log(line);
  const changes = drift.missing.length + drift.different.length + drift.surplus.length;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`force-app: ${files.length} files, ${summary(changes, checkOnly)} (${seconds} s)`);
  return errors !== '' || (checkOnly && changes > 0) ? 1 : 0;
}

/** What is missing because it does not compile is not emitted no longer: it stays as it is. */
function compare({ files, errors }: PackageOutput): Drift {
  const drift = findDrift(outputDirectory, files);
  return errors === '' ? drift : { ...drift, surplus: [] };
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
