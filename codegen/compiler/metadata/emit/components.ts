import type {
  CustomApplication,
  CustomField,
  CustomLabel,
  CustomNotificationType,
  CustomObject,
  CustomPermission,
  CustomTab,
  FlexiPage,
  Layout,
  PermissionSet,
  RemoteSiteSetting,
} from '@salesforce/types/metadata';
import type { Named } from '../authored.ts';

/**
 * Everything that a package declares besides code. Objects carry their fields, record types, list views and so on as the Metadata API
 * has them, in one value; the emitter takes them apart into the files of the source format.
 */
export interface MetadataComponents {
  readonly objects?: readonly ObjectComponent[];
  readonly layouts?: readonly Named<Layout>[];
  readonly permissionSets?: readonly Named<PermissionSet>[];
  readonly customPermissions?: readonly Named<CustomPermission>[];
  readonly applications?: readonly Named<CustomApplication>[];
  readonly tabs?: readonly Named<CustomTab>[];
  readonly remoteSites?: readonly Named<RemoteSiteSetting>[];
  readonly notificationTypes?: readonly Named<CustomNotificationType>[];
  readonly flexiPages?: readonly Named<FlexiPage>[];
  readonly labels?: readonly Named<CustomLabel>[];
}

/** Fields are always named: they are files of their own. */
export type ObjectComponent = Omit<Named<CustomObject>, 'fields'> & { readonly fields?: readonly Named<CustomField>[] };

/** Components that are one file each: where the file lies and what its root element is called. */
export const singleFileTypes = {
  layouts: { root: 'Layout', directory: 'layouts', suffix: 'layout' },
  permissionSets: { root: 'PermissionSet', directory: 'permissionsets', suffix: 'permissionset' },
  customPermissions: { root: 'CustomPermission', directory: 'customPermissions', suffix: 'customPermission' },
  applications: { root: 'CustomApplication', directory: 'applications', suffix: 'app' },
  tabs: { root: 'CustomTab', directory: 'tabs', suffix: 'tab' },
  remoteSites: { root: 'RemoteSiteSetting', directory: 'remoteSiteSettings', suffix: 'remoteSite' },
  notificationTypes: { root: 'CustomNotificationType', directory: 'notificationtypes', suffix: 'notiftype' },
  flexiPages: { root: 'FlexiPage', directory: 'flexipages', suffix: 'flexipage' },
} as const satisfies Partial<Record<keyof MetadataComponents, { root: string; directory: string; suffix: string }>>;

/** Parts of an object that the source format keeps in a folder of their own. */
export const objectParts = {
  businessProcesses: { root: 'BusinessProcess', suffix: 'businessProcess' },
  compactLayouts: { root: 'CompactLayout', suffix: 'compactLayout' },
  fieldSets: { root: 'FieldSet', suffix: 'fieldSet' },
  fields: { root: 'CustomField', suffix: 'field' },
  indexes: { root: 'Index', suffix: 'index' },
  listViews: { root: 'ListView', suffix: 'listView' },
  recordTypes: { root: 'RecordType', suffix: 'recordType' },
  sharingReasons: { root: 'SharingReason', suffix: 'sharingReason' },
  validationRules: { root: 'ValidationRule', suffix: 'validationRule' },
  webLinks: { root: 'WebLink', suffix: 'webLink' },
} as const satisfies Partial<Record<keyof CustomObject, { root: string; suffix: string }>>;
