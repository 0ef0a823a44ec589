import { sobjectDeclarations } from '../compiler/apex/index.ts';
import { emitMetadata, schemaSource, sortedAndUnique, validateMetadata, type EmittedFile } from '../compiler/metadata/index.ts';
import { objects, packageComponents } from '../package/schema/index.ts';
import { apexFiles, sourceFiles } from './apex-files.ts';
import { outputFolders } from './project.ts';
import { reachableClasses } from './reachable-classes.ts';
import { componentTypes } from './server-methods/component-types.ts';
import { readServerApi } from './server-methods/read-server-api.ts';

/** A folder, from the root of the repository, and all that should lie in it. */
export interface OutputFolder {
  readonly folder: string;
  /** Sorted by path. */
  readonly files: readonly EmittedFile[];
  /** Whether it is right although something does not compile: types that sources are mended by. */
  readonly evenWithErrors: boolean;
}

export interface PackageOutput {
  outputs: OutputFolder[];
  /** Source maps of the Apex: no part of the package. */
  sourceMaps: readonly EmittedFile[];
  /** Complaints of the Apex compiler and of the metadata validator; empty when a deploy would be taken. */
  errors: string;
}

/** The whole package, and the types by which editors check its sources. Where there are errors, files may be missing and no deploy would be taken. */
export async function packageFiles(): Promise<PackageOutput> {
  const apex = await apexFiles();
  const files = sortedAndUnique([...emitMetadata(packageComponents(reachableClasses(apex.files))), ...apex.files]);
  const problems = validateMetadata(files).map(({ path, element, message }) => `${path}: ${element}: ${message}`);
  const types = [{ path: 'sobjects.d.ts', text: sobjectDeclarations(schemaSource(objects)) }];
  const server = serverTypes();
  const outputs = [
    { folder: outputFolders.package, files, evenWithErrors: false },
    { folder: outputFolders.sobjectTypes, files: types, evenWithErrors: true },
    { folder: outputFolders.serverTypes, files: server.files, evenWithErrors: true },
  ];
  return { outputs, sourceMaps: sortedAndUnique(apex.sourceMaps), errors: [apex.errors, server.error, ...problems].filter((line) => line !== '').join('\n') };
}

/** Signatures that no component could call are told as what does not compile is. */
function serverTypes(): { files: EmittedFile[]; error: string } {
  try {
    return { files: [{ path: 'server.d.ts', text: componentTypes(readServerApi(sourceFiles())) }], error: '' };
  } catch (error) {
    return { files: [], error: error instanceof Error ? error.message : String(error) };
  }
}
