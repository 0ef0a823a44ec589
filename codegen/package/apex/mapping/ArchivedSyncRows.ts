import { OrphanRows } from '../queue/OrphanRows.ts';

/**
 * Ends what waited for a sync that was deleted (MP-7): Failed, with an Exception each. Otherwise these rows would wait for ever, seen by nobody
 * and cleaned up by nothing. System mode: it is bookkeeping. The heartbeat calls {@link start} too, for a job that died.
 */
@WithoutSharing
export class ArchivedSyncRows implements Queueable {
  /** A row and its Exception: well within the rows that one transaction may write. */
  private static readonly ROWS_AT_ONCE: Integer = 2000;

  /** Starts the job where there is work; it goes on until there is none. */
  static start(): void {
    if (!ArchivedSyncRows.rows(1).isEmpty()) {
      System.enqueueJob(new ArchivedSyncRows());
    }
  }

  execute(context: QueueableContext): void {
    const rows = ArchivedSyncRows.rows(ArchivedSyncRows.ROWS_AT_ONCE);
    const isProgress = OrphanRows.endAll(rows, 'ArchivedSyncRows');
    // Rows that could not be written, all of them, wait for the heartbeat: no endless chain.
    if (isProgress && rows.size() === ArchivedSyncRows.ROWS_AT_ONCE) {
      System.enqueueJob(new ArchivedSyncRows());
    }
  }

  private static rows(most: Integer): List<SyncQueue__c> {
    const lanes = new Set<string>();
    for (const sync of soql<Sync__c>`SELECT Id FROM Sync__c WHERE Archived__c = TRUE WITH SYSTEM_MODE`) {
      lanes.add(sync.Id);
    }
    return soql<SyncQueue__c>`
      SELECT Id, Sync__c, Sync__r.Connection__c, RecordId__c FROM SyncQueue__c
      WHERE PendingKey__c IN ${lanes}
      WITH SYSTEM_MODE ORDER BY Id LIMIT ${most}`;
  }
}
