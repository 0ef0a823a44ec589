/** What a response of MoEngage means. */
export class Verdict {
  /** One of ErrorTypes; null for success. */
  readonly errorType: string | null;
  /** A sentence for the admin; empty for success. */
  readonly message: string;
  /** MoEngage's raw answer. */
  readonly answer: string;

  private constructor(errorType: string | null, message: string, answer: string) {
    this.errorType = errorType;
    this.message = message;
    this.answer = answer;
  }

  static accepted(answer: string): Verdict {
    return new Verdict(null, '', answer);
  }

  static rejected(errorType: string, message: string, answer: string): Verdict {
    return new Verdict(errorType, message, answer);
  }

  isAccepted(): boolean {
    return this.errorType === null;
  }
}
