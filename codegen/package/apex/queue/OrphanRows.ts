import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';

/**
 * Ends rows whose sync is gone from the org, not only archived: nobody asks for their lane, so they would wait for ever (CL-3). System mode: the
 * heartbeat does it.
 */
@WithoutSharing
export class OrphanRows {
  private static readonly MOST_ROWS: Integer = 1000;

  static end(): void {
    const rows = soql<SyncQueue__c>`
      SELECT Id, Sync__c, RecordId__c FROM SyncQueue__c
      WHERE Sync__c = NULL AND PendingKey__c != NULL
      WITH SYSTEM_MODE LIMIT ${OrphanRows.MOST_ROWS}`;
    const ended = new List<SyncQueue__c>();
    const log = new ExceptionLog('Heartbeat');
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
      log.addRow(row, null, ErrorTypes.SYNC_DELETED, 'Not sent: the sync was deleted before its turn came.', null);
    }
    Database.update(ended, false, AccessLevel.SYSTEM_MODE);
    log.save();
  }
}
