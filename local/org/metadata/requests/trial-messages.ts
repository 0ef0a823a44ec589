import type { Coverage, TestOutcome } from '../../testing/test-report.ts';
import type { DeployError } from '../deployment.ts';
import type { SourceFile } from '../source-files.ts';
import type { TestLevel } from './deploy-options.ts';

/** What a trial works on. */
export interface TrialOrder {
  /** The org, as bytes. */
  readonly image: Uint8Array;
  readonly files: readonly SourceFile[];
  readonly partly: boolean;
  readonly testLevel: TestLevel;
  /** Test classes of `RunSpecifiedTests`. */
  readonly runTests: readonly string[];
  /** Moment of the org's clock, milliseconds since 1970. */
  readonly now: number;
}

export interface ClassNote {
  /** `ns.Class` */
  readonly name: string;
  readonly id: string | null;
  readonly kind: 'Class' | 'Trigger';
}

/** What a trial tells while it runs. */
export type TrialMessage =
  | { readonly kind: 'compiled'; readonly errors: readonly DeployError[]; readonly paths: readonly string[] }
  | { readonly kind: 'test'; readonly done: number; readonly total: number; readonly passed: boolean }
  | { readonly kind: 'tested'; readonly tests: readonly TestOutcome[]; readonly coverage: Readonly<Record<string, Coverage>>; readonly classes: readonly ClassNote[] }
  | { readonly kind: 'noSuchTest'; readonly message: string }
  | { readonly kind: 'end' };
