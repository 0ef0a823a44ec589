/**
 * Every check of the repository, one stage after the other; each stage counts its tests. Ends with `N passed, N failed, N skipped` and exits
 * non-zero when something failed.
 *
 *   ./scripts/test                 all stages
 *   ./scripts/test types unit      only these
 */
import pc from 'picocolors';
import { stages } from './test-stages/index.ts';
import type { StageResult } from './test-stages/stage.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. Stages: ${stages.map((stage) => stage.name).join(', ')}.`);
  process.exit(2);
}

const total: StageResult = { passed: 0, failed: 0, skipped: 0, failures: [] };
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  const started = performance.now();
  process.stdout.write(`${pc.bold(stage.name.padEnd(10))} ${stage.what}\n`);
  let result: StageResult;
  try {
    result = await stage.run();
  } catch (error) {
    result = {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
  for (const failure of result.failures) console.log(pc.red(failure));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const colour = result.failed > 0 ? pc.red : pc.green;
  console.log(
    colour(`           ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${seconds} s)`),
  );
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
