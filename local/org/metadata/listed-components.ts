import type { FieldValues } from '../runtime/sobject.ts';
import type { Component } from './components.ts';
import { elements, flag, parseXml, text, texts, type XmlElement } from './xml.ts';

/** A row that setup shows of a component: what tells it from others, and the rest. */
export interface ListedRow {
  readonly object: string;
  readonly identity: Readonly<Record<string, string | null>>;
  readonly values: FieldValues;
}

type Listing = (name: string, root: XmlElement, namespace: string | null) => ListedRow;

const developerName = (object: string, values: (name: string, root: XmlElement) => FieldValues): Listing => (name, root, namespace) => ({
  object, identity: { NamespacePrefix: namespace, DeveloperName: name }, values: values(name, root),
});

/** Components whose rows code queries and that are nothing more to this org. */
const listings: Readonly<Record<string, Listing>> = {
  PermissionSetGroup: developerName('PermissionSetGroup', (name, root) => ({ MasterLabel: text(root, 'label') ?? name, Description: text(root, 'description') ?? null, Status: 'Updated', Language: 'en_US' })),
  PlatformCachePartition: developerName('PlatformCachePartition', (name, root) => ({
    MasterLabel: text(root, 'masterLabel') ?? name, Description: text(root, 'description') ?? null, IsDefaultPartition: flag(root, 'isDefaultPartition'), Language: 'en_US',
  })),
  CustomNotificationType: developerName('CustomNotificationType', (name, root) => ({
    MasterLabel: text(root, 'masterLabel') ?? name, CustomNotifTypeName: text(root, 'customNotifTypeName') ?? name, Description: text(root, 'description') ?? null, Desktop: flag(root, 'desktop'), Mobile: flag(root, 'mobile'), Language: 'en_US',
  })),
  NamedCredential: developerName('NamedCredential', (name, root) => ({ MasterLabel: text(root, 'label') ?? name, Endpoint: text(root, 'endpoint') ?? null, PrincipalType: text(root, 'principalType') ?? 'Anonymous', Language: 'en_US' })),
  CustomApplication: (name, root, namespace) => ({
    object: 'AppMenuItem', identity: { NamespacePrefix: namespace, Name: name },
    values: { Label: text(root, 'label') ?? name, Description: text(root, 'description') ?? null, Type: 'TabSet', IsVisible: true, IsAccessible: true },
  }),
  Queue: (name, root) => ({ object: 'Group', identity: { DeveloperName: name, Type: 'Queue' }, values: { Name: text(root, 'name') ?? name, Email: text(root, 'email') ?? null, DoesSendEmailToMembers: flag(root, 'doesSendEmailToMembers') } }),
  Group: (name, root) => ({ object: 'Group', identity: { DeveloperName: name, Type: 'Regular' }, values: { Name: text(root, 'name') ?? name, DoesIncludeBosses: flag(root, 'doesIncludeBosses', true) } }),
  Role: (name, root) => ({ object: 'UserRole', identity: { DeveloperName: name }, values: { Name: text(root, 'name') ?? name, RollupDescription: text(root, 'description') ?? null } }),
  Flow: (name, root, namespace) => ({
    object: 'FlowDefinitionView', identity: { NamespacePrefix: namespace, ApiName: name },
    values: {
      DurableId: namespace === null ? name : `${namespace}__${name}`, Label: text(root, 'label') ?? name, Description: text(root, 'description') ?? null, ProcessType: text(root, 'processType') ?? null,
      IsActive: text(root, 'status') === 'Active', VersionNumber: 1,
    },
  }),
  ApexPage: (name, root, namespace) => ({ object: 'ApexPage', identity: { NamespacePrefix: namespace, Name: name }, values: { MasterLabel: text(root, 'label') ?? name, Description: text(root, 'description') ?? null } }),
};

/** Rows of the components, in their order. */
export function listedRows(components: readonly Component[], namespace: string | null): ListedRow[] {
  return components.flatMap(({ type, fullName, file, metaXml }) => {
    const listing = type === null ? undefined : listings[type];
    const source = type === 'ApexPage' ? metaXml : file;
    if (listing === undefined || type === null) return [];
    return [listing(fullName, source === null ? {} : parseXml(source.text, source.path, type), namespace)];
  });
}

/** Objects that a queue may own. */
export function queueObjects(component: Component): string[] {
  const root = parseXml(component.file.text, component.file.path, 'Queue');
  return elements(root, 'queueSobject').flatMap((entry) => texts(entry, 'sobjectType'));
}

/** Names of the permission sets of a group. */
export function permissionSetsOf(component: Component): string[] {
  return texts(parseXml(component.file.text, component.file.path, 'PermissionSetGroup'), 'permissionSets');
}
