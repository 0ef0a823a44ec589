import { basename } from 'node:path';
import { readSource, type PackageSource } from '../../local/org/metadata/index.ts';
import { openOrg } from '../../local/org/org.ts';
import { root } from '../test-stages/stage.ts';
import type { Mutation } from './mutation.ts';

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

/** Runs the Apex tests of the package with one rule broken: first those that name the broken class, where most mutants die, then all others. */
export function tryMutant(mutation: Mutation): Outcome {
  const org = openOrg();
  try {
    const deployed = org.deploy(mutated(mutation));
    const { rule, says } = mutation;
    if (!deployed.success)
      throw new StaleMutation(`The mutant "${says}" (${rule}) does not compile: ${deployed.errors[0]?.message}`);
    const near = testsNear(mutation.file);
    const isNear = (name: string): boolean => near.has(name.split('.').at(-1)!);
    const classes = org.testClasses();
    let failures = near.size === 0 ? [] : org.runTests({ tests: classes.filter(isNear) }).failures;
    if (failures.length === 0) failures = org.runTests({ tests: classes.filter((name) => !isNear(name)) }).failures;
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

function testsNear(file: string): ReadonlySet<string> {
  const near = source.files.filter(({ path, text }) => path.endsWith('Test.cls') && new RegExp(`\\b${file}\\b`).test(text));
  return new Set(near.map(({ path }) => basename(path, '.cls')));
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
