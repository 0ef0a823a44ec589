import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Org } from '../org.ts';
import type { Session } from '../security/sessions.ts';
import type { LocalControl } from './local-routes.ts';

/** Versions that the API answers to, newest last. */
const apiVersions = [60, 61, 62, 63, 64, 65, 66];

/** Older ones are retired. Source: "API End-of-Life Policy". */
const oldestVersion = 31;

/** `65.0` */
export function isSupportedVersion(version: string): boolean {
  return /^\d{2}\.0$/.test(version) && Number(version) >= oldestVersion && Number(version) <= apiVersions.at(-1)!;
}

/** The answer of `/services/data`. */
export const versionList = apiVersions.map((version) => ({ label: `v${version}`, url: `/services/data/v${version}.0`, version: `${version}.0` }));

/** What every API gets: the org, and what drives it. */
export interface ApiContext {
  readonly org: Org;
  readonly control: LocalControl;
}

/** One API: registers its routes. `api-routes.ts` lists them all. */
export type ApiRoutes = (server: FastifyInstance, context: ApiContext) => void;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every request that `authentication.ts` let through. */
    session: Session | null;
  }
}

/** Who asks. Only for routes that need a session: the others have none, which is a defect here. */
export function sessionOf(request: FastifyRequest): Session {
  if (request.session === null) throw new Error(`${request.url} was answered without a session`);
  return request.session;
}

/** `/services/data/v65.0` of a request. */
export function baseOf(request: FastifyRequest): string {
  return /^\/services\/data\/v[\d.]+/.exec(request.url)?.[0] ?? '/services/data/v65.0';
}

/** `http://127.0.0.1:6080`, as the client wrote it. */
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.headers.host ?? 'localhost'}`;
}
