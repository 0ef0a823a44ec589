import { childText, parseDocument, type XmlElement } from '../xml/parse.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';

/** A metadata file after parsing. */
export interface MetadataFile {
  readonly path: string;
  /** API name of the component: the file's name without its suffixes. */
  readonly fullName: string;
  readonly root: XmlElement;
}

export interface ObjectModel extends MetadataFile {
  readonly kind: 'customObject' | 'customSetting' | 'platformEvent';
  readonly fields: ReadonlyMap<string, MetadataFile>;
  readonly recordTypes: ReadonlySet<string>;
}

/** The package as its files declare it, for rules that look at more than one file. */
export interface PackageModel {
  readonly files: readonly MetadataFile[];
  readonly objects: ReadonlyMap<string, ObjectModel>;
  readonly classes: ReadonlySet<string>;
  /** Names of the components of a type by the name of its root element. */
  names(root: string): ReadonlySet<string>;
  of(root: string): readonly MetadataFile[];
}

/** Parses what ends in `-meta.xml`; `broken` has the sentence for each file that is no XML. */
export function readFiles(files: readonly EmittedFile[]): { parsed: MetadataFile[]; broken: { path: string; message: string }[] } {
  const parsed: MetadataFile[] = [];
  const broken: { path: string; message: string }[] = [];
  for (const { path, text } of files) {
    if (!path.endsWith('-meta.xml')) continue;
    const root = parseDocument(text);
    if (typeof root === 'string') broken.push({ path, message: root });
    else parsed.push({ path, fullName: componentName(path), root });
  }
  return { parsed, broken };
}

export function packageModel(files: readonly MetadataFile[], paths: readonly string[]): PackageModel {
  const of = (root: string): MetadataFile[] => files.filter((file) => file.root.name === root);
  const classes = new Set(paths.filter((path) => path.endsWith('.cls')).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.cls'.length)));
  return {
    files,
    objects: new Map(of('CustomObject').map((file) => [file.fullName, objectModel(file, files)])),
    classes,
    names: (root) => new Set(of(root).map((file) => file.fullName)),
    of,
  };
}

/** `objects/Sync__c/fields/Active__c.field-meta.xml` belongs to `Sync__c`. */
export function objectOf(path: string): string | undefined {
  return /^objects\/([^/]+)\//.exec(path)?.[1];
}

function objectModel(file: MetadataFile, files: readonly MetadataFile[]): ObjectModel {
  const own = files.filter((candidate) => objectOf(candidate.path) === file.fullName);
  const isSetting = childText(file.root, 'customSettingsType') !== undefined;
  return {
    ...file,
    kind: isSetting ? 'customSetting' : file.fullName.endsWith('__e') ? 'platformEvent' : 'customObject',
    fields: new Map(own.filter((part) => part.root.name === 'CustomField').map((part) => [part.fullName, part])),
    recordTypes: new Set(own.filter((part) => part.root.name === 'RecordType').map((part) => part.fullName)),
  };
}

function componentName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+-meta\.xml$/, '');
  return decodeURIComponent(base);
}
