import { ApexException } from '../runtime/exceptions.ts';
import { stackTraceText } from '../runtime/stack.ts';
import { exceptionText } from '../runtime/values/text.ts';
import { transaction, type CompiledMethod, type SecurityService } from '../runtime/services.ts';
import type { OrgJobs } from '../jobs/job-service.ts';
import type { Transactions } from '../jobs/transactions.ts';
import type { TestClass } from './find-tests.ts';
import type { TestFailure, TestOutcome } from './test-report.ts';

export interface TestEnvironment {
  readonly transactions: Transactions;
  readonly jobs: OrgJobs;
  readonly security: SecurityService;
  readonly adminId: string;
}

/** Thrown to take back what a test did. */
class RollBack extends Error {}

/**
 * Runs the tests of a class. They share the rows of its `@TestSetup`, each in a transaction of its own that is taken back; so is everything at the end.
 */
export function runClass(environment: TestEnvironment, test: TestClass, ended: (outcome: TestOutcome) => void): void {
  const broken = takenBack(environment, () => {
    let setupError: unknown = null;
    for (const method of test.setup) {
      setupError ??= caught(() => environment.transactions.run('test', () => invoke(environment, method)));
    }
    for (const method of test.methods) {
      const started = performance.now();
      const error = setupError ?? takenBack(environment, () => {
        if (seesAllData(test, method)) transaction().testState.set('test.seesAllData', true);
        invoke(environment, method);
      });
      ended({
        class: test.name, method: method.name, ms: Math.round(performance.now() - started),
        failure: error === null ? null : failureOf(test, method, error),
      });
    }
  });
  if (broken !== null) throw broken;
}

/** `@IsTest(SeeAllData=true)` of the method or its class. */
function seesAllData({ compiled }: TestClass, method: CompiledMethod): boolean {
  return [...method.annotations, ...compiled.annotations].some(({ name, parameters }) => name === 'istest' && Object.entries(parameters).some(([key, value]) => key.toLowerCase() === 'seealldata' && String(value).toLowerCase() === 'true'));
}

function invoke({ security, jobs, adminId }: TestEnvironment, method: CompiledMethod): void {
  security.runAs(adminId, () => jobs.inTestMethod(() => method.invoke(null, [])));
}

/** Runs a body in a transaction that is always rolled back; answers what it threw, or null. */
function takenBack({ transactions }: TestEnvironment, body: () => void): unknown {
  const error = caught(() => transactions.run('test', () => {
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
