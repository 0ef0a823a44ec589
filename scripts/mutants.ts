/**
 * `npm run mutants [-- --rule RT-2] [--json]`: breaks a rule in the emitted Apex, one at a time, and runs the package's Apex tests. A mutant that no test
 * notices survives, and the exit code is 1: the rule is promised and not proved. Nothing on disk is changed.
 */
import { Command } from 'commander';
import pc from 'picocolors';
import { mutations } from './mutants/mutations.ts';
import type { Outcome } from './mutants/try-mutant.ts';
import { tryMutants } from './mutants/try-mutants.ts';

const options = new Command('mutants')
  .description('Breaks the package rule by rule and looks whether a test turns red.')
  .option('--rule <id>', 'only mutants of this rule')
  .option('--json', 'print the outcomes as JSON')
  .parse()
  .opts<{ rule?: string; json?: true }>();

const chosen = mutations.filter(({ rule }) => options.rule === undefined || rule === options.rule);
const verdicts = await tryMutants(chosen, (verdict) => {
  if (options.json) return;
  if ('stale' in verdict) console.log(`${pc.red('stale   ')} ${verdict.stale}`);
  else tell(verdict.outcome);
});
const outcomes = verdicts.flatMap((verdict) => ('outcome' in verdict ? [verdict.outcome] : []));
const stale = verdicts.flatMap((verdict) => ('stale' in verdict ? [verdict.stale] : []));
const killed = outcomes.filter((outcome) => outcome.killed).length;
const rules = new Set(chosen.map(({ rule }) => rule)).size;
if (options.json) console.log(JSON.stringify({ killed, survived: outcomes.length - killed, stale, rules, outcomes }));
else console.log(`${killed} killed, ${outcomes.length - killed} survived, ${stale.length} stale (${rules} rules)`);
process.exit(killed === chosen.length && killed > 0 ? 0 : 1);

function tell({ killed, killedBy, rule, says }: Outcome): void {
  const verdict = killed ? pc.green('killed  ') : pc.red('survived');
  console.log(`${verdict} ${rule.padEnd(6)} ${says} ${killed ? pc.dim(`by ${killedBy.slice(0, 3).join(', ')}`) : ''}`);
}
