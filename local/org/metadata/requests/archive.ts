import { unzipSync } from 'fflate';
import { childType, componentType } from '../component-types.ts';
import { componentsOf, contentOf } from '../components.ts';
import { decompose } from '../decompose.ts';
import { destructionsOf, isManifest, manifestName, readManifest, type Destruction, type Manifest } from '../manifest.ts';
import { MetadataError } from '../metadata-error.ts';
import { sourceFile, type SourceFile } from '../source-files.ts';
import type { DeployOptions } from './deploy-options.ts';

/** A component of an archive. */
export interface ArchiveComponent {
  readonly type: string;
  readonly fullName: string;
  /** In the archive: `classes/A.cls`. */
  readonly fileName: string;
  /** Everything of it, to tell a change. */
  readonly content: string;
}

/** Something about a component, or about the archive itself. */
export interface Problem {
  readonly fileName: string;
  readonly fullName: string;
  readonly componentType: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly isWarning: boolean;
}

export interface Archive {
  readonly files: readonly SourceFile[];
  readonly components: readonly ArchiveComponent[];
  readonly destructions: readonly Destruction[];
  readonly problems: readonly Problem[];
  /** Paths of its manifests. */
  readonly manifests: readonly string[];
}

/** The archive as a whole can't be used. */
export class ArchiveError extends Error {}

/**
 * Reads what a client sent and compares it with its `package.xml`. Messages are those of Salesforce.
 * @throws ArchiveError when it is no zip file
 */
export function readArchive(zip: Uint8Array, options: Pick<DeployOptions, 'singlePackage' | 'allowMissingFiles' | 'autoUpdatePackage'>, newestVersion: number): Archive {
  const entries = unzipped(zip);
  const all = Object.entries(entries).filter(([name]) => !name.endsWith('/') && !name.startsWith('__MACOSX/')).map(([name, bytes]) => sourceFile(name, bytes));
  const roots = options.singlePackage ? [''] : topFolders(all);
  const found = roots.map((root) => readPackageFolder(root, all.filter(({ path }) => path.startsWith(root)), options, newestVersion));
  return {
    files: found.flatMap(({ files }) => files), components: found.flatMap(({ components }) => components), destructions: found.flatMap(({ destructions }) => destructions),
    problems: found.flatMap(({ problems }) => problems), manifests: found.flatMap(({ manifests }) => manifests),
  };
}

/** Entries of an archive, and bytes of all of them together. Source: Metadata API Developer Guide "Metadata Limits". */
const maxEntries = 10_000;
const maxUnzippedBytes = 600 * 1024 * 1024;

function unzipped(zip: Uint8Array): Record<string, Uint8Array> {
  let count = 0;
  let bytes = 0;
  // The sizes stand in the archive's directory: too much is refused before it is unpacked.
  const filter = ({ originalSize }: { readonly originalSize: number }): boolean => {
    if (++count > maxEntries) throw new Error(`it has more than ${maxEntries} files`);
    if ((bytes += originalSize) > maxUnzippedBytes) throw new Error(`its files are larger than ${maxUnzippedBytes} bytes together`);
    return true;
  };
  try {
    const entries = unzipSync(zip, { filter });
    if (Object.keys(entries).length === 0) throw new Error('it is empty');
    return entries;
  } catch (error) {
    throw new ArchiveError(`The zip file can't be read: ${(error as Error).message}`);
  }
}

function topFolders(files: readonly SourceFile[]): string[] {
  const folders = new Set(files.map(({ path }) => path.slice(0, path.indexOf('/') + 1)));
  // A package at the top is forgiven where there are no others: clients forget to say that it is a single one.
  return folders.has('') && files.some(({ path }) => path === manifestName) ? [''] : [...folders];
}

function problem(fileName: string, message: string, more: Partial<Problem> = {}): Problem {
  return { fileName, fullName: fileName.slice(fileName.lastIndexOf('/') + 1), componentType: '', line: null, column: null, message, isWarning: false, ...more };
}

function readPackageFolder(root: string, files: readonly SourceFile[], options: Pick<DeployOptions, 'allowMissingFiles' | 'autoUpdatePackage'>, newestVersion: number): Archive {
  const manifestPath = root + manifestName;
  const manifestFile = files.find(({ path }) => path === manifestPath);
  const nothing = { files: [], components: [], destructions: [], manifests: [manifestPath] };
  if (manifestFile === undefined) return { ...nothing, problems: [problem(manifestPath, 'No package.xml found')] };
  try {
    const manifest = readManifest(manifestFile);
    if (Number(manifest.version ?? newestVersion) > newestVersion) return { ...nothing, problems: [problem(manifestPath, `Invalid version specified: ${manifest.version}`)] };
    const components = componentsIn(files);
    const destructions = destructionsOf(files);
    const problems = [
      ...manifest.unknownTypes.map((type) => problem(manifestPath, `Unknown type name '${type}' specified in package.xml`)),
      ...destructions.filter(({ type }) => componentType(type) === undefined && childType(type) === undefined).map(({ type, file }) => problem(file, `Unknown type name '${type}' specified in ${file.slice(file.lastIndexOf('/') + 1)}`)),
      ...disagreements(manifest, manifestPath, components, options),
      ...files.filter((file) => !isManifest(file.path)).flatMap((file) => bodyProblems(file, files, newestVersion)),
    ];
    return { files, components, destructions, problems, manifests: [manifestPath] };
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    return { ...nothing, problems: [problem(error.file, error.message, { line: error.line, column: 1 })] };
  }
}

/** Components of files, each once: bundles have several files, bodies a second one. */
export function componentsIn(files: readonly SourceFile[]): ArchiveComponent[] {
  const { files: pieces, origins } = decompose(files);
  const found = new Map<string, ArchiveComponent>();
  for (const component of componentsOf(pieces)) {
    const { type, fullName, file } = component;
    if (type === null) continue;
    const key = `${type}:${fullName}`;
    const before = found.get(key);
    const fileName = origins.get(file.path)?.path ?? (type.endsWith('Bundle') ? file.path.replace(/((?:^|\/)(?:lwc|aura)\/[^/]+)\/.*$/, '$1') : file.path);
    found.set(key, { type, fullName, fileName: before?.fileName ?? fileName, content: (before?.content ?? '') + contentOf(component) });
  }
  return [...found.values()];
}

/** What only the manifest, or only the archive has. */
function disagreements(manifest: Manifest, path: string, components: readonly ArchiveComponent[], options: Pick<DeployOptions, 'allowMissingFiles' | 'autoUpdatePackage'>): Problem[] {
  const present = new Set(components.map(({ type, fullName }) => `${type}:${fullName}`));
  const owners = new Set(components.flatMap(({ type, fullName }) => (childType(type) === undefined ? [] : [`CustomObject:${fullName.split('.')[0]}`, 'CustomLabels:CustomLabels'])));
  const missing = [...manifest.types].flatMap(([type, members]) => members
    .filter((member) => member !== '*' && !manifest.unknownTypes.includes(type) && !present.has(`${type}:${member}`) && !owners.has(`${type}:${member}`) && !isFolder(type, member, components))
    .map((member) => problem(path, `An object '${member}' of type ${type} was named in package.xml, but was not found in zipped directory`, { fullName: member, isWarning: options.allowMissingFiles })));
  if (options.autoUpdatePackage) return missing;
  const named = (type: string, fullName: string): boolean => {
    const members = manifest.types.get(type) ?? [];
    return members.includes(fullName) || members.includes('*');
  };
  const surplus = components.filter(({ type, fullName }) => {
    if (named(type, fullName)) return false;
    // What stands in an object's file is named by the object as a whole.
    const child = childType(type);
    return child === undefined || !(child.name === 'CustomLabel' ? named('CustomLabels', 'CustomLabels') : named('CustomObject', fullName.split('.')[0]!));
  });
  return [...missing, ...surplus.map(({ type, fullName, fileName }) => problem(fileName, 'Not in package.xml', { fullName, componentType: type }))];
}

/** Folders of reports, dashboards and templates are members too. */
function isFolder(type: string, member: string, components: readonly ArchiveComponent[]): boolean {
  return componentType(type)?.inFolder === true && components.some((component) => component.type === type && component.fileName.includes(`/${member}/`));
}

function bodyProblems(file: SourceFile, files: readonly SourceFile[], newestVersion: number): Problem[] {
  const [component] = componentsOf([file]);
  if (component?.type === undefined || component.type === null || componentType(component.type)?.metaFile !== true || file.path.endsWith('-meta.xml')) return [];
  const about = { fullName: component.fullName, componentType: component.type };
  const meta = files.find(({ path }) => path === `${file.path}-meta.xml`);
  if (meta === undefined) return component.type.startsWith('Apex') ? [problem(file.path, `File ${file.path} does not have a matching meta file: ${file.path}-meta.xml`, about)] : [];
  const version = /<apiVersion>\s*([\d.]+)\s*<\/apiVersion>/.exec(meta.text)?.[1];
  return version !== undefined && Number(version) > newestVersion ? [problem(meta.path, `Invalid version specified: ${version}`, about)] : [];
}
