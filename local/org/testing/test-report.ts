/** Result of a test run; the shape that `local-org test --json` prints. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly compileErrors: readonly { readonly file: string; readonly line: number | null; readonly column: number | null; readonly message: string }[];
  readonly failures: readonly TestFailure[];
  /** Every test that ran, by class name and place in its source. */
  readonly tests: readonly TestOutcome[];
  /** By class (`ns.Class`) or trigger; empty unless coverage was asked for. */
  readonly coverage: Readonly<Record<string, Coverage>>;
  /** Milliseconds. */
  readonly ms: number;
}

export interface TestFailure {
  /** With namespace. */
  readonly class: string;
  readonly method: string;
  /** `System.AssertException: Assertion Failed: …` */
  readonly message: string;
  /** Apex frames, innermost first; lines of the TypeScript source where a source map tells them. */
  readonly stack: string;
}

export interface TestOutcome {
  readonly class: string;
  readonly method: string;
  /** Milliseconds; the class's setup is not in it. */
  readonly ms: number;
  /** Null when it passed. */
  readonly failure: TestFailure | null;
}

export interface Coverage {
  readonly covered: number;
  readonly total: number;
  readonly percent: number;
  readonly uncoveredLines: readonly number[];
}

export interface TestProgress {
  readonly done: number;
  readonly total: number;
  /** `Class.method`, the one that ended. */
  readonly name: string;
  readonly passed: boolean;
}

export interface TestRunOptions {
  /** `Class` or `Class.method`, case ignored; everything when absent. */
  readonly tests?: readonly string[];
  readonly progress?: (progress: TestProgress) => void;
  /** Classes, and the methods in each, in an order that this number decides; by name and source when absent. */
  readonly shuffle?: number;
}
