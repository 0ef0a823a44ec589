import { isComponentType } from './component-types.ts';
import type { SourceFile } from './source-files.ts';
import { elements, parseXml, text, texts } from './xml.ts';

/** A `package.xml` or `destructiveChanges.xml`. */
export interface Manifest {
  /** Members by type, in order; `*` is one of them. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  /** Types that the Metadata API does not know. */
  readonly unknownTypes: readonly string[];
  /** `65.0`; null when it says none. */
  readonly version: string | null;
}

export const manifestName = 'package.xml';
const destructiveName = /(^|\/)destructiveChanges(Pre|Post)?\.xml$/;

/** @throws MetadataError for a file that is no manifest */
export function readManifest(file: SourceFile): Manifest {
  const root = parseXml(file.text, file.path, 'Package');
  const types = new Map<string, string[]>();
  for (const node of elements(root, 'types')) {
    const name = text(node, 'name')?.trim() ?? '';
    types.set(name, [...(types.get(name) ?? []), ...texts(node, 'members').map((member) => member.trim())]);
  }
  return { types, unknownTypes: [...types.keys()].filter((name) => !isComponentType(name)), version: text(root, 'version')?.trim() ?? null };
}

/** A component that is to go. */
export interface Destruction {
  readonly type: string;
  readonly fullName: string;
  /** Before what is deployed comes in, or after. */
  readonly when: 'pre' | 'post';
  readonly file: string;
}

/** What `destructiveChanges.xml`, `…Pre.xml` and `…Post.xml` name: the first two before the deployment. Wildcards are not allowed there and name nothing. */
export function destructionsOf(files: readonly SourceFile[]): Destruction[] {
  return files.flatMap((file) => {
    const when = destructiveName.exec(file.path);
    if (when === null) return [];
    const found = [...readManifest(file).types].flatMap(([type, members]) => members.map((fullName): Destruction => ({ type, fullName, when: when[2] === 'Post' ? 'post' : 'pre', file: file.path })));
    return found.filter(({ fullName }) => fullName !== '*');
  });
}

export function isManifest(path: string): boolean {
  return /(^|\/)package\.xml$/.test(path) || destructiveName.test(path);
}
