import type { OwnApi } from '../callouts/own-api.ts';
import type { Org } from '../org.ts';
import type { CalloutRequest, CalloutResponse } from '../runtime/services.ts';
import { isSupportedVersion, versionList } from './api-context.ts';
import { ApiError, asApiError, notFound, raise } from './api-error.ts';
import { noSession, sessionFor } from './authentication.ts';
import { DeployRest, type DeployBody } from './metadata/deploy-rest.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** `https://local.my.salesforce.com`: what `URL.getOrgDomainUrl()` says. */
const domain = 'https://local.my.salesforce.com';

/**
 * What the org's own Apex may call: versions, and deployments of the Metadata API. The session of the request counts, as for everyone.
 * @param origin - where the org is served
 */
export function ownApi(org: Org, origin: string | null): OwnApi {
  const rest = new DeployRest(org);
  const respond = (request: CalloutRequest, url: URL): Answer => {
    const path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
    if (path === '/services/data') return { status: 200, body: versionList };
    const header = (name: string): string | undefined => request.headers.find(([key]) => key.toLowerCase() === name)?.[1];
    const session = sessionFor(org.sessions, header('authorization')) ?? raise(noSession());
    const [, version = '', id] = /^\/services\/data\/v([\d.]+)\/metadata\/deployRequest(?:\/(\w+))?$/i.exec(path) ?? [];
    if (!isSupportedVersion(version)) throw notFound();
    const base = `${url.origin}/services/data/v${version}`;
    const contentType = header('content-type') ?? '';
    const bytes = Buffer.from(request.body ?? []);
    const body = (): DeployBody => (/^application\/json/i.test(contentType) ? (JSON.parse(bytes.toString('utf8')) as DeployBody) : bytes);
    const method = request.method.toUpperCase();
    if (method === 'POST' && id === undefined) return { status: 201, body: rest.submit(session.userId, contentType, body(), base) };
    if (method === 'GET' && id !== undefined) return { status: 200, body: rest.status(id, url.searchParams.get('includeDetails') === 'true', base) };
    // Apex has no PATCH before some versions: Salesforce takes a POST that says so.
    const isPatch = method === 'PATCH' || (method === 'POST' && url.searchParams.get('_HttpMethod')?.toUpperCase() === 'PATCH');
    if (isPatch && id !== undefined) return { status: 202, body: rest.cancel(session.userId, id, body(), base) };
    throw new ApiError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are GET, PATCH, POST`);
  };
  return {
    origins: new Set([domain, ...(origin === null ? [] : [origin])]),
    answer(request, url): CalloutResponse {
      let answer: Answer;
      try {
        answer = respond(request, url);
      } catch (error) {
        const told = error instanceof SyntaxError ? new ApiError(400, 'JSON_PARSER_ERROR', error.message) : asApiError(error);
        answer = { status: told.status, body: told.body };
      }
      return { statusCode: answer.status, status: answer.status < 300 ? 'OK' : 'Error', headers: [['Content-Type', 'application/json;charset=UTF-8']], body: new TextEncoder().encode(JSON.stringify(answer.body)) };
    },
  };
}
