import type { FieldSetDescribe, LookupFilterDescribe, PicklistEntry, RecordTypeDescribe, SummaryDescribe, ValidationRule } from './describe.ts';

/**
 * What someone declares about objects and fields: the metadata reader fills it from XML, the standard objects are written in it. The
 * registry derives describes from it (system fields, key prefixes, relationships). Names are API names *without* the namespace of their own
 * package, which stands beside them; references name objects in full or in their own namespace.
 */
export interface ObjectDefinition {
  /** `SyncQueue__c`, `DrainRequested__e`, `Rule__mdt`, `Contact`. */
  readonly name: string;
  /** Namespace of the package that the object comes from; null for the org's own and for standard objects. */
  readonly namespace?: string | null;
  readonly label?: string;
  readonly labelPlural?: string;
  /** Derived from the name's ending when absent (`__e`, `__mdt`, else `object`). */
  readonly kind?: 'object' | 'listSetting' | 'hierarchySetting' | 'customMetadata' | 'platformEvent' | 'changeEvent';
  /** Key prefix of standard objects; custom objects get the next free one. */
  readonly keyPrefix?: string;
  readonly visibility?: 'Public' | 'Protected';
  readonly publishBehavior?: 'PublishAfterCommit' | 'PublishImmediately';
  readonly sharingModel?: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent' | 'FullAccess';
  /** The Name field of custom objects: text, or an auto number with its format. */
  readonly nameField?: { readonly label?: string; readonly type: 'Text' } | { readonly label?: string; readonly type: 'AutoNumber'; readonly displayFormat: string };
  readonly fields: readonly FieldDefinition[];
  readonly recordTypes?: readonly RecordTypeDescribe[];
  readonly validationRules?: readonly ValidationRule[];
  readonly fieldSets?: readonly FieldSetDescribe[];
  /** Standard objects only: what can be done with rows. All true when absent. */
  readonly access?: { readonly createable?: boolean; readonly updateable?: boolean; readonly deletable?: boolean; readonly queryable?: boolean; readonly triggerable?: boolean };
  /** Standard objects only: which of the usual system fields it has. */
  readonly system?: { readonly owner?: boolean; readonly deleted?: boolean; readonly recordTypes?: boolean; readonly stamps?: boolean };
}

/** Types in the spelling of the Metadata API, plus the few that only standard objects have. */
export type MetadataFieldType =
  | 'Text' | 'TextArea' | 'LongTextArea' | 'Html' | 'EncryptedText' | 'Email' | 'Phone' | 'Url' | 'Picklist' | 'MultiselectPicklist'
  | 'Checkbox' | 'Number' | 'Currency' | 'Percent' | 'Date' | 'DateTime' | 'Time' | 'Lookup' | 'MasterDetail' | 'MetadataRelationship'
  | 'AutoNumber' | 'Location' | 'Hierarchy' | 'Summary'
  | 'Integer' | 'Long' | 'Double' | 'Id' | 'Address' | 'Base64' | 'Combobox' | 'AnyType' | 'IdList';

export interface FieldDefinition {
  /** `Status__c`, without namespace. */
  readonly name: string;
  /** Namespace of the field where it differs from its object's: a packaged field on Contact. */
  readonly namespace?: string | null;
  readonly label?: string;
  readonly type: MetadataFieldType;
  readonly length?: number;
  /** All digits, as `precision` in metadata. */
  readonly precision?: number;
  /** Digits behind the point. */
  readonly scale?: number;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly caseSensitive?: boolean;
  readonly externalId?: boolean;
  /** Default value as formula text. */
  readonly defaultValue?: string | null;
  /** Makes it a formula field; `type` is the result's. */
  readonly formula?: string | null;
  readonly formulaTreatBlanksAs?: 'BlankAsZero' | 'BlankAsBlank';
  readonly displayFormat?: string;
  readonly restricted?: boolean;
  readonly values?: readonly (string | PicklistEntry)[];
  /** Objects that a reference points to. */
  readonly referenceTo?: readonly string[];
  /** Name of the child relationship as in metadata: `Exceptions` (queried as `Exceptions__r`), `Contacts`. */
  readonly childRelationshipName?: string | null;
  /** Parent relationship of standard fields where it is not the field's name without `Id`. */
  readonly relationshipName?: string | null;
  readonly deleteConstraint?: 'Cascade' | 'Restrict' | 'SetNull';
  readonly helpText?: string | null;
  readonly compound?: string;
  /** Standard fields: may be set on insert / update. */
  readonly createable?: boolean;
  readonly updateable?: boolean;
  /** Standard fields: the object's name field. */
  readonly nameField?: boolean;
  readonly defaultedOnCreate?: boolean;
  /** Roll-up summaries; names as metadata write them. */
  readonly summary?: SummaryDescribe;
  readonly lookupFilter?: Omit<LookupFilterDescribe, 'namespace'>;
}
