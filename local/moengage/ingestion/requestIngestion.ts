import type { FairUse } from '../limits/fairUse.ts';
import type { AcceptedRequest } from '../storage/acceptedLog.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import type { CustomerStore } from '../storage/customers.ts';
import type { EventStore } from '../storage/events.ts';
import type { NoteStore } from '../storage/notes.ts';
import type { WorkspaceStore } from '../storage/workspaces.ts';
import { elementProblem } from '../validation/elements.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import { ingestAction } from './eventActions.ts';
import { changedAttributes } from './userAttributes.ts';
import { isJsonObject } from './value.ts';
import type { JsonObject, Remarks } from './value.ts';

export interface RequestIngestionParts {
  readonly workspaces: WorkspaceStore;
  readonly customers: CustomerStore;
  readonly events: EventStore;
  readonly notes: NoteStore;
  readonly catalogue: Catalogue;
  readonly fairUse: FairUse;
}

/** Makes profiles and events of one accepted request, by the data rules; what it drops or changes it notes. */
export class RequestIngestion {
  readonly #parts: RequestIngestionParts;

  constructor(parts: RequestIngestionParts) {
    this.#parts = parts;
  }

  /** Where the remarks on one user's data of a request go. */
  remarks(request: AcceptedRequest, customerId: string): Remarks {
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

  ingest(request: AcceptedRequest): void {
    const workspace = this.#parts.workspaces.get(request.workspaceId);
    const body: unknown = JSON.parse(request.body);
    if (workspace === undefined || !isJsonObject(body)) return;
    const elements = request.endpoint === 'bulk' ? (body.elements as readonly unknown[]) : [body];
    for (const element of elements) {
      const problem = elementProblem(element);
      if (!isJsonObject(element) || problem !== null) {
        const customerId = isJsonObject(element) && typeof element.customer_id === 'string' ? element.customer_id : '';
        this.remarks(
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
      if (!this.#isFair(element, customerId, workspace, request)) continue;
      if (element.type === 'customer') this.#ingestUser(element, customerId, workspace, request);
      else if (element.type === 'event') this.#ingestEvent(element, customerId, workspace, request);
    }
  }

  #isFair(element: JsonObject, customerId: string, workspace: Workspace, request: AcceptedRequest): boolean {
    if (workspace.fairUse === 'off') return true;
    const records = element.type === 'event' ? (element.actions as readonly unknown[]).length : 1;
    if (this.#parts.fairUse.admits(workspace.id, customerId, records, request.receivedAt)) return true;
    this.remarks(
      request,
      customerId,
    )({
      code: 'fairUse',
      message: 'The user is blocked by the fair use policy; MoEngage drops its data and tells nobody.',
    });
    return false;
  }

  #ingestUser(element: JsonObject, customerId: string, workspace: Workspace, request: AcceptedRequest): void {
    const { customers, catalogue } = this.#parts;
    const remark = this.remarks(request, customerId);
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
      {
        workspace,
        objects: {
          enabled: workspace.objectsEnabled,
          admits: (name) => catalogue.admit(workspace.id, 'userObject', name),
        },
        admitsName: (name) => catalogue.admit(workspace.id, 'userAttribute', name),
        remark,
      },
    );
    if (existing === undefined) customers.create(workspace.id, customerId, request.receivedAt, attributes);
    else customers.update(existing.rowId, request.receivedAt, attributes);
  }

  /** INFERRED: an event of an unknown user creates the user. */
  #ingestEvent(element: JsonObject, customerId: string, workspace: Workspace, request: AcceptedRequest): void {
    const { customers, events, catalogue } = this.#parts;
    const remark = this.remarks(request, customerId);
    for (const action of element.actions as readonly JsonObject[]) {
      const ingested = ingestAction(action, request.receivedAt, {
        objects: {
          enabled: workspace.objectsEnabled,
          admits: (name) => catalogue.admit(workspace.id, 'eventObject', name),
        },
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
