import { Command, InvalidArgumentError } from 'commander';
import { createMoEngage } from './server.ts';
import { newWorkspace } from './workspaces/workspace.ts';
import { WORKSPACE_ID } from './workspaces/readWorkspace.ts';

interface WorkspaceArgument {
  readonly id: string;
  readonly dataKey: string;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('Give a whole number from 0 to 65535 (0: a free port).');
  return port;
}

function readWorkspace(text: string, before: readonly WorkspaceArgument[]): readonly WorkspaceArgument[] {
  const colon = text.indexOf(':');
  const id = text.slice(0, Math.max(0, colon));
  const dataKey = text.slice(colon + 1);
  if (colon < 0 || !WORKSPACE_ID.test(id) || dataKey === '')
    throw new InvalidArgumentError('Give ID:KEY, for example LOCAL01:secret.');
  return [...before, { id, dataKey }];
}

const program = new Command('local-moengage')
  .description("MoEngage's public Data API in one process, with a page to look at users and events.")
  .option('--port <number>', 'port to listen on; 0 takes a free one', readPort, 0)
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .option('--data <file>', 'SQLite file that keeps the data; without it, data lives in memory')
  .option(
    '--workspace <ID:KEY>',
    'workspace id and Data key; may be repeated (default LOCAL01:local-data-key)',
    readWorkspace,
    [],
  )
  .option('--json', 'print the address as one line of JSON');

const options = program.parse().opts<{
  port: number;
  host: string;
  data?: string;
  workspace: readonly WorkspaceArgument[];
  json?: true;
}>();

try {
  const moengage = await createMoEngage({
    port: options.port,
    host: options.host,
    dataFile: options.data,
    workspaces: options.workspace,
  });
  const { workspaces } = moengage.program;
  if (workspaces.list().length === 0)
    workspaces.save(newWorkspace('LOCAL01', 'local-data-key', { name: 'Local workspace' }));
  const stop = (): void => {
    void moengage.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Last: whoever reads this line may send a signal at once.
  console.log(
    options.json ? JSON.stringify({ url: moengage.url, port: moengage.port }) : `MoEngage is at ${moengage.url}`,
  );
} catch (error) {
  console.error(`The local MoEngage could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
