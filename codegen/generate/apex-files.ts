import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EmittedFile } from '../compiler/metadata/index.ts';
import { compilerSources } from './project.ts';

/** The emitted classes and triggers with their description files. */
export async function apexFiles(): Promise<EmittedFile[]> {
  if (!existsSync(join(compilerSources, 'apex', 'index.ts'))) return [];
  throw new Error('The Apex compiler is there: connect it here.');
}
