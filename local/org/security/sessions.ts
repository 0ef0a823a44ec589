import { randomBytes } from 'node:crypto';
import type { Store } from '../data/store/store.ts';

/** A client that logged in. */
export interface Session {
  /** What the client sends: a bearer token, or the `SessionHeader` of SOAP. */
  readonly id: string;
  readonly userId: string;
}

/** What is kept of a session, under its id. */
interface KeptSession {
  readonly userId: string;
  /** The refresh token that it was started with. */
  readonly refreshToken: string | null;
}

/** Every user's password here. An org in one process on one machine guards nothing; clients only want something to send. */
export const localPassword = 'local';

const sessionPrefix = 'session.';
const refreshPrefix = 'refreshToken.';
const secret = (): string => randomBytes(48).toString('base64url').replaceAll('-', '.');

/**
 * Sessions of the org's users, kept in its file so that a client stays logged in when the org starts again. They end by revoking or by logging out; unlike
 * on Salesforce no idle time ends them, since the org's clock jumps.
 */
export class Sessions {
  readonly #store: Store;
  readonly #organizationId: string;
  /** Of running Apex, by user: not kept, since a transaction may be taken back. */
  readonly #ofApex = new Map<string, Session>();

  constructor(store: Store, organizationId: string) {
    this.#store = store;
    this.#organizationId = organizationId;
  }

  /** `00D…!AQ…`: the form that the Salesforce CLI asks for. */
  start(userId: string, refreshToken: string | null = null): Session {
    const id = this.#newId();
    this.#keep(sessionPrefix + id, JSON.stringify({ userId, refreshToken } satisfies KeptSession));
    return { id, userId };
  }

  /** null for an id that nobody has or that was ended, and for users who may not log in. */
  find(id: string): Session | null {
    const kept = this.#store.setting(sessionPrefix + id);
    const userId = kept === null ? [...this.#ofApex.values()].find((session) => session.id === id)?.userId : (JSON.parse(kept) as KeptSession).userId;
    return userId !== undefined && this.#isActive(userId) ? { id, userId } : null;
  }

  /** A session of a user that still lives, else a new one: for programs that come without a login. */
  ofUser(userId: string): Session {
    const known = this.#all().find(([, kept]) => kept.userId === userId && kept.refreshToken === null);
    return known === undefined ? this.start(userId) : { id: known[0], userId };
  }

  /** The session that the Apex of a user has, as long as this process runs. */
  ofApex(userId: string): Session {
    const session = this.#ofApex.get(userId) ?? { id: this.#newId(), userId };
    this.#ofApex.set(userId, session);
    return session;
  }

  /** A token that starts sessions of a user until it is revoked. */
  startRefreshToken(userId: string): string {
    const token = `5Aep861${secret()}`;
    this.#keep(refreshPrefix + token, userId);
    return token;
  }

  /** null when the token is unknown or its user may not log in. */
  userOfRefreshToken(token: string): string | null {
    const userId = this.#store.setting(refreshPrefix + token);
    return userId !== null && this.#isActive(userId) ? userId : null;
  }

  /** Ends a session, or takes back a refresh token with all sessions that it started. False when there was neither. */
  revoke(token: string): boolean {
    const keys = [sessionPrefix + token, refreshPrefix + token].filter((key) => this.#store.setting(key) !== null);
    for (const [id, { refreshToken }] of this.#all()) if (refreshToken === token) keys.push(sessionPrefix + id);
    for (const key of keys) this.#keep(key, null);
    const apex = [...this.#ofApex.values()].find(({ id }) => id === token);
    return keys.length > 0 || (apex !== undefined && this.#ofApex.delete(apex.userId));
  }

  /** Id of the active user of that name, case ignored; null when there is none, or when a password is given that is not the user's. */
  userNamed(username: string, password = localPassword): string | null {
    const [row] = password === localPassword ? this.#store.rows('SELECT "Id" FROM "User" WHERE lower("Username") = lower(?) AND "IsActive" = 1', username) : [];
    return (row?.[0] as string | undefined) ?? null;
  }

  #newId(): string {
    return `${this.#organizationId.slice(0, 15)}!AQ${secret()}`;
  }

  #all(): [id: string, kept: KeptSession][] {
    return this.#store.settings(sessionPrefix).map(([key, value]) => [key.slice(sessionPrefix.length), JSON.parse(value) as KeptSession]);
  }

  #keep(key: string, value: string | null): void {
    this.#store.atomically(() => this.#store.setSetting(key, value));
  }

  #isActive(userId: string): boolean {
    return this.#store.rows('SELECT 1 FROM "User" WHERE "Id" = ? AND "IsActive" = 1', userId).length > 0;
  }
}
