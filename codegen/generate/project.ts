import { join } from 'node:path';

/** Where things lie in the repository. */
export const repositoryRoot = join(import.meta.dirname, '..', '..');
export const apexSources = join(repositoryRoot, 'codegen', 'package', 'apex');
export const packageSources = join(repositoryRoot, 'codegen', 'package');
export const compilerSources = join(repositoryRoot, 'codegen', 'compiler');

/**
 * What is generated, as paths from the root: the package, the SObject types that editors see, and the types by which components call the server.
 * Nothing else may lie in them.
 */
export const outputFolders = {
  package: 'force-app/main/default',
  sobjectTypes: 'codegen/compiler/platform/generated',
  serverTypes: 'codegen/package/lwc/generated',
} as const;

/** What may be deleted at any time. */
export const cacheDirectory = join(repositoryRoot, '.cache');

/** Source maps of the emitted Apex, by their paths from the repository's root; what runs the package reads them. */
export const sourceMapFolder = join(cacheDirectory, 'source-maps', outputFolders.package);
