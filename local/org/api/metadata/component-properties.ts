import type { PackageMetadata } from '../../metadata/index.ts';
import { childType, componentType } from '../../metadata/component-types.ts';
import type { Component } from '../../metadata/components.ts';
import { PackageNames } from '../../metadata/names.ts';
import type { Org } from '../../org.ts';

/** What the API tells of a component beside its content (`FileProperties`). */
export interface ComponentProperties {
  readonly createdById: string;
  readonly createdByName: string;
  readonly createdDate: string;
  readonly fileName: string;
  readonly fullName: string;
  readonly id: string;
  readonly lastModifiedById: string;
  readonly lastModifiedByName: string;
  readonly lastModifiedDate: string;
  readonly manageableState: 'unmanaged' | 'installed';
  readonly namespacePrefix: string | null;
  readonly type: string;
}

export interface PropertySource {
  /** @param fullName - as the package writes it */
  of(metadata: PackageMetadata, type: string, fullName: string, fileName: string): ComponentProperties;
}

/** Properties of components of an org, with names of users looked up once. */
export function propertySource(org: Org): PropertySource {
  const names = new Map((org.query('SELECT Id, Name FROM User').records ?? []).map((record) => {
    const { Id, Name } = record as unknown as { Id: string; Name: string };
    return [Id, Name];
  }));
  const namespaced = new Map(org.packages.map((metadata) => [metadata, new PackageNames(metadata.namespace, metadata.components)]));
  return {
    of(metadata, type, fullName, fileName) {
      const known = org.deployments.index.find(metadata.namespace, type, fullName);
      const moment = (milliseconds: number | undefined): string => new Date(milliseconds ?? 0).toISOString();
      const name = (id: string | undefined): string => names.get(id ?? '') ?? '';
      return {
        createdById: known?.createdById ?? '', createdByName: name(known?.createdById), createdDate: moment(known?.createdDate), fileName, fullName: shownName(namespaced.get(metadata)!, type, fullName), id: known?.id ?? '',
        lastModifiedById: known?.lastModifiedById ?? '', lastModifiedByName: name(known?.lastModifiedById), lastModifiedDate: moment(known?.lastModifiedDate),
        manageableState: metadata.namespace === null ? 'unmanaged' : 'installed', namespacePrefix: metadata.namespace, type,
      };
    },
  };
}

/** A name as the org sees it: with the package's namespace where it has one. */
function shownName(names: PackageNames, type: string, fullName: string): string {
  if (names.namespace === null) return fullName;
  if (type === 'CustomObject') return names.object(fullName);
  if (type === 'CustomField') return names.path(fullName);
  if (childType(type) === undefined || type === 'CustomLabel') return names.own(fullName);
  const [object = '', name = ''] = fullName.split('.');
  return `${names.object(object)}.${names.own(name)}`;
}

/** `classes/A.cls` of a component. */
export function fileNameOf({ type, fullName }: Pick<Component, 'type' | 'fullName'>): string {
  const own = componentType(type ?? '');
  if (own !== undefined) return `${own.directory}/${fullName}${own.suffix === null ? '' : `.${own.suffix}`}`;
  return type === 'CustomLabel' ? 'labels/CustomLabels.labels' : `objects/${fullName.split('.')[0]}.object`;
}
