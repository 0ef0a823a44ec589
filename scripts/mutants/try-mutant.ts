import { readSource, type PackageSource } from '../../local/org/metadata/index.ts';
import { openOrg } from '../../local/org/org.ts';
import { root } from '../test-stages/stage.ts';
import type { Mutation } from './mutations.ts';

/** The mutation no longer fits the package: its text moved, or the mutant does not compile. */
export class StaleMutation extends Error {}

export interface Outcome {
  readonly rule: string;
  readonly says: string;
  readonly killed: boolean;
  /** Test methods that turned red, or the compile error. */
  readonly killedBy: readonly string[];
}

const source = readSource(root, null);

/** Runs all Apex tests of the package with one rule broken. */
export function tryMutant(mutation: Mutation): Outcome {
  const org = openOrg();
  try {
    const deployed = org.deploy(mutated(mutation));
    const { rule, says } = mutation;
    if (!deployed.success)
      throw new StaleMutation(`The mutant "${says}" (${rule}) does not compile: ${deployed.errors[0]?.message}`);
    const { failures } = org.runTests({});
    return {
      rule,
      says,
      killed: failures.length > 0,
      killedBy: failures.map((failure) => `${failure.class}.${failure.method}`),
    };
  } finally {
    org.close();
  }
}

/** The package with the change; the text to replace must be there exactly once, so that a mutant never goes stale unnoticed. */
function mutated({ rule, file, find, replace }: Mutation): PackageSource {
  const name = `/${file}.${file.endsWith('Requested') || file.endsWith('Overflowed') ? 'trigger' : 'cls'}`;
  let found = 0;
  const files = source.files.map((one) => {
    if (!one.path.endsWith(name)) return one;
    found += one.text.split(find).length - 1;
    return { ...one, text: one.text.replace(find, replace) };
  });
  if (found !== 1)
    throw new StaleMutation(
      `Mutant of ${rule}: ${JSON.stringify(find)} stands ${found} times in ${file}; it must stand there once.`,
    );
  return { ...source, files };
}
