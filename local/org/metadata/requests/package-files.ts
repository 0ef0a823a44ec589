import { componentType, labelChild, objectChildren, type ComponentType } from '../component-types.ts';
import type { Component } from '../components.ts';
import { metadataFile, partsOf } from '../xml-parts.ts';

/** A file of a package in metadata format. */
export interface PackageFile {
  /** `classes/A.cls` */
  readonly path: string;
  readonly text: string;
  /** Where it is no text. */
  readonly base64?: string;
  readonly type: string;
  readonly fullName: string;
  /** A `-meta.xml` beside a body: no component of its own. */
  readonly isMeta: boolean;
}

/** Text between the tags of a file's root. */
function inner(text: string): string {
  return partsOf(text).map(({ outer }) => outer).join('\n    ');
}

/**
 * An object with its fields, record types… in one file.
 * @param only - keys of the pieces that are wanted (`customfield:sync__c.status__c`); null for everything
 */
export function objectFile(components: readonly Component[], name: string, only: ReadonlySet<string> | null): PackageFile[] {
  const lower = name.toLowerCase();
  const own = only === null ? components.find((component) => component.type === 'CustomObject' && component.fullName.toLowerCase() === lower) : undefined;
  const pieces = objectChildren.flatMap((child) => components
    .filter(({ type, fullName }) => type === child.name && fullName.toLowerCase().startsWith(`${lower}.`) && (only === null || only.has(`${type}:${fullName}`.toLowerCase())))
    .map(({ file, fullName }) => ({ element: child.element, fullName, xml: `<${child.element}>\n        ${inner(file.text).replaceAll('\n', '\n    ')}\n    </${child.element}>` })));
  if (own === undefined && pieces.length === 0) return [];
  const parts = [...(own === undefined ? [] : partsOf(own.file.text).map(({ name: element, outer }) => ({ element, fullName: '', xml: outer }))), ...pieces];
  // The order of the schema: elements by name. What has one name keeps its order.
  parts.sort((a, b) => a.element.localeCompare(b.element) || a.fullName.localeCompare(b.fullName));
  return [{ path: `objects/${name}.object`, text: metadataFile('CustomObject', parts.map(({ xml }) => xml)), type: 'CustomObject', fullName: name, isMeta: false }];
}

/** All labels, or those with these keys, in the one file that holds them. */
export function labelsFile(components: readonly Component[], only: ReadonlySet<string> | null): PackageFile[] {
  const wanted = (name: string): boolean => only === null || only.has(`customlabel:${name}`.toLowerCase());
  const labels = components.flatMap(({ type, fullName, file }) => (type === 'CustomLabel' && wanted(fullName) ? [{ fullName, xml: `<${labelChild.element}>\n        ${inner(file.text)}\n    </${labelChild.element}>` }] : []));
  if (labels.length === 0) return [];
  labels.sort((a, b) => a.fullName.localeCompare(b.fullName));
  return [{ path: 'labels/CustomLabels.labels', text: metadataFile('CustomLabels', labels.map(({ xml }) => xml)), type: 'CustomLabels', fullName: 'CustomLabels', isMeta: false }];
}

/** What follows the type's folder in a path: `Folder/Name.ext`. */
function below(directory: string, path: string): string {
  const parts = path.split('/');
  const at = parts.lastIndexOf(directory);
  return at < 0 ? parts.at(-1)! : parts.slice(at + 1).join('/');
}

/** Types that are one XML file. */
export function plainFile({ fullName, file }: Component, type: ComponentType): PackageFile[] {
  const path = type.inFolder ? below(type.directory, file.path).replace(/-meta\.xml$/, '') : `${encodeURIComponent(fullName).replaceAll('%20', ' ')}.${type.suffix}`;
  return [{ path: `${type.directory}/${path}`, text: file.text, type: type.name, fullName, isMeta: false }];
}

/** Types with a body, and its `-meta.xml`. */
export function bodyFiles({ fullName, file, metaXml }: Component, type: ComponentType): PackageFile[] {
  const path = `${type.directory}/${type.inFolder ? below(type.directory, file.path) : `${fullName}.${type.suffix}`}`;
  const meta = metaXml?.text ?? metadataFile(type.name, type.name.startsWith('Apex') ? ['<apiVersion>65.0</apiVersion>', '<status>Active</status>'] : []);
  return [{ path, text: file.text, base64: file.base64, type: type.name, fullName, isMeta: false }, { path: `${path}-meta.xml`, text: meta, type: type.name, fullName, isMeta: true }];
}

/** All files of a bundle. */
export function bundleFiles(components: readonly Component[]): PackageFile[] {
  return components.map(({ type, fullName, file }) => ({ path: `${componentType(type!)!.directory}/${below(componentType(type!)!.directory, file.path)}`, text: file.text, base64: file.base64, type: type!, fullName, isMeta: false }));
}
