import type { Sessions } from '../../security/sessions.ts';
import { OAuthError } from './oauth-error.ts';

interface Claims {
  readonly iss?: string;
  readonly sub?: string;
  readonly aud?: string | readonly string[];
  /** Seconds since 1970. */
  readonly exp?: number;
}

const loginHosts = ['https://login.salesforce.com', 'https://test.salesforce.com'];

function claimsOf(assertion: string): Claims {
  const [head = '', payload = '', signature = ''] = assertion.split('.');
  try {
    const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: string };
    if (alg !== 'RS256' || signature === '') throw new OAuthError('invalid_grant', 'algorithm not supported');
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  } catch (error) {
    throw error instanceof OAuthError ? error : new OAuthError('invalid_grant', 'invalid assertion');
  }
}

/**
 * The user that a JWT speaks for. All claims are checked; the signature is not, for no certificate was ever uploaded here: whoever reaches this port may log in
 * as anyone. The real time counts, not the org's clock: the client signed it.
 * Source: "OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration".
 */
export function userOfAssertion(assertion: string, sessions: Sessions, origin: string): string {
  const { iss, sub, aud, exp } = claimsOf(assertion);
  if (iss === undefined || iss === '') throw new OAuthError('invalid_client_id', 'client identifier invalid');
  const audiences = [aud ?? []].flat().map((one) => one.replace(/\/+$/, ''));
  if (!audiences.some((one) => one === origin || one === `${origin}/services/oauth2/token` || loginHosts.includes(one))) throw new OAuthError('invalid_grant', 'audience is invalid');
  if (exp === undefined || exp * 1000 <= Date.now()) throw new OAuthError('invalid_grant', 'expired authorization code');
  const userId = sessions.userNamed(sub ?? '');
  if (userId === null) throw new OAuthError('invalid_grant', 'user hasn\'t approved this consumer');
  return userId;
}
