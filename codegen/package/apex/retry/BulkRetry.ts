import { HistoricRetry } from '../history/HistoricRetry.ts';
import { QueueRows } from '../queue/QueueRows.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { BulkRetryResult } from './BulkRetryResult.ts';
import { ManualRetry } from './ManualRetry.ts';

/** Retries many failures: each gets one attempt, also beyond the four (UI-7). The drain sends them. User mode. */
@WithSharing
export class BulkRetry {
  /** A row each, well within what one request may write */
  private static readonly MOST_ROWS: Integer = 2000;
  /** Two can run, one of each entity; each takes up to 2,000 failed records along and a dozen queries. */
  private static readonly MOST_HISTORIC: Integer = 3;

  static retry(rowIds: List<Id>): BulkRetryResult {
    if (rowIds.size() > BulkRetry.MOST_ROWS) {
      throw new InvalidInputException(`Retry at most ${BulkRetry.MOST_ROWS} records at a time. Narrow the filter.`);
    }
    const result = new BulkRetryResult();
    const granted = new List<SyncQueue__c>();
    const historic = new List<SyncQueue__c>();
    for (const row of soql<SyncQueue__c>`
      SELECT Id, Name, Sync__c, Status__c, SyncStatus__c, NextAttempt__c, ClaimToken__c, RecordTypeId
      FROM SyncQueue__c WHERE Id IN ${rowIds} WITH USER_MODE FOR UPDATE`) {
      if (!BulkRetry.isOffered(row)) {
        result.refused.add(`${row.Name}: its status is ${row.Status__c}, and its sync is ${row.SyncStatus__c}.`);
      } else if (row.RecordTypeId === QueueRows.historicalRecordType()) {
        historic.add(row);
      } else {
        granted.add(BulkRetry.granted(row));
      }
    }
    update(granted, AccessLevel.USER_MODE);
    result.queued = granted.size();
    BulkRetry.schedule(historic, result);
    EventBus.publish(new DrainRequested__e({ Reason__c: 'Retry' }));
    return result;
  }

  /** Due at once. The count stays: where this attempt fails too, it is no longer below four. */
  static granted(row: SyncQueue__c): SyncQueue__c {
    return new SyncQueue__c({
      Id: row.Id,
      Status__c: 'Scheduled',
      PendingKey__c: QueueRows.lane(row.Sync__c!),
      NextAttempt__c: null,
      WaitReason__c: null,
    });
  }

  /**
   * Failed or partly so, and in need of a person: what is retried by itself goes on by itself.
   * @param row - read with Status, SyncStatus, NextAttempt and ClaimToken
   */
  static isOffered(row: SyncQueue__c): boolean {
    const status = row.Status__c;
    return (
      (status === 'Failed' || status === 'Partial Success') &&
      row.SyncStatus__c !== null &&
      row.SyncStatus__c.equals(ManualRetry.ACTIVE) &&
      row.NextAttempt__c === null &&
      row.ClaimToken__c === null
    );
  }

  private static schedule(rows: List<SyncQueue__c>, result: BulkRetryResult): void {
    let tried: Integer = 0;
    for (const row of rows) {
      if (tried === BulkRetry.MOST_HISTORIC) {
        result.refused.add(`${row.Name}: at most ${BulkRetry.MOST_HISTORIC} historic syncs are retried at a time.`);
        continue;
      }
      tried++;
      try {
        HistoricRetry.schedule(row.Id);
        result.scheduled++;
      } catch (error) {
        if (error instanceof InvalidInputException) {
          result.refused.add(`${row.Name}: ${error.getMessage()}`);
        } else {
          throw error;
        }
      }
    }
  }
}
