import { SyncDefinition } from '../mapping/SyncDefinition.ts';

/** The Sync Queue records of historic syncs: how they are found. System mode: jobs ask. */
@WithoutSharing
export class HistoricRows {
  /** A sync has one that waits, so there are hardly ever more. */
  private static readonly MOST_DUE: Integer = 2000;

  /** PendingKey of a historic sync that waits for its turn, for a time, or for a person. */
  static readonly LANE: string = 'historic';

  /** Values of HistoricLock (HS-4): one historic sync at a time holds the lock of its entity. */
  static locks(): Set<string> {
    return new Set<string>([SyncDefinition.USERS, SyncDefinition.EVENTS]);
  }

  /** @returns the record, locked until the transaction ends; null where it is gone */
  static lock(rowId: Id): SyncQueue__c | null {
    const found = soql<SyncQueue__c>`
      SELECT Id, Name, Sync__c, RecordId__c, Status__c, HistoricalSyncBatchSize__c, NumberOfRetries__c, ErrorType__c, LastProcessedRecordId__c, JobId__c,
        HistoricLock__c, PendingKey__c, NextAttempt__c, WaitReason__c, RecordsTotal__c, RecordsProcessed__c, RecordsFailed__c
      FROM SyncQueue__c
      WHERE Id = ${rowId}
      WITH SYSTEM_MODE FOR UPDATE`;
    return found.isEmpty() ? null : found.get(0);
  }

  /** @returns the record while this job works on it; null once it was suspended, ended, or given to another job */
  static ofJob(rowId: Id, jobId: Id): SyncQueue__c | null {
    const row = HistoricRows.lock(rowId);
    return row !== null && HistoricRows.belongsTo(row, jobId) ? row : null;
  }

  /** @returns those that may be tried now, the oldest first */
  static due(now: Datetime): List<SyncQueue__c> {
    return soql<SyncQueue__c>`
      SELECT Id, Sync__c, WaitReason__c FROM SyncQueue__c
      WHERE PendingKey__c = ${HistoricRows.LANE} AND (NextAttempt__c = NULL OR NextAttempt__c <= ${now})
      WITH SYSTEM_MODE ORDER BY CreatedDate, Name LIMIT ${HistoricRows.MOST_DUE}`;
  }

  /** @returns when the next one that waits for a time is due; null where none does */
  static nextAttempt(now: Datetime): Datetime | null {
    const next = soql<SyncQueue__c>`
      SELECT NextAttempt__c FROM SyncQueue__c
      WHERE PendingKey__c = ${HistoricRows.LANE} AND NextAttempt__c > ${now}
      WITH SYSTEM_MODE ORDER BY NextAttempt__c LIMIT 1`;
    return next.isEmpty() ? null : next.get(0).NextAttempt__c;
  }

  /** @returns those that hold a lock and have a job, or had one */
  static submitted(): List<SyncQueue__c> {
    return soql<SyncQueue__c>`
      SELECT Id, JobId__c FROM SyncQueue__c
      WHERE HistoricLock__c IN ${HistoricRows.locks()} AND PendingKey__c = NULL
      WITH SYSTEM_MODE`;
  }

  /** @returns name of the sync whose historic sync holds the lock, and of its record; empty where nobody holds it */
  static holder(entity: string): string {
    const found = soql<SyncQueue__c>`
      SELECT Name, Sync__r.Name FROM SyncQueue__c WHERE HistoricLock__c = ${entity} WITH SYSTEM_MODE LIMIT 1`;
    return found.isEmpty() ? '' : `"${found.get(0).Sync__r?.Name}" (${found.get(0).Name})`;
  }

  private static belongsTo(row: SyncQueue__c, jobId: Id): boolean {
    const status = row.Status__c;
    return (
      row.JobId__c !== null && Id.valueOf(row.JobId__c) === jobId && (status === 'Scheduled' || status === 'Processing')
    );
  }
}
