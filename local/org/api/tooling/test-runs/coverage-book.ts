import type { ToolingDatabase } from '../tooling-database.ts';
import type { MethodResult, TestOrg } from './test-org.ts';

/** A class or trigger that coverage is told of. */
export interface CodeUnit {
  readonly id: string;
  readonly name: string;
  readonly namespace: string | null;
  /** `ns.Name`, lower case. */
  readonly key: string;
  readonly isTest: boolean;
}

export interface UnitCoverage {
  readonly unit: CodeUnit;
  readonly covered: readonly number[];
  readonly uncovered: readonly number[];
}

/**
 * What tests covered: each method's part as rows of ApexCodeCoverage, all together as ApexCodeCoverageAggregate and ApexOrgWideCoverage. A new run of a method
 * replaces what it covered before; a deployment forgets all. Test classes and code of packages are left out, as on Salesforce.
 */
export class CoverageBook {
  readonly #database: ToolingDatabase;
  readonly #tests: TestOrg;
  readonly #units: () => readonly CodeUnit[];
  #version: unknown = null;
  /** Covered lines by method (`classId.method`) and unit. */
  readonly #byMethod = new Map<string, ReadonlyMap<string, ReadonlySet<number>>>();

  constructor(database: ToolingDatabase, tests: TestOrg, units: () => readonly CodeUnit[]) {
    this.#database = database;
    this.#tests = tests;
    this.#units = units;
  }

  add(testClassId: string, { method, coveredLines }: MethodResult): void {
    this.#forgetOld();
    this.#byMethod.set(`${testClassId}.${method.toLowerCase()}`, coveredLines);
    this.#database.remove('ApexCodeCoverage', '"ApexTestClassId" = ? AND "TestMethodName" = ?', testClassId, method);
    const lines = this.#tests.lines();
    for (const { id, key } of this.#shown()) {
      const hit = coveredLines.get(key);
      if (hit === undefined) continue;
      this.#database.put('ApexCodeCoverage', { ApexTestClassId: testClassId, TestMethodName: method, ApexClassOrTriggerId: id, ...row(split(lines.get(key) ?? [], hit)) });
    }
  }

  /** Writes the rows of all methods together. */
  summarize(): void {
    this.#forgetOld();
    this.#database.remove('ApexCodeCoverageAggregate');
    this.#database.remove('ApexOrgWideCoverage');
    const all = this.together();
    for (const coverage of all) this.#database.put('ApexCodeCoverageAggregate', { ApexClassOrTriggerId: coverage.unit.id, ...row(coverage) });
    this.#database.put('ApexOrgWideCoverage', { PercentCovered: percent(all) });
  }

  /** Each class and trigger with what the noted methods cover of it, or only those of one run. */
  together(only?: readonly MethodResult[]): UnitCoverage[] {
    const methods = only?.map(({ coveredLines }) => coveredLines) ?? [...this.#byMethod.values()];
    const lines = this.#tests.lines();
    return this.#shown().flatMap((unit) => {
      const own = lines.get(unit.key) ?? [];
      if (own.length === 0) return [];
      const hit = new Set(methods.flatMap((covered) => [...(covered.get(unit.key) ?? [])]));
      return [{ unit, ...split(own, hit) }];
    });
  }

  #shown(): CodeUnit[] {
    return this.#units().filter(({ namespace, isTest }) => namespace === null && !isTest);
  }

  #forgetOld(): void {
    if (this.#version === this.#tests.version) return;
    this.#version = this.#tests.version;
    this.#byMethod.clear();
    this.#database.remove('ApexCodeCoverage');
  }
}

function split(lines: readonly number[], hit: ReadonlySet<number>): { covered: number[]; uncovered: number[] } {
  return { covered: lines.filter((line) => hit.has(line)), uncovered: lines.filter((line) => !hit.has(line)) };
}

function row({ covered, uncovered }: Pick<UnitCoverage, 'covered' | 'uncovered'>): Record<string, unknown> {
  return { NumLinesCovered: covered.length, NumLinesUncovered: uncovered.length, Coverage: JSON.stringify({ coveredLines: covered, uncoveredLines: uncovered }) };
}

/** Whole per cent, rounded down. */
function percent(all: readonly UnitCoverage[]): number {
  const covered = all.reduce((sum, unit) => sum + unit.covered.length, 0);
  const total = all.reduce((sum, unit) => sum + unit.covered.length + unit.uncovered.length, 0);
  return total === 0 ? 0 : Math.floor((covered / total) * 100);
}
