/** What came of a retry, for the person who asked for it (ER-5). */
export class RetryResult {
  @AuraEnabled success: boolean;
  /** A sentence: MoEngage's acceptance, its reason, or that a batch was scheduled */
  @AuraEnabled message: string;

  constructor(success: boolean, message: string) {
    this.success = success;
    this.message = message;
  }
}
