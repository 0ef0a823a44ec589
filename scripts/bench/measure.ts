/** What one measure found: a table of docs/benchmarks.md. */
export interface Table {
  readonly columns: readonly string[];
  /** A cell is a text or a number with the digits that are worth telling. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** One question about cost, and the way to its answer. */
export interface Measure {
  /** Word for the command line and for the marks in docs/benchmarks.md. */
  readonly name: string;
  readonly title: string;
  /** What exactly is measured: a reader must be able to repeat it by hand. */
  readonly how: string;
  run(): Promise<Table>;
}
