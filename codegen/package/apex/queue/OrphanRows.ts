import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';

/**
 * Ends rows whose sync is gone from the org, not only archived: nobody asks for their lane, so they would wait for ever (CL-3). System mode: the
 * heartbeat does it.
 */
@WithoutSharing
export class OrphanRows {
  private static readonly MOST_ROWS: Integer = 1000;
  private static readonly MESSAGE: string = 'Not sent: the sync was deleted before its turn came.';

  static end(): void {
    const rows = soql<SyncQueue__c>`
      SELECT Id, Sync__c, Sync__r.Connection__c, RecordId__c FROM SyncQueue__c
      WHERE Sync__c = NULL AND PendingKey__c != NULL
      WITH SYSTEM_MODE LIMIT ${OrphanRows.MOST_ROWS}`;
    OrphanRows.endAll(rows, 'Heartbeat');
  }

  /**
   * Failed for good, with an Exception each.
   * @param rows - read with Sync, the sync's Connection and Record ID; @param apexClass - the class that the Exceptions name
   * @returns whether any of them could be written
   */
  static endAll(rows: List<SyncQueue__c>, apexClass: string): boolean {
    const ended = new List<SyncQueue__c>();
    const log = new ExceptionLog(apexClass);
    for (const row of rows) {
      ended.add(
        new SyncQueue__c({
          Id: row.Id,
          Status__c: 'Failed',
          ErrorType__c: ErrorTypes.SYNC_DELETED,
          PendingKey__c: null,
          NextAttempt__c: null,
          HistoricLock__c: null,
          WaitReason__c: null,
        }),
      );
      log.addRow(row, row.Sync__r?.Connection__c ?? null, ErrorTypes.SYNC_DELETED, OrphanRows.MESSAGE, null);
    }
    let isProgress = false;
    for (const result of Database.update(ended, false, AccessLevel.SYSTEM_MODE)) {
      isProgress = isProgress || result.isSuccess();
    }
    log.save();
    return isProgress;
  }
}
