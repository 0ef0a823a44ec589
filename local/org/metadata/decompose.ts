import { componentsOf, type Component } from './components.ts';
import { componentType, type ChildType } from './component-types.ts';
import type { SourceFile } from './source-files.ts';
import { parseXml, text } from './xml.ts';
import { metadataFile, partsOf } from './xml-parts.ts';

/** Where a piece of a file came from: messages name the file that was sent. */
export interface Origin {
  readonly path: string;
  /** Line of the piece in that file, 1-based. */
  readonly line: number;
  readonly component: ComponentName;
}

/** `CustomField`, `Sync__c.Status__c`. */
export interface ComponentName {
  readonly type: string;
  readonly fullName: string;
}

export interface Decomposed {
  readonly files: readonly SourceFile[];
  /** By path of a piece. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/**
 * Objects and labels in a file for each field, record type, label…, the way source format keeps objects. So a deployment that holds one field of an object
 * leaves the others alone, and a component can be retrieved or deleted by its own name. Files that already are pieces stay as they are.
 * @throws MetadataError for a file that is no XML
 */
export function decompose(files: readonly SourceFile[]): Decomposed {
  const origins = new Map<string, Origin>();
  const composed = new Map(componentsOf(files).filter(({ type }) => type === 'CustomObject' || type === 'CustomLabels').map((component) => [component.file.path, component]));
  const all = files.flatMap((file) => {
    const component = composed.get(file.path);
    return component === undefined ? [file] : pieces(component, origins);
  });
  return { files: all, origins };
}

function pieces({ type, fullName, file }: Component, origins: Map<string, Origin>): SourceFile[] {
  parseXml(file.text, file.path, type!);
  const children = new Map(componentType(type!)!.children.map((child) => [child.element, child]));
  const parts = partsOf(file.text);
  if (!parts.some(({ name }) => children.has(name))) return [file];
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const files: SourceFile[] = [];
  for (const part of parts) {
    const child = children.get(part.name);
    if (child === undefined) continue;
    const content = `<${child.name} xmlns="http://soap.sforce.com/2006/04/metadata">${part.inner}</${child.name}>`;
    const name = text(parseXml(content, file.path, child.name), 'fullName') ?? '';
    const path = childPath(child, folder, fullName, name);
    files.push({ path, text: metadataFile(child.name, [part.inner]) });
    origins.set(path, { path: file.path, line: part.line, component: { type: child.name, fullName: type === 'CustomObject' ? `${fullName}.${name}` : name } });
  }
  const own = parts.filter(({ name }) => !children.has(name));
  // A file that only carries children says nothing of the object itself.
  if (own.length > 0) files.push({ path: file.path, text: metadataFile(type!, own.map(({ outer }) => outer)) });
  return files;
}

function childPath({ folder: childFolder, suffix }: ChildType, folder: string, parent: string, name: string): string {
  const file = `${encodeURIComponent(name)}.${suffix}-meta.xml`;
  if (suffix === 'label') return `${folder}${file}`;
  const ofObject = folder.endsWith(`/${parent}/`) ? folder : `${folder}${parent}/`;
  return `${ofObject}${childFolder}/${file}`;
}
