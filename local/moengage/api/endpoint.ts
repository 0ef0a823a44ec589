import type { Clock } from '../clock/clock.ts';
import type { EndpointName, Failure } from '../failures/failure.ts';
import type { Bucket, Cost } from '../limits/rate.ts';
import type { JsonObject } from '../ingestion/value.ts';
import type { AcceptedLog } from '../storage/acceptedLog.ts';
import type { CustomerStore } from '../storage/customers.ts';
import type { Document } from '../validation/document.ts';
import type { Workspace } from '../workspaces/workspace.ts';

/** What a valid request holds. */
export interface Content {
  readonly elements: number;
  readonly users: number;
  readonly events: number;
  /** What it uses up of the workspace's minute. */
  readonly cost: Cost;
  readonly customerIds: readonly string[];
}

/** What an endpoint works with once a request is known to be good. */
export interface Performance {
  readonly document: Document;
  readonly workspace: Workspace;
  readonly requestId: string;
  readonly clock: Clock;
  readonly acceptedLog: AcceptedLog;
  readonly customers: CustomerStore;
}

/** One call of the Data API. */
export interface Endpoint {
  readonly name: EndpointName;
  /** The route; `:appId` where the path names the workspace. */
  readonly path: string;
  /** Where the workspace is named besides the Authorization header. */
  readonly appIdIn: 'path' | 'query' | 'nowhere';
  /** Whether the `MOE-APPKEY` header is required. */
  readonly needsAppKeyHeader: boolean;
  /** What its `x-ratelimit-*` headers tell of, also where the request is refused. */
  readonly buckets: readonly Bucket[];
  validate(json: JsonObject, workspace: Workspace): Content | Failure;
  /** @returns the 200 body */
  perform(performance: Performance): object | Failure;
}

/** "Accepted" is all that a 200 says. */
export function acceptedBody(requestId: string): object {
  return {
    status: 'success',
    message: 'Your request has been accepted and will be processed soon.',
    request_id: requestId,
  };
}

/** Writes the document to the accepted log; ingestion is another step. */
export function accept(endpoint: 'trackUser' | 'trackEvent' | 'bulk', performance: Performance): object {
  const { acceptedLog, clock, document, requestId, workspace } = performance;
  acceptedLog.add({ requestId, workspaceId: workspace.id, endpoint, receivedAt: clock.now(), body: document.text });
  return acceptedBody(requestId);
}
