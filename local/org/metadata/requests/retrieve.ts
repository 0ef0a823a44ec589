import { zipSync, strToU8 } from 'fflate';
import { childType, componentType, isComponentType, type ComponentType } from '../component-types.ts';
import type { Component } from '../components.ts';
import { bytesOf } from '../source-files.ts';
import { metadataFile } from '../xml-parts.ts';
import { bodyFiles, bundleFiles, labelsFile, objectFile, plainFile, type PackageFile } from './package-files.ts';

/** What is to be retrieved: members by type, as in `package.xml`. */
export interface RetrieveOrder {
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly version: string;
  /** Files at the top of the archive, instead of in the folder `unpackaged`. */
  readonly singlePackage: boolean;
}

export interface RetrievedFile {
  /** In the archive: `unpackaged/classes/A.cls`. */
  readonly fileName: string;
  readonly type: string;
  readonly fullName: string;
}

export interface Retrieved {
  readonly zip: Uint8Array;
  readonly files: readonly RetrievedFile[];
  readonly messages: readonly { readonly fileName: string; readonly problem: string }[];
}

/** Packs components of an org in metadata format. Pure: the same components give the same files. */
export function retrieve(components: readonly Component[], order: RetrieveOrder): Retrieved {
  const folder = order.singlePackage ? '' : 'unpackaged/';
  const messages: { fileName: string; problem: string }[] = [];
  const files = new Map<string, PackageFile>();
  const found = new Map<string, string[]>();
  const manifest = `${folder}package.xml`;
  const wanted = new Map([...order.types].filter(([type]) => isComponentType(type) || (messages.push({ fileName: manifest, problem: `Entity type: '${type}' is unknown` }), false)));
  const add = (type: string, fullName: string, packed: readonly PackageFile[]): void => {
    for (const file of packed) files.set(file.path, file);
    found.set(type, [...(found.get(type) ?? []), fullName]);
  };
  for (const [type, members] of wanted) {
    const known = componentType(type);
    if (known === undefined) continue;
    const names = members.includes('*') ? new Set([...namesOf(components, known), ...members.filter((member) => member !== '*')]) : new Set(members);
    for (const name of names) {
      const packed = pack(components, known, name);
      if (packed.length > 0) add(type, name, packed);
      else if (name !== '*') messages.push({ fileName: manifest, problem: `Entity of type '${type}' named '${name}' cannot be found` });
    }
  }
  packChildren(components, wanted, found, { add, missing: (type, name) => messages.push({ fileName: manifest, problem: `Entity of type '${type}' named '${name}' cannot be found` }) });
  const entries = Object.fromEntries([...files.values()].map((file) => [folder + file.path, bytesOf(file)]));
  entries[manifest] = strToU8(manifestText(found, order.version));
  return { zip: zipSync(entries), files: [...files.values()].filter(({ isMeta }) => !isMeta).map(({ path, type, fullName }) => ({ fileName: folder + path, type, fullName })), messages };
}

/** Names of the components of a type. Of objects a wildcard means the custom ones. */
function namesOf(components: readonly Component[], type: ComponentType): string[] {
  if (type.name === 'CustomLabels') return components.some((component) => component.type === 'CustomLabel' || component.type === 'CustomLabels') ? ['CustomLabels'] : [];
  const names = components.filter((component) => component.type === type.name).map(({ fullName }) => fullName);
  return [...new Set(names)].filter((name) => type.name !== 'CustomObject' || /__(c|e|mdt|b|x)$/i.test(name)).sort();
}

function pack(components: readonly Component[], type: ComponentType, name: string): PackageFile[] {
  if (type.name === 'CustomObject') return objectFile(components, name, null);
  if (type.name === 'CustomLabels') return labelsFile(components, null);
  const own = components.filter((component) => component.type === type.name && component.fullName.toLowerCase() === name.toLowerCase());
  if (type.suffix === null) return bundleFiles(own);
  return type.metaFile ? own.flatMap((component) => bodyFiles(component, type)) : own.flatMap((component) => plainFile(component, type));
}

interface Found {
  readonly add: (type: string, fullName: string, packed: readonly PackageFile[]) => void;
  readonly missing: (type: string, fullName: string) => void;
}

/** Fields, labels… that are named by themselves: files that hold only them, unless their object is there as a whole. */
function packChildren(components: readonly Component[], wanted: ReadonlyMap<string, readonly string[]>, found: ReadonlyMap<string, readonly string[]>, { add, missing }: Found): void {
  const byOwner = new Map<string, Set<string>>();
  for (const [type, members] of wanted) {
    if (childType(type) === undefined) continue;
    for (const member of members) {
      if (member === '*') continue;
      const owner = type === 'CustomLabel' ? 'CustomLabels' : member.slice(0, Math.max(0, member.indexOf('.')));
      if (!components.some((component) => component.type === type && component.fullName.toLowerCase() === member.toLowerCase())) {
        missing(type, member);
        continue;
      }
      byOwner.set(owner, (byOwner.get(owner) ?? new Set()).add(`${type}:${member}`.toLowerCase()));
      add(type, member, []);
    }
  }
  for (const [owner, only] of byOwner) {
    if (owner === 'CustomLabels') {
      if (found.get('CustomLabels') === undefined) add('CustomLabels', owner, labelsFile(components, only));
    } else if (found.get('CustomObject')?.includes(owner) !== true) {
      for (const file of objectFile(components, owner, only)) add('CustomObject', owner, [file]);
    }
  }
}

function manifestText(found: ReadonlyMap<string, readonly string[]>, version: string): string {
  const types = [...found].sort(([a], [b]) => a.localeCompare(b)).map(([type, members]) => `<types>\n${[...new Set(members)].sort().map((member) => `        <members>${member}</members>\n`).join('')}        <name>${type}</name>\n    </types>`);
  return metadataFile('Package', [...types, `<version>${version}</version>`]);
}
