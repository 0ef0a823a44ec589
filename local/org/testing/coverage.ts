import type { ModuleCoverage } from '../language/index.ts';
import type { Coverage } from './test-report.ts';

/** Lines with at least one statement that ran, by class and trigger; test classes are left out. */
export function coverageOf(modules: readonly ModuleCoverage[], isTest: (name: string) => boolean): Record<string, Coverage> {
  const report: Record<string, Coverage> = {};
  for (const { name, lines, hits } of [...modules].sort((a, b) => a.name.localeCompare(b.name))) {
    if (isTest(name) || lines.length === 0) continue;
    const byLine = new Map<number, boolean>();
    lines.forEach((line, at) => byLine.set(line, byLine.get(line) === true || hits[at]! > 0));
    const covered = [...byLine.values()].filter(Boolean).length;
    report[name] = {
      covered,
      total: byLine.size,
      percent: Math.floor((covered / byLine.size) * 100),
      uncoveredLines: [...byLine].filter(([, hit]) => !hit).map(([line]) => line).sort((a, b) => a - b),
    };
  }
  return report;
}
