import { createHash, randomBytes } from 'node:crypto';
import { OAuthError } from './oauth-error.ts';

/** What a code was given for; redeeming it must agree. */
export interface CodeRequest {
  readonly userId: string;
  readonly redirectUri: string;
  /** base64url of the verifier's SHA-256 (PKCE); null when the client sent none. */
  readonly challenge: string | null;
}

/** Milliseconds that a code lives. */
const lifetimeMs = 15 * 60_000;

/** Authorization codes of the web server flow: good for one use. */
export class AuthorizationCodes {
  readonly #given = new Map<string, CodeRequest & { readonly until: number }>();

  give(request: CodeRequest): string {
    const code = `aPrx${randomBytes(32).toString('base64url')}==`;
    this.#given.set(code, { ...request, until: Date.now() + lifetimeMs });
    return code;
  }

  /** The user that the code stands for. */
  redeem(code: string, { redirectUri, verifier }: { readonly redirectUri: string; readonly verifier: string | null }): string {
    const given = this.#given.get(code);
    this.#given.delete(code);
    if (given === undefined || given.until < Date.now()) throw new OAuthError('invalid_grant', 'expired authorization code');
    if (given.redirectUri !== redirectUri) throw new OAuthError('redirect_uri_mismatch', 'redirect_uri must match configuration');
    if (given.challenge !== null && createHash('sha256').update(verifier ?? '').digest('base64url') !== given.challenge) throw new OAuthError('invalid_grant', 'invalid code verifier');
    return given.userId;
  }
}
