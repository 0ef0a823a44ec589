/** A rule, and a change of the emitted Apex that breaks it. */
export interface Mutation {
  readonly rule: string;
  /** What the mutant does wrong. */
  readonly says: string;
  /** Class or trigger. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

export const mutation = (rule: string, file: string, says: string, find: string, replace: string): Mutation => ({
  rule,
  file,
  says,
  find,
  replace,
});
