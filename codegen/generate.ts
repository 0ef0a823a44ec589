/**
 * `npm run generate`: the package's schema and Apex sources in, `force-app` out (PK-1).
 *
 * Without an option it writes what changed and deletes what is emitted no longer. `--check` changes nothing, lists the drift and exits
 * with 1 where there is any. `--watch` generates again after every change. Where something does not compile, the package stays as it is
 * and the exit code is 1; `--keep-going` writes what does compile and deletes nothing.
 */
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Command } from 'commander';
import { Listr } from 'listr2';
import { findDrift, removeDrift, type Drift } from './generate/output-directory.ts';
import { packageFiles, type OutputFolder, type PackageOutput } from './generate/package-files.ts';
import { repositoryRoot, sourceMapFolder } from './generate/project.ts';
import { watchSources } from './generate/watch.ts';

interface Options {
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly keepGoing?: boolean;
}

interface Round extends PackageOutput {
  /** One an output folder. */
  drifts: Drift[];
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
      { title: 'Compare with force-app', task: (round) => void (round.drifts = compare(round)) },
      {
        title: 'Write what changed',
        enabled: () => !checkOnly,
        task: (round) => write(round, keepGoing),
      },
    ],
    { silentRendererCondition: !process.stdout.isTTY },
  );
  const { outputs, drifts, errors } = await tasks.run();
  if (errors !== '') console.error(process.stderr.isTTY ? errors : stripVTControlCharacters(errors));
  if (errors !== '' && !keepGoing) return 1;
  const changes = outputs.flatMap((output, index) => describeDrift(output, drifts[index]!));
  for (const line of shortened(changes)) console.log(line);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${outputs.flatMap(({ files }) => files).length} files, ${summary(changes.length, checkOnly)} (${seconds} s)`);
  return errors !== '' || (checkOnly && changes.length > 0) ? 1 : 0;
}

function write({ outputs, sourceMaps, drifts, errors }: Round, keepGoing: boolean): void {
  if (errors === '' || keepGoing) removeDrift(sourceMapFolder, sourceMaps, findDrift(sourceMapFolder, sourceMaps));
  for (const [index, { folder, files, evenWithErrors }] of outputs.entries()) {
    if (errors === '' || keepGoing || evenWithErrors) removeDrift(join(repositoryRoot, folder), files, drifts[index]!);
  }
}

/** What is missing because it does not compile is not emitted no longer: it stays as it is. */
function compare({ outputs, errors }: PackageOutput): Drift[] {
  const drifts = outputs.map(({ folder, files }) => findDrift(join(repositoryRoot, folder), files));
  return errors === '' ? drifts : drifts.map((drift) => ({ ...drift, surplus: [] }));
}

function describeDrift({ folder }: OutputFolder, { missing, different, surplus }: Drift): string[] {
  const line = (mark: string) => (path: string) => `${mark} ${folder}/${path}`;
  return [...missing.map(line('+')), ...different.map(line('~')), ...surplus.map(line('-'))];
}

function shortened(lines: readonly string[]): readonly string[] {
  const shown = 40;
  return lines.length > shown ? [...lines.slice(0, shown), `… and ${lines.length - shown} more`] : lines;
}

function summary(changes: number, checkOnly: boolean): string {
  if (changes === 0) return 'nothing to change';
  return checkOnly ? `${changes} differ: run "npm run generate" and commit the result` : `${changes} changed`;
}
