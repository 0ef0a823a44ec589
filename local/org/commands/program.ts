import { Command } from 'commander';
import picocolors from 'picocolors';
import { deployCommand } from './deploy.ts';
import { queryCommand } from './query.ts';
import { runCommand } from './run.ts';
import { startCommand } from './start.ts';
import { testCommand } from './test.ts';
import { MetadataError } from '../metadata/index.ts';

const program = new Command('local-org').description('A Salesforce org in one process').showHelpAfterError();
startCommand(program);
deployCommand(program);
runCommand(program);
queryCommand(program);
testCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  const place = error instanceof MetadataError ? `${error.file}${error.line === null ? '' : `:${error.line}`}  ` : '';
  const { message, stack } = error as Error;
  process.stderr.write(`${picocolors.red('error')} ${place}${message}\n`);
  if (process.env.DEBUG !== undefined) process.stderr.write(`${stack ?? ''}\n`);
  process.exitCode = 1;
}
