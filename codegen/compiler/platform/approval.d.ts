/** Approval processes and record locks. */

declare namespace Approval {
  export function isLocked(id: Id): boolean;
  export function isLocked(values: List<unknown>): Map<Id, boolean>;
  export function isLocked(record: SObject): boolean;
  export function lock(id: Id): Approval.LockResult;
  export function lock(id: Id, flag: boolean): Approval.LockResult;
  export function lock(values: List<unknown>): List<Approval.LockResult>;
  export function lock(values: List<unknown>, flag: boolean): List<Approval.LockResult>;
  export function lock(record: SObject): Approval.LockResult;
  export function lock(record: SObject, flag: boolean): Approval.LockResult;
  export function process(processRequest: Approval.ProcessRequest): Approval.ProcessResult;
  export function process(processRequest: Approval.ProcessRequest, flag: boolean): Approval.ProcessResult;
  export function process(values: List<Approval.ProcessRequest>): List<Approval.ProcessResult>;
  export function process(values: List<Approval.ProcessRequest>, flag: boolean): List<Approval.ProcessResult>;
  export function unlock(id: Id): Approval.UnlockResult;
  export function unlock(id: Id, flag: boolean): Approval.UnlockResult;
  export function unlock(values: List<unknown>): List<Approval.UnlockResult>;
  export function unlock(values: List<unknown>, flag: boolean): List<Approval.UnlockResult>;
  export function unlock(record: SObject): Approval.UnlockResult;
  export function unlock(record: SObject, flag: boolean): Approval.UnlockResult;

  export class LockResult {
    private readonly __ApprovalLockResult: true;
    Errors: List<Database.Error>;
    Id: Id;
    Success: boolean;
    constructor();
    getErrors(): List<Database.Error>;
    getId(): Id;
    isSuccess(): boolean;
  }

  export class ProcessRequest {
    private readonly __ApprovalProcessRequest: true;
    Comments: string;
    NextApproverIds: List<Id>;
    constructor();
    getComments(): string;
    getNextApproverIds(): List<Id>;
    setComments(value: string): void;
    setNextApproverIds(value: List<Id>): void;
  }

  export class ProcessResult {
    private readonly __ApprovalProcessResult: true;
    ActorIds: List<Id>;
    EntityId: string;
    Errors: List<Database.Error>;
    InstanceId: string;
    InstanceStatus: string;
    NewWorkitemIds: List<Id>;
    Success: boolean;
    constructor();
    getActorIds(): List<Id>;
    getEntityId(): string;
    getErrors(): List<Database.Error>;
    getInstanceId(): string;
    getInstanceStatus(): string;
    getNewWorkitemIds(): List<Id>;
    isSuccess(): boolean;
  }

  export class ProcessSubmitRequest extends Approval.ProcessRequest {
    private readonly __ApprovalProcessSubmitRequest: true;
    ObjectId: string;
    ProcessDefinitionNameOrId: string;
    SkipEntryCriteria: boolean;
    SubmitterId: string;
    constructor();
    getComments(): string;
    getNextApproverIds(): List<Id>;
    getObjectId(): string;
    getProcessDefinitionNameOrId(): string;
    getSkipEntryCriteria(): boolean;
    getSubmitterId(): string;
    setComments(value: string): void;
    setNextApproverIds(value: List<Id>): void;
    setObjectId(value: string): void;
    setProcessDefinitionNameOrId(value: string): void;
    setSkipEntryCriteria(value: boolean): void;
    setSubmitterId(value: string): void;
  }

  export class ProcessWorkitemRequest extends Approval.ProcessRequest {
    private readonly __ApprovalProcessWorkitemRequest: true;
    Action: string;
    WorkitemId: string;
    constructor();
    getAction(): string;
    getComments(): string;
    getNextApproverIds(): List<Id>;
    getWorkitemId(): string;
    setAction(value: string): void;
    setComments(value: string): void;
    setNextApproverIds(value: List<Id>): void;
    setWorkitemId(value: string): void;
  }

  export class UnlockResult {
    private readonly __ApprovalUnlockResult: true;
    Errors: List<Database.Error>;
    Id: Id;
    Success: boolean;
    constructor();
    getErrors(): List<Database.Error>;
    getId(): Id;
    isSuccess(): boolean;
  }
}
