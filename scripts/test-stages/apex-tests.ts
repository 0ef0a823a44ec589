import { run, sum, type StageResult } from './stage.ts';

/** Answer of `local-org test --json`. */
interface ApexTestReport {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly compileErrors: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly failures: readonly {
    readonly class: string;
    readonly method: string;
    readonly message: string;
    readonly stack: string;
  }[];
}

/** PK-2: the package's own tests pass without a namespace (scratch org) and with it (installed package). */
export async function apexTests(): Promise<StageResult> {
  return sum([await once([]), await once(['--namespace', 'moengage'])]);
}

async function once(options: readonly string[]): Promise<StageResult> {
  const { stdout, stderr } = await run('node', ['local/org/cli.ts', 'test', '.', ...options, '--json']);
  let report: ApexTestReport;
  try {
    report = JSON.parse(stdout) as ApexTestReport;
  } catch {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [`local-org test ${options.join(' ')} gave no report:\n${stdout}${stderr}`],
    };
  }
  const where = options.length > 0 ? ` (${options.join(' ')})` : '';
  return {
    passed: report.passed,
    failed: report.failed + report.compileErrors.length,
    skipped: report.skipped,
    failures: [
      ...report.compileErrors.map(({ file, line, message }) => `${file}:${line} ${message}${where}`),
      ...report.failures.map(
        (failure) => `${failure.class}.${failure.method}${where}: ${failure.message}\n${failure.stack}`,
      ),
    ],
  };
}
