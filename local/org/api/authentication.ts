import type { FastifyInstance } from 'fastify';
import type { Session, Sessions } from '../security/sessions.ts';
import { isSupportedVersion } from './api-context.ts';
import { ApiError, notFound } from './api-error.ts';

/** REST APIs that a session opens: everything below these but the list of versions. */
const closed = /^\/services\/(data\/v|apexrest\/|async\/)/i;

/** The token of `Authorization: Bearer …` (or `OAuth …`, as older clients write); null when there is none. */
export function tokenOf(authorization: string | undefined): string | null {
  return /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** The session of an `Authorization` header; null when it names none that lives. */
export function sessionFor(sessions: Sessions, authorization: string | undefined): Session | null {
  const token = tokenOf(authorization);
  return token === null ? null : sessions.find(token);
}

export function noSession(): ApiError {
  return new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
}

/**
 * Finds the session of each request. Those of the REST APIs must have one that is known and not ended, and a version that exists.
 * Source: REST API Developer Guide "Status Codes and Error Responses" (401).
 */
export function authenticate(server: FastifyInstance, sessions: Sessions): void {
  server.decorateRequest('session', null);
  server.addHook('onRequest', async (request) => {
    request.session = sessionFor(sessions, request.headers.authorization);
    const version = /^\/services\/data\/v([^/?]*)/i.exec(request.url)?.[1];
    if (version !== undefined && !isSupportedVersion(version)) throw notFound();
    if (closed.test(request.url) && request.session === null) throw noSession();
  });
}
