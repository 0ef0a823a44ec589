/** What Apex has as syntax and the dialect has as functions: SOQL, DML, triggers, catching everything. */

interface SoqlTag {
  /** A list of records: `` soql<Contact>`SELECT Id FROM Contact WHERE Id IN ${ids}` ``. */
  <T extends SObject>(text: TemplateStringsArray, ...binds: unknown[]): List<T>;
  /** Exactly one record; throws QueryException when there is none or more than one. */
  one<T extends SObject>(text: TemplateStringsArray, ...binds: unknown[]): T;
  /** `SELECT COUNT() FROM ...` */
  count(text: TemplateStringsArray, ...binds: unknown[]): Integer;
}
declare const soql: SoqlTag;

/** `insert x;`, with an access level `insert as user x;` or `insert as system x;`. */
declare function insert(records: SObject | List<SObject>, accessLevel?: AccessLevel): void;
declare function update(records: SObject | List<SObject>, accessLevel?: AccessLevel): void;
declare function upsert(records: SObject | List<SObject>, accessLevel?: AccessLevel): void;
declare function upsert(records: SObject | List<SObject>, externalId: Schema.SObjectField, accessLevel?: AccessLevel): void;
/** `delete x;` (`delete` is a word of TypeScript's own). */
declare function remove(records: SObject | List<SObject>, accessLevel?: AccessLevel): void;
declare function undelete(records: SObject | List<SObject>, accessLevel?: AccessLevel): void;
declare function merge<T extends SObject>(master: T, duplicates: T | List<T>, accessLevel?: AccessLevel): void;

/** `value instanceof T` where T has type arguments: `isInstance<Map<string, unknown>>(value)` is `value instanceof Map<String, Object>`. */
declare function isInstance<T>(value: unknown): value is T;

/** First statement of a catch block that takes every exception: `catch (error) { caught(error); ... }` is `catch (Exception error) { ... }`. */
declare function caught(error: unknown): asserts error is Exception;

type TriggerEvent =
  | 'before insert'
  | 'before update'
  | 'before delete'
  | 'after insert'
  | 'after update'
  | 'after delete'
  | 'after undelete';

/** A trigger file's one statement; the trigger is named after its file. */
declare function trigger(object: { readonly SObjectType: Schema.SObjectType }, events: TriggerEvent[], body: () => void): void;

/** Context variables of the running trigger. */
declare const Trigger: {
  readonly new: List<SObject>;
  readonly old: List<SObject>;
  readonly newMap: Map<Id, SObject>;
  readonly oldMap: Map<Id, SObject>;
  readonly isExecuting: boolean;
  readonly isBefore: boolean;
  readonly isAfter: boolean;
  readonly isInsert: boolean;
  readonly isUpdate: boolean;
  readonly isDelete: boolean;
  readonly isUndelete: boolean;
  readonly operationType: TriggerOperation;
  readonly size: Integer;
};

/** Custom labels: `Label.get('Name')` is `System.Label.Name`. */
declare const Label: { get(name: string): string };

declare class AggregateResult extends SObject {
  private readonly __AggregateResult: true;
}
