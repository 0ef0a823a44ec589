import type { StreamAuthorization } from './stream.ts';

/** Finds the headers that prove who a stream is. Tokens of the client credentials flow are kept until they are refused. */
export class StreamAuthorizer {
  readonly #tokens = new Map<string, string>();

  /** @throws Error with a sentence where the token endpoint gives no token */
  async headers(authorization: StreamAuthorization): Promise<Record<string, string>> {
    switch (authorization.kind) {
      case 'none':
        return {};
      case 'basic':
        return {
          authorization: `Basic ${Buffer.from(`${authorization.user}:${authorization.password}`).toString('base64')}`,
        };
      case 'header':
        return { [authorization.name]: authorization.value };
      case 'clientCredentials': {
        const key = tokenKey(authorization);
        const token = this.#tokens.get(key) ?? (await fetchToken(authorization));
        this.#tokens.set(key, token);
        return { authorization: `Bearer ${token}` };
      }
    }
  }

  /** A 401 means that the token is over: the next attempt gets a new one. */
  forget(authorization: StreamAuthorization): void {
    if (authorization.kind === 'clientCredentials') this.#tokens.delete(tokenKey(authorization));
  }
}

type ClientCredentials = Extract<StreamAuthorization, { kind: 'clientCredentials' }>;

function tokenKey({ tokenUrl, clientId }: ClientCredentials): string {
  return `${tokenUrl} ${clientId}`;
}

async function fetchToken({ tokenUrl, clientId, clientSecret }: ClientCredentials): Promise<string> {
  const response = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
    signal: AbortSignal.timeout(30_000),
  });
  const json = (await response.json().catch(() => ({}))) as { access_token?: unknown };
  if (!response.ok || typeof json.access_token !== 'string')
    throw new Error(`The token endpoint answered ${response.status} without a token.`);
  return json.access_token;
}
