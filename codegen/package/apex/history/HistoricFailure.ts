/** Why one record of a historic sync was not sent. */
export class HistoricFailure {
  readonly recordId: Id;
  readonly errorType: string;
  readonly message: string;
  /** MoEngage's raw answer; null where it was not asked */
  readonly answer: string | null;

  constructor(recordId: Id, errorType: string, message: string, answer: string | null) {
    this.recordId = recordId;
    this.errorType = errorType;
    this.message = message;
    this.answer = answer;
  }
}
