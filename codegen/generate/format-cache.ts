import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatApex, type CompiledFile } from '../compiler/apex/index.ts';
import { cacheDirectory, repositoryRoot } from './project.ts';

const defaultFolder = join(cacheDirectory, 'formatted-apex');

/**
 * Formats compiled files, and remembers the result by their text: the formatter starts a process for each file, which takes longer than
 * all the rest, and most files are the same as last time.
 *
 * @returns the files in their order
 */
export async function formatCached<F extends Entry & Pick<CompiledFile, 'path'>>(
  files: readonly F[],
  format: (files: readonly F[]) => Promise<F[]> = formatApex,
  folder = defaultFolder,
): Promise<F[]> {
  mkdirSync(folder, { recursive: true });
  const versions = formatterVersions();
  const paths = files.map((file) => join(folder, `${keyOf(file, versions)}.json`));
  const known = paths.map(readEntry);
  const unknown = files.filter((_file, index) => known[index] === undefined);
  const fresh = await format(unknown);
  let next = 0;
  return files.map((file, index) => {
    const entry = known[index];
    if (entry) return { ...file, ...entry };
    const formatted = fresh[next++]!;
    writeEntry(paths[index]!, formatted);
    return formatted;
  });
}

type Entry = Pick<CompiledFile, 'apex' | 'lineMap'>;

function keyOf({ apex, lineMap }: Entry, versions: string): string {
  return createHash('sha256').update(versions).update(apex).update(JSON.stringify(lineMap)).digest('hex');
}

/** Another formatter writes other text. */
function formatterVersions(): string {
  const lock = JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string }> };
  return ['prettier', 'prettier-plugin-apex'].map((name) => lock.packages[`node_modules/${name}`]?.version).join(' ');
}

function readEntry(path: string): Entry | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Entry;
  } catch {
    return undefined;
  }
}

function writeEntry(path: string, { apex, lineMap }: Entry): void {
  writeFileSync(path, JSON.stringify({ apex, lineMap }));
}
