import { Given } from '../shared/Given.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { Settings } from '../shared/Settings.ts';
import { HistoricProgress } from './HistoricProgress.ts';
import { HistoricSyncs } from './HistoricSyncs.ts';

/** What the "Sync" button and its dialog call (HS-1, HS-2, UI-4). */
@WithSharing
export class HistoricSyncController {
  /** What the dialog starts with. */
  @AuraEnabled static getDefaultBatchSize(): Integer {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      return Settings.historicalSyncBatchSize();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Before it is started: whether it would use up the org's daily executions (HS-5). Null where there is room. */
  @AuraEnabled static getHistoricWarning(syncId: Id, batchSize: Integer | null): string | null {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(syncId, 'the sync');
      return HistoricSyncs.warning(syncId, batchSize);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /**
   * Starts a historic sync.
   * @param batchSize - null for the default
   * @returns how it stands: submitted, or waiting and why
   */
  @AuraEnabled static startHistoricSync(syncId: Id, batchSize: Integer | null): HistoricProgress {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(syncId, 'the sync');
      HistoricSyncs.start(syncId, batchSize);
      return HistoricSyncController.progressOf(syncId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** How the last historic sync of a sync stands. */
  @AuraEnabled static getHistoricProgress(syncId: Id): HistoricProgress {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(syncId, 'the sync');
      return HistoricSyncController.progressOf(syncId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  private static progressOf(syncId: Id): HistoricProgress {
    const found = soql<Sync__c>`
      SELECT Id, LastHistoricSyncStatus__c, LastHistoricSyncQueueRecord__r.Id, LastHistoricSyncQueueRecord__r.Name,
        LastHistoricSyncQueueRecord__r.RecordsTotal__c, LastHistoricSyncQueueRecord__r.RecordsProcessed__c,
        LastHistoricSyncQueueRecord__r.RecordsFailed__c, LastHistoricSyncQueueRecord__r.ErrorType__c,
        LastHistoricSyncQueueRecord__r.WaitReason__c, LastHistoricSyncQueueRecord__r.NextAttempt__c
      FROM Sync__c WHERE Id = ${syncId} WITH USER_MODE`;
    if (found.isEmpty()) {
      throw new InvalidInputException('The sync is gone: somebody deleted it. Reload the page.');
    }
    return new HistoricProgress(found.get(0));
  }
}
