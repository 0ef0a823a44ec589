/** What came back from MoEngage, or that nothing did. Plain data: `retry/ErrorClassifier` says what it means. */
export class MoEngageResponse {
  /** HTTP status; 0 where there was no answer. */
  readonly statusCode: Integer;
  /** The body as received; for no answer, the reason in Salesforce's words. */
  readonly body: string;
  /** The header `x-ratelimit-reset` as received; `retry/RateLimitReset` says what it means. */
  readonly rateLimitReset: string | null;

  constructor(statusCode: Integer, body: string | null, rateLimitReset: string | null = null) {
    this.statusCode = statusCode;
    this.body = body ?? '';
    this.rateLimitReset = rateLimitReset;
  }

  static noAnswer(reason: string): MoEngageResponse {
    return new MoEngageResponse(0, reason);
  }

  isAnswered(): boolean {
    return this.statusCode !== 0;
  }
}
