import { randomBytes } from 'node:crypto';
import { ApiError } from './api-error.ts';
import { originOf, type ApiRoutes } from './api-context.ts';
import { tokenOf } from './authentication.ts';

/** Where a browser goes when nobody says. */
const home = '/lightning';
/** Milliseconds in which a frontdoor address must be opened. Source: Salesforce Help "Single Access UI Bridge API". */
const lifetimeMs = 60_000;

/**
 * From an API session into the browser: `singleaccess` answers an address that is good once, `frontdoor.jsp` takes it (or a session id) and gives the browser
 * its cookie. `sf org open` calls it.
 */
export const frontdoorRoutes: ApiRoutes = (server, { org }) => {
  const codes = new Map<string, { readonly sessionId: string; readonly until: number }>();

  const singleAccess = (token: string | null, redirectUri: string | undefined, origin: string): object => {
    const session = token === null ? null : org.sessions.find(token);
    if (session === null) throw new ApiError(403, 'INVALID_SESSION_ID', 'Bad_OAuth_Token');
    const code = randomBytes(24).toString('base64url');
    codes.set(code, { sessionId: session.id, until: Date.now() + lifetimeMs });
    return { frontdoor_uri: `${origin}/secur/frontdoor.jsp?otp=${code}&startURL=${encodeURIComponent(localPath(redirectUri ?? home))}` };
  };
  server.get<{ Querystring: { redirect_uri?: string; access_token?: string } }>('/services/oauth2/singleaccess', (request) =>
    singleAccess(tokenOf(request.headers.authorization) ?? request.query.access_token ?? null, request.query.redirect_uri, originOf(request as never)));

  server.get<{ Querystring: { otp?: string; sid?: string; startURL?: string; retURL?: string } }>('/secur/frontdoor.jsp', (request, reply) => {
    const { otp, sid, startURL, retURL } = request.query;
    const code = otp === undefined ? undefined : codes.get(otp);
    if (otp !== undefined) codes.delete(otp);
    const session = code !== undefined && code.until > Date.now() ? org.sessions.find(code.sessionId) : sid === undefined ? null : org.sessions.find(sid);
    if (session === null) throw new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    return reply.header('set-cookie', `sid=${session.id}; Path=/; HttpOnly; SameSite=Lax`).redirect(localPath(startURL ?? retURL ?? home));
  });
};

/** Never to another host. */
function localPath(url: string): string {
  const { pathname, search, hash } = new URL(url, 'http://org');
  return pathname + search + hash;
}
