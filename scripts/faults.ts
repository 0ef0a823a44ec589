/**
 * `npm run faults [-- --seed N --seeds N --changes N --kills N --json]`: proves that nothing is lost. Thousands of random changes of records while everything
 * goes wrong that can, MoEngage's errors, lost answers, limits, aborted jobs, `kill -9`; afterwards both sides are compared. See docs/reliability.md.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { makePlan } from './faults/plan/make-plan.ts';
import { stepText, type Plan } from './faults/plan/step.ts';
import { findingLines, outcomeLines, planLines } from './faults/report.ts';
import { runCampaign, type Outcome } from './faults/run/outcome.ts';
import { shrink } from './faults/shrink.ts';
import { makeBackdrop, type Backdrop } from './faults/world/stage.ts';
import { Progress } from './faults/progress.ts';
import { stopPrograms, stopProgramsWithThisProcess } from './story/programs.ts';

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

const options = new Command('faults')
  .description('Random changes of records while everything goes wrong; afterwards Salesforce and MoEngage are compared.')
  .option('--seed <number>', 'decides everything; the same seed is the same campaign', whole, 1)
  .option('--seeds <number>', 'so many campaigns, with this seed and those after it', whole, 1)
  .option('--changes <number>', 'changes of records in each', whole, 2000)
  .option('--kills <number>', 'times that the org is killed in each', whole, 3)
  .option('--shrink <number>', 'campaigns at most to shorten a failing one; 0: not at all', whole, 60)
  .option('--replay <file>', 'plays a campaign that was shortened and kept')
  .option('--plan', 'print what would happen, step by step, and do nothing')
  .option('--json', 'print the outcomes as JSON')
  .parse()
  .opts<{ seed: number; seeds: number; changes: number; kills: number; shrink: number; replay?: string; plan?: true; json?: true }>();

stopProgramsWithThisProcess();
const say = (line: string): void => void (options.json ? process.stderr : process.stdout).write(`${line}\n`);
const plans =
  options.replay === undefined
    ? Array.from({ length: options.seeds }, (_, index) => makePlan({ seed: options.seed + index, changes: options.changes, kills: options.kills }))
    : [JSON.parse(await readFile(options.replay, 'utf8')) as Plan];

if (options.plan) {
  for (const plan of plans) planLines(plan).forEach(say);
} else {
  const folder = await mkdtemp(path.join(tmpdir(), 'moengage-faults-'));
  try {
    await playAll(await makeBackdrop(path.join(folder, 'backdrop')));
  } finally {
    await stopPrograms();
    await rm(folder, { recursive: true, force: true });
  }
}

async function playAll(backdrop: Backdrop): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const plan of plans) {
    const progress = new Progress(plan);
    const outcome = await runCampaign(plan, backdrop, progress);
    progress.end();
    outcomes.push(outcome);
    outcomeLines(plan, options.kills, outcome).forEach(say);
    if (outcome.verdict.findings.length === 0) continue;
    process.exitCode = 1;
    findingLines(outcome.verdict.findings).forEach(say);
    if (options.shrink > 0) await tellShrunk(plan, outcome, backdrop);
  }
  const failed = outcomes.filter(({ verdict }) => verdict.findings.length > 0).length;
  say(failed === 0 ? pc.green(`${outcomes.length} passed, 0 failed`) : pc.red(`${outcomes.length - failed} passed, ${failed} failed`));
  if (options.json) {
    process.stdout.write(`${JSON.stringify(outcomes.map((outcome, index) => ({ seed: plans[index]!.seed, ...outcome, tally: { ...outcome.tally, jobFailures: Object.fromEntries(outcome.tally.jobFailures) } })))}\n`);
  }
}

/** A shorter campaign that fails in the first of the ways in which the long one did. */
async function tellShrunk(plan: Plan, { verdict }: Outcome, backdrop: Backdrop): Promise<void> {
  const { rule, what } = verdict.findings[0]!;
  const progress = new Progress(plan);
  const fails = async (shorter: Plan): Promise<boolean> => {
    progress.say(`shortening, ${shorter.steps.length} steps`);
    const { verdict: its } = await runCampaign(shorter, backdrop);
    return its.findings.some((finding) => finding.rule === rule && finding.what === what);
  };
  const { plan: shortest, tries } = await shrink(plan, fails, options.shrink);
  progress.end();
  const file = path.join('.local', 'faults', `seed-${plan.seed}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(shortest, null, 1));
  say(`  "${rule} ${what}" still fails with these ${shortest.steps.length} of ${plan.steps.length} steps (${tries} tries), the last being "${stepText(shortest.steps.at(-1)!)}":`);
  planLines(shortest).forEach(say);
  say(`  Again: npm run faults -- --replay ${file}`);
}
