import { join } from 'node:path';

/** Where things lie in the repository. */
export const repositoryRoot = join(import.meta.dirname, '..', '..');
export const apexSources = join(repositoryRoot, 'codegen', 'package', 'apex');
export const packageSources = join(repositoryRoot, 'codegen', 'package');
export const compilerSources = join(repositoryRoot, 'codegen', 'compiler');
export const outputDirectory = join(repositoryRoot, 'force-app', 'main', 'default');

/** What may be deleted at any time. */
export const cacheDirectory = join(repositoryRoot, '.cache');
