/** Statuses of a historic sync (HS-2). Pure: numbers and statuses in, words out. */
export class HistoricStatuses {
  static readonly SCHEDULED: string = 'Scheduled';
  static readonly PROCESSING: string = 'Processing';

  /** @returns what the button of a sync's row says; "Sync" before the first historic sync */
  static label(status: string | null): string {
    return status === null || String.isBlank(status) ? 'Sync' : `Sync ${status}`;
  }

  /** A new one may start only when the last one has ended (HS-4). */
  static isUnderWay(status: string | null): boolean {
    return status !== null && (status.equals(HistoricStatuses.SCHEDULED) || status.equals(HistoricStatuses.PROCESSING));
  }

  /**
   * How a run that has ended went (HS-7).
   * @param processed - records dealt with, failed ones included
   * @param isAborted - an error of the whole connection ended it before its time
   */
  static outcome(
    processed: Integer,
    failed: Integer,
    isAborted: boolean,
  ): 'Successful' | 'Partial Success' | 'Failed' {
    if (failed === 0 && !isAborted) {
      return 'Successful';
    }
    return processed > failed ? 'Partial Success' : 'Failed';
  }
}
