import type { Coverage } from '../../testing/test-report.ts';
import type { ArchiveComponent } from './archive.ts';
import type { TestLevel } from './deploy-options.ts';
import type { CodeCoverage, CodeCoverageWarning } from './deploy-result.ts';
import type { ClassNote } from './trial-messages.ts';

/** Percent of lines that tests must reach. Source: Metadata API Developer Guide "Running Tests in a Deployment". */
const requiredPercent = 75;

/** `ns.Class` in its two parts. */
export function nameParts(name: string): { readonly namespace: string | null; readonly name: string } {
  const dot = name.indexOf('.');
  return dot < 0 ? { namespace: null, name } : { namespace: name.slice(0, dot), name: name.slice(dot + 1) };
}

/** `53.659`: as messages show it. */
const percentText = (covered: number, total: number): string => String(Math.floor((covered / total) * 100_000) / 1000);

/** Coverage in the words of the API. */
export function codeCoverage(coverage: Readonly<Record<string, Coverage>>, classes: readonly ClassNote[]): CodeCoverage[] {
  return Object.entries(coverage).map(([full, { covered, total, uncoveredLines }]) => {
    const note = classes.find((one) => one.name === full);
    return {
      id: note?.id ?? null, ...nameParts(full), type: note?.kind ?? 'Class', numLocations: total, numLocationsNotCovered: total - covered,
      locationsNotCovered: uncoveredLines.map((line) => ({ column: 0, line, numExecutions: 0, time: -1 })),
    };
  });
}

/**
 * What is not covered well enough. With specified tests each class and trigger of the deployment must reach 75 %; otherwise the org's own code must as a whole,
 * and each trigger must be run at all.
 */
export function coverageWarnings(measured: readonly CodeCoverage[], testLevel: TestLevel, deployed: readonly ArchiveComponent[]): CodeCoverageWarning[] {
  const own = measured.filter(({ namespace, numLocations }) => namespace === null && numLocations > 0);
  const covered = ({ numLocations, numLocationsNotCovered }: CodeCoverage): number => numLocations - numLocationsNotCovered;
  const warning = (one: CodeCoverage, required: number): CodeCoverageWarning => ({
    id: one.id, name: one.name, namespace: one.namespace, message: `Test coverage of selected Apex ${one.type} is ${percentText(covered(one), one.numLocations)}%, at least ${required}% test coverage is required`,
  });
  if (testLevel === 'RunSpecifiedTests') {
    const names = new Set(deployed.filter(({ type }) => type === 'ApexClass' || type === 'ApexTrigger').map(({ type, fullName }) => `${type.slice(4)} ${fullName}`.toLowerCase()));
    return own.filter((one) => names.has(`${one.type} ${one.name}`.toLowerCase()) && covered(one) * 100 < requiredPercent * one.numLocations).map((one) => warning(one, requiredPercent));
  }
  const warnings = own.filter((one) => one.type === 'Trigger' && covered(one) === 0).map((one) => warning(one, 1));
  const lines = own.reduce((sum, { numLocations }) => sum + numLocations, 0);
  const reached = own.reduce((sum, one) => sum + covered(one), 0);
  if (reached * 100 < requiredPercent * lines) {
    warnings.push({ id: null, name: null, namespace: null, message: `Average test coverage across all Apex Classes and Triggers is ${percentText(reached, lines)}%, at least ${requiredPercent}% test coverage is required.` });
  }
  return warnings;
}
