import { Directions } from '../mapping/Directions.ts';
import { MappingRules } from '../mapping/MappingRules.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { QueueRows } from '../queue/QueueRows.ts';
import { Clock } from '../shared/Clock.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { Settings } from '../shared/Settings.ts';
import { DailyExecutions } from './DailyExecutions.ts';
import { HistoricLauncher } from './HistoricLauncher.ts';
import { HistoricRows } from './HistoricRows.ts';
import { HistoricScope } from './HistoricScope.ts';
import { HistoricStatuses } from './HistoricStatuses.ts';

/** Historic syncs, as a person starts them (HS-1 to HS-4). User mode. */
@WithSharing
export class HistoricSyncs {
  /**
   * Puts a historic sync into the queue and submits its job, or has it wait for its turn.
   * @param batchSize - null for the one of the settings
   * @returns id of its Sync Queue record
   */
  static start(syncId: Id, batchSize: Integer | null): Id {
    const size = batchSize ?? Settings.historicalSyncBatchSize();
    HistoricSyncs.refuse(Settings.problemOfHistoricalBatchSize(size));
    const sync = HistoricSyncs.find(syncId);
    HistoricSyncs.refuse(HistoricSyncs.problemOf(sync));
    const savepoint = Database.setSavepoint();
    try {
      HistoricSyncs.replaceWaitingRetry(syncId);
      const row = HistoricSyncs.insertLocked(sync, size);
      update(
        new Sync__c({
          Id: syncId,
          LastSyncDateTime__c: Clock.now(),
          LastHistoricSyncQueueId__c: row.Id,
          LastHistoricSyncQueueRecord__c: row.Id,
          LastHistoricSyncStatus__c: 'Scheduled',
          LastHistoricSyncApexBatchJobId__c: null,
          LastHistoricSyncBatchRawJobId__c: null,
        }),
        AccessLevel.USER_MODE,
      );
      HistoricLauncher.launch(row.Id);
      return row.Id;
    } catch (error) {
      caught(error);
      Database.rollback(savepoint);
      throw error;
    }
  }

  /** @returns a sentence where the sync would use up the org's daily executions (HS-5); null where there is room */
  static warning(syncId: Id, batchSize: Integer | null): string | null {
    const size = batchSize ?? Settings.historicalSyncBatchSize();
    HistoricSyncs.refuse(Settings.problemOfHistoricalBatchSize(size));
    const sync = HistoricSyncs.find(syncId);
    const definition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    const records = new HistoricScope(definition, null).count() ?? HistoricScope.MOST_COUNTED;
    return DailyExecutions.warning(DailyExecutions.needed(records, size));
  }

  private static problemOf(sync: Sync__c): string | null {
    if (Directions.isInbound(sync.Direction__c)) {
      return `"${sync.Name}" brings data from MoEngage to Salesforce: it has no historic sync.`;
    }
    const status = sync.LastHistoricSyncQueueRecord__r?.Status__c ?? null;
    if (HistoricStatuses.isUnderWay(status)) {
      return `The last historic sync of "${sync.Name}" is ${status!.toLowerCase()}. Start a new one when it has ended.`;
    }
    const definition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    if (!definition.isRunnable()) {
      return definition.blockedBecause;
    }
    return definition.identifier === null ? MappingRules.identifierGone(sync.Name) : null;
  }

  /** The unique lock decides (HS-4), so two people who start at the same moment do not both succeed. */
  private static insertLocked(sync: Sync__c, size: Integer): SyncQueue__c {
    const row = new SyncQueue__c({
      RecordTypeId: QueueRows.historicalRecordType(),
      Sync__c: sync.Id,
      HistoricalSyncBatchSize__c: size,
      Status__c: 'Scheduled',
      NumberOfRetries__c: 0,
      HistoricLock__c: sync.MoEngageEntity__c,
      PendingKey__c: HistoricRows.LANE,
      RecordsProcessed__c: 0,
      RecordsFailed__c: 0,
    });
    const result = Database.insert(row, false, AccessLevel.USER_MODE);
    if (result.isSuccess()) {
      return row;
    }
    const error = result.getErrors().get(0);
    if (error.getStatusCode() === StatusCode.DUPLICATE_VALUE) {
      throw new InvalidInputException(
        `The historic sync of ${HistoricRows.holder(sync.MoEngageEntity__c!)} is under way. Only one historic sync of ${sync.MoEngageEntity__c} runs at a time: start this one when it has ended.`,
      );
    }
    throw new InvalidInputException(error.getMessage());
  }

  /** A failed one that was to be retried by itself gives way to the new one. */
  private static replaceWaitingRetry(syncId: Id): void {
    const waiting = soql<SyncQueue__c>`
      SELECT Id FROM SyncQueue__c WHERE PendingKey__c = ${HistoricRows.LANE} AND Sync__c = ${syncId} WITH USER_MODE`;
    for (const row of waiting) {
      row.PendingKey__c = null;
      row.NextAttempt__c = null;
    }
    update(waiting, AccessLevel.USER_MODE);
  }

  private static find(syncId: Id): Sync__c {
    const found = soql<Sync__c>`
      SELECT Id, Name, Direction__c, MoEngageEntity__c, LastHistoricSyncQueueRecord__r.Status__c
      FROM Sync__c WHERE Id = ${syncId} AND Archived__c = FALSE WITH USER_MODE`;
    if (found.isEmpty()) {
      throw new InvalidInputException('The sync is gone: somebody deleted it. Reload the page.');
    }
    return found.get(0);
  }

  private static refuse(problem: string | null): void {
    if (problem !== null) {
      throw new InvalidInputException(problem);
    }
  }
}
