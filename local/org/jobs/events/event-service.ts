import type { ChangeHeader } from '../../data/dml/change-events.ts';
import { throwApex, throwLimit, ApexException, LimitException } from '../../runtime/exceptions.ts';
import { transaction, type DmlResult, type EventService, type TriggerContext } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { asException } from '../failure.ts';
import type { JobParts } from '../job-parts.ts';
import { decodeState } from '../state/index.ts';
import { apexHeader } from './change-header.ts';
import type { PendingEvent, Subscription } from './event-queue.ts';

/** Events that a trigger gets at most in one run, and how often one batch is tried again. Source: "Platform Event Triggers". */
export const maxEventBatch = 2000;
const maxRetries = 9;
/** Milliseconds between retries; grows with each. */
const retryDelayMs = 1000;
const checkpointKey = 'events.checkpoint';

/** Publishes platform events and runs the triggers that subscribe to them. */
export class PlatformEvents implements EventService {
  readonly #parts: JobParts;
  /** User that subscribers run as. */
  readonly #automatedProcessUser: () => string;
  /** Published immediately by the running transaction: kept even when it fails. */
  #immediate: { record: SObjectRecord; uuid: string }[] = [];

  constructor(parts: JobParts, automatedProcessUser: () => string) {
    this.#parts = parts;
    this.#automatedProcessUser = automatedProcessUser;
    parts.transactions.afterEnd.push(() => this.#flushImmediate());
  }

  publish(events: readonly SObjectRecord[]): DmlResult[] {
    const running = transaction();
    let publishedAfterCommit = false;
    const results = events.map((event): DmlResult => {
      if (event.$describe.kind !== 'platformEvent') throwApex('System.TypeException', `Only platform events can be published: ${event.$describe.name}`);
      const fields = missingFields(event);
      if (fields.length > 0) {
        return { id: null, success: false, created: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', message: `Required fields are missing: [${fields.join(', ')}]`, fields }] };
      }
      // An event of `newSObject(null, true)` brings the id that its publisher knows.
      const uuid = (valuesOf(event).EventUuid as string | null | undefined) ?? crypto.randomUUID();
      const immediately = event.$describe.publishBehavior === 'PublishImmediately';
      publishedAfterCommit ||= !immediately;
      if (immediately && !running.isTest) this.#immediate.push({ record: event, uuid });
      else this.#parts.events.add(event, uuid);
      return { id: this.#parts.newId('e01'), success: true, created: true, errors: [] };
    });
    if (events[0]?.$describe.publishBehavior === 'PublishImmediately') {
      if (++running.used.publishImmediateDml > running.limits.publishImmediateDml) throwLimit(`Too many EventBus.publish calls: ${running.used.publishImmediateDml}`);
    } else {
      if (++running.used.dmlStatements > running.limits.dmlStatements) throwLimit(`Too many DML statements: ${running.used.dmlStatements}`);
      running.used.dmlRows += events.length;
      if (running.used.dmlRows > running.limits.dmlRows) throwLimit(`Too many DML rows: ${running.used.dmlRows}`);
    }
    if (publishedAfterCommit) running.uncommittedWork = true;
    return results;
  }

  /** The header is kept as text, until a trigger sees it. */
  publishChanges(events: readonly { readonly record: SObjectRecord; readonly header: object }[]): void {
    for (const { record, header } of events) {
      valuesOf(record).ChangeEventHeader = JSON.stringify(header);
      this.#parts.events.add(record, crypto.randomUUID());
    }
  }

  /** `Test.getEventBus().deliver()`: runs subscribers inside the test until they have taken what is published so far. */
  deliver(): void {
    if (!transaction().isTest) throwApex('System.UnsupportedOperationException', 'deliver() can only be called in a test.');
    const upTo = this.#parts.events.waiting();
    for (const subscription of upTo) while (this.#deliverTo(subscription)) { /* a batch each */ }
  }

  /** `Test.getEventBus().fail()`: subscribers never get what is published so far. */
  discard(): void {
    if (!transaction().isTest) throwApex('System.UnsupportedOperationException', 'fail() can only be called in a test.');
    const { events } = this.#parts;
    for (const subscription of events.waiting()) {
      const waiting = events.after(subscription.object, subscription.position, Number.MAX_SAFE_INTEGER);
      subscription.position = waiting[waiting.length - 1]!.replayId;
      events.save(subscription);
    }
  }

  /** Runs the subscriber whose events wait longest; false when no one is due. */
  runOne(): boolean {
    const now = this.#parts.clock.now();
    const next = this.#parts.events.waiting().filter(({ due }) => due <= now).sort((a, b) => a.position - b.position)[0];
    if (next === undefined) return false;
    this.#deliverQuietly(next, maxEventBatch);
    return true;
  }

  /** Gives one trigger (`ns.Name`) the oldest events that wait for it, as many as told; false when none waits. */
  runFor(trigger: string, atMost: number): boolean {
    const subscription = this.#parts.events.waiting().find((one) => one.trigger === trigger);
    if (subscription === undefined) return false;
    this.#deliverQuietly(subscription, Math.min(atMost, maxEventBatch));
    return true;
  }

  #deliverQuietly(subscription: Subscription, atMost: number): void {
    try {
      this.#deliverTo(subscription, atMost);
    } catch {
      // Reported where it was caught; a real subscriber's failure goes nowhere else.
    }
  }

  earliestDue(): number | null {
    const waiting = this.#parts.events.waiting();
    return waiting.length === 0 ? null : Math.min(...waiting.map(({ due }) => due));
  }

  /** One batch for one trigger. Answers false when nothing was there. */
  #deliverTo(subscription: Subscription, atMost = maxEventBatch): boolean {
    const { events, transactions, services: org } = this.#parts;
    const batch = events.after(subscription.object, subscription.position, atMost);
    if (batch.length === 0) return false;
    const trigger = org().classes.triggersOf(subscription.object).find((one) => triggerName(one) === subscription.trigger);
    if (trigger === undefined) {
      subscription.position = batch[batch.length - 1]!.replayId;
      transactions.bookkeeping(() => events.save(subscription));
      return true;
    }
    const state: { checkpoint: string | null } = { checkpoint: null };
    try {
      org().security.runAs(this.#automatedProcessUser(), () => {
        transactions.run('event', (running) => {
          running.testState.set(checkpointKey, state);
          running.testState.set('events.retries', subscription.retries);
          running.testState.set('events.subscriber', subscription.trigger);
          const records = batch.map((event) => recordOf(event));
          const context: TriggerContext = { object: subscription.object, operation: 'AFTER_INSERT', newList: records, oldList: null, size: records.length };
          running.triggers.push(context);
          try {
            trigger.run();
          } finally {
            running.triggers.pop();
          }
          this.#advance(subscription, batch, state.checkpoint);
        });
      });
    } catch (caught) {
      this.#failed(subscription, batch, state.checkpoint, caught);
      // A failing subscriber must not pass unnoticed in a test; a retry is the test's own wish.
      if (transactions.running?.isTest === true && !isRetryable(caught)) throw caught;
    }
    return true;
  }

  /** After a run without exception: behind the whole batch, or behind the checkpoint when the trigger set one. */
  #advance(subscription: Subscription, batch: readonly PendingEvent[], checkpoint: string | null): void {
    const last = checkpoint === null ? batch[batch.length - 1]!.replayId : Number(checkpoint);
    Object.assign(subscription, { position: last, retries: 0, due: 0 });
    this.#parts.events.save(subscription);
    this.#parts.events.prune();
  }

  #failed(subscription: Subscription, batch: readonly PendingEvent[], checkpoint: string | null, caught: unknown): void {
    const { transactions, events, clock, report } = this.#parts;
    const error = asException(caught);
    transactions.bookkeeping(() => {
      if (isRetryable(caught)) {
        subscription.retries += 1;
        subscription.due = clock.now() + retryDelayMs * subscription.retries;
        if (subscription.retries > maxRetries) subscription.state = 'error';
      } else if (caught instanceof LimitException && checkpoint !== null) {
        // The events up to the checkpoint are done; the rest is delivered again.
        Object.assign(subscription, { position: Number(checkpoint), retries: 0 });
      } else {
        Object.assign(subscription, { position: batch[batch.length - 1]!.replayId, retries: 0, due: 0 });
      }
      events.save(subscription);
    });
    report(subscription.trigger, error);
  }

  #flushImmediate(): void {
    if (this.#immediate.length === 0) return;
    const published = this.#immediate;
    this.#immediate = [];
    this.#parts.transactions.bookkeeping(() => {
      for (const { record, uuid } of published) this.#parts.events.add(record, uuid);
    });
  }
}

function missingFields(event: SObjectRecord): string[] {
  const values = valuesOf(event);
  return [...event.$describe.fields.values()]
    .filter((field) => field.custom && field.createable && !field.nillable && !field.defaultedOnCreate && values[field.name] == null)
    .map((field) => field.name);
}

/** `ns.Name` of a trigger, as subscriptions know it. */
export function triggerName(trigger: { readonly name: string; readonly namespace: string | null }): string {
  return trigger.namespace === null ? trigger.name : `${trigger.namespace}.${trigger.name}`;
}

function recordOf(event: PendingEvent): SObjectRecord {
  const record = decodeState(event.record) as SObjectRecord;
  const values = valuesOf(record);
  values.ReplayId = String(event.replayId);
  if (typeof values.ChangeEventHeader === 'string') values.ChangeEventHeader = apexHeader(JSON.parse(values.ChangeEventHeader) as ChangeHeader, event.uuid);
  Object.freeze(record);
  return record;
}

function isRetryable(error: unknown): boolean {
  return error instanceof ApexException && error.typeName === 'EventBus.RetryableException';
}

/** `EventBus.TriggerContext` of the running subscriber. */
export function subscriberContext(): { readonly retries: number; readonly lastError: string; readonly checkpoint: { checkpoint: string | null } } | null {
  const state = transaction().testState.get(checkpointKey) as { checkpoint: string | null } | undefined;
  if (state === undefined) return null;
  return { retries: transaction().testState.get('events.retries') as number, lastError: '', checkpoint: state };
}
