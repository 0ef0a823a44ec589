import type { ModuleCoverage } from '../../language/index.ts';
import type { PackageSource } from '../../metadata/index.ts';
import type { TestOutcome } from '../test-report.ts';

/** What a helping thread is started with. */
export interface WorkerOrder {
  /** From 0. */
  readonly thread: number;
  readonly queue: SharedArrayBuffer;
  readonly source: PackageSource;
  readonly tests: readonly string[] | undefined;
  readonly shuffle: number | undefined;
  readonly coverage: boolean;
}

/** What it tells: each class that it has run, and at the end what it covered. */
export type WorkerMessage =
  | { readonly kind: 'class'; readonly outcomes: readonly TestOutcome[] }
  | { readonly kind: 'end'; readonly coverage: readonly ModuleCoverage[] };
