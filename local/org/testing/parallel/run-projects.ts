import { availableParallelism } from 'node:os';
import type { ModuleCoverage } from '../../language/index.ts';
import type { PackageSource } from '../../metadata/index.ts';
import { openOrg } from '../../org.ts';
import { loadForTests } from '../load-projects.ts';
import type { TestOutcome, TestReport, TestRunOptions } from '../test-report.ts';
import { TestHelpers } from './run-in-parallel.ts';

export interface ProjectRunOptions extends TestRunOptions {
  readonly coverage?: boolean;
  /** Threads, this one included; as many as there are processors, and as the tests are worth, when absent. */
  readonly workers?: number;
}

/** Tests that are worth a thread: it needs about as long to load and compile as these need to run. */
const testsPerThread = 60;

/** Runs the Apex tests of a project in orgs of their own, one for each thread. Throws a sentence for names of tests that are not there. */
export async function runProjectTests(source: PackageSource, options: ProjectRunOptions = {}): Promise<TestReport> {
  const started = performance.now();
  const coverage = options.coverage === true;
  const helpers = new TestHelpers((options.workers ?? worthwhileThreads(source, options)) - 1, source, { ...options, coverage });
  const org = openOrg({ coverage });
  try {
    const compileErrors = loadForTests(org, source);
    const outcomes: TestOutcome[] = [];
    const covered: ModuleCoverage[] = [...org.runTestsOf(helpers.queue, options, (ran) => outcomes.push(...ran))];
    const helped = await helpers.finish();
    return { ...org.reportOf([...outcomes, ...helped.outcomes], [...covered, ...helped.coverage], started), compileErrors };
  } catch (error) {
    await helpers.stop();
    throw error;
  } finally {
    org.close();
  }
}

/** Counts tests by their annotations: nothing is compiled yet. */
function worthwhileThreads(source: PackageSource, { tests }: ProjectRunOptions): number {
  if (tests !== undefined && tests.length > 0) return 1;
  const count = source.files.reduce((sum, { path, text }) => (path.endsWith('.cls') ? sum + (text.match(/@istest\b|\btestmethod\b/gi)?.length ?? 0) : sum), 0);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(count / testsPerThread)));
}
