import { ErrorTypes } from '../retry/ErrorTypes.ts';

/**
 * A historic sync of which every failed record has been sent later is Successful after all (HS-7). Called where children settle.
 * System mode: it is bookkeeping of a job.
 */
@WithoutSharing
export class HistoricParents {
  /** Children that one transaction may count; it may read 50,000 rows in all. */
  private static readonly MOST_COUNTED: Integer = 10000;
  /** Errors of ours that end a run before its time, beside those of the whole connection: records are left that nobody has looked at. */
  private static readonly CUT_SHORT: Set<string> = new Set<string>([
    ErrorTypes.PLATFORM_ERROR,
    ErrorTypes.RECORD_UNREADABLE,
    ErrorTypes.SYNC_DELETED,
  ]);

  /** @param parentIds - Sync Queue records of historic syncs of which children succeeded in this transaction */
  static settle(parentIds: Set<Id>): void {
    const candidates = HistoricParents.candidates(parentIds);
    if (candidates.isEmpty()) {
      return;
    }
    const open = HistoricParents.unsuccessful(candidates.keySet());
    const sent = HistoricParents.successful(candidates.keySet());
    const settled = new List<SyncQueue__c>();
    for (const parent of candidates.values()) {
      if (!open.contains(parent.Id) && HistoricParents.isDone(parent, sent.get(parent.Id) ?? 0)) {
        settled.add(
          new SyncQueue__c({
            Id: parent.Id,
            Status__c: 'Successful',
            ErrorType__c: null,
            PendingKey__c: null,
            NextAttempt__c: null,
          }),
        );
      }
    }
    if (settled.isEmpty()) {
      return;
    }
    Database.update(settled, false, AccessLevel.SYSTEM_MODE);
    HistoricParents.tellSyncs(new Map<Id, SyncQueue__c>(settled).keySet());
  }

  /**
   * Those that have ended, as many as can be counted here. One whose failures are too many to be counted keeps its Partial Success, as one whose
   * failures went beyond the Historical Failure Record Limit does.
   */
  private static candidates(parentIds: Set<Id>): Map<Id, SyncQueue__c> {
    const candidates = new Map<Id, SyncQueue__c>();
    if (parentIds.isEmpty()) {
      return candidates;
    }
    let counted: Decimal = 0;
    for (const parent of soql<SyncQueue__c>`
      SELECT Id, Status__c, ErrorType__c, RecordsFailed__c FROM SyncQueue__c WHERE Id IN ${parentIds} WITH SYSTEM_MODE`) {
      const failed = parent.RecordsFailed__c ?? 0;
      if (HistoricParents.hasEnded(parent) && counted + failed <= HistoricParents.MOST_COUNTED) {
        counted += failed;
        candidates.put(parent.Id, parent);
      }
    }
    return candidates;
  }

  /** Pure: the run has ended by itself, with failures, and no error cut it short. */
  static hasEnded(parent: SyncQueue__c): boolean {
    const status = parent.Status__c;
    const errorType = parent.ErrorType__c;
    return (
      (status === 'Partial Success' || status === 'Failed') &&
      (errorType === null || (!ErrorTypes.aborts(errorType) && !HistoricParents.CUT_SHORT.contains(errorType)))
    );
  }

  /** Pure: as many children were sent as records had failed (more failures than children: not all were sent). */
  static isDone(parent: SyncQueue__c, sentChildren: Integer): boolean {
    return HistoricParents.hasEnded(parent) && sentChildren >= (parent.RecordsFailed__c ?? 0);
  }

  private static unsuccessful(parentIds: Set<Id>): Set<Id> {
    const open = new Set<Id>();
    for (const tally of soql<AggregateResult>`
      SELECT ParentSyncQueue__c parent FROM SyncQueue__c
      WHERE ParentSyncQueue__c IN ${parentIds} AND Status__c != 'Successful'
      WITH SYSTEM_MODE GROUP BY ParentSyncQueue__c`) {
      open.add(tally.get('parent') as Id);
    }
    return open;
  }

  private static successful(parentIds: Set<Id>): Map<Id, Integer> {
    const counts = new Map<Id, Integer>();
    for (const tally of soql<AggregateResult>`
      SELECT ParentSyncQueue__c parent, COUNT(Id) children FROM SyncQueue__c
      WHERE ParentSyncQueue__c IN ${parentIds} AND Status__c = 'Successful'
      WITH SYSTEM_MODE GROUP BY ParentSyncQueue__c`) {
      counts.put(tally.get('parent') as Id, tally.get('children') as Integer);
    }
    return counts;
  }

  private static tellSyncs(parentIds: Set<Id>): void {
    const syncs = soql<Sync__c>`
      SELECT Id FROM Sync__c WHERE LastHistoricSyncQueueRecord__c IN ${parentIds} WITH SYSTEM_MODE`;
    for (const sync of syncs) {
      sync.LastHistoricSyncStatus__c = 'Successful';
    }
    Database.update(syncs, false, AccessLevel.SYSTEM_MODE);
  }
}
