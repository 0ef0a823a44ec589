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

/** Accepted requests that one transaction brings in: small, so that requests do not wait for it. */
const REQUESTS_PER_STEP = 8;

/** The second half of "200 means accepted": takes what was accepted, in order, and makes profiles and events of it. */
export class Ingestion {
  readonly #parts: IngestionParts;
  readonly #step: (limit: number) => number;
  #paused = false;
  #scheduled: NodeJS.Immediate | null = null;
  #idle: (() => void)[] = [];

  constructor(parts: IngestionParts) {
    this.#parts = parts;
    this.#step = parts.database.transaction((limit: number) => {
      const requests = parts.accepted.oldest(limit);
      for (const request of requests) {
        this.#ingest(request);
        parts.accepted.remove(request.id);
      }
      return requests.length;
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
    if (this.#scheduled !== null || this.#paused) return;
    this.#scheduled = setImmediate(() => {
      this.#scheduled = null;
      if (this.#paused) return;
      if (this.#run() === REQUESTS_PER_STEP) this.wake();
      else this.#becomeIdle();
    });
  }

  /** Resolves once everything that was accepted is ingested (at once while paused). */
  whenIdle(): Promise<void> {
    if (this.#paused || this.backlog === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.wake();
    });
  }

  /** Stops; what is not ingested stays in the data file for the next start. */
  stop(): void {
    if (this.#scheduled !== null) clearImmediate(this.#scheduled);
    this.#scheduled = null;
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
      return this.#step(1) === 1 ? REQUESTS_PER_STEP : 0;
    } catch {
      this.#parts.catalogue.forget();
    }
    const [request] = this.#parts.accepted.oldest(1);
    if (request === undefined) return 0;
    this.#remarks(request, '')({ code: 'ingestionFailed', message: error instanceof Error ? error.message : String(error) });
    this.#parts.accepted.remove(request.id);
    return REQUESTS_PER_STEP;
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
        this.#remarks(request, customerId)({
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
        customers.find(workspace.id, customerId)?.rowId ?? customers.create(workspace.id, customerId, request.receivedAt, {});
      events.add(workspace.id, rowId, { ...ingested, receivedAt: request.receivedAt, requestId: request.requestId });
    }
  }
}
