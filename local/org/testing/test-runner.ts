import type { ModuleCoverage, Registry } from '../language/index.ts';
import { coverageOf } from './coverage.ts';
import { findTests, type TestClass } from './find-tests.ts';
import { runClass, type TestEnvironment } from './run-class.ts';
import { longestFirst, shuffled } from './test-order.ts';
import type { TestOutcome, TestReport, TestRunOptions } from './test-report.ts';

export interface TestParts extends TestEnvironment {
  readonly registry: Registry;
}

/** Runs Apex tests one after the other. */
export function runTests(parts: TestParts, options: TestRunOptions): TestReport {
  const started = performance.now();
  const tests = plannedTests(parts.registry, options);
  const total = countMethods(tests);
  const outcomes: TestOutcome[] = [];
  parts.registry.resetCoverage();
  for (const test of tests) {
    runClass(parts, test, (outcome) => {
      outcomes.push(outcome);
      options.progress?.({ done: outcomes.length, total, name: `${outcome.class}.${outcome.method}`, passed: outcome.failure === null });
    });
  }
  return reportOf(parts.registry, outcomes, parts.registry.coverage(), started);
}

/** Where several threads take classes from, and count what has ended. */
export interface ClassQueue {
  take(): number;
  end(tests: number): number;
}

/** Runs the classes that this thread takes from a queue, `ran` after each. Answers what was covered. */
export function runTestsOf(parts: TestParts, queue: ClassQueue, options: TestRunOptions, ran: (outcomes: readonly TestOutcome[]) => void): readonly ModuleCoverage[] {
  const tests = plannedTests(parts.registry, options, 'longestFirst');
  const total = countMethods(tests);
  parts.registry.resetCoverage();
  for (let test = tests[queue.take()]; test !== undefined; test = tests[queue.take()]) {
    const outcomes: TestOutcome[] = [];
    runClass(parts, test, (outcome) => {
      outcomes.push(outcome);
      const done = queue.end(1);
      options.progress?.({ done, total, name: `${outcome.class}.${outcome.method}`, passed: outcome.failure === null });
    });
    ran(outcomes);
  }
  return parts.registry.coverage();
}

/** Test classes in the order in which they are to run; several threads take them from `longestFirst`. */
function plannedTests(registry: Registry, options: TestRunOptions, order: 'byName' | 'longestFirst' = 'byName'): TestClass[] {
  const tests = findTests(registry.all(), options.tests);
  if (options.shuffle !== undefined) return shuffled(tests, options.shuffle);
  return order === 'longestFirst' ? longestFirst(tests) : tests;
}

function countMethods(tests: readonly TestClass[]): number {
  return tests.reduce((sum, { methods }) => sum + methods.length, 0);
}

/** Sums up what ran, in whatever thread. `coverage` may have several counts of one module. */
export function reportOf(registry: Registry, outcomes: readonly TestOutcome[], coverage: readonly ModuleCoverage[], started: number): TestReport {
  const place = new Map(findTests(registry.all(), undefined).flatMap(({ name, methods }) => methods.map((method) => `${name}.${method.name}`)).map((name, index) => [name, index]));
  const tests = [...outcomes].sort((a, b) => (place.get(`${a.class}.${a.method}`) ?? 0) - (place.get(`${b.class}.${b.method}`) ?? 0));
  const failures = tests.map(({ failure }) => failure).filter((failure) => failure !== null);
  return {
    passed: tests.length - failures.length, failed: failures.length, skipped: 0, compileErrors: [], failures, tests,
    coverage: coverageOf(coverage, (name) => registry.find(name)?.isTest === true), ms: Math.round(performance.now() - started),
  };
}
