import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { EmittedFile } from '../compiler/metadata/index.ts';

/** What separates a directory from the files that it should hold; paths as in `EmittedFile`, sorted. */
export interface Drift {
  readonly missing: readonly string[];
  readonly different: readonly string[];
  /** There, yet emitted no longer. */
  readonly surplus: readonly string[];
}

/** Compares byte for byte. A directory that does not exist yet is an empty one. */
export function findDrift(directory: string, files: readonly EmittedFile[]): Drift {
  const present = new Set(listFiles(directory));
  const wanted = new Set(files.map((file) => file.path));
  const inPlace = files.filter((file) => present.has(file.path));
  return {
    missing: files.filter((file) => !present.has(file.path)).map((file) => file.path),
    different: inPlace.filter((file) => readFileSync(join(directory, file.path), 'utf8') !== file.text).map((file) => file.path),
    surplus: [...present].filter((path) => !wanted.has(path)).sort(),
  };
}

/** Makes the directory hold exactly these files. Files that are right already keep their time stamps. */
export function removeDrift(directory: string, files: readonly EmittedFile[], drift: Drift): void {
  const toWrite = new Set([...drift.missing, ...drift.different]);
  for (const path of drift.surplus) {
    rmSync(join(directory, path));
    removeEmptyFolders(directory, dirname(join(directory, path)));
  }
  for (const { path, text } of files) {
    if (!toWrite.has(path)) continue;
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

function listFiles(directory: string): string[] {
  if (statSync(directory, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function removeEmptyFolders(root: string, folder: string): void {
  if (folder === root || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(root, dirname(folder));
}
