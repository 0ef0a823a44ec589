import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { authenticate, checkAccount, checkAddress, decodeBasic } from '../authentication/authenticate.ts';
import type { Clock } from '../clock/clock.ts';
import { conditionOfStatus, isFailure, renderFailure } from '../failures/failure.ts';
import type { Failure, SpellingChoice } from '../failures/failure.ts';
import type { FaultBoard, FaultOf } from '../faults/faultBoard.ts';
import type { Ingestion } from '../ingestion/ingestion.ts';
import { DEFAULT_RATE_LIMITS, rateHeaders } from '../limits/rate.ts';
import type { Bucket, Cost, RateLimiter } from '../limits/rate.ts';
import { checkSize } from '../limits/size.ts';
import type { SizeLimits } from '../limits/size.ts';
import type { AcceptedLog } from '../storage/acceptedLog.ts';
import type { CustomerStore } from '../storage/customers.ts';
import type { SQLite } from '../storage/database.ts';
import type { RequestLog } from '../storage/requestLog.ts';
import type { WorkspaceStore } from '../storage/workspaces.ts';
import { checkMediaType, readDocument } from '../validation/document.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import type { Content, Endpoint } from './endpoint.ts';

export interface DataApiParts {
  readonly database: SQLite;
  readonly clock: Clock;
  readonly workspaces: WorkspaceStore;
  readonly acceptedLog: AcceptedLog;
  readonly customers: CustomerStore;
  readonly requests: RequestLog;
  readonly faults: FaultBoard;
  readonly rates: RateLimiter;
  readonly sizes: SizeLimits;
  readonly ingestion: Ingestion;
}

/** A request as it came in. */
export interface Call {
  readonly endpoint: Endpoint;
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly appIdInPath: string | undefined;
  readonly appIdInQuery: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What to send back: an answer, after a delay, or a broken connection. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly delayMilliseconds: number;
  readonly drop: boolean;
}

interface Decision {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly contentType: string;
  readonly body: string;
  readonly error: string | null;
  readonly content: Content | null;
  readonly text: string | null;
  readonly accepted: boolean;
  readonly fault: string | null;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Answers the Data API. One transaction for a request: its acceptance and its line in the log are there together, or not at all.
 * The order of the checks is INFERRED: fault, workspace named, authentication, account, address, headers, size, document, content, poison, rate.
 */
export class DataApi {
  readonly #parts: DataApiParts;
  readonly #decideAndLog: (call: Call, requestId: string, started: number, dropFault: string | null) => Decision;

  constructor(parts: DataApiParts) {
    this.#parts = parts;
    this.#decideAndLog = parts.database.transaction(
      (call: Call, requestId: string, started: number, dropFault: string | null) => {
        const decision = this.#decide(call, requestId);
        this.#log(call, requestId, started, { ...decision, fault: decision.fault ?? dropFault }, dropFault !== null);
        return decision;
      },
    );
  }

  async answer(call: Call, wait: (milliseconds: number) => Promise<void>): Promise<Answer> {
    const { faults, ingestion } = this.#parts;
    const requestId = randomUUID();
    const started = performance.now();
    const target = { workspaceId: claimedWorkspace(call), path: call.url };
    const slowBefore = faults.strike('slow', target, ({ when }) => when === 'before');
    if (slowBefore !== null) await wait(slowBefore.milliseconds);
    const dropBefore = faults.strike('drop', target, ({ when }) => when === 'before');
    if (dropBefore !== null) {
      this.#log(call, requestId, started, { ...NOTHING, fault: dropBefore.id }, true);
      return DROPPED;
    }
    const dropAfter = faults.strike('drop', target, ({ when }) => when === 'after');
    const slowAfter = faults.strike('slow', target, ({ when }) => when === 'after');
    const decision = this.#decideAndLog(call, requestId, started, dropAfter?.id ?? null);
    if (decision.accepted) ingestion.wake();
    return {
      status: decision.status,
      headers: { ...decision.headers, 'content-type': decision.contentType, 'x-request-id': requestId },
      body: decision.body,
      delayMilliseconds: slowAfter?.milliseconds ?? 0,
      drop: dropAfter !== null,
    };
  }

  #decide(call: Call, requestId: string): Decision {
    const { clock, faults } = this.#parts;
    const target = { workspaceId: claimedWorkspace(call), path: call.url };
    let workspace = target.workspaceId === null ? undefined : this.#parts.workspaces.get(target.workspaceId);
    let headers: Record<string, string> = {};
    let content: Content | null = null;
    let text: string | null = null;
    const refuse = (failure: Failure, choice: SpellingChoice = {}, fault: string | null = null): Decision => {
      const printed = renderFailure(failure, call.endpoint.name, requestId, { ...workspace?.spellings, ...choice });
      return { ...NOTHING, ...printed, headers, error: printed.type, content, text, fault };
    };

    const rateLimit = faults.strike('rateLimit', target);
    if (rateLimit !== null) {
      headers = rateHeaders(
        { limit: 0, remaining: 0, resetsAt: rateLimit.until! },
        workspace?.resetSpelling ?? 'secondsLeft',
        clock.now(),
      );
      headers['x-envoy-ratelimited'] = 'true';
      return refuse({ condition: 'rateLimited' }, spell('rateLimited', rateLimit.spelling), rateLimit.id);
    }
    const status = faults.strike('status', target);
    if (status !== null) return this.#faultyStatus(status, refuse);

    const authenticated = this.#authenticate(call);
    if (isFailure(authenticated)) return refuse(authenticated);
    workspace = authenticated;
    headers = this.#rateHeaders(workspace, call.endpoint, {}).headers;
    const problem =
      checkAccount(workspace) ??
      checkAddress(workspace, header(call, 'x-forwarded-for')) ??
      checkMediaType(header(call, 'content-type')) ??
      checkAppKeyHeader(call, workspace) ??
      checkSize(call.endpoint.name, call.body.length, this.#parts.sizes);
    if (problem !== null) return refuse(problem);
    const document = readDocument(call.body);
    if (isFailure(document)) return refuse(document);
    text = document.text;
    const validated = call.endpoint.validate(document.json, workspace);
    if (isFailure(validated)) return refuse(validated);
    content = validated;
    const poison = faults.strike('poison', target, ({ customerId }) => validated.customerIds.includes(customerId));
    if (poison !== null) {
      const condition = poison.status === 413 ? 'payloadTooLarge' : 'malformedJson';
      return refuse({ condition }, {}, poison.id);
    }
    const rate = this.#rateHeaders(workspace, call.endpoint, content.cost);
    headers = rate.headers;
    if (rate.exceeded !== null) {
      headers['x-envoy-ratelimited'] = 'true';
      return refuse({
        condition: 'rateLimited',
        details: { what: /events$/i.test(rate.exceeded) ? 'events' : 'customers' },
      });
    }
    const { acceptedLog, customers } = this.#parts;
    const body = call.endpoint.perform({ document, workspace, requestId, clock, acceptedLog, customers });
    if (isFailure(body)) return refuse(body);
    const accepted = ['trackUser', 'trackEvent', 'bulk'].includes(call.endpoint.name);
    return {
      ...NOTHING,
      status: 200,
      headers,
      contentType: JSON_TYPE,
      body: JSON.stringify(body),
      content,
      text,
      accepted,
    };
  }

  #authenticate(call: Call): Workspace | Failure {
    const { appIdIn } = call.endpoint;
    const namedAppId = appIdIn === 'path' ? call.appIdInPath : appIdIn === 'query' ? call.appIdInQuery : undefined;
    if (appIdIn !== 'nowhere' && (namedAppId === undefined || namedAppId === '')) return { condition: 'appIdMissing' };
    if (namedAppId !== undefined && !/^[\w-]{1,64}$/.test(namedAppId)) return { condition: 'appIdInvalid' };
    return authenticate(
      {
        authorization: header(call, 'authorization'),
        namedAppId,
        host: header(call, 'x-forwarded-host') ?? header(call, 'host'),
      },
      (id) => this.#parts.workspaces.get(id),
    );
  }

  /** Counts `cost` and prints the headers; without a cost, it only prints them: they are on every response. */
  #rateHeaders(
    workspace: Workspace,
    endpoint: Endpoint,
    cost: Cost,
  ): { headers: Record<string, string>; exceeded: Bucket | null } {
    if (endpoint.buckets.length === 0) return { headers: {}, exceeded: null };
    const now = this.#parts.clock.now();
    const limits = { ...DEFAULT_RATE_LIMITS, ...workspace.rateLimits };
    const wanted: Cost = Object.fromEntries(endpoint.buckets.map((bucket) => [bucket, cost[bucket] ?? 0]));
    const state = this.#parts.rates.take(workspace.id, wanted, limits, now);
    return {
      headers: rateHeaders(state, workspace.resetSpelling, now),
      exceeded: state.admitted ? null : state.bucket,
    };
  }

  #faultyStatus(
    fault: FaultOf<'status'>,
    refuse: (failure: Failure, choice: SpellingChoice, fault: string) => Decision,
  ): Decision {
    if (fault.body !== undefined) {
      return {
        ...NOTHING,
        status: fault.status,
        contentType: fault.contentType ?? JSON_TYPE,
        body: fault.body,
        error: 'fault',
        fault: fault.id,
      };
    }
    const condition = fault.condition ?? conditionOfStatus(fault.status);
    return refuse({ condition, status: fault.status }, spell(condition, fault.spelling), fault.id);
  }

  #log(call: Call, requestId: string, started: number, decision: Decision, dropped: boolean): void {
    const { content } = decision;
    this.#parts.requests.add({
      requestId,
      at: this.#parts.clock.now(),
      workspaceId: claimedWorkspace(call),
      method: call.method,
      path: call.url,
      endpoint: call.endpoint.name,
      bytes: call.body.length,
      elements: content?.elements ?? 0,
      users: content?.users ?? 0,
      events: content?.events ?? 0,
      status: dropped ? null : decision.status,
      error: decision.error,
      fault: decision.fault,
      accepted: decision.accepted,
      milliseconds: Math.round((performance.now() - started) * 1000) / 1000,
      body: decision.text,
    });
  }
}

const NOTHING: Decision = {
  status: 0,
  headers: {},
  contentType: JSON_TYPE,
  body: '',
  error: null,
  content: null,
  text: null,
  accepted: false,
  fault: null,
};
const DROPPED: Answer = { status: 0, headers: {}, body: '', delayMilliseconds: 0, drop: true };

function spell(condition: Failure['condition'], spelling: string | undefined): SpellingChoice {
  return spelling === undefined ? {} : { [condition]: spelling };
}

function header(call: Call, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** INFERRED: a `MOE-APPKEY` of another workspace is the same contradiction as another workspace in the path. */
function checkAppKeyHeader(call: Call, workspace: Workspace): Failure | null {
  if (!call.endpoint.needsAppKeyHeader) return null;
  const given = header(call, 'moe-appkey') ?? '';
  if (given === '') return { condition: 'appKeyHeaderMissing' };
  return given === workspace.id ? null : { condition: 'authenticationMismatch' };
}

/** Whom the request claims to be from, authenticated or not. */
function claimedWorkspace(call: Call): string | null {
  const named = call.appIdInPath ?? call.appIdInQuery;
  const user = decodeBasic(header(call, 'authorization') ?? '')?.user;
  return user || named || null;
}
