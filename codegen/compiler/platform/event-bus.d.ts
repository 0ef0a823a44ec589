/** Platform events. */

declare namespace EventBus {
  export function getOperationId(value: unknown): string;
  export function publish(records: List<SObject>): List<Database.SaveResult>;
  export function publish(record: SObject): Database.SaveResult;
  export function publish(records: List<SObject>, value: unknown): List<Database.SaveResult>;
  export function publish(record: SObject, value: unknown): Database.SaveResult;

  export class ChangeEventHeader {
    private readonly __EventBusChangeEventHeader: true;
    ChangedFields: List<string>;
    ChangeOrigin: string;
    ChangeType: string;
    CommitNumber: Long;
    CommitTimestamp: Long;
    CommitUser: string;
    DiffFields: List<string>;
    EntityName: string;
    NulledFields: List<string>;
    RecordIds: List<string>;
    SequenceNumber: Integer;
    TransactionEnd: boolean;
    TransactionKey: string;
    constructor();
    getChangedFields(): List<string>;
    getChangeOrigin(): string;
    getChangeType(): string;
    getCommitNumber(): Long;
    getCommitTimestamp(): Long;
    getCommitUser(): string;
    getDiffFields(): List<string>;
    getEntityName(): string;
    getNulledFields(): List<string>;
    getRecordIds(): List<string>;
    getSequenceNumber(): Integer;
    getTransactionKey(): string;
    isTransactionEnd(): boolean;
    setChangedFields(value: List<string>): void;
    setChangeOrigin(value: string): void;
    setChangeType(value: string): void;
    setCommitNumber(value: Long): void;
    setCommitTimestamp(value: Long): void;
    setCommitUser(value: string): void;
    setDiffFields(value: List<string>): void;
    setEntityName(value: string): void;
    setNulledFields(value: List<string>): void;
    setRecordIds(value: List<string>): void;
    setSequenceNumber(value: Integer): void;
    setTransactionKey(value: string): void;
  }

  export interface EventPublishFailureCallback {
    onFailure(failureResult: EventBus.FailureResult): void;
  }
  export const EventPublishFailureCallback: InterfaceToken<EventPublishFailureCallback>;

  export interface EventPublishSuccessCallback {
    onSuccess(successResult: EventBus.SuccessResult): void;
  }
  export const EventPublishSuccessCallback: InterfaceToken<EventPublishSuccessCallback>;

  export interface FailureResult {
    getEventUuids(): List<string>;
  }
  export const FailureResult: InterfaceToken<FailureResult>;

  export class RetryableException extends Exception {
    private readonly __EventBusRetryableException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export interface SuccessResult {
    getEventUuids(): List<string>;
  }
  export const SuccessResult: InterfaceToken<SuccessResult>;

  export class TestBroker {
    private readonly __EventBusTestBroker: true;
    constructor();
    deliver(): void;
    fail(): void;
  }

  export class TriggerContext {
    private readonly __EventBusTriggerContext: true;
    lastError: string;
    retries: Integer;
    static currentContext(): EventBus.TriggerContext;
    getResumeCheckpoint(): string;
    setResumeCheckpoint(value: string): void;
  }
}
