import type { Registry } from '../language/index.ts';
import { ApexException } from '../runtime/exceptions.ts';
import { stackTraceText } from '../runtime/stack.ts';
import { exceptionText } from '../runtime/values/text.ts';
import type { CompiledMethod, SecurityService } from '../runtime/services.ts';
import type { OrgJobs } from '../jobs/job-service.ts';
import type { Transactions } from '../jobs/transactions.ts';
import { coverageOf } from './coverage.ts';
import { findTests, type TestClass } from './find-tests.ts';
import type { TestFailure, TestReport, TestRunOptions } from './test-report.ts';

export interface TestParts {
  readonly registry: Registry;
  readonly transactions: Transactions;
  readonly jobs: OrgJobs;
  readonly security: SecurityService;
  readonly adminId: string;
}

/** Thrown to take back what a test did. */
class RollBack extends Error {}

/**
 * Runs Apex tests. The methods of a class share the rows of its `@TestSetup`, each in a transaction of its own that is taken back; so is everything at
 * the end of a class.
 */
export function runTests(parts: TestParts, options: TestRunOptions): TestReport {
  const started = performance.now();
  const tests = findTests(parts.registry.all(), options.tests);
  const total = tests.reduce((sum, { methods }) => sum + methods.length, 0);
  const failures: TestFailure[] = [];
  let done = 0;
  parts.registry.resetCoverage();
  for (const test of tests) {
    runClass(parts, test, (method, error) => {
      done += 1;
      if (error !== null) failures.push(failureOf(test, method, error));
      options.progress?.({ done, total, name: `${test.name}.${method.name}`, passed: error === null });
    });
  }
  const isTest = (name: string): boolean => parts.registry.find(name)?.isTest === true;
  return {
    passed: total - failures.length, failed: failures.length, skipped: 0, compileErrors: [], failures,
    coverage: coverageOf(parts.registry.coverage(), isTest), ms: Math.round(performance.now() - started),
  };
}

type Ended = (method: CompiledMethod, error: unknown) => void;

function runClass(parts: TestParts, test: TestClass, ended: Ended): void {
  const broken = takenBack(parts, () => {
    let setupError: unknown = null;
    for (const method of test.setup) {
      setupError ??= caught(() => parts.transactions.run('test', () => invoke(parts, method)));
    }
    for (const method of test.methods) {
      if (setupError !== null) ended(method, setupError);
      else ended(method, takenBack(parts, () => invoke(parts, method)));
    }
  });
  if (broken !== null) throw broken;
}

function invoke(parts: TestParts, method: CompiledMethod): void {
  parts.security.runAs(parts.adminId, () => parts.jobs.inTestMethod(() => method.invoke(null, [])));
}

/** Runs a body in a transaction that is always rolled back; answers what it threw, or null. */
function takenBack(parts: TestParts, body: () => void): unknown {
  const error = caught(() => parts.transactions.run('test', () => {
    body();
    throw new RollBack();
  }));
  return error instanceof RollBack ? null : error;
}

function caught(body: () => void): unknown {
  try {
    body();
    return null;
  } catch (error) {
    return error ?? new Error('Something empty was thrown');
  }
}

function failureOf(test: TestClass, method: CompiledMethod, error: unknown): TestFailure {
  const place = { class: test.name, method: method.name };
  if (error instanceof ApexException) return { ...place, message: exceptionText(error), stack: stackTraceText(error) };
  const { message, stack } = error as Error;
  // A defect of this program, not of the code under test: keep JavaScript's own words.
  return { ...place, message: `Internal error: ${message}`, stack: stack ?? '' };
}
