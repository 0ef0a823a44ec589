import { MetadataError, readSource, type PackageSource } from '../metadata/index.ts';
import type { DeployError, Org } from '../org.ts';

/** One package of several folders: they are deployed at once, so they may need each other. Throws {@link MetadataError}. */
export function readProjects(directories: readonly string[], namespace: string | null): PackageSource {
  const sources = directories.map((directory) => readSource(directory, namespace));
  const [first] = sources;
  if (first !== undefined && sources.length === 1) return first;
  return {
    namespace: first?.namespace ?? null,
    files: sources.flatMap(({ files }, index) => files.map((file) => ({ ...file, path: `${directories[index]!.replace(/\/+$/, '')}/${file.path}` }))),
  };
}

/** Loads what compiles, so that one broken class does not hide what the others do. Answers what is wrong. */
export function loadForTests(org: Org, source: PackageSource): readonly DeployError[] {
  try {
    return org.deploy(source, 'whatCompiles').errors;
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    return [{ file: error.file, line: error.line, column: null, message: error.message }];
  }
}
