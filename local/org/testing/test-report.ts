/** Result of a test run; the shape that `local-org test --json` prints. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly compileErrors: readonly { readonly file: string; readonly line: number | null; readonly column: number | null; readonly message: string }[];
  readonly failures: readonly TestFailure[];
  /** By class (`ns.Class`) or trigger; empty unless coverage was asked for. */
  readonly coverage: Readonly<Record<string, Coverage>>;
  /** Milliseconds. */
  readonly ms: number;
}

export interface TestFailure {
  readonly class: string;
  readonly method: string;
  readonly message: string;
  readonly stack: string;
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
}
