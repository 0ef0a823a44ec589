import { openOrg, type Org } from '../../../org.ts';
import type { TestClass } from '../../../testing/find-tests.ts';

/** What became of a test method. */
export interface MethodResult {
  readonly method: string;
  readonly passed: boolean;
  readonly message: string | null;
  readonly stackTrace: string | null;
  /** Milliseconds. */
  readonly runTime: number;
  /** Lines that ran, by class or trigger (`ns.Name`, lower case). */
  readonly coveredLines: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * A copy of the org in memory where tests run: with its code and metadata and none of its records, counting coverage. Made when the first test asks, and again
 * when something was deployed.
 */
export class TestOrg {
  readonly #org: Org;
  #copy: Org | null = null;
  #program: unknown = null;

  constructor(org: Org) {
    this.#org = org;
  }

  get classes(): Org['services']['classes'] {
    return this.#current().services.classes;
  }

  /** Lines that hold code, by class or trigger. */
  lines(): Map<string, number[]> {
    const modules = this.#current().deployments.program.registry.coverage();
    return new Map(modules.map(({ name, lines }) => [name.toLowerCase(), [...new Set(lines)].sort((a, b) => a - b)]));
  }

  /** Changes with every deployment: what was covered before says nothing then. */
  get version(): unknown {
    return this.#org.deployments.program;
  }

  run(test: TestClass): MethodResult[] {
    const copy = this.#current();
    const { registry } = copy.deployments.program;
    const results: Omit<MethodResult, 'message' | 'stackTrace'>[] = [];
    let before = registry.coverage().map(({ hits }) => hits.slice().fill(0));
    let started = performance.now();
    const report = copy.runTests({
      tests: test.methods.map(({ name }) => `${test.name}.${name}`),
      progress: ({ name, passed }) => {
        const modules = registry.coverage();
        const covered = modules.flatMap((module, at): [string, Set<number>][] => {
          const lines = new Set(module.lines.filter((_line, counter) => module.hits[counter]! > before[at]![counter]!));
          return lines.size === 0 ? [] : [[module.name.toLowerCase(), lines]];
        });
        before = modules.map(({ hits }) => hits.slice());
        results.push({ method: name.slice(test.name.length + 1), passed, runTime: Math.round(performance.now() - started), coveredLines: new Map(covered) });
        started = performance.now();
      },
    });
    return results.map((result) => {
      const failure = report.failures.find(({ method }) => method === result.method);
      return { ...result, message: failure?.message ?? null, stackTrace: failure?.stack ?? null };
    });
  }

  close(): void {
    this.#copy?.close();
    this.#copy = null;
  }

  #current(): Org {
    const { deployments, services } = this.#org;
    if (this.#copy === null || this.#program !== deployments.program) {
      this.close();
      this.#copy = openOrg({ clock: services.clock, coverage: true });
      const { errors } = this.#copy.deployments.replaceAll(deployments.sources);
      if (errors.length > 0) throw new Error(`The org's code does not compile: ${errors[0]!.file} ${errors[0]!.message}`);
      this.#program = deployments.program;
    }
    return this.#copy;
  }
}
