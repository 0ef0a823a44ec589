/** The Database class and namespace: DML with results, queries, batch interfaces. */

declare namespace Database {
  export function convertLead(leadConvert: Database.LeadConvert): Database.LeadConvertResult;
  export function convertLead(leadConvert: Database.LeadConvert, accessLevel: AccessLevel): Database.LeadConvertResult;
  export function convertLead(leadConvert: Database.LeadConvert, dmlOptions: Database.DMLOptions): Database.LeadConvertResult;
  export function convertLead(leadConvert: Database.LeadConvert, dmlOptions: Database.DMLOptions, accessLevel: AccessLevel): Database.LeadConvertResult;
  export function convertLead(leadConvert: Database.LeadConvert, allOrNone: boolean): Database.LeadConvertResult;
  export function convertLead(leadConvert: Database.LeadConvert, allOrNone: boolean, accessLevel: AccessLevel): Database.LeadConvertResult;
  export function convertLead(values: List<Database.LeadConvert>): List<Database.LeadConvertResult>;
  export function convertLead(values: List<Database.LeadConvert>, accessLevel: AccessLevel): List<Database.LeadConvertResult>;
  export function convertLead(values: List<Database.LeadConvert>, dmlOptions: Database.DMLOptions): List<Database.LeadConvertResult>;
  export function convertLead(values: List<Database.LeadConvert>, dmlOptions: Database.DMLOptions, accessLevel: AccessLevel): List<Database.LeadConvertResult>;
  export function convertLead(values: List<Database.LeadConvert>, allOrNone: boolean): List<Database.LeadConvertResult>;
  export function convertLead(values: List<Database.LeadConvert>, allOrNone: boolean, accessLevel: AccessLevel): List<Database.LeadConvertResult>;
  export function countQuery(query: string): Integer;
  export function countQuery(query: string, accessLevel: AccessLevel): Integer;
  export function countQueryWithBinds(query: string, binds: Map<string, unknown>, accessLevel: AccessLevel): Integer;
  export function delete_(id: Id): Database.DeleteResult;
  export function delete_(id: Id, accessLevel: AccessLevel): Database.DeleteResult;
  export function delete_(id: Id, allOrNone: boolean): Database.DeleteResult;
  export function delete_(id: Id, allOrNone: boolean, accessLevel: AccessLevel): Database.DeleteResult;
  export function delete_(records: List<SObject> | List<Id>): List<Database.DeleteResult>;
  export function delete_(records: List<SObject> | List<Id>, accessLevel: AccessLevel): List<Database.DeleteResult>;
  export function delete_(records: List<SObject> | List<Id>, allOrNone: boolean): List<Database.DeleteResult>;
  export function delete_(records: List<SObject> | List<Id>, allOrNone: boolean, accessLevel: AccessLevel): List<Database.DeleteResult>;
  export function delete_(record: SObject): Database.DeleteResult;
  export function delete_(record: SObject, accessLevel: AccessLevel): Database.DeleteResult;
  export function delete_(record: SObject, allOrNone: boolean): Database.DeleteResult;
  export function delete_(record: SObject, allOrNone: boolean, accessLevel: AccessLevel): Database.DeleteResult;
  export function deleteAsync(records: List<SObject>): List<Database.DeleteResult>;
  export function deleteAsync(records: List<SObject>, accessLevel: AccessLevel): List<Database.DeleteResult>;
  export function deleteAsync(record: SObject): Database.DeleteResult;
  export function deleteAsync(record: SObject, accessLevel: AccessLevel): Database.DeleteResult;
  export function deleteImmediate(records: List<SObject>): List<Database.DeleteResult>;
  export function deleteImmediate(records: List<SObject>, accessLevel: AccessLevel): List<Database.DeleteResult>;
  export function deleteImmediate(record: SObject): Database.DeleteResult;
  export function deleteImmediate(record: SObject, accessLevel: AccessLevel): Database.DeleteResult;
  export function emptyRecycleBin(records: List<SObject> | List<Id>): List<Database.EmptyRecycleBinResult>;
  export function emptyRecycleBin(record: SObject): Database.EmptyRecycleBinResult;
  export function executeBatch(batch: Database.Batchable<any>): Id;
  export function executeBatch(batch: Database.Batchable<any>, scopeSize: Integer): Id;
  export function getAsyncDeleteResult(deleteResult: Database.DeleteResult): Database.DeleteResult;
  export function getAsyncDeleteResult(text: string): Database.DeleteResult;
  export function getAsyncLocator(result: unknown): string;
  export function getAsyncSaveResult(saveResult: Database.SaveResult): Database.SaveResult;
  export function getAsyncSaveResult(text: string): Database.SaveResult;
  export function getCursor(query: string): Database.Cursor;
  export function getCursor(query: string, accessLevel: AccessLevel): Database.Cursor;
  export function getCursorWithBinds(query: string, binds: Map<string, unknown>, accessLevel: AccessLevel): Database.Cursor;
  export function getDeleted(text: string, datetime1: Datetime, datetime2: Datetime): Database.GetDeletedResult;
  export function getQueryLocator(records: List<SObject>): Database.QueryLocator;
  export function getQueryLocator(records: List<SObject>, accessLevel: AccessLevel): Database.QueryLocator;
  export function getQueryLocator(query: string): Database.QueryLocator;
  export function getQueryLocator(query: string, accessLevel: AccessLevel): Database.QueryLocator;
  export function getQueryLocatorWithBinds(query: string, binds: Map<string, unknown>, accessLevel: AccessLevel): Database.QueryLocator;
  export function getUpdated(text: string, datetime1: Datetime, datetime2: Datetime): Database.GetUpdatedResult;
  export function insert(records: List<SObject>): List<Database.SaveResult>;
  export function insert(records: List<SObject>, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function insert(records: List<SObject>, dmlOptions: Database.DMLOptions): List<Database.SaveResult>;
  export function insert(records: List<SObject>, dmlOptions: Database.DMLOptions, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function insert(records: List<SObject>, allOrNone: boolean): List<Database.SaveResult>;
  export function insert(records: List<SObject>, allOrNone: boolean, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function insert(record: SObject): Database.SaveResult;
  export function insert(record: SObject, accessLevel: AccessLevel): Database.SaveResult;
  export function insert(record: SObject, dmlOptions: Database.DMLOptions): Database.SaveResult;
  export function insert(record: SObject, dmlOptions: Database.DMLOptions, accessLevel: AccessLevel): Database.SaveResult;
  export function insert(record: SObject, allOrNone: boolean): Database.SaveResult;
  export function insert(record: SObject, allOrNone: boolean, accessLevel: AccessLevel): Database.SaveResult;
  export function insertAsync(records: List<SObject>): List<Database.SaveResult>;
  export function insertAsync(records: List<SObject>, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function insertAsync(record: SObject): Database.SaveResult;
  export function insertAsync(record: SObject, accessLevel: AccessLevel): Database.SaveResult;
  export function insertImmediate(records: List<SObject>): List<Database.SaveResult>;
  export function insertImmediate(records: List<SObject>, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function insertImmediate(record: SObject): Database.SaveResult;
  export function insertImmediate(record: SObject, accessLevel: AccessLevel): Database.SaveResult;
  export function merge(record: SObject, id: Id): Database.MergeResult;
  export function merge(record: SObject, id: Id, accessLevel: AccessLevel): Database.MergeResult;
  export function merge(record: SObject, id: Id, allOrNone: boolean): Database.MergeResult;
  export function merge(record: SObject, id: Id, allOrNone: boolean, accessLevel: AccessLevel): Database.MergeResult;
  export function merge(record: SObject, duplicates: List<SObject>): List<Database.MergeResult>;
  export function merge(record: SObject, duplicates: List<SObject>, accessLevel: AccessLevel): List<Database.MergeResult>;
  export function merge(record: SObject, duplicates: List<SObject>, allOrNone: boolean): List<Database.MergeResult>;
  export function merge(record: SObject, duplicates: List<SObject>, allOrNone: boolean, accessLevel: AccessLevel): List<Database.MergeResult>;
  export function merge(record1: SObject, record2: SObject): Database.MergeResult;
  export function merge(record1: SObject, record2: SObject, accessLevel: AccessLevel): Database.MergeResult;
  export function merge(record1: SObject, record2: SObject, allOrNone: boolean): Database.MergeResult;
  export function merge(record1: SObject, record2: SObject, allOrNone: boolean, accessLevel: AccessLevel): Database.MergeResult;
  export function query(query: string): List<SObject>;
  export function query(query: string, accessLevel: AccessLevel): List<SObject>;
  export function queryWithBinds(query: string, binds: Map<string, unknown>, accessLevel: AccessLevel): List<SObject>;
  export function releaseSavepoint(savepoint: Savepoint): void;
  export function rollback(savepoint: Savepoint): void;
  export function setSavepoint(): Savepoint;
  export function undelete(id: Id): Database.UndeleteResult;
  export function undelete(id: Id, accessLevel: AccessLevel): Database.UndeleteResult;
  export function undelete(id: Id, allOrNone: boolean): Database.UndeleteResult;
  export function undelete(id: Id, allOrNone: boolean, accessLevel: AccessLevel): Database.UndeleteResult;
  export function undelete(records: List<SObject> | List<Id>): List<Database.UndeleteResult>;
  export function undelete(records: List<SObject> | List<Id>, accessLevel: AccessLevel): List<Database.UndeleteResult>;
  export function undelete(records: List<SObject> | List<Id>, allOrNone: boolean): List<Database.UndeleteResult>;
  export function undelete(records: List<SObject> | List<Id>, allOrNone: boolean, accessLevel: AccessLevel): List<Database.UndeleteResult>;
  export function undelete(record: SObject): Database.UndeleteResult;
  export function undelete(record: SObject, accessLevel: AccessLevel): Database.UndeleteResult;
  export function undelete(record: SObject, allOrNone: boolean): Database.UndeleteResult;
  export function undelete(record: SObject, allOrNone: boolean, accessLevel: AccessLevel): Database.UndeleteResult;
  export function update(records: List<SObject>): List<Database.SaveResult>;
  export function update(records: List<SObject>, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function update(records: List<SObject>, allOrNone: boolean): List<Database.SaveResult>;
  export function update(records: List<SObject>, allOrNone: boolean, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function update(records: List<SObject>, dmlOptions: Database.DMLOptions): List<Database.SaveResult>;
  export function update(records: List<SObject>, dmlOptions: Database.DMLOptions, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function update(record: SObject): Database.SaveResult;
  export function update(record: SObject, accessLevel: AccessLevel): Database.SaveResult;
  export function update(record: SObject, allOrNone: boolean): Database.SaveResult;
  export function update(record: SObject, allOrNone: boolean, accessLevel: AccessLevel): Database.SaveResult;
  export function update(record: SObject, dmlOptions: Database.DMLOptions): Database.SaveResult;
  export function update(record: SObject, dmlOptions: Database.DMLOptions, accessLevel: AccessLevel): Database.SaveResult;
  export function updateAsync(records: List<SObject>): List<Database.SaveResult>;
  export function updateAsync(records: List<SObject>, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function updateAsync(record: SObject): Database.SaveResult;
  export function updateAsync(record: SObject, accessLevel: AccessLevel): Database.SaveResult;
  export function updateImmediate(records: List<SObject>): List<Database.SaveResult>;
  export function updateImmediate(records: List<SObject>, accessLevel: AccessLevel): List<Database.SaveResult>;
  export function updateImmediate(record: SObject): Database.SaveResult;
  export function updateImmediate(record: SObject, accessLevel: AccessLevel): Database.SaveResult;
  export function upsert(records: List<SObject>): List<Database.UpsertResult>;
  export function upsert(records: List<SObject>, accessLevel: AccessLevel): List<Database.UpsertResult>;
  export function upsert(records: List<SObject>, allOrNone: boolean): List<Database.UpsertResult>;
  export function upsert(records: List<SObject>, allOrNone: boolean, accessLevel: AccessLevel): List<Database.UpsertResult>;
  export function upsert(records: List<SObject>, sObjectField: Schema.SObjectField): List<Database.UpsertResult>;
  export function upsert(records: List<SObject>, sObjectField: Schema.SObjectField, accessLevel: AccessLevel): List<Database.UpsertResult>;
  export function upsert(records: List<SObject>, sObjectField: Schema.SObjectField, allOrNone: boolean): List<Database.UpsertResult>;
  export function upsert(records: List<SObject>, sObjectField: Schema.SObjectField, allOrNone: boolean, accessLevel: AccessLevel): List<Database.UpsertResult>;
  export function upsert(record: SObject): Database.UpsertResult;
  export function upsert(record: SObject, accessLevel: AccessLevel): Database.UpsertResult;
  export function upsert(record: SObject, allOrNone: boolean): Database.UpsertResult;
  export function upsert(record: SObject, allOrNone: boolean, accessLevel: AccessLevel): Database.UpsertResult;
  export function upsert(record: SObject, sObjectField: Schema.SObjectField): Database.UpsertResult;
  export function upsert(record: SObject, sObjectField: Schema.SObjectField, accessLevel: AccessLevel): Database.UpsertResult;
  export function upsert(record: SObject, sObjectField: Schema.SObjectField, allOrNone: boolean): Database.UpsertResult;
  export function upsert(record: SObject, sObjectField: Schema.SObjectField, allOrNone: boolean, accessLevel: AccessLevel): Database.UpsertResult;
  export { delete_ as delete };

  export interface AllowsCallouts {}
  export const AllowsCallouts: InterfaceToken<AllowsCallouts>;

  export interface Batchable<T> {
    start(context: Database.BatchableContext): Database.QueryLocator | Iterable<T>;
    execute(context: Database.BatchableContext, scope: List<T>): void;
    finish(context: Database.BatchableContext): void;
  }
  export const Batchable: InterfaceToken<Batchable<any>>;

  export interface BatchableContext {
    getChildJobId(): Id;
    getJobId(): Id;
  }
  export const BatchableContext: InterfaceToken<BatchableContext>;

  export class Cursor {
    private readonly __DatabaseCursor: true;
    constructor();
    fetch(number1: Integer, number2: Integer): List<SObject>;
    getNumRecords(): Integer;
  }

  export class DMLOptions {
    private readonly __DatabaseDMLOptions: true;
    AllowFieldTruncation: boolean;
    AssignmentRuleHeader: Database.DMLOptions.AssignmentRuleHeader;
    DuplicateRuleHeader: Database.DMLOptions.DuplicateRuleHeader;
    EmailHeader: Database.DMLOptions.EmailHeader;
    LocaleOptions: string;
    OptAllOrNone: boolean;
    constructor();
  }
  export namespace DMLOptions {
    export class AssignmentRuleHeader {
      private readonly __DatabaseDMLOptionsAssignmentRuleHeader: true;
      AssignmentRuleId: Id;
      UseDefaultRule: boolean;
      constructor();
    }
    export class DuplicateRuleHeader {
      private readonly __DatabaseDMLOptionsDuplicateRuleHeader: true;
      AllowSave: boolean;
      RunAsCurrentUser: boolean;
      constructor();
    }
    export class EmailHeader {
      private readonly __DatabaseDMLOptionsEmailHeader: true;
      TriggerAutoResponseEmail: boolean;
      TriggerOtherEmail: boolean;
      TriggerUserEmail: boolean;
      constructor();
    }
  }

  export class DeleteResult {
    private readonly __DatabaseDeleteResult: true;
    Errors: List<Database.Error>;
    Id: Id;
    Success: boolean;
    constructor();
    getErrors(): List<Database.Error>;
    getId(): Id | null;
    isSuccess(): boolean;
  }

  export class DeletedRecord {
    private readonly __DatabaseDeletedRecord: true;
    DeletedDate: Date;
    Id: Id;
    constructor();
    getDeletedDate(): Date;
    getId(): Id;
  }

  export class DuplicateError {
    private readonly __DatabaseDuplicateError: true;
    constructor();
    getFields(): List<string>;
    getMessage(): string;
    getStatusCode(): StatusCode;
  }

  export class EmptyRecycleBinResult {
    private readonly __DatabaseEmptyRecycleBinResult: true;
    Errors: List<Database.Error>;
    Id: Id;
    Success: boolean;
    constructor();
    getErrors(): List<Database.Error>;
    getId(): Id;
    isSuccess(): boolean;
  }

  export class Error {
    private readonly __DatabaseError: true;
    Fields: List<string>;
    Message: string;
    StatusCode: StatusCode;
    constructor();
    getFields(): List<string>;
    getMessage(): string;
    getStatusCode(): StatusCode;
  }

  export class GetDeletedResult {
    private readonly __DatabaseGetDeletedResult: true;
    DeletedRecords: List<Database.DeletedRecord>;
    EarliestDateAvailable: Date;
    LatestDateCovered: Date;
    constructor();
    getDeletedRecords(): List<Database.DeletedRecord>;
    getEarliestDateAvailable(): Date;
    getLatestDateCovered(): Date;
  }

  export class GetUpdatedResult {
    private readonly __DatabaseGetUpdatedResult: true;
    Ids: List<Id>;
    LatestDateCovered: Date;
    constructor();
    getIds(): List<Id>;
    getLatestDateCovered(): Date;
  }

  export class LeadConvert {
    private readonly __DatabaseLeadConvert: true;
    AccountId: Id;
    AccountRecord: SObject;
    BypassAccountDedupeCheck: boolean;
    BypassContactDedupeCheck: boolean;
    ContactId: Id;
    ContactRecord: SObject;
    ConvertedStatus: string;
    DoNotCreateOpportunity: boolean;
    LeadId: Id;
    OpportunityId: Id;
    OpportunityName: string;
    OpportunityRecord: SObject;
    OverwriteLeadSource: boolean;
    OwnerId: Id;
    SendNotificationEmail: boolean;
    constructor();
    getAccountId(): Id;
    getAccountRecord(): SObject;
    getBypassAccountDedupeCheck(): boolean;
    getBypassContactDedupeCheck(): boolean;
    getContactId(): Id;
    getContactRecord(): SObject;
    getConvertedStatus(): string;
    getLeadId(): Id;
    getOpportunityId(): Id;
    getOpportunityName(): string;
    getOpportunityRecord(): SObject;
    getOwnerId(): Id;
    isDoNotCreateOpportunity(): boolean;
    isOverwriteLeadSource(): boolean;
    isSendNotificationEmail(): boolean;
    setAccountId(value: Id): void;
    setAccountRecord(value: SObject): void;
    setBypassAccountDedupeCheck(value: boolean): void;
    setBypassContactDedupeCheck(value: boolean): void;
    setContactId(value: Id): void;
    setContactRecord(value: SObject): void;
    setConvertedStatus(value: string): void;
    setDoNotCreateOpportunity(value: boolean): void;
    setLeadId(value: Id): void;
    setOpportunityId(value: Id): void;
    setOpportunityName(value: string): void;
    setOpportunityRecord(value: SObject): void;
    setOverwriteLeadSource(value: boolean): void;
    setOwnerId(value: Id): void;
    setSendNotificationEmail(value: boolean): void;
  }

  export class LeadConvertResult {
    private readonly __DatabaseLeadConvertResult: true;
    AccountId: Id;
    ContactId: Id;
    Errors: List<Database.Error>;
    LeadId: Id;
    OpportunityId: Id;
    Success: boolean;
    constructor();
    getAccountId(): Id;
    getContactId(): Id;
    getErrors(): List<Database.Error>;
    getLeadId(): Id;
    getOpportunityId(): Id;
    isSuccess(): boolean;
  }

  export class MergeRequest {
    private readonly __DatabaseMergeRequest: true;
    MasterRecord: SObject;
    RecordToMergeIds: List<string>;
    constructor();
    getMasterRecord(): SObject;
    getRecordToMergeIds(): List<string>;
    setMasterRecord(value: SObject): void;
    setRecordToMergeIds(value: List<string>): void;
  }

  export class MergeResult {
    private readonly __DatabaseMergeResult: true;
    Errors: List<Database.Error>;
    Id: Id;
    MergedRecordIds: List<string>;
    Success: boolean;
    UpdatedRelatedIds: List<string>;
    constructor();
    getErrors(): List<Database.Error>;
    getId(): Id;
    getMergedRecordIds(): List<string>;
    getUpdatedRelatedIds(): List<string>;
    isSuccess(): boolean;
  }

  export class QueryLocator {
    private readonly __DatabaseQueryLocator: true;
    constructor();
    getQuery(): string;
    iterator(): Database.QueryLocatorIterator;
    querymore(number: Integer): List<SObject>;
  }

  export class QueryLocatorIterator implements Iterator<SObject> {
    private readonly __DatabaseQueryLocatorIterator: true;
    constructor();
    hasNext(): boolean;
    next(): SObject;
    next(): ObjectValue;
  }

  export interface RaisesPlatformEvents {}
  export const RaisesPlatformEvents: InterfaceToken<RaisesPlatformEvents>;

  export class SaveResult {
    private readonly __DatabaseSaveResult: true;
    Errors: List<Database.Error>;
    Id: Id;
    Success: boolean;
    constructor();
    getErrors(): List<Database.Error>;
    getId(): Id | null;
    isSuccess(): boolean;
  }

  export interface Stateful {}
  export const Stateful: InterfaceToken<Stateful>;

  export class UndeleteResult {
    private readonly __DatabaseUndeleteResult: true;
    Errors: List<Database.Error>;
    Id: Id;
    Success: boolean;
    constructor();
    getErrors(): List<Database.Error>;
    getId(): Id | null;
    isSuccess(): boolean;
  }

  export class UpsertResult {
    private readonly __DatabaseUpsertResult: true;
    Created: boolean;
    Errors: List<Database.Error>;
    Id: Id;
    Success: boolean;
    constructor();
    getErrors(): List<Database.Error>;
    getId(): Id | null;
    isCreated(): boolean;
    isSuccess(): boolean;
  }
}
