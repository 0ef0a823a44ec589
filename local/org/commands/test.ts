import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import picocolors from 'picocolors';
import { MetadataError, type PackageSource } from '../metadata/index.ts';
import { junitXml } from '../testing/junit.ts';
import { readProjects } from '../testing/load-projects.ts';
import { runProjectTests } from '../testing/parallel/run-projects.ts';
import { SourcePlaces } from '../testing/source-places.ts';
import type { TestReport } from '../testing/test-report.ts';
import { TestWatch } from '../testing/watch/test-watch.ts';
import { watchFolders } from '../testing/watch/watch-folders.ts';
import { printJson } from './common.ts';
import { printReport } from './test-output.ts';

interface TestOptions {
  readonly namespace?: string;
  readonly tests?: string;
  readonly coverage?: boolean;
  readonly json?: boolean;
  readonly junit?: string;
  readonly shuffle?: number;
  readonly workers?: number;
  readonly watch?: boolean;
}

export function testCommand(program: Command): void {
  program.command('test <dirs...>')
    .description('load projects into a new org and run their Apex tests')
    .option('--namespace <name>', 'install them as a package with this namespace')
    .option('--tests <names>', 'only these, with commas: Class or Class.method')
    .option('--coverage', 'count covered lines')
    .option('--shuffle <seed>', 'run classes and methods in an order that this number decides', wholeNumber)
    .option('--workers <count>', 'threads to run in (default: one for each processor)', wholeNumber)
    .option('--junit <file>', 'write the report as JUnit XML too')
    .option('--watch', 'stay, and after each change run the tests that it can reach')
    .option('--json', 'print the report as JSON')
    .action(test);
}

async function test(directories: string[], options: TestOptions): Promise<void> {
  if (options.watch === true) return watchTests(directories, options);
  const started = performance.now();
  const report = { ...await run(directories, options), ms: Math.round(performance.now() - started) };
  if (options.junit !== undefined) writeFileSync(options.junit, junitXml(report));
  if (options.json === true) printJson(report);
  else printReport(report, options.coverage === true);
  if (report.failed > 0 || report.compileErrors.length > 0) process.exitCode = 1;
}

async function run(directories: readonly string[], options: TestOptions): Promise<TestReport> {
  const live = process.stderr.isTTY === true && options.json !== true;
  const source = read(directories, options.namespace ?? null);
  if ('compileErrors' in source) return source;
  const report = await runProjectTests(source, {
    coverage: options.coverage,
    shuffle: options.shuffle,
    workers: options.workers,
    tests: namesOf(options),
    progress: live ? ({ done, total, name }) => process.stderr.write(`\r\x1b[K${picocolors.dim(`${done}/${total}`)} ${name}`) : undefined,
  });
  if (live) process.stderr.write('\r\x1b[K');
  return report.failed === 0 ? report : new SourcePlaces(directories, source).inReport(report);
}

/** Runs tests until the process is interrupted. */
async function watchTests(directories: readonly string[], options: TestOptions): Promise<void> {
  const tests = new TestWatch(namesOf(options));
  const round = (): void => {
    const source = read(directories, options.namespace ?? null);
    if ('compileErrors' in source) return printReport(source, false);
    const { report, ran } = tests.run(source);
    process.stdout.write(`${picocolors.dim(`${new Date().toLocaleTimeString()}  ${ran.length} test classes`)}\n`);
    printReport(new SourcePlaces(directories, source).inReport(report), false);
  };
  round();
  const stop = watchFolders(directories, round);
  await new Promise<void>((resolve) => process.once('SIGINT', resolve));
  stop();
}

function namesOf({ tests }: TestOptions): string[] | undefined {
  return tests?.split(',').map((name) => name.trim()).filter((name) => name !== '');
}

/** A folder that can't be read is told as a file that does not compile is. */
function read(directories: readonly string[], namespace: string | null): PackageSource | TestReport {
  try {
    return readProjects(directories, namespace);
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    return { passed: 0, failed: 0, skipped: 0, compileErrors: [{ file: error.file, line: error.line, column: null, message: error.message }], failures: [], tests: [], coverage: {}, ms: 0 };
  }
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${text}" is no whole number above 0.`);
  return value;
}
