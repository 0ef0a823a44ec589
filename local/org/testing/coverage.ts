import type { ModuleCoverage } from '../language/index.ts';
import type { Coverage } from './test-report.ts';

/** Lines with at least one statement that ran, by class and trigger; test classes are left out. Counts of one module by several threads are one. */
export function coverageOf(modules: readonly ModuleCoverage[], isTest: (name: string) => boolean): Record<string, Coverage> {
  const report: Record<string, Coverage> = {};
  for (const { name, lines, hits } of together(modules).sort((a, b) => a.name.localeCompare(b.name))) {
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

function together(modules: readonly ModuleCoverage[]): ModuleCoverage[] {
  const byFile = new Map<string, ModuleCoverage>();
  for (const module of modules) {
    const known = byFile.get(module.file);
    byFile.set(module.file, known === undefined ? module : { ...module, hits: known.hits.map((count, at) => count + module.hits[at]!) });
  }
  return [...byFile.values()];
}
