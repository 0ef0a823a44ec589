/** What happened in a stretch of time, as a chart shows it (UI-5). */
export class TimeBucketView {
  /** Beginning; the next bucket's beginning is its end */
  @AuraEnabled start: Datetime;
  /** Sync Queue records that were sent */
  @AuraEnabled sent: Integer = 0;
  /** Records of historic syncs that ended, or were counted last, in it: they have no Sync Queue record each */
  @AuraEnabled sentByHistoric: Integer = 0;
  /** Failures that were logged, each attempt by itself */
  @AuraEnabled failed: Integer = 0;

  constructor(start: Datetime) {
    this.start = start;
  }
}
