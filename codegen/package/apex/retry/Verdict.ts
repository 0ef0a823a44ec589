/** What a response of MoEngage means. */
export class Verdict {
  /** One of ErrorTypes; null for success. */
  readonly errorType: string | null;
  /** A sentence for the admin; empty for success. */
  readonly message: string;
  /** MoEngage's raw answer. */
  readonly answer: string;
  /** For a rate limit, MoEngage's header that tells when it ends; null where there was none. */
  readonly rateLimitReset: string | null;

  private constructor(errorType: string | null, message: string, answer: string, rateLimitReset: string | null) {
    this.errorType = errorType;
    this.message = message;
    this.answer = answer;
    this.rateLimitReset = rateLimitReset;
  }

  static accepted(answer: string): Verdict {
    return new Verdict(null, '', answer, null);
  }

  static rejected(
    errorType: string,
    message: string,
    answer: string,
    rateLimitReset: string | null = null,
  ): Verdict {
    return new Verdict(errorType, message, answer, rateLimitReset);
  }

  isAccepted(): boolean {
    return this.errorType === null;
  }
}
