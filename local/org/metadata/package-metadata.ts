import type { ObjectDefinition } from '../data/schema/definition.ts';
import { readAccess, type AccessDefinition } from './access.ts';
import { componentsOf, type Component } from './components.ts';
import { PackageNames } from './names.ts';
import {
  readCustomPermission, readLabel, readLabels, readMetadataRecord, readRemoteSite,
  type CustomPermissionDefinition, type LabelDefinition, type MetadataRecordDefinition, type RemoteSiteDefinition,
} from './named-things.ts';
import { readObjects } from './objects.ts';
import { bytesOf, type PackageSource, type SourceFile } from './source-files.ts';
import { parseXml, text } from './xml.ts';

export interface ApexSource {
  readonly kind: 'class' | 'trigger';
  readonly name: string;
  readonly namespace: string | null;
  readonly file: SourceFile;
  /** `65.0`; null without a `-meta.xml`. */
  readonly apiVersion: string | null;
  readonly status: string;
}

export interface StaticResource {
  readonly name: string;
  readonly namespace: string | null;
  /** Empty where it is no text. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Everything that an org learns from the files of one package. */
export interface PackageMetadata {
  readonly namespace: string | null;
  readonly apex: readonly ApexSource[];
  readonly objects: readonly ObjectDefinition[];
  readonly labels: readonly LabelDefinition[];
  readonly customPermissions: readonly CustomPermissionDefinition[];
  /** Permission sets and profiles. */
  readonly access: readonly AccessDefinition[];
  readonly remoteSites: readonly RemoteSiteDefinition[];
  readonly records: readonly MetadataRecordDefinition[];
  readonly staticResources: readonly StaticResource[];
  readonly dataWeaveScripts: readonly StaticResource[];
  /** All components, also those that only the pages and APIs read (apps, tabs, layouts, Lightning components…). */
  readonly components: readonly Component[];
}

/** @throws MetadataError on the first file that can't be read */
export function readPackage(source: PackageSource): PackageMetadata {
  const components = componentsOf(source.files);
  const names = new PackageNames(source.namespace, components);
  const of = (type: string): readonly Component[] => components.filter((component) => component.type === type);
  const textResource = ({ fullName, file }: Component): StaticResource => ({ name: fullName, namespace: names.namespace, text: file.text, bytes: bytesOf(file) });
  return {
    namespace: names.namespace,
    apex: components.flatMap((component) => apexOf(component, names.namespace)),
    objects: readObjects(components, names.namespace),
    labels: [...of('CustomLabels').flatMap(({ file }) => readLabels(file, names)), ...of('CustomLabel').map(({ file }) => readLabel(file, names))],
    customPermissions: of('CustomPermission').map(({ fullName, file }) => readCustomPermission(fullName, file, names)),
    access: [
      ...of('PermissionSet').map(({ fullName, file }) => readAccess(fullName, file, 'permissionSet', names)),
      ...of('Profile').map(({ fullName, file }) => readAccess(fullName, file, 'profile', names)),
    ],
    remoteSites: of('RemoteSiteSetting').map(({ fullName, file }) => readRemoteSite(fullName, file)),
    records: of('CustomMetadata').map(({ fullName, file }) => readMetadataRecord(fullName, file, names)),
    staticResources: of('StaticResource').map(textResource),
    dataWeaveScripts: of('DataWeaveResource').map(textResource),
    components,
  };
}

function apexOf({ type, fullName, file, metaXml }: Component, namespace: string | null): ApexSource[] {
  if (type !== 'ApexClass' && type !== 'ApexTrigger') return [];
  const meta = metaXml === null ? {} : parseXml(metaXml.text, metaXml.path, type);
  return [{
    kind: type === 'ApexClass' ? 'class' : 'trigger',
    name: fullName,
    namespace,
    file,
    apiVersion: text(meta, 'apiVersion') ?? null,
    status: text(meta, 'status') ?? 'Active',
  }];
}
