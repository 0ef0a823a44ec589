import picocolors from 'picocolors';
import type { TestReport } from '../testing/test-report.ts';

/** Prints a report for people: what does not compile, what failed, what is covered, the sum. */
export function printReport(report: TestReport, withCoverage: boolean): void {
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const { file, line, message } of report.compileErrors) out(`${picocolors.red('error')} ${file}${line === null ? '' : `:${line}`}  ${message}`);
  for (const { class: name, method, message, stack } of report.failures) {
    out(`${picocolors.red('failed')} ${name}.${method}\n  ${message}`);
    for (const line of stack.split('\n')) out(`  ${picocolors.dim(line)}`);
  }
  if (withCoverage) {
    for (const [name, { covered, total, percent, uncoveredLines }] of Object.entries(report.coverage)) {
      const missing = uncoveredLines.length === 0 ? '' : `  not ${lineRanges(uncoveredLines)}`;
      out(`${String(percent).padStart(4)} %  ${name} ${picocolors.dim(`${covered} of ${total} lines${missing}`)}`);
    }
    const sum = Object.values(report.coverage).reduce(({ covered, total }, one) => ({ covered: covered + one.covered, total: total + one.total }), { covered: 0, total: 0 });
    if (sum.total > 0) out(`${((sum.covered / sum.total) * 100).toFixed(1).padStart(4)} %  of all lines`);
  }
  out(`${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped ${picocolors.dim(`in ${report.ms} ms`)}`);
}

/** `3, 5-7`. */
function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
