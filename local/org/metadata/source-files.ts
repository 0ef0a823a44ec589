import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { unzipSync } from 'fflate';
import { MetadataError } from './metadata-error.ts';

/** One file of a package, before anything is read into it. */
export interface SourceFile {
  /** As messages show it, with `/`: relative to the project, or inside the zip. */
  readonly path: string;
  /** Empty for a file that is no text. */
  readonly text: string;
  /** The bytes of a file that is no text, in base64. */
  readonly base64?: string;
}

/** Metadata that is deployed together, with the namespace of the package it makes. */
export interface PackageSource {
  readonly namespace: string | null;
  readonly files: readonly SourceFile[];
}

/** Files whose bytes may be no text. Of these it is tried. */
const binary = /\.(png|jpe?g|gif|ico|zip|resource|woff2?|ttf|eot|pdf|mp[34]|jar)$/i;

interface ProjectFile {
  readonly packageDirectories?: readonly { readonly path?: string }[];
  readonly namespace?: string;
}

/**
 * Reads what can be deployed from a folder: an sfdx project (`sfdx-project.json` in it: its package directories), or any folder with metadata in
 * source or metadata format. A `.forceignore` of the project holds.
 * @param namespace - overrides the one of `sfdx-project.json`, `null` takes it away
 */
export function readSource(directory: string, namespace?: string | null): PackageSource {
  const root = resolve(directory);
  if (!existsSync(root)) throw new MetadataError('There is no such folder.', directory);
  const projectRoot = projectRootOf(root);
  const project = projectRoot === null ? null : readProject(projectRoot);
  const starts = projectRoot === root ? directoriesOf(project!, root) : [root];
  const base = projectRoot ?? root;
  const ignored = readForceIgnore(base);
  const files = starts.flatMap((start) => [...walk(start, base, ignored)]);
  return { namespace: namespace === undefined ? project?.namespace || null : namespace, files: unique(files) };
}

/** The entries of a deploy zip (metadata format); a single top folder is taken off. */
export function readZip(bytes: Uint8Array, namespace: string | null = null): PackageSource {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes);
  } catch (error) {
    throw new MetadataError(`This is no zip file: ${(error as Error).message}`, 'package.zip');
  }
  const names = Object.keys(entries).filter((name) => !name.endsWith('/'));
  const manifest = names.filter((name) => name === 'package.xml' || name.endsWith('/package.xml')).sort((a, b) => a.length - b.length)[0];
  const top = manifest === undefined ? '' : manifest.slice(0, -'package.xml'.length);
  const files = names
    .filter((name) => name.startsWith(top))
    .map((name) => sourceFile(name.slice(top.length), entries[name]!));
  return { namespace, files };
}

/** A file of which only the bytes are known. */
export function sourceFile(path: string, bytes: Uint8Array): SourceFile {
  if (!binary.test(path)) return { path, text: new TextDecoder().decode(bytes) };
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, text: '', base64: Buffer.from(bytes).toString('base64') };
  }
}

/** What a file holds. */
export function bytesOf({ text, base64 }: SourceFile): Uint8Array {
  return base64 === undefined ? new TextEncoder().encode(text) : new Uint8Array(Buffer.from(base64, 'base64'));
}

function projectRootOf(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'sfdx-project.json'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function readProject(root: string): ProjectFile {
  const file = join(root, 'sfdx-project.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProjectFile;
  } catch (error) {
    throw new MetadataError(`This is no JSON: ${(error as Error).message}`, file);
  }
}

function directoriesOf(project: ProjectFile, root: string): string[] {
  const paths = (project.packageDirectories ?? []).map((entry) => entry.path).filter((path) => path !== undefined);
  if (paths.length === 0) throw new MetadataError('"packageDirectories" names no folder.', join(root, 'sfdx-project.json'));
  return paths.map((path) => {
    const folder = resolve(root, path);
    if (!existsSync(folder)) throw new MetadataError(`The package directory "${path}" does not exist.`, join(root, 'sfdx-project.json'));
    return folder;
  });
}

function readForceIgnore(root: string): Ignore {
  const rules = ignore().add(['node_modules', '.git', '.sf', '.sfdx', '**/jsconfig.json', '**/.eslintrc.json', '**/__tests__/**', '**/.*']);
  const file = join(root, '.forceignore');
  if (existsSync(file)) rules.add(readFileSync(file, 'utf8'));
  return rules;
}

function* walk(folder: string, base: string, ignored: Ignore): Generator<SourceFile> {
  for (const name of readdirSync(folder).sort()) {
    const full = join(folder, name);
    const path = relative(base, full).split(sep).join('/');
    const isFolder = statSync(full).isDirectory();
    if (ignored.ignores(isFolder ? `${path}/` : path)) continue;
    if (isFolder) yield* walk(full, base, ignored);
    else yield sourceFile(path, readFileSync(full));
  }
}

function unique(files: readonly SourceFile[]): SourceFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
