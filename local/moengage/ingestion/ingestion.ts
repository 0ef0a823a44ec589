import type { Clock } from '../clock/clock.ts';
import type { FairUse } from '../limits/fairUse.ts';
import type { AcceptedLog, AcceptedRequest } from '../storage/acceptedLog.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import type { CustomerStore } from '../storage/customers.ts';
import type { SQLite } from '../storage/database.ts';
import type { EventStore } from '../storage/events.ts';
import type { NoteStore } from '../storage/notes.ts';
import type { WorkspaceStore } from '../storage/workspaces.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import { elementProblem } from '../validation/elements.ts';
import { ingestAction } from './eventActions.ts';
import { changedAttributes } from './userAttributes.ts';
import { isJsonObject } from './value.ts';
import type { JsonObject, Remarks } from './value.ts';

export interface IngestionParts {
  readonly database: SQLite;
  readonly clock: Clock;
  readonly workspaces: WorkspaceStore;
  readonly accepted: AcceptedLog;
  readonly customers: CustomerStore;
  readonly events: EventStore;
  readonly notes: NoteStore;
  readonly catalogue: Catalogue;
  readonly fairUse: FairUse;
}

/** Accepted requests that one transaction may bring in, and the time after which it begins no further one: callers must not wait for it. */
const REQUESTS_PER_STEP = 64;
const STEP_MILLISECONDS = 10;
/** Requests that come in close together are ingested in one transaction. */
const GATHERING_MILLISECONDS = 5;

/** The second half of "200 means accepted": takes what was accepted, in order, and makes profiles and events of it. */
export class Ingestion {
  readonly #parts: IngestionParts;
  readonly #step: (limit: number) => number;
  #paused = false;
  #timer: NodeJS.Timeout | null = null;
  #turn: NodeJS.Immediate | null = null;
  #idle: (() => void)[] = [];

  constructor(parts: IngestionParts) {
    this.#parts = parts;
    this.#step = parts.database.transaction((limit: number) => {
      const started = performance.now();
      let done = 0;
      while (done < limit) {
        const request = parts.accepted.oldest();
        if (request === undefined) break;
        this.#ingest(request);
        parts.accepted.remove(request.id);
        done += 1;
        if (performance.now() - started > STEP_MILLISECONDS) break;
      }
      return done;
    });
  }

  /** A paused ingestion accepts and does not ingest: what a slow MoEngage looks like. */
  get paused(): boolean {
    return this.#paused;
  }
  set paused(paused: boolean) {
    this.#paused = paused;
    this.wake();
  }

  /** Requests that wait to be ingested. */
  get backlog(): number {
    return this.#parts.accepted.count();
  }

  /** Ingests soon, between requests. */
  wake(): void {
    if (this.#timer !== null || this.#turn !== null || this.#paused) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#nextTurn();
    }, GATHERING_MILLISECONDS);
  }

  #nextTurn(): void {
    if (this.#turn !== null || this.#paused) return;
    this.#turn = setImmediate(() => {
      this.#turn = null;
      if (this.#paused) return;
      if (this.#run() > 0) this.#nextTurn();
      else this.#becomeIdle();
    });
  }

  /** Resolves once everything that was accepted is ingested (at once while paused). */
  whenIdle(): Promise<void> {
    if (this.#paused || this.backlog === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#nextTurn();
    });
  }

  /** Stops; what is not ingested stays in the data file for the next start. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#turn !== null) clearImmediate(this.#turn);
    this.#timer = this.#turn = null;
    this.#paused = true;
    this.#becomeIdle();
  }

  #becomeIdle(): void {
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #run(): number {
    this.#parts.customers.purge(this.#parts.clock.now());
    try {
      return this.#step(REQUESTS_PER_STEP);
    } catch (error) {
      // The transaction is undone. The oldest request is set aside with a note, so that one defect does not stop the rest for ever.
      this.#parts.catalogue.forget();
      return this.#setAside(error);
    }
  }

  #setAside(error: unknown): number {
    try {
      return this.#step(1);
    } catch {
      this.#parts.catalogue.forget();
    }
    const request = this.#parts.accepted.oldest();
    if (request === undefined) return 0;
    this.#remarks(
      request,
      '',
    )({ code: 'ingestionFailed', message: error instanceof Error ? error.message : String(error) });
    this.#parts.accepted.remove(request.id);
    return 1;
  }

  #remarks(request: AcceptedRequest, customerId: string): Remarks {
    return ({ code, attribute, message }) =>
      this.#parts.notes.add({
        workspaceId: request.workspaceId,
        customerId,
        requestId: request.requestId,
        at: request.receivedAt,
        code,
        attribute: attribute ?? null,
        message,
      });
  }

  #ingest(request: AcceptedRequest): void {
    const workspace = this.#parts.workspaces.get(request.workspaceId);
    const body: unknown = JSON.parse(request.body);
    if (workspace === undefined || !isJsonObject(body)) return;
    const elements = request.endpoint === 'bulk' ? (body.elements as readonly unknown[]) : [body];
    for (const element of elements) {
      const problem = elementProblem(element);
      if (!isJsonObject(element) || problem !== null) {
        const customerId = isJsonObject(element) && typeof element.customer_id === 'string' ? element.customer_id : '';
        this.#remarks(
          request,
          customerId,
        )({
          code: 'elementIgnored',
          attribute: problem?.attribute,
          message: problem?.message ?? 'The element is none that MoEngage processes.',
        });
        continue;
      }
      const customerId = element.customer_id as string;
      if (!this.#parts.fairUse.admits(workspace.id, customerId, this.#parts.clock.now())) continue;
      if (element.type === 'customer') this.#ingestUser(element, customerId, workspace, request);
      else if (element.type === 'event') this.#ingestEvent(element, customerId, workspace, request);
    }
  }

  #ingestUser(element: JsonObject, customerId: string, workspace: Workspace, request: AcceptedRequest): void {
    const { customers, catalogue } = this.#parts;
    const remark = this.#remarks(request, customerId);
    const existing = customers.find(workspace.id, customerId);
    if (existing === undefined && element.update_existing_only === true) {
      remark({ code: 'userNotCreated', message: 'update_existing_only is set and there is no such user.' });
      return;
    }
    const attributes = changedAttributes(
      {
        before: existing?.attributes ?? null,
        attributes: isJsonObject(element.attributes) ? element.attributes : {},
        unsetAttributes: element.unset_attributes,
      },
      { workspace, admitsName: (name) => catalogue.admit(workspace.id, 'userAttribute', name), remark },
    );
    if (existing === undefined) customers.create(workspace.id, customerId, request.receivedAt, attributes);
    else customers.update(existing.rowId, request.receivedAt, attributes);
  }

  /** INFERRED: an event of an unknown user creates the user. */
  #ingestEvent(element: JsonObject, customerId: string, workspace: Workspace, request: AcceptedRequest): void {
    const { customers, events, catalogue } = this.#parts;
    const remark = this.#remarks(request, customerId);
    for (const action of element.actions as readonly JsonObject[]) {
      const ingested = ingestAction(action, request.receivedAt, {
        objectsEnabled: workspace.objectsEnabled,
        admitsName: (name) => catalogue.admit(workspace.id, 'event', name),
        remark,
      });
      if (ingested === null) continue;
      const rowId =
        customers.find(workspace.id, customerId)?.rowId ??
        customers.create(workspace.id, customerId, request.receivedAt, {});
      events.add(workspace.id, rowId, { ...ingested, receivedAt: request.receivedAt, requestId: request.requestId });
    }
  }
}
