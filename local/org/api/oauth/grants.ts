import type { Sessions } from '../../security/sessions.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import { userOfAssertion } from './jwt-bearer.ts';
import { OAuthError } from './oauth-error.ts';

/** Who was let in, and the refresh token where the flow gives one. */
export interface Granted {
  readonly userId: string;
  readonly refreshToken: string | null;
  /** Tell the refresh token to the client? It knows the one that it came with. */
  readonly isNew: boolean;
}

export type TokenRequest = Readonly<Record<string, string | undefined>>;

export interface GrantParts {
  readonly sessions: Sessions;
  readonly codes: AuthorizationCodes;
  /** `http://127.0.0.1:6080` */
  readonly origin: string;
}

function needed(request: TokenRequest, name: string): string {
  const value = request[name];
  if (value === undefined || value === '') throw new OAuthError('invalid_request', `missing required parameter: ${name}`);
  return value;
}

function passwordGrant(request: TokenRequest, { sessions }: GrantParts): Granted {
  needed(request, 'client_id');
  const userId = sessions.userNamed(needed(request, 'username'), needed(request, 'password'));
  if (userId === null) throw new OAuthError('invalid_grant', 'authentication failure');
  return { userId, refreshToken: null, isNew: false };
}

function refreshGrant(request: TokenRequest, { sessions }: GrantParts): Granted {
  needed(request, 'client_id');
  const refreshToken = needed(request, 'refresh_token');
  const userId = sessions.userOfRefreshToken(refreshToken);
  if (userId === null) throw new OAuthError('invalid_grant', 'expired access/refresh token');
  return { userId, refreshToken, isNew: false };
}

function codeGrant(request: TokenRequest, { sessions, codes }: GrantParts): Granted {
  needed(request, 'client_id');
  const userId = codes.redeem(needed(request, 'code'), { redirectUri: needed(request, 'redirect_uri'), verifier: request.code_verifier ?? null });
  return { userId, refreshToken: sessions.startRefreshToken(userId), isNew: true };
}

const grants: Readonly<Record<string, (request: TokenRequest, parts: GrantParts) => Granted>> = {
  password: passwordGrant,
  refresh_token: refreshGrant,
  authorization_code: codeGrant,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': (request, { sessions, origin }) => ({ userId: userOfAssertion(needed(request, 'assertion'), sessions, origin), refreshToken: null, isNew: false }),
};

/**
 * Lets a client in by one of the OAuth flows. Every consumer key is known here.
 * @throws OAuthError
 */
export function grant(request: TokenRequest, parts: GrantParts): Granted {
  const flow = grants[needed(request, 'grant_type')];
  if (flow === undefined) throw new OAuthError('unsupported_grant_type', 'grant type not supported');
  return flow(request, parts);
}
