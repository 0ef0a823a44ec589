/** A row of the list of syncs. */
export class SyncView {
  @AuraEnabled id: Id;
  @AuraEnabled name: string;
  @AuraEnabled connectionId: Id;
  @AuraEnabled connectionName: string;
  @AuraEnabled direction: string;
  @AuraEnabled salesforceObject: string;
  @AuraEnabled entity: string;
  @AuraEnabled eventName: string | null;
  @AuraEnabled active: boolean;
  @AuraEnabled hasFilter: boolean;
  /** Rows of the mapping */
  @AuraEnabled mappedFields: Integer = 0;
  /** Sync Queue records that are due or wait; counted up to SyncList.MOST_COUNTED of all syncs together */
  @AuraEnabled waiting: Integer = 0;
  /** Sync Queue records that failed and need a person */
  @AuraEnabled failed: Integer = 0;
  /** Why nothing is sent (RT-10); null where the sync runs */
  @AuraEnabled blockedBecause: string | null = null;
  /** No trigger tells of the object's changes: only historic syncs send its records (MP-1) */
  @AuraEnabled isHistoryOnly: boolean = false;
  /** Status of the last historic sync; null before the first (HS-2) */
  @AuraEnabled lastHistoricSyncStatus: string | null;
  @AuraEnabled lastHistoricSyncQueueId: Id | null;
  @AuraEnabled lastSyncDateTime: Datetime | null;

  constructor(sync: Sync__c) {
    this.id = sync.Id;
    this.name = sync.Name;
    this.connectionId = sync.Connection__c;
    this.connectionName = sync.Connection__r.Name;
    this.direction = sync.Direction__c;
    this.salesforceObject = sync.SalesforceObject__c;
    this.entity = sync.MoEngageEntity__c;
    this.eventName = sync.EventName__c;
    this.active = sync.Active__c;
    this.hasFilter = sync.Filter__c !== null;
    this.mappedFields = sync.FieldMappings__r.size();
    this.lastHistoricSyncStatus = sync.LastHistoricSyncStatus__c;
    this.lastHistoricSyncQueueId = sync.LastHistoricSyncQueueRecord__c;
    this.lastSyncDateTime = sync.LastSyncDateTime__c;
  }
}
