/** What MoEngage answered to a test (MP-9). Accepted means taken, not yet processed. */
export class SendTestView {
  @AuraEnabled accepted: boolean;
  /** HTTP status; 0 where there was no answer */
  @AuraEnabled statusCode: Integer;
  /** MoEngage's answer as it came */
  @AuraEnabled answer: string;
  /** A sentence; empty where MoEngage accepted */
  @AuraEnabled message: string;

  constructor(accepted: boolean, statusCode: Integer, answer: string, message: string) {
    this.accepted = accepted;
    this.statusCode = statusCode;
    this.answer = answer;
    this.message = message;
  }
}
