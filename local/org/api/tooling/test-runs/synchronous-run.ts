import type { TestClass } from '../../../testing/find-tests.ts';
import type { UnitCoverage } from './coverage-book.ts';
import type { MethodResult } from './test-org.ts';

/** A test class that ran. */
export interface ClassResult {
  readonly test: TestClass;
  readonly classId: string;
  readonly results: readonly MethodResult[];
}

/** The answer of `runTestsSynchronous`, in the shape of the Apex API's `RunTestsResult`. */
export function runTestsResult(classes: readonly ClassResult[], coverage: readonly UnitCoverage[] | null): object {
  const all = classes.flatMap(({ test, classId, results }) => results.map((result) => ({ test, classId, result })));
  const told = ({ test, classId, result }: (typeof all)[number]): object => ({
    id: classId, methodName: result.method, name: test.compiled.name, namespace: test.compiled.namespace, seeAllData: false, time: result.runTime,
  });
  const failures = all.filter(({ result }) => !result.passed);
  return {
    apexLogId: '', codeCoverage: (coverage ?? []).map(codeCoverage), codeCoverageWarnings: [], flowCoverage: [], flowCoverageWarnings: [],
    failures: failures.map((one) => ({ ...told(one), message: one.result.message, packageName: one.test.compiled.name, stackTrace: one.result.stackTrace, type: 'Class' })),
    numFailures: failures.length, numTestsRun: all.length, successes: all.filter(({ result }) => result.passed).map(told), totalTime: all.reduce((sum, { result }) => sum + result.runTime, 0),
  };
}

function codeCoverage({ unit, covered, uncovered }: UnitCoverage): object {
  return {
    dmlInfo: [], id: unit.id, locationsNotCovered: uncovered.map((line) => ({ column: 0, line, numExecutions: 0, time: -1 })), methodInfo: [], name: unit.name, namespace: unit.namespace, numLocations: covered.length + uncovered.length,
    numLocationsNotCovered: uncovered.length, soqlInfo: [], soslInfo: [], type: unit.id.startsWith('01q') ? 'Trigger' : 'Class',
  };
}
