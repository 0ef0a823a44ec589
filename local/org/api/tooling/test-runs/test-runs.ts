import type { Org } from '../../../org.ts';
import type { TestClass } from '../../../testing/find-tests.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { valuesOf } from '../../../runtime/sobject.ts';
import { storeOf } from '../../org-store.ts';
import type { ToolingDatabase } from '../tooling-database.ts';
import { codeUnits } from './code-units.ts';
import { CoverageBook } from './coverage-book.ts';
import { runTestsResult, type ClassResult } from './synchronous-run.ts';
import { TestOrg, type MethodResult } from './test-org.ts';
import { selectTests, type TestRequest } from './test-selection.ts';

/** A class of a run that waits or runs. */
interface QueueItem {
  readonly id: string;
  readonly test: TestClass;
  readonly classId: string;
}

interface Totals {
  completed: number;
  failed: number;
  time: number;
  classes: number;
}

/**
 * Runs Apex tests for the Tooling API, class by class. An asynchronous run gives way to other requests after each class; its rows (ApexTestRunResult,
 * ApexTestQueueItem, ApexTestResult) tell how far it is.
 */
export class TestRuns {
  /** Called with the job id of each asynchronous run that ended. */
  readonly ended: ((jobId: string) => void)[] = [];
  readonly #org: Org;
  readonly #database: ToolingDatabase;
  readonly #tests: TestOrg;
  readonly #coverage: CoverageBook;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(org: Org, database: ToolingDatabase) {
    this.#org = org;
    this.#database = database;
    this.#tests = new TestOrg(org);
    this.#coverage = new CoverageBook(database, this.#tests, () => codeUnits(org));
  }

  /** Runs at once and answers what came out. */
  runNow(request: TestRequest): object {
    const classes = this.#select(request).map(({ test, classId }): ClassResult => ({ test, classId, results: this.#runClass(test, classId, request) }));
    if (request.skipCodeCoverage === true) return runTestsResult(classes, null);
    this.#coverage.summarize();
    return runTestsResult(classes, this.#coverage.together(classes.flatMap(({ results }) => results)));
  }

  /** Answers the id of the job that the run is. */
  start(request: TestRequest, userId: string): string {
    const selected = this.#select(request);
    const jobId = storeOf(this.#org).sequences.nextId('707');
    const runId = this.#database.put('ApexTestRunResult', {
      AsyncApexJobId: jobId, UserId: userId, IsAllTests: request.testLevel === 'RunAllTestsInOrg', Source: 'ToolingAPI', StartTime: this.#now(), Status: 'Queued', ClassesEnqueued: selected.length, ClassesCompleted: 0,
      MethodsEnqueued: selected.reduce((sum, { test }) => sum + test.methods.length, 0), MethodsCompleted: 0, MethodsFailed: 0, TestTime: 0, TestSetupTime: 0,
    });
    const items = selected.map(({ test, classId }): QueueItem => ({
      id: this.#database.put('ApexTestQueueItem', { ApexClassId: classId, Status: 'Queued', ParentJobId: jobId, TestRunResultId: runId, ShouldSkipCodeCoverage: request.skipCodeCoverage === true }), test, classId,
    }));
    this.#running = this.#running.then(() => this.#runAll(jobId, runId, items, request)).catch((error: unknown) => {
      if (this.#closed) return;
      for (const { id } of items) this.#database.put('ApexTestQueueItem', { Id: id, Status: 'Failed', ExtendedStatus: (error as Error).message });
      this.#database.put('ApexTestRunResult', { Id: runId, Status: 'Failed', EndTime: this.#now() });
    }).then(() => {
      for (const tell of this.ended) tell(jobId);
    });
    return jobId;
  }

  close(): void {
    this.#closed = true;
    this.#tests.close();
  }

  async #runAll(jobId: string, runId: string, items: readonly QueueItem[], request: TestRequest): Promise<void> {
    const totals: Totals = { completed: 0, failed: 0, time: 0, classes: 0 };
    this.#database.put('ApexTestRunResult', { Id: runId, Status: 'Processing' });
    for (const item of items) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#closed) return;
      const row = this.#database.read('ApexTestQueueItem', item.id);
      if (row === null || valuesOf(row).Status === 'Aborted') continue;
      this.#runItem(item, jobId, runId, request, totals);
      this.#database.put('ApexTestRunResult', { Id: runId, ClassesCompleted: totals.classes, MethodsCompleted: totals.completed, MethodsFailed: totals.failed, TestTime: totals.time });
    }
    if (request.skipCodeCoverage !== true) this.#coverage.summarize();
    const aborted = totals.classes < items.length;
    this.#database.put('ApexTestRunResult', { Id: runId, Status: aborted ? 'Aborted' : totals.failed > 0 ? 'Failed' : 'Completed', EndTime: this.#now() });
  }

  #runItem({ id, test, classId }: QueueItem, jobId: string, runId: string, request: TestRequest, totals: Totals): void {
    const results = this.#runClass(test, classId, request);
    const failed = results.filter(({ passed }) => !passed).length;
    for (const { method, passed, message, stackTrace, runTime } of results) {
      this.#database.put('ApexTestResult', {
        AsyncApexJobId: jobId, ApexClassId: classId, MethodName: method, Outcome: passed ? 'Pass' : 'Fail', Message: message, StackTrace: stackTrace, RunTime: runTime, TestTimestamp: this.#now(), QueueItemId: id,
        ApexTestRunResultId: runId, IsTestSetup: false,
      });
      totals.time += runTime;
    }
    this.#database.put('ApexTestQueueItem', { Id: id, Status: failed > 0 ? 'Failed' : 'Completed', ExtendedStatus: `(${results.length - failed}/${results.length})` });
    totals.completed += results.length;
    totals.failed += failed;
    totals.classes += 1;
  }

  #runClass(test: TestClass, classId: string, request: TestRequest): MethodResult[] {
    const results = this.#tests.run(test);
    if (request.skipCodeCoverage !== true) for (const result of results) this.#coverage.add(classId, result);
    return results;
  }

  #select(request: TestRequest): { readonly test: TestClass; readonly classId: string }[] {
    const units = codeUnits(this.#org);
    const keyOf = new Map(units.map(({ id, key }) => [id.slice(0, 15), key]));
    const idOf = new Map(units.map(({ id, key }) => [key, id]));
    const tests = selectTests(request, { classes: this.#tests.classes.all(), classNamed: (id) => keyOf.get(id.slice(0, 15)), suiteClasses: (suite) => this.#suite(suite) });
    return tests.map((test) => ({ test, classId: idOf.get(test.name.toLowerCase()) ?? '' }));
  }

  #suite(nameOrId: string): string[] | undefined {
    const quoted = nameOrId.replaceAll("'", "\\'");
    const { records } = this.#database.query(`SELECT Id FROM ApexTestSuite WHERE TestSuiteName = '${quoted}'${/^05F\w{12,15}$/.test(nameOrId) ? ` OR Id = '${nameOrId}'` : ''}`);
    const [suite] = records ?? [];
    if (suite === undefined) return undefined;
    const members = this.#database.query(`SELECT ApexClassId FROM TestSuiteMembership WHERE ApexTestSuiteId = '${String(valuesOf(suite).Id)}'`);
    return (members.records ?? []).map((member) => String(valuesOf(member).ApexClassId));
  }

  #now(): ApexDatetime {
    return new ApexDatetime(this.#org.services.clock.now());
  }
}
