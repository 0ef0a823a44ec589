import type { CodeCoverage, CodeCoverageWarning, RunTestResult, TestSuccess } from './deploy-result.ts';
import type { TestOutcome } from '../../testing/test-report.ts';
import { nameParts } from './coverage-rule.ts';
import type { ClassNote } from './trial-messages.ts';

/** A test run in the words of the API. */
export function testResult(tests: readonly TestOutcome[], classes: readonly ClassNote[], coverage: readonly CodeCoverage[], warnings: readonly CodeCoverageWarning[]): RunTestResult {
  const about = (test: TestOutcome): TestSuccess => ({
    id: classes.find(({ name }) => name === test.class)?.id ?? null, methodName: test.method, ...nameParts(test.class), seeAllData: false, time: test.ms,
  });
  const failures = tests.flatMap((test) => (test.failure === null ? [] : [{ ...about(test), message: test.failure.message, packageName: about(test).name, stackTrace: test.failure.stack, type: 'Class' as const }]));
  return {
    apexLogId: null, codeCoverage: coverage, codeCoverageWarnings: warnings, failures, numFailures: failures.length, numTestsRun: tests.length, successes: tests.filter(({ failure }) => failure === null).map(about),
    totalTime: tests.reduce((sum, { ms }) => sum + ms, 0),
  };
}
