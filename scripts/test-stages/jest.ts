import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, type StageResult } from './stage.ts';

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string }[];
}

export async function jest(): Promise<StageResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jest-'));
  const report = path.join(folder, 'report.json');
  try {
    const { stderr, stdout } = await run('jest', ['--json', `--outputFile=${report}`]);
    const result = JSON.parse(
      await readFile(report, 'utf8').catch(() => {
        throw new Error(`Jest ended without a report.\n${stdout}${stderr}`);
      }),
    ) as JestReport;
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
      failures: result.testResults
        .filter(({ status }) => status === 'failed')
        .map(({ name, message }) => `${path.basename(name)}\n${message}`),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
