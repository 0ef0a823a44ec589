import type { Command } from 'commander';
import picocolors from 'picocolors';
import { MetadataError, readSource, type PackageSource } from '../metadata/index.ts';
import { openOrg, type DeployResult, type Org } from '../org.ts';
import type { TestReport } from '../testing/test-report.ts';
import { printJson } from './common.ts';

interface TestOptions {
  readonly namespace?: string;
  readonly tests?: string;
  readonly coverage?: boolean;
  readonly json?: boolean;
}

export function testCommand(program: Command): void {
  program.command('test <dirs...>')
    .description('load projects into a new org and run their Apex tests')
    .option('--namespace <name>', 'install them as a package with this namespace')
    .option('--tests <names>', 'only these, with commas: Class or Class.method')
    .option('--coverage', 'count covered lines')
    .option('--json', 'print the report as JSON')
    .action(test);
}

function test(directories: string[], options: TestOptions): void {
  const started = performance.now();
  const org = openOrg({ coverage: options.coverage === true });
  try {
    const report = runAll(org, directories, options, started);
    if (options.json === true) printJson(report);
    else print(report, options.coverage === true);
    if (report.failed > 0 || report.compileErrors.length > 0) process.exitCode = 1;
  } finally {
    org.close();
  }
}

function runAll(org: Org, directories: readonly string[], options: TestOptions, started: number): TestReport {
  const compileErrors = load(org, directories, options.namespace ?? null);
  const live = process.stderr.isTTY === true && options.json !== true;
  const report = org.runTests({
    tests: options.tests?.split(',').map((name) => name.trim()).filter((name) => name !== ''),
    progress: live ? ({ done, total, name }) => process.stderr.write(`\r\x1b[K${picocolors.dim(`${done}/${total}`)} ${name}`) : undefined,
  });
  if (live) process.stderr.write('\r\x1b[K');
  return { ...report, compileErrors, ms: Math.round(performance.now() - started) };
}

/** Loads what compiles, so that one broken class does not hide what the others do. Answers what is wrong. */
function load(org: Org, directories: readonly string[], namespace: string | null): DeployResult['errors'] {
  try {
    return org.deploy(together(directories.map((directory) => readSource(directory, namespace)), directories), 'whatCompiles').errors;
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    return [{ file: error.file, line: error.line, column: null, message: error.message }];
  }
}

/** One package of several folders: they are deployed at once, so they may need each other. */
function together(sources: readonly PackageSource[], directories: readonly string[]): PackageSource {
  const [first] = sources;
  if (first !== undefined && sources.length === 1) return first;
  return {
    namespace: first?.namespace ?? null,
    files: sources.flatMap(({ files }, index) => files.map((file) => ({ ...file, path: `${directories[index]!.replace(/\/+$/, '')}/${file.path}` }))),
  };
}

function print(report: TestReport, withCoverage: boolean): void {
  for (const { file, line, message } of report.compileErrors) process.stdout.write(`${picocolors.red('error')} ${file}${line === null ? '' : `:${line}`}  ${message}\n`);
  for (const failure of report.failures) {
    process.stdout.write(`${picocolors.red('failed')} ${failure.class}.${failure.method}\n  ${failure.message}\n${failure.stack.split('\n').map((line) => `  ${picocolors.dim(line)}`).join('\n')}\n`);
  }
  if (withCoverage) {
    for (const [name, { covered, total, percent }] of Object.entries(report.coverage)) {
      process.stdout.write(`${String(percent).padStart(4)} %  ${name} ${picocolors.dim(`${covered} of ${total} lines`)}\n`);
    }
  }
  process.stdout.write(`${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped ${picocolors.dim(`in ${report.ms} ms`)}\n`);
}
