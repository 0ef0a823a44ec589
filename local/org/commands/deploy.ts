import type { Command } from 'commander';
import picocolors from 'picocolors';
import { readSource } from '../metadata/index.ts';
import type { DeployResult } from '../org.ts';
import { dataFileOf, openFile, printJson, type CommonOptions } from './common.ts';
import { ask, findServer } from './running-server.ts';

interface DeployOptions extends CommonOptions {
  readonly namespace?: string;
}

export function deployCommand(program: Command): void {
  program.command('deploy <dir>')
    .description('deploy a project or a folder of metadata')
    .option('--namespace <name>', 'install it as a package with this namespace')
    .option('--data <file>', 'file of the org (default: .local/org.db)')
    .option('--json', 'print the result as JSON')
    .action(deploy);
}

async function deploy(directory: string, options: DeployOptions): Promise<void> {
  const source = readSource(directory, options.namespace ?? null);
  const file = dataFileOf(options);
  const server = await findServer(file);
  let result: DeployResult;
  if (server !== null) result = await ask<DeployResult>(server, '/_local/deploy', source);
  else {
    const org = openFile(file);
    try {
      result = org.deploy(source);
    } finally {
      org.close();
    }
  }
  if (options.json === true) printJson(result);
  else printDeploy(result, directory);
  if (!result.success) process.exitCode = 1;
}

export function printDeploy(result: DeployResult, directory: string): void {
  for (const { file, line, column, message } of result.errors) {
    process.stderr.write(`${picocolors.red('error')} ${file}${line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`}  ${message}\n`);
  }
  const { classes, triggers, objects } = result;
  if (result.success) process.stdout.write(`${picocolors.green('deployed')} ${directory}: ${classes} classes, ${triggers} triggers, ${objects} objects in ${result.ms} ms\n`);
  else process.stderr.write(`${picocolors.red('not deployed')}: ${result.errors.length} errors, nothing was changed\n`);
}
