import { emitMetadata, sortedAndUnique, validateMetadata, type EmittedFile } from '../compiler/metadata/index.ts';
import { packageComponents } from '../package/schema/index.ts';
import { apexFiles } from './apex-files.ts';
import { reachableClasses } from './reachable-classes.ts';

export interface PackageOutput {
  /** Sorted by path. */
  files: EmittedFile[];
  /** Complaints of the Apex compiler and of the metadata validator; empty when a deploy would be taken. */
  errors: string;
}

/** All files of the package. Where there are errors, files may be missing and no deploy would be taken. */
export async function packageFiles(): Promise<PackageOutput> {
  const apex = await apexFiles();
  const files = sortedAndUnique([...emitMetadata(packageComponents(reachableClasses(apex.files))), ...apex.files]);
  const problems = validateMetadata(files).map(({ path, element, message }) => `${path}: ${element}: ${message}`);
  return { files, errors: [apex.errors, ...problems].filter((line) => line !== '').join('\n') };
}
