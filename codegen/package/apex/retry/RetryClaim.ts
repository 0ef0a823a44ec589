/** First answer of a retry: what the screen does next (ER-5). */
export class RetryClaim {
  /** With it the screen asks to send; null where nothing is left to do */
  @AuraEnabled token: string | null;
  /** For a historic sync: that its batch is scheduled */
  @AuraEnabled message: string | null;

  constructor(token: string | null, message: string | null) {
    this.token = token;
    this.message = message;
  }
}
