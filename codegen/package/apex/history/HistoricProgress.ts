import { HistoricStatuses } from './HistoricStatuses.ts';

/** How the last historic sync of a sync stands (HS-2). */
export class HistoricProgress {
  @AuraEnabled syncId: Id;
  /** Scheduled, Processing, Successful, Partial Success, Failed; null before the first */
  @AuraEnabled status: string | null = null;
  /** "Sync", "Sync Scheduled", "Sync Processing"... */
  @AuraEnabled label: string;
  @AuraEnabled canStart: boolean;
  @AuraEnabled queueId: Id | null = null;
  @AuraEnabled queueName: string | null = null;
  /** Records in all; null before they are counted */
  @AuraEnabled total: Integer | null = null;
  @AuraEnabled processed: Integer = 0;
  @AuraEnabled failed: Integer = 0;
  @AuraEnabled errorType: string | null = null;
  /** Why it waits */
  @AuraEnabled waitReason: string | null = null;
  @AuraEnabled nextAttempt: Datetime | null = null;

  constructor(sync: Sync__c) {
    const row = sync.LastHistoricSyncQueueRecord__r;
    this.syncId = sync.Id;
    this.status = sync.LastHistoricSyncStatus__c;
    this.label = HistoricStatuses.label(sync.LastHistoricSyncStatus__c);
    this.canStart = !HistoricStatuses.isUnderWay(sync.LastHistoricSyncStatus__c);
    if (row !== null) {
      this.queueId = row.Id;
      this.queueName = row.Name;
      this.total = row.RecordsTotal__c?.intValue() ?? null;
      this.processed = (row.RecordsProcessed__c ?? 0).intValue();
      this.failed = (row.RecordsFailed__c ?? 0).intValue();
      this.errorType = row.ErrorType__c;
      this.waitReason = row.WaitReason__c;
      this.nextAttempt = row.NextAttempt__c;
    }
  }
}
