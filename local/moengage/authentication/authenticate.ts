import type { Failure } from '../failures/failure.ts';
import type { DataCenter, Workspace } from '../workspaces/workspace.ts';

/** What a request says about who sends it and to whom. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The workspace that the path or the query names; undefined where the call has none. */
  readonly namedAppId: string | undefined;
  /** `Host` or `X-Forwarded-Host`: `api-02.moengage.com` means the data center 02. */
  readonly host: string | undefined;
}

const unauthenticated = (message?: string): Failure => ({ condition: 'authenticationInvalid', message });

/**
 * Who is it? Every 401 and 409 row of the error table, in this order (INFERRED): header, its decoding, workspace and secret, then the path.
 * Data never moves between data centers, so a workspace is unknown at the host of another one.
 */
export function authenticate(
  credentials: Credentials,
  find: (id: string) => Workspace | undefined,
): Workspace | Failure {
  const { authorization, namedAppId, host } = credentials;
  if (authorization === undefined || authorization.trim() === '') return { condition: 'authenticationMissing' };
  const basic = decodeBasic(authorization);
  if (basic === null) return unauthenticated('Authorization header can not be decoded');
  if (basic.user === '') return unauthenticated('APP_KEY is missing in the Authorization header');
  if (basic.password === '') return unauthenticated('APP_SECRET is missing in the Authorization header');
  const workspace = find(basic.user);
  const center = host === undefined ? undefined : dataCenterOfHost(host);
  if (workspace === undefined || (center !== undefined && center !== workspace.dataCenter))
    return unauthenticated('Wrong APP_ID');
  if (workspace.dataKey === null) return { condition: 'secretNotSet' };
  if (workspace.dataKey !== basic.password) return unauthenticated();
  if (namedAppId !== undefined && namedAppId !== workspace.id) return { condition: 'authenticationMismatch' };
  return workspace;
}

/** `Basic base64(user:password)`. @returns null where it is anything else */
export function decodeBasic(authorization: string): { readonly user: string; readonly password: string } | null {
  const encoded = /^basic\s+([a-z0-9+/]+={0,2})\s*$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function dataCenterOfHost(host: string): DataCenter | undefined {
  return /^api-(\d{2,3})\.moengage\.com(?::\d+)?$/i.exec(host)?.[1] as DataCenter | undefined;
}

/** The account's standing: the 403 rows, and the 400 of a blacklisted one. */
export function checkAccount(workspace: Workspace): Failure | null {
  return workspace.status === 'ok' ? null : { condition: workspace.status };
}

/** With an allow-list, the first address of `X-Forwarded-For` has to be on it, and the header becomes mandatory. */
export function checkAddress(workspace: Workspace, forwardedFor: string | undefined): Failure | null {
  if (workspace.allowedAddresses === null) return null;
  const address = forwardedFor?.split(',')[0]?.trim() ?? '';
  return workspace.allowedAddresses.includes(address) ? null : { condition: 'ipNotAllowed' };
}
