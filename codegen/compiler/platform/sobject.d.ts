/** The base of all records. */

declare abstract class SObject {
  private readonly __SObject: true;
  Id: Id;
  addError(exception: Exception): void;
  addError(exception: Exception, escape: boolean): void;
  addError(message: string): void;
  addError(message: string, escape: boolean): void;
  addError(fieldName: string, message: string): void;
  addError(fieldName: string, message: string, escape: boolean): void;
  addError(field: Schema.SObjectField, text: string): void;
  addError(field: Schema.SObjectField, text: string, escape: boolean): void;
  clear(): void;
  get(field: Schema.SObjectField): ObjectValue;
  get(fieldName: string): ObjectValue;
  getCloneSourceId(): Id | null;
  getErrors(): List<Database.Error>;
  getOptions(): Database.DMLOptions;
  getPopulatedFieldsAsMap(): Map<string, unknown>;
  getSObject(field: Schema.SObjectField): SObject | null;
  getSObject(fieldName: string): SObject | null;
  getSObjectType(): Schema.SObjectType;
  getSObjects(field: Schema.SObjectField): List<SObject>;
  getSObjects(fieldName: string): List<SObject>;
  hasErrors(): boolean;
  isClone(): boolean;
  isSet(field: Schema.SObjectField): boolean;
  isSet(fieldName: string): boolean;
  put(field: Schema.SObjectField, value: unknown): ObjectValue;
  put(fieldName: string, value: unknown): ObjectValue;
  putSObject(field: Schema.SObjectField, record: SObject | null): SObject | null;
  putSObject(fieldName: string, record: SObject | null): SObject | null;
  recalculateFormulas(): void;
  setOptions(options: Database.DMLOptions): void;
  clone(): this;
  clone(preserveId: boolean): this;
  clone(preserveId: boolean, isDeepClone: boolean): this;
  clone(preserveId: boolean, isDeepClone: boolean, preserveReadonlyTimestamps: boolean): this;
  clone(preserveId: boolean, isDeepClone: boolean, preserveReadonlyTimestamps: boolean, preserveAutonumber: boolean): this;
}
