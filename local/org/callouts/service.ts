import { throwApex, throwLimit } from '../runtime/exceptions.ts';
import { transaction, type CalloutRequest, type CalloutResponse, type CalloutService } from '../runtime/services.ts';
import { BlockingHttpClient } from './blocking-client.ts';
import type { WorkerAnswer } from './messages.ts';
import type { OwnApi } from './own-api.ts';
import { routed, type CalloutRoutes } from './routes.ts';

/** Milliseconds: default and largest time-out of one callout, and of all callouts of a transaction. Source: "Callout Limits and Limitations". */
const defaultTimeoutMs = 10_000;
const maxTimeoutMs = 120_000;
const maxTransactionMs = 120_000;
const waitedKey = 'callouts.waitedMs';

export interface CalloutOptions {
  readonly routes: CalloutRoutes;
  /** Origins of the active remote site settings. */
  readonly remoteSites: () => ReadonlySet<string>;
  /** The org's own API; null where none is served. */
  readonly ownApi?: () => OwnApi | null;
  /** Why the running code may not call out (`Callout from scheduled Apex not supported.`); null when it may. */
  readonly refusal: () => string | null;
}

function refuse(message: string): never {
  throwApex('System.CalloutException', message);
}

function endpointOf(text: string): URL {
  if (text.startsWith('callout:')) {
    const name = /^callout:([^/?]*)/.exec(text)?.[1] ?? '';
    refuse(`The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`);
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) refuse(`no protocol: ${text}`);
  if (!/^https?:/i.test(text)) refuse(`unknown protocol: ${text.slice(0, text.indexOf(':'))}`);
  try {
    return new URL(text);
  } catch {
    refuse(`Invalid URL: ${text}`);
  }
}

/** Java's words, as `CalloutException.getMessage()` shows them. */
function failureMessage(answer: WorkerAnswer & { ok: false }, url: URL): string {
  switch (answer.code) {
    case 'refused': return 'Connection refused';
    case 'unknownHost': return url.hostname;
    case 'timeout': return 'Read timed out';
    case 'reset': return 'Connection reset';
    case 'closed': return 'Unexpected end of file from server';
    case 'tooLarge': return `Exceeded max size limit of ${answer.detail}`;
    case 'tls': return `PKIX path building failed: ${answer.detail}`;
    case 'other': return answer.detail;
  }
}

/** Callouts of Apex: real HTTP, with the platform's rules around it. */
export class HttpCalloutService implements CalloutService {
  readonly #options: CalloutOptions;
  readonly #client = new BlockingHttpClient();

  constructor(options: CalloutOptions) {
    this.#options = options;
  }

  send(request: CalloutRequest): CalloutResponse {
    const running = transaction();
    if (running.isTest) throwApex('System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
    const refusal = this.#options.refusal();
    if (refusal !== null) refuse(refusal);
    if (running.uncommittedWork) refuse('You have uncommitted work pending. Please commit or rollback before calling out');
    if (++running.used.callouts > running.limits.callouts) throwLimit(`Too many callouts: ${running.used.callouts}`);

    const url = endpointOf(request.url);
    if (!this.#options.remoteSites().has(url.origin)) {
      refuse(`Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${request.url}`);
    }
    const maxBytes = running.isAsync ? 12_000_000 : 6_000_000;
    if (request.body !== null && request.body.length > maxBytes) refuse(`Exceeded max size limit of ${maxBytes}`);
    const own = this.#options.ownApi?.() ?? null;
    if (own?.origins.has(url.origin) === true) return own.answer(request, url);
    const waited = (running.testState.get(waitedKey) as number | undefined) ?? 0;
    const left = maxTransactionMs - waited;
    if (left <= 0) refuse(`Exceeded maximum time allotted for callout (${maxTransactionMs} ms)`);
    const timeout = Math.min(request.timeout > 0 ? Math.min(request.timeout, maxTimeoutMs) : defaultTimeoutMs, left);

    const target = routed(url, this.#options.routes);
    const headers = target.host === null ? request.headers : [...request.headers, ['host', target.host] as const];
    const started = performance.now();
    const answer = this.#client.send({ method: request.method, url: target.url, headers, body: request.body, timeout, maxBytes });
    running.testState.set(waitedKey, waited + (performance.now() - started));
    if (!answer.ok) refuse(failureMessage(answer, url));
    return answer;
  }

  close(): void {
    this.#client.close();
  }
}
