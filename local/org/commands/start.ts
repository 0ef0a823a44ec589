import type { Command } from 'commander';
import picocolors from 'picocolors';
import { identityOf } from '../api/oauth/identity.ts';
import { RunLoop } from '../jobs/run-loop.ts';
import { readSource } from '../metadata/index.ts';
import { openOrg } from '../org.ts';
import { localPassword } from '../security/sessions.ts';
import { versionText } from '../packages/package-version.ts';
import { collect, dataFileOf, openFile, routesOf, type CommonOptions } from './common.ts';
import { uploadPackages } from './package-folder.ts';
import { findServer, forgetServer, noteServer } from './running-server.ts';
import { printDeploy } from './deploy.ts';

interface StartOptions extends CommonOptions {
  readonly port: string;
  readonly route?: string[];
  readonly namespace?: string;
  readonly package?: string[];
  readonly packages?: string;
  readonly memory?: boolean;
}

export function startCommand(program: Command): void {
  program.command('start')
    .description('serve an org until it is stopped')
    .option('--port <number>', 'port to listen on, 0 for a free one', '6080')
    .option('--data <file>', 'file that keeps the org (default: .local/org.db)')
    .option('--memory', 'keep nothing')
    .option('--route <origin=target>', 'send callouts to an origin elsewhere; repeatable', collect)
    .option('--namespace <name>', 'install --package under this namespace')
    .option('--package <dir>', 'project to deploy first; repeatable', collect)
    .option('--packages <dir>', 'project, or folder of projects, to make package versions of that clients can install')
    .option('--json', 'print one line of JSON when ready')
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  // The APIs and the server's library are a third of all modules, and no other command needs them.
  const { createServer } = await import('../api/server.ts');
  const file = dataFileOf(options);
  const other = options.memory === true ? null : await findServer(file);
  if (other !== null) throw new Error(`A local org with this file runs already on port ${other.port} (process ${other.pid}).`);
  const routes = routesOf(options.route);
  const org = options.memory === true ? openOrg({ calloutRoutes: routes }) : openFile(file, routes);
  for (const directory of options.package ?? []) {
    const result = org.deploy(readSource(directory, options.namespace ?? null));
    if (options.json !== true || !result.success) printDeploy(result, directory);
    if (!result.success) {
      org.close();
      process.exitCode = 1;
      return;
    }
  }

  const versions = options.packages === undefined ? [] : uploadPackages(org, options.packages);
  const packages = versions.map(({ id, namespace, name, version }) => ({ id, namespace, name, version: versionText(version) }));
  const loop = new RunLoop({ step: () => org.step(), nextDue: () => org.nextDue(), now: () => org.services.clock.now() }, (error) => console.error(error));
  let stopping = false;
  const shutDown = (): void => {
    if (stopping) return;
    stopping = true;
    loop.stop();
    void server.close().finally(() => {
      org.close();
      if (options.memory !== true) forgetServer(file);
    });
  };
  const server = createServer({ org, control: { loop, shutDown } });
  const address = await server.listen({ host: '127.0.0.1', port: Number(options.port) });
  const port = Number(new URL(address).port);
  if (options.memory !== true) noteServer(file, { port, pid: process.pid });
  process.once('SIGINT', shutDown);
  process.once('SIGTERM', shutDown);
  loop.start();
  const administrator = { username: identityOf(org, org.identity.adminId)!.username, session: org.sessions.ofUser(org.identity.adminId).id };
  if (options.json === true) process.stdout.write(`${JSON.stringify({ url: address, port, pid: process.pid, data: options.memory === true ? null : file, recoveredJobs: org.recoveredJobs, packages, username: administrator.username, password: localPassword, accessToken: administrator.session })}\n`);
  else process.stdout.write(`${picocolors.green('ready')}  ${address}  ${picocolors.dim(options.memory === true ? 'in memory' : file)}\n`);
  if (options.json !== true) process.stdout.write(howToLogIn(address, administrator));
  if (options.json !== true) for (const { id, name, version } of packages) process.stdout.write(`${picocolors.dim('package')}  ${id}  ${name} ${version}\n`);
}

/** What clients use: names for those that ask for one, a command for the Salesforce CLI. */
function howToLogIn(address: string, { username, session }: { readonly username: string; readonly session: string }): string {
  return `${picocolors.dim('log in')} ${username}  ${picocolors.dim('password')} ${localPassword}\n`
    + `${picocolors.dim('sf    ')} SF_ACCESS_TOKEN='${session}' sf org login access-token --instance-url ${address} --no-prompt --alias local --set-default\n`;
}
