import { authenticate, checkAccount, checkAddress } from '../authentication/authenticate.ts';
import type { Clock } from '../clock/clock.ts';
import { conditionOfStatus, isFailure, renderFailure } from '../failures/failure.ts';
import type { Failure, SpellingChoice } from '../failures/failure.ts';
import type { FaultBoard, FaultOf } from '../faults/faultBoard.ts';
import { DEFAULT_RATE_LIMITS, rateHeaders } from '../limits/rate.ts';
import type { Bucket, Cost, RateLimiter } from '../limits/rate.ts';
import { checkSize } from '../limits/size.ts';
import type { SizeLimits } from '../limits/size.ts';
import type { AcceptedLog } from '../storage/acceptedLog.ts';
import type { CustomerStore } from '../storage/customers.ts';
import type { WorkspaceStore } from '../storage/workspaces.ts';
import { checkMediaType, readDocument } from '../validation/document.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import { claimedWorkspace, header } from './call.ts';
import type { Call } from './call.ts';
import type { Content, Endpoint } from './endpoint.ts';

/** The answer to a request, and what the log has to know of it. */
export interface Decision {
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

export interface DecisionParts {
  readonly clock: Clock;
  readonly workspaces: WorkspaceStore;
  readonly acceptedLog: AcceptedLog;
  readonly customers: CustomerStore;
  readonly faults: FaultBoard;
  readonly rates: RateLimiter;
  readonly sizes: SizeLimits;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** A decision that says nothing yet. */
export const NOTHING: Decision = {
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

/**
 * Decides what a request gets. The order of the checks is INFERRED: fault, workspace named, authentication, account, address, headers, size,
 * document, content, poison, rate.
 */
export class Decisions {
  readonly #parts: DecisionParts;

  constructor(parts: DecisionParts) {
    this.#parts = parts;
  }

  decide(call: Call, requestId: string): Decision {
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
}

function spell(condition: Failure['condition'], spelling: string | undefined): SpellingChoice {
  return spelling === undefined ? {} : { [condition]: spelling };
}

/** INFERRED: a `MOE-APPKEY` of another workspace is the same contradiction as another workspace in the path. */
function checkAppKeyHeader(call: Call, workspace: Workspace): Failure | null {
  if (!call.endpoint.needsAppKeyHeader) return null;
  const given = header(call, 'moe-appkey') ?? '';
  if (given === '') return { condition: 'appKeyHeaderMissing' };
  return given === workspace.id ? null : { condition: 'authenticationMismatch' };
}
