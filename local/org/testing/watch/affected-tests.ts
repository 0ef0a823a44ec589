import type { PackageSource, SourceFile } from '../../metadata/index.ts';

/** What is known of one test class from its last run. */
export interface TestKnowledge {
  /** With namespace, as reports have it. */
  readonly name: string;
  /** Names of the classes and triggers whose statements it ran, in lower case and without namespace; its own is among them. */
  readonly ran: ReadonlySet<string>;
}

/** Names of classes and triggers whose text is new, changed or gone, in lower case; `all` when something else changed that any test may depend on. */
export function changedApex(before: PackageSource, after: PackageSource): ReadonlySet<string> | 'all' {
  const [old, now] = [before, after].map(({ files }) => new Map(files.map((file) => [file.path, file.text])));
  const changed = [...new Set([...old!.keys(), ...now!.keys()])].filter((path) => old!.get(path) !== now!.get(path));
  const names = new Set<string>();
  for (const path of changed) {
    const name = apexName(path);
    if (name === null) return 'all';
    names.add(name);
  }
  return names;
}

/**
 * Test classes that a change of classes can reach: those that ran one of them, and those that ran code which names one. A constant, an enum or an interface
 * has no statement that could be seen to run, and what is new has not run yet.
 */
export function affectedTests(changed: ReadonlySet<string>, tests: readonly TestKnowledge[], sources: PackageSource): string[] {
  const words = new Map(sources.files.flatMap((file) => {
    const name = apexName(file.path);
    return name === null ? [] : [[name, wordsOf(file)] as const];
  }));
  const reaches = (name: string): boolean => changed.has(name) || [...changed].some((one) => words.get(name)?.has(one) === true);
  return tests.filter(({ ran }) => [...ran].some(reaches)).map(({ name }) => name);
}

/** `main/classes/Queue.cls` -> `queue`; null for everything but classes and triggers. */
export function apexName(path: string): string | null {
  return /([^/]+)\.(?:cls|trigger)$/.exec(path)?.[1]?.toLowerCase() ?? null;
}

/** Every name that a text could mean a class by, those in strings too: `Type.forName('X')`. */
function wordsOf({ text }: SourceFile): ReadonlySet<string> {
  return new Set((text.match(/\w+/g) ?? []).map((word) => word.toLowerCase()));
}
