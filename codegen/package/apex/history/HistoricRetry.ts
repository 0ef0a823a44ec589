import { BulkRetry } from '../retry/BulkRetry.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { HistoricLauncher } from './HistoricLauncher.ts';
import { HistoricRows } from './HistoricRows.ts';

/**
 * A person retries a historic sync (ER-5): its batch goes on after the last processed record, and its failed records that need a person get one
 * attempt more. User mode.
 */
@WithSharing
export class HistoricRetry {
  /** Failed records taken along in one request */
  private static readonly MOST_CHILDREN: Integer = 2000;

  /** @returns a sentence for the person; throws InvalidInputException where it can't be scheduled */
  static schedule(rowId: Id): string {
    const row = HistoricRetry.find(rowId);
    const entity = row.Sync__r!.MoEngageEntity__c;
    const scheduled = new SyncQueue__c({
      Id: rowId,
      Status__c: 'Scheduled',
      HistoricLock__c: entity,
      PendingKey__c: HistoricRows.LANE,
      NextAttempt__c: null,
      WaitReason__c: null,
    });
    // The unique lock decides (HS-4).
    const result = Database.update(scheduled, false, AccessLevel.USER_MODE);
    if (!result.isSuccess()) {
      const error = result.getErrors().get(0);
      throw new InvalidInputException(
        error.getStatusCode() === StatusCode.DUPLICATE_VALUE
          ? `The historic sync of ${HistoricRows.holder(entity!)} is under way. Retry this one when it has ended.`
          : error.getMessage(),
      );
    }
    HistoricRetry.grantChildren(rowId);
    HistoricLauncher.launch(rowId);
    EventBus.publish(new DrainRequested__e({ Reason__c: 'Retry' }));
    return row.LastProcessedRecordId__c === null
      ? `The historic sync ${row.Name} is scheduled again.`
      : `The historic sync ${row.Name} is scheduled again. It goes on after the record ${row.LastProcessedRecordId__c}.`;
  }

  private static find(rowId: Id): SyncQueue__c {
    const found = soql<SyncQueue__c>`
      SELECT Id, Name, LastProcessedRecordId__c, Sync__c, Sync__r.Name, Sync__r.MoEngageEntity__c, Sync__r.LastHistoricSyncQueueRecord__c
      FROM SyncQueue__c WHERE Id = ${rowId} AND Sync__c != NULL WITH USER_MODE`;
    if (found.isEmpty()) {
      throw new InvalidInputException('The sync of this record was deleted.');
    }
    const row = found.get(0);
    const last = row.Sync__r!.LastHistoricSyncQueueRecord__c;
    if (last !== null && last !== row.Id) {
      throw new InvalidInputException(
        `A later historic sync of "${row.Sync__r!.Name}" was started. Retry that one, or start a new one.`,
      );
    }
    return row;
  }

  private static grantChildren(rowId: Id): void {
    const granted = new List<SyncQueue__c>();
    for (const child of soql<SyncQueue__c>`
      SELECT Id, Sync__c FROM SyncQueue__c
      WHERE ParentSyncQueue__c = ${rowId} AND Status__c = 'Failed' AND PendingKey__c = NULL
      WITH USER_MODE LIMIT ${HistoricRetry.MOST_CHILDREN}`) {
      granted.add(BulkRetry.granted(child));
    }
    update(granted, AccessLevel.USER_MODE);
  }
}
