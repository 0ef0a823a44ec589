/** What the OAuth endpoints answer when they refuse: `{ "error": …, "error_description": … }` with status 400. Source: "OAuth 2.0 Authorization Errors". */
export class OAuthError extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.error = error;
  }

  get body(): object {
    return { error: this.error, error_description: this.message };
  }
}
