import { componentTypes, labelChild, objectChildren } from './component-types.ts';
import type { SourceFile } from './source-files.ts';
import { canonical } from './xml-parts.ts';

/** A file as the piece of metadata that it holds. */
export interface Component {
  /** Metadata type as Salesforce calls it (`ApexClass`, `CustomField`…); `null` for files of which nothing is known. */
  readonly type: string | null;
  /** `SyncQueue`, `Sync__c.Status__c`. */
  readonly fullName: string;
  readonly file: SourceFile;
  /** Text of the `-meta.xml` that stands beside a file with a body (classes, triggers…). */
  readonly metaXml: SourceFile | null;
}

/** All that a component's file says, to tell a change. Bundles have several: theirs stand one after the other. */
export function contentOf({ file, metaXml }: Component): string {
  return `${canonical(file.text)}${file.base64 ?? ''}${canonical(metaXml?.text ?? '')}`;
}

/** Suffix of a file in metadata format, and of its `-meta.xml` in source format. */
const typeBySuffix: Readonly<Record<string, string>> = Object.fromEntries([
  ...componentTypes.filter(({ suffix }) => suffix !== null).map(({ suffix, name }) => [suffix, name]),
  ...[...objectChildren, labelChild].map(({ suffix, name }) => [suffix, name]),
  ['notificationType', 'CustomNotificationType'],
]);

/** Types whose source stands in a folder of its own under the object's folder. */
const ofObject = new Set(objectChildren.map(({ name }) => name));
/** Types with a body beside a small `-meta.xml`. */
const withBody = new Set(componentTypes.filter(({ metaFile }) => metaFile).map(({ name }) => name));

/** The components among the files; `-meta.xml` files of bodies go with their body. */
export function componentsOf(files: readonly SourceFile[]): Component[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found: Component[] = [];
  for (const file of files) {
    const bundle = /(?:^|\/)(lwc|aura)\/([^/]+)\//.exec(file.path);
    if (bundle) {
      found.push({ type: bundle[1] === 'lwc' ? 'LightningComponentBundle' : 'AuraDefinitionBundle', fullName: bundle[2]!, file, metaXml: null });
      continue;
    }
    const resource = /(?:^|\/)staticresources\/(.+)$/.exec(file.path)?.[1];
    if (resource !== undefined) {
      const component = staticResource(resource, file, byPath);
      if (component !== null) found.push(component);
      continue;
    }
    const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
    const isMeta = fileName.endsWith('-meta.xml');
    const match = /^(.+)\.([A-Za-z]+)$/.exec(isMeta ? fileName.slice(0, -'-meta.xml'.length) : fileName);
    if (match === null) continue;
    const [, name = '', suffix = ''] = match;
    // A README.md is no custom metadata record.
    if (suffix === 'md' && !isMeta && !/(?:^|\/)customMetadata\//.test(file.path)) continue;
    const type = typeBySuffix[suffix] ?? null;
    if (type !== null && withBody.has(type) && isMeta) continue;
    const metaXml = !isMeta ? (byPath.get(`${file.path}-meta.xml`) ?? null) : null;
    found.push({ type, fullName: fullName(type, decodeURIComponent(name), file.path), file, metaXml });
  }
  return found;
}

/**
 * A static resource: in source format a file of any kind beside its `.resource-meta.xml`, in metadata format a `.resource`. Files of an unpacked
 * archive (a folder beside the `.resource-meta.xml`) have no text of their own.
 */
function staticResource(path: string, file: SourceFile, byPath: ReadonlyMap<string, SourceFile>): Component | null {
  if (path.includes('/') || path.endsWith('-meta.xml')) return null;
  const name = path.replace(/\.[^.]+$/, '');
  const folder = file.path.slice(0, -path.length);
  const metaXml = byPath.get(`${folder}${name}.resource-meta.xml`) ?? null;
  return metaXml === null && !path.endsWith('.resource') ? null : { type: 'StaticResource', fullName: name, file, metaXml };
}

function fullName(type: string | null, name: string, path: string): string {
  if (type === null || !ofObject.has(type)) return name;
  const owner = /(?:^|\/)objects\/([^/]+)\//.exec(path)?.[1];
  return owner === undefined ? name : `${owner}.${name}`;
}
