import { run, type StageResult } from './stage.ts';

interface MutantReport {
  readonly killed: number;
  readonly stale: readonly string[];
  readonly outcomes: readonly { readonly rule: string; readonly says: string; readonly killed: boolean }[];
}

/** PK-4: every rule has a test that fails when the rule is broken. */
export async function mutants(): Promise<StageResult> {
  const { stdout, stderr } = await run('node', ['scripts/mutants.ts', '--json']);
  let report: MutantReport;
  try {
    report = JSON.parse(stdout) as MutantReport;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: [`mutants gave no report:\n${stdout}${stderr}`] };
  }
  const survivors = report.outcomes
    .filter(({ killed }) => !killed)
    .map(({ rule, says }) => `${rule} survived: ${says}`);
  return {
    passed: report.killed,
    failed: survivors.length + report.stale.length,
    skipped: 0,
    failures: [...survivors, ...report.stale],
  };
}
