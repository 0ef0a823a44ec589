import type { IncomingHttpHeaders } from 'node:http';
import { decodeBasic } from '../authentication/authenticate.ts';
import type { Endpoint } from './endpoint.ts';

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

/** One header; the first where it came more than once. */
export function header(call: Call, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Whom the request claims to be from, authenticated or not. */
export function claimedWorkspace(call: Call): string | null {
  const named = call.appIdInPath ?? call.appIdInQuery;
  const user = decodeBasic(header(call, 'authorization') ?? '')?.user;
  return user || named || null;
}
