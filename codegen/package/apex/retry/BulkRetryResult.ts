/** What came of a retry of many rows (UI-7). */
export class BulkRetryResult {
  /** Records that go out with the next run */
  @AuraEnabled queued: Integer = 0;
  /** Historic syncs whose batch was scheduled */
  @AuraEnabled scheduled: Integer = 0;
  /** A sentence for each row that can't be retried now */
  @AuraEnabled refused: List<string> = new List<string>();
}
