/** A metadata type as the Metadata API describes it. Source: Metadata API Developer Guide "Metadata Types", `describeMetadata()`. */
export interface ComponentType {
  readonly name: string;
  /** Folder in a package: `classes`. */
  readonly directory: string;
  /** Of a file in metadata format, without dot; null for bundles, which are folders. */
  readonly suffix: string | null;
  /** Has a body, and a small `-meta.xml` beside it. */
  readonly metaFile: boolean;
  readonly inFolder: boolean;
  /** Types of the components that stand inside its file. */
  readonly children: readonly ChildType[];
  /** First characters of its components' ids. */
  readonly keyPrefix: string;
}

/** A component inside another one's file. */
export interface ChildType {
  readonly name: string;
  /** Element that holds one in the parent's file: `fields`. */
  readonly element: string;
  /** Suffix of its own file in source format, and the folder it stands in there. */
  readonly suffix: string;
  readonly folder: string;
  readonly keyPrefix: string;
}

const child = (name: string, element: string, suffix: string, folder: string, keyPrefix: string): ChildType => ({ name, element, suffix, folder, keyPrefix });

/** Components of an object. Their full name is `Object.Name`. */
export const objectChildren: readonly ChildType[] = [
  child('CustomField', 'fields', 'field', 'fields', '00N'), child('RecordType', 'recordTypes', 'recordType', 'recordTypes', '012'),
  child('ValidationRule', 'validationRules', 'validationRule', 'validationRules', '03d'), child('ListView', 'listViews', 'listView', 'listViews', '00B'),
  child('FieldSet', 'fieldSets', 'fieldSet', 'fieldSets', '0IX'), child('CompactLayout', 'compactLayouts', 'compactLayout', 'compactLayouts', '0AH'),
  child('WebLink', 'webLinks', 'webLink', 'webLinks', '00b'), child('BusinessProcess', 'businessProcesses', 'businessProcess', 'businessProcesses', '019'),
  child('Index', 'indexes', 'index', 'indexes', '0I6'), child('SharingReason', 'sharingReasons', 'sharingReason', 'sharingReasons', '04M'),
];

/** Their full name is their own. */
export const labelChild = child('CustomLabel', 'labels', 'label', 'labels', '101');

type Row = readonly [name: string, directory: string, suffix: string | null, keyPrefix: string, more?: 'body' | 'folder' | 'bodyInFolder'];

const rows: readonly Row[] = [
  ['ApexClass', 'classes', 'cls', '01p', 'body'], ['ApexTrigger', 'triggers', 'trigger', '01q', 'body'], ['ApexPage', 'pages', 'page', '066', 'body'],
  ['ApexComponent', 'components', 'component', '099', 'body'], ['CustomObject', 'objects', 'object', '01I'], ['CustomLabels', 'labels', 'labels', '101'],
  ['CustomPermission', 'customPermissions', 'customPermission', '0CP'], ['PermissionSet', 'permissionsets', 'permissionset', '0PS'],
  ['PermissionSetGroup', 'permissionsetgroups', 'permissionsetgroup', '0PG'], ['MutingPermissionSet', 'mutingpermissionsets', 'mutingpermissionset', '0QM'],
  ['Profile', 'profiles', 'profile', '00e'], ['RemoteSiteSetting', 'remoteSiteSettings', 'remoteSite', '0rp'], ['CustomMetadata', 'customMetadata', 'md', 'm00'],
  ['CustomApplication', 'applications', 'app', '02u'], ['CustomTab', 'tabs', 'tab', '01r'], ['Layout', 'layouts', 'layout', '00h'], ['FlexiPage', 'flexipages', 'flexipage', '0M0'],
  ['StaticResource', 'staticresources', 'resource', '081', 'body'], ['DataWeaveResource', 'dw', 'dwl', '0gd', 'body'], ['GlobalValueSet', 'globalValueSets', 'globalValueSet', '0Nt'],
  ['StandardValueSet', 'standardValueSets', 'standardValueSet', '0Xs'], ['Settings', 'settings', 'settings', '0Se'], ['NamedCredential', 'namedCredentials', 'namedCredential', '0XA'],
  ['ExternalCredential', 'externalCredentials', 'externalCredential', '0pv'], ['QuickAction', 'quickActions', 'quickAction', '09D'], ['CspTrustedSite', 'cspTrustedSites', 'cspTrustedSite', '08y'],
  ['CustomNotificationType', 'notificationtypes', 'notiftype', '0ML'], ['LightningMessageChannel', 'messageChannels', 'messageChannel', '0MJ'], ['Queue', 'queues', 'queue', '00G'],
  ['Group', 'groups', 'group', '00G'], ['Role', 'roles', 'role', '00E'], ['Flow', 'flows', 'flow', '301'], ['EmailTemplate', 'email', 'email', '00X', 'bodyInFolder'],
  ['DuplicateRule', 'duplicateRules', 'duplicateRule', '0Bm'], ['ReportType', 'reportTypes', 'reportType', '070'], ['Report', 'reports', 'report', '00O', 'folder'],
  ['Dashboard', 'dashboards', 'dashboard', '01Z', 'folder'], ['Translations', 'translations', 'translation', '01h'], ['CustomObjectTranslation', 'objectTranslations', 'objectTranslation', '01j'],
  ['Workflow', 'workflows', 'workflow', '01Q'], ['SharingRules', 'sharingRules', 'sharingRules', '02c'], ['HomePageLayout', 'homePageLayouts', 'homePageLayout', '00l'],
  ['PlatformEventChannel', 'platformEventChannels', 'platformEventChannel', '0YL'], ['PlatformEventChannelMember', 'platformEventChannelMembers', 'platformEventChannelMember', '0v8'],
  ['PlatformEventSubscriberConfig', 'PlatformEventSubscriberConfigs', 'platformEventSubscriberConfig', '0k8'], ['PlatformCachePartition', 'cachePartitions', 'cachePartition', '0Er'],
  ['LightningComponentBundle', 'lwc', null, '0Rb'], ['AuraDefinitionBundle', 'aura', null, '0Ab'],
];

const childrenOf: Readonly<Record<string, readonly ChildType[]>> = { CustomObject: objectChildren, CustomLabels: [labelChild] };

/** Every type that this org keeps; of many it reads nothing. */
export const componentTypes: readonly ComponentType[] = rows.map(([name, directory, suffix, keyPrefix, more]) => ({
  name, directory, suffix, keyPrefix, metaFile: more === 'body' || more === 'bodyInFolder', inFolder: more === 'folder' || more === 'bodyInFolder', children: childrenOf[name] ?? [],
}));

const byName = new Map(componentTypes.map((type) => [type.name, type]));
const childByName = new Map([...objectChildren, labelChild].map((type) => [type.name, type]));

export function componentType(name: string): ComponentType | undefined {
  return byName.get(name);
}

export function childType(name: string): ChildType | undefined {
  return childByName.get(name);
}

/** May `package.xml` name it? Case counts, as on Salesforce. */
export function isComponentType(name: string): boolean {
  return byName.has(name) || childByName.has(name);
}
