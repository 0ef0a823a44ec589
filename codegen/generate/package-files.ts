import { emitMetadata, sortedAndUnique, validateMetadata, type EmittedFile } from '../compiler/metadata/index.ts';
import { packageComponents } from '../package/schema/index.ts';
import { apexFiles } from './apex-files.ts';
import { reachableClasses } from './reachable-classes.ts';

/** A package that Salesforce would refuse. The message lists every complaint, one a line. */
export class InvalidPackageError extends Error {
  override readonly name = 'InvalidPackageError';
}

/**
 * All files of the package, sorted by path.
 *
 * @throws InvalidPackageError where the Apex sources do not compile or a deploy would be refused
 */
export async function packageFiles(): Promise<EmittedFile[]> {
  const apex = await apexFiles();
  const files = sortedAndUnique([...emitMetadata(packageComponents(reachableClasses(apex))), ...apex]);
  const problems = validateMetadata(files);
  if (problems.length > 0) {
    throw new InvalidPackageError(problems.map(({ path, element, message }) => `${path}: ${element}: ${message}`).join('\n'));
  }
  return files;
}
