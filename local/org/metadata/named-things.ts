import { MetadataError } from './metadata-error.ts';
import type { PackageNames } from './names.ts';
import type { SourceFile } from './source-files.ts';
import { elements, flag, parseXml, text, type XmlElement } from './xml.ts';

export interface LabelDefinition {
  readonly name: string;
  readonly namespace: string | null;
  readonly value: string;
  readonly description: string | null;
  readonly isProtected: boolean;
}

export interface CustomPermissionDefinition {
  readonly name: string;
  readonly namespace: string | null;
  readonly label: string;
  readonly description: string | null;
}

export interface RemoteSiteDefinition {
  readonly name: string;
  readonly url: string;
  readonly active: boolean;
  readonly description: string | null;
}

/** A record of a custom metadata type. */
export interface MetadataRecordDefinition {
  /** Full API name of the type (`moengage__Rule__mdt`). */
  readonly type: string;
  readonly developerName: string;
  readonly namespace: string | null;
  readonly label: string;
  readonly isProtected: boolean;
  /** By full API name of the field; text as in the file, null for `xsi:nil`. */
  readonly values: Readonly<Record<string, string | null>>;
}

export function readLabels(file: SourceFile, names: PackageNames): LabelDefinition[] {
  return elements(parseXml(file.text, file.path, 'CustomLabels'), 'labels').map((label) => labelOf(label, names));
}

/** One label in a file of its own. */
export function readLabel(file: SourceFile, names: PackageNames): LabelDefinition {
  return labelOf(parseXml(file.text, file.path, 'CustomLabel'), names);
}

function labelOf(label: XmlElement, names: PackageNames): LabelDefinition {
  return {
    name: text(label, 'fullName') ?? '',
    namespace: names.namespace,
    value: text(label, 'value') ?? '',
    description: text(label, 'shortDescription') ?? null,
    isProtected: flag(label, 'protected'),
  };
}

export function readCustomPermission(name: string, file: SourceFile, names: PackageNames): CustomPermissionDefinition {
  const root = parseXml(file.text, file.path, 'CustomPermission');
  return { name, namespace: names.namespace, label: text(root, 'label') ?? name, description: text(root, 'description') ?? null };
}

export function readRemoteSite(name: string, file: SourceFile): RemoteSiteDefinition {
  const root = parseXml(file.text, file.path, 'RemoteSiteSetting');
  const url = text(root, 'url') ?? '';
  if (!URL.canParse(url)) throw new MetadataError(`<url> "${url}" is no address. Write e.g. https://api.example.com`, file.path);
  return { name, url, active: flag(root, 'isActive', true), description: text(root, 'description') ?? null };
}

export function readMetadataRecord(fullName: string, file: SourceFile, names: PackageNames): MetadataRecordDefinition {
  const root = parseXml(file.text, file.path, 'CustomMetadata');
  const [type = '', developerName = ''] = fullName.split('.');
  const typeName = `${type}__mdt`;
  const values: Record<string, string | null> = {};
  for (const entry of elements(root, 'values')) {
    values[names.field(typeName, text(entry, 'field') ?? '')] = valueOf(entry);
  }
  return {
    type: names.object(typeName),
    developerName,
    namespace: names.namespace,
    label: text(root, 'label') ?? developerName,
    isProtected: flag(root, 'protected'),
    values,
  };
}

function valueOf(entry: XmlElement): string | null {
  const value = entry.value;
  if (typeof value === 'object' && !Array.isArray(value) && (value as XmlElement)['@xsi:nil'] === 'true') return null;
  return text(entry, 'value') ?? null;
}
