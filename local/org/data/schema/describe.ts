/**
 * What the org knows about an object and its fields, as Salesforce's describe calls tell it. Plain data: the checker, SOQL, DML, the
 * platform classes and the APIs all read these and nothing else.
 */

/** Field types in the spelling of `Schema.DisplayType`, upper case. */
export type FieldType =
  | 'ID' | 'REFERENCE' | 'STRING' | 'TEXTAREA' | 'URL' | 'EMAIL' | 'PHONE' | 'PICKLIST' | 'MULTIPICKLIST' | 'COMBOBOX' | 'ENCRYPTEDSTRING'
  | 'BOOLEAN' | 'INTEGER' | 'LONG' | 'DOUBLE' | 'CURRENCY' | 'PERCENT' | 'DATE' | 'DATETIME' | 'TIME'
  | 'ADDRESS' | 'LOCATION' | 'BASE64' | 'ANYTYPE';

/** The Apex type of a field's value. `DOUBLE`, `CURRENCY` and `PERCENT` fields are `Decimal` in Apex; parts of a location are `Double`. */
export type ApexFieldType =
  | 'Id' | 'String' | 'Boolean' | 'Integer' | 'Long' | 'Double' | 'Decimal' | 'Date' | 'Datetime' | 'Time' | 'Blob' | 'Address' | 'Location' | 'Object' | 'EventBus.ChangeEventHeader'
  /** Ids of junction rows: `EmailMessage.ToIds`. */
  | 'List<String>';

export interface PicklistEntry {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly isDefault: boolean;
}

export interface FieldDescribe {
  /** Full API name, with the namespace prefix of an installed package (`moengage__Status__c`). */
  readonly name: string;
  /** API name without namespace (`Status__c`). */
  readonly localName: string;
  readonly label: string;
  readonly type: FieldType;
  readonly apexType: ApexFieldType;
  readonly custom: boolean;
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  /** Number of characters; 0 for types that have none. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  readonly nameField: boolean;
  readonly autoNumber: boolean;
  /** Display format of an auto number (`SQ-{0000000000}`). */
  readonly displayFormat: string | null;
  readonly restrictedPicklist: boolean;
  readonly picklistValues: readonly PicklistEntry[];
  /** Full API names of the objects that a reference may point to; empty for other types. */
  readonly referenceTo: readonly string[];
  /** Name of the parent relationship (`Account`, `moengage__Sync__r`); null when there is none. */
  readonly relationshipName: string | null;
  readonly cascadeDelete: boolean;
  readonly restrictedDelete: boolean;
  readonly masterDetail: boolean;
  /** Formula text of a calculated field, null otherwise. */
  readonly formula: string | null;
  /** How a formula treats blank operands. */
  readonly formulaTreatBlanksAs: 'BlankAsZero' | 'BlankAsBlank';
  readonly calculated: boolean;
  /** Default value as formula text (`true`, `"Scheduled"`, `TODAY()`); null when none. */
  readonly defaultFormula: string | null;
  readonly defaultedOnCreate: boolean;
  readonly inlineHelpText: string | null;
  /** Name of the compound field that this one is a part of (`MailingAddress`). */
  readonly compoundFieldName: string | null;
  readonly summary?: SummaryDescribe;
  /** Only where it is required, not a suggestion. */
  readonly lookupFilter?: LookupFilterDescribe;
}

/** A condition of a roll-up summary or lookup filter as metadata write it. Source: "FilterItem". */
export interface FilterItem {
  /** `Line__c.Kind__c`; in lookup filters also `$Source.Field__c`, `$User.Department`. */
  readonly field: string;
  readonly operation: 'equals' | 'notEqual' | 'lessThan' | 'greaterThan' | 'lessOrEqual' | 'greaterOrEqual' | 'contains' | 'notContain' | 'startsWith' | 'includes' | 'excludes';
  /** Values as text, several behind commas. */
  readonly value: string | null;
  /** Compared with a field instead of a value. */
  readonly valueField: string | null;
}

/** A roll-up summary field: what it computes over which children. Object and fields by full API names. */
export interface SummaryDescribe {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  readonly childObject: string;
  /** The child's field that points to the summarising object. */
  readonly foreignKey: string;
  /** null for a count. */
  readonly summarizedField: string | null;
  readonly filters: readonly FilterItem[];
}

/** Which records a lookup may point to. Source: "LookupFilter". */
export interface LookupFilterDescribe {
  readonly items: readonly FilterItem[];
  /** `1 AND (2 OR 3)`; null when all must hold. */
  readonly booleanFilter: string | null;
  readonly errorMessage: string | null;
  readonly namespace: string | null;
}

export interface ChildRelationship {
  /** Full API name of the child object. */
  readonly childObject: string;
  readonly field: string;
  /** `Contacts`, `moengage__Exceptions__r`; null when it can't be queried from the parent. */
  readonly relationshipName: string | null;
  readonly cascadeDelete: boolean;
  readonly restrictedDelete: boolean;
}

export interface RecordTypeDescribe {
  readonly developerName: string;
  readonly name: string;
  readonly description: string | null;
  readonly active: boolean;
  readonly isDefault: boolean;
  readonly namespace: string | null;
}

/** A named choice of an object's fields, for pages to show. */
export interface FieldSetDescribe {
  /** Without namespace. */
  readonly name: string;
  readonly namespace: string | null;
  readonly label: string;
  readonly description: string | null;
  /** Fields in order; a path may lead to a parent (`Account.Name`). */
  readonly members: readonly { readonly path: string; readonly required: boolean }[];
}

export interface ValidationRule {
  readonly name: string;
  readonly active: boolean;
  readonly errorConditionFormula: string;
  readonly errorMessage: string;
  /** Field that carries the message; null for the top of the page. */
  readonly errorDisplayField: string | null;
}

export interface ObjectDescribe {
  /** Full API name (`moengage__SyncQueue__c`). */
  readonly name: string;
  readonly localName: string;
  readonly namespace: string | null;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly custom: boolean;
  readonly kind: 'object' | 'listSetting' | 'hierarchySetting' | 'customMetadata' | 'platformEvent' | 'changeEvent';
  readonly visibility: 'Public' | 'Protected';
  /** Platform events only. */
  readonly publishBehavior: 'PublishAfterCommit' | 'PublishImmediately' | null;
  readonly sharingModel: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent' | 'FullAccess';
  readonly queryable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly triggerable: boolean;
  /** By lower-cased full API name. */
  readonly fields: ReadonlyMap<string, FieldDescribe>;
  readonly childRelationships: readonly ChildRelationship[];
  readonly recordTypes: readonly RecordTypeDescribe[];
  readonly validationRules: readonly ValidationRule[];
  readonly fieldSets: readonly FieldSetDescribe[];
}

/**
 * All objects of the org. Names ignore case. Code of a package may leave out its own namespace: `object('Sync__c', 'moengage')` finds
 * `moengage__Sync__c` before an org's own `Sync__c`.
 */
export interface SchemaService {
  object(name: string, namespace?: string | null): ObjectDescribe | undefined;
  /** A field by name of its object, with or without the namespace prefix. */
  field(object: ObjectDescribe, name: string, namespace?: string | null): FieldDescribe | undefined;
  /** The reference field behind a parent relationship name (`Account` -> `AccountId`, `Sync__r` -> `moengage__Sync__c`). */
  parentRelationship(object: ObjectDescribe, name: string, namespace?: string | null): FieldDescribe | undefined;
  childRelationship(object: ObjectDescribe, name: string, namespace?: string | null): ChildRelationship | undefined;
  objectByKeyPrefix(prefix: string): ObjectDescribe | undefined;
  objects(): Iterable<ObjectDescribe>;
  /** Grows by one on every change of the schema; compiled queries and classes use it as a cache key. */
  readonly version: number;
}
