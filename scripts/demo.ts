/**
 * The product, end to end, on this machine: generates the package, starts the local MoEngage and a local org with the package installed as
 * `moengage`, connects the two, maps Contacts to Users and Opportunities to Events, deploys the triggers, creates and changes records, and
 * shows what arrived. Then the history for a second workspace, events that come in, a rate limit, and a retry. See `./scripts/demo --help`.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { generatePackage } from './story/generate-package.ts';
import { MoEngageClient } from './story/moengage-client.ts';
import { MoEngageSwitches } from './story/moengage-switches.ts';
import { OrgClient } from './story/org-client.ts';
import { startProgram, stopPrograms, stopProgramsWithThisProcess } from './story/programs.ts';
import { problemsOf } from './story/report.ts';
import { Screen } from './story/screen.ts';
import { tellStory } from './story/tell.ts';

const options = new Command('demo')
  .description('A Contact saved in the local org arrives as a user in the local MoEngage.')
  .option('--once', 'end after the story instead of staying up')
  .option('--json', 'print what arrived as JSON; the story goes to standard error')
  .option('--folder <path>', 'where the org keeps its file; emptied first', '.local/demo')
  .option('--contacts <number>', 'contacts to create', (text) => Number.parseInt(text, 10), 200)
  .parse()
  .opts<{ once?: true; json?: true; contacts: number; folder: string }>();

const screen = new Screen(options.json === true);
stopProgramsWithThisProcess();
// A demo starts from nothing.
const dataFile = path.join(options.folder, 'org.db');
rmSync(options.folder, { recursive: true, force: true });
const workspace = { id: 'DEMO_WORKSPACE', dataKey: 'demo-data-key-7d1f' };
const second = { id: 'DEMO_ANALYTICS', dataKey: 'demo-data-key-e2a4' };

try {
  const [, { url: moengageUrl }] = await screen.step(
    'Generating the package from codegen/, starting the local MoEngage',
    () =>
      Promise.all([
        generatePackage(),
        startProgram('local/moengage/cli.ts', [
          ...[workspace, second].flatMap(({ id, dataKey }) => ['--workspace', `${id}:${dataKey}`]),
          '--json',
        ]),
      ]),
  );
  const { url: orgUrl } = await screen.step('Starting the local org with the package installed as "moengage"', () =>
    startProgram('local/org/cli.ts', [
      'start',
      '--port',
      '0',
      '--data',
      dataFile,
      '--package',
      '.',
      '--namespace',
      'moengage',
      ...['01', '02'].flatMap((center) => ['--route', `https://api-${center}.moengage.com=${moengageUrl}`]),
      '--json',
    ]),
  );
  const switches = new MoEngageSwitches(moengageUrl);
  await switches.placeIn(second.id, '02');

  const report = await tellStory({
    org: new OrgClient(orgUrl, dataFile),
    main: { workspace, moengage: new MoEngageClient(moengageUrl, workspace.id) },
    second: { workspace: second, moengage: new MoEngageClient(moengageUrl, second.id) },
    switches,
    screen,
    contactCount: options.contacts,
  });
  const problems = problemsOf(report);
  if (options.json) console.log(JSON.stringify(report));
  for (const problem of problems.slice(0, 5)) screen.say(`✗ ${problem}`);
  if (problems.length > 5) screen.say(`✗ … and ${problems.length - 5} more`);
  screen.say('');
  screen.say('Not yet: trigger deployment from the app, the app’s own screens (docs/roadmap.md).');
  if (options.once || problems.length > 0) {
    await stopPrograms();
    process.exit(problems.length > 0 ? 1 : 0);
  }
  screen.say(`The org’s API:   ${orgUrl}`);
  screen.say(`MoEngage’s page: ${moengageUrl}   (search for any attribute)`);
  screen.say('Both stay up until you press Ctrl+C.');
} catch (error) {
  screen.say(`The demo stopped: ${error instanceof Error ? error.message : String(error)}`);
  await stopPrograms();
  process.exit(1);
}
