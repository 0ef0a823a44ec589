import type { PackageSource } from '../../metadata/index.ts';
import { openOrg } from '../../org.ts';
import { loadForTests } from '../load-projects.ts';
import type { TestOutcome, TestReport } from '../test-report.ts';
import { affectedTests, apexName, changedApex, type TestKnowledge } from './affected-tests.ts';

export interface WatchRun {
  readonly report: TestReport;
  /** Test classes that were run, with namespace. */
  readonly ran: readonly string[];
}

/**
 * Runs the tests of a project again and again as it changes, each time only those that the change can reach. What a test reaches is what it ran: the org counts
 * statements, so triggers and classes by name are seen too.
 */
export class TestWatch {
  readonly #tests: readonly string[] | undefined;
  #source: PackageSource | null = null;
  #known: readonly TestKnowledge[] = [];
  /** Classes with failures, and those that could not run: they run again whatever changes. */
  #open = new Set<string>();

  /** @param tests - `Class` or `Class.method` to look at only; all when absent */
  constructor(tests?: readonly string[]) {
    this.#tests = tests;
  }

  /** Runs what a new state of the project needs; everything at the first time. */
  run(source: PackageSource): WatchRun {
    const started = performance.now();
    const before = this.#source;
    const org = openOrg({ coverage: true });
    try {
      const compileErrors = loadForTests(org, source);
      const all = org.testClasses(this.#tests);
      const wanted = before === null ? all : all.filter((name) => this.#isWanted(name, before, source));
      const outcomes: TestOutcome[] = [];
      const known = new Map(this.#known.map((one) => [one.name, one]));
      for (const name of wanted) {
        const { tests, coverage } = org.runTests({ tests: this.#namesIn(name) });
        outcomes.push(...tests);
        const ran = Object.entries(coverage).filter(([, { covered }]) => covered > 0).map(([module]) => bare(module));
        known.set(name, { name, ran: new Set([bare(name), ...ran]) });
        if (tests.some(({ failure }) => failure !== null)) this.#open.add(name);
        else this.#open.delete(name);
      }
      this.#known = all.flatMap((name) => known.get(name) ?? []);
      this.#source = source;
      return { report: { ...org.reportOf(outcomes, [], started), compileErrors }, ran: wanted };
    } finally {
      org.close();
    }
  }

  #isWanted(name: string, before: PackageSource, source: PackageSource): boolean {
    if (this.#open.has(name) || !this.#known.some((one) => one.name === name)) return true;
    const changed = changedApex(before, source);
    if (changed === 'all') return true;
    return affectedTests(changed, this.#known, source).includes(name);
  }

  /** The methods of a class that were asked for, or the class. */
  #namesIn(name: string): readonly string[] {
    const wanted = this.#tests?.filter((test) => [name, bare(name)].some((own) => test.toLowerCase() === own.toLowerCase() || test.toLowerCase().startsWith(`${own.toLowerCase()}.`)));
    return wanted === undefined || wanted.length === 0 ? [name] : wanted;
  }
}

/** `ns.Queue` and `Queue` -> `queue`. */
function bare(name: string): string {
  return apexName(`${name.slice(name.lastIndexOf('.') + 1)}.cls`)!;
}
