import type { CompactLayout, CustomObject, ListView, RecordType, SearchLayouts, ValidationRule } from '@salesforce/types/metadata';
import type { Authored, Named } from '../authored.ts';
import type { ObjectComponent } from '../emit/components.ts';
import type { Field } from './fields.ts';

/** The `Name` field: typed by people, or counted by Salesforce in a display format such as `SQ-{0000000000}`. */
export type NameField = { readonly label: string } & ({ readonly autoNumber: string } | { readonly text: true });

export interface CustomObjectFacts {
  /** With suffix: `Sync__c` */
  readonly name: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly startsWith?: CustomObject['startsWith'];
  readonly description: string;
  readonly nameField: NameField;
  readonly sharing: NonNullable<CustomObject['sharingModel']>;
  readonly fields: readonly Field[];
  readonly recordTypes?: readonly Named<RecordType>[];
  readonly listViews?: readonly Named<ListView>[];
  readonly compactLayout?: Named<CompactLayout>;
  readonly validationRules?: readonly Named<ValidationRule>[];
  readonly searchLayouts?: Authored<SearchLayouts>;
  /** Whether global search finds its records. Default: no. */
  readonly searchable?: boolean;
}

/** A custom object with history, feeds and activities off: rows of a package's machinery would fill the org with them. */
export function customObject(facts: CustomObjectFacts): ObjectComponent {
  return {
    fullName: facts.name,
    allowInChatterGroups: false,
    compactLayoutAssignment: facts.compactLayout?.fullName ?? 'SYSTEM',
    compactLayouts: facts.compactLayout ? [facts.compactLayout] : [],
    deploymentStatus: 'Deployed',
    description: facts.description,
    enableActivities: false,
    enableBulkApi: true,
    enableFeeds: false,
    enableHistory: false,
    enableLicensing: false,
    enableReports: true,
    enableSearch: facts.searchable ?? false,
    enableSharing: true,
    enableStreamingApi: true,
    externalSharingModel: facts.sharing,
    fields: facts.fields,
    label: facts.label,
    listViews: facts.listViews,
    nameField: nameField(facts.nameField),
    pluralLabel: facts.pluralLabel,
    recordTypes: facts.recordTypes,
    searchLayouts: facts.searchLayouts ?? {},
    sharingModel: facts.sharing,
    startsWith: facts.startsWith,
    validationRules: facts.validationRules,
    visibility: 'Public',
  };
}

export interface CustomSettingFacts {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly kind: NonNullable<CustomObject['customSettingsType']>;
  /** `Protected`: only the package's own code can read it once it is installed as a managed package. */
  readonly visibility: 'Public' | 'Protected';
  readonly fields: readonly Field[];
}

export function customSetting(facts: CustomSettingFacts): ObjectComponent {
  return {
    fullName: facts.name,
    customSettingsType: facts.kind,
    description: facts.description,
    enableFeeds: false,
    fields: facts.fields,
    label: facts.label,
    visibility: facts.visibility,
  };
}

export interface PlatformEventFacts {
  readonly name: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly description: string;
  readonly publish: NonNullable<CustomObject['publishBehavior']>;
  readonly fields: readonly Field[];
}

/** A high-volume event. Its fields have no pages and so no help texts. */
export function platformEvent(facts: PlatformEventFacts): ObjectComponent {
  return {
    fullName: facts.name,
    deploymentStatus: 'Deployed',
    description: facts.description,
    eventType: 'HighVolume',
    fields: facts.fields.map((field) => ({ ...field, inlineHelpText: undefined })),
    label: facts.label,
    pluralLabel: facts.pluralLabel,
    publishBehavior: facts.publish,
  };
}

function nameField(facts: NameField): ObjectComponent['nameField'] {
  return 'autoNumber' in facts
    ? { displayFormat: facts.autoNumber, label: facts.label, type: 'AutoNumber' }
    : { label: facts.label, type: 'Text' };
}
