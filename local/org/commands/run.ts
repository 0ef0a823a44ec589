import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import picocolors from 'picocolors';
import type { AnonymousResult } from '../org.ts';
import { dataFileOf, openFile, printJson, type CommonOptions } from './common.ts';
import { ask, findServer } from './running-server.ts';

interface RunOptions extends CommonOptions {
  readonly memory?: boolean;
}

export function runCommand(program: Command): void {
  program.command('run <file>')
    .description('run anonymous Apex from a file, or from standard input (-)')
    .option('--data <file>', 'file of the org (default: .local/org.db)')
    .option('--memory', 'run in a new org that keeps nothing')
    .option('--json', 'print the result as JSON')
    .action(run);
}

async function run(file: string, options: RunOptions): Promise<void> {
  const source = readFileSync(file === '-' ? 0 : file, 'utf8');
  const result = await execute(source, options);
  if (options.json === true) printJson(result);
  else print(result, file);
  if (!result.success) process.exitCode = 1;
}

async function execute(source: string, options: RunOptions): Promise<AnonymousResult> {
  const dataFile = dataFileOf(options);
  const server = options.memory === true ? null : await findServer(dataFile);
  if (server !== null) return ask<AnonymousResult>(server, '/_local/run', { source });
  const { openOrg } = await import('../org.ts');
  const org = options.memory === true ? openOrg({}) : openFile(dataFile);
  try {
    return org.runAnonymous(source);
  } finally {
    org.close();
  }
}

function print(result: AnonymousResult, file: string): void {
  for (const line of result.log) process.stdout.write(`${line}\n`);
  if (!result.compiled) process.stderr.write(`${picocolors.red('does not compile')} ${file}:${result.line}:${result.column}  ${result.compileProblem}\n`);
  else if (!result.success) process.stderr.write(`${picocolors.red('failed')} ${result.exceptionMessage}\n${result.exceptionStackTrace ?? ''}\n`);
}
