/** What the compiler must know of the objects that the Apex sources use: a small shape that any schema can be adapted to. */

/** Apex's type of a field's value. Custom number, currency and percent fields are Decimal, whatever their scale. */
export type FieldValueType =
  | 'Id'
  | 'String'
  | 'Boolean'
  | 'Integer'
  | 'Long'
  | 'Double'
  | 'Decimal'
  | 'Date'
  | 'Datetime'
  | 'Time'
  | 'Blob'
  | 'Address'
  | 'Location'
  | 'Object';

export interface SchemaField {
  /** `Name`, `Status__c`, `AccountId` */
  apiName: string;
  type: FieldValueType;
  /** Needed to create a record: the constructor asks for it, and its value is never null. */
  required?: boolean;
  /** Never null in a record that was read, yet not needed to create one (booleans, audit fields, auto numbers). */
  filled?: boolean;
  /** Formula, auto number, audit field: not to be written. */
  readOnly?: boolean;
  /** API values of a restricted picklist; absent for an open one. */
  picklistValues?: readonly string[];
  /** Of a reference: the objects that it may point to. */
  referenceTo?: readonly string[];
  /** Of a reference: `Account`, `Sync__r`. */
  relationshipName?: string;
}

export interface ChildRelationship {
  /** `Contacts`, `Sync_Queues__r` */
  name: string;
  childObject: string;
}

export type ObjectKind = 'object' | 'hierarchySetting' | 'listSetting' | 'customMetadata' | 'platformEvent';

export interface SchemaObject {
  apiName: string;
  kind: ObjectKind;
  fields: readonly SchemaField[];
  childRelationships?: readonly ChildRelationship[];
}

export interface SchemaSource {
  objects: readonly SchemaObject[];
}

/** Looks up objects and fields as Apex does: whatever their case. */
export class SchemaIndex {
  readonly objects: readonly SchemaObject[];
  readonly #byName = new Map<string, SchemaObject>();
  readonly #fields = new Map<SchemaObject, Map<string, SchemaField>>();

  constructor(source: SchemaSource) {
    this.objects = source.objects;
    for (const object of source.objects) this.#byName.set(object.apiName.toLowerCase(), object);
  }

  object(apiName: string): SchemaObject | undefined {
    return this.#byName.get(apiName.toLowerCase());
  }

  field(object: SchemaObject, apiName: string): SchemaField | undefined {
    return this.#fieldsOf(object).get(apiName.toLowerCase());
  }

  /** The reference field behind a relationship name (`Account`, `Sync__r`). */
  parent(object: SchemaObject, relationshipName: string): SchemaField | undefined {
    const wanted = relationshipName.toLowerCase();
    return object.fields.find((field) => field.relationshipName?.toLowerCase() === wanted);
  }

  child(object: SchemaObject, relationshipName: string): ChildRelationship | undefined {
    const wanted = relationshipName.toLowerCase();
    return object.childRelationships?.find((child) => child.name.toLowerCase() === wanted);
  }

  #fieldsOf(object: SchemaObject): Map<string, SchemaField> {
    let fields = this.#fields.get(object);
    if (!fields) {
      fields = new Map(object.fields.map((field) => [field.apiName.toLowerCase(), field]));
      this.#fields.set(object, fields);
    }
    return fields;
  }
}
