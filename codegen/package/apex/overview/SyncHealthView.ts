/** How one sync fares (UI-5). */
export class SyncHealthView {
  @AuraEnabled id: Id;
  @AuraEnabled name: string;
  @AuraEnabled connectionName: string;
  @AuraEnabled direction: string;
  @AuraEnabled salesforceObject: string;
  @AuraEnabled entity: string;
  /** `Healthy`, `Failing`, `Paused` (a rate limit), or `Blocked` (switched off, its connection is, foreign org, unreadable filter) */
  @AuraEnabled state: string = 'Healthy';
  /** Why nothing is sent; null where it runs */
  @AuraEnabled reason: string | null = null;
  /** Sync Queue records that are due or wait for their time; 0 for inbound syncs */
  @AuraEnabled waiting: Integer = 0;
  /** Failures of the last seven days: outbound, records that still need a person; inbound, events that could not be taken */
  @AuraEnabled failed: Integer = 0;
  @AuraEnabled lastErrorType: string | null = null;
  @AuraEnabled lastErrorAt: Datetime | null = null;
  /** "Sync", "Sync Processing", ... (HS-2) */
  @AuraEnabled historicLabel: string;

  constructor(sync: Sync__c, historicLabel: string) {
    this.id = sync.Id;
    this.name = sync.Name;
    this.connectionName = sync.Connection__r.Name;
    this.direction = sync.Direction__c;
    this.salesforceObject = sync.SalesforceObject__c;
    this.entity = sync.MoEngageEntity__c;
    this.historicLabel = historicLabel;
    for (const last of sync.Exceptions__r) {
      this.lastErrorType = last.ErrorType__c;
      this.lastErrorAt = last.CreatedDate;
    }
  }
}
