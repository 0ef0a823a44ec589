/** Queueable, scheduled and finalized work. */

interface Queueable {
  execute(context: QueueableContext): void;
}
declare const Queueable: InterfaceToken<Queueable>;

interface QueueableContext {
  getJobId(): Id;
}
declare const QueueableContext: InterfaceToken<QueueableContext>;

declare class QueueableDuplicateSignature {
  private readonly __QueueableDuplicateSignature: true;
}
declare namespace QueueableDuplicateSignature {
  export class Builder {
    private readonly __QueueableDuplicateSignatureBuilder: true;
    constructor();
    addId(id: Id): QueueableDuplicateSignature.Builder;
    addInteger(value: Integer): QueueableDuplicateSignature.Builder;
    addString(value: string): QueueableDuplicateSignature.Builder;
    build(): QueueableDuplicateSignature;
  }
}

interface Schedulable {
  execute(context: SchedulableContext): void;
}
declare const Schedulable: InterfaceToken<Schedulable>;

interface SchedulableContext {
  getTriggerId(): Id;
}
declare const SchedulableContext: InterfaceToken<SchedulableContext>;

interface Finalizer {
  execute(context: FinalizerContext): void;
}
declare const Finalizer: InterfaceToken<Finalizer>;

interface FinalizerContext {
  getAsyncApexJobId(): Id;
  getRequestId(): string;
  getResult(): ParentJobResult;
  getException(): Exception | null;
}
declare const FinalizerContext: InterfaceToken<FinalizerContext>;

declare enum ParentJobResult { SUCCESS, UNHANDLED_EXCEPTION }

declare class AsyncInfo {
  static getCurrentQueueableStackDepth(): Integer;
  static getMaximumQueueableStackDepth(): Integer;
  static getMinimumQueueableDelayInMinutes(): Integer;
  static hasMaxStackDepth(): boolean;
}

declare class AsyncOptions {
  private readonly __AsyncOptions: true;
  DuplicateSignature: QueueableDuplicateSignature;
  MaximumQueueableStackDepth: Integer;
  MinimumQueueableDelayInMinutes: Integer;
  constructor();
}

declare class FlexQueue {
  static moveAfterJob(id1: Id, id2: Id): boolean;
  static moveBeforeJob(id1: Id, id2: Id): boolean;
  static moveJobToEnd(id: Id): boolean;
  static moveJobToFront(id: Id): boolean;
}

declare enum Quiddity { UD, ANONYMOUS, AURA, BATCH_ACS, BATCH_APEX, BATCH_CHUNK_PARALLEL, BATCH_CHUNK_SERIAL, BULK_API, COMMERCE_INTEGRATION, DISCOVERABLE_LOGIN, FUNCTION_CALLBACK, FUTURE, INBOUND_EMAIL_SERVICE, INVOCABLE_ACTION, IOT, PLATFORM_EVENT_PUBLISH_CALLBACK, QUEUEABLE, QUICK_ACTION, REMOTE_ACTION, REST, RUNTEST_ASYNC, RUNTEST_DEPLOY, RUNTEST_SYNC, SCHEDULED, SOAP, SYNCHRONOUS, TRANSACTION_FINALIZER_QUEUEABLE, VF }

declare class Request {
  private readonly __Request: true;
  static getCurrent(): Request;
  getQuiddity(): Quiddity;
  getRequestId(): string;
}
